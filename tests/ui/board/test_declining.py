"""Ending a card whom the client knows: the chips of a decline, and what is asked of who wants out."""

from collections.abc import Callable

import pytest
from PySide6.QtCore import Qt

from recruiter_desk.services import brakes, specs
from recruiter_desk.services.candidacies import presenting
from recruiter_desk.services.workspace import Workspace
from recruiter_desk.storage.rows import DecisionRow
from recruiter_desk.ui.kit.reason_chips import ReasonChips
from tests.desks import Given
from tests.ui.board.window import Window

Show = Callable[..., Window]


@pytest.fixture
def shown(board: Show, workspace: Workspace, given: Given) -> Window:
    """Marek and Bo in HR, presented, and the ends open."""
    made = board(HR="Marek Bo", Declined="Ida", **{"Candidate withdrew": "Ole"})
    specs.add_criteria(workspace, given.ids["CFO at Halden Marine"], ["Treasury, at a listed company", "+ French"])
    presenting.submit(workspace, made.ids("Marek Bo"), "2026-11-20")
    made.strip_of("Declined").click()
    return made


def chips(shown: Window) -> list[str]:
    found = shown.view.strip.findChild(ReasonChips)
    assert found is not None
    return found.words()


def decided(workspace: Workspace) -> list[tuple[str, str]]:
    with workspace.read() as session:
        return [(row.kind, row.reason) for row in session.query(DecisionRow).order_by(DecisionRow.id)]


def test_the_chips_of_a_decline_are_the_must_haves_and_the_list(shown):
    shown.drop("Marek", "Declined")
    assert chips(shown) == ["treasury", "chemistry", "pay", "someone stronger", "no reason given"]


def test_one_digit_gives_the_reason_and_ends_the_card(shown, workspace, done):
    shown.drop("Marek", "Declined")
    shown.press(Qt.Key.Key_1)
    assert "Client declined: Ida [Marek]" in shown.live() and not shown.view.strip.isVisible()
    assert decided(workspace) == [("decline", "treasury")] and done()[-1] == "Ended Marek: Client declined"


def test_arrows_and_enter_take_a_chip(shown, workspace):
    shown.drop("Marek Bo", "Declined")
    shown.press(Qt.Key.Key_Down, Qt.Key.Key_Right, Qt.Key.Key_Right, Qt.Key.Key_Left, Qt.Key.Key_Return)
    assert decided(workspace) == [("decline", "chemistry")] * 2
    assert "Client declined: Ida [Marek] [Bo]" in shown.live()


def test_a_letter_typed_on_a_chip_begins_a_line_of_ones_own(shown, workspace):
    shown.drop("Marek", "Declined")
    shown.press(Qt.Key.Key_Down)
    shown.type("t")
    shown.type("oo far 2")
    shown.press(Qt.Key.Key_Return)
    assert decided(workspace) == [("decline", "too far 2")]


def test_one_who_would_withdraw_is_asked_what_they_said_and_stays(shown, workspace):
    shown.drop("Marek", "Candidate withdrew")
    shown.type("No say over treasury")
    shown.press(Qt.Key.Key_Return)
    assert "HR: [Marek] Bo" in shown.live() and brakes.of(workspace, shown.ids("Marek")[0])


def test_dropped_once_more_the_sentence_says_what_to_choose(shown, workspace):
    brakes.wants_out(workspace, shown.ids("Marek")[0], "pay")
    shown.drop("Marek", "Candidate withdrew")
    assert "choose Hold, Let go or a firm no" in shown.said[-1] and not shown.view.strip.isVisible()


def test_several_who_withdraw_are_asked_once_and_end(shown, workspace):
    shown.drop("Marek Bo", "Candidate withdrew")
    assert chips(shown)[:2] == ["took another job", "stayed"]
    shown.press(Qt.Key.Key_2)
    assert "HR: / " in shown.live() and not brakes.of(workspace, shown.ids("Marek")[0])
