"""Flaws of questions that the checks find, and good questions on which they are silent.

Each question takes the place of one in the smallest course; `+` stands before right options.
"""

import json
from collections.abc import Callable
from pathlib import PurePosixPath

import pytest

from coursekit.diagnostics import Diagnostic, Severity
from coursekit.load.tree import Tree

QUIZ = PurePosixPath("quizzes/en/brewing/first-cup.yml")
COURSE = PurePosixPath("curriculum/course.yml")
Diagnose = Callable[[Tree], tuple[Diagnostic, ...]]
Asked = tuple[str, ...]
"""The prompt and the options."""

FLAWED: tuple[tuple[str, Asked], ...] = (
    ("option-inside-option", ("What now?", "Rest", "+Rest and eat", "Call Ana at home")),
    ("option-inside-option", ("What now?", "+A short walk", "Take a short walk now", "A nap")),
    ("true-false-options", ("Is it a trigger?", "+Yes", "No", "It depends")),
    ("true-false-options", ("Is it so?", "True", "+False")),
    ("combined-options", ("Which help?", "A walk", "A call", "+Both of these")),
    ("combined-options", ("Which help?", "A walk", "A call", "+Both")),
    ("combined-options", ("Which help?", "+A and C", "B and C", "All night")),
    ("combined-options", ("Which help?", "A walk", "A call", "+Both A and B")),
    ("combined-options", ("Which help?", "+I and III", "II and III", "I, II and IV")),
    ("combined-options", ("Which help?", "III only", "+1 and 3", "2, 3 and 4")),
    ("combined-options", ("Which help?", "A walk", "A call", "+The first two options")),
    ("combined-options", ("Which help?", "A walk", "A call", "+Answers 1 and 2")),
    ("combined-options", ("Which help?", "A walk", "A call", "+As in option B")),
    ("combined-options", ("Which help?", "A walk", "A call", "+Option 1 only")),
    ("combined-options", ("Which help?", "A walk", "A call", "+Either of the options above")),
    ("combined-options", ("Which help?", "+Rest and food", "Food and water", "Rest and water")),
    ("all-or-none-of-the-above", ("Which help?", "A walk", "A call", "+All of the above")),
    ("all-or-none-of-the-above", ("Which help?", "A walk", "A call", "+All of these")),
    ("all-or-none-of-the-above", ("Which help?", "A walk", "+A call", "None")),
    ("all-or-none-of-the-above", ("Which help?", "A walk", "+A call", "Neither one")),
    ("all-or-none-of-the-above", ("Which help?", "A walk", "A call", "+All are right")),
    ("all-or-none-of-the-above", ("Which help?", "A walk", "+A call", "None of the above helps")),
    ("all-or-none-of-the-above", ("Which help?", "A walk", "A call", "+Any of the other options")),
    ("telling-word", ("What do cravings do?", "They never end", "+They fade", "They always win")),
    ("telling-word", ("What do cravings do?", "They stay", "+They often fade", "They always win")),
    ("telling-word", ("What do cravings do?", "They stay", "They win", "+They only rise")),
    ("telling-word", ("What is so?", "Some days are hard", "It may hurt", "+It heals")),
    ("right-option-longest", ("What now?", "Rest", "+Go out and call your sister", "Wait it out")),
    ("repeated-word", ("Which plan is a coping plan?", "+To cope by walking", "To rest", "To nap")),
    ("repeated-word", ("Which plan has a moment?", "An old one", "+An act-at-the-moment one", "A")),
    ("repeated-word", ("Why is Mei’s craving strong?", "It is old", "+Cravings rise", "She slept")),
    ("grammar-cue", ("A tight jaw is an", "+effect", "thought", "plan")),
    ("grammar-cue", ("A tight jaw is a ___.", "+signal", "idea", "act")),
    ("grammar-cue", ("Two signals of the body are:", "+hunger and thirst", "a plan", "a word")),
    ("grammar-cue", ("He wants to", "+to rest", "walk", "eat")),
    ("grammar-cue", ("What now?", "+Rest a while.", "Eat a meal", "Call a friend")),
    ("grammar-cue", ("What now?", "rest a while", "Eat a meal", "+Call a friend")),
    ("numbers-out-of-order", ("How long?", "An hour", "5 minutes", "+1 day")),
    ("numbers-out-of-order", ("How many?", "12", "+3", "20")),
    ("numbers-out-of-order", ("How many?", "3 cups", "+3 to 5 cups", "7 cups", "6 cups")),
    ("numbers-out-of-order", ("How many?", "50%", "+25%", "75%")),
    ("numbers-out-of-order", ("When was it?", "May 2, 2020", "+May 1, 2020", "June 1, 2020")),
    ("overlapping-ranges", ("How long?", "1 to 5 minutes", "+5 to 10 minutes", "11 to 15 minutes")),
    ("overlapping-ranges", ("How many?", "Up to 10", "+10 to 20", "More than 20")),
    ("overlapping-ranges", ("How many?", "1–3", "+4–6", "9–12")),
    ("overlapping-ranges", ("How many?", "Fewer than five", "+Five to ten", "20 or more")),
    ("overlapping-ranges", ("How many?", "1 to 4", "+6 to 10", "12 to 20")),
    ("overlapping-ranges", ("How many?", "Under 5", "+20 to 22", "40 or more")),
    ("odd-option-out", ("What now?", "+**Rest**", "Eat", "Walk")),
    ("odd-option-out", ("How many?", "12", "+Three", "20")),
    ("odd-option-out", ("How many?", "5 mg", "+10 mg", "20")),
    ("odd-option-out", ("What now?", "+Rest", "Go for a long walk", "Call someone you trust")),
    ("converging-options", ("What?", "Red cup, hot tea", "+Red cup, cold milk", "Jug of milk")),
    ("option-count", ("What now?", "+Rest", "Eat")),
    ("option-count", ("What now?", "+Rest", "Eat", "Walk", "Call", "Sing", "Nap")),
)
GOOD: tuple[Asked, ...] = (
    ("How many of the three are triggers?", "None of them", "Two of them", "+All of them"),
    ("How many cups of coffee?", "None", "1 or 2", "+3 or 4"),
    ("How long may the pull last?", "Seconds", "+Minutes", "Weeks"),
    ("How long did it take him?", "A few minutes", "+About an hour", "The whole day long"),
    ("What does Ana say to Bo?", "No", "+Not today", "Some other time"),
    ("What should Tom do first?", "Answer a call from work", "+Call 911", "Let him sleep"),
    ("Where does she feel it?", "Above the knee", "+Below the ribs", "In both of her hands"),
    ("Which order is right?", "Pull, thought, act", "+Thought, pull, act", "Act, pull, thought"),
    ("What helps at night?", "Tea and a book", "+Music and a bath", "A film and some wine"),
    ("When is it safest to talk?", "At 9 p.m.", "+At noon, with staff", "When he has slept"),
    ("What did Lee notice?", "He was calm", "+He was not calm, but tense", "He slept well at last"),
    ("How often does she go?", "Once a week", "+More than once a week", "Less than once a month"),
    ("Which one is a feeling?", "“I need a break.”", "+“I am lonely.”", "“My jaw is tight.”"),
    ("What is on his list?", "HIV test at ten", "+CBT-I at noon", "A nap at two"),
    ("The first step of the skill is", "to walk away", "+to name it", "to call a friend"),
    ("What may help most people?", "A cold room", "+A fixed bedtime", "A late meal"),
    ("What is true of the plan?", "It always works", "+It is only a start", "It costs much"),
    ("What does she do every day?", "Walks all day", "+Rests some more", "Works all night"),
    ("How long did it take?", "An hour", "+An hour and a half", "Half of the day"),
    ("What did he have that day?", "None", "1 cup", "+2 cups"),
    ("Which is so?", "It never ends", "+It fades in time"),
    ("How far is it?", "1 mile", "+5 miles", "10 miles"),
    ("Which year was it?", "1999", "+2005", "2020"),
    ("How long do most of them last?", "1 to 2 minutes", "+15 to 30 minutes", "2 to 3 hours"),
    ("What share stayed?", "Less than 10%", "+10% to 20%", "More than 20%"),
    ("Whom does he tell?", "His boss", "+His sister", "His landlord"),
    ("Sixty said evenings, ten said noon. Who is right?", "+Jo: evening", "Bo: noon", "Ty: ten"),
    ("What does the map show?", "Where he was", "+Where he goes", "Who was there with him"),
)  # fmt: skip


def with_question(tree: Tree, asked: Asked, language: str = "en") -> Tree:
    """The smallest course with this question in the place of `how-long`."""
    prompt, *options = asked
    question = {
        "id": "how-long",
        "kind": "single-choice",
        "form": "a",
        "objective": "steep-in-time",
        "prompt": prompt,
        "options": [
            {
                "text": option.removeprefix("+"),
                "correct": option.startswith("+"),
                "feedback": f"This is what is said to those who chose number {number}.",
            }
            for number, option in enumerate(options, start=1)
        ],
    }
    course, quiz = tree[COURSE], tree[QUIZ]
    assert isinstance(course, bytes)
    assert isinstance(quiz, bytes)
    before, rest = quiz.decode().split("  - id: how-long\n")
    after = rest[rest.index("  - id: ") :]
    written = f"{before}  - {json.dumps(question, ensure_ascii=False)}\n{after}"
    told = course.decode().replace("language: en", f"language: {language}")
    moved = {PurePosixPath(str(p).replace("/en/", f"/{language}/")): d for p, d in tree.items()}
    quiz_path = PurePosixPath(str(QUIZ).replace("/en/", f"/{language}/"))
    return {**moved, COURSE: told.encode(), quiz_path: written.encode()}


ABOUT_OPTIONS = {
    "all-or-none-of-the-above", "combined-options", "converging-options", "feedback-says-little",
    "feedback-too-long", "grammar-cue", "numbers-out-of-order", "odd-option-out", "option-count",
    "option-inside-option", "overlapping-ranges", "repeated-word", "right-option-longest",
    "right-option-place", "telling-word", "true-false-options",
}  # fmt: skip


@pytest.mark.parametrize(("code", "asked"), FLAWED)
def test_a_flaw_is_found(code: str, asked: Asked, small_course: Tree, diagnose: Diagnose) -> None:
    found = diagnose(with_question(small_course, asked))
    assert code in {d.code for d in found}
    assert all(d.severity is not Severity.ERROR for d in found)


@pytest.mark.parametrize(
    ("code", "asked"),
    [
        ("combined-options", ("Which help?", "A walk", "A call", "+All of the above")),
        ("odd-option-out", ("How long?", "Half a minute", "+Three minutes", "An hour")),
        ("odd-option-out", ("What now?", "+Rest", "Call Ana", "A walk")),
    ],
)
def test_this_is_no_such_flaw(
    code: str, asked: Asked, small_course: Tree, diagnose: Diagnose
) -> None:
    assert code not in {d.code for d in diagnose(with_question(small_course, asked))}


@pytest.mark.parametrize("asked", GOOD, ids=lambda asked: asked[0])
def test_a_good_question_is_let_alone(asked: Asked, small_course: Tree, diagnose: Diagnose) -> None:
    found = diagnose(with_question(small_course, asked))
    about_options = [d for d in found if d.code in ABOUT_OPTIONS]
    assert [(d.code, d.message) for d in about_options if d.severity is not Severity.INFO] == []


@pytest.mark.parametrize(("code", "asked"), FLAWED)
def test_rules_of_english_are_not_those_of_another_language(
    code: str, asked: Asked, small_course: Tree, diagnose: Diagnose
) -> None:
    found = {d.code for d in diagnose(with_question(small_course, asked, "fi"))} & ABOUT_OPTIONS
    about_words = found - {"right-option-longest", "odd-option-out", "option-count"}
    assert about_words == set(), code


def with_places(tree: Tree, places: str) -> Tree:
    """The smallest course with a quiz whose right options stand in these places."""
    quiz = {
        "id": "first-cup",
        "questions": [
            {
                "id": f"question-{number}",
                "kind": "single-choice",
                "form": "ab"[number > len(places) // 2],
                "objective": ("name-the-parts", "steep-in-time")[number % 2],
                "prompt": f"What is wanted in line {number}?",
                "options": [
                    {
                        "text": text,
                        "correct": place == int(right),
                        "feedback": f"This is what is said to those who chose {text}.",
                    }
                    for place, text in enumerate(("A cup", "A pot", "A lid"), start=1)
                ],
            }
            for number, right in enumerate(places, start=1)
        ],
    }
    return {**tree, QUIZ: json.dumps(quiz).encode()}


@pytest.mark.parametrize(
    ("places", "messages"),
    [
        ("12312312", []),
        ("11223311", []),  # one half is not more than a half
        ("31112223", []),
        ("12111321", ["in 5 of the 8 questions with one right option, it is option 1"]),
        ("13222213", ["in 4 questions in a row, it is option 2"]),
    ],
)
def test_the_right_options_of_a_quiz_stand_in_all_places(
    places: str, messages: list[str], small_course: Tree, diagnose: Diagnose
) -> None:
    found = diagnose(with_places(small_course, places))
    assert [d.message for d in found if d.code == "right-option-place"] == messages


def test_nothing_is_said_of_a_question_that_was_not_read_as_a_whole(
    small_course: Tree, diagnose: Diagnose
) -> None:
    asked = ("What can Mia do now?", "Rest", "+Go out and call your sister", "Wait it out")
    tree = with_question(small_course, asked)
    data = tree[QUIZ]
    assert isinstance(data, bytes)
    broken = {**tree, QUIZ: data.replace(b'"text": "Wait', b'"txt": "Wait')}
    assert {d.code for d in diagnose(broken)} == {"unknown-key"}


def test_nothing_is_said_of_a_quiz_that_was_not_read_as_a_whole(
    small_course: Tree, diagnose: Diagnose
) -> None:
    tree = with_places(small_course, "22222222")
    data = tree[QUIZ]
    assert isinstance(data, bytes)
    broken = {**tree, QUIZ: data.replace(b'"correct"', b'"corect"', 1)}
    assert {d.code for d in diagnose(broken)} == {"unknown-key"}
