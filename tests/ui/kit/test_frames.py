"""Tables, rows, headers and panels: what they open, what they hold, how wide they are."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QStandardItem, QStandardItemModel
from PySide6.QtWidgets import QHBoxLayout, QWidget

from recruiter_desk.ui.kit.chip import Chip
from recruiter_desk.ui.kit.header import Header
from recruiter_desk.ui.kit.lines import Row, Rows
from recruiter_desk.ui.kit.panel import PanelFrame
from recruiter_desk.ui.kit.table import ROW, Table


@pytest.fixture
def table(qtbot, theme):
    made = Table("Names")
    qtbot.addWidget(made)
    model = QStandardItemModel(0, 2, made)
    for name in ("Ines Aldana", "Tom Verhoeven"):
        model.appendRow([QStandardItem(name), QStandardItem("CFO")])
    made.setModel(model)
    made.show()
    return made


def test_enter_opens_the_row(qtbot, table):
    table.selectRow(1)
    with qtbot.waitSignal(table.opened) as said:
        qtbot.keyClick(table, Qt.Key.Key_Return)
    assert said.args[0].row() == 1


def test_arrows_walk_through_the_rows(qtbot, table):
    table.selectRow(0)
    qtbot.keyClick(table, Qt.Key.Key_Down)
    assert table.currentIndex().row() == 1


def test_letters_do_not_search_the_rows_since_they_are_keys_of_the_page(qtbot, table):
    table.selectRow(0)
    qtbot.keyClicks(table, "t")
    assert table.currentIndex().row() == 0


def test_rows_are_34_pixels_high(table):
    assert table.rowHeight(0) == ROW == 34


def test_the_last_row_has_no_hairline(qtbot):
    rows = Rows()
    qtbot.addWidget(rows)
    rows.show_rows([Row("CFO, Halden Marine"), Row("VP Product, Orrery")])
    rows.show_rows([Row("CFO, Halden Marine", "Hiring manager"), Row("Plant Director, Vasko")])
    assert [row.property("last") for row in rows.rows()] == [False, True]


def test_a_long_title_gives_way_to_the_widgets_beside_it(qtbot, theme):
    header = Header("Chief Financial Officer and Deputy Managing Director, Halden Marine Holding", "Retained")
    qtbot.addWidget(header)
    header.resize(300, header.height())
    assert header.minimumSizeHint().width() < 300


@pytest.mark.parametrize(("window_width", "panel_width"), [(1366, 380), (1499, 380), (1500, 428)])
def test_the_panel_is_narrower_below_1500(qtbot, window_width, panel_width):
    window = QWidget()
    qtbot.addWidget(window)
    panel = PanelFrame()
    QHBoxLayout(window).addWidget(panel)
    window.show()
    window.resize(window_width, 700)
    assert panel.width() == panel_width


def test_escape_asks_the_page_to_close_the_panel(qtbot):
    panel = PanelFrame()
    qtbot.addWidget(panel)
    with qtbot.waitSignal(panel.close_asked):
        qtbot.keyClick(panel, Qt.Key.Key_Escape)


def test_a_chip_is_read_aloud_as_its_words(qtbot):
    chip = Chip("Debrief due: Halden", "warning", icon="warning")
    qtbot.addWidget(chip)
    assert chip.accessibleName() == "Debrief due: Halden"
