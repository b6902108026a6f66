"""The text of a résumé: cleaned of what only steers, and parted by its headings."""

import pytest

from recruiter_desk.domain.resume_reading import clean
from recruiter_desk.domain.resume_reading.headings import Section, section_of


@pytest.mark.parametrize(
    ("line", "section"),
    [
        ("EXPERIENCE", Section.EXPERIENCE),
        ("Professional Experience:", Section.EXPERIENCE),
        ("Aus- und Weiterbildung", Section.EDUCATION),
        ("Formation", Section.EDUCATION),
        ("Referenzen", Section.REFERENCES),
        ("Experience with treasury", Section.NONE),
        ("", Section.NONE),
    ],
)
def test_headings_are_known_in_four_languages(line, section):
    assert section_of(line) is section


def test_what_only_steers_is_taken_out_and_the_rest_stays():
    assert clean("a\x00b\u202ec\r\nd\ue000\n\n\n\ne\t日本\ud800") == "abc\nd\ue000\n\ne    日本"
