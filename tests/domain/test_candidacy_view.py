"""How far each seat of a ladder is."""

import pytest

from recruiter_desk.domain.candidacy_view import reaches


@pytest.mark.parametrize(
    ("people", "met", "shown"),
    [
        ("", "", ""),
        ("o j e", "", "next ahead ahead"),
        ("o j e", "o", "met next ahead"),
        ("o j e", "o j e", "met met met"),
        ("o j e", "j", "ahead met next"),
        ("o j e", "e", "ahead ahead met"),
        ("o - e", "o", "met empty next"),
        ("o j -", "o j", "met met empty"),
        ("- - -", "", "empty empty empty"),
        ("o e e", "e", "ahead met met"),  # one person on two seats
        ("o j", "x", "next ahead"),
    ],
)
def test_the_next_seat_is_the_first_above_the_highest_met(people, met, shown):
    seats = ["" if person == "-" else person for person in people.split()]
    assert " ".join(reaches(seats, met.split())) == shown
