"""A page that cannot be shown: what is wrong in its files, where, and what to do. Preview only."""

from collections.abc import Callable, Iterator
from pathlib import PurePosixPath

from coursekit.diagnostics import Diagnostic
from coursekit.model.loaded import LoadedModule, LoadedSession
from coursekit.model.site import PagePlan
from coursekit.render.markup import EMPTY, Html, heading, join, page, tag, text
from coursekit.render.site import Site


def problem_page(path: PurePosixPath, title: str, errors: tuple[Diagnostic, ...]) -> PagePlan:
    intro = tag(
        "div",
        tag(
            "p", "This page cannot be shown yet. It comes back by itself when its files are mended."
        ),
        class_="hg-prose",
    )
    source = errors[0].at.span.path if errors else None
    name = f"To mend: {title}"
    markdown = page(name, name, heading(1, name, "to-mend"), intro, problem_list(errors))
    return PagePlan(path, markdown, source)


def session_pages_or_problems(
    site: Site,
    path_of: Callable[[LoadedModule, str], PurePosixPath],
    page_of: Callable[[PurePosixPath, LoadedModule, LoadedSession], PagePlan],
) -> Iterator[PagePlan]:
    """A page for each written session; where its files have errors, what is wrong with them."""
    for listed in site.asked_for:
        path = path_of(listed.module, listed.id)
        if listed.errors:
            yield problem_page(path, listed.title, listed.errors)
        elif listed.session is not None:
            yield page_of(path, listed.module, listed.session)


def as_said(words: str) -> Html:
    """The words of a finding; what stands in backticks is set off as it is in a file."""
    parts = words.split("`")
    if len(parts) % 2 == 0:
        return text(words)
    return join([tag("code", part) if at % 2 else text(part) for at, part in enumerate(parts)])


def problem_list(errors: tuple[Diagnostic, ...]) -> Html:
    return tag("ol", *[_problem(error) for error in errors], class_="hg-problems")


def _problem(error: Diagnostic) -> Html:
    span = error.at.span
    related = [
        tag("p", f"{label.text or 'See'}: ", tag("code", _place(label.span.path, label.span.line)))
        for label in error.related
    ]
    return tag(
        "li",
        tag("p", tag("code", f"{span.path}:{span.line}:{span.column}")),
        tag("p", tag("strong", as_said(error.message)), f" [{error.code}]"),
        *related,
        tag("p", "What to do: ", as_said(error.help)) if error.help else EMPTY,
    )


def _place(path: PurePosixPath, line: int) -> str:
    return f"{path}:{line}"
