"""Cards and the rows in them: rows stay while their record stays, words go where they should."""

import pytest
from PySide6.QtCore import QSize, Qt
from PySide6.QtWidgets import QLineEdit, QWidget

from recruiter_desk.domain.people import ContactPoint
from recruiter_desk.ui.kit.add_in_place import AddInPlace
from recruiter_desk.ui.kit.card import Card, Columns
from recruiter_desk.ui.kit.contacts import ContactActions, ContactRows, link_of
from recruiter_desk.ui.kit.edit_in_place import EditInPlace
from recruiter_desk.ui.kit.flow import Flow
from recruiter_desk.ui.kit.keyed_rows import KeyedRows
from recruiter_desk.ui.kit.open_row import OpenRow


class Line(OpenRow):
    """A row that shows a text after its key."""

    def __init__(self, value):
        super().__init__()
        self.show_value(value)

    def show_value(self, value):
        self.show_words(value[1])


@pytest.fixture
def rows(qtbot):
    made = KeyedRows(Line, lambda value: value[0], "Nothing yet.")
    qtbot.addWidget(made)
    return made


def drawn(rows):
    return [row.words() for row in rows.rows()]


def test_a_row_stays_while_its_record_stays(rows):
    rows.show_values([("a", "one"), ("b", "two")])
    kept = rows.row("b")
    rows.show_values([("c", "new"), ("b", "two, changed")])
    assert drawn(rows) == ["new", "two, changed"]
    assert rows.row("b") is kept


def test_rows_change_places(rows):
    rows.show_values([("a", "one"), ("b", "two"), ("c", "three")])
    rows.show_values([("c", "three"), ("a", "one"), ("b", "two")])
    column = rows.layout()
    assert [column.itemAt(place).widget().words() for place in range(3)] == ["three", "one", "two"]


def test_without_rows_there_is_a_sentence(rows):
    rows.show()
    assert rows._nothing.isVisible()
    rows.show_values([("a", "one")])
    assert not rows._nothing.isVisible()


@pytest.mark.parametrize("key", [Qt.Key.Key_Return, Qt.Key.Key_Space])
def test_a_row_opens_by_key_and_click(qtbot, key):
    row = OpenRow("CFO", "Halden Marine")
    qtbot.addWidget(row)
    with qtbot.waitSignal(row.opened):
        qtbot.keyClick(row, key)
    with qtbot.waitSignal(row.opened):
        qtbot.mouseClick(row, Qt.MouseButton.LeftButton)
    assert row.accessibleName() == "CFO. Halden Marine"


def _kept(added, text):
    added.append(text)
    return True


def test_the_line_that_adds_is_empty_again_afterwards(qtbot):
    added: list[str] = []
    line = AddInPlace(lambda text: _kept(added, text), says="tag", empty="Add a tag")
    qtbot.addWidget(line)
    line.show()
    line.edit()
    qtbot.keyClicks(line._field, "shipping")
    qtbot.keyClick(line._field, Qt.Key.Key_Return)
    assert (added, line.value(), line.is_editing()) == (["shipping"], "", False)


def test_what_is_refused_stays_in_the_line(qtbot):
    line = AddInPlace(lambda text: False, says="tag", empty="Add a tag")
    qtbot.addWidget(line)
    line.show()
    line.edit()
    qtbot.keyClicks(line._field, "shipping")
    qtbot.keyClick(line._field, Qt.Key.Key_Return)
    field = line._field
    assert isinstance(field, QLineEdit) and (line.is_editing(), field.text()) == (True, "shipping")


def test_cards_stand_in_one_column_where_there_is_little_room(qtbot, qapp):
    columns = Columns([Card("One")], [Card("Two")])
    qtbot.addWidget(columns)
    columns.show()
    for width, beside in ((1200, True), (600, False)):
        columns.resize(QSize(width, 600))
        qapp.processEvents()
        one, two = (columns._row.itemAt(place) for place in (0, 1))
        assert one and two and (one.geometry().top() == two.geometry().top()) is beside


def test_a_flow_goes_on_in_the_next_line(qtbot):
    room = QWidget()
    qtbot.addWidget(room)
    flow = Flow(room, gap=10)
    for _ in range(3):
        part = QWidget()
        part.setFixedSize(100, 20)
        flow.addWidget(part)
    assert [flow.heightForWidth(width) for width in (330, 320, 210, 100)] == [20, 20, 50, 80]


LINKS = [
    ("email", "ines@example.org", "mailto:ines@example.org"),
    ("email", "a?bcc=x@example.org", "mailto:a%3Fbcc%3Dx@example.org"),
    ("link", "example.org/ines", "https://example.org/ines"),
    ("link", "http://example.org", "http://example.org"),
    ("link", "file:///etc/passwd", None),
    ("link", "javascript:alert(1)", None),
    ("link", "just words", None),
    ("phone", "+44 20 7946 0161", None),
]


@pytest.mark.parametrize(("kind", "value", "link"), LINKS)
def test_only_letters_and_web_pages_are_opened(kind, value, link):
    found = link_of(ContactPoint("1", kind, value, None))
    assert (found.toString(found.ComponentFormattingOption.FullyEncoded) if found else None) == link


def test_a_click_on_a_phone_number_copies_it(qtbot, qapp):
    rows = ContactRows(ContactActions(lambda text: True, lambda row, text: True, lambda row: True))
    qtbot.addWidget(rows)
    rows.show_contacts((ContactPoint("1", "phone", "+44 20 7946 0161", None),))
    rows.show()
    qtbot.mouseClick(rows.findChildren(EditInPlace)[0]._label, Qt.MouseButton.LeftButton)
    assert qapp.clipboard().text() == "+44 20 7946 0161"
