"""Ends: the one door, the decision behind a decline, the brake before a withdrawal, and the way back."""

from collections.abc import Callable, Sequence

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from recruiter_desk.domain.errors import Refused
from recruiter_desk.domain.reasons import NO_REASON
from recruiter_desk.services import board, brakes, candidacies, searches, second_looks, specs
from recruiter_desk.services.candidacies import ending
from recruiter_desk.services.ledger import decisions
from recruiter_desk.services.workspace import Workspace
from recruiter_desk.storage.rows import CandidacyRow, DecisionRow, SpecRevisionRow
from tests.boards import drawn
from tests.desks import Given
from tests.ledgers import Scene

End = Callable[..., None]


@pytest.fixture
def presented(adaeze: Scene) -> Scene:
    """Adaeze, presented and in the hiring manager's round."""
    candidacies.submit(adaeze.workspace, adaeze.candidacy, "2026-11-20")
    return adaeze


@pytest.fixture
def end(presented: Scene) -> End:
    """End Adaeze in a stage called so."""

    def ended(stage: str, reason: str = "", rests_on: str = "") -> None:
        stage_id = presented.given.ids[f"CFO: {stage}"]
        board.move(presented.workspace, [presented.candidacy], stage_id, reason=reason, rests_on=rests_on)

    return ended


def declines(scene: Scene) -> list[tuple[str, str, str]]:
    with scene.workspace.read() as session:
        rows = session.query(DecisionRow).filter_by(candidacy_id=scene.candidacy, kind="decline")
        return [(row.side, row.reason, row.rests_on) for row in rows.order_by(DecisionRow.id)]


def candidacy(scene: Scene) -> CandidacyRow:
    with scene.workspace.read() as session:
        return session.get_one(CandidacyRow, scene.candidacy)


def key_of_treasury(scene: Scene) -> str:
    return specs.current(scene.workspace, scene.search).criteria[0].key


# -- the client declines --------------------------------------------------------------------------------------


def test_a_decline_keeps_the_companys_decision_in_the_same_change(presented, end, heard):
    said = len(heard())
    end("Client declined", "someone stronger")
    assert declines(presented) == [("company", "someone stronger", "")]
    assert heard()[said:] == ["Ended Adaeze Obi: Client declined"]
    presented.workspace.undo()
    assert declines(presented) == [] and candidacy(presented).ended_on == ""


def test_a_decline_rests_on_the_must_have_that_was_chosen(presented, end):
    end("Client declined", "treasury", rests_on="key of treasury")
    assert declines(presented) == [("company", "treasury", "key of treasury")]


@pytest.mark.parametrize("said", ["Treasury", "treasury, at a listed company", "Treasury, at a"])
def test_a_reason_that_names_a_must_have_rests_on_it(presented, end, said):
    end("Client declined", said)
    assert declines(presented) == [("company", "treasury", key_of_treasury(presented))]
    assert candidacy(presented).end_reason == "treasury"


def test_pay_rests_on_the_pay_of_the_spec(presented, end):
    end("Client declined", "pay")
    assert declines(presented) == [("company", "pay", "pay")]


def test_a_decline_recorded_after_the_meeting_is_not_recorded_twice(presented, end):
    meeting = presented.meeting("Hiring manager", "Jon Halden", status="held", day=23)
    decisions.decide(presented.workspace, presented.candidacy, "company", "decline", "treasury", meeting)
    end("Client declined", "treasury")
    assert declines(presented) == [("company", "treasury", key_of_treasury(presented))]


def test_declined_again_after_coming_back_only_the_last_decline_is_kept(presented, end):
    end("Client declined", "chemistry")
    candidacies.restore(presented.workspace, presented.candidacy)
    end("Client declined", "someone stronger")
    assert [reason for _, reason, _ in declines(presented)] == ["someone stronger"]


def test_a_reason_entered_later_is_the_decisions_too(presented, end):
    end("Client declined", NO_REASON)
    candidacies.edit(presented.workspace, presented.candidacy, end_reason="Treasury")
    assert declines(presented) == [("company", "treasury", key_of_treasury(presented))]
    presented.workspace.undo()
    assert declines(presented) == [("company", NO_REASON, "")]


def test_after_a_debrief_the_company_declines_in_one_step(presented):
    meeting = presented.meeting("Hiring manager", "Jon Halden", status="held", day=23)
    ending.decline(presented.workspace, presented.candidacy, "chemistry", interview_id=meeting)
    assert drawn(presented.workspace, presented.search) == "Client declined: Adaeze"
    assert declines(presented) == [("company", "chemistry", "")]


def test_nobody_is_declined_unseen_or_without_a_word(adaeze):
    with pytest.raises(Refused, match="has not seen this person"):
        ending.decline(adaeze.workspace, adaeze.candidacy, "chemistry")
    candidacies.submit(adaeze.workspace, adaeze.candidacy, "2026-11-20")
    with pytest.raises(Refused, match="needs a reason"):
        ending.decline(adaeze.workspace, adaeze.candidacy, " ")


# -- the candidate withdraws ----------------------------------------------------------------------------------


def test_one_card_that_would_withdraw_stays_and_opens_the_brake(presented, end):
    before = drawn(presented.workspace, presented.search)
    end("Candidate withdrew", "No say over treasury")
    opened = brakes.of(presented.workspace, presented.candidacy)
    assert opened and opened.said == "No say over treasury" and len(opened.doubts) == 1
    assert drawn(presented.workspace, presented.search) == before and candidacy(presented).ended_on == ""


def test_with_the_brake_open_the_sentence_says_what_to_choose(presented, end):
    end("Candidate withdrew", "pay")
    with pytest.raises(Refused, match=r"Adaeze Obi wants out already.*Hold, Let go or a firm no"):
        end("Candidate withdrew", "pay")


def test_whom_the_company_declined_withdraws_at_once(presented, end):
    decisions.decide(presented.workspace, presented.candidacy, "company", "decline", "chemistry")
    end("Candidate withdrew", "pay")
    assert drawn(presented.workspace, presented.search) == "Candidate withdrew: Adaeze"


def test_a_later_pass_of_the_company_brings_the_brake_back(presented, end):
    for kind in ("decline", "pass"):
        decisions.decide(presented.workspace, presented.candidacy, "company", kind)
    end("Candidate withdrew", "pay")
    assert brakes.of(presented.workspace, presented.candidacy)


def test_another_end_is_corrected_without_a_brake(presented, end):
    end("Client declined", "pay")
    end("Candidate withdrew", "family")
    assert drawn(presented.workspace, presented.search) == "Candidate withdrew: Adaeze"


def test_sixty_of_eighty_ended_by_selection_are_one_change_and_open_no_brake(workspace, given, heard):
    search = given.search("CFO", "Halden Marine")
    ids = [given.candidacy(f"N{number:02} Lindqvist", "CFO: Presented") for number in range(80)]
    candidacies.submit(workspace, ids, "2026-11-20")
    before, said = drawn(workspace, search), len(heard())
    board.move(workspace, ids[10:70], given.ids["CFO: Candidate withdrew"], reason="family")
    assert heard()[said:] == ["Ended 60 candidacies: Candidate withdrew"]
    assert not any(brakes.of(workspace, one) for one in ids[10:70:20])
    candidacies.restore(workspace, ids[10:70])
    assert drawn(workspace, search) == before


def test_a_selection_that_the_client_declines_keeps_a_decision_each(workspace, given):
    given.search("CFO", "Halden Marine")
    ids = [given.candidacy(f"N{number} Lindqvist", "CFO: Presented") for number in range(3)]
    candidacies.submit(workspace, ids, "2026-11-20")
    board.move(workspace, ids, given.ids["CFO: Client declined"], reason="pay")
    with workspace.read() as session:
        rows = session.query(DecisionRow).all()
    assert {row.candidacy_id for row in rows} == set(ids) and {row.rests_on for row in rows} == {"pay"}


# -- the way back ---------------------------------------------------------------------------------------------


@pytest.fixture
def row_of_six(workspace: Workspace, given: Given) -> tuple[Workspace, Given, str, list[str]]:
    search = given.search("CFO", "Halden Marine")
    ids = [given.candidacy(f"{letter} Lindqvist", "CFO: Met by me") for letter in "ABCDEF"]
    return workspace, given, search, ids


@settings(max_examples=12, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(
    groups=st.permutations(range(6)).map(lambda order: [order[:2], order[2:3], order[3:5]]),
    back=st.permutations(range(5)),
    kinds=st.lists(st.sampled_from(["Not interested", "Not taken forward"]), min_size=3, max_size=3),
)
def test_a_reopened_card_is_where_it_was(row_of_six, groups, back, kinds):
    workspace, named, search, ids = row_of_six
    before = drawn(workspace, search)
    for group, kind in zip(groups, kinds, strict=True):
        board.move(workspace, [ids[one] for one in group], named.ids[f"CFO: {kind}"])
    ended = [ids[one] for group in groups for one in group]
    restored([ended[one] for one in back], workspace)
    assert drawn(workspace, search) == before


def restored(ids: Sequence[str], workspace: Workspace) -> None:
    candidacies.restore(workspace, ids[:1])
    candidacies.restore(workspace, ids[1:4])
    candidacies.restore(workspace, ids[4:])


def test_closed_and_opened_again_a_search_is_as_it_was(row_of_six):
    workspace, named, search, ids = row_of_six
    board.move(workspace, [ids[5]], named.ids["CFO: Met by me"], 0)
    before = drawn(workspace, search)
    searches.close(workspace, search)
    searches.reopen(workspace, search)
    assert drawn(workspace, search) == before


@pytest.mark.parametrize("dragged", [False, True], ids=["restored", "dragged back"])
def test_a_decline_that_is_taken_back_takes_its_decision_along(presented, end, dragged):
    decisions.decide(presented.workspace, presented.candidacy, "company", "pass")
    end("Client declined", "chemistry")
    if dragged:
        end("Hiring manager")
    else:
        candidacies.restore(presented.workspace, presented.candidacy)
    assert declines(presented) == []
    end("Candidate withdrew", "pay")
    assert brakes.of(presented.workspace, presented.candidacy), "nobody declines them now, so the wish opens the brake"
    for _ in range(2):
        presented.workspace.undo()
    assert [reason for _, reason, _ in declines(presented)] == ["chemistry"]


def test_what_was_said_in_a_meeting_stays_when_the_end_is_taken_back(presented, end):
    meeting = presented.meeting("Hiring manager", "Jon Halden", status="held", day=23)
    ending.decline(presented.workspace, presented.candidacy, "chemistry", interview_id=meeting)
    candidacies.restore(presented.workspace, presented.candidacy)
    assert [reason for _, reason, _ in declines(presented)] == ["chemistry"]


def test_a_decline_before_the_card_moved_on_counts_no_more(presented, end):
    decisions.decide(presented.workspace, presented.candidacy, "company", "decline", "pay", decided_on="2026-11-22")
    end("Panel")
    end("Candidate withdrew", "travel")
    assert brakes.of(presented.workspace, presented.candidacy)


def test_brought_back_by_a_new_spec_the_old_decline_is_history(presented, end):
    end("Client declined", "pay")
    revision = specs.revise(presented.workspace, presented.search, "Nobody came", pay="190")
    second_looks.reopen(presented.workspace, presented.candidacy, revision_called(presented, revision))
    assert [reason for _, reason, _ in declines(presented)] == ["pay"]
    end("Candidate withdrew", "travel")
    assert brakes.of(presented.workspace, presented.candidacy)


def revision_called(scene: Scene, number: int) -> str:
    with scene.workspace.read() as session:
        return session.query(SpecRevisionRow).filter_by(search_id=scene.search, number=number).one().id


@pytest.mark.parametrize("stage", ["Not taken forward", "Not interested", "Client declined", "Candidate withdrew"])
def test_whatever_the_end_many_at_once_are_one_change_without_a_brake(four_presented, stage, heard):
    workspace, named, ids = four_presented
    board.move(workspace, ids[:3], named.ids[f"CFO: {stage}"], reason="family")
    assert heard() == [f"Ended 3 candidacies: {stage}"]
    assert not any(brakes.of(workspace, one) for one in ids)


@pytest.fixture
def four_presented(workspace: Workspace, given: Given) -> tuple[Workspace, Given, list[str]]:
    given.search("CFO", "Halden Marine")
    ids = [given.candidacy(f"N{number} Lindqvist", "CFO: Presented") for number in range(4)]
    candidacies.submit(workspace, ids, "2026-11-20")
    return workspace, given, ids


def test_a_place_that_was_taken_since_is_shared_as_near_as_can_be(row_of_six):
    workspace, named, search, ids = row_of_six
    board.move(workspace, [ids[2]], named.ids["CFO: Not interested"])
    with workspace.write("Take the place") as session:
        session.get_one(CandidacyRow, ids[3]).rank = 2 << 16
        session.get_one(CandidacyRow, ids[4]).rank = (2 << 16) + 1
    candidacies.restore(workspace, ids[2])
    assert drawn(workspace, search) == "Met by me: A B D C E F"
