"""A page that cannot be shown: what is wrong in its files, where, and what to do. Preview only."""

from pathlib import PurePosixPath

from coursekit.diagnostics import Diagnostic
from coursekit.model.site import PagePlan
from coursekit.render.markup import EMPTY, Html, heading, page, tag


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
        tag("p", tag("strong", error.message), f" [{error.code}]"),
        *related,
        tag("p", f"What to do: {error.help}") if error.help else EMPTY,
    )


def _place(path: PurePosixPath, line: int) -> str:
    return f"{path}:{line}"
