"""Who is measured: how each writes the material in its own form, and what its site must hold."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field, replace
from pathlib import Path

from bench.mkdocs_sites import (
    write_mkdocs_mcq,
    write_mkdocs_quiz,
    write_mkdocs_quiz_as_it_comes,
    write_plain,
)
from bench.our_course import write_course
from bench.questions import OPTIONS_A_QUESTION, QUESTIONS_A_SESSION, Module

_OPTIONS = QUESTIONS_A_SESSION * OPTIONS_A_QUESTION


@dataclass(frozen=True, eq=False)
class Contender:
    name: str
    write: Callable[[Path, tuple[Module, ...]], None]
    """Writes a folder that this contender can build."""
    site: str
    """Where the built site stands in that folder."""
    address: str
    """Where a session's page stands in the site."""
    marks: Mapping[str, int]
    """What stands in the content of each session's page, and how often."""
    index: str
    """The file of the site that the search reads."""
    quiz: Mapping[str, str] = field(default_factory=dict)
    """How a question is answered: a selector for its `box`, and in it for an `option`, for the
    `button`, if there is one, and for what is `shown` then. Nothing where there is no quiz."""
    hides: str = ""
    """What its pages keep in a code of its own, so that it is not looked for: `feedback`."""


OURS = Contender(
    "ours",
    write_course,
    site="site/client",
    address="{module}/{session}.html",
    marks={
        'class="hg-question"': QUESTIONS_A_SESSION,
        "data-option=": _OPTIONS,
        "data-feedback=": _OPTIONS,
    },
    index="assets/homeground/search-index.js",
    quiz={
        "box": "[data-question]",
        "option": "input",
        "button": "[data-check]",
        "shown": "[data-status]",
    },
)
MKDOCS_QUIZ = Contender(
    "mkdocs-quiz",
    write_mkdocs_quiz,
    site="site",
    address="{module}/{session}/index.html",
    marks={
        "<fieldset": QUESTIONS_A_SESSION,
        'type="radio"': _OPTIONS,
        'class="answer-feedback': _OPTIONS,
    },
    index="search/search_index.json",
    quiz={
        "box": ".quiz",
        "option": "input",
        "button": "",
        "shown": ".quiz-feedback, .answer-feedback",
    },
)
MKDOCS_QUIZ_AS_IT_COMES = replace(
    MKDOCS_QUIZ, name="mkdocs-quiz as it comes", write=write_mkdocs_quiz_as_it_comes
)
MKDOCS_MCQ = Contender(
    "mkdocs-mcq",
    write_mkdocs_mcq,
    site="site",
    address="{module}/{session}/index.html",
    marks={
        'class="mcq-container"': QUESTIONS_A_SESSION,
        'type="checkbox"': _OPTIONS,
        "data-feedback=": _OPTIONS,
    },
    index="search/search_index.json",
    quiz={
        "box": "article",
        "option": ".mcq-choices input",
        "button": "#mcq-quiz-submit",
        "shown": ".mcq-container.answered",
    },
    hides="feedback",
)
PLAIN = Contender(
    "plain MkDocs",
    write_plain,
    site="site",
    address="{module}/{session}/index.html",
    marks={"<p><strong>Question ": QUESTIONS_A_SESSION},
    index="search/search_index.json",
)
CONTENDERS = (OURS, MKDOCS_QUIZ, MKDOCS_QUIZ_AS_IT_COMES, MKDOCS_MCQ, PLAIN)
