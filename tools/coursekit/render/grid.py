"""A table of names and what is known of each. On a narrow screen it scrolls by itself."""

from coursekit.render.markup import Html, tag


def row(name: Html | str, *cells: Html | str) -> Html:
    return tag("tr", tag("th", name, scope="row"), *[tag("td", cell) for cell in cells])


def grid(label: str, titles: tuple[str, ...], rows: list[Html]) -> Html:
    """`label` says what the table is, to those who do not see what stands above it."""
    head = tag("tr", *[tag("th", title, scope="col") for title in titles])
    table = tag("table", tag("thead", head), tag("tbody", *rows), class_="hg-grid")
    return tag("div", table, class_="hg-table", tabindex=0, role="group", aria_label=label)
