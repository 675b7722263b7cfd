"""What all models share: strict, frozen, no unknown keys; and the small types of their fields."""

from datetime import date
from typing import Annotated, Any

from pydantic import BaseModel, BeforeValidator, ConfigDict, Field, StringConstraints

Id = Annotated[str, StringConstraints(pattern=r"^[a-z0-9]+(-[a-z0-9]+)*$", max_length=60)]
"""Written by the author, kebab-case, never changed: saved answers and links hang on it."""

Line = Annotated[str, StringConstraints(min_length=1, max_length=400, pattern=r"^[^\n]*$")]
"""Plain text on one line."""


Address = Annotated[str, StringConstraints(pattern=r"^https://[^\s\"<>]+$", max_length=400)]
"""An https address."""

Phone = Annotated[str, StringConstraints(pattern=r"^\+?[0-9][0-9 ()-]{1,20}$")]
"""A telephone number, in quotation marks so that it stays as it is typed."""


def _read_date(value: Any) -> Any:
    if not isinstance(value, str):
        return value
    try:
        return date.fromisoformat(value)
    except ValueError:
        raise ValueError("is not a date such as 2026-11-21") from None


Day = Annotated[
    date,
    BeforeValidator(_read_date),
    Field(json_schema_extra={"type": "string", "format": "date"}),
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
