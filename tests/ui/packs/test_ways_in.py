"""The ways to a pack: a key on a card or a name, a meeting's menu, the finder, and the command line's picture."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from recruiter_desk.app import place_of
from recruiter_desk.domain.packs_asked import Ask
from recruiter_desk.services import candidacies
from recruiter_desk.services.packs import saving
from recruiter_desk.ui.board.view import BoardView
from recruiter_desk.ui.candidacy.panel import CandidacyPanel
from recruiter_desk.ui.finding import finder_of
from recruiter_desk.ui.names.view import NamesView
from recruiter_desk.ui.place import Place


@pytest.fixture
def gone(adaeze):
    """Where a view asked the window to go."""
    return []


def test_p_on_a_card_goes_to_the_pack(qtbot, desk, given, adaeze, gone):
    view = BoardView(desk, given.ids["CFO at Halden Marine"])
    qtbot.addWidget(view)
    view.show()
    view.go.connect(gone.append)
    view.select([adaeze])
    cards = view.selection.current_list()
    assert cards
    QTest.keyClick(cards, Qt.Key.Key_P)
    assert gone == [Place("pack", adaeze, "candidacy")]


def test_p_on_a_name_goes_to_the_pack(qtbot, desk, given, adaeze, gone):
    tom = given.candidacy("Tom Verhoeven", "CFO: Identified")
    view = NamesView(desk, given.ids["CFO at Halden Marine"])
    qtbot.addWidget(view)
    view.show()
    view.go.connect(gone.append)
    view.table.choose([tom])
    QTest.keyClick(view.table, Qt.Key.Key_P)
    assert gone == [Place("pack", tom, "candidacy")]


def test_a_meeting_leads_to_its_own_pack(qtbot, desk, given, adaeze, gone, workspace):
    panel = CandidacyPanel(desk)
    qtbot.addWidget(panel)
    panel.go.connect(gone.append)
    panel.show(adaeze)
    meeting = candidacies.view(workspace, adaeze).interviews[0]
    menu = panel.parts.meetings.menu(meeting)
    next(action for action in menu.actions() if action.text() == "Briefing pack").trigger()
    assert gone == [Place("pack", meeting.id, "interview")]


@pytest.mark.parametrize("typed", ["adaeze", "pack adaeze", "Briefing pack for obi"])
def test_the_finder_offers_the_pack(desk, adaeze, gone, typed):
    found = finder_of(desk, gone.append)(typed)
    next(one for one in found if one.text == "Briefing pack for Adaeze Obi").choose()
    assert gone == [Place("pack", adaeze, "candidacy")]


def test_the_picture_of_a_pack_is_of_the_candidacy_with_most_notes(workspace, given, adaeze, lines):
    given.candidacy("Tom Verhoeven", "CFO: Presented")
    assert place_of(workspace, "pack", "") == Place("pack", adaeze, "candidacy")


def test_the_panel_lists_what_went_out(qtbot, desk, adaeze, lines, drawn, workspace, tmp_path):
    saving.save(workspace, Ask(adaeze), tmp_path / "for the chair.pdf")
    panel = CandidacyPanel(desk)
    qtbot.addWidget(panel)
    panel.show(adaeze)
    rows = [row.accessibleName() for row in panel.parts.presented.rows.rows()]
    assert rows[0].startswith("Briefing pack for E. Halden. Tue ")
    assert rows[0].endswith(" · version 1 · for the chair.pdf")
