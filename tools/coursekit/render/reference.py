"""References as readers see them, from records in CSL fields."""

from coursekit.model.course import Name, Source
from coursekit.render.markup import Html, tag, text

_MANY = 6


def short_reference(source: Source) -> str:
    """`Hasin and others, 2013`."""
    names = [name.literal or name.family or "" for name in source.author]
    who = names[0] if names else source.title
    if len(names) == 2:
        who = f"{names[0]} and {names[1]}"
    elif len(names) > 2:
        who = f"{names[0]} and others"
    return f"{who}, {source.year or 'no date'}"


def full_reference(source: Source) -> Html:
    """Authors (year). Title. Where it stands. The DOI, or else the official address."""
    start = [text(_authors(source.author)), text(f"({source.year or 'no date'}).")]
    title = tag("cite", source.title) + (f" ({source.genre})." if source.genre else ".")
    parts = [*start, title]
    if where := _where(source):
        parts.append(text(where))
    if address := _address(source):
        parts.append(tag("a", address, href=address, rel="noopener noreferrer"))
    return text(" ").join(part for part in parts if part)


def _authors(names: tuple[Name, ...]) -> str:
    said = [n.literal or _person(n) for n in names]
    if len(said) > _MANY:
        said = [*said[:3], "and others"]
    return "; ".join(said)


def _person(name: Name) -> str:
    return ", ".join(p for p in (name.family, _initials(name.given), name.suffix) if p)


def _initials(given: str | None) -> str:
    return " ".join(f"{part[0]}." for part in (given or "").replace("-", " ").split())


def _where(source: Source) -> str:
    volume = source.volume or ""
    if source.issue:
        volume += f"({source.issue})"
    in_journal = ", ".join(p for p in (source.container_title, volume, source.page) if p)
    edition = f"{source.edition} edition" if source.edition else ""
    number = f"No. {source.number}" if source.number else ""
    publisher = source.publisher or ""
    said = [in_journal, source.collection_title or "", number, edition, publisher]
    return " ".join(f"{part.rstrip('.')}." for part in said if part)


def _address(source: Source) -> str:
    return f"https://doi.org/{source.DOI}" if source.DOI else source.URL or ""
