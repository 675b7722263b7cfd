"""A whole course that is still empty: lists, first pages, one module, settings for the theme."""

import re
from dataclasses import dataclass
from pathlib import PurePosixPath

from coursekit.model.loaded import LoadedCourse
from coursekit.scaffold.additions import Additions, Templates, fill
from coursekit.scaffold.ids import check_new_id
from coursekit.scaffold.scalars import one_line, scalar

_FILES = {
    "mkdocs.yml": "course-mkdocs.yml",
    "mkdocs.staff.yml": "course-mkdocs.staff.yml",
    ".gitignore": "course-gitignore",
    ".vscode/settings.json": "course-settings.json",
    ".vscode/extensions.json": "course-extensions.json",
    "curriculum/course.yml": "course-course.yml",
    "curriculum/sources.yml": "course-sources.yml",
    "curriculum/glossary.yml": "course-glossary.yml",
    "curriculum/help-lines.yml": "course-help-lines.yml",
    "curriculum/en/first-steps/module.yml": "course-module.yml",
    "docs/client/index.md": "course-client-index.md",
    "docs/client/get-help.md": "course-client-get-help.md",
    "docs/client/about.md": "course-client-about.md",
    "docs/client/privacy.md": "course-client-privacy.md",
    "docs/client/my-course.md": "course-client-my-course.md",
    "docs/client/review.md": "course-client-review.md",
    "docs/staff/index.md": "course-staff-index.md",
    "docs/staff/check-ups.md": "course-staff-check-ups.md",
    "docs/staff/authors/checks.md": "course-staff-checks.md",
}
"""Each file of the course, and the template that it is made from."""

_FILLED = (".yml", ".md")


@dataclass(frozen=True)
class Wanted:
    """What the author says of the course; today, and when to look at it again, as dates in ISO."""

    id: str
    title: str
    summary: str
    today: str
    next_review: str


def new_course(nothing: LoadedCourse, templates: Templates, wanted: Wanted) -> Additions:
    """`nothing` is what was found in the folder, so far without a course."""
    check_new_id(nothing, wanted.id, "course")
    words = _words(wanted)
    return Additions(
        {
            PurePosixPath(path): fill(templates, name, **words)
            if path.endswith(_FILLED)
            else templates[name]
            for path, name in _FILES.items()
        }
    )


def _words(wanted: Wanted) -> dict[str, str]:
    title = one_line(wanted.title, "the title")
    summary = one_line(wanted.summary, "the summary")
    return {
        "id": wanted.id,
        "title": scalar(title),
        "staff_title": scalar(f"{title} for staff"),
        "summary": scalar(summary),
        "heading": _plain(title),
        "course": _plain(title),
        "welcome": _plain(summary),
        "today": wanted.today,
        "next_review": wanted.next_review,
    }


def _plain(text: str) -> str:
    """In Markdown, each sign as it was typed."""
    return re.sub(r"([\\`*_\[\]<>#|!])", r"\\\1", text)
