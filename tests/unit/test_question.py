"""When a saved answer still belongs to a question: mended feedback keeps it, a new key does not."""

from pathlib import PurePosixPath
from typing import Any, get_args, get_type_hints

from coursekit.checks._quizzes import Asked
from coursekit.model.document import Document
from coursekit.model.interactions import Graded, Option, PickOne
from coursekit.model.prose import plain_prose
from coursekit.model.quiz import AnswerOption, Question, WholeFeedback
from coursekit.questions import AnyQuestion
from coursekit.questions.matching import Matching, MatchingPair
from coursekit.questions.ordering import Ordering
from coursekit.questions.single_choice import SingleChoice
from coursekit.render.kept import fingerprint

QUESTION_TYPES = get_args(get_args(AnyQuestion)[0])


def question(
    prompt: str = "Why?", first: str = "This", feedback: str = "Yes.", *, right: int = 0
) -> SingleChoice:
    options = tuple(
        AnswerOption(text=plain_prose(text), correct=n == right, feedback=plain_prose(feedback))
        for n, text in enumerate((first, "That"))
    )
    return SingleChoice(
        id="q", form="a", kind="single-choice", prompt=plain_prose(prompt), options=options
    )


def test_mended_feedback_keeps_the_answer() -> None:
    assert fingerprint(question(feedback="No typo.")) == fingerprint(question())


def test_another_question_text_option_or_key_does_not() -> None:
    others = [question("How?"), question(first="Those"), question(right=1)]
    assert len({fingerprint(question()), *map(fingerprint, others)}) == 4


def ordering(*steps: str, feedback: str = "Yes.") -> Ordering:
    return Ordering(
        id="q",
        form="a",
        kind="ordering",
        prompt=plain_prose("In order?"),
        steps=tuple(map(plain_prose, steps)),
        feedback=WholeFeedback(right=plain_prose(feedback)),
    )


def test_another_order_is_another_question() -> None:
    first = fingerprint(ordering("One", "Two", "Three"))
    assert first == fingerprint(ordering("One", "Two", "Three", feedback="Right."))
    assert first != fingerprint(ordering("Two", "One", "Three"))


def test_pairs_that_share_a_match_share_a_choice() -> None:
    pairs = tuple(
        MatchingPair(text=plain_prose(text), match=plain_prose(match))
        for text, match in (("Dog", "Animal"), ("Oak", "Tree"), ("Cat", "Animal"))
    )
    matching = Matching(
        id="q",
        form="a",
        kind="matching",
        prompt=plain_prose("Which?"),
        pairs=pairs,
        others=(plain_prose("A stone"),),
    )
    pair = matching.lower()
    assert [first.choice for first in pair.firsts] == [0, 1, 0]
    assert [pair.choices[n].source for n in pair.shown] == ["A stone", "Animal", "Tree"]


def test_what_readers_rate_or_write_is_never_graded() -> None:
    graded = {kind.__name__ for kind in QUESTION_TYPES if is_graded(kind)}
    assert graded == {kind.__name__ for kind in QUESTION_TYPES} - {"Rating", "Reflection"}


def is_graded(kind: type[Question]) -> bool:
    lowered = get_type_hints(kind.lower)["return"]
    return issubclass(lowered, Graded)


class OddOneOut(Question):
    """A type that is not ours: its options stand under no key of that name."""

    odd: str
    feedback: WholeFeedback

    def lower(self) -> PickOne:
        others = tuple(Option(plain_prose(text)) for text in ("Leaves", "Water"))
        return PickOne((*others, Option(plain_prose(self.odd), right=True)))


def test_a_new_type_is_no_statement_and_its_texts_are_found_by_their_keys() -> None:
    told = WholeFeedback(right=plain_prose("Yes."))
    kind: Any = OddOneOut
    question = kind(id="q", form="a", prompt=plain_prose("Which?"), odd="Sand", feedback=told)
    place: Any = None
    asked = Asked(place, Document(PurePosixPath("q.yml"), ""), (), question)
    assert not asked.is_statement
    assert [(f.route, f.prose, f.told) for f in asked.feedbacks] == [
        (("feedback", "right"), told.right, "for those who are right"),
        (("feedback", "other"), None, "for all who are not right yet"),
    ]
