"""Leaving a process: the brake with its doubts, what is done about it, and that each of it is one undo."""

from dataclasses import replace
from datetime import timedelta

import pytest

from recruiter_desk.domain.changes import ChangeSet
from recruiter_desk.domain.errors import Refused, Stale
from recruiter_desk.domain.ledger.audience import Side
from recruiter_desk.domain.ledger.decisions import newest
from recruiter_desk.services import board, brakes, candidacies, contact_points, searches, seats, specs
from recruiter_desk.services.candidacies import ending
from recruiter_desk.services.ledger import decisions, questions
from recruiter_desk.storage.rows import BrakeRow, DoubtRow
from tests.desks import TUESDAY


@pytest.fixture
def heard(met):
    """What the desk announced since, in words."""
    changes: list[ChangeSet] = []
    met.workspace.subscribe(changes.append)
    return lambda: [met.workspace.label(change) for change in changes]


@pytest.fixture
def stranger(met):
    """Tom on the same search, whom the client has not seen."""
    return replace(met, candidacy=met.given.candidacy("Tom Verhoeven", "CFO: Hiring manager"))


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


def test_the_typed_line_becomes_a_doubt_and_the_candidates_open_questions_too(met, heard):
    pay = met.question("Below 160?", topic="pay")
    met.question("Has she led a refinancing?", side="company")
    settled = met.question("Which city?")
    questions.answer(met.workspace, settled, "Leeds")
    wants_out(met)
    found = now(met)
    assert heard()[-1] == "Adaeze Obi: wants out"
    assert [one.question.text for one in found.doubts] == ["No say over treasury", "Below 160?"]
    typed = found.doubts[0].question
    assert (typed.weight, typed.side, typed.audience) == ("deal-breaker", "candidate", "private")
    assert found.doubts[1].question.id == pay and found.title == "Before she goes"
    assert found.words.endswith("Her two doubts have reached nobody who can settle them.")


def test_opening_keeps_the_decision_and_the_stage_and_is_one_undo(met):
    met.question("Below 160?", topic="pay")
    before = everything(met)
    wants_out(met)
    taken = decided(met)
    assert (taken.kind, taken.reason, taken.audience) == ("wants out", "No say over treasury", "private")
    assert stage(met) == "Hiring manager" and chip(met) == "Wants out"
    after = everything(met)
    met.workspace.undo()
    assert everything(met) == before
    met.workspace.redo()
    assert everything(met) == after


def test_without_a_word_the_brake_asks_what_it_is(met):
    wants_out(met, "")
    assert now(met).doubts == () and now(met).words.endswith("Nothing is recorded that holds her back. What is it?")
    brakes.add_doubt(met.workspace, now(met).id, "The commute")
    assert [one.question.text for one in now(met).doubts] == ["The commute"]
    assert now(met).said == "The commute" and met.undone_and_done_again()


def test_a_second_time_adds_the_doubt_to_the_brake_that_is_open(met):
    first = wants_out(met)
    assert wants_out(met, "And the travel") == first
    assert len(now(met).doubts) == 2 and len(rows(met)[0]) == 1
    assert len(met.ledger().decisions) == 1 and met.undone_and_done_again()


@pytest.mark.parametrize("said", ["Below 160", "  below 160 ", "as the pack says it"])
def test_words_they_asked_before_are_that_question_and_never_doubled(met, said):
    met.question("Below 160", topic="pay", wording="As the pack says it", weight="nice to know")
    wants_out(met, said)
    (only,) = now(met).doubts
    assert only.question.weight == "deal-breaker" and len(met.ledger().open) == 1


def test_a_decision_of_the_ledger_opens_and_closes_it_too(met):
    decisions.decide(met.workspace, met.candidacy, "candidate", "wants out", "No say over treasury")
    assert [one.question.text for one in now(met).doubts] == ["No say over treasury"]
    assert len(met.ledger().decisions) == 1 and met.undone_and_done_again()
    decisions.decide(met.workspace, met.candidacy, "candidate", "go on")
    assert now(met) is None and rows(met)[0][0][1] == "stayed" and met.undone_and_done_again()


def test_a_decision_of_long_ago_opens_nothing(met):
    decisions.decide(met.workspace, met.candidacy, "candidate", "go on")
    decisions.decide(met.workspace, met.candidacy, "candidate", "wants out", decided_on="2026-11-20")
    assert now(met) is None


def test_where_the_client_knows_nobody_the_decision_is_kept_and_nothing_opens(stranger):
    decisions.decide(stranger.workspace, stranger.candidacy, "candidate", "wants out", "The pay")
    assert now(stranger) is None and stranger.ledger().decisions[0].reason == "The pay"


# -- where there is something to leave


def test_before_a_presentation_there_is_nothing_to_leave(stranger):
    with pytest.raises(Refused, match=r"Press Z for Not interested, X for Not taken forward"):
        wants_out(stranger)
    candidacies.submit(stranger.workspace, stranger.candidacy, "2026-11-20")
    assert wants_out(stranger)


@pytest.mark.parametrize("where", ["Presented", "Offer", "Placed"])
def test_it_works_in_every_stage_from_the_presentation_on(met, where):
    board.move(met.workspace, [met.candidacy], met.given.ids[f"CFO: {where}"])
    wants_out(met)
    brakes.let_go(met.workspace, now(met).id, "pay")
    assert stage(met) == "Candidate withdrew"
    candidacies.restore(met.workspace, met.candidacy)
    assert stage(met) == where and now(met) is None


@pytest.mark.parametrize(("start", "open_still"), [("2027-03-01", True), ("1 Nov 2026", False), ("Soon", True)])
def test_after_a_placement_it_works_until_the_first_day_where_that_is_known(met, start, open_still):
    specs.edit(met.workspace, met.search, start=start)
    board.move(met.workspace, [met.candidacy], met.given.ids["CFO: Placed"])
    if open_still:
        assert wants_out(met)
    else:
        with pytest.raises(Refused, match="has started"):
            wants_out(met)


def test_nobody_leaves_what_has_ended(met):
    board.move(met.workspace, [met.candidacy], met.given.ids["CFO: Not taken forward"])
    with pytest.raises(Refused, match="no longer in the running"):
        wants_out(met)


def test_a_closed_search_is_left_by_nobody(met):
    wants_out(met)
    searches.close(met.workspace, met.search)
    assert now(met) is None
    with pytest.raises(Refused, match="no longer in the running"):
        wants_out(met)


# -- what is done about it


def test_asking_further_up_names_who_can_settle_it_and_the_brake_stays_open(met):
    contact_points.add(met.workspace, "erik@halden.example", person_id=met.people["Erik Halden"])
    wants_out(met)
    brakes.ask_up(met.workspace, now(met).id)
    found = now(met)
    assert (found.outcome, found.settler.brief, found.settler.email) == ("asked up", "E. Halden", "erik@halden.example")
    assert found.settler.seat_ids == (met.seats["Erik Halden"],) and met.undone_and_done_again() is False


def test_the_message_carries_only_what_was_cleared(met):
    met.question("Is treasury mine?", topic="authority", audience="company")
    wants_out(met, "Jon is a bully")
    sent = now(met).message
    assert "Is treasury mine?" in sent.text and "bully" not in sent.text and "CFO" in sent.text


def test_a_hold_keeps_the_card_and_is_over_at_its_time(met):
    wants_out(met)
    brakes.hold(met.workspace, now(met).id, "2026-11-26T09:00:00Z")
    assert (now(met).outcome, now(met).hold_until) == ("held", "2026-11-26T09:00:00Z")
    assert chip(met).startswith("Hold until Thu") and stage(met) == "Hiring manager"
    met.workspace.undo()
    assert now(met).hold_until == ""


@pytest.mark.parametrize(
    ("until", "why"),
    [("2026-11-24T08:00:00Z", "later time"), ("2026-11-24", "later time"), ("soon", "no time"), ("T", "no time")],
)
def test_a_hold_ends_later_than_now(met, until, why):
    wants_out(met)
    with pytest.raises(Refused, match=why):
        brakes.hold(met.workspace, now(met).id, until)


def test_letting_go_ends_the_card_with_its_reason_and_keeps_the_former_stage(met):
    wants_out(met)
    before = everything(met)
    brakes.let_go(met.workspace, now(met).id, "took another job")
    end = ended(met)
    assert (end.stage, end.reason, end.former) == ("Candidate withdrew", "took another job", "Hiring manager")
    assert now(met) is None and rows(met)[0][0][1] == "let go"
    met.workspace.undo()
    assert everything(met) == before


def test_letting_go_needs_a_reason(met):
    brake = wants_out(met)
    with pytest.raises(Refused, match="needs a reason"):
        brakes.let_go(met.workspace, brake, "  ")
    assert now(met).id == brake


@pytest.mark.parametrize("opened", [False, True])
def test_a_firm_no_is_one_change_whether_or_not_the_brake_was_open(met, heard, opened):
    if opened:
        wants_out(met)
    before, count = everything(met), len(heard())
    brakes.firm_no(met.workspace, met.candidacy, "stayed", "They doubled my pay")
    ledger, (kept, _doubts), _columns = everything(met)
    assert kept[0][1] == "firm no" and kept[0][2] and len(kept) == 1 and len(heard()) == count + 1
    assert decided(met).kind == "wants out" and len(ledger.decisions) == 1
    assert ended(met).reason == "stayed"
    met.workspace.undo()
    assert everything(met) == before


def test_a_firm_no_needs_a_reason_and_a_client_who_knows_them(met):
    with pytest.raises(Refused, match="needs a reason"):
        brakes.firm_no(met.workspace, met.candidacy, "")
    assert rows(met) == ([], []) and met.ledger().decisions == ()


def test_who_stays_goes_on_and_it_is_kept_what_became_of_it(met):
    wants_out(met)
    brakes.stayed(met.workspace, now(met).id, "Treasury is hers")
    taken = decided(met)
    assert (taken.kind, taken.reason) == ("go on", "Treasury is hers") and now(met) is None
    assert met.undone_and_done_again()


@pytest.mark.parametrize(
    "end",
    [
        lambda met: ending.decline(met.workspace, met.candidacy, "pay"),
        lambda met: searches.close(met.workspace, met.search),
        lambda met: board.move(met.workspace, met.candidacy, met.given.ids["CFO: Not taken forward"]),
    ],
    ids=["declined", "search closed", "not taken forward"],
)
def test_another_end_closes_the_brake_too_and_it_does_not_come_back_with_the_card(met, end):
    wants_out(met)
    brakes.ask_up(met.workspace, now(met).id)
    before = everything(met)
    end(met)
    ((_id, outcome, closed, _hold),) = rows(met)[0]
    assert outcome == "asked up" and closed
    met.workspace.undo()
    assert everything(met) == before


def test_who_is_restored_does_not_want_out_still(met):
    wants_out(met)
    ending.decline(met.workspace, met.candidacy, "pay")
    candidacies.restore(met.workspace, met.candidacy)
    assert now(met) is None and "Wants out" not in chip(met)


def test_what_was_closed_is_not_closed_again(met):
    brake = wants_out(met)
    brakes.stayed(met.workspace, brake)
    for again in (brakes.stayed, brakes.ask_up):
        with pytest.raises(Refused, match="closed already: stayed"):
            again(met.workspace, brake)
    with pytest.raises(Stale):
        brakes.ask_up(met.workspace, "nothing")


def test_who_wanted_out_may_want_out_again(met):
    brakes.stayed(met.workspace, wants_out(met))
    again = wants_out(met, "The travel")
    assert now(met).id == again and len(rows(met)[0]) == 2
    assert [one.question.text for one in now(met).doubts] == ["No say over treasury", "The travel"]


def test_the_history_of_the_card_tells_all_of_it(met):
    brakes.ask_up(met.workspace, wants_out(met))
    brakes.let_go(met.workspace, now(met).id, "pay")
    told = [one.label for one in candidacies.history(met.workspace, met.candidacy)]
    assert told[:3] == [f"Adaeze Obi: {one}" for one in ("let go", "asked for a talk further up", "wants out")]


# -- how things stand


def test_a_card_says_whose_account_of_a_meeting_is_missing(met):
    assert chip(met) == "Debrief due: Adaeze, Halden"
    wants_out(met)
    assert chip(met) == "Wants out"


def test_the_head_names_the_next_seat_that_a_pass_leads_to(met):
    met.meeting("Hiring manager", "Jon Halden", status="held", day=22)
    decisions.decide(met.workspace, met.candidacy, "company", "pass")
    wants_out(met)
    assert now(met).words.startswith("Halden passed her to the chair. Her doubt has")


def test_a_dropped_question_is_no_doubt_any_more_and_a_settled_one_stays_to_be_seen(met):
    brake = wants_out(met)
    travel = brakes.add_doubt(met.workspace, brake, "The travel")
    questions.set_status(met.workspace, now(met).doubts[0].question.id, "dropped")
    questions.answer(met.workspace, travel, "Two days a month", said_by_id=met.people["Jon Halden"])
    assert [one.standing for one in now(met).doubts] == ["J. Halden: Two days a month. Settled."]


def test_a_talk_higher_up_since_then_saves_them(met):
    wants_out(met)
    assert not now(met).saved
    met.meeting("Senior executive", "Erik Halden", status="held", day=26)
    assert now(met).saved


def test_who_is_still_there_after_a_fortnight_is_saved(met):
    wants_out(met)
    met.workspace.clock = lambda: TUESDAY + timedelta(14)
    assert now(met).saved and chip(met) == "Wants out 14 d"


def test_in_a_company_of_three_the_chief_executive_who_hires_settles_it(met):
    workspace, given = met.workspace, met.given
    given.search("COO", "Tern")
    top = seats.add(workspace, given.ids["COO at Tern"], "Ana Tern", "CEO", "hiring manager")
    one = given.candidacy("Sam Doe", "COO: Presented")
    candidacies.submit(workspace, one, "2026-11-20")
    brakes.wants_out(workspace, one, "The pay")
    found = brakes.of(workspace, one)
    assert found and found.settler
    assert (found.settler.person, found.settler.seat_ids, found.title) == ("Ana Tern", (top,), "Before Sam goes")


def test_one_person_in_two_seats_is_asked_once(met):
    again = seats.add(met.workspace, met.search, "Erik Halden", "Chair", "sign-off")
    wants_out(met)
    assert now(met).settler.seat_ids == (met.seats["Erik Halden"], again)
