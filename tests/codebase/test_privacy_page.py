"""Each sentence of the client edition's privacy page is shown by a test, or is advice.

To add a sentence to the page, put it below the test that shows it (`<file>::<test>`, as it stands
below tests/), or below several. `ADVICE` is for what no test can show: what to do, and what others
and other programs may do.
"""

import ast
import re
from functools import cache
from pathlib import Path

import pytest

TESTS = Path(__file__).parents[1]
PAGE = TESTS.parent / "docs" / "client" / "privacy.md"

SHOWN_BY = {
    "browser/test_memory.py::test_what_is_stored_is_neutral_and_only_what_was_asked_for": (
        "This site stores only what is on this list.",
        "Your answers to the questions.",
        'They are saved when you press "Check my answer".',
        "no cookies",
    ),
    "unit/test_finish_last.py::test_nothing_is_sent_anywhere": (
        "All of it stays in this browser, on this device.",
        "Your answers are not sent to anyone.",
        "They do not go to us, to your program or to a court.",
        "nothing that counts visitors or tracks them",
    ),
    "browser/test_leaks.py::test_a_walk_asks_only_the_site_itself_and_breaks_no_policy": (
        "All of it stays in this browser, on this device.",
        "Your answers are not sent to anyone.",
        "nothing from any other site, such as pictures, ads or maps",
        "nothing that counts visitors or tracks them",
    ),
    "browser/test_leaks.py::test_no_page_asks_who_you_are": (
        "no account and no sign-in",
        "no email, and no name of yours",
    ),
    "browser/test_leaks.py::test_a_link_that_is_followed_tells_nobody_where_it_stood": (
        "It is not told which page you came from.",
    ),
    "browser/test_question_kinds.py::test_what_is_for_oneself_is_never_marked_and_can_be_cleared": (
        (
            "A number that you pick for yourself, or words that you write for yourself, are saved "
            "as you go."
        ),
        'The button "Clear this" takes them away.',
    ),
    "browser/test_memory.py::test_the_first_save_says_so_until_it_is_put_away": (
        "The first time, the site tells you so, and you can say no.",
        'Your choice about saving: that you pressed "OK", or that you want nothing saved.',
    ),
    "browser/test_memory.py::test_saving_is_turned_off_at_the_first_save": (
        "The first time, the site tells you so, and you can say no.",
        'Your choice about saving: that you pressed "OK", or that you want nothing saved.',
    ),
    "browser/test_worksheets.py::test_what_is_written_is_kept_and_is_the_same_in_the_session": (
        "What you fill in on the worksheets.",
    ),
    "browser/test_worksheets.py::test_the_last_letters_before_leaving_are_kept": (
        "It is saved as you write.",
    ),
    "browser/test_review.py::test_a_question_comes_back_on_its_day": (
        "When you answered a question, and whether it fit.",
        "From this the site knows when to bring it back on Keep it fresh.",
    ),
    "browser/test_right_now.py::test_people_are_kept_called_and_removed": (
        "The names and numbers of your people, if you add any on the page Right now.",
    ),
    "browser/test_my_course.py::test_a_session_is_marked_as_read_and_not_any_more": (
        "The sessions that you mark as read.",
    ),
    "browser/test_my_course.py::test_the_place_is_kept_only_after_ok_and_leads_back": (
        "Where you left off, so that you can go on there.",
        'This is saved only after you press "OK" on the line that tells you about saving.',
    ),
    "browser/test_memory.py::test_light_or_dark_is_kept_once_it_is_picked": (
        "Light or dark, if you pick one with the button at the top.",
        "It says nothing about you.",
    ),
    "browser/test_offline.py::test_after_one_visit_all_of_it_works_without_a_network": (
        "A copy of the site's pages, if you open the site on the web.",
        "With it, the site works when you have no network.",
    ),
    "unit/test_finish_last.py::test_the_same_site_has_the_same_version_and_another_has_another": (
        "It is the same copy for everyone.",
    ),
    "browser/test_offline.py::test_whoever_wants_nothing_saved_has_no_copy": (
        "If you choose to save nothing on this device, it is erased too.",
    ),
    "browser/test_text_size.py::test_letters_grow_to_double_and_are_so_on_the_next_page": (
        (
            "The size of the text, if you change it with the two letters at the top, next to "
            '"Quick exit".'
        ),
    ),
    "browser/test_reading_aloud.py::test_the_speed_is_kept_only_after_the_line_about_saving": (
        "The speed of reading aloud, if you change it.",
        'It is saved only after you pressed "OK" below the line about saving.',
    ),
    "browser/test_my_course.py::test_what_was_written_stands_below_its_label": (
        "You can see all that you answered and wrote on My course.",
    ),
    "browser/test_my_course.py::test_saving_is_stopped_and_begun_again": (
        "There you can also stop saving, print your notes, or save them to a file.",
    ),
    "browser/test_my_course.py::test_only_the_notes_are_printed": (
        "There you can also stop saving, print your notes, or save them to a file.",
    ),
    "browser/test_notes_file.py::test_all_but_marks_goes_to_another_device": (
        "There you can also stop saving, print your notes, or save them to a file.",
        "Whoever has the file can read it.",
    ),
    "browser/test_without_scripts.py::test_nothing_is_stored": (
        "If page scripts are turned off in your browser, the site stores nothing at all.",
    ),
    "browser/test_memory.py::test_answers_are_back_after_a_reload_and_a_second_page": (
        "Someone who uses the same browser could see what you answered and wrote.",
    ),
    "browser/test_quick_exit.py::test_each_way_out_leads_away_and_back_shows_the_page_before": (
        'Press "Quick exit" at the top of a page, or press the Shift key three times in a row.',
        "The Back button does not bring back the page that you left.",
        "It may show a page that you opened before it.",
        "The weather page is another site.",
        "It is not told where you came from, but it has its own rules.",
    ),
    "browser/test_quick_exit.py::test_nothing_is_left_on_the_screen_while_it_goes": (
        "The page is hidden at once, and a public weather page takes its place.",
        "It hides the screen.",
    ),
    "browser/test_quick_exit.py::test_without_a_network_an_empty_page_takes_its_place": (
        "With no network, you see an empty page.",
    ),
    "browser/test_leaks.py::test_leaving_fast_erases_nothing": (
        "It does not erase anything.",
        "Your answers stay saved on this device.",
    ),
    "browser/test_reading_aloud.py::test_the_lesson_is_read_in_order_by_a_local_voice": (
        "This site never uses such a voice.",
        "It uses only voices that your browser says are on your device.",
    ),
    "browser/test_reading_aloud.py::"
    "test_without_a_voice_of_the_device_there_is_no_button_and_nothing_is_said": (
        "This site never uses such a voice.",
        "If it has none, you do not see the button.",
    ),
    "browser/test_erasing.py::test_it_asks_once_by_keyboard_and_can_be_left": (
        "Press the button below.",
        "It asks once more, and then it looks if anything is left.",
    ),
    "browser/test_erasing.py::test_all_kinds_the_scheme_and_copies_are_erased": (
        "It asks once more, and then it looks if anything is left.",
        "The button erases all that this site keeps here.",
        "You can erase it all at any time.",
    ),
}
ADVICE = (
    "This page says what this site keeps and where it keeps it.",
    "Take care if you share this phone or computer.",
    "Your browser may also keep copies of pages, and a list of the ones that you opened.",
    (
        "If you opened this site on the web, the computer that sends you the pages may keep a log "
        "of visits."
    ),
    "Almost every website does this.",
    "Ask staff who runs it and what it keeps.",
    "The owner of the Wi-Fi may also be able to tell that you came to this site.",
    "If you tap a phone number, your phone may keep a record of the call or text.",
    "If you follow a link to another site, that site has its own rules.",
    (
        "If your program puts these lessons into its own learning system, that system may record "
        "what you do."
    ),
    "Paper can be seen too.",
    "Leave out your name, and anything that could harm you if others read it.",
    "Your browser still lists the pages that you opened, this site too.",
    "To clear the list, open the history in your browser's settings and remove these pages.",
    "Someone may notice a list that is all empty, so you may want to remove only what you must.",
    "A private window keeps no list once you close it.",
    "It does not hide you from the owner of the phone or the Wi-Fi if they watch what it does.",
    "If someone checks your phone, a phone or a computer that they cannot reach is safer.",
    "Some browsers send words away to turn them into speech.",
    "Others near you may hear.",
    "Or clear the site data in your browser's settings.",
    "Or use a private window next time.",
    "When you close all private windows, your answers are gone.",
    "It does not erase the list of pages that your browser keeps.",
    "You can clear that list in your browser's settings.",
    "It does not erase a file that you saved, what another device keeps, or what you printed.",
    "That is different.",
    "At the start of each group, staff will tell you what stays private and what does not.",
    "You can ask at any time.",
)


def sentences() -> list[str]:
    """Those of the page without headings, emphasis, links and marks of lists."""
    text = PAGE.read_text(encoding="utf-8")
    lines = [line for line in text.split("\n") if line and not line.startswith("#")]
    plain = [re.sub(r"^- |\*\*|\[(.*?)\]\(.*?\)", r"\1", line).strip() for line in lines]
    return [one for line in plain for one in re.split(r"(?<=[.?!])\s+", line)]


@cache
def names_of(file: str) -> set[str]:
    tree = ast.parse((TESTS / file).read_text(encoding="utf-8"))
    return {node.name for node in tree.body if isinstance(node, ast.FunctionDef)}


def test_every_sentence_of_the_page_is_listed_and_no_other() -> None:
    shown = {sentence for listed in SHOWN_BY.values() for sentence in listed}
    assert shown.isdisjoint(ADVICE)
    assert set(sentences()) == {*shown, *ADVICE}


@pytest.mark.parametrize("shown_by", SHOWN_BY)
def test_what_shows_it_is_a_test(shown_by: str) -> None:
    file, _, test = shown_by.partition("::")
    assert test in names_of(file)
