"""The steps over a built site, on small sites written by hand."""

import json
from pathlib import PurePosixPath

import pytest

from coursekit.finish.check_links import check_links
from coursekit.finish.not_found import add_kind_words
from coursekit.finish.page_top import add_page_top
from coursekit.finish.search_index import INDEX, add_search_index
from coursekit.model.site import BuiltSite


def site(**pages: str) -> BuiltSite:
    """`a__b` stands for a/b.html; other names get .html."""
    return {
        PurePosixPath(name.replace("__", "/") + ".html"): text.encode()
        for name, text in pages.items()
    }


def records(built: BuiltSite) -> list[dict[str, str]]:
    script = add_search_index(built)[INDEX].decode()
    found: list[dict[str, str]] = json.loads(script.split("=", 1)[1].rstrip(";\n"))
    return found


@pytest.mark.parametrize(
    "link",
    ["#part", "other.html", "other.html#there", "sub/deep.html", "https://x.org", "tel:988", "."],
)
def test_an_address_that_leads_somewhere_is_no_problem(link: str) -> None:
    built = site(
        index=f'<a href="{link}">x</a><p id="part"></p>',
        other='<p id="there"></p><a href="./index.html">y</a>',
        sub__deep='<a href="../other.html#there">z</a>',
    )
    assert check_links(built) == ()


@pytest.mark.parametrize(
    ("page", "problem"),
    [
        ('<a href="gone.html">x</a>', "links to `gone.html`, which is not in the site"),
        ('<a href="#gone">x</a>', "links to `#gone`, but that page has no such part"),
        ('<a href="../up.html">x</a>', "links to `../up.html`, which is not in the site"),
        ('<img src="gone.svg">', "loads `gone.svg`, which is not in the site"),
        ('<script src="https://x.org/a.js"></script>', "loads `https://x.org/a.js` from elsewhere"),
        ('<link rel="stylesheet" href="//x.org/a.css">', "loads `//x.org/a.css` from elsewhere"),
        (
            '<a href="javascript:1">x</a>',
            "links to `javascript:1`, an address of a kind that is not used here",
        ),
        (
            '<p id="a"></p><p id="a"></p>',
            "has 2 parts with the id `a`: give one of the headings other words",
        ),
    ],
)
def test_an_address_that_leads_nowhere_is_told(page: str, problem: str) -> None:
    assert check_links(site(index=page)) == (f"index.html: {problem}",)


def test_the_index_has_the_words_of_each_section() -> None:
    page = (
        "<nav>Menu</nav><article><h1>Tea</h1><p>Warm.</p>"
        '<h2 id="how">How</h2><p>Pour</p><p>it &amp; wait</p></article><footer>End</footer>'
    )
    assert records(site(tea=page)) == [
        {"id": "tea.html", "page": "Tea", "title": "Tea", "text": "Warm."},
        {"id": "tea.html#how", "page": "Tea", "title": "How", "text": "Pour it & wait"},
    ]


def test_what_is_not_to_be_found_is_left_out() -> None:
    page = (
        "<article><h1>Tea</h1><p>In</p><details data-unsearched><p>Out<br>out</p>"
        "<img></details><button>Press</button><p>in<sup>7</sup></p></article>"
    )
    assert [record["text"] for record in records(site(tea=page))] == ["In in"]


def test_the_search_page_and_the_page_for_nothing_are_not_found() -> None:
    assert records(site(search="<article><h1>S</h1></article>")) == []


def test_the_page_for_nothing_has_kind_words_and_help() -> None:
    bar = '<div class="hg-helpbar"><a href="tel:988">988</a><a href="get-help.html">Help</a>'
    bar += '<a href="right-now.html" class="hg-now-link">Right now</a></div>'
    built = site(index=f"<article>{bar}</article>")
    style = b'<link href="/here/assets/a.css">'
    page = style + b"<article class='x'><h1>404</h1></article>"
    built = {**built, PurePosixPath("404.html"): page}
    text = add_kind_words(built)[PurePosixPath("404.html")].decode()
    assert "This page is not here" in text
    assert "404" not in text
    assert 'href="tel:988"' in text
    assert 'href="/here/get-help.html"' in text
    assert 'href="/here/right-now.html"' in text
    assert 'href="/here/index.html"' in text


def test_without_a_help_bar_there_is_none() -> None:
    built = {PurePosixPath("404.html"): b"<article><h1>404</h1></article>"}
    assert b"tel:" not in add_kind_words(built)[PurePosixPath("404.html")]


def test_paper_has_the_numbers_on_the_page_for_nothing_too() -> None:
    bar = '<div class="hg-helpbar"><a href="tel:988">988</a></div><p class="hg-on-paper">Call.</p>'
    built = site(index=f"<article>{bar}</article><p>not this</p>")
    page = b"<article><h1>404</h1></article>"
    text = add_kind_words({**built, PurePosixPath("404.html"): page})[PurePosixPath("404.html")]
    assert b"Call.</p></article>" in text


@pytest.mark.parametrize(("edition", "ways_out"), [("client", 1), ("staff", 0)])
def test_each_page_begins_with_the_way_out_in_the_client_edition(
    edition: str, ways_out: int
) -> None:
    built = site(index='<head></head><body dir="ltr"><a href="#x">Skip</a>', sub__deep="<body>")
    about = (
        f'window.x = Object.assign({{}}, {{"site": {{"edition": "{edition}", "course": "tea"}}}});'
    )
    built = {**built, PurePosixPath("assets/homeground/site.js"): about.encode()}
    once = add_page_top(built)
    for name in ("index.html", "sub/deep.html"):
        text = once[PurePosixPath(name)].decode()
        assert text.count("data-exit") == ways_out
        assert text.index("<body") < text.index("data-size") < len(text) - 10
    first = once[PurePosixPath("index.html")].decode()
    assert first.index("data-size") < first.index("Skip")
    assert add_page_top(once) == once
