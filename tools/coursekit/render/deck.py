"""Slides to carry: one file for a session, with all that it needs, for a stick or a mail.

The same slides as in the window for the group, for clients to see. reveal.js turns them; without
scripts they are one page, and on paper each is a sheet. No finishing step touches the file, so its
policy is written here: nothing may be loaded, not even from beside it.
"""

from base64 import b64encode
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from hashlib import sha256
from pathlib import PurePosixPath

from coursekit.model.loaded import Figure, LoadedSession
from coursekit.model.quiz import FORMS
from coursekit.render.links import Links, deck_file
from coursekit.render.markup import Html, join, tag, verbatim, whole_page
from coursekit.render.page_assets import DECK
from coursekit.render.site import Site
from coursekit.render.slides import PlainWriter, Slide, group_questions, question_slides, slides

_FACES = (("normal", 400), ("normal", 700), ("italic", 400))
_FONT = "atkinson-hyperlegible-next-latin-{weight}-{style}.woff2"


class CarriedWriter(PlainWriter):
    """Its pictures are in the file itself."""

    def picture(self, figure: Figure) -> str:
        return _data_address("image/svg+xml", figure.data)


def decks(
    site: Site, assets: Mapping[PurePosixPath, bytes]
) -> Iterator[tuple[PurePosixPath, bytes]]:
    """A file for each session that has pages, with its place in the staff edition."""
    if site.is_staff:
        frame = _frame(assets)
        for listed in site.asked_for:
            if listed.session is not None and not listed.errors:
                path = deck_file(listed.id)
                yield path, _deck(frame, Links(site.course, site.edition), path, listed.session)


@dataclass(frozen=True)
class _Frame:
    """What is the same in each file."""

    head: Html
    script: Html


def _frame(assets: Mapping[PurePosixPath, bytes]) -> _Frame:
    def ours(path: PurePosixPath | str) -> str:
        return assets.get(PurePosixPath(path), b"").decode()

    faces = [_face(assets, style, weight) for style, weight in _FACES]
    theirs, own = ours(DECK / "reveal.css"), "".join([*faces, ours(DECK / "deck.css")])
    licence = f"/*!\n{ours(DECK / 'LICENSE-reveal.txt')}*/\n"
    script = licence + ours(DECK / "reveal.js") + "\n" + ours(DECK / "deck.js")
    policy = (
        f"default-src 'none'; script-src {_digest(script)}; "
        f"style-src {_digest(theirs)} {_digest(own)}; img-src data:; font-src data:; "
        "form-action 'none'; base-uri 'none'"
    )
    head = join(
        [
            tag("meta", charset="utf-8"),
            tag("meta", http_equiv="Content-Security-Policy", content=policy),
            tag("meta", name="referrer", content="no-referrer"),
            tag("meta", name="viewport", content="width=device-width, initial-scale=1"),
            tag("link", rel="icon", href="data:,"),
            tag("style", verbatim(theirs), media="screen"),
            tag("style", verbatim(own)),
        ]
    )
    return _Frame(head, tag("script", verbatim(script)))


def _face(assets: Mapping[PurePosixPath, bytes], style: str, weight: int) -> str:
    data = assets.get(PurePosixPath("fonts", _FONT.format(weight=weight, style=style)), b"")
    return (
        '@font-face{font-family:"Atkinson Hyperlegible Next";'
        f"font-style:{style};font-weight:{weight};"
        f'src:url("{_data_address("font/woff2", data)}")}}\n'
    )


def _deck(frame: _Frame, links: Links, path: PurePosixPath, loaded: LoadedSession) -> bytes:
    title = loaded.session.value.title
    columns = _columns(CarriedWriter(links, path, loaded), loaded)
    shown = tag("div", *map(_column, columns), class_="slides")
    heading = tag("h1", title, class_="hg-unseen")
    content = tag("main", heading, tag("div", shown, id="deck", class_="hg-plain"))
    body = join([content, frame.script])
    return whole_page(links.course.language, title, frame.head, body).encode()


def _columns(writer: CarriedWriter, loaded: LoadedSession) -> Iterator[list[Slide]]:
    """In the order of the plan. Below "A question for everyone" stand the questions of the first
    form; the others come after all, for who has time.
    """
    form_of = {f"quiz.{question.id}": question.form for question, _ in group_questions(loaded)}
    asked = list(question_slides(writer, loaded))
    first = [slide for slide in asked if form_of[slide.id] == FORMS[0]]
    others = [slide for slide in asked if form_of[slide.id] != FORMS[0]]
    for slide in slides(writer, loaded):
        yield [slide, *(first if slide.id == "question" else ())]
    if others:
        yield [Slide("more", "say-back", "More", tag("h2", "More questions")), *others]


def _column(column: list[Slide]) -> Html:
    made = [
        tag(
            "section",
            slide.body,
            id=slide.id.replace(".", "-"),
            class_=f"hg-slide hg-slide-{slide.id.partition('.')[0]}",
            aria_label=slide.label or f"Quiz question {number}",
        )
        for number, slide in enumerate(column)
    ]
    return made[0] if len(made) == 1 else tag("section", *made)


def _digest(source: str) -> str:
    return f"'sha256-{b64encode(sha256(source.encode()).digest()).decode()}'"


def _data_address(kind: str, data: bytes) -> str:
    return f"data:{kind};base64,{b64encode(data).decode()}"
