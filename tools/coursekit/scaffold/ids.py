"""Whether an id can be given to something new, and what may have been meant."""

import re
from collections.abc import Iterable

from coursekit.model.loaded import LoadedCourse
from coursekit.model.prose import slug
from coursekit.model.track import FAMILIES
from coursekit.nearness import nearest
from coursekit.scaffold.additions import CannotAddError

_ID = re.compile(r"[a-z0-9]+(-[a-z0-9]+)*")
_LONGEST = 60
_FOLDERS = ("safety",)
"""Folders beside those of the modules, whose names no module can have."""


def check_new_id(course: LoadedCourse, name: str, noun: str) -> None:
    """Raises where the id is not well-formed or has another use. `noun`: module or session."""
    if not _ID.fullmatch(name):
        near = slug(name)
        advice = f"did you mean `{near}`?" if re.search("[A-Za-z0-9]", name) else ""
        raise CannotAddError(
            f"`{name}` cannot be the id of a {noun}: an id has small letters, digits and single "
            f"hyphens, such as `riding-a-wave`{f'; {advice}' if advice else ''}"
        )
    if len(name) > _LONGEST:
        raise CannotAddError(f"`{name}` is longer than {_LONGEST} characters")
    if name in _FOLDERS:
        raise CannotAddError(f"`{name}` is the name of another folder: choose another id")
    if name.endswith(FAMILIES.id_ending):
        raise CannotAddError(
            f"an id that ends in `{FAMILIES.id_ending}` is for families: `course new family "
            f"{name.removesuffix(FAMILIES.id_ending)}` makes what they get of a session"
        )
    modules = {module.id for module in course.modules}
    if name in modules | course.session_ids:
        owner = "module" if name in modules else "session"
        raise CannotAddError(f"there is a {owner} `{name}` already: choose another id")


def perhaps_meant(name: str, known: Iterable[str]) -> str:
    """The end of a refusal: the nearest known id as a question, or nothing."""
    near = nearest(name, known)
    return "" if near is None else f"; did you mean `{near}`?"
