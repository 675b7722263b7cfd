"""However an author has written the list of a module, a change to it changes nothing else."""

import json
from pathlib import PurePosixPath
from typing import Any

import yaml
from hypothesis import given, settings
from hypothesis import strategies as st

from coursekit.load.yaml_document import read_yaml
from coursekit.scaffold.edit import append_item, apply_edit, take_out

TEXTS = st.one_of(
    st.sampled_from(["planned: x", "a # b", "- id: c", "it's", "}", "[", "a, b", "# no", "“é”"]),
    st.text(st.characters(codec="utf-8", categories=("L", "N", "P", "Zs")), min_size=1, max_size=9),
)
COMMENTS = st.sampled_from(["", " # kept", "  # planned: kept"])
NOTES = st.sampled_from(["", "# a note\n", "\n", "  # deep\n", "          # deeper\n"])


def quoted(text: str) -> str:
    return json.dumps(text, ensure_ascii=False)


@st.composite
def planned(draw: st.DrawFn, indent: int) -> str:
    """The value of `planned:`, from the end of its key on, in one of the ways to write it."""
    title = quoted(draw(TEXTS))
    topics = f"[{', '.join(map(quoted, draw(st.lists(TEXTS, max_size=2))))}]"
    if draw(st.booleans()):
        return f" {{title: {title}, topics: {topics}}}{draw(COMMENTS)}\n"
    pad = " " * indent
    lines = [f"{pad}title: {title}{draw(COMMENTS)}\n", f"{pad}topics: {topics}\n"]
    return f"{draw(COMMENTS)}\n{draw(NOTES).lstrip()}" + "".join(draw(st.permutations(lines)))


@st.composite
def entries(draw: st.DrawFn, dash: int, name: str, *, is_planned: bool) -> str:
    pad, wide = " " * dash, " " * draw(st.integers(1, 3))
    inner = pad + " " + wide
    if not is_planned:
        return f"{pad}-{wide}id: {name}{draw(COMMENTS)}\n"
    if draw(st.booleans()):
        keys = [f"id: {name}", f"planned: {{title: {quoted(draw(TEXTS))}}}"]
        return f"{pad}-{wide}{{{', '.join(draw(st.permutations(keys)))}}}{draw(COMMENTS)}\n"
    keys = [f"id: {name}{draw(COMMENTS)}\n", f"planned:{draw(planned(len(inner) + 2))}"]
    first, second = draw(st.permutations(keys))
    return f"{pad}-{wide}{first}{draw(NOTES)}{inner}{second}"


@st.composite
def modules(draw: st.DrawFn) -> tuple[str, list[bool]]:
    """The text of a module.yml, and which of its sessions are planned."""
    dash = draw(st.integers(0, 4))
    kinds = draw(st.lists(st.booleans(), min_size=1, max_size=4))
    items = [draw(entries(dash, f"s{i}", is_planned=kind)) for i, kind in enumerate(kinds)]
    body = "".join(item + draw(NOTES) for item in items)
    end = draw(st.sampled_from(["", "title: the end\n", "# the end"]))
    return f"id: m\n{draw(NOTES)}sessions:{draw(COMMENTS)}\n{body}{end}", kinds


def changed(text: str, index: int | None) -> str:
    document, found = read_yaml(PurePosixPath("module.yml"), text)
    assert found == ()
    if index is None:
        edit = append_item(document, "sessions", "id: new")
    else:
        edit = take_out(document, ("sessions", index, "planned"))
    windows = text.replace("\n", "\r\n")
    result = apply_edit(text, edit)
    assert apply_edit(windows, edit) == result.replace("\n", "\r\n")
    return result


@settings(max_examples=400, deadline=None)
@given(modules(), st.data())
def test_the_data_is_changed_in_one_place_and_the_text_around_it_is_the_same(
    module: tuple[str, list[bool]], data: st.DataObject
) -> None:
    text, kinds = module
    choices = [None, *(i for i, is_planned in enumerate(kinds) if is_planned)]
    index = data.draw(st.sampled_from(choices))
    result = changed(text, index)
    expected: dict[str, Any] = yaml.safe_load(text)
    if index is None:
        expected["sessions"].append({"id": "new"})
        before, _, after = result.partition(next(x for x in result.split("\n") if "id: new" in x))
        assert before + after.removeprefix("\n") in (text, text + "\n")
    else:
        del expected["sessions"][index]["planned"]
        start = next(i for i, c in enumerate(text) if result[i : i + 1] != c)
        assert text.endswith(result[start:]) or result[start:] in text
    assert yaml.safe_load(result) == expected
