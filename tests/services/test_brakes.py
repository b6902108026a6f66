"""Leaving a process: the brake with its doubts, what is done about it, and that each of it is one undo."""

from datetime import timedelta

import pytest

from recruiter_desk.domain.errors import Refused, Stale
from recruiter_desk.domain.ledger.audience import Side
from recruiter_desk.domain.ledger.decisions import newest
from recruiter_desk.services import board, brakes, candidacies, contact_points, people, searches, seats, specs
from recruiter_desk.services.ledger import decisions, questions
from recruiter_desk.storage.rows import BrakeRow, DoubtRow
from tests.desks import TUESDAY


@pytest.fixture
def philip(adaeze):
    """Adaeze's scene with her met by HR: the client knows her, so there is something to leave."""
    adaeze.meeting("HR", "P. Osei", status="held", day=20)
    people.edit(adaeze.workspace, adaeze.people["Adaeze Obi"], pronouns="she/her")
    return adaeze


def wants_out(scene, said="No say over treasury"):
    return brakes.wants_out(scene.workspace, scene.candidacy, said)


def now(scene):
    return brakes.of(scene.workspace, scene.candidacy)


def decided(scene):
    """Return the decision of the candidate that counts."""
    found = newest(scene.ledger().decisions, Side.CANDIDATE)
    assert found is not None
    return found


def ended(scene):
    """Return how the candidacy ended."""
    found = candidacies.view(scene.workspace, scene.candidacy).end
    assert found is not None
    return found


def rows(scene):
    """Return all brakes and doubts as they are kept."""
    with scene.workspace.read() as session:
        kept = [(one.id, one.outcome, one.closed_at, one.hold_until) for one in session.query(BrakeRow)]
        return kept, [(one.brake_id, one.question_id) for one in session.query(DoubtRow)]


def everything(scene):
    shown = board.read(scene.workspace, scene.search)
    return scene.ledger(), rows(scene), [(one.name, [card.id for card in one.cards]) for one in shown.columns]


def stage(scene):
    return candidacies.view(scene.workspace, scene.candidacy).stage


def chip(scene):
    return candidacies.view(scene.workspace, scene.candidacy).card.chip.text


# -- opening


def test_the_typed_line_becomes_a_doubt_and_the_candidates_open_questions_too(philip, heard):
    pay = philip.question("Below 160?", topic="pay")
    philip.question("Has she led a refinancing?", side="company")
    settled = philip.question("Which city?")
    questions.answer(philip.workspace, settled, "Leeds")
    wants_out(philip)
    found = now(philip)
    assert heard()[-1] == "Adaeze Obi: wants out"
    assert [one.question.text for one in found.doubts] == ["No say over treasury", "Below 160?"]
    typed = found.doubts[0].question
    assert (typed.weight, typed.side, typed.audience) == ("deal-breaker", "candidate", "private")
    assert found.doubts[1].question.id == pay and found.title == "Before she goes"
    assert found.words.endswith("Her two doubts have reached nobody who can settle them.")


def test_opening_keeps_the_decision_and_the_stage_and_is_one_undo(philip):
    philip.question("Below 160?", topic="pay")
    before = everything(philip)
    wants_out(philip)
    taken = decided(philip)
    assert (taken.kind, taken.reason, taken.audience) == ("wants out", "No say over treasury", "private")
    assert stage(philip) == "Hiring manager" and chip(philip) == "Wants out"
    after = everything(philip)
    philip.workspace.undo()
    assert everything(philip) == before
    philip.workspace.redo()
    assert everything(philip) == after


def test_without_a_word_the_brake_asks_what_it_is(philip):
    wants_out(philip, "")
    assert now(philip).doubts == () and now(philip).words.endswith(
        "Nothing is recorded that holds her back. What is it?"
    )
    brakes.add_doubt(philip.workspace, now(philip).id, "The commute")
    assert [one.question.text for one in now(philip).doubts] == ["The commute"]
    assert now(philip).said == "The commute" and philip.undone_and_done_again()


def test_a_second_time_adds_the_doubt_to_the_brake_that_is_open(philip):
    first = wants_out(philip)
    assert wants_out(philip, "And the travel") == first
    assert len(now(philip).doubts) == 2 and len(rows(philip)[0]) == 1
    assert len(philip.ledger().decisions) == 1 and philip.undone_and_done_again()


@pytest.mark.parametrize("said", ["Below 160", "  below 160 ", "as the pack says it"])
def test_words_they_asked_before_are_that_question_and_never_doubled(philip, said):
    philip.question("Below 160", topic="pay", wording="As the pack says it", weight="nice to know")
    wants_out(philip, said)
    (only,) = now(philip).doubts
    assert only.question.weight == "deal-breaker" and len(philip.ledger().open) == 1


def test_a_decision_of_the_ledger_opens_and_closes_it_too(philip):
    decisions.decide(philip.workspace, philip.candidacy, "candidate", "wants out", "No say over treasury")
    assert [one.question.text for one in now(philip).doubts] == ["No say over treasury"]
    assert len(philip.ledger().decisions) == 1 and philip.undone_and_done_again()
    decisions.decide(philip.workspace, philip.candidacy, "candidate", "go on")
    assert now(philip) is None and rows(philip)[0][0][1] == "stayed" and philip.undone_and_done_again()


def test_a_decision_of_long_ago_opens_nothing(philip):
    decisions.decide(philip.workspace, philip.candidacy, "candidate", "go on")
    decisions.decide(philip.workspace, philip.candidacy, "candidate", "wants out", decided_on="2026-11-20")
    assert now(philip) is None


def test_where_the_client_knows_nobody_the_decision_is_kept_and_nothing_opens(adaeze):
    decisions.decide(adaeze.workspace, adaeze.candidacy, "candidate", "wants out", "The pay")
    assert now(adaeze) is None and adaeze.ledger().decisions[0].reason == "The pay"


# -- where there is something to leave


def test_before_a_presentation_there_is_nothing_to_leave(adaeze):
    with pytest.raises(Refused, match=r"Press Z for Not interested, X for Not taken forward"):
        wants_out(adaeze)
    candidacies.submit(adaeze.workspace, adaeze.candidacy, "2026-11-20")
    assert wants_out(adaeze)


@pytest.mark.parametrize("where", ["Presented", "HR", "Panel", "Senior executive", "Offer", "Placed"])
def test_it_works_in_every_stage_from_the_presentation_on(philip, where):
    board.move(philip.workspace, [philip.candidacy], philip.given.ids[f"CFO: {where}"])
    wants_out(philip)
    brakes.let_go(philip.workspace, now(philip).id, "pay")
    assert stage(philip) == "Candidate withdrew"
    candidacies.restore(philip.workspace, philip.candidacy)
    assert stage(philip) == where and now(philip) is None


@pytest.mark.parametrize(("start", "open_still"), [("2027-03-01", True), ("1 Nov 2026", False), ("Soon", True)])
def test_after_a_placement_it_works_until_the_first_day_where_that_is_known(philip, start, open_still):
    specs.edit(philip.workspace, philip.search, start=start)
    board.move(philip.workspace, [philip.candidacy], philip.given.ids["CFO: Placed"])
    if open_still:
        assert wants_out(philip)
    else:
        with pytest.raises(Refused, match="has started"):
            wants_out(philip)


def test_nobody_leaves_what_has_ended(philip):
    board.move(philip.workspace, [philip.candidacy], philip.given.ids["CFO: Not taken forward"])
    with pytest.raises(Refused, match="no longer in the running"):
        wants_out(philip)


def test_a_closed_search_is_left_by_nobody(philip):
    wants_out(philip)
    searches.close(philip.workspace, philip.search)
    assert now(philip) is None
    with pytest.raises(Refused, match="no longer in the running"):
        wants_out(philip)


# -- what is done about it


def test_asking_further_up_names_who_can_settle_it_and_the_brake_stays_open(philip):
    contact_points.add(philip.workspace, "erik@halden.example", person_id=philip.people["Erik Halden"])
    wants_out(philip)
    brakes.ask_up(philip.workspace, now(philip).id)
    found = now(philip)
    assert (found.outcome, found.settler.brief, found.settler.email) == ("asked up", "E. Halden", "erik@halden.example")
    assert found.settler.seat_ids == (philip.seats["Erik Halden"],) and philip.undone_and_done_again() is False


def test_the_message_carries_only_what_was_cleared(philip):
    philip.question("Is treasury mine?", topic="authority", audience="company")
    wants_out(philip, "Jon is a bully")
    sent = now(philip).message
    assert "Is treasury mine?" in sent.text and "bully" not in sent.text and "CFO" in sent.text


def test_a_hold_keeps_the_card_and_is_over_at_its_time(philip):
    wants_out(philip)
    brakes.hold(philip.workspace, now(philip).id, "2026-11-26T09:00:00Z")
    assert (now(philip).outcome, now(philip).hold_until) == ("held", "2026-11-26T09:00:00Z")
    assert chip(philip).startswith("Hold until Thu") and stage(philip) == "Hiring manager"
    philip.workspace.undo()
    assert now(philip).hold_until == ""


@pytest.mark.parametrize(
    ("until", "why"),
    [("2026-11-24T08:00:00Z", "later time"), ("2026-11-24", "later time"), ("soon", "no time"), ("T", "no time")],
)
def test_a_hold_ends_later_than_now(philip, until, why):
    wants_out(philip)
    with pytest.raises(Refused, match=why):
        brakes.hold(philip.workspace, now(philip).id, until)


def test_letting_go_ends_the_card_with_its_reason_and_keeps_the_former_stage(philip):
    wants_out(philip)
    before = everything(philip)
    brakes.let_go(philip.workspace, now(philip).id, "took another job")
    end = ended(philip)
    assert (end.stage, end.reason, end.former) == ("Candidate withdrew", "took another job", "Hiring manager")
    assert now(philip) is None and rows(philip)[0][0][1] == "let go"
    philip.workspace.undo()
    assert everything(philip) == before


def test_letting_go_needs_a_reason(philip):
    brake = wants_out(philip)
    with pytest.raises(Refused, match="needs a reason"):
        brakes.let_go(philip.workspace, brake, "  ")
    assert now(philip).id == brake


@pytest.mark.parametrize("opened", [False, True])
def test_a_firm_no_is_one_change_whether_or_not_the_brake_was_open(philip, heard, opened):
    if opened:
        wants_out(philip)
    before, count = everything(philip), len(heard())
    brakes.firm_no(philip.workspace, philip.candidacy, "stayed", "They doubled my pay")
    ledger, (kept, _doubts), _columns = everything(philip)
    assert kept[0][1] == "firm no" and kept[0][2] and len(kept) == 1 and len(heard()) == count + 1
    assert decided(philip).kind == "wants out" and len(ledger.decisions) == 1
    assert ended(philip).reason == "stayed"
    philip.workspace.undo()
    assert everything(philip) == before


def test_a_firm_no_needs_a_reason_and_a_client_who_knows_them(philip):
    with pytest.raises(Refused, match="needs a reason"):
        brakes.firm_no(philip.workspace, philip.candidacy, "")
    assert rows(philip) == ([], []) and philip.ledger().decisions == ()


def test_who_stays_goes_on_and_it_is_kept_what_became_of_it(philip):
    wants_out(philip)
    brakes.stayed(philip.workspace, now(philip).id, "Treasury is hers")
    taken = decided(philip)
    assert (taken.kind, taken.reason) == ("go on", "Treasury is hers") and now(philip) is None
    assert philip.undone_and_done_again()


def test_what_was_closed_is_not_closed_again(philip):
    brake = wants_out(philip)
    brakes.stayed(philip.workspace, brake)
    for again in (brakes.stayed, brakes.ask_up):
        with pytest.raises(Refused, match="closed already: stayed"):
            again(philip.workspace, brake)
    with pytest.raises(Stale):
        brakes.ask_up(philip.workspace, "nothing")


def test_who_wanted_out_may_want_out_again(philip):
    brakes.stayed(philip.workspace, wants_out(philip))
    again = wants_out(philip, "The travel")
    assert now(philip).id == again and len(rows(philip)[0]) == 2
    assert [one.question.text for one in now(philip).doubts] == ["No say over treasury", "The travel"]


def test_the_history_of_the_card_tells_all_of_it(philip):
    brakes.ask_up(philip.workspace, wants_out(philip))
    brakes.let_go(philip.workspace, now(philip).id, "pay")
    told = [one.label for one in candidacies.history(philip.workspace, philip.candidacy)]
    assert told[:3] == [f"Adaeze Obi: {one}" for one in ("let go", "asked for a talk further up", "wants out")]


# -- how things stand


def test_a_card_says_whose_account_of_a_meeting_is_missing(philip):
    assert chip(philip) == "Debrief due: Adaeze, Halden"
    wants_out(philip)
    assert chip(philip) == "Wants out"


def test_the_head_names_the_next_seat_that_a_pass_leads_to(philip):
    philip.meeting("Hiring manager", "Jon Halden", status="held", day=22)
    decisions.decide(philip.workspace, philip.candidacy, "company", "pass")
    wants_out(philip)
    assert now(philip).words.startswith("Halden passed her to the chair. Her doubt has")


def test_a_dropped_question_is_no_doubt_any_more_and_a_settled_one_stays_to_be_seen(philip):
    brake = wants_out(philip)
    travel = brakes.add_doubt(philip.workspace, brake, "The travel")
    questions.set_status(philip.workspace, now(philip).doubts[0].question.id, "dropped")
    questions.answer(philip.workspace, travel, "Two days a month", said_by_id=philip.people["Jon Halden"])
    assert [one.standing for one in now(philip).doubts] == ["J. Halden: Two days a month. Settled."]


def test_a_talk_higher_up_since_then_saves_them(philip):
    wants_out(philip)
    assert not now(philip).saved
    philip.meeting("Senior executive", "Erik Halden", status="held", day=26)
    assert now(philip).saved


def test_who_is_still_there_after_a_fortnight_is_saved(philip):
    wants_out(philip)
    philip.workspace.clock = lambda: TUESDAY + timedelta(14)
    assert now(philip).saved and chip(philip) == "Wants out 14 d"


def test_in_a_company_of_three_the_chief_executive_who_hires_settles_it(workspace, given, adaeze):
    given.search("COO", "Tern")
    top = seats.add(workspace, given.ids["COO at Tern"], "Ana Tern", "CEO", "hiring manager")
    one = given.candidacy("Sam Doe", "COO: Presented")
    candidacies.submit(workspace, one, "2026-11-20")
    brakes.wants_out(workspace, one, "The pay")
    found = brakes.of(workspace, one)
    assert found and found.settler
    assert (found.settler.person, found.settler.seat_ids, found.title) == ("Ana Tern", (top,), "Before Sam goes")


def test_one_person_in_two_seats_is_asked_once(philip):
    again = seats.add(philip.workspace, philip.search, "Erik Halden", "Chair", "sign-off")
    wants_out(philip)
    assert now(philip).settler.seat_ids == (philip.seats["Erik Halden"], again)
