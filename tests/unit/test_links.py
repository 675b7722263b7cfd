"""What authors' link targets lead to, from any page of either edition."""

from pathlib import PurePosixPath

import pytest

from coursekit.load.course import load_course
from coursekit.load.markdown import read_prose
from coursekit.load.tree import Tree
from coursekit.model.site import Edition
from coursekit.render.links import Links, relative
from coursekit.render.site import Site


@pytest.mark.parametrize(
    ("edition", "target", "address"),
    [
        ("client", "first-cup", "../brewing/first-cup.html"),
        ("client", "first-cup#try-it", "../brewing/first-cup.html#try-it"),
        ("staff", "first-cup", "../brewing/first-cup.html"),
        ("staff", "first-cup#try-it", "../brewing/first-cup-lesson.html#try-it"),
        ("client", "second-cup", "../brewing/index.html#second-cup"),
        ("client", "brewing", "../brewing/index.html"),
        ("client", "term:steep", "../glossary.html#steep"),
        ("client", "page:about", "../about.html"),
        ("client", "page:search", "../search.html"),
        ("staff", "page:about", None),
        ("client", "safety:hot-water", "#safety-hot-water"),
        ("client", "https://example.org", "https://example.org"),
        ("client", "tel:988", "tel:988"),
        ("client", "javascript:alert(1)", None),
        ("client", "data:text/html,x", None),
        ("client", "http://example.org", None),
        ("client", "no-such-thing", None),
    ],
)
def test_a_target_leads_to(
    edition: Edition, target: str, address: str | None, small_course: Tree
) -> None:
    course, _ = load_course(small_course)
    assert Links(course, edition).href(PurePosixPath("other/page.md"), target) == address


@pytest.mark.parametrize(
    ("here", "there", "address"),
    [
        ("index.md", "a/b.md", "a/b.html"),
        ("a/b.md", "index.md", "../index.html"),
        ("a/b.md", "a/c.md", "c.html"),
        ("a/b.md", "a/d/e.svg", "d/e.svg"),
    ],
)
def test_addresses_are_relative(here: str, there: str, address: str) -> None:
    assert relative(PurePosixPath(here), PurePosixPath(there)) == address


def test_a_link_to_a_session_that_is_planned_says_so(small_course: Tree) -> None:
    course, _ = load_course(small_course)
    writer = Site(course, "client").writer(PurePosixPath("brewing/first-cup.md"))
    written = writer.prose(read_prose("[Next](second-cup), [this](first-cup)."))
    assert (
        'index.html#second-cup">Next</a><span class="hg-small"> (not written yet)</span>,'
        in written
    )
    assert 'first-cup.html">this</a>.' in written
