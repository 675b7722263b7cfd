"""Whether a source is cited is only judged where everything that may cite it could be read."""

from pathlib import PurePosixPath

from coursekit.checks.uncited_source import check
from coursekit.model.course import Source, Sources
from coursekit.model.document import Document
from coursekit.model.loaded import Loaded, LoadedCourse
from coursekit.source import start_of

PATH = PurePosixPath("curriculum/sources.yml")
OTHER = PurePosixPath("docs/client/about.md")
SOURCES = Loaded(Sources(sources=(Source(id="a-1", type="book", title="A"),)), Document(PATH, ""))


def test_an_uncited_source_is_told() -> None:
    assert [d.message for d in check(LoadedCourse(sources=SOURCES))] == [
        "nothing cites the source `a-1`"
    ]


def test_nothing_is_told_while_a_file_cannot_be_read() -> None:
    assert list(check(LoadedCourse(sources=SOURCES, broken=frozenset([OTHER])))) == []
    damaged = Document(OTHER, "", damaged=(start_of(OTHER),))
    assert list(check(LoadedCourse(sources=SOURCES, documents={OTHER: damaged}))) == []
