"""What a group sees of a session, slide by slide; never a word of the guide but its questions.

Slides are made from what readers have anyway: title and aim, the lesson, the quiz without what is
right. Of the guide only what the part "talk" asks in quotation marks is taken.
"""

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from coursekit.model.interactions import Option, PickMany, PickOne
from coursekit.model.loaded import LoadedSession
from coursekit.model.prose import (
    Block,
    Bullets,
    Callout,
    Citation,
    Emphasis,
    Figure,
    Link,
    Paragraph,
    Section,
    Strong,
    plain_text,
)
from coursekit.model.quiz import Question
from coursekit.render.markup import EMPTY, Html, join, tag
from coursekit.render.prose import Writer
from coursekit.render.slide_pictures import closer, picture

_QUOTED = re.compile(r'"([^"]+)"|“([^”]+)”')
_ASKED = re.compile(r"[^.?!]+\?")
_LENGTH = re.compile(r"(50|60|90):")


@dataclass(frozen=True, slots=True)
class Slide:
    """`part` is the part of the plan that it belongs to, `label` what the leader calls it."""

    id: str
    part: str
    label: str
    body: Html
    only: int | None = None
    """The one length of group in which it is used, where the guide says so."""


class PlainWriter(Writer):
    """Words for a wall: nothing on it can be followed, and numbers of sources mean nothing."""

    def _link(self, link: Link) -> Html:
        return self.inlines(link.children)

    def _citation(self, citation: Citation) -> Html:  # noqa: ARG002 - left out
        return EMPTY


def slides(writer: Writer, loaded: LoadedSession) -> list[Slide]:
    """In the order of the plan, without the questions of the quiz."""
    plain = _plain(writer, loaded)
    made = (_title, _story, _figures, _for_everyone, _cue_words, _open_talk, _remember)
    return [slide for make in made for slide in make(plain, loaded)]


def _plain(writer: Writer, loaded: LoadedSession) -> PlainWriter:
    if isinstance(writer, PlainWriter):
        return writer
    return PlainWriter(writer.links, writer.here, loaded)


def missing(found: list[Slide]) -> list[str]:
    """What a session lacks for a full set of slides."""
    wanted = {
        "story": "a story",
        "idea": "a figure in “The idea”",
        "question": "a question to choose an answer to",
        "try-it": "cue words in “Try it”",
        "talk": "questions in the part for open talk",
        "remember": "“What to remember”",
    }
    there = {slide.id.rpartition(".")[0] or slide.id for slide in found}
    return [name for kind, name in wanted.items() if kind not in there]


def group_questions(loaded: LoadedSession) -> Iterator[tuple[Question, tuple[Option, ...]]]:
    """The questions that a group can answer by a show of hands, with their options."""
    for question in loaded.quiz.value.questions if loaded.quiz else ():
        match question.lower():
            case PickOne(options=options) | PickMany(options=options):
                yield question, options
            case _:
                pass


def question_slides(writer: Writer, loaded: LoadedSession) -> Iterator[Slide]:
    """Each question with its options; not which of them are right, and no feedback."""
    plain = _plain(writer, loaded)
    for question, options in group_questions(loaded):
        choices = [
            tag("li", tag("span", plain.phrase(option.text)), data_choice=at)
            for at, option in enumerate(options)
        ]
        body = join(
            [
                _story_of(plain, loaded, question),
                tag("div", plain.prose(question.prompt), class_="hg-asked"),
                tag("ol", *choices, type="A"),
                tag("div", data_told=True),
            ]
        )
        yield Slide(f"quiz.{question.id}", "say-back", "", body)


def _story_of(writer: Writer, loaded: LoadedSession, question: Question) -> Html:
    stories = loaded.quiz.value.stories if loaded.quiz else ()
    told = next((story for story in stories if story.id == question.story), None)
    return tag("div", writer.prose(told.text)) if told else EMPTY


def _title(_: Writer, loaded: LoadedSession) -> Iterator[Slide]:
    session = loaded.session.value
    yield Slide("title", "settle", "Title", tag("h2", session.title) + tag("p", session.aim))


def _story(_: Writer, loaded: LoadedSession) -> Iterator[Slide]:
    title = next((part.title for part in loaded.session.value.plan if part.id == "idea"), None)
    if title and _blocks(loaded.lesson_sections, "A story"):
        yield Slide("story", "idea", "Story", tag("p", "A story") + tag("h2", title))


def _figures(writer: Writer, loaded: LoadedSession) -> Iterator[Slide]:
    blocks = _blocks(loaded.lesson_sections, "The idea")
    found = [
        (block.image, blocks[at + 1 : at + 2])
        for at, block in enumerate(blocks)
        if isinstance(block, Figure) and block.image.target in loaded.figures
    ]
    for number, (image, behind) in enumerate(found, 1):
        figure = loaded.figures[image.target]
        label = "Picture" if len(found) == 1 else f"Picture {number}"
        body = picture(writer, figure, image, _leads(behind))
        yield Slide(f"idea.{number}", "idea", label, body)
        for halves in closer(writer, figure, image):
            yield Slide(f"idea.{number}-closer", "idea", f"{label}, closer", halves)


def _for_everyone(_: Writer, loaded: LoadedSession) -> Iterator[Slide]:
    if next(group_questions(loaded), None):
        words = tag("p", "This is not a test. You can pass.")
        body = tag("h2", "A question for everyone") + words
        yield Slide("question", "say-back", "Before the question", body)


def _cue_words(_: Writer, loaded: LoadedSession) -> Iterator[Slide]:
    steps = [
        block
        for block in _blocks(loaded.lesson_sections, "Try it")
        if isinstance(block, Bullets) and block.start is not None
    ]
    cues = _leads(steps)
    if cues:
        body = tag("h2", "Try it") + tag("ol", *cues, class_="hg-cues")
        yield Slide("try-it", "practice", "Cue words", body)


def _leads(blocks: Iterable[Block]) -> list[Html]:
    """The words in bold that items of lists begin with."""
    found = []
    for item in (item for block in blocks if isinstance(block, Bullets) for item in block.items):
        match item:
            case (Paragraph(children=(Strong(children=lead), *_)), *_):
                found.append(tag("li", plain_text(lead).rstrip(" .,:;")))
    return found


def _open_talk(_: Writer, loaded: LoadedSession) -> Iterator[Slide]:
    title = next((part.title for part in loaded.session.value.plan if part.id == "talk"), "")
    asked = [
        found
        for block in _blocks(loaded.guide_sections, title)
        if isinstance(block, Callout) and block.kind == "ask"
        for child in block.children
        if isinstance(child, Paragraph)
        for found in _questions(child)
    ]
    for number, (question, only) in enumerate(asked, 1):
        yield Slide(f"talk.{number}", "talk", f"Question {number}", tag("h2", question), only)


def _questions(paragraph: Paragraph) -> Iterator[tuple[str, int | None]]:
    """What is asked in quotation marks; without any, what ends with a question mark."""
    only = None
    match paragraph.children:
        case (Emphasis(children=mark), *_) if found := _LENGTH.match(plain_text(mark)):
            only = int(found[1])
    words = _LENGTH.sub("", plain_text([paragraph]), count=1) if only else plain_text([paragraph])
    quoted = [one or other for one, other in _QUOTED.findall(words)]
    for said in quoted or _ASKED.findall(words):
        yield said.strip(), only


def _remember(writer: Writer, loaded: LoadedSession) -> Iterator[Slide]:
    blocks = _blocks(loaded.lesson_sections, "What to remember")
    if blocks:
        body = tag("h2", "What to remember") + writer.blocks(blocks)
        yield Slide("remember", "close", "What to remember", body)


def _blocks(sections: tuple[Section, ...], title: str) -> tuple[Block, ...]:
    return next((one.blocks for one in sections if one.title == title), ())
