"""The small types of the model's fields."""

from datetime import date

from coursekit.model.base import long_date


def test_a_date_is_written_as_readers_say_it() -> None:
    assert long_date(date(2026, 5, 3)) == "May 3, 2026"
