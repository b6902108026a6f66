"""The names of a search on the screen: calling down the list by keys, mending a cell, pasting beneath."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractItemView, QLineEdit, QMainWindow, QMenu

from recruiter_desk.services import names
from recruiter_desk.ui.names.lines import Column
from recruiter_desk.ui.names.view import NamesView

Key = Qt.Key
LIST = """Nadia Iqbal, Finance Director, Merrow plc, +44 20 7946 0110
Owen Reece, CFO, Tallis Foods, +44 161 496 0182
Priit Saar, Group CFO, Balti Energia, +372 5550 0123
王小明, Finance VP, Hai Yun Shipping"""


class Window(QMainWindow):
    """Stands in for the window: keeps what it was asked to say."""

    def __init__(self):
        super().__init__()
        self.said = []

    def say(self, sentence, tone="info", action=None):
        self.said.append(sentence)


@pytest.fixture
def search(workspace, given):
    search = given.search("CFO", "Halden Marine")
    names.paste(workspace, search, LIST)
    return search


@pytest.fixture
def window(qtbot):
    made = Window()
    qtbot.addWidget(made)
    made.resize(1100, 700)
    return made


@pytest.fixture
def view(desk, search, window, qtbot):
    made = NamesView(desk, search)
    desk.hub.changed.connect(made.desk_changed)
    window.setCentralWidget(made)
    window.show()
    window.activateWindow()
    made.table.setFocus()
    return made


def drawn(view, *columns):
    """The table as text, the current row marked."""
    columns = columns or (Column.NAME, Column.LAST_TOUCH, Column.NEXT)
    model, current = view.lines, view.table.currentIndex().row()
    return [
        ("> " if row == current else "  ") + " | ".join(model.index(row, column).data() for column in columns)
        for row in range(model.rowCount())
    ]


def press(view, *keys):
    for key in keys:
        QTest.keyClick(view.table, key)


def type_date(view, text, key=Key.Key_Return):
    QTest.keyClicks(view.bar.typed, text)
    QTest.keyClick(view.bar.typed, key)


def test_rows_show_who_to_call_next(view):
    assert drawn(view) == [
        "> Nadia Iqbal |  | To call",
        "  Owen Reece |  | To call",
        "  Priit Saar |  | To call",
        "  王小明 |  | Find number",
    ]
    assert view.bar._counts.text() == "4 names, 3 to call"


def test_a_key_and_enter_keep_the_call_and_the_next_row_has_focus(view, heard):
    press(view, Key.Key_2)
    type_date(view, "")
    assert drawn(view)[:2] == ["  Nadia Iqbal | Left message today | Try again", "> Owen Reece |  | To call"]
    assert heard() == ["Called Nadia Iqbal: left message"]
    assert view.table.hasFocus()


def test_a_date_after_the_key_is_part_of_the_same_change(view, heard):
    press(view, Key.Key_3)
    type_date(view, "fri 9:30")
    assert drawn(view)[0].startswith("  Nadia Iqbal | No answer today | Try again Fri")
    assert heard() == ["Called Nadia Iqbal: no answer"]


def test_esc_keeps_the_call_without_a_date(view):
    press(view, Key.Key_1)
    type_date(view, "fri 9:30", Key.Key_Escape)
    assert drawn(view)[0] == "  Nadia Iqbal | Talked today | Send brief"


def test_going_elsewhere_keeps_the_call_too(view):
    press(view, Key.Key_1)
    QTest.keyClicks(view.bar.typed, "fri")
    view.pasting.field.setFocus()
    assert drawn(view)[0] == "> Nadia Iqbal | Talked today | Call Fri"
    assert view.pasting.field.hasFocus()


def test_hiding_the_view_keeps_the_call(view, heard):
    press(view, Key.Key_2)
    view.hide()
    assert heard() == ["Called Nadia Iqbal: left message"]


def test_a_date_that_is_none_is_doubted_once_and_never_blocks(view):
    press(view, Key.Key_2)
    type_date(view, "soonish")
    assert view.bar.is_asking() and "No date I know" in view.bar._says.text()
    QTest.keyClick(view.bar.typed, Key.Key_Return)
    assert drawn(view)[0] == "  Nadia Iqbal | Left message today | Try again"


def test_the_bar_says_how_a_date_was_understood(view):
    press(view, Key.Key_2)
    QTest.keyClicks(view.bar.typed, "12.12. 9.30")
    assert view.bar._says.text() == "Sat 12 Dec 09:30"


def test_five_keys_call_down_the_whole_list(view, heard):
    for key in (Key.Key_1, Key.Key_5, Key.Key_4):
        press(view, key)
        type_date(view, "")
    assert drawn(view) == [
        "  Nadia Iqbal | Talked today | Send brief",
        "  Owen Reece | Interested | Book first interview",
        "> 王小明 |  | Find number",
    ]
    assert heard() == [
        "Called Nadia Iqbal: talked",
        "Called Owen Reece: interested",
        "Called Priit Saar: not interested",
    ]


@pytest.mark.parametrize(
    ("typed", "why", "next_at"),
    [("pay", "pay", ""), ("not now 1 mar", "not now", "2027-03-01"), ("1 mar", "not now", "2027-03-01"),
     ("has just moved", "has just moved", ""), ("", "", "")],
)  # fmt: skip
def test_a_no_takes_its_reason_and_a_day(view, workspace, typed, why, next_at):
    from recruiter_desk.storage.rows import CandidacyRow

    nadia = view.table.current_id()
    press(view, Key.Key_4)
    type_date(view, typed)
    with workspace.read() as session:
        row = session.get_one(CandidacyRow, nadia)
        assert (row.end_reason, row.next_at) == (why, next_at)


def test_undo_brings_the_row_back(view, workspace):
    press(view, Key.Key_4)
    type_date(view, "")
    workspace.undo()
    assert drawn(view)[0] == "  Nadia Iqbal |  | To call"


def test_digits_in_the_date_are_no_keys(view, heard):
    press(view, Key.Key_1)
    type_date(view, "12.12.")
    assert heard() == ["Called Nadia Iqbal: talked"]


def test_a_cell_is_edited_in_place_with_f2(view, qtbot):
    view.table.setCurrentIndex(view.lines.index(1, Column.TITLE))
    press(view, Key.Key_F2)
    editor = view.table.viewport().findChild(QLineEdit)
    editor.setText("Chief Executive")
    QTest.keyClick(editor, Key.Key_Return)
    qtbot.waitUntil(lambda: drawn(view, Column.NAME, Column.TITLE)[1] == "> Owen Reece | Chief Executive")


def test_a_refused_edit_keeps_what_was_typed(view, window, qtbot):
    view.table.setCurrentIndex(view.lines.index(1, Column.PHONE))
    press(view, Key.Key_F2)
    editor = view.table.viewport().findChild(QLineEdit)
    editor.setText("ask her")
    QTest.keyClick(editor, Key.Key_Return)
    qtbot.waitUntil(lambda: bool(window.said))
    assert window.said == ["“ask her” is no phone number. Nothing was saved."]
    qtbot.waitUntil(lambda: view.table.state() == QAbstractItemView.State.EditingState)
    again = [one for one in view.table.viewport().findChildren(QLineEdit) if one.isVisible()]
    assert again[-1].text() == "ask her"
    QTest.keyClick(again[-1], Key.Key_Escape)


def test_a_click_on_a_number_copies_it(view):
    cell = view.table.visualRect(view.lines.index(0, Column.PHONE)).center()
    QTest.mouseClick(view.table.viewport(), Qt.MouseButton.LeftButton, pos=cell)
    assert QGuiApplication.clipboard().text() == "+44 20 7946 0110"


def test_several_rows_are_ended_in_one_change(view, heard):
    QTest.keyClick(view.table, Key.Key_Down, Qt.KeyboardModifier.ShiftModifier)
    press(view, Key.Key_X)
    assert heard() == ["Ended 2 candidacies: Not taken forward"]
    assert drawn(view) == ["> Priit Saar |  | To call", "  王小明 |  | Find number"]


@pytest.mark.parametrize(
    ("key", "label"),
    [(Key.Key_Z, "Ended Nadia Iqbal: Not interested"), (Key.Key_Delete, "Removed Nadia Iqbal from the search"),
     (Key.Key_B, "Waiting on the company for Nadia Iqbal")],
)  # fmt: skip
def test_single_keys_act_on_the_row(view, heard, key, label):
    press(view, key)
    assert len(heard()) == 1 and "Nadia Iqbal" in heard()[0]
    assert key == Key.Key_B or heard() == [label]


def test_c_sets_a_call_in_the_strip(view):
    press(view, Key.Key_C)
    field = view.strip.findChild(QLineEdit)
    QTest.keyClicks(field, "fri")
    QTest.keyClick(field, Key.Key_Return)
    assert drawn(view)[0] == "> Nadia Iqbal |  | Call Fri"


def test_m_offers_the_stages_names_go_to(view):
    press(view, Key.Key_M)
    menu = next(one for one in view.findChildren(QMenu) if one.isVisible())
    words = [action.text().replace("&", "").split("\t")[0] for action in menu.actions() if not action.isSeparator()]
    assert words == ["Identified", "Approached", "Interested", "Met by me", "Not taken forward", "Not interested"]
    menu.actions()[3].trigger()
    menu.close()
    assert drawn(view)[0][2:].startswith("Owen Reece")


def test_enter_opens_space_peeks_slash_filters(view):
    nadia = view.table.current_id()
    heard = []
    view.card_opened.connect(lambda one: heard.append(f"open {one}"))
    view.card_peeked.connect(lambda one: heard.append(f"peek {one}"))
    view.filter_asked.connect(lambda: heard.append("filter"))
    view.left.connect(lambda: heard.append("left"))
    press(view, Key.Key_Return, Key.Key_Space, Key.Key_Slash, Key.Key_Escape)
    assert heard == [f"open {nadia}", f"peek {nadia}", "filter", "left"]


def test_the_filter_narrows_and_counts(view):
    view.set_filter("saar balti")
    assert drawn(view) == ["> Priit Saar |  | To call"] and view.bar._counts.text() == "1 of 4 names, 3 to call"
    view.set_filter("nobody")
    assert view._nobody.isVisible()
    view.set_filter("")
    assert len(drawn(view)) == 4


def test_headings_sort_and_calls_do_not_move_rows(view):
    view.table.horizontalHeader().setSortIndicator(Column.NAME, Qt.SortOrder.DescendingOrder)
    assert [row[2:].split(" |")[0] for row in drawn(view)] == ["王小明", "Priit Saar", "Owen Reece", "Nadia Iqbal"]
    assert view.table.currentIndex().data() == "Nadia Iqbal"
    press(view, Key.Key_1)
    type_date(view, "")
    assert [row[2:].split(" |")[0] for row in drawn(view)] == ["王小明", "Priit Saar", "Owen Reece", "Nadia Iqbal"]


# -- pasting -------------------------------------------------------------------------------------------------


def paste(view, text):
    view.pasting.field.setPlainText(text)


def test_one_line_and_enter_adds_at_once(view, heard):
    paste(view, "Ruth Amsel, Deputy CFO, Lindqvist")
    QTest.keyClick(view.pasting.field, Key.Key_Return)
    assert heard() == ["Added Ruth Amsel to CFO"]
    assert drawn(view)[-1] == "> Ruth Amsel |  | Find number"
    assert view.pasting.field.typed() == "" and view.pasting.field.hasFocus()


def preview_rows(view):
    model = view.pasting.preview.lines
    return [f"{model.index(row, 0).data()} | {model.index(row, 4).data()}" for row in range(model.rowCount())]


PASTED = "Ruth Amsel, Deputy CFO, Lindqvist\nNadia Iqbal, Finance Director, Merrow\nTom Verhoeven\n+44 20 7946 0999"


def test_several_lines_are_looked_at_first(view, given, qtbot, heard):
    given.person("Tom Verhoeven", "Group Controller", "Polder")
    before = len(heard())
    paste(view, PASTED)
    qtbot.waitUntil(view.pasting.is_previewing)
    assert preview_rows(view) == [
        "Ruth Amsel | ",
        "Nadia Iqbal | Left out: on this search already",
        "Tom Verhoeven | Perhaps Tom Verhoeven, Group Controller at Polder",
    ]
    assert view.pasting.preview.add.text() == "Add 2 people"
    assert view.pasting.preview.isVisible() and not view.bar.isVisible() and len(heard()) == before


def test_the_choice_decides_whether_the_known_person_is_used(view, given, workspace, search, qtbot):
    tom = given.person("Tom Verhoeven", "Group Controller", "Polder")
    paste(view, PASTED)
    qtbot.waitUntil(view.pasting.is_previewing)
    view.pasting.preview.table.selectRow(2)
    QTest.keyClick(view.pasting.preview.table, Key.Key_Space)
    view.pasting.preview.add.click()
    assert tom in {line.person_id for line in names.read(workspace, search)}
    assert [row[2:] for row in drawn(view)][-2:] == ["Ruth Amsel |  | Find number", "Tom Verhoeven |  | To call"]


def test_lines_without_a_name_stay_in_the_field(view, qtbot, heard):
    paste(view, "Ruth Amsel, Deputy CFO, Lindqvist\n\nFinance Director at Polder\n\nOwen Vance")
    qtbot.waitUntil(view.pasting.is_previewing)
    view.pasting.preview.add.click()
    assert view.pasting.field.typed() == "Finance Director at Polder"
    assert heard() == ["Added 2 people to CFO"] and not view.pasting.is_previewing()


def test_esc_gives_the_paste_up(view, qtbot, heard):
    paste(view, PASTED)
    qtbot.waitUntil(view.pasting.is_previewing)
    QTest.keyClick(view.pasting.field, Key.Key_Escape)
    assert view.table.isVisible() and view.pasting.field.typed() == "" and heard() == []


def test_junk_is_refused_in_a_sentence_and_stays_typed(view, window):
    paste(view, "+44 20 7946 0110")
    QTest.keyClick(view.pasting.field, Key.Key_Return)
    assert window.said == ["Nobody was added. No name, only a number or address: “+44 20 7946 0110”."]
    assert view.pasting.field.typed() == "+44 20 7946 0110"


def test_an_empty_search_says_what_to_do(desk, given, qtbot):
    view = NamesView(desk, given.search("CEO", "Orrery"))
    qtbot.addWidget(view)
    view.show()
    assert view._nobody._sentence.text() == "Nobody here yet. Drop résumés, or paste names."
    assert not view.bar.isVisible()


def test_markup_in_a_name_is_shown_as_typed(view, workspace, search):
    names.paste(workspace, search, "<b>Bo</b> Ryder, CFO, Merrow")
    assert drawn(view)[-1].startswith("  <b>Bo</b> Ryder")


def test_the_field_beneath_is_what_must_stay_in_sight(view):
    assert view.height() - view.foot() == view.pasting.field.y()


def test_a_letter_picks_each_stage_a_name_can_go_to(view):
    view.ask_stage()
    menu = view.findChild(QMenu)
    words = [action.text() for action in menu.actions()]
    assert words[:4] == ["&Identified", "&Approached", "I&nterested", "&Met by me"]
    QTest.keyClick(menu, Key.Key_M)
    assert "Nadia Iqbal" not in "".join(drawn(view))


def test_n_and_q_ask_for_the_pad_of_who_has_the_cursor(view, qtbot):
    asked = []
    view.pad_asked.connect(lambda candidacy, question: asked.append((candidacy, question)))
    press(view, Qt.Key.Key_N, Qt.Key.Key_Q)
    assert asked == [(view.table.current_id(), False), (view.table.current_id(), True)]
