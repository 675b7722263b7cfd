"""Options that are numbers, amounts, ranges, days or times of day, as values to compare."""

import math
import re
from collections.abc import Sequence
from typing import NamedTuple

from coursekit.checks._language import Language

_LONGEST = 60
"""Characters: what is longer is no amount, and would take long to try."""


class Quantity(NamedTuple):
    low: float
    high: float
    """The same as `low` where it is not a range."""
    kind: str
    """What is measured: only values of one kind are compared."""
    unit: str
    """In what it is measured."""
    step: float = 1
    """From one whole number of this unit to the next."""

    @property
    def is_range(self) -> bool:
        return self.low != self.high


def quantities(texts: Sequence[str], language: Language) -> tuple[Quantity, ...]:
    """What the texts say as values of one kind; nothing where one of them is something else."""
    read = [quantity(text, language) for text in texts]
    found = tuple(value for value in read if value is not None)
    same = len(found) == len(texts) and len({value.kind for value in found}) == 1
    return found if same else ()


def quantity(text: str, language: Language) -> Quantity | None:
    folded = " ".join(text.casefold().split())
    if len(folded) > _LONGEST:
        return None
    if found := language.clock.fullmatch(folded):
        hour = int(found["hour"]) % 12 + 12 * (found["half"] == "p")
        minutes = 60.0 * hour + int(found["minute"] or 0)
        return Quantity(minutes, minutes, "time of day", "")
    folded = folded.strip(" .")
    if found := language.day.fullmatch(folded):
        month = language.months[found["month"]]
        day = 400.0 * int(found["year"] or 0) + 32 * month + int(found["day"] or 0)
        parts = "year" * bool(found["year"]) + "day" * bool(found["day"])
        return Quantity(day, day, f"month {parts}", "")
    found = language.quantity.fullmatch(folded)
    return _amount(found, language) if found else None


def _amount(found: re.Match[str], language: Language) -> Quantity | None:
    unit = _singular(found["unit"] or found["money"] or "")
    kind, size = language.units.get(unit, (unit, 1.0))
    if len(unit.split()) > 3 or (found["low"] in ("a", "an") and unit not in language.units):
        return None  # `a walk in the park` is no amount
    half = 0.5 * bool(found["and_half"] or found["half_after"])
    low_size = language.units.get(_singular(found["low_unit"] or ""), (kind, size))[1]
    low = (_value(found["low"], language) + half) * low_size
    high = _value(found["high"], language) * size if found["high"] else low
    if found["under"]:
        low, high = -math.inf, math.nextafter(low, -math.inf)
    elif found["over"]:
        low, high = math.nextafter(low, math.inf), math.inf
    elif found["up_to"] or found["down"] or found["down_after"]:
        low = -math.inf
    elif found["from"] or found["up"] or found["up_after"]:
        high = math.inf
    return Quantity(low, high, kind, unit, size)


def _singular(unit: str) -> str:
    return unit.strip().removesuffix("s")


def _value(written: str, language: Language) -> float:
    """`twenty-five` is 25, `three hundred` is 300."""
    if written[0].isdigit():
        return float(written.replace(",", ""))
    total = 0.0
    for word in re.findall(rf"\b(?:{'|'.join(language.numbers)})\b", written):
        number = language.numbers[word]
        total = max(total, 1) * number if number >= 100 else total + number
    return total
