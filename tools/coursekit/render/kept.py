"""What is kept of a session in a reader's browser, and under which keys: neutral and never changed.

docs/staff/makers/page-contract.md lists the kinds of entries.
"""

import hashlib
import json
from typing import Any, assert_never

from coursekit.model.interactions import (
    Arrange,
    FillIn,
    Interaction,
    Pair,
    PickMany,
    PickOne,
    Rate,
    WriteFreely,
)
from coursekit.model.quiz import Question
from coursekit.model.worksheet import Prompt


def fingerprint(question: Question) -> str:
    """Changes when the question asks something else, not when its feedback is mended."""
    interaction = question.lower()
    asked = [type(interaction).__name__, question.prompt.source, _asked(interaction)]
    return _digits(json.dumps(asked))


def _asked(interaction: Interaction) -> Any:
    """What can be answered, and what of it is right. Labels of a scale may be mended."""
    match interaction:
        case PickOne(options=options) | PickMany(options=options):
            return [[option.text.source, option.right] for option in options]
        case FillIn(answers=answers, tolerance=tolerance):
            return [answers, tolerance]
        case Arrange(steps=steps):
            return [step.source for step in steps]
        case Pair(firsts=firsts, choices=choices):
            pairs = [[first.text.source, first.choice] for first in firsts]
            return [pairs, [choice.source for choice in choices]]
        case Rate(low=low, high=high):
            return [low, high]
        case WriteFreely():
            return []
        case _:
            assert_never(interaction)


def storage_key(quiz_id: str, question_id: str) -> str:
    """What its saved answer is kept under: it tells whoever finds it nothing of the subject.

    The part before the full stop is the same for all questions of a quiz.
    """
    return f"{_digits(quiz_id)}.{_digits(f'{quiz_id}/{question_id}')}"


def session_key(session_id: str) -> str:
    """The keys of all its questions begin with it too, because a quiz has its session's id."""
    return storage_key(session_id, "").partition(".")[0]


def prompt_key(session_id: str, prompt: Prompt) -> str:
    """What is written here is kept under it; the label is no part of it and may be mended."""
    return storage_key(f"{session_id}/worksheet", prompt.id)


def prompt_fingerprint(prompt: Prompt) -> str | None:
    """Changes when other things can be chosen; words that are written have none and stay."""
    interaction = prompt.lower()
    match interaction:
        case WriteFreely():
            return None
        case PickOne() | PickMany():
            choices: list[object] = [option.text.source for option in interaction.options]
        case Rate():
            choices = [interaction.low, interaction.high]
        case _:
            assert_never(interaction)
    asked = [type(interaction).__name__, choices]
    return _digits(json.dumps(asked))


def _digits(name: str) -> str:
    return hashlib.sha256(name.encode()).hexdigest()[:12]
