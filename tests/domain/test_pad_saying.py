"""What the pad says of a line while it is typed."""

from datetime import date

import pytest

from recruiter_desk.domain.pad_reading import read_line
from recruiter_desk.domain.pad_saying import meaning

TUESDAY = date(2026, 11, 24)


@pytest.mark.parametrize(
    ("line", "words"),
    [
        ("calm under a hostile audit", ""),
        ("calm =3", "Strong"),
        ("@Osei likes her", "from Osei"),
        ("who signs above 5m? @Halden", "Question · for Halden"),
        ("!board seat?", "Deal-breaker"),
        ("+ car?", "Nice to know"),
        ("!board seat", "A must, open until it is settled"),
        ("> call Fri 9:30", "Next: Call Fri 09:30"),
        ("pass", "Decision of the company: pass"),
        ("wants out", "Decision of the candidate: wants out"),
        ("wants 190-210k EUR p.a.", "Pay wanted 190 000 to 210 000 EUR a year"),
        ("notice 3 months", "Notice 90 days"),
        ("notice 1 day", "Notice 1 day"),
        ("interest 8", "Interest 8 of 10"),
        ("can start 1 Feb", "Earliest start"),
    ],
)
def test_the_pad_says_what_a_line_will_become(line, words):
    assert meaning(read_line(line, TUESDAY), TUESDAY, "UTC").replace("\u00a0", " ") == words


def test_without_a_card_a_step_is_a_task():
    assert meaning(read_line("> call Fri 9:30", TUESDAY), TUESDAY, "UTC", plain=True) == "Task: Call Fri 09:30"


@pytest.mark.parametrize("line", ["pass", "!board seat"])
def test_without_a_card_the_signs_of_a_card_mean_nothing(line):
    assert meaning(read_line(line, TUESDAY), TUESDAY, "UTC", plain=True) == ""
