"""What is kept of a session in a reader's browser, and under which keys: neutral and never changed.

docs/staff/makers/page-contract.md lists the kinds of entries.
"""

import hashlib
import json
from typing import assert_never

from coursekit.model.interactions import PickMany, PickOne, Rate, WriteFreely
from coursekit.model.worksheet import Prompt
from coursekit.render.question import storage_key


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
    return hashlib.sha256(json.dumps(asked).encode()).hexdigest()[:12]
