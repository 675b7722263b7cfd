"""Each way in which a value can be wrong, in the author's words, with what to do."""

from pathlib import PurePosixPath

import pytest
from pydantic import BaseModel

from coursekit.load.build import build
from coursekit.load.yaml_document import read_yaml
from coursekit.model.course import HelpLines, Module, Sources
from coursekit.model.session import ClientSession
from coursekit.model.worksheet import Worksheet
from coursekit.questions import QuizFile

PATH = PurePosixPath("a.yml")
LINE = "lines:\n  - id: a\n    name: A\n    for: B\n    "
SHEET = "title: A\nprompts:\n  - id: a\n    label: B\n    "
QUESTION = "id: a\nquestions:\n  - id: b\n    form: a\n    prompt: C\n    "
SOURCE = "sources:\n  - id: a\n    type: book\n    title: B\n    "
SESSION = "id: a\ntitle: B\naim: C\npath: A\nobjectives:\n  - id: o\n    text: D\n"
SESSION += "plan:\n  - id: settle\n    title: E\n    "
RATE = "kind: rate\n    low: {value: 0, label: a}\n    high: {value: 11, label: b}"


@pytest.mark.parametrize(
    ("model", "text", "message", "advice"),
    [
        (HelpLines, LINE + "hours: 24", "`hours` of line `a` should be text, but it is `24`",
         'put it in quotation marks: "24"'),
        (HelpLines, LINE + "hours: true", "`hours` of line `a` should be text, but it is `true`",
         'put it in quotation marks: "true"'),
        (HelpLines, LINE + "hours: [a]", "`hours` of line `a` should be text, but it is a list",
         "a text that begins with `[` needs quotation marks"),
        (HelpLines, LINE + "hours: {a: 1}",
         "`hours` of line `a` should be text, but it is a part with keys", "When it answers."),
        (HelpLines, LINE + 'hours: ""', "`hours` of line `a` has nothing written",
         "When it answers."),
        (HelpLines, LINE + 'hours: "  "', "`hours` of line `a` has nothing written",
         "When it answers."),
        (HelpLines, LINE.replace("for: B", 'for: " "') + "hours: A",
         "`for` of line `a` has nothing written", "When to use it. Takes Markdown."),
        (HelpLines, LINE + "hours: |\n      a\n      b", "`hours` of line `a` should be one line",
         "When it answers."),
        (HelpLines, LINE + "hours: " + "a" * 401,
         "`hours` of line `a` is longer than 400 characters", "When it answers."),
        (HelpLines, LINE + "first: yes",
         "`first` of line `a` should be `true` or `false`, but it is `yes`",
         "write `true`"),
        (HelpLines, LINE + "checked: 21.11.2026",
         "`checked` of line `a` is `21.11.2026`, which is not a date such as 2026-11-21",
         "When the line was last checked."),
        (HelpLines, LINE + "checked: 2026-W47-6",
         "`checked` of line `a` is `2026-W47-6`, which is not a date such as 2026-11-21",
         "When the line was last checked."),
        (HelpLines, LINE + "checked: 2026-02-30",
         "`checked` of line `a` is `2026-02-30`, which is not a date such as 2026-11-21",
         "When the line was last checked."),
        (HelpLines, LINE + "call: ask staff",
         "`call` of line `a` is `ask staff`, which is not a telephone number",
         "The number to call, in quotation marks."),
        (HelpLines, LINE + "chat: http://tea.example",
         "`chat` of line `a` is `http://tea.example`, which is not an https address",
         "The https address of its chat or site."),
        (HelpLines, LINE + "source: A Book", "`source` of line `a` is `A Book`, which is not an id",
         "an id has small letters, digits and single hyphens, such as `riding-a-wave`"),
        (HelpLines, LINE + "txt: '1'", "line `a` has the key `txt`, which is not known",
         "did you mean `text`?"),
        (HelpLines, "lines: []", "`lines` of the file should have at least 1 of them",
         "In the order of the page."),
        (HelpLines, "lines: none", "`lines` of the file should be a list, but it is `none`",
         "In the order of the page."),
        (HelpLines, "lines:\n  - tea",
         "line 1 of the file should have keys of its own below it, but it is `tea`",
         "A number or a site to turn to."),
        (Worksheet, SHEET + "kind: write\n    lines: two",
         "`lines` of prompt `a` should be a whole number, but it is `two`",
         "How many lines of room."),
        (Worksheet, SHEET + "kind: write\n    lines: 1.5",
         "`lines` of prompt `a` should be a whole number, but it is `1.5`",
         "How many lines of room."),
        (Worksheet, SHEET + "kind: write\n    lines: 0",
         "`lines` of prompt `a` is `0`; it should be 1 or more", "How many lines of room."),
        (Worksheet, SHEET + "kind: write\n    lines: 13",
         "`lines` of prompt `a` is `13`; it should be 12 or less", "How many lines of room."),
        (Worksheet, SHEET + 'kind: write\n    starters: ["a\\nb"]',
         "starter 1 of prompt `a` should be one line",
         "How a line begins; empty for a plain line."),
        (Worksheet, SHEET + "kind: wirte",
         "`kind` of prompt `a` is `wirte`, which is not known", "did you mean `write`?"),
        (Worksheet, SHEET + "kind: [write]",
         "`kind` of prompt `a` is a list, which is not known", "did you mean `write`?"),
        (Worksheet, SHEET + "feeds: x", "prompt `a` has no `kind`", "add `kind:`"),
        (Worksheet, SHEET + "kind: tick\n    options: [one]",
         "`options` of prompt `a` should have at least 2 of them", "What can be ticked."),
        (Worksheet, SHEET + "kind: tick\n    options: [one, 2]",
         "option 2 of prompt `a` should be text, but it is `2`",
         'put it in quotation marks: "2"'),
        (Worksheet, SHEET + RATE,
         "`value` of `high` of prompt `a` is `11`; it should be 10 or less",
         "The number at this end."),
        (QuizFile, QUESTION + "kind: true-false\n    answer: false\n    feedback: Yes.",
         "`feedback` of question `b` should have keys of its own below it, but it is `Yes.`",
         "One text for each choice."),
        (QuizFile, QUESTION + "kind: true-false\n    answer:",
         "`answer` of question `b` has nothing written",
         "write it after `answer:` (`true` or `false`: whether the statement holds.)"),
        (ClientSession, SESSION + "minutes: {50: 0, 60: 1, 90: 1}",
         "`50` of `minutes` of part `settle` is `0`; it should be 1 or more",
         "Minutes in a 50-minute group."),
        (ClientSession,
         SESSION.replace("id: settle", "id: setle") + "minutes: {50: 1, 60: 1, 90: 1}",
         "`id` of part `setle` is `setle`, which is not one of the choices",
         "did you mean `settle`?"),
        (Sources, SOURCE + "publisher_place: Rome",
         "source `a` has the key `publisher_place`, which is not known",
         "did you mean `publisher-place`?"),
        (Sources, SOURCE + "author: [Ada]",
         "author 1 of source `a` should have keys of its own below it, but it is `Ada`",
         "An author: a person by family and given name, or a body by its literal name."),
        (Module, "title: A\nsummary: B\nsessions: [{id: a}]", "the file has no `id`",
         "add `id:` (The same as the folder's name; never changes.)"),
    ],
)  # fmt: skip
def test_a_misfit_is_told(model: type[BaseModel], text: str, message: str, advice: str) -> None:
    document, syntax = read_yaml(PATH, text + "\n")
    assert syntax == ()
    _, found = build(model, document)
    assert [(d.message, d.help) for d in found] == [(message, advice)]
