"""What a prompt's words and choices are kept under, and where there is room for them."""

import pytest

from coursekit.model.interactions import WriteFreely
from coursekit.model.prose import plain_prose
from coursekit.model.worksheet import ChoosePrompt, RatePrompt, ScaleEnd, TickPrompt, WritePrompt
from coursekit.render.worksheet_fields import (
    Field,
    prompt_fingerprint,
    prompt_key,
    written_fields,
)


@pytest.mark.parametrize(
    ("interaction", "fields"),
    [
        (WriteFreely(2), [Field("", 2)]),
        (WriteFreely(3, ("If", "", "then I will")), [Field("If", 2), Field("then I will", 1)]),
        (WriteFreely(4, ("If", "", "then I will")), [Field("If", 2), Field("then I will", 2)]),
        (WriteFreely(2, ("", "then")), [Field("", 1), Field("then", 1)]),
        (WriteFreely(5, ("If",), box=True), [Field("", 5)]),
    ],
)
def test_each_starter_has_room_of_its_own(interaction: WriteFreely, fields: list[Field]) -> None:
    assert list(written_fields(interaction)) == fields


def tick(label: str = "Tick", second: str = "That") -> TickPrompt:
    options = (plain_prose("This"), plain_prose(second))
    return TickPrompt(id="p", kind="tick", label=plain_prose(label), options=options)


def rate(low: int = 0, word: str = "none") -> RatePrompt:
    ends = ScaleEnd(value=low, label=word), ScaleEnd(value=10, label="most")
    return RatePrompt(id="p", kind="rate", label=plain_prose("Now"), low=ends[0], high=ends[1])


def write(label: str = "Why?", lines: int = 2) -> WritePrompt:
    return WritePrompt(id="p", kind="write", label=plain_prose(label), lines=lines)


def test_an_edit_of_the_label_keeps_what_is_there() -> None:
    assert prompt_key("session", write()) == prompt_key("session", write("How?", 5))
    assert prompt_fingerprint(write()) is prompt_fingerprint(write("How?", 5)) is None
    assert prompt_fingerprint(tick()) == prompt_fingerprint(tick("Tick any"))
    assert prompt_fingerprint(rate()) == prompt_fingerprint(rate(word="nothing"))


def test_an_edit_of_what_can_be_chosen_does_not() -> None:
    choose = ChoosePrompt(
        id="p", kind="choose", label=plain_prose("Choose"), options=tick().options
    )
    others = [tick(second="Those"), choose, rate(), rate(low=1)]
    assert len({prompt_fingerprint(tick()), *map(prompt_fingerprint, others)}) == 5


def test_clients_and_families_are_kept_apart() -> None:
    assert prompt_key("tea", write()) != prompt_key("tea-family", write())
