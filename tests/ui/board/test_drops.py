"""Drops as a hand makes them: sent events over columns, strips and edges, and a real drag on a bare platform."""

import json
import os
import random
import subprocess
import sys
from pathlib import Path

import pytest
from PySide6.QtCore import QPoint

from recruiter_desk.services import board as board_service
from recruiter_desk.ui.board.arrange import cards_in
from recruiter_desk.ui.board.dragging import MARGIN, dragged_picture

ROOT = Path(__file__).parents[3]


def above(cards, card_id):
    """Return a place in the upper half of a card: what is dropped there lands before it."""
    return cards.visible_rect(card_id).topLeft() + QPoint(30, 12)


def test_a_drop_on_the_upper_half_of_a_card_lands_before_it(board):
    shown = board(Met="Ines", HR="Marek Ada")
    hr = shown.cards("HR")
    assert shown.send_drop("Ines", hr.viewport(), above(hr, *shown.ids("Ada"))) == [True, True]
    assert shown.live() == "Met by me: / HR: Marek [Ines] Ada"


def test_a_drop_beneath_the_cards_lands_at_the_end(board):
    shown = board(Met="Ines", HR="Marek Ada")
    shown.send_drop("Ines", shown.cards("HR").viewport(), QPoint(40, 500))
    assert shown.live() == "Met by me: / HR: Marek Ada [Ines]"


def test_what_is_held_over_a_column_is_marked_where_it_would_land(board):
    shown = board(Met="Ines", HR="Marek Ada")
    hr = shown.cards("HR")
    shown.send_hold("Ines", hr.viewport(), QPoint(40, 500))
    assert (hr.mark().row, hr.mark().words, hr.mark().at_end) == (2, "Move to HR", True)
    shown.send_hold("Ines", hr.viewport(), above(hr, *shown.ids("Ada")))
    assert (hr.mark().row, hr.mark().at_end) == (1, False)
    shown.send_leave(hr.viewport())
    assert hr.mark() is None


def test_a_refused_drop_says_why_and_moves_nobody(board, done):
    shown = board(Met="Ines", Declined="Bo")
    shown.strip_of("Declined").click()
    declined = shown.cards("Declined")
    assert shown.send_hold("Ines", declined.viewport(), QPoint(40, 300)) is False
    assert declined.mark().refused
    assert declined.mark().words.startswith("The client has not seen this person yet")
    assert shown.send_drop("Ines", declined.viewport(), QPoint(40, 300)) == [False, False]
    assert done() == []


def test_a_folded_stage_takes_a_drop_and_opens(board, done):
    shown = board(Met="Ines Ruth")
    strip = shown.strip_of("Panel")
    assert shown.send_drop("Ines Ruth", strip, QPoint(20, 100)) == [True, True]
    assert shown.live() == "Met by me: / Panel: [Ines] [Ruth]"
    assert done() == ["Moved 2 candidacies to Panel"]


def test_a_folded_stage_says_what_it_would_do(board):
    shown = board(Met="Ines")
    strip = shown.strip_of("Offer")
    shown.send_hold("Ines", strip, QPoint(20, 100))
    assert strip.held() == "Move to Offer"
    shown.send_leave(strip)
    assert strip.held() == ""


def test_names_take_somebody_back_into_research(board, done):
    shown = board(Identified="Ada", Met="Ines")
    shown.send_drop("Ines", shown.strip_of("Identified"), QPoint(20, 100))
    assert done() == ["Moved Ines to Identified"]
    assert shown.drawn().startswith("| Names 2")


def test_the_folded_ends_ask_for_the_kind_of_end(board, done):
    shown = board(Met="Ines", Skipped="Bo")
    shown.send_drop("Ines", shown.strip_of("Skipped"), QPoint(20, 100))
    offered = {choice.name: bool(choice.why_not) for choice in shown.view.landing.picker.choices()}
    assert offered["Not interested"] is False
    assert offered["Client declined"] is True
    assert done() == []
    shown.type("ni")
    assert done() == ["Ended Ines: Not interested"]
    assert shown.drawn().endswith("| Ended 2")


def test_files_and_cards_of_another_board_are_no_drop(board, given):
    shown = board(Met="Ines", HR="Marek")
    given.search("VP Product", "Orrery")
    given.candidacy("Tom", "VP Product: HR")
    given.ids["Tom for CFO"] = given.ids["Tom for VP Product"]
    assert shown.send_drop("Tom", shown.cards("HR").viewport(), QPoint(40, 300)) == [False, False]
    assert shown.live() == "Met by me: Ines / HR: Marek"


def test_the_hand_at_an_edge_scrolls_board_and_column(board):
    shown = board(Met=" ".join(f"P{n}" for n in range(20)), HR="Marek", Manager="Tom", Offer="Eva", Panel="Ulla")
    shown.resize(700, 500)
    shown.view.resize(700, 500)
    edge, lanes, column = shown.view.hand.edge, shown.view.lanes, shown.cards("Met")
    corner = column.viewport().mapToGlobal(QPoint(10, column.viewport().height() - 4))
    edge._hand = lambda: corner
    edge._sideways, edge._upright = lanes, lanes.list_at
    edge.tick()
    assert column.verticalScrollBar().value() > 0
    side = lanes.viewport().mapToGlobal(QPoint(lanes.viewport().width() - 4, 200))
    edge._hand = lambda: side
    edge.tick()
    assert lanes.horizontalScrollBar().value() > 0


def test_what_hangs_under_the_hand_is_a_card_with_room_for_its_shadow(board):
    shown = board(Met="Ines Ruth")
    picture = dragged_picture(cards_in(shown.view.board(), shown.ids("Ines Ruth")), 188, 2)
    assert picture.deviceIndependentSize().toSize().width() == 188 + 2 * MARGIN
    assert picture.hasAlphaChannel()


def test_random_drops_undo_and_redo_keep_board_and_desk_the_same(board, workspace, qtmodeltester):
    names = ["Ines", "Ruth", "Tom", "Marek", "Ada", "Bo"]
    shown = board(Met="Ines Ruth Tom", HR="Marek Ada", Panel="Bo")
    for stage in ("Met", "HR", "Panel"):
        qtmodeltester.check(shown.cards(stage).cards())
    chance = random.Random(4)
    depth = undone = 0
    for _ in range(40):
        what = chance.random()
        if what < 0.7:
            before = board_service.read(workspace, shown.view.board().search_id)
            held = " ".join(chance.sample(names, chance.choice((1, 1, 2, 3))))
            shown.drop(held, chance.choice(("Met", "HR", "Panel")), chance.randint(-1, 4))
            after = board_service.read(workspace, shown.view.board().search_id)
            if before != after:
                depth, undone = depth + 1, 0
        elif what < 0.85 and depth:
            workspace.undo()
            depth, undone = depth - 1, undone + 1
        elif undone:
            workspace.redo()
            depth, undone = depth + 1, undone - 1
        shown.view.covering.finish()
        desk = board_service.read(workspace, shown.view.board().search_id)
        assert shown.view.board() == desk
        for stage in ("Met", "HR", "Panel"):
            column = next(one for one in desk.columns if one.stage_id == shown.stage(stage))
            assert shown.cards(stage).cards().ids() == [card.id for card in column.cards]


@pytest.fixture(scope="module")
def really_dragged(tmp_path_factory):
    """How boards stand after real drags, by scene. Qt's drag runs on no offscreen screen: another process runs it."""
    folder = tmp_path_factory.mktemp("drag")
    bare = {"QT_QPA_PLATFORM": "minimal:enable_fonts", "PYTHONPATH": str(ROOT), "XDG_CONFIG_HOME": str(folder)}
    command = [sys.executable, str(Path(__file__).with_name("real_drag.py")), str(folder)]
    run = subprocess.run(command, env=os.environ | bare, capture_output=True, text=True, timeout=100, check=False)
    assert run.returncode == 0, run.stderr
    return json.loads(run.stdout)


@pytest.mark.parametrize(
    ("scene", "outcome"),
    [
        ("drop", "Met by me: Ruth / HR: Marek [Ines]"),
        ("several", "Met by me: / HR: Marek [Ines] [Ruth]"),
        ("strip", "Met by me: Ruth / HR: Marek / Offer: [Ines]"),
        ("escape", "Met by me: [Ines] Ruth / HR: Marek"),
        ("outside", "Met by me: [Ines] Ruth / HR: Marek"),
    ],
)
def test_a_real_drag(really_dragged, scene, outcome):
    assert really_dragged[scene] == outcome
