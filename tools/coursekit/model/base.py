"""What all models share: strict, frozen, no unknown keys; and the small types of their fields."""

import re
from datetime import date
from typing import Annotated, Any

from pydantic import BaseModel, BeforeValidator, ConfigDict, Field, StringConstraints


def _said(words: str, **schema: str) -> Any:
    """What editors say where the pattern does not fit, in place of the pattern itself."""
    return Field(json_schema_extra={**schema, "patternErrorMessage": words})


Id = Annotated[
    str,
    StringConstraints(pattern=r"^[a-z0-9]+(-[a-z0-9]+)*$", max_length=60),
    _said("An id has small letters, digits and single hyphens, such as riding-a-wave."),
]
"""Written by the author, kebab-case, never changed: saved answers and links hang on it."""

Line = Annotated[
    str,
    StringConstraints(min_length=1, max_length=400, pattern=r"^[^\n]*\S[^\n]*$"),
    _said("Write one line of text."),
]
"""Plain text on one line."""


Address = Annotated[
    str,
    StringConstraints(pattern=r"""^https://[^\s"<>]+$""", max_length=400),
    _said("Write an address that begins with https://."),
]
"""An https address."""

Phone = Annotated[
    str,
    StringConstraints(pattern=r"^\+?[0-9][0-9 ()-]{1,20}$"),
    _said("Write a telephone number."),
]
"""A telephone number, in quotation marks so that it stays as it is typed."""


_DATE = r"^[0-9]{4}-[0-9]{2}-[0-9]{2}$"


def _read_date(value: Any) -> Any:
    if not isinstance(value, str):
        return value
    try:
        if re.fullmatch(_DATE, value):  # Python would take other ways to write it too
            return date.fromisoformat(value)
    except ValueError:  # a day that no calendar has
        pass
    raise ValueError("is not a date such as 2026-11-21")


Day = Annotated[
    date,
    BeforeValidator(_read_date),
    _said("Write a date such as 2026-11-21.", type="string", format="date", pattern=_DATE),
]
"""A date, written 2026-11-21."""


def long_date(day: date) -> str:
    """`November 21, 2026`."""
    return f"{day:%B} {day.day}, {day.year}"


class Waiver(BaseModel):
    """Lets one kind of finding stand at this place, for a reason that others can read."""

    model_config = ConfigDict(frozen=True, extra="forbid", strict=True)

    code: Id = Field(description="The code of the finding, as `course check` prints it.")
    reason: Line = Field(description="Why it may stand here.")


class Model(BaseModel):
    """Base of every mapping that an author writes."""

    model_config = ConfigDict(
        frozen=True, extra="forbid", strict=True, arbitrary_types_allowed=True
    )

    allow: tuple[Waiver, ...] = Field(
        default=(), description="Findings that may stand in this part, each with its reason."
    )
