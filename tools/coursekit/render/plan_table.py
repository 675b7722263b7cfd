"""The timed plan of a group as a table: when each part begins and how long it takes."""

from coursekit.model.session import PlanPart
from coursekit.render.markup import Html, tag, text

SHOWN = (60, 50, 90)  # the core length first


def plan_table(plan: tuple[PlanPart, ...]) -> Html:
    head = [tag("th", f"{v}-minute group", scope="col") for v in SHOWN]
    rows = [
        tag(
            "tr",
            tag("th", tag("a", part.title, href=f"#{part.id}"), scope="row"),
            *[tag("td", _when(plan, index, variant)) for variant in SHOWN],
        )
        for index, part in enumerate(plan)
    ]
    table = tag(
        "table",
        tag("thead", tag("tr", tag("th", "Part", scope="col"), *head)),
        tag("tbody", *rows),
        class_="hg-grid hg-plan",
    )
    return tag("div", table, class_="hg-table", tabindex=0, role="group", aria_label="Timed plan")


def minutes_line(part: PlanPart) -> Html:
    return tag("p", minutes_words(part), class_="hg-minutes")


def minutes_words(part: PlanPart) -> str:
    """`15 minutes (13 in a 50-minute group, 23 in a 90-minute group)`."""
    minutes = part.minutes
    return (
        f"{minutes.in_60} minutes ({minutes.in_50} in a 50-minute group, "
        f"{minutes.in_90} in a 90-minute group)"
    )


def _when(plan: tuple[PlanPart, ...], index: int, variant: int) -> Html:
    when, length = part_times(plan, index, variant)
    return text(f"{when} ") + tag("span", f"({length} min)")


def part_times(plan: tuple[PlanPart, ...], index: int, variant: int) -> tuple[str, int]:
    """From which minute to which, as `15–29`, and how long that is."""
    start = sum(part.minutes.of(variant) for part in plan[:index])
    length = plan[index].minutes.of(variant)
    return f"{start}–{start + length}", length
