"""The line that begins a search: "CFO at Halden Marine", what kind it is, and with which stages."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from recruiter_desk.domain.intake import role_and_company
from recruiter_desk.domain.searches import SearchKind
from recruiter_desk.services import searches, stages
from recruiter_desk.ui.desk import Desk
from recruiter_desk.ui.errors import attempt
from recruiter_desk.ui.kit.buttons import primary
from recruiter_desk.ui.kit.field import field
from recruiter_desk.ui.kit.shown import Shown
from recruiter_desk.ui.kit.tick import Choice


class Beginning(QWidget):
    """Enter begins the search; `began` carries its id. What was understood stands beneath while one types."""

    began = Signal(str)

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._desk = desk
        self.line = field(
            self.tr("CFO at Halden Marine"), says=self.tr("New search: role at company"), entered=self._begin
        )
        self.line.textChanged.connect(self._understand)
        self._kind = Choice([(kind, kind.capitalize()) for kind in SearchKind], says=self.tr("Kind of search"))
        self._set = Choice([("", "")], says=self.tr("Stages"))
        self._read = Shown(role="small", elide=True)
        row = QHBoxLayout()
        row.setSpacing(8)
        row.addWidget(self.line, 1)
        row.addWidget(self._kind)
        row.addWidget(self._set)
        row.addWidget(primary(self.tr("Begin search"), self._begin, hint=self.tr("Enter")))
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(4)
        column.addLayout(row)
        column.addWidget(self._read, 0, Qt.AlignmentFlag.AlignTop)
        self._understand("")

    def show_sets(self) -> None:
        """Offer the stage sets of the desk; with only the built-in one there is nothing to choose."""
        chosen = self._set.key()
        self._set.clear()
        for one in stages.sets(self._desk.workspace):
            self._set.addItem(one.name, one.id)
        self._set.choose(chosen)
        self._set.setVisible(self._set.count() > 1)

    def _understand(self, text: str) -> None:
        role, company = role_and_company(text)
        if not text.strip():
            self._read.show_text(self.tr("One line begins a search: the role, then the company."))
        elif role and company:
            self._read.show_text(self.tr("{role} for {company}").format(role=role, company=company))
        else:
            self._read.show_text(self.tr("Which company? Go on: {role} at …").format(role=role or self.tr("the role")))

    def _begin(self) -> None:
        made: list[str] = []
        kind, chosen = self._kind.key(), self._set.key()

        def begin() -> None:
            made.append(searches.add_from_line(self._desk.workspace, self.line.text(), kind=kind, set_id=chosen))

        if attempt(self, begin):
            self.line.clear()
            self.began.emit(made[0])
        else:
            self.line.setFocus()
