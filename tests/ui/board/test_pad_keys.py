"""N and Q on a card: somebody is to be written about."""

import pytest
from PySide6.QtCore import QCoreApplication, Qt

from recruiter_desk.ui.board.view import BoardView


@pytest.mark.parametrize(("key", "question"), [(Qt.Key.Key_N, False), (Qt.Key.Key_Q, True)])
def test_a_letter_on_a_card_asks_for_its_pad(desk, given, qtbot, key, question):
    search = given.search("CFO", "Halden Marine")
    tom = given.candidacy("Tom Verhoeven", "CFO: Presented")
    view = BoardView(desk, search)
    qtbot.addWidget(view)
    view.resize(900, 600)
    view.show()
    QCoreApplication.processEvents()
    view.select([tom])
    with qtbot.waitSignal(view.pad_asked) as asked:
        qtbot.keyClick(view.selection.current_list(), key)
    assert asked.args == [tom, question]
