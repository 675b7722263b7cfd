"""What Markdown is read as, and that each part of it is found again at its place."""

import pytest

from coursekit.load.markdown import read_prose
from coursekit.model.prose import (
    Bullets,
    Callout,
    Citation,
    Code,
    CodeBlock,
    Emphasis,
    Figure,
    Heading,
    Image,
    LineBreak,
    Link,
    Node,
    Paragraph,
    Quote,
    Rule,
    Strong,
    Table,
    Text,
    WaiverComment,
    walk,
)

A, B = Paragraph((Text("a"),)), Paragraph((Text("b"),))


@pytest.mark.parametrize(
    ("text", "blocks"),
    [
        ("Say *it* **now**.", [Paragraph((Text("Say "), Emphasis((Text("it"),)), Text(" "),
                                          Strong((Text("now"),)), Text(".")))]),
        ("one\ntwo", [Paragraph((Text("one two"),))]),
        ("one  \ntwo", [Paragraph((Text("one"), LineBreak(), Text("two")))]),
        ("So.[@a-1][@b-2]", [Paragraph((Text("So."), Citation("a-1"), Citation("b-2")))]),
        ("[@two words] \\[@a]", [Paragraph((Text("[@two words] [@a]"),))]),
        ("`[@a]`", [Paragraph((Code("[@a]"),))]),
        ("[a](b#c)", [Paragraph((Link("b#c", (Text("a"),)),))]),
        ("[a](javascript:b)", [Paragraph((Link("javascript:b", (Text("a"),)),))]),
        ('![alt](a.svg "Cap")', [Figure(Image("a.svg", "alt", "Cap"))]),
        ("![a \\<b\\> *c*\nd](a.svg)", [Figure(Image("a.svg", "a <b> c d", ""))]),
        ("See ![alt](a.svg).", [Paragraph((Text("See "), Image("a.svg", "alt", ""), Text(".")))]),
        ("## A *b*", [Heading(2, (Text("A "), Emphasis((Text("b"),))))]),
        ("- a\n- b", [Bullets(((A,), (B,)))]),
        ("- a\n\n  b", [Bullets(((A, B),), tight=False)]),
        ("3. a", [Bullets(((A,),), 3)]),
        ("> a", [Quote((A,))]),
        ("> [!SAY]\n> a", [Callout("say", (A,))]),
        ("> [!Note] a\n> b", [Callout("note", (Paragraph((Text("a b"),)),))]),
        ("> [!DO]\n>\n> - a", [Callout("do", (Bullets(((A,),)),))]),
        ("```yaml a\nb\n```", [CodeBlock("b\n", "yaml a")]),
        ("| a |\n|---|\n| b |", [Table(((Text("a"),),), (((Text("b"),),),))]),
        ("---", [Rule()]),
        ("<b>a</b>", [Paragraph((Text("<b>a</b>"),))]),
        ("&lt;b&gt; \\<i>", [Paragraph((Text("<b> <i>"),))]),
        ("<!-- allow raw-html: it is shown -->", [WaiverComment("raw-html", "it is shown")]),
        ("<!-- allow raw-html -->", [Paragraph((Text("<!-- allow raw-html -->"),))]),
        ("<!-- allow a: b --> c", [Paragraph((Text("<!-- allow a: b --> c"),))]),
        ("", []),
    ],
)  # fmt: skip
def test_text_is_read_as(text: str, blocks: list[Node]) -> None:
    assert list(read_prose(text).blocks) == blocks


def slices(text: str, first_line: int, kind: type[Node]) -> list[str]:
    """What stands in the text at the places of all nodes of this kind."""
    lines = [""] * (first_line - 1) + text.split("\n")
    places = [n.at for n in walk(read_prose(text, first_line).blocks) if isinstance(n, kind)]
    return [lines[p.line - 1][p.column - 1 : p.column - 1 + p.length] for p in places]


@pytest.mark.parametrize(
    ("text", "kind", "found"),
    [
        ("A *b* [c](d) **e [f](g)**", Link, ["[c](d)", "[f](g)"]),
        ("one [a](b)\ntwo [c](d)\n\nthree [e](f)", Link, ["[a](b)", "[c](d)", "[e](f)"]),
        ("> one [a](b)\n> two [c](d)\nlazy [e](f)", Link, ["[a](b)", "[c](d)", "[e](f)"]),
        ("- [a](b)\n  [c](d)\n\n  1. [e](f)", Link, ["[a](b)", "[c](d)", "[e](f)"]),
        ("| [a](b) | c |\n|---|---|\n| d | x [e](f) |", Link, ["[a](b)", "[e](f)"]),
        ("> [!SAY]\n> Say [a](b).", Link, ["[a](b)"]),
        ("# [a](b)\n\n[c](d)\n===", Link, ["[a](b)", "[c](d)"]),
        ("[a *b* c](d) [a](d) [a](d)", Link, ["[a *b* c](d)", "[a](d)", "[a](d)"]),
        ("[a]\n\n[a]: https://b.example", Link, ["[a]"]),
        ("x <https://a.example> y", Link, ["<https://a.example>"]),
        ("x <https://a.example> y", Text, ["x ", "https://a.example", " y"]),
        ("a  \nb [c](d)\\\ne [f](g)", Link, ["[c](d)", "[f](g)"]),
        ("&amp; \\* [a](b)", Link, ["[a](b)"]),
        ("a.[@b][@c]\nd.[@e]", Citation, ["[@b]", "[@c]", "[@e]"]),
        ("the `the` the [the](x) the", Code, ["`the`"]),
        ("the *the* the **the** the", Text, ["the ", "the", " the ", "the", " the"]),
        ("a ![b *c*](d.svg) e", Image, ["![b *c*](d.svg)"]),
        ("para\n\n## Title\n", Heading, ["## Title"]),
        ("> [!TIP] a\n> b", Callout, ["> [!TIP] a"]),
        ("a\n\n<!-- allow b: c -->\n\nd", WaiverComment, ["<!-- allow b: c -->"]),
    ],
)
@pytest.mark.parametrize("first_line", [1, 7])
def test_a_part_stands_at_its_place(
    text: str, kind: type[Node], found: list[str], first_line: int
) -> None:
    assert slices(text, first_line, kind) == found
