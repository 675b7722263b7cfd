"""An option that stands out by how it is written is chosen, or ruled out, for its looks."""

from collections.abc import Iterator, Sequence

from coursekit.checks._languages import language_of
from coursekit.checks._quantities import Quantity, quantity
from coursekit.checks._quizzes import Asked, choices
from coursekit.diagnostics import Diagnostic, Label, info
from coursekit.model.interactions import Option
from coursekit.model.loaded import LoadedCourse
from coursekit.model.prose import Code, Emphasis, Image, Link, Strong, walk

_MUCH_LONGER = 2
_SHORT = 16
"""Characters; below this, being twice as long is not seen."""
_MARKS = {Code: "code", Emphasis: "italics", Image: "a picture", Link: "a link", Strong: "bold"}


def check(course: LoadedCourse) -> Iterator[Diagnostic]:
    language = language_of(course)
    for asked in choices(course):
        if len(asked.texts) < 3:
            continue
        yield from _odd(asked, [_marks(option) for option in asked.options])
        figures = [any(c.isdigit() for c in text) for text in asked.texts]
        yield from _odd(asked, ["figures" if has else "no figures" for has in figures])
        amounts = [language and quantity(text, language) for text in asked.texts]
        yield from _odd(asked, [_unit(a, any(figures)) for a in amounts if a])
        yield from _odd_length(asked)


def _marks(option: Option) -> str:
    found = {name for node in walk(option.text.blocks) if (name := _MARKS.get(type(node), ""))}
    return " and ".join(sorted(found)) or "no markup"


def _unit(amount: Quantity, in_figures: bool) -> str:  # noqa: FBT001 - read in one place
    """In words, “an hour” among minutes is not odd."""
    unit = amount.unit if in_figures or amount.kind != "time" else "time"
    return f"the unit `{unit}`" if unit else "no unit"


def _odd(asked: Asked, looks: Sequence[str]) -> Iterator[Diagnostic]:
    """Reports the one option that looks unlike the others, where those look alike."""
    for index, look in enumerate(looks if len(looks) == len(asked.texts) else ()):
        others = {*looks[:index], *looks[index + 1 :]}
        if looks.count(look) == 1 and len(others) == 1:
            yield _report(asked, index, f"the only one with {look}; the others have {min(others)}")


def _odd_length(asked: Asked) -> Iterator[Diagnostic]:
    lengths = sorted((len(text), index) for index, text in enumerate(asked.texts))
    (short, shortest), (next_short, _) = lengths[:2]
    (next_long, _), (long, longest) = lengths[-2:]
    if short * _MUCH_LONGER < next_short and next_short >= _SHORT:
        yield _report(asked, shortest, "less than half as long as every other")
    if long > next_long * _MUCH_LONGER and long >= _SHORT:
        yield _report(asked, longest, "more than twice as long as every other")


def _report(asked: Asked, index: int, what: str) -> Diagnostic:
    return info(
        "odd-option-out",
        f"option {index + 1} of question `{asked.question.id}` is {what}",
        Label(asked.option_at(index), "right" if asked.options[index].right else "wrong"),
        help="write all options in the same way, at about the same length",
    )
