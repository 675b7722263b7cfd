"""The course, its modules, and the lists that all sessions share."""

from typing import Annotated, Literal

from pydantic import BaseModel, ConfigDict, Field

from coursekit.model.base import Address, Day, Id, Line, Model, Phone
from coursekit.model.prose import Prose
from coursekit.model.session import Planned


class Limits(BaseModel):
    """The least and the most of something."""

    model_config = ConfigDict(frozen=True, extra="forbid", strict=True)

    at_least: int = Field(ge=0, description="Fewer is too few.")
    at_most: int = Field(ge=1, description="More is too many.")


class ClosingCheck(BaseModel):
    """What people rate from 0 to 10, to themselves, before a group ends."""

    model_config = ConfigDict(frozen=True, extra="forbid", strict=True)

    clients: Line | None = Field(default=None, description="In groups for clients.")
    families: Line | None = Field(default=None, description="In groups for families.")

    def of(self, readers: str) -> str | None:
        """`readers` as a track names them."""
        return {"clients": self.clients, "families": self.families}[readers]


class Course(Model):
    """curriculum/course.yml: what the course is and the order of its modules."""

    id: Id = Field(description="Readers' saved answers are kept under it: never change it.")
    title: Line = Field(description="The name of the course.")
    summary: Prose = Field(description="One or two sentences to the client. Takes Markdown.")
    language: Id = Field(description="The folder of the original language, such as `en`.")
    version: Line = Field(description="The version of the content.")
    reviewed: Day = Field(description="When the content was last reviewed as a whole.")
    next_review: Day = Field(description="When it is due again.")
    lesson_words: Limits | None = Field(
        default=None,
        description="How many words a lesson or a family page has; safety blocks and "
        '"If you want more" are not counted.',
    )
    first_week: tuple[Annotated[Id, Field(description="The id of a session.")], ...] = Field(
        default=(), description="Sessions that each new person gets in the first week."
    )
    help_page_blocks: tuple[Annotated[Id, Field(description="The id of a safety block.")], ...] = (
        Field(default=(), description='Safety blocks that the page "Get help now" shows in full.')
    )
    quick_exit: bool = Field(
        default=True,
        description="Whether each page for clients has a button to leave it fast.",
    )
    closing_check: ClosingCheck | None = Field(
        default=None,
        description="What people rate from 0 to 10, to themselves, before a group ends. Where it "
        "is written, each guide must close with it.",
    )
    modules: tuple[Annotated[Id, Field(description="The id of a module.")], ...] = Field(
        min_length=1, description="Ids of the modules, in order."
    )


class SessionEntry(Model):
    """A session's place in its module."""

    id: Id = Field(description="The session's id; a written one has a folder of this name.")
    planned: Planned | None = Field(
        default=None, description="Only for a session that is not written yet."
    )


class Module(Model):
    """module.yml: what a module is and the order of its sessions."""

    id: Id = Field(description="The same as the folder's name; never changes.")
    title: Line = Field(description="What readers see in lists.")
    summary: Prose = Field(description="One or two sentences to the client. Takes Markdown.")
    sessions: tuple[SessionEntry, ...] = Field(
        min_length=1, description="Its sessions in order, planned ones too."
    )


class SafetyBlock(Model):
    """The front matter of curriculum/<language>/safety/<id>.md."""

    title: Line = Field(description="A few words that name the danger or the right.")
    key: Prose = Field(description="One sentence that stands alone; always shown. Takes Markdown.")
    shown: Literal["client", "group"] = Field(
        description="client: on the pages of sessions that carry it. group: read at each "
        "group's start, in every guide."
    )
    goes_into: tuple[Annotated[Id, Field(description="The id of a session.")], ...] = Field(
        default=(), description="Ids of the sessions that must carry it, planned ones too."
    )
    families: bool = Field(default=False, description="Whether every family page must carry it.")
    written: Day = Field(description="When the block was written.")
    approved_by: Line | None = Field(
        default=None, description="The clinician who approved it, with the date; empty until then."
    )


class Term(Model):
    """A word that readers meet."""

    id: Id = Field(description="Links name it: `[craving](term:craving)`.")
    term: Line = Field(description="The word as it is used in a sentence.")
    meaning: Prose = Field(description="One or two plain sentences. Takes Markdown.")
    also: tuple[Annotated[Line, Field(description="Another word.")], ...] = Field(
        default=(), description="Other words for the same thing."
    )
    may_hear: Prose | None = Field(
        default=None, description="Words that people use and we do not, and why. Takes Markdown."
    )


class Glossary(Model):
    """curriculum/glossary.yml: the needed long words, explained."""

    terms: tuple[Term, ...] = Field(description="In any order; pages show them by alphabet.")


class HelpLine(Model):
    """A number or a site to turn to."""

    id: Id = Field(description="Names this line.")
    name: Line = Field(description="What the service is called.")
    use_for: Prose = Field(alias="for", description="When to use it. Takes Markdown.")
    call: Phone | None = Field(default=None, description="The number to call, in quotation marks.")
    text: Phone | None = Field(default=None, description="The number to text, in quotation marks.")
    text_word: Line | None = Field(default=None, description="The word to text to that number.")
    chat: Address | None = Field(default=None, description="The https address of its chat or site.")
    hours: Line | None = Field(default=None, description="When it answers.")
    checked: Day | None = Field(default=None, description="When the line was last checked.")
    source: Id | None = Field(default=None, description="The source that carries the number.")
    first: bool = Field(default=False, description="Shown on the help bar of every page.")


class HelpLines(Model):
    """curriculum/help-lines.yml: crisis lines and services."""

    lines: tuple[HelpLine, ...] = Field(min_length=1, description="In the order of the page.")


class WordChoice(Model):
    """Words that hurt, and what to say instead."""

    id: Id = Field(description="Names this entry.")
    avoid: tuple[Annotated[Line, Field(description="A word not to use.")], ...] = Field(
        min_length=1, description="Words not to use."
    )
    use: tuple[Annotated[Line, Field(description="A better word.")], ...] = Field(
        min_length=1, description="What to use instead."
    )
    but_not: tuple[Annotated[Line, Field(description="A phrase that may stand.")], ...] = Field(
        default=(), description="Phrases in which the words mean something else, and may stand."
    )
    why: Line = Field(description="One plain sentence.")


class Wording(Model):
    """curriculum/wording.yml: person-first words."""

    words: tuple[WordChoice, ...] = Field(description="Words to avoid and what to use instead.")


class Spelling(Model):
    """curriculum/spelling.yml: right words that the dictionary does not know."""

    words: tuple[Annotated[Line, Field(description="A right word.")], ...] = Field(
        min_length=1,
        description="Words in one form: those in many and those with `'s` are known then too. With "
        "a capital letter only so.",
    )


class ProgramNumber(Model):
    """A number of the local program's own."""

    label: Line = Field(description="Who answers.")
    call: Phone | None = Field(default=None, description="The number to call, in quotation marks.")
    text: Phone | None = Field(default=None, description="The number to text, in quotation marks.")
    hours: Line | None = Field(default=None, description="When someone answers.")


class Program(Model):
    """program.yml: the program that uses the course; all of it may be empty."""

    name: Line | None = Field(default=None, description="What the program is called.")
    hours: Line | None = Field(default=None, description="When it is open.")
    numbers: tuple[ProgramNumber, ...] = Field(default=(), description="Its own numbers.")


class Name(BaseModel):
    """An author: a person by family and given name, or a body by its literal name."""

    model_config = ConfigDict(frozen=True, extra="forbid", strict=True)

    family: Line | None = Field(default=None, description="Family name.")
    given: Line | None = Field(default=None, description="Given name or initials.")
    suffix: Line | None = Field(default=None, description="Such as Jr. or III.")
    literal: Line | None = Field(default=None, description="The name of a body, as it is written.")


_DateParts = Annotated[
    tuple[Annotated[int, Field(description="The year, then the month, then the day.")], ...],
    Field(description="[year, month, day], as far as known."),
]


class Issued(BaseModel):
    """When a source was published."""

    model_config = ConfigDict(frozen=True, extra="forbid", strict=True)

    date_parts: tuple[_DateParts, ...] = Field(
        alias="date-parts", min_length=1, description="[[year, month, day]], as far as known."
    )
    circa: bool = Field(default=False, description="Whether the date is about right only.")


class Source(Model):
    """One record of the bibliography, in the fields of CSL (Citation Style Language 1.0.2)."""

    id: Id = Field(description="Citations name it: `[@id]`.")
    type: Line = Field(description="The CSL type, such as article-journal, report, webpage.")
    title: Line = Field(description="The title.")
    author: tuple[Name, ...] = Field(default=(), description="Authors in order.")
    editor: tuple[Name, ...] = Field(default=(), description="Editors in order.")
    container_title: Line | None = Field(
        default=None, alias="container-title", description="The journal or book it stands in."
    )
    collection_title: Line | None = Field(
        default=None, alias="collection-title", description="The series."
    )
    volume: Line | None = Field(default=None, description="Volume, in quotation marks.")
    issue: Line | None = Field(default=None, description="Issue, in quotation marks.")
    number: Line | None = Field(default=None, description="Report number.")
    page: Line | None = Field(default=None, description="Pages, such as 834-851.")
    edition: Line | None = Field(default=None, description="Edition.")
    genre: Line | None = Field(default=None, description="Such as Cochrane review.")
    publisher: Line | None = Field(default=None, description="Publisher.")
    publisher_place: Line | None = Field(
        default=None, alias="publisher-place", description="Where the publisher is."
    )
    issued: Issued | None = Field(default=None, description="Date of publication.")
    DOI: Line | None = Field(default=None, description="Without https://doi.org/.")
    URL: Address | None = Field(default=None, description="The official https address.")
    read_by: Literal["staff"] | None = Field(
        default=None,
        alias="for",
        description="staff: its facts are for guides and pages for staff, never for clients.",
    )
    review_by: Day | None = Field(
        default=None, description="The day by which to look at it again, where it may change."
    )

    @property
    def year(self) -> str:
        """Nothing where the record has no date, or one that is still to be mended."""
        if self.issued is None or not any(self.issued.date_parts):
            return ""
        about = "about " if self.issued.circa else ""
        return f"{about}{next(filter(None, self.issued.date_parts))[0]}"

    @property
    def filed_under(self) -> tuple[str, str, str]:
        """Its place in the bibliography: by the first author's name, then the year, the title."""
        name = self.author[0] if self.author else Name()
        return (name.literal or name.family or self.title).lower(), self.year, self.title


class Sources(Model):
    """curriculum/sources.yml: the bibliography; a source is added when it is first cited."""

    sources: tuple[Source, ...] = Field(description="In any order; pages show them by author.")
