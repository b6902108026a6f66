"""What each side knows, on the cards: read with the board, refreshed by a note, further down a moment later."""

import pytest
from PySide6.QtCore import QPointF
from PySide6.QtGui import QImage, QPainter

from recruiter_desk.domain.pad import PadPlace
from recruiter_desk.services import board as board_service
from recruiter_desk.services import people, stages
from recruiter_desk.services.ledger import findings, questions
from recruiter_desk.ui.board.arrange import cards_in
from recruiter_desk.ui.board.card_look import height_of
from recruiter_desk.ui.board.covering import COVERED_AT_ONCE
from recruiter_desk.ui.board.segments import HEIGHT, Sides, knows_words, paint_segments
from recruiter_desk.ui.palette import DARK, LIGHT


@pytest.fixture
def asking(board, workspace, given):
    """A board on which HR asks the company for fit and skill, the candidate for team."""

    def show(**stages_of):
        shown = board(**stages_of)
        stages.edit(workspace, given.ids["CFO: HR"], company_topics=["fit", "skill"], candidate_topics=["team"])
        return shown

    return show


def card(shown, name):
    return cards_in(shown.view.board(), shown.ids(name))[0]


def test_a_note_fills_a_segment_of_its_card_and_undo_empties_it(asking, workspace):
    shown = asking(Met="Ines", HR="Marek")
    place = PadPlace(candidacy_id=card(shown, "Marek").id)
    assert card(shown, "Marek").company == ("hollow", "hollow") and card(shown, "Ines").company == ()
    findings.add_finding(workspace, place, side="company", about="person", text="Calm", topic="fit")
    questions.add_question(workspace, place, side="company", text="IFRS?")
    assert card(shown, "Marek").company == ("full", "hollow") and card(shown, "Marek").open == 1
    workspace.undo()
    workspace.undo()
    assert card(shown, "Marek").company == ("hollow", "hollow") and card(shown, "Marek").open == 0


def test_a_card_dropped_into_a_round_says_a_moment_later_what_is_known(asking, qtbot):
    shown = asking(Met="Ines", HR="Marek")
    shown.drop("Ines", "HR", 0)
    qtbot.waitUntil(lambda: card(shown, "Ines").company == ("hollow", "hollow"))
    shown.drop("Ines", "Met", 0)
    assert card(shown, "Ines").company == ()


def test_of_a_long_stage_the_cards_further_down_follow(asking, qtbot, workspace):
    shown = asking(HR=" ".join(f"P{n}" for n in range(COVERED_AT_ONCE + 3)))
    assert len(shown.view.board().uncovered) == 3
    qtbot.waitUntil(lambda: not shown.view.board().uncovered)
    assert shown.view.board() == board_service.read(workspace, shown.view.board().search_id)


def test_what_was_known_further_down_is_kept_when_something_else_changes(asking, workspace, given):
    shown = asking(HR=" ".join(f"P{n}" for n in range(COVERED_AT_ONCE + 3)))
    shown.view.covering.finish()
    people.edit(workspace, given.ids["P0"], name="P zero")
    assert not shown.view.board().uncovered


def test_cards_of_presented_stages_are_all_a_little_higher():
    assert [height_of(kind) for kind in ("research", "recruiter", "presented", "round", "offer", "placed")] == [
        80, 80, 93, 93, 93, 93,
    ]  # fmt: skip


@pytest.mark.parametrize("palette", [LIGHT, DARK], ids=lambda one: one.name)
def test_segments_are_drawn_in_the_colours_of_their_sides(qapp, palette):
    image = QImage(160, int(HEIGHT), QImage.Format.Format_RGB32)
    image.fill(0)
    painter = QPainter(image)
    paint_segments(painter, QPointF(0, 0), 160, Sides(("full", "half"), ("full",)), palette, "surface")
    painter.end()
    seen = {image.pixelColor(x, 3).name().upper() for x in range(160)}
    assert {palette.company, palette.candidate} <= seen


def test_segments_are_said_in_words():
    assert knows_words(Sides(("full", "half", "hollow"), ())) == ["Company knows 1 of 3"]
