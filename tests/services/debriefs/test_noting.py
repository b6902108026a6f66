"""What is pressed in a debrief: ratings, interest, decisions, its end. Each one change, taken back by one undo."""

import pytest

from recruiter_desk.domain.debrief_told import Told
from recruiter_desk.domain.errors import Refused, Stale
from recruiter_desk.domain.ledger.audience import Side
from recruiter_desk.domain.pad_reading import read_lines
from recruiter_desk.services import board, brakes, debriefs, interviews, own_criteria
from recruiter_desk.services.ledger import clearing, pad, questions


def rate(told, rating, **fields):
    return debriefs.rate(told.desk, told.meeting, rating=rating, **fields)


def given(told):
    return {
        one.name: [(each.person, each.rating) for each in one.given] for one in told.of("company").ratings if one.given
    }


def test_the_company_may_rate_the_topics_of_the_round_and_the_must_haves(told):
    assert [(one.name, one.topic) for one in told.of("company").ratings] == [
        ("skill", "skill"),
        ("Treasury, at a listed company", "experience"),
    ]


def test_a_rating_is_a_note_by_whoever_alone_sat_in_and_is_not_shown_as_a_line(told):
    rate(told, "strong", topic="skill")
    assert given(told) == {"skill": [("Jon Halden", "strong")]} and told.of("company").lines == ()
    (note,) = told.scene.ledger().findings
    assert (note.text, note.side, note.about, note.audience) == ("Skill: strong", "company", "person", "private")
    assert told.ticks("company")["Skill"]


def test_rating_again_replaces_and_one_undo_brings_the_first_back(told):
    first = rate(told, "strong", topic="skill")
    assert rate(told, "mixed", topic="skill") == first and given(told)["skill"] == [("Jon Halden", "mixed")]
    told.desk.undo()
    assert given(told)["skill"] == [("Jon Halden", "strong")]
    assert rate(told, "", topic="skill") == "" and given(told) == {}


def test_each_interviewer_rates_for_themself_and_a_criterion_is_not_its_topic(told):
    rate(told, "strong", criterion_key=told.of("company").ratings[1].criterion_key)
    rate(told, "concern", topic="experience", said_by_id=told.scene.people["P. Osei"])
    rate(told, "mixed")
    assert given(told) == {
        "Treasury, at a listed company": [("Jon Halden", "strong")],
        "experience": [("P. Osei", "concern")],
    }
    assert [each.rating for each in told.of("company").overall] == ["mixed"]


def test_a_typed_note_that_is_rated_keeps_its_words(told):
    note = told.note("Calm in the room", "company", "person", topic="fit", rating="strong",
                     said_by_id=told.scene.people["Jon Halden"])  # fmt: skip
    assert rate(told, "exceptional", topic="fit") == note
    assert [(one.text, one.rating) for one in told.of("company").findings] == [("Calm in the room", "exceptional")]
    rate(told, "", topic="fit")
    assert told.of("company").findings[0].rating == ""


def test_the_candidate_rates_criteria_of_their_own_round_by_round(told):
    seat = own_criteria.add(told.desk, told.scene.candidacy, "A board seat")
    earlier = told.scene.meeting("HR", "P. Osei", status="held", day=20)
    debriefs.rate(told.desk, earlier, criterion_key=seat, rating="concern")
    rate(told, "mixed", criterion_key=seat)
    (own,) = told.of().own_criteria
    assert (own.rating, own.before) == ("mixed", "concern") and told.of("company").ratings[0].given == ()


@pytest.mark.parametrize("fields", [{"rating": "great"}, {"rating": "strong", "topic": "golf"},
                                    {"rating": "strong", "criterion_key": "gone"}])  # fmt: skip
def test_what_cannot_be_rated_is_refused(told, fields):
    with pytest.raises(Refused):
        debriefs.rate(told.desk, told.meeting, **fields)


# -- interest ----------------------------------------------------------------------------------------------------


def test_why_not_higher_is_asked_by_the_candidate_and_climbs_to_who_can_settle_it(told, heard):
    debriefs.interest(told.desk, told.meeting, 8, "The board seat.")
    assert (told.of().interest, told.of().why_not_higher) == (8, "The board seat.")
    (asked,) = told.of().questions
    assert asked.question.weight == "important" and asked.destination.person == "E. Halden"
    assert heard() == ["Noted the interest of Adaeze Obi"] and [one.question for one in told.of().lines] == [
        asked.question
    ]
    told.desk.undo()
    assert told.of().interest == 0 and told.open() == []


def test_the_interest_said_again_replaces_it_and_its_reason(told):
    debriefs.interest(told.desk, told.meeting, 8, "The board seat")
    debriefs.interest(told.desk, told.meeting, 6, "! Three days in Oslo")
    assert told.open() == [("Three days in Oslo", "deal-breaker")] and told.of().interest == 6
    debriefs.interest(told.desk, told.meeting, 0)
    assert told.open() == [] and told.scene.ledger().findings == ()


def test_a_reason_that_is_asked_already_is_not_asked_twice(told):
    told.scene.question("A board seat within a year?", topic="growth", weight="deal-breaker")
    debriefs.interest(told.desk, told.meeting, 8, "The board seat.")
    assert told.open() == [("A board seat within a year?", "deal-breaker")]
    debriefs.interest(told.desk, told.meeting, 9)
    assert told.open() == [("A board seat within a year?", "deal-breaker")] and told.of().why_not_higher == ""


def test_a_reason_that_was_asked_about_since_stays_a_question(told):
    debriefs.interest(told.desk, told.meeting, 8, "The board seat")
    questions.ask(told.desk, told.of().questions[0].question.id, told.scene.people["Jon Halden"])
    debriefs.interest(told.desk, told.meeting, 9)
    assert told.open() == [("The board seat", "important")]


def test_interest_is_from_one_to_ten(told):
    with pytest.raises(Refused, match="from 1 to 10"):
        debriefs.interest(told.desk, told.meeting, 11)


# -- decisions and the end ---------------------------------------------------------------------------------------


def stage(told):
    shown = board.read(told.desk, told.scene.search)
    return next(column.name for column in shown.columns for _ in column.cards)


def test_a_pass_moves_the_card_and_saying_why_afterwards_does_not_move_it_again(told):
    first = debriefs.decide(told.desk, told.meeting, "company", "pass")
    assert stage(told) == "Panel"
    assert debriefs.decide(told.desk, told.meeting, "company", "pass", "Knows ships") == first
    assert stage(told) == "Panel" and told.of("company").decision.reason == "Knows ships"
    assert len(told.scene.ledger().decisions) == 1 and told.of().decision is None


def test_a_decline_asks_to_end_and_rests_on_the_must_have_it_names(told):
    debriefs.decide(told.desk, told.meeting, "company", "decline", "treasury")
    assert told.of("company").asks_to_end and stage(told) == "Hiring manager"
    board.move(told.desk, [told.scene.candidacy], told.scene.given.ids["CFO: Client declined"], reason="treasury")
    assert not told.of("company").asks_to_end and len(told.scene.ledger().decisions) == 1


def test_a_wish_to_leave_opens_the_brake_and_its_reason_is_a_doubt(told):
    debriefs.decide(told.desk, told.meeting, "candidate", "wants out")
    assert brakes.of(told.desk, told.scene.candidacy)
    debriefs.decide(told.desk, told.meeting, "candidate", "wants out", "No board seat")
    assert told.open() == [("No board seat", "deal-breaker")] and len(told.scene.ledger().decisions) == 1
    debriefs.decide(told.desk, told.meeting, "candidate", "go on")
    assert told.of().decision.kind == "go on" and len(told.scene.ledger().decisions) == 2


def test_the_other_sides_decision_is_refused(told):
    with pytest.raises(Refused, match="The company decides one of"):
        debriefs.decide(told.desk, told.meeting, "company", "go on")


def test_ending_a_debrief_lets_lines_be_read_in_the_same_change(told, heard):
    one, other = told.note("Nine people"), told.note("Two exits")
    heard_before = len(heard())
    debriefs.done(told.desk, told.meeting, "candidate", {one: "candidate", other: "both"})
    assert [each.audience for each in told.of().findings] == ["candidate", "both"]
    assert heard()[heard_before:] == ["Ended the debrief of Adaeze Obi"]
    told.desk.undo()
    assert [each.audience for each in told.of().findings] == ["private", "private"] and not told.of().done_on


def test_ending_it_is_all_or_nothing_and_a_meeting_that_was_told_of_was_held(told):
    interviews.set_status(told.desk, told.meeting, "booked")
    with pytest.raises(Stale):
        debriefs.done(told.desk, told.meeting, "candidate", {"gone": "both"})
    assert not told.of().done_on and told.of().status == "booked"
    debriefs.done(told.desk, told.meeting, "candidate")
    assert told.of().status == "held"


def test_who_told_it_speaks_where_a_rating_does_not_say(told):
    interviews.set_participants(told.desk, told.meeting, [told.scene.seats[one] for one in ("Jon Halden", "P. Osei")])
    rate(told, "mixed", topic="skill")
    debriefs.told_by(told.desk, told.meeting, "company", told.scene.people["P. Osei"])
    rate(told, "strong", topic="skill")
    assert given(told)["skill"] == [("", "mixed"), ("P. Osei", "strong")]
    assert told.of("company").told_by.name == "P. Osei" and told.of().other.caller.name == "P. Osei"


def test_a_line_of_the_pad_is_by_whoever_told_of_the_meeting(told):
    debriefs.told_by(told.desk, told.meeting, "company", told.scene.people["P. Osei"])
    pad.take(told.desk, told.place, read_lines("calm", told.desk.today()), Side.COMPANY)
    assert told.of("company").findings[0].said_by == "P. Osei"


def test_an_interest_that_was_typed_stays_a_line_and_the_one_pressed_last_counts(told):
    pad.take(told.desk, told.place, read_lines("interest 6", told.desk.today()), Side.CANDIDATE)
    assert told.of().interest == 6
    debriefs.interest(told.desk, told.meeting, 8)
    assert told.of().interest == 8 and [one.text for one in told.of().findings] == ["interest 6"]
    debriefs.interest(told.desk, told.meeting, 0)
    assert told.of().interest == 6


def test_a_rating_that_was_only_pressed_is_never_what_the_candidate_reads(told):
    mark = rate(told, "concern", topic="skill")
    clearing.clear(told.desk, [mark], "both")
    assert told.scene.ledger(Side.CANDIDATE).findings == () and len(told.scene.ledger(Side.COMPANY).findings) == 1


@pytest.mark.parametrize(("status", "why"), [("cancelled", "was cancelled"), ("did not show", "did not show")])
def test_nothing_is_told_of_a_meeting_that_was_not_held(told, status, why):
    interviews.set_status(told.desk, told.meeting, status)
    before = told.desk.next_undo()
    for tell in (
        lambda: debriefs.done(told.desk, told.meeting, "company"),
        lambda: debriefs.interest(told.desk, told.meeting, 7),
        lambda: debriefs.decide(told.desk, told.meeting, "company", "pass"),
        lambda: debriefs.record(told.desk, told.meeting, "company", Told("told.json", interest=7)),
    ):
        with pytest.raises(Refused, match=rf"{why}.* set it to held first"):
            tell()
    assert told.desk.next_undo() == before
