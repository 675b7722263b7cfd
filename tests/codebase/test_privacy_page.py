"""Each sentence of the client edition's privacy page is shown by a test, or is advice.

To add a sentence to the page, add it here with the tests that show it: `<file>::<test>`, as they
stand below tests/. `ADVICE` is for what no test could show: what to do, what others may do.
"""

import ast
import re
from functools import cache
from pathlib import Path

import pytest

TESTS = Path(__file__).parents[1]
PAGE = TESTS.parent / "docs" / "client" / "privacy.md"
ADVICE = ""

MEMORY, LEAKS, OFFLINE = (f"browser/test_{n}.py::test_" for n in ("memory", "leaks", "offline"))
ONLY_ASKED_FOR = f"{MEMORY}what_is_stored_is_neutral_and_only_what_was_asked_for"
WALK = f"{LEAKS}a_walk_asks_only_the_site_itself_and_breaks_no_policy"
NOTHING_SENT = f"{WALK} unit/test_finish_last.py::test_nothing_is_sent_anywhere"
NO_SCRIPTS = "browser/test_without_scripts.py::test_nothing_is_stored"
WITHOUT_NETWORK = f"{OFFLINE}after_one_visit_all_of_it_works_without_a_network"
FIRST_SAVE = f"{MEMORY}the_first_save_says_so_until_it_is_put_away"
SAYING_NO = f"{MEMORY}saving_is_turned_off_at_the_first_save"
SCHEME = f"{MEMORY}light_or_dark_is_kept_once_it_is_picked"
ERASING = f"{MEMORY}erasing_removes_this_edition_s_answers_and_nothing_else"

SENTENCES = {
    "This page says what this site keeps and where it keeps it.": ADVICE,
    "It is short, so that you can read all of it.": ADVICE,
    "This site stores three things.": f"{ONLY_ASKED_FOR} {WITHOUT_NETWORK}",
    "All of them stay in this browser, on this device.": NOTHING_SENT,
    "Your answers to the quiz questions.": ONLY_ASKED_FOR,
    'They are saved when you press "Check my answer".': ONLY_ASKED_FOR,
    "The first time, the site tells you so, and you can say no.": f"{FIRST_SAVE} {SAYING_NO}",
    "Light or dark, if you pick one with the button at the top.": SCHEME,
    "It says nothing about you.": SCHEME,
    "A copy of the site's pages, if you open the site on the web.": WITHOUT_NETWORK,
    "With it, the site works when you have no network.": WITHOUT_NETWORK,
    "It is the same copy for everyone.": "unit/test_finish_last.py::test_the_same_site_has_the_same"
    "_version_and_another_has_another",
    "If you choose to save nothing on this device, it is erased too.": f"{OFFLINE}whoever_wants"
    "_nothing_saved_has_no_copy",
    "Your answers are not sent to anyone.": NOTHING_SENT,
    "They do not go to us, to your program or to a court.": NOTHING_SENT,
    "If page scripts are turned off in your browser, the site stores nothing at all.": NO_SCRIPTS,
    "nothing from any other site, such as pictures, ads or maps": WALK,
    "no account and no sign-in": f"{LEAKS}no_page_asks_who_you_are",
    "no name and no email": f"{LEAKS}no_page_asks_who_you_are",
    "no cookies": ONLY_ASKED_FOR,
    "nothing that counts visitors or tracks them": NOTHING_SENT,
    "Take care if you share this phone or computer.": ADVICE,
    "Someone who uses the same browser could see your answers.": f"{MEMORY}answers_are_back_after_a"
    "_reload_and_a_second_page",
    "Your browser may also keep copies of pages, and a list of the ones that you opened.": ADVICE,
    "If you opened this site on the web, the computer that sends you the pages may keep a log of "
    "visits.": ADVICE,
    "Almost every website does this.": ADVICE,
    "Ask staff who runs it and what it keeps.": ADVICE,
    "The owner of the Wi-Fi may also be able to tell that you came to this site.": ADVICE,
    "If you tap a phone number, your phone may keep a record of the call or text.": ADVICE,
    "If you follow a link to another site, that site has its own rules.": ADVICE,
    "It is not told which page you came from.": f"{LEAKS}a_link_that_is_followed_tells_nobody_where"
    "_it_stood",
    "If your program puts these lessons into its own learning system, that system may record what "
    "you do.": ADVICE,
    "Paper can be seen too.": ADVICE,
    "Leave out your name, and anything that could harm you if others read it.": ADVICE,
    "Press the button at the end of this page.": ERASING,
    "Or clear the site data in your browser's settings.": ADVICE,
    "Or use a private window next time.": ADVICE,
    "When you close all private windows, your answers are gone.": ADVICE,
    "The button erases your answers.": ERASING,
    "It does not erase the list of pages that your browser keeps.": ADVICE,
    "You can clear that list in your browser's settings.": ADVICE,
    "That is different.": ADVICE,
    "At the start of each group, staff will tell you what stays private and what does not.": ADVICE,
    "You can ask at any time.": ADVICE,
}


def sentences() -> list[str]:
    """Those of the page without headings, emphasis and marks of lists."""
    text = PAGE.read_text(encoding="utf-8")
    lines = [line for line in text.split("\n") if line and not line.startswith("#")]
    plain = [re.sub(r"^- |\*\*", "", line).strip() for line in lines]
    return [one for line in plain for one in re.split(r"(?<=[.?!])\s+", line)]


@cache
def names_of_file(file: str) -> set[str]:
    tree = ast.parse((TESTS / file).read_text(encoding="utf-8"))
    return {node.name for node in tree.body if isinstance(node, ast.FunctionDef)}


def test_every_sentence_of_the_page_is_listed_and_no_other() -> None:
    assert set(sentences()) == set(SENTENCES)


@pytest.mark.parametrize("sentence", [s for s, shown_by in SENTENCES.items() if shown_by])
def test_what_a_sentence_says_is_shown_by_a_test_that_exists(sentence: str) -> None:
    for named in SENTENCES[sentence].split():
        file, _, test = named.partition("::")
        assert test in names_of_file(file), named
