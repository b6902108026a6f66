"""What was read from one résumé, field by field, to be compared with it; and whose record it goes to."""

from collections.abc import Container

from PySide6.QtCore import QSize, Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QVBoxLayout, QWidget

from recruiter_desk.domain.people import contact_kind
from recruiter_desk.domain.person_page import PersonPage
from recruiter_desk.services import contact_points
from recruiter_desk.ui.kit.buttons import button, primary
from recruiter_desk.ui.kit.glyph import Glyph
from recruiter_desk.ui.kit.lines import hairline
from recruiter_desk.ui.kit.panel import Scroll
from recruiter_desk.ui.kit.shown import Shown, one_line
from recruiter_desk.ui.kit.switch import Switch
from recruiter_desk.ui.resumes.field import CheckField
from recruiter_desk.ui.resumes.sheaf import Item

_SEVERAL = ("emails", "phones", "links")
SAME, NEW = "same", "new"
ABOVE_BUTTONS, BELOW_BUTTONS = 10, 14


class Form(QWidget):
    """Shows one item and writes into it what the recruiter types."""

    keep = Signal()
    keep_file = Signal()
    skip = Signal()
    left = Signal()
    turned = Signal()  # the same person or somebody new: what is shown differs
    typed = Signal()  # the name, the employer or a contact is another: it may be somebody else's

    def __init__(self) -> None:
        super().__init__()
        self._item: Item | None = None
        self.fields = {
            "name": CheckField(self.tr("Name")),
            "title": CheckField(self.tr("Title")),
            "company": CheckField(self.tr("Employer")),
            "place": CheckField(self.tr("Place")),
            "emails": CheckField(self.tr("E-mail, one a line"), several=True),
            "phones": CheckField(self.tr("Phone, one a line"), several=True),
            "links": CheckField(self.tr("Links, one a line"), several=True),
        }
        for name, one in self.fields.items():
            one.edited.connect(lambda name=name: self._edited(name))
            one.checked.connect(lambda name=name: self._checked(name))
            one.entered.connect(self.keep)
            one.given_up.connect(self.left)
        self._note = Shown("", "small", wrap=True)
        self._noted = _beside(Glyph("info", "second"), self._note)
        self._who = Shown("", "name", wrap=True)
        self.same = Switch(
            [(SAME, self.tr("Use this record"), ""), (NEW, self.tr("Somebody new"), "")],
        )
        self.same.chosen.connect(self._choose)
        self._record = Shown("", "second", wrap=True)
        self.add = primary("", self.keep.emit, hint=self.tr("Enter"))
        self._skip = button(self.tr("Skip"), self.skip.emit, hint=self.tr("Leave this one out  Alt+S"))
        self._file = button(
            self.tr("Only keep the file"), self.keep_file.emit, hint=self.tr("As a document that is no résumé")
        )
        self._build()

    def sizeHint(self) -> QSize:
        return QSize(440, 560)

    def show_item(self, item: Item, record: PersonPage | None, verb: str) -> None:
        """Show *item*; *record* is the person it is kept with, *verb* what saving does."""
        self._item = item
        note = item.found.note if item.found else ""
        self._note.show_text(note)
        self._noted.setVisible(bool(note))
        for name, one in self.fields.items():
            one.show_value(item.texts.get(name, ""), name in item.unchecked)
        self.show_known(item, record, verb)
        self._file.setVisible(bool(item.aim.person_id))

    def show_known(self, item: Item, record: PersonPage | None, verb: str) -> None:
        """Show whose record it goes to, and leave the fields as they stand."""
        self._show_match(item)
        self._show_record(item, record)
        self.add.setText(verb.replace("&", "&&"))

    def foot(self) -> int:
        """Return how high the row of buttons at the bottom is."""
        return self.add.sizeHint().height() + ABOVE_BUTTONS + BELOW_BUTTONS

    def enter(self) -> None:
        """Go to the first field that shows: to what is missing, else to the name."""
        shown = [one for one in self.fields.values() if not one.isHidden()]
        if shown:
            shown[0].typed.setFocus()
        else:
            self.add.setFocus()

    def ask_name(self) -> None:
        """Say that there is no name yet, and go there."""
        self.fields["name"].say_wrong(self.tr("Write the name first. Nothing is saved without one."))

    # -- within ----------------------------------------------------------------------------------------------

    def _show_match(self, item: Item) -> None:
        match = item.match
        self._known.setVisible(bool(match) and not item.aim.person_id)
        if not match:
            return
        job = ", ".join(part for part in (one_line(match.title, 80), one_line(match.company, 80)) if part)
        who = f"{one_line(match.name, 120)} ({job})" if job else one_line(match.name, 120)
        sentence = self.tr("{who} is on the desk already: {why}.")
        if not match.sure:
            sentence = self.tr("Perhaps {who}, who is on the desk already: {why}.")
        self._who.show_text(sentence.format(who=who, why=match.why))
        self.same.choose(SAME if item.same else NEW)

    def _show_record(self, item: Item, record: PersonPage | None) -> None:
        """Of a person who is on the desk show only what the résumé adds."""
        fields = self.fields
        known = {form for point in record.contacts for form in (point.value, point.normal)} if record else set()
        for one in fields.values():
            one.setVisible(True)
        self._record.setVisible(record is not None)
        if record is None:
            return
        fields["name"].setVisible(False)
        fields["title"].setVisible(not record.affiliations)
        fields["company"].setVisible(not record.affiliations)
        fields["place"].setVisible(not record.place and bool(item.texts.get("place")))
        for name in _SEVERAL:
            fields[name].setVisible(any(not _is_known(line, known) for line in item.lines(name)))
        adds = any(not one.isHidden() for one in fields.values())
        words = self.tr("Kept with {who}. The record stays as it is") if adds else self.tr("Kept with {who}.")
        if adds:
            words += self.tr("; what it does not have yet is added:")
        elif item.unchecked:
            words += self.tr(" The record has all of this already.")
        self._record.show_text(words.format(who=one_line(record.name, 120)))

    def _edited(self, name: str) -> None:
        if self._item is not None:
            self._item.texts[name] = self.fields[name].text()
            if name not in ("title", "place"):
                self.typed.emit()

    def _checked(self, name: str) -> None:
        if self._item is not None:
            self._item.unchecked.discard(name)

    def _choose(self, key: str) -> None:
        if self._item is not None:
            self._item.same = key == SAME
            self.turned.emit()

    def _build(self) -> None:
        self._known = QFrame()
        self._known.setProperty("look", "folded")
        inside = QVBoxLayout(self._known)
        inside.setContentsMargins(12, 10, 12, 11)
        inside.setSpacing(8)
        inside.addWidget(self._who)
        inside.addWidget(_beside(self.same, stretch=True))
        content = QWidget()
        column = QVBoxLayout(content)
        column.setContentsMargins(20, 14, 20, 14)
        column.setSpacing(10)
        for widget in (self._known, self._record, self._noted, *self.fields.values()):
            column.addWidget(widget)
        column.addStretch(1)
        foot = QHBoxLayout()
        foot.setContentsMargins(20, ABOVE_BUTTONS, 20, BELOW_BUTTONS)
        foot.setSpacing(8)
        foot.addWidget(self._skip)
        foot.addWidget(self._file)
        foot.addStretch(1)
        foot.addWidget(self.add)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.setSpacing(0)
        whole.addWidget(Scroll(content), 1)
        whole.addWidget(hairline())
        whole.addLayout(foot)


def _is_known(value: str, known: Container[str | None]) -> bool:
    return value in known or contact_points.normal_of(contact_kind(value), value) in known


def _beside(*widgets: QWidget, stretch: bool = False) -> QWidget:
    made = QWidget()
    row = QHBoxLayout(made)
    row.setContentsMargins(0, 0, 0, 0)
    row.setSpacing(8)
    for widget in widgets:
        row.addWidget(widget, 0 if isinstance(widget, Glyph) or stretch else 1)
    if stretch:
        row.addStretch(1)
    return made
