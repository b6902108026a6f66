"""What can move, in the panel of somebody and on their page."""

from PySide6.QtCore import Qt

from recruiter_desk.services import levers
from recruiter_desk.ui.candidacy.page import CandidacyPage
from recruiter_desk.ui.place import Place


def test_the_panel_shows_it_where_something_can_move(panel, workspace, cfo, tom):
    moves = panel.parts.levers
    assert moves.isHidden()
    levers.add(workspace, cfo, "pay", today="175", room="up to 190")
    levers.add(workspace, cfo, "title", room="deputy CEO", candidacy_id=tom)
    assert not moves.isHidden() and moves.words() == ["Title: deputy CEO", "Pay: 175, up to 190"]
    workspace.undo()
    assert moves.words() == ["Pay: 175, up to 190"]


def test_what_is_typed_on_the_page_is_for_this_person_alone(desk, window, qtbot, workspace, cfo, tom):
    page = CandidacyPage(desk)
    window.layout().addWidget(page)
    desk.hub.changed.connect(page.desk_changed)
    page.show_place(Place("candidacy", tom))
    page.parts.levers.new.setText("place: Oslo, 王小明 from Leeds")
    qtbot.keyClick(page.parts.levers.new, Qt.Key.Key_Return)
    assert page.parts.levers.words() == ["Place: Oslo, 王小明 from Leeds"]
    assert levers.of_search(workspace, cfo) == () and len(levers.of_candidacy(workspace, tom)) == 1
