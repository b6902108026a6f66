"""What is not on a résumé: proposed only when none of its telling words is."""

import pytest

from recruiter_desk.domain.beyond import is_beyond, stems_of

RESUME = stems_of("Group CFO. Refinanced the group in 2021, led 120 people. Treasury, mergers, Rotterdam plant.")


@pytest.mark.parametrize(
    "line",
    [
        "Coached her own successor over two winters",
        "Calm under pressure, never raises her voice",
        "Talked the works council round alone",
        "Spricht offen über Fehler, übernimmt Verantwortung",
    ],
)
def test_what_shares_no_telling_word_is_proposed(line):
    assert is_beyond(line, RESUME)


@pytest.mark.parametrize(
    "line",
    [
        "Closed the Rotterdam site in nine weeks",
        "Refinancing went through her personally",
        "Managed 120 through the winter",
        "Experienced in the MERGER of banks",
        "Strong",
        "Very good at it",
        "",
    ],
)
def test_in_doubt_nothing_is_proposed(line):
    assert not is_beyond(line, RESUME)


def test_beside_a_resume_without_text_nothing_is_proposed():
    assert not is_beyond("Coached her own successor over two winters", stems_of(""))
