"""What a host with our settings sends: nginx and Apache for real, and hosts with a `_headers` file.

What is expected stands here and in the built pages, not in the settings.
"""

import gzip
import hashlib
import http.client
import os
import re
import shutil
import ssl
import subprocess
import sys
from collections.abc import Iterator
from contextlib import ExitStack
from dataclasses import dataclass
from pathlib import Path

import pytest

from debian import program
from hosts import HOSTING, apache, headers_file, nginx

REPOSITORY = HOSTING.parent
HOSTS = ("nginx", "apache", "headers file")
REAL = HOSTS[:2]
PAGE, SESSION = "/about.html", "/brewing/first-cup.html"
SAFE = {
    "cross-origin-opener-policy": "same-origin",
    "cross-origin-resource-policy": "same-origin",
    "permissions-policy": "camera=(), microphone=(), geolocation=(), payment=(), usb=()",
    "referrer-policy": "no-referrer",
    "strict-transport-security": "max-age=31536000",
    "x-content-type-options": "nosniff",
}
FOR_EVER = "public, max-age=31536000, immutable"
ASKED_FOR_ANEW = ("no-cache", "public, max-age=0, must-revalidate")


@dataclass(frozen=True)
class Answer:
    status: int
    headers: dict[str, str]
    data: bytes


def ask(origin: str, path: str, **headers: str) -> Answer:
    scheme, _, host = origin.partition("://")
    if scheme == "https":  # the certificate is made for the test
        unsure = ssl._create_unverified_context()  # noqa: S323, SLF001
        connection: http.client.HTTPConnection = http.client.HTTPSConnection(host, context=unsure)
    else:
        connection = http.client.HTTPConnection(host)
    named = {name.replace("_", "-"): value for name, value in headers.items()}
    connection.request("GET", path, headers=named)
    response = connection.getresponse()
    found = {name.lower(): value for name, value in response.getheaders()}
    answer = Answer(response.status, found, response.read())
    connection.close()
    return answer


@pytest.fixture(scope="module")
def site(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A built client edition, with a file beside it that nobody should see."""
    root = tmp_path_factory.mktemp("hosted") / "course"
    shutil.copytree(REPOSITORY / "tests/cases/course", root)
    shutil.copy(REPOSITORY / "mkdocs.yml", root)
    subprocess.run(
        [sys.executable, "-m", "mkdocs", "build", "--quiet", "--strict"],
        cwd=root, env={**os.environ, "NO_MKDOCS_2_WARNING": "1"}, check=True,
    )  # fmt: skip
    built = root / "site/client"
    (built / ".git").mkdir()
    (built / ".git/config").write_text("secret")
    return built


@pytest.fixture(scope="module")
def origins(site: Path) -> Iterator[dict[str, str]]:
    """Each host that is there, by its name."""
    with ExitStack() as stack:
        found = {"headers file": stack.enter_context(headers_file(site))}
        if shutil.which("nginx", path=f"{os.environ['PATH']}:/usr/sbin"):
            found["nginx"] = stack.enter_context(nginx(site))[0]
        if shutil.which("apache2", path=f"{os.environ['PATH']}:/usr/sbin"):
            found["apache"] = stack.enter_context(apache(site, "autoindex"))
        yield found


@pytest.fixture
def origin(request: pytest.FixtureRequest, origins: dict[str, str]) -> str:
    if request.param not in origins:
        program({"nginx": "nginx", "apache": "apache2"}[request.param])
    return origins[request.param]


each_host = pytest.mark.parametrize("origin", HOSTS, indirect=True)
each_real_host = pytest.mark.parametrize("origin", REAL, indirect=True)


def named_by_content(site: Path, path: str) -> bool:
    """Ours by the digest of what is in them; those of the theme by its own."""
    own = re.fullmatch(r"/assets/homeground/([0-9a-f]{12})\.(css|js)", path)
    if own:
        return hashlib.sha256((site / path[1:]).read_bytes()).hexdigest().startswith(own[1])
    theme = (
        r"/assets/(stylesheets|javascripts|javascripts/workers)/[a-z]+\.[0-9a-f]{8}\.min\.(css|js)"
    )
    return re.fullmatch(theme, path) is not None


@each_host
def test_every_answer_carries_what_keeps_readers_safe(origin: str, site: Path) -> None:
    for path in ("/", PAGE, SESSION, "/worker.js", "/no-such-page.html"):
        headers = ask(origin, path).headers
        assert {name: headers.get(name) for name in SAFE} == SAFE, path
    page = (site / PAGE[1:]).read_text(encoding="utf-8")
    (written,) = re.findall(r'Content-Security-Policy" content="([^"]*)"', page)
    of_page = dict(rule.split(" ", 1) for rule in written.split("; "))
    of_host = dict(rule.split(" ", 1) for rule in headers["content-security-policy"].split("; "))
    scripts = of_page.pop("script-src").split()
    assert of_host.pop("script-src") == "'self' 'unsafe-inline'"  # the page says which
    assert scripts[0] == "'self'"
    assert all(one.startswith("'sha256-") for one in scripts[1:])
    assert of_host == {**of_page, "frame-ancestors": "'none'"}


@each_host
def test_only_what_is_named_by_its_content_is_kept_for_ever(origin: str, site: Path) -> None:
    kept = set()
    for file in site.rglob("*.*"):
        path = f"/{file.relative_to(site).as_posix()}"
        if file.is_dir() or path.startswith("/."):
            continue
        cache = ask(origin, path).headers["cache-control"]
        assert cache in (FOR_EVER, *ASKED_FOR_ANEW), path
        if cache == FOR_EVER:
            assert named_by_content(site, path)
            kept.add(file.suffix)
    assert kept == {".css", ".js"}


@each_real_host
def test_what_is_not_there_yet_is_asked_for_anew(origin: str) -> None:
    answer = ask(origin, "/assets/homeground/0123456789ab.css")
    assert (answer.status, answer.headers["cache-control"]) == (404, "no-cache")


@each_host
def test_what_is_not_there_gets_the_page_with_kind_words(origin: str, site: Path) -> None:
    for path in ("/no-such-page.html", "/brewing/no/such", "/assets/homeground/0123456789ab.png"):
        answer = ask(origin, path)
        assert (answer.status, answer.headers["content-type"].split(";")[0]) == (404, "text/html")
        data = answer.data
        if answer.headers.get("content-encoding") == "gzip":
            data = gzip.decompress(data)
        assert data == (site / "404.html").read_bytes()


@each_real_host
def test_texts_are_packed_and_are_the_same_when_unpacked(origin: str, site: Path) -> None:
    (styles,) = (site / "assets/homeground").glob("*.css")
    for path in (SESSION, "/worker.js", f"/assets/homeground/{styles.name}"):
        plain = (site / path[1:]).read_bytes()
        packed = ask(origin, path, Accept_Encoding="gzip")
        assert packed.headers["content-encoding"] == "gzip"
        assert "accept-encoding" in packed.headers["vary"].lower()
        assert len(packed.data) < 0.6 * len(plain)
        assert gzip.decompress(packed.data) == plain
        assert ask(origin, path).data == plain
        known = {"If_None_Match": packed.headers["etag"], "Accept_Encoding": "gzip"}
        again = ask(origin, path, **known)
        assert (again.status, again.data) == (304, b"")


@each_real_host
def test_a_part_of_a_file_can_be_had(origin: str, site: Path) -> None:
    (font, *_) = sorted((site / "assets/homeground/fonts").glob("*.woff2"))
    path, data = f"/{font.relative_to(site).as_posix()}", font.read_bytes()
    answer = ask(origin, path, Range="bytes=100-199")
    assert (answer.status, answer.data) == (206, data[100:200])
    assert answer.headers["content-range"] == f"bytes 100-199/{len(data)}"
    assert answer.headers["content-type"] == "font/woff2"
    assert ask(origin, path, Range=f"bytes={len(data)}-").status == 416


@each_real_host
def test_folders_and_hidden_files_are_not_shown(origin: str) -> None:
    for path in ("/.git/config", "/.git/", "/.htaccess", "/brewing/.hidden"):
        assert ask(origin, path).status == 404, path
    for path in ("/assets/", "/assets/homeground/fonts/"):
        answer = ask(origin, path)
        assert answer.status in (403, 404)
        assert b"This page is not here" in answer.data
    assert ask(origin, "/brewing").headers["location"].endswith("/brewing/")


def test_nginx_sends_what_the_page_says_how_to_pack(site: Path, tmp_path: Path) -> None:
    copy = shutil.copytree(site, tmp_path / "site/client")
    text = (REPOSITORY / "docs/staff/makers/publish-anywhere.md").read_text(encoding="utf-8")
    (command,) = re.findall(r"^find site/client .*", text, re.MULTILINE)
    subprocess.run(["sh", "-c", command], cwd=tmp_path, check=True)
    packed = (copy / f"{SESSION[1:]}.gz").read_bytes()
    assert gzip.decompress(packed) == (copy / SESSION[1:]).read_bytes()
    with nginx(copy) as (origin, _, _):
        assert ask(origin, SESSION, Accept_Encoding="gzip").data == packed


def test_nginx_speaks_https_and_leads_there(site: Path) -> None:
    with nginx(site, tls=True) as (origin, plain, _):
        answer = ask(origin, SESSION)
        assert (answer.status, answer.data) == (200, (site / SESSION[1:]).read_bytes())
        moved = ask(plain, f"{SESSION}?x=1")
        assert moved.status == 301
        assert moved.headers["location"] == f"https://127.0.0.1{SESSION}?x=1"


def test_apache_leads_to_https(site: Path) -> None:
    with apache(site, "rewrite") as origin:
        moved = ask(origin, SESSION)
        assert moved.status == 301
        assert moved.headers["location"] == f"{origin}{SESSION}".replace("http:", "https:")
        behind = ask(origin, SESSION, X_Forwarded_Proto="https")
        assert behind.status == 200


def test_nginx_writes_down_nobody_s_visit(site: Path) -> None:
    with nginx(site) as (origin, plain, logs):
        for path in (SESSION, "/no-such-page.html", "/assets/", "/.git/config"):
            ask(origin, path)
            ask(plain, path)
        written = {file.name: file.read_text() for file in logs.glob("*.log")}
    assert set(written) >= {"access.log", "error.log"}
    assert "".join(written.values()) == ""
