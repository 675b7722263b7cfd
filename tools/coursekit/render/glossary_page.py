"""The glossary: needed long words in plain ones, by alphabet."""

from collections.abc import Iterator

from coursekit.model.course import Term
from coursekit.model.site import GLOSSARY, PagePlan
from coursekit.render.cited import source_list
from coursekit.render.help_lines import help_bar
from coursekit.render.markup import EMPTY, Html, heading, page, tag, text
from coursekit.render.prose import Writer
from coursekit.render.site import Site


def glossary_pages(site: Site) -> Iterator[PagePlan]:
    writer = site.writer(GLOSSARY.path)
    terms = sorted(site.course.terms.values(), key=lambda term: term.term.lower())
    texts = [text for t in terms for text in (t.meaning, t.may_hear) if text is not None]
    markdown = page(
        GLOSSARY.title,
        "Long words in plain ones.",
        heading(1, GLOSSARY.title, GLOSSARY.id),
        tag("p", "Long words in plain ones.", class_="hg-aim"),
        tag("dl", *[_entry(writer, term) for term in terms], class_="hg-terms"),
        *source_list(writer, texts),
        EMPTY if site.is_staff else help_bar(writer),
    )
    yield PagePlan(GLOSSARY.path, markdown)


def _entry(writer: Writer, term: Term) -> Html:
    also = tag("p", f"Also: {', '.join(term.also)}.") if term.also else EMPTY
    heard = EMPTY
    if term.may_hear is not None:
        heard = tag("div", tag("p", tag("em", "You may hear: ")), writer.prose(term.may_hear))
    return tag(
        "div",
        tag("dt", text(term.term)),
        tag("dd", writer.prose(term.meaning), also, heard),
        id=term.id,
    )
