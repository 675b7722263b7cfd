"""A new module: its module.yml, with one session to plan, at the end of the course."""

from pathlib import PurePosixPath

from coursekit.model.loaded import LoadedCourse
from coursekit.model.unwritten import ID_MARK
from coursekit.scaffold.additions import Additions, CannotAddError, Templates, fill
from coursekit.scaffold.edit import append_item
from coursekit.scaffold.ids import check_new_id
from coursekit.scaffold.lists import refuse_damaged
from coursekit.scaffold.scalars import one_line, scalar


def new_module(
    course: LoadedCourse, templates: Templates, module_id: str, title: str, summary: str
) -> Additions:
    if course.course is None:
        raise CannotAddError("`curriculum/course.yml` could not be read: `course check` shows why")
    document = course.course.document
    refuse_damaged(document)
    check_new_id(course, module_id, "module")
    path = PurePosixPath("curriculum", course.language, module_id, "module.yml")
    text = fill(
        templates,
        "module.yml",
        id=module_id,
        title=scalar(one_line(title, "the title")),
        summary=scalar(one_line(summary, "the summary")),
        first=f"{ID_MARK}-{module_id}"[:60].rstrip("-"),
    )
    return Additions({path: text}, {document.path: append_item(document, "modules", module_id)})
