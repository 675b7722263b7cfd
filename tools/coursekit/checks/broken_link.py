"""A link that leads nowhere stops a reader, and one to a place we did not mean may harm them."""

import re
from collections.abc import Iterator, Mapping

from coursekit.checks._anchors import (
    HELP_PAGE,
    anchors_of,
    anchors_of_session,
    blocks_beside,
)
from coursekit.checks._known import generated_pages, known_sessions_and_modules, known_terms
from coursekit.checks._texts import is_for_staff, nodes
from coursekit.diagnostics import Diagnostic, Label, error
from coursekit.model.document import Document
from coursekit.model.loaded import LoadedCourse, Page
from coursekit.model.prose import Link
from coursekit.nearness import did_you_mean, listed

_NUMBER = re.compile(r"(tel|sms):\+?[0-9][0-9-]*")
_OUTWARD = re.compile(r"https://[^/\s]+\.[^\s]+")
_KINDS = "link to a session's or module's id, `#section`, `term:`, `page:`, `safety:`, `https://`, "
_KINDS += "`tel:` or `sms:`"

Problem = tuple[str, str] | None
"""What is wrong with a target and what to do."""


def check(course: LoadedCourse) -> Iterator[Diagnostic]:
    for text, link in nodes(course, Link):
        if problem := _problem(course, text.document, link.target):
            message, advice = problem
            yield error("broken-link", message, Label(text.span(link.at), "this link"), help=advice)


def _problem(course: LoadedCourse, document: Document, target: str) -> Problem:
    kind, colon, rest = target.partition(":")
    name, _, section = target.partition("#")
    if not name and not section:
        return "this link leads nowhere", _KINDS
    if colon and kind in ("https", "tel", "sms"):
        if _NUMBER.fullmatch(target) or _OUTWARD.fullmatch(target):
            return None
        return f"`{target}` is not a whole address or number", "write all of it, without spaces"
    if kind == "http":
        return f"`{target}` is not encrypted", "write `https://`, if the site can be reached so"
    if kind == "term":
        return _among("term", rest, known_terms(course), "add it to the glossary")
    if kind == "safety":
        blocks = blocks_beside(course, document)
        if blocks is None or rest in blocks:
            return None
        key = "help_page_blocks:` in `course.yml" if document.path == HELP_PAGE else "carries:"
        advice = f"add it to `{key}`; a page can only link to the blocks it shows"
        message = f"this page does not carry the safety block `{rest}`"
        return message, did_you_mean(rest, blocks, advice)
    if kind == "page":
        return _page(course, document, rest)
    if colon:
        return f"a link cannot begin with `{kind}:`", _KINDS
    if not name:
        return _section("this file", section, anchors_of(document))
    if session := course.sessions.get(name):
        return _section(f"session `{name}`", section, anchors_of_session(course, document, session))
    if section and name in course.planned:
        return f"session `{name}` has no sections yet", f"link to `{name}`; it is only planned"
    if name in course.session_ids:  # one that could not be read may have the section
        return None
    if target.startswith("www."):
        return f"`{target}` is not a whole address or number", f"write `https://{target}`"
    if (file := name.rpartition("/")[2]).endswith(".md"):
        return f"`{target}` is the name of a file", _by_name(course, document, file[:-3])
    return _among("session or module", target, known_sessions_and_modules(course), _KINDS)


def _by_name(course: LoadedCourse, document: Document, name: str) -> str:
    """Pages, sessions and modules are linked by their names, wherever their files stand."""
    if name in (known_sessions_and_modules(course) or ()):
        return f"write `{name}`"
    for_staff = is_for_staff(course, document)
    known = course.staff_pages if for_staff else course.client_pages
    return f"write `page:{name}`" if name in known else _KINDS


def _among(noun: str, name: str, known: frozenset[str] | None, advice: str) -> Problem:
    if known is None or name in known:
        return None
    return f"there is no {noun} `{name}`", did_you_mean(name, known, advice)


def _page(course: LoadedCourse, document: Document, target: str) -> Problem:
    for_staff = is_for_staff(course, document)
    pages: Mapping[str, Page] = course.staff_pages if for_staff else course.client_pages
    others = course.client_pages if for_staff else course.staff_pages
    name, _, section = target.partition("#")
    if name in pages:
        return _section(f"page `{name}`", section, anchors_of(pages[name].document))
    folder = f"docs/{'staff' if for_staff else 'client'}"
    if any(p.stem == name and p.is_relative_to(folder) for p in course.broken):
        return None
    if name in others:
        readers = ("clients", "staff") if for_staff else ("staff", "clients")
        return f"the page `{name}` is for {readers[0]}, and this text for {readers[1]}", (
            f"link to a page in `{folder}`"
        )
    known = frozenset(pages) | generated_pages(course, "staff" if for_staff else "client")
    return _among("page", target, known, f"write it in `{folder}`")


def _section(where: str, section: str, known: frozenset[str] | None) -> Problem:
    if not section or known is None or section in known:
        return None
    choices = f"link to one of: {listed(sorted(known))}" if known else "take `#` and the rest out"
    return f"{where} has no section `{section}`", did_you_mean(section, known, choices)
