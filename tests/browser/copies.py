"""A client edition to be renewed while it is open, and what a browser keeps of it."""

import re
import shutil
from collections.abc import Mapping
from pathlib import Path, PurePosixPath

from playwright.sync_api import Page

from coursekit.adapters.files import read_site, write_site
from coursekit.finish import finish

START = "hg1/client/homeground/"
"""What the names of the client edition's caches begin with, as the page contract says."""

_UPDATED = """async ([name, isWanted]) => {
    const registration = await navigator.serviceWorker.getRegistration();
    await registration.update();
    for (const end = Date.now() + 20000; Date.now() < end; ) {
        await new Promise((next) => setTimeout(next, 20));
        const { active, installing, waiting } = registration;
        const isSettled = !installing && !waiting && active.state === "activated";
        if (!isSettled) continue;
        if (!isWanted || (await caches.has(name))) return;
    }
    throw new Error("it went on for too long");
}"""
_IN_CHARGE = """() => new Promise((done, fail) => {
    setTimeout(() => fail(new Error("no copy was made")), 20000);
    if (navigator.serviceWorker.controller) done(null);
    navigator.serviceWorker.addEventListener("controllerchange", () => done(null));
})"""


def publish(site: Path, to: Path, edits: Mapping[str, tuple[str, str]]) -> Path:
    """A copy of a built site with other words in some of its pages, finished again."""
    shutil.copytree(site, to)
    for name, (old, new) in edits.items():
        text = (to / name).read_text(encoding="utf-8")
        assert old in text, name
        (to / name).write_text(text.replace(old, new), encoding="utf-8")
    built = read_site(to)
    finished, _ = finish(built)
    write_site(built, finished, to)
    return to


def styles_of(site: Path) -> str:
    """The file that holds all our styles, by its path in the site."""
    (path,) = (site / "assets/homeground").glob("*.css")
    return path.relative_to(site).as_posix()


def version_of(site: Path) -> str:
    about = (site / "assets/homeground/site.js").read_text(encoding="utf-8")
    found = re.search(r'site\.version = "([0-9a-f]{12})";', about)
    assert found
    return found.group(1)


def wait_for_copy(page: Page) -> None:
    page.evaluate(_IN_CHARGE)


def renew(page: Page, site: Path) -> None:
    """Has the browser look for a new version, as it does by itself at each opening of a page."""
    page.evaluate(_UPDATED, [START + version_of(site), True])


def renew_in_vain(page: Page) -> None:
    """The same, where the new version cannot be had."""
    page.evaluate(_UPDATED, ["", False])


def caches_of(page: Page) -> list[str]:
    names: list[str] = page.evaluate("caches.keys()")
    return names


def kept_in(page: Page, name: str) -> set[str]:
    """The files in a cache, by their paths."""
    urls: list[str] = page.evaluate(
        "(name) => caches.open(name).then((c) => c.keys()).then((all) => all.map((k) => k.url))",
        name,
    )
    paths = {re.sub(r"^https?://[^/]+/|\?.*", "", url) for url in urls}
    return paths - {""}  # the marks of open pages


def needed(site: Path) -> set[str]:
    """Every file that a page can load: told from the files of the site, and not by the tool."""
    never = re.compile(r"\.(map|gz|xml)$|^assets/javascripts/(lunr|workers)/|worker\.js$")
    paths = {PurePosixPath(path) for path in read_site(site)}
    return {str(path) for path in paths if not never.search(str(path))}
