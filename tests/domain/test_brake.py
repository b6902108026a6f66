"""The brake's words: how it speaks of somebody, which doubts reached nobody, who could settle them, what is sent."""

from dataclasses import replace
from datetime import date

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from recruiter_desk.domain import brake
from recruiter_desk.domain.brake import called
from recruiter_desk.domain.ledger.climbing import Meeting, destination
from recruiter_desk.domain.ledger.decisions import Decision
from recruiter_desk.domain.ledger.findings import Finding
from recruiter_desk.domain.ledger.questions import Asking, Question
from recruiter_desk.domain.searches import Seat

TUESDAY = date(2026, 11, 24)
OSEI = Seat("s1", 1, "gatekeeper", "a1", "osei", "Peter Osei", "HR Director")
JON = Seat("s2", 2, "hiring manager", "a2", "jon", "Jon Halden", "CEO", 5)
ERIK = Seat("s3", 3, "decision maker", "a3", "erik", "Erik Halden", "Chair", 6)
LADDER = (OSEI, JON, ERIK)
MET_JON = (Meeting("m1", True, frozenset(["s2"]), frozenset(["jon", "philip"])),)
HE = called("Philip Raines", "he/him")


def question(text="No say over treasury", topic="authority", **fields):
    made = Question(text, "candidate", topic, text, "", "", "deal-breaker", "open", "private", "2026-11-20")
    return replace(made, **fields)


def asking(person_id, person, said="", interview_id=""):
    return Asking("k", interview_id, "", person_id, person, said, "private", "2026-11-23")


def doubt(one, answers=(), seats=LADDER, meetings=MET_JON):
    met = {each.id: each.people for each in meetings if each.held}
    return brake.doubt(one, answers, destination(one, seats, meetings), seats, met, TUESDAY)


# -- how it speaks


@pytest.mark.parametrize(
    ("name", "pronouns", "title"),
    [
        ("Philip Raines", "he/him", "Before he goes"), ("Adaeze Obi", "She/her", "Before she goes"),
        ("Sam Doe", "", "Before Sam goes"), ("Sam Doe", "ze/zir", "Before Sam goes"),
        ("Sam Doe", "they/them", "Before they go"), ("王小明", "", "Before 王小明 goes"),
    ],
)  # fmt: skip
def test_the_box_speaks_by_pronoun_or_by_name(name, pronouns, title):
    assert brake.title(called(name, pronouns)) == title


def test_where_a_name_ends_in_s_its_doubts_are_still_its_own():
    assert called("Ines Aldana", "").their == "Ines'" and called("Sam Doe", "").their == "Sam's"


@pytest.mark.parametrize(
    ("doubts", "words"),
    [
        ("unr unr set", "Two of his three doubts have reached nobody who can settle them."),
        ("unr set", "One of his two doubts has reached nobody who can settle it."),
        ("unr", "His doubt has reached nobody who can settle it."),
        ("unr unr", "His two doubts have reached nobody who can settle them."),
        ("rea rea set", "His three doubts were put to somebody who can settle them; two are still open."),
        ("rea rea", "His two doubts were put to somebody who can settle them; all are still open."),
        ("rea", "His doubt was put to somebody who can settle it; it is still open."),
        ("set set", "His two doubts are settled."),
        ("set", "His doubt is settled."),
        ("", "Nothing is recorded that holds him back. What is it?"),
    ],
)
def test_the_head_counts_the_doubts_that_reached_nobody(doubts, words):
    made = {"unr": (False, False), "rea": (True, False), "set": (True, True)}
    plain = doubt(question())
    found = [replace(plain, reached=made[one][0], settled=made[one][1]) for one in doubts.split()]
    assert brake.doubts_words(found, HE) == words


@pytest.mark.parametrize(
    ("kind", "seat", "words"),
    [
        ("pass", ERIK, "Halden passed him to the chair."), ("pass", JON, "Halden passed him to the CEO."),
        ("pass", OSEI, "Halden passed him to the HR director."), ("pass", None, "Halden passed him on."),
        ("pass", replace(ERIK, title=""), "Halden passed him to E. Halden."),
        ("pass", replace(ERIK, title="", person=""), "Halden passed him on."),
        ("hold", ERIK, "Halden put him on hold."), ("offer", ERIK, "Halden made him an offer."),
        ("decline", ERIK, "Halden declined him."), ("", ERIK, "Halden has not decided yet."),
    ],
)  # fmt: skip
def test_the_head_says_what_the_company_decided_last(kind, seat, words):
    taken = [Decision("d", "company", kind, "", "private", "2026-11-23")] if kind else []
    assert brake.company_words("The Halden Group", taken, seat, HE) == words


# -- the doubts


def test_a_doubt_that_nobody_was_asked_says_who_can():
    found = doubt(question())
    assert (found.standing, found.reached, found.settled) == ("Asked of nobody. E. Halden can.", False, False)
    assert found.able == ("erik",)


def test_a_doubt_put_to_somebody_below_has_reached_nobody_who_can_settle_it():
    found = doubt(question(askings=(asking("jon", "Jon Halden", "as it is today"),)))
    assert (found.standing, found.reached) == ("J. Halden: as it is today. E. Halden can.", False)


@pytest.mark.parametrize("how", [asking("erik", "Erik Halden", "could not say"), asking("", "", interview_id="m2")])
def test_a_doubt_put_to_whoever_can_settle_it_was_reached(how):
    met = (*MET_JON, Meeting("m2", True, frozenset(["s3"]), frozenset(["erik"])))
    found = doubt(question(askings=(how,)), meetings=met)
    assert found.reached and not found.settled and "E. Halden can. E. Halden can" not in found.standing


def test_a_settled_doubt_says_what_settled_it():
    said = Finding(
        "f", "candidate", "job", "pay", "155 at most", "", "", "", "private", "2026-11-23", "jon", "Jon Halden",
        settles="whole",
    )  # fmt: skip
    found = doubt(question("Below 160", "pay", status="settled"), [said])
    assert (found.standing, found.reached, found.settled) == ("J. Halden: 155 at most. Settled.", True, True)
    assert doubt(question(status="settled")).standing == "Settled."


def test_where_nobody_is_known_to_decide_the_doubt_asks_who_does():
    found = doubt(question(), seats=(OSEI,), meetings=())
    assert found.standing == "Asked of nobody. Who signs this off?" and not found.able
    assert brake.settler([found], (OSEI,)) is None


# -- who can settle them


def settler(doubts, seats=LADDER):
    found = brake.settler(doubts, seats)
    assert found is not None
    return found


def test_whoever_can_settle_most_of_what_was_not_asked_is_named():
    reached = doubt(question("Pay", askings=(asking("erik", "Erik Halden"),)))
    low = doubt(question("Team", "team"), meetings=())
    assert settler([low]).person_id == "osei"  # it waits for the first seat
    assert settler([low, doubt(question())]).person_id == "erik"
    assert settler([reached]).brief == "E. Halden"


def test_a_person_without_a_seat_settles_what_was_marked_for_them():
    marked = doubt(question(answerer_id="ana", answerer="Ana Ruiz"))
    found = settler([marked])
    assert (found.person, found.seat_ids) == ("Ana Ruiz", ())


def test_a_talk_that_is_planned_already_is_named_with_its_meeting():
    planned = (*MET_JON, Meeting("m9", False, frozenset(["s3"]), frozenset(["erik"])))
    assert settler([doubt(question(), meetings=planned)]).meeting_id == "m9"


def test_a_chief_executive_who_hires_settles_alone():
    ceo = Seat("s1", 1, "hiring manager", "a1", "jon", "Jon Halden", "CEO", 6)
    asked = doubt(question(), seats=(ceo,), meetings=())
    assert settler([asked], (ceo,)).person_id == "jon"
    again = doubt(question(askings=(asking("jon", "Jon Halden", "no"),)), seats=(ceo,), meetings=MET_JON)
    assert again.reached and again.standing == "J. Halden: no."


def test_one_person_in_two_seats_is_named_once_with_both():
    both = (OSEI, replace(JON, part="hiring manager"), replace(JON, id="s4", rank=4, part="decision maker"))
    found = settler([doubt(question(), seats=both)], both)
    assert (found.person_id, found.seat_ids) == ("jon", ("s2", "s4"))


@settings(max_examples=40, deadline=None)
@given(
    asked=st.lists(st.sampled_from(["", "osei", "jon", "erik"]), max_size=4),
    topics=st.lists(st.sampled_from(["pay", "team", "authority", ""]), min_size=4, max_size=4),
    people=st.lists(st.sampled_from(["osei", "jon", "erik", ""]), min_size=1, max_size=4),
)
def test_whoever_is_named_can_settle_what_waits_whatever_the_ladder(asked, topics, people):
    seats = tuple(
        Seat(f"s{at}", at, "decision maker" if at == len(people) - 1 else "panel", "a", who, who.title(), "")
        for at, who in enumerate(people)
    )
    doubts = [
        doubt(question(str(at), topics[at], askings=(asking(who, who),)), seats=seats) for at, who in enumerate(asked)
    ]
    found = brake.settler(doubts, seats)
    assert found is None or any(found.person_id in one.able for one in doubts if not one.settled)
    assert found is not None or not any(one.able for one in doubts)


# -- the message: the wall


def test_the_message_names_only_doubts_that_the_company_may_read():
    doubts = [
        doubt(question("Is treasury mine?", audience="company")),
        doubt(question("Wife ill, cannot move", "pay")), doubt(question("Hates Jon", "pay", audience="candidate")),
        doubt(question("as typed", "pay", wording="Is 160 in reach?", audience="both")),
        doubt(question("Settled one", "pay", status="settled", audience="company")),
    ]  # fmt: skip
    points = brake.cleared(doubts, "erik")
    assert points == ("Is treasury mine?", "Is 160 in reach?")
    sent = brake.message("Erik Halden", "Philip Raines", "CFO", points)
    assert sent.subject == "20 minutes with Philip Raines" and "- Is treasury mine?\n- Is 160 in reach?" in sent.text
    assert not any(word in sent.text for word in ("Wife", "Hates", "as typed", "Settled one", "wants out", "leav"))


def test_without_anything_cleared_the_message_gives_nothing_away():
    sent = brake.message("Erik Halden", "Philip Raines", "CFO", ())
    assert sent.text.startswith("Dear Erik Halden,") and "-" not in sent.text and "point" not in sent.text


# -- holding, and staying


def test_a_hold_proposes_the_next_working_morning():
    assert brake.next_morning(TUESDAY) == date(2026, 11, 25)
    assert brake.next_morning(date(2026, 11, 27)) == date(2026, 11, 30)  # Friday to Monday


@pytest.mark.parametrize(
    ("facts", "saved"),
    [
        ({"outcome": "stayed"}, True), ({"met_before": 1, "met_since": 2}, True), ({"met_since": 0}, True),
        ({"met_before": 2, "met_since": 1}, False), ({"met_before": 1, "met_since": 1}, False), ({}, False),
        ({"now": "2026-12-08T09:00:00Z"}, True), ({"now": "2026-12-08T08:59:00Z"}, False),
        ({"now": "2026-12-08T09:00:00Z", "in_process": False}, False),
    ],
)  # fmt: skip
def test_somebody_stayed_who_said_so_was_met_higher_up_or_is_there_after_a_fortnight(facts, saved):
    plain = {"outcome": "", "now": "2026-11-25T09:00:00Z", "in_process": True, "met_before": None, "met_since": None}
    assert brake.is_saved(opened_at="2026-11-24T09:00:00Z", **{**plain, **facts}) is saved
