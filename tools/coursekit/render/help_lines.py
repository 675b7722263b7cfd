"""Help lines: the list on the help page, and the bar on every page of the client edition."""

import re
from pathlib import PurePosixPath
from urllib.parse import quote

from coursekit.model.base import long_date
from coursekit.model.course import HelpLine, ProgramNumber
from coursekit.model.loaded import LoadedCourse
from coursekit.model.prose import plain_text
from coursekit.render.links import relative
from coursekit.render.markup import EMPTY, Html, join, tag
from coursekit.render.prose import Writer

HELP_PAGE = PurePosixPath("get-help.md")
RIGHT_NOW = PurePosixPath("right-now.md")


def help_bar(writer: Writer) -> Html:
    """One tap to help, fixed to the foot of the screen. In print a line of text takes its place."""
    bar = tag(
        "div",
        _right_now(writer),
        *[tag("a", _short(line), href=_tel(line.call or "")) for line in _first(writer.course)],
        *[_own_link(number) for number in _own_numbers(writer.course)[:1]],
        writer.link(HELP_PAGE, "Get help now", class_="hg-help-link"),
        class_="hg-helpbar",
        role="navigation",
        aria_label="Help",
        data_unsearched=True,
    )
    return bar + help_on_paper(writer.course)


def _right_now(writer: Writer) -> Html:
    """The way to the page for a hard moment, where the course has one."""
    if RIGHT_NOW.stem not in writer.course.client_pages:
        return EMPTY
    is_here = "page" if writer.here == RIGHT_NOW else None
    return tag(
        "a",
        "Right now",
        href=relative(writer.here, RIGHT_NOW),
        class_="hg-now-link",
        aria_current=is_here,
    )


def help_on_paper(course: LoadedCourse) -> Html:
    """The first numbers and the program's own, for a page that is printed: not on the screen."""
    line = help_words(course)
    return tag("p", line, class_="hg-on-paper", data_unsearched=True) if line else EMPTY


def help_words(course: LoadedCourse) -> str:
    """The same as plain words; empty where the course has no numbers."""
    said = [_short(line) for line in _first(course)]
    said += [f"{number.label}: {number.call}" for number in _own_numbers(course) if number.call]
    return f"If you need help now: {' · '.join(said)}." if said else ""


def _first(course: LoadedCourse) -> list[HelpLine]:
    lines = course.help_lines.value.lines if course.help_lines else ()
    return [line for line in lines if line.first and line.call]


def first_ways(course: LoadedCourse) -> Html:
    """The help page's first buttons: those of the bar, and the program's first number."""
    ways = []
    for line in _first(course):
        ways.append(_big(f"Call {line.call}", _when(line), _tel(line.call or "")))
        if line.text:
            ways.append(_big(_text_words(line.text, _word(line)), line.name, _sms(line)))
    for number in _own_numbers(course)[:1]:
        if number.call:
            ways.append(_big(f"Call {number.call}", number.label, _tel(number.call)))
        if number.text:
            ways.append(_big(f"Text {number.text}", number.label, _sms(number)))
    return tag("ul", *ways, class_="hg-first-ways") if ways else EMPTY


def _when(line: HelpLine) -> str:
    """The first words of what it is for: at night nobody reads more on a button."""
    return re.split(r"[.:;]", plain_text(line.use_for.blocks))[0].strip()


def _big(do: str, who: str, href: str) -> Html:
    return tag("li", tag("a", tag("strong", do), " ", tag("span", who), href=href))


def _own_numbers(course: LoadedCourse) -> tuple[ProgramNumber, ...]:
    """The program's own numbers that someone can call or text."""
    numbers = course.program.value.numbers if course.program else ()
    return tuple(number for number in numbers if number.call or number.text)


def _own_link(number: ProgramNumber) -> Html:
    """In the bar only where a screen has room: on a phone it stands first on the help page."""
    do, href = ("Call", _tel(number.call)) if number.call else ("Text", _sms(number))
    return tag("a", f"{do}: {number.label}", href=href, class_="hg-own")


def help_list(writer: Writer, course: LoadedCourse) -> Html:
    """Every line with what it is for, how to reach it, and when it was last checked."""
    lines = course.help_lines.value.lines if course.help_lines else ()
    return tag("ul", *[_entry(writer, line) for line in lines], class_="hg-lines-list")


def own_numbers(course: LoadedCourse) -> Html:
    """The local program's own numbers, or a place to write them."""
    program = course.program.value if course.program else None
    title = program.name if program and program.name else "Your program"
    if not program or not program.numbers:
        blank = tag("p", "Your program’s number: ", tag("span", class_="hg-blank"))
        return tag("div", tag("p", "Ask your program for its number, day and night."), blank)
    hours = tag("p", f"{title}. Open: {program.hours}" if program.hours else title)
    return tag("div", hours, tag("ul", *[_own(n) for n in program.numbers], class_="hg-lines-list"))


def _own(number: ProgramNumber) -> Html:
    return tag(
        "li",
        tag("strong", number.label),
        _ways(number),
        tag("p", number.hours) if number.hours else EMPTY,
    )


def _entry(writer: Writer, line: HelpLine) -> Html:
    checked = f"Last checked {long_date(line.checked)}." if line.checked else ""
    said = " ".join(part for part in (f"{line.hours}." if line.hours else "", checked) if part)
    return tag(
        "li",
        tag("strong", line.name),
        writer.prose(line.use_for),
        _ways(line),
        tag("p", said, class_="hg-small"),
        id=line.id,
    )


def _ways(line: HelpLine | ProgramNumber) -> Html:
    links = [
        tag("a", words, href=to, rel="noopener noreferrer" if to.startswith("https:") else None)
        for words, to in ways(line)
    ]
    return tag("p", join(links), class_="hg-ways")


def ways(line: HelpLine | ProgramNumber) -> list[tuple[str, str]]:
    """How to reach it: what a link says, and where it leads."""
    found = []
    if line.call:
        found.append((f"Call {line.call}", _tel(line.call)))
    if line.text:
        found.append((_text_words(line.text, _word(line)), _sms(line)))
    if isinstance(line, HelpLine) and line.chat:
        found.append(("Open the website", line.chat))
    return found


def _text_words(number: str, word: str | None) -> str:
    return f"Text {word} to {number}" if word else f"Text {number}"


def _word(line: HelpLine | ProgramNumber) -> str | None:
    return line.text_word if isinstance(line, HelpLine) else None


def _sms(line: HelpLine | ProgramNumber) -> str:
    """Opens a message to the number, with the word to send already in it (RFC 5724)."""
    word = _word(line)
    return f"sms:{_digits(line.text or '')}" + (f"?body={quote(word, safe='')}" if word else "")


def _short(line: HelpLine) -> str:
    return f"Call or text {line.call}" if line.text == line.call else f"Call {line.call}"


def _tel(number: str) -> str:
    return f"tel:{_digits(number)}"


def _digits(number: str) -> str:
    return "".join(c for c in number if c.isdigit() or c == "+")
