"""One page with every widget of the kit on it, for the test that looks for cut words and for pictures."""

from PySide6.QtCore import Qt
from PySide6.QtGui import QStandardItem, QStandardItemModel
from PySide6.QtWidgets import QFrame, QHBoxLayout, QVBoxLayout, QWidget

from recruiter_desk.ui.kit.buttons import button, danger, icon_button, primary, quiet
from recruiter_desk.ui.kit.chip import Chip
from recruiter_desk.ui.kit.edit_in_place import EditInPlace
from recruiter_desk.ui.kit.empty import Empty
from recruiter_desk.ui.kit.field import FilterField, TextField, field
from recruiter_desk.ui.kit.header import Header
from recruiter_desk.ui.kit.keycap import key_with_word
from recruiter_desk.ui.kit.lines import Row, Rows, section
from recruiter_desk.ui.kit.panel import PanelFrame
from recruiter_desk.ui.kit.shown import shown
from recruiter_desk.ui.kit.strip import Strip
from recruiter_desk.ui.kit.suggestion import Suggestion
from recruiter_desk.ui.kit.switch import Switch
from recruiter_desk.ui.kit.table import RoleName, Table
from recruiter_desk.ui.kit.tick import Choice, Tick

NAMES = [
    ("Nadia Iqbal", "Finance Director", "Merrow plc", "R. Quist", "+44 20 7946 0110", "Try again today"),
    ("Owen Reece", "CFO", "Tallis Foods", "", "+44 161 496 0182", "Send brief"),
    ("王小明", "Finance VP", "Hai Yun Shipping", "", "", "Find number"),
    ("Beatriz Fonseca de Almeida Cavalcanti", "Deputy CFO", "Porto Seguro Naval", "", "", "To call"),
]


def gallery() -> QWidget:
    """Build the page."""
    page = QWidget()
    page.setProperty("look", "ground")
    page.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
    page.resize(1320, 900)
    column = QVBoxLayout(page)
    column.setContentsMargins(0, 0, 0, 0)
    column.setSpacing(0)
    switch = Switch([("names", "Names", "1"), ("board", "Board", "2")])
    switch.choose("board")
    column.addWidget(
        Header(
            "CFO, Halden Marine",
            "Retained · 41 days open · spec 4, changed twice",
            beside=(switch,),
            actions=(FilterField("Filter this board"), button("Spec"), primary("Add people")),
        )
    )
    strip = Strip()
    column.addWidget(strip)
    strip.ask(
        "Presented to Halden Marine",
        (field("To", says="To whom"), Choice([("yes", "By phone, today"), ("no", "Not yet")], says="Leave")),
        "Present",
        lambda: True,
        note="Right to represent: how Adaeze agreed, and when.",
    )
    body = QHBoxLayout()
    body.setSpacing(0)
    body.addWidget(_middle(), 1)
    body.addWidget(_panel())
    column.addLayout(body, 1)
    return page


def _middle() -> QWidget:
    made = QWidget()
    column = QVBoxLayout(made)
    column.setContentsMargins(20, 16, 20, 16)
    column.setSpacing(12)
    chips = QHBoxLayout()
    chips.addWidget(Chip("Call Fri 09:30", "bare", icon="call"))
    chips.addWidget(Chip("Not on résumé"))
    chips.addWidget(Chip("Agreed", "accent", icon="check"))
    chips.addWidget(Chip("Halden", "company"))
    chips.addWidget(Chip("Adaeze", "candidate"))
    chips.addWidget(Chip("Debrief due: Halden", "warning", icon="warning"))
    chips.addWidget(Chip("Wants out 2 h", "danger", icon="wants_out"))
    chips.addStretch()
    column.addLayout(chips)
    keys = QHBoxLayout()
    keys.setSpacing(16)
    keys.addWidget(shown("Priit Saar", "name"))
    for number, word in enumerate(("talked", "left message", "no answer", "not interested"), 1):
        keys.addWidget(key_with_word(str(number), word))
    keys.addStretch()
    column.addLayout(keys)
    buttons = QHBoxLayout()
    buttons.setSpacing(8)
    buttons.addWidget(button("Book", icon="calendar"))
    buttons.addWidget(quiet("Undo", icon="undo"))
    buttons.addWidget(danger("Delete person", icon="delete"))
    buttons.addWidget(button("Chase", small=True))
    buttons.addWidget(icon_button("more", "More"))
    off = button("Book")
    off.setEnabled(False)
    buttons.addWidget(off)
    buttons.addWidget(Tick("Who she met", True))
    buttons.addWidget(Tick("Other offers"))
    buttons.addStretch()
    column.addLayout(buttons)
    column.addWidget(
        Suggestion("Adaeze answered within a day three times.", lambda: None, lambda: None, yes_word="Note it")
    )
    column.addWidget(_card(_table()), 1)
    column.addWidget(field("Paste names, one a line: name, title, company, link"))
    column.addWidget(_card(Empty("Nobody here yet. Drop résumés, or paste names.", button("Paste names"))))
    return made


def _card(inner: QWidget) -> QWidget:
    card = QFrame()
    card.setProperty("look", "card")
    column = QVBoxLayout(card)
    column.setContentsMargins(8, 4, 8, 8)
    column.addWidget(inner)
    return card


def _table() -> Table:
    model = QStandardItemModel(len(NAMES), 6)
    model.setHorizontalHeaderLabels(["Name", "Title", "Employer", "Via", "Phone", "Next"])
    for row, person in enumerate(NAMES):
        for column, text in enumerate(person):
            item = QStandardItem(text)
            item.setData("name" if column == 0 else "body", RoleName)
            model.setItem(row, column, item)
    table = Table("Names")
    model.setParent(table)
    table.setModel(model)
    for column, width in enumerate((240, 120, 140, 80, 140)):
        table.setColumnWidth(column, width)
    table.selectRow(1)
    return table


def _panel() -> PanelFrame:
    panel = PanelFrame()
    column = panel.column
    column.addWidget(EditInPlace("Adaeze Obi", lambda text: True, says="Name", empty="Name", role="heading"))
    column.addWidget(shown("+44 20 7946 0134", "second", copies=True))
    column.addWidget(EditInPlace("", lambda text: True, says="Current role", empty="Title and employer", role="second"))
    actions = QHBoxLayout()
    actions.addWidget(button("Book E. Halden, Chair"))
    actions.addWidget(button("Briefing pack"))
    actions.addStretch()
    column.addLayout(actions)
    column.addWidget(field("Note, question?, !must, @who, =3, > call Fri"))
    column.addWidget(section("Open, and who can answer"))
    rows = Rows()
    rows.show_rows(
        [
            Row("A board seat within a year?", "J. Halden could not say. E. Halden can."),
            Row("Has she led a refinancing herself?", "Half answered in the manager’s round."),
            Row("CFO, Halden Marine", "Hiring manager · 4 days", beside=(button("Open", small=True),)),
        ]
    )
    column.addWidget(rows)
    column.addWidget(section("About Adaeze · Halden knows 5 of 8: missing treasury, references, start", quiet("Add")))
    column.addWidget(TextField("What you want to keep about her", lines=3))
    column.addStretch()
    return panel
