"""The page of all keys: it says what the schemas say, in the author's words, and escapes it."""

import re
from collections.abc import Callable, Mapping
from html import unescape
from pathlib import PurePosixPath
from typing import Any

import pytest

from coursekit.adapters.schemas import schemas
from coursekit.diagnostics import Diagnostic
from coursekit.load.tree import Tree
from coursekit.model.loaded import LoadedCourse
from coursekit.model.site import Edition
from coursekit.render.plan import plan_site
from coursekit.render.reference_page import reference_pages
from coursekit.render.site import Site

Diagnose = Callable[[Tree], tuple[Diagnostic, ...]]
PROMPTS = ("Write prompt", "Tick prompt", "Choose prompt", "Rate prompt")


def written(made: Mapping[str, Any], edition: Edition = "staff") -> list[str]:
    return [p.markdown for p in reference_pages(Site(LoadedCourse(), edition, schemas=made))]


def rows(markdown: str) -> dict[str, dict[str, tuple[str, ...]]]:
    """By the id of the heading above: each key with what its row says."""
    found = {}
    for part in re.split(r"^##+ ", markdown, flags=re.MULTILINE)[1:]:
        anchor = re.findall(r"\{: #(\S+) \}", part)[0]
        lines = re.findall("<tr>.*?</tr>", part)
        cells = [re.findall(r"<t[hd][^>]*>(.*?)</t[hd]>", line) for line in lines]
        texts = [[unescape(re.sub("<[^>]+>", "", cell)) for cell in row] for row in cells[1:]]
        found[anchor] = {row[0]: tuple(row[1:]) for row in texts}
    return found


@pytest.fixture(scope="module")
def page() -> dict[str, dict[str, tuple[str, ...]]]:
    (markdown,) = written(schemas())
    return rows(markdown)


@pytest.mark.parametrize(
    ("part", "key", "said"),
    [
        ("session", "aim", ("yes", "What people can do afterwards: You can ...", "a line of text")),
        ("session", "objectives",
         ("yes", "Two or three that can be seen or heard.",
          "a list of 1 to 4, each with keys of its own: Objective")),
        ("session", "carries",
         ("no", "Ids of the safety blocks that its page shows, word for word.",
          "a list, each an id")),
        ("session", "path",
         ("yes", "A: 8 weeks. B: added for 12. C: added for 16. E: elective.",
          "one of A, B, C, E")),
        ("session-minutes", "90",
         ("yes", "Minutes in a 90-minute group.", "a whole number from 1 to 90")),
        ("course", "reviewed",
         ("yes", "When the content was last reviewed as a whole.",
          "a date, such as 2026-11-21")),
        ("worksheet", "prompts",
         ("yes", "A few real prompts with room to answer.",
          f"a list of 1 to 8, each with keys of its own: {' or '.join(PROMPTS)}")),
        ("worksheet-write-prompt", "kind", ("yes", "Room to write or draw.", "write")),
        ("worksheet-write-prompt", "lines",
         ("no", "How many lines of room.", "a whole number from 1 to 12; if left out, 2")),
        ("worksheet-write-prompt", "card_label",
         ("no", "A short label for the card, where it stands by itself.", "a line of text")),
        ("quiz-true-false", "answer",
         ("yes", "true or false: whether the statement holds.", "true or false")),
        ("quiz-true-false", "feedback",
         ("no", "One text for each choice.", "keys of its own: True false feedback")),
        ("quiz-single-choice", "options",
         ("yes", "Three by default, all plausible, one of them correct: true.",
          "a list, at least 2, each with keys of its own: Answer option")),
        ("help-lines-help-line", "call",
         ("no", "The number to call, in quotation marks.",
          "a telephone number, in quotation marks")),
        ("sources-issued", "date-parts",
         ("yes", "[[year, month, day]], as far as known.",
          "a list, at least 1, each a list, each a whole number")),
        ("waivers", "reason", ("yes", "Why it may stand here.", "a line of text")),
    ],
)  # fmt: skip
def test_a_key_is_told(
    page: dict[str, dict[str, tuple[str, ...]]], part: str, key: str, said: tuple[str, ...]
) -> None:
    assert page[part][key] == said


def test_every_key_of_every_part_is_there(page: dict[str, dict[str, tuple[str, ...]]]) -> None:
    keys = {key for part in page.values() for key in part}
    for kind, schema in schemas().items():
        assert set(page[kind]) == set(schema["properties"]) - {"allow"}
        for part in schema["$defs"].values():
            assert set(part.get("properties", {})) - {"allow"} <= keys


def test_links_lead_to_the_parts_of_the_same_kind() -> None:
    (markdown,) = written(schemas())
    anchors = set(re.findall(r"\{: #(\S+) \}", markdown))
    links = re.findall(r'href="#([^"]+)"', markdown)
    assert len(links) > 20
    assert set(links) <= anchors


def test_it_is_for_staff_only_and_stands_with_the_pages_for_authors() -> None:
    assert written(schemas(), "client") == []
    plan = plan_site(Site(LoadedCourse(), "staff", schemas=schemas()), {})
    assert "authors/reference.md" in {str(page.path) for page in plan.pages}


@pytest.mark.parametrize(("readers", "codes"), [("staff", set()), ("client", {"broken-link"})])
def test_only_pages_for_staff_can_link_to_it(
    small_course: Tree, diagnose: Diagnose, readers: str, codes: set[str]
) -> None:
    page = PurePosixPath("docs", readers, "index.md")
    data = small_course[page]
    assert isinstance(data, bytes)
    found = diagnose({**small_course, page: data + b"\nSee [all keys](page:reference).\n"})
    assert {d.code for d in found} == codes


def test_what_a_schema_says_stays_text() -> None:
    said = "<script>x</script> & `<b>`"
    field = {"description": said, "enum": ["<i>"]}
    part = {"title": "<u>", "description": said, "properties": {"<k>": field}}
    (markdown,) = written({"a": {**part, "$defs": {"Waiver": part}}})
    assert not re.search("<(script|b|i|u|k)>", markdown)
    assert "&lt;script&gt;" in markdown
