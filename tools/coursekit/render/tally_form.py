"""The form of a tally: sheets that came back, and how many of them have the letter that fits."""

from coursekit.model.check_up import options
from coursekit.model.interactions import Option
from coursekit.model.loaded import LoadedSession
from coursekit.model.quiz import Question
from coursekit.render.check_ups import CheckUp
from coursekit.render.kept import fingerprint, storage_key
from coursekit.render.markup import Html, tag

LEFT_OUT = "A question that was left out, or has two letters circled, does not count as right."
_GROUPS = 20


def tally_form(made: CheckUp) -> Html:
    groups = [tag("option", str(n), value=n) for n in range(1, _GROUPS + 1)]
    why = "Only if you lead more than one. Give each a number, never a name."
    return tag(
        "form",
        tag(
            "div",
            tag("label", "Number of the group", for_="field-group"),
            tag("p", why, id="hint-group", class_="hg-small"),
            tag("select", *groups, id="field-group", name="group", aria_describedby="hint-group"),
            class_="hg-entry",
        ),
        tag("p", LEFT_OUT),
        tag("div",
            _counts("before", [(one.session, one.before) for one in made.partners]),
            _counts("after", [(one.session, one.after) for one in made.partners]),
            class_="hg-side"),
        tag("div", tag("button", "Show before and after", type="submit", class_="hg-button"),
            class_="hg-actions"),
        tag("p", role="status", data_form_said=True),
        novalidate=True,
        autocomplete="off",
        aria_label="Counts",
        hidden=True,
    )  # fmt: skip


def _counts(when: str, questions: list[tuple[LoadedSession, Question]]) -> Html:
    """Fields are named by fingerprints: a count for a question that was changed is not shown. Two
    sessions may ask the same, so each fingerprint stands behind the question's key.
    """
    fields = [_field(f"{when}.sheets", "Sheets that came back")]
    for number, (session, question) in enumerate(questions, 1):
        label = f"Question {number}: sheets with {fit(question)[0]}"
        key = storage_key(session.id, question.id)
        fields.append(_field(f"{when}.{key}.{fingerprint(question)}", label))
    return tag("fieldset", tag("legend", when.capitalize()), *fields, data_round=when)


def _field(name: str, label: str) -> Html:
    field = tag("input", type="text", inputmode="numeric", name=name, id=f"field-{name}",
                maxlength=9, aria_describedby=f"problem-{name}")  # fmt: skip
    problem = tag("p", id=f"problem-{name}", data_problem=name, class_="hg-problem", hidden=True)
    return tag("div", tag("label", label, for_=f"field-{name}"), field, problem, class_="hg-count")


def fit(question: Question) -> tuple[str, Option]:
    """The option that fits, and its letter on the sheet."""
    lettered = zip("ABCDEFGHIJ", options(question), strict=False)
    return next((letter, option) for letter, option in lettered if option.right)
