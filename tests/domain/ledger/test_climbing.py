"""Where an open question goes: nothing lost, nothing twice, never below whoever can answer."""

import hypothesis.strategies as st
import pytest
from hypothesis import given

from recruiter_desk.domain.ledger.climbing import (
    FOR_THE_TOP,
    WHO_SIGNS_OFF,
    Destination,
    Meeting,
    destination,
    next_seat,
    seat_for,
    top_seat,
)
from recruiter_desk.domain.ledger.questions import Question
from recruiter_desk.domain.searches import Part, Seat
from recruiter_desk.domain.stages import TOPICS


def question(topic="", answerer="", seat=""):
    return Question(
        "q", "candidate", topic, "Why?", "", "", "important", "open", "private", "2026-11-24", answerer,
        answerer.title(), seat,
    )  # fmt: skip


def ladder(*seats):
    """Seats from the foot: "osei:gatekeeper", "halden:hiring manager:5" with a rank, ":sign-off" while empty."""
    made = []
    for place, (person, part, level) in enumerate((*one.split(":"), "")[:3] for one in seats):
        made.append(Seat(f"s{place}", place, part, "", person, person.title(), "", int(level or 0) or None))
    return tuple(made)


def meeting(name, *people, held=False, seats=(), booked=True):
    return Meeting(name, held, frozenset(seats), frozenset(people), booked)


THREE = ladder("osei:gatekeeper", "jon:hiring manager", "erik:decision maker")


def goes(asked, seats=THREE, *meetings):
    found = destination(asked, seats, meetings)
    return found.words(), found.meeting_id


def test_what_only_the_top_can_settle_goes_there_and_the_rest_to_the_next_seat():
    assert goes(question("pay")) == ("Erik, not booked", "")
    assert goes(question("fit")) == ("Osei, not booked", "")
    assert goes(question("fit"), THREE, meeting("a", "osei", held=True)) == ("Jon, not booked", "")


def test_a_question_waits_for_the_first_meeting_that_reaches_that_seat_or_above():
    ahead = [meeting("a", "osei"), meeting("b", "jon"), meeting("c", "erik")]
    assert goes(question("fit"), THREE, *ahead) == ("Osei", "a")
    assert goes(question("pay"), THREE, *ahead) == ("Erik", "c")
    assert goes(question("fit"), THREE, meeting("a", "osei", held=True), *ahead[2:]) == ("Erik", "c")


def test_a_meeting_that_is_only_wanted_is_not_booked():
    assert goes(question("pay"), THREE, meeting("a", "erik", booked=False)) == ("Erik, not booked", "a")


def test_a_cancelled_meeting_gives_its_question_to_the_next_one():
    before = goes(question("fit"), THREE, meeting("a", "osei"), meeting("b", "jon"))
    after = goes(question("fit"), THREE, meeting("b", "jon"))
    assert (before, after) == (("Osei", "a"), ("Jon", "b"))


def test_a_question_marked_for_somebody_without_a_seat_waits_for_them():
    assert goes(question("pay", "cousin")) == ("Cousin, not booked", "")
    assert goes(question("pay", "cousin"), THREE, meeting("a", "erik"), meeting("b", "cousin")) == ("Cousin", "b")


def test_a_question_marked_for_somebody_may_be_settled_above_them():
    assert goes(question("fit", "jon"), THREE, meeting("a", "osei"), meeting("b", "erik")) == ("Erik", "b")
    assert goes(question("fit", seat="s1"), THREE, meeting("a", "osei"), meeting("b", "erik")) == ("Erik", "b")


def test_one_person_in_two_seats_answers_for_the_higher():
    family = ladder("osei:gatekeeper", "erik:hiring manager", "erik:sign-off")
    assert goes(question("pay"), family, meeting("a", "erik", seats=["s1"])) == ("Erik", "a")
    assert seat_for(question(answerer="erik"), family, ()) == family[2]
    assert next_seat(family, {"erik"}) == family[2]


def test_in_a_search_for_the_chief_executive_the_hiring_manager_is_the_top():
    board = ladder("osei:gatekeeper", "erik:hiring manager:6")
    assert goes(question("pay"), board) == ("Erik, not booked", "")
    assert goes(question("pay"), ladder("osei:gatekeeper", "jon:hiring manager:3")) == (WHO_SIGNS_OFF, "")


def test_in_a_company_of_three_the_owner_settles_everything():
    owner = ladder("erik:hiring manager:6")
    assert {goes(question(topic), owner)[0] for topic in TOPICS} == {"Erik, not booked"}
    assert goes(question("pay"), owner, meeting("a", "erik")) == ("Erik", "a")


def test_an_empty_seat_at_the_top_asks_who_signs_off():
    assert goes(question("pay"), ladder("jon:hiring manager", ":sign-off")) == (WHO_SIGNS_OFF, "")
    assert goes(question("fit"), ()) == (WHO_SIGNS_OFF, "")
    filled_above = ladder("jon:hiring manager", ":decision maker", "erik:sign-off")
    assert top_seat(filled_above) == filled_above[-1]


def test_when_everybody_was_met_a_question_stays_with_the_highest():
    held = [meeting(name, name, held=True) for name in ("osei", "jon", "erik")]
    assert goes(question("fit"), THREE, *held) == ("Erik, not booked", "")


# -- whatever the ladder and the meetings -----------------------------------------------------------------------------

PEOPLE = ("osei", "jon", "erik", "cousin", "adaeze")
seats_of = st.lists(st.tuples(st.sampled_from(("", *PEOPLE[:3])), st.sampled_from(Part), st.integers(0, 6)), max_size=5)


@st.composite
def ladders(draw):
    return tuple(
        Seat(f"s{place}", place, part, "", person, person.title(), "", level or None)
        for place, (person, part, level) in enumerate(draw(seats_of))
    )


@st.composite
def scenes(draw):
    seats = draw(ladders())
    ids = [seat.id for seat in seats]
    some_seats = st.frozensets(st.sampled_from(ids)) if ids else st.just(frozenset())
    meetings = draw(
        st.lists(
            st.builds(
                Meeting, st.uuids().map(str), st.booleans(), some_seats,
                st.frozensets(st.sampled_from(PEOPLE)), st.booleans(),
            ),
            max_size=5,
            unique_by=lambda one: one.id,
        )
    )  # fmt: skip
    asked = question(
        draw(st.sampled_from(("", *TOPICS))), draw(st.sampled_from(("", *PEOPLE))),
        draw(st.sampled_from(("", "gone", *ids))),
    )  # fmt: skip
    return asked, seats, tuple(meetings)


@given(scenes())
def test_a_question_is_never_lost_and_never_in_two_places(scene):
    asked, seats, meetings = scene
    found = destination(asked, seats, meetings)
    ahead = {one.id: one for one in meetings if not one.held}
    assert found.meeting_id in ("", *ahead) and found.words()
    assert found.booked == (found.meeting_id in ahead and ahead[found.meeting_id].booked)


@given(scenes())
def test_no_earlier_meeting_could_have_settled_it(scene):
    asked, seats, meetings = scene
    found = destination(asked, seats, meetings)
    ahead = [one for one in meetings if not one.held]
    before = ahead[: [one.id for one in ahead].index(found.meeting_id)] if found.meeting_id else ahead
    assert not [one for one in before if able(one, asked, seats, meetings)]


@given(scenes())
def test_whoever_settles_it_stands_no_lower_than_whoever_was_meant(scene):
    asked, seats, meetings = scene
    found = destination(asked, seats, meetings)
    meant = seat_for(asked, seats, met(meetings))
    reached = next((seat for seat in seats if seat.id == found.seat_id), None)
    if meant and reached:
        assert reached.rank >= meant.rank
    if not meant:
        assert found.person_id == asked.answerer_id


@given(scenes())
def test_a_held_meeting_of_somebody_above_never_sends_it_down(scene):
    asked, seats, meetings = scene
    if asked.answerer_id or asked.seat_id in {seat.id for seat in seats} or asked.topic in FOR_THE_TOP or not seats:
        return
    before = seat_for(asked, seats, met(meetings))
    after = seat_for(asked, seats, met(meetings) | {seats[-1].person_id} - {""})
    assert before and after and after.rank >= before.rank


@given(scenes(), st.randoms(use_true_random=False))
def test_only_the_ladders_order_counts_not_what_the_seats_are_called(scene, chance):
    asked, seats, meetings = scene
    names = [f"z{place}" for place in range(len(seats))]
    chance.shuffle(names)
    to = {seat.id: name for seat, name in zip(seats, names, strict=True)} | {"": "", "gone": "gone"}
    renamed = tuple(Seat(to[one.id], one.rank, one.part, "", one.person_id, one.person, "", one.level) for one in seats)
    moved = tuple(Meeting(m.id, m.held, frozenset(to[one] for one in m.seats), m.people, m.booked) for m in meetings)
    there = destination(asked, seats, meetings)
    again = destination(question(asked.topic, asked.answerer_id, to[asked.seat_id]), renamed, moved)
    assert again == Destination(there.meeting_id, to[there.seat_id], there.person_id, there.person, there.booked)


@given(scenes(), st.data())
def test_cancelling_a_meeting_moves_only_what_waited_for_it(scene, data):
    asked, seats, meetings = scene
    there = destination(asked, seats, meetings)
    if ahead := [one for one in meetings if not one.held]:
        gone = data.draw(st.sampled_from(ahead))
        after = destination(asked, seats, tuple(one for one in meetings if one != gone))
        assert after.meeting_id != gone.id and (after == there or there.meeting_id == gone.id)


@given(scenes(), st.randoms(use_true_random=False))
def test_in_another_order_a_question_still_waits_for_a_meeting_if_it_did(scene, chance):
    asked, seats, meetings = scene
    again = destination(asked, seats, tuple(chance.sample(meetings, len(meetings))))
    assert bool(again.meeting_id) == bool(destination(asked, seats, meetings).meeting_id)


def met(meetings):
    return {person for one in meetings if one.held for person in one.people}


def able(one, asked, seats, meetings):
    """Whether a meeting reaches the person a question is marked for, or a seat of the rank meant or above."""
    meant = seat_for(asked, seats, met(meetings))
    high = [seat for seat in seats if meant and seat.rank >= meant.rank]
    reached = any(seat.id in one.seats or (seat.person_id and seat.person_id in one.people) for seat in high)
    return reached or bool(asked.answerer_id and asked.answerer_id in one.people)


@pytest.mark.parametrize("held", [True, False])
def test_a_question_is_never_sent_to_a_meeting_that_is_over(held):
    assert goes(question("pay"), THREE, meeting("a", "erik", held=held))[1] == ("" if held else "a")
