"""When a saved answer still belongs to a question: mended feedback keeps it, a new key does not."""

from coursekit.model.prose import plain_prose
from coursekit.model.quiz import AnswerOption
from coursekit.questions.single_choice import SingleChoice
from coursekit.render.question import fingerprint


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
