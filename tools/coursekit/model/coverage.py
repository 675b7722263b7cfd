"""What the course must cover: the topics of the programs that it is measured by."""

from pydantic import Field

from coursekit.model.base import Id, Line, Model


class Topic(Model):
    """Something that a program teaches."""

    code: Line = Field(description="Sessions name it under `topics:`: never change it.")
    title: Line = Field(description="What must be covered, in a few words of our own.")


class ReferenceProgram(Model):
    """A program, or a part of one, whose topics the course covers."""

    id: Id = Field(description="Names this program.")
    title: Line = Field(description="What it is called.")
    topics: tuple[Topic, ...] = Field(min_length=1, description="Its topics, in its own order.")


class Coverage(Model):
    """curriculum/coverage.yml: every topic that the sessions of the course must cover."""

    programs: tuple[ReferenceProgram, ...] = Field(
        min_length=1, description="The programs, in the order of the coverage page."
    )
