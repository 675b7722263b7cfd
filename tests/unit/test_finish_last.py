"""The last steps over a built site, on small sites written by hand: policy, offline copy, zip."""

import base64
import hashlib
import io
import json
import re
import zipfile
from pathlib import PurePosixPath

import pytest

from coursekit.finish import finish, preview
from coursekit.finish.joined import join_files
from coursekit.finish.offline import add_offline_copy
from coursekit.finish.offline_zip import offline_zip, zip_name
from coursekit.finish.policy import add_policy
from coursekit.model.site import BuiltSite
from node import run_node

HOME, WORKER = PurePosixPath("index.html"), PurePosixPath("worker.js")
ABOUT = PurePosixPath("assets/homeground/site.js")
PAGE = (
    '<html><head><meta charset="utf-8"><title>Home - Tea &amp; more</title><script>a()</script>'
    '<script type="application/json">{}</script><script src="b.js"></script></head>'
    "<body><article><h1>Tea</h1><script>c()</script></article></body></html>"
)


def built(edition: str = "client", **others: str) -> BuiltSite:
    about = f'Object.assign({{}}, {{"site": {{"edition": "{edition}", "course": "tea"}}}});'
    files = {
        "index.html": PAGE,
        "b.js": "",
        "b.js.map": "{}",
        "sitemap.xml": "",
        str(ABOUT): about,
        "assets/homeground/worker.js": "work();\n",
        **others,
    }
    return {PurePosixPath(name): text.encode() for name, text in files.items()}


def sha256(text: bytes) -> str:
    return base64.b64encode(hashlib.sha256(text).digest()).decode()


def policy(page: bytes) -> dict[str, list[str]]:
    found = re.findall(
        r'<meta http-equiv="Content-Security-Policy" content="([^"]*)">', page.decode()
    )
    (written,) = found or [""]
    rules = [rule.split() for rule in written.split("; ")]
    return {name: sources for name, *sources in rules}


def copy_of(site: BuiltSite) -> dict[str, str | dict[str, str]]:
    listed = site[WORKER].decode().partition("self.homegroundCopy = ")[2].partition(";\n")[0]
    copy: dict[str, str | dict[str, str]] = json.loads(listed)
    return copy


def test_the_policy_allows_the_page_s_own_scripts_and_none_of_its_content() -> None:
    page = add_policy(built())[HOME]
    assert policy(page)["script-src"] == ["'self'", f"'sha256-{sha256(b'a()')}'"]


@pytest.mark.parametrize("rule", ["object-src", "form-action", "base-uri"])
def test_nothing_is_sent_anywhere(rule: str) -> None:
    assert policy(add_policy(built())[HOME])[rule] == ["'none'"]


def test_only_the_site_itself_may_be_asked_for_anything() -> None:
    assert policy(add_policy(built())[HOME])["connect-src"] == ["'self'"]


def test_the_policy_stands_before_all_that_a_page_loads() -> None:
    page = add_policy(built())[HOME].decode()
    assert '<meta charset="utf-8"><meta http-equiv=' in page
    assert '<meta name="referrer" content="no-referrer">' in page


def test_the_worker_lists_what_is_needed_with_its_digest() -> None:
    site, _ = finish(built())
    copy = copy_of(site)
    assert copy["start"] == "hg1/client/tea/"
    assert set(copy["files"]) == {
        "index.html", "b.js", "manifest.json", str(ABOUT), "assets/homeground/search-index.js",
    }  # fmt: skip
    for name, digest in dict(copy["files"]).items():
        assert digest == sha256(site[PurePosixPath(name)])
    assert site[WORKER].endswith(b"work();\n")
    assert f'version = "{copy["version"]}"' in site[ABOUT].decode()


def test_the_same_site_has_the_same_version_and_another_has_another() -> None:
    first, again, other = (copy_of(finish(site)[0]) for site in (built(), built(), built(a="b")))
    assert first == again
    assert first["version"] != other["version"]


def test_finishing_twice_changes_nothing() -> None:
    once, _ = finish(built())
    assert finish(once)[0] == once


def test_another_edition_keeps_no_copy() -> None:
    assert add_offline_copy(built("staff")) == built("staff")
    assert add_offline_copy({HOME: PAGE.encode()}) == {HOME: PAGE.encode()}


def test_the_preview_has_neither_policy_nor_copy() -> None:
    site = preview(built())
    assert WORKER not in site
    assert b"Content-Security-Policy" not in site[HOME]
    assert b"version" not in site[ABOUT]


def test_the_manifest_has_the_name_of_the_site_and_says_no_more() -> None:
    manifest = json.loads(finish(built())[0][PurePosixPath("manifest.json")])
    assert manifest["name"] == manifest["short_name"] == "Tea & more"
    assert "description" not in manifest


def test_a_zip_holds_what_is_needed_without_a_server_and_is_the_same_twice() -> None:
    site, _ = finish(built())
    written = offline_zip(site)
    assert written == offline_zip(dict(reversed(list(site.items()))))
    with zipfile.ZipFile(io.BytesIO(written)) as archive:
        names = archive.namelist()
        assert archive.read("tea-client/index.html") == site[HOME]
    assert names == sorted(names)
    left = {name.removeprefix("tea-client/") for name in names}
    assert left >= {"index.html", str(ABOUT), "assets/homeground/search-index.js"}
    assert not left & {"worker.js", "manifest.json", "404.html", "b.js.map", "sitemap.xml"}


def test_a_zip_is_named_by_course_and_edition() -> None:
    assert zip_name(built("staff")) == "tea-staff"


OURS = "assets/homeground"


def loads(*names: str, top: str = "") -> str:
    """A page that loads files of ours as the engines write it: styles, or scripts at the end."""
    styles = [f'<link rel="stylesheet" href="{top}{OURS}/{n}">' for n in names if ".css" in n]
    scripts = [f'<script src="{top}{OURS}/{n}" defer></script>' for n in names if ".js" in n]
    return f"<head>{' '.join(styles)}</head><body>{' '.join(scripts)}</body>"


def joined(*pages: str) -> tuple[list[str], BuiltSite]:
    """What each page loads, and the site."""
    files = {f"{OURS}/{n}": f"/* {n} */" for n in ("a.css", "b.css", "site.js", "c.js", "d.js")}
    written = {f"p{n}.html": page for n, page in enumerate(pages)}
    site = join_files({PurePosixPath(p): t.encode() for p, t in {**files, **written}.items()})
    found = [
        re.findall(r'"([^"]*homeground/[^"]+)"', site[PurePosixPath(p)].decode()) for p in written
    ]
    return [address for page in found for address in page], site


def test_what_stands_side_by_side_is_joined_in_its_order() -> None:
    (style, about, script), site = joined(loads("a.css", "b.css", "site.js", "c.js", "d.js"))
    assert site[PurePosixPath(style)] == b"/* a.css *//* b.css */"
    assert re.findall(rb"/\* (\w.js)", site[PurePosixPath(script)]) == [b"c.js", b"d.js"]
    assert about == f"{OURS}/site.js"
    assert PurePosixPath(OURS, "a.css") not in site


def test_a_joined_file_is_found_from_a_page_in_a_folder_and_from_the_server_s_top() -> None:
    (here, above, top), _ = joined(
        loads("a.css", "b.css"),
        loads("a.css", "b.css", top="../"),
        loads("a.css", "b.css", top="/"),
    )
    assert above == f"../{here}"
    assert top == f"/{here}"


def test_what_another_page_loads_by_itself_stays() -> None:
    _, site = joined(loads("c.js", "d.js"), loads("c.js"))
    assert PurePosixPath(OURS, "c.js") in site
    assert PurePosixPath(OURS, "d.js") not in site


def test_another_text_gets_another_name() -> None:
    (one, *_), _ = joined(loads("a.css", "b.css"))
    (other, *_), _ = joined(loads("b.css", "a.css"))
    assert one != other


def test_one_alone_and_one_that_is_missing_are_left_as_they_are() -> None:
    for page in (loads("a.css"), loads("a.css", "lost.css")):
        _, site = joined(page)
        assert site[PurePosixPath("p0.html")].decode() == page


def test_a_script_that_fails_does_not_stop_those_joined_to_it() -> None:
    bad, good = "(() => { throw new Error('bad'); })();", "console.log('good'); // last"
    site = {PurePosixPath(OURS, n): t.encode() for n, t in (("c.js", bad), ("d.js", good))}
    site = join_files({**site, HOME: loads("c.js", "d.js").encode()})
    (script,) = [path for path in site if path.suffix == ".js"]
    result = run_node("--eval", site[script].decode())
    assert result.stdout == "good\n"
    assert "bad" in result.stderr
