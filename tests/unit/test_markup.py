"""What leaves for the engine is escaped, whatever it holds."""

import html

import pytest
import yaml
from markdown import Markdown

from coursekit.render import markup

PAYLOAD = """<script>x</script> "a" 'b' & `c` *d* _e_ [f](g) {: #h } ![i](j) \\k | <!-- l --> $m"""


def shown(markdown: str) -> str:
    """What Python-Markdown, with the settings of the sites, makes of it."""
    return str(Markdown(extensions=["attr_list", "toc"]).convert(markdown))


def test_a_heading_shows_its_words_and_nothing_else() -> None:
    made = shown(markup.heading(2, PAYLOAD, "an-id"))
    assert made.startswith('<h2 id="an-id">')
    assert made.endswith("</h2>")
    assert made.count("<") == 2


@pytest.mark.parametrize("anchor", ["a b", 'a" onclick="x', "a}b", "a#b"])
def test_an_anchor_holds_only_letters_digits_and_hyphens(anchor: str) -> None:
    line = markup.heading(1, "Title", anchor)
    inside = line.split("{: #")[1].removesuffix(" }")
    assert set(inside) <= set("abcdefghijklmnopqrstuvwxyz-")


def test_text_and_attributes_are_escaped() -> None:
    made = markup.tag("p", PAYLOAD, title=PAYLOAD)
    assert made.count("<") == 2
    assert "&lt;script&gt;" in made
    assert made.count('"') == 2


def test_markup_is_not_escaped_twice() -> None:
    assert markup.tag("p", markup.tag("b", "a & b")) == "<p><b>a &amp; b</b></p>"


def test_attributes_that_are_off_are_left_out() -> None:
    assert markup.tag("p", hidden=False, id=None, open=True, value=0) == '<p open value="0"></p>'


def test_no_piece_has_a_blank_line_in_it() -> None:
    assert "\n" not in markup.tag("p", "a\n\nb")
    assert markup.preformatted("a\n\nb") == "a&#10;&#10;b"


def test_a_pages_front_matter_survives_any_title() -> None:
    description = 'a "b": c\n---\nd: \\ e'
    page = markup.page(PAYLOAD, description, "<p>x</p>")
    head = yaml.safe_load(page.split("---\n")[1])
    assert {key: html.unescape(value) for key, value in head.items()} == {
        "title": PAYLOAD,
        "description": " ".join(description.split()),
    }
    assert not set("<>&*") & set(head["title"].replace("&#", ""))
