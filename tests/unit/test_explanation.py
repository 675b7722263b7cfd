"""An explanation as plain text: what a terminal shows of its Markdown."""

import pytest

from coursekit.load.markdown import read_prose
from coursekit.render.explanation import explanation_list, explanation_text, first_sentence

WRITTEN = """\
A link that leads nowhere stops a reader, perhaps one who is looking for `help`. Link \
with *care*.

```yaml fails docs/a.yml
a: b

c: d
```

```markdown passes docs/client/about.md latin-1
# About
```
"""
SHOWN = """\
broken-link

A link that leads nowhere stops a reader, perhaps one who is looking for `help`.
Link with care.

This is found, in docs/a.yml:

    a: b

    c: d

This is fine, in docs/client/about.md, saved as latin-1:

    # About
"""


def shown(markdown: str) -> str:
    """What stands below the code."""
    return explanation_text("a", read_prose(markdown).blocks).removeprefix("a\n\n")


def test_words_are_wrapped_and_samples_say_what_they_are() -> None:
    assert explanation_text("broken-link", read_prose(WRITTEN).blocks) == SHOWN


@pytest.mark.parametrize(
    ("markdown", "plain"),
    [
        ("## A *b* `c`", "A b `c`\n"),
        ("See [there](https://a.b/c), or [here](page:d).", "See there (https://a.b/c), or here.\n"),
        ("**A**\\\nb ![a cup](c.svg) d[@e]", "A b a cup d[@e]\n"),
        ("- one\n- two\n\n  more", "- one\n- two\n\n  more\n"),
        ("3. three\n4. four", "3. three\n4. four\n"),
        ("> quoted", "  quoted\n"),
        ("> [!TIP]\n> said", "  said\n"),
        ("![a cup](c.svg)", "a cup\n"),
        ("| A | B |\n|---|---|\n| c | d |", "A | B\nc | d\n"),
        ("a\n\n---\n\n<!-- allow x: y -->\n\nb", "a\n\nb\n"),
        ("    a: b", "    a: b\n"),
        ("a " + "long-" * 20, "a\n" + "long-" * 20 + "\n"),
    ],
)
def test_every_kind_of_block_is_shown(markdown: str, plain: str) -> None:
    assert shown(markdown) == plain


def test_the_list_has_the_first_sentence_of_each() -> None:
    explanations = {"b": read_prose(WRITTEN).blocks, "a": read_prose("One sentence").blocks}
    assert explanation_list(explanations) == (
        "b\n    A link that leads nowhere stops a reader, perhaps one who is looking for\n"
        "    help.\na\n    One sentence.\n"
    )


def test_an_explanation_without_words_has_no_first_sentence() -> None:
    assert first_sentence(read_prose("```\na\n```").blocks) == ""
