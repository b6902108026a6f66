"""The first start, one page: begin with a search, open a desk that is there already, or look around a demo."""

from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtWidgets import QFileDialog, QFrame, QHBoxLayout, QVBoxLayout, QWidget

from recruiter_desk.domain.errors import DeskError
from recruiter_desk.domain.intake import role_and_company
from recruiter_desk.domain.pasting import read_pasted
from recruiter_desk.services import first_start
from recruiter_desk.ui.background import Background
from recruiter_desk.ui.errors import tell
from recruiter_desk.ui.kit.buttons import button, primary
from recruiter_desk.ui.kit.field import field
from recruiter_desk.ui.kit.growing_field import GrowingField
from recruiter_desk.ui.kit.lines import hairline
from recruiter_desk.ui.kit.panel import Scroll
from recruiter_desk.ui.kit.shown import Shown, shown
from recruiter_desk.ui.page import Sheet
from recruiter_desk.ui.place import Place

WIDTH = 640


class WelcomePage(Sheet):
    """Works without a desk. `opened` carries the path of the one made, chosen or built here."""

    opened = Signal(object)  # Path

    def __init__(self, desk: Path, parent: QWidget | None = None) -> None:
        """*desk* is where a new desk lies unless another name or folder is chosen."""
        super().__init__(parent)
        self._folder = desk.parent
        self._work: Background | None = None
        self._people = read_pasted("")
        self.line = field(self.tr("CFO at Halden Marine"), says=self.tr("A search you are running"), entered=self.start)
        self.names = GrowingField(self.tr("Paste names, one a line: name, title, company, link"), most=8)
        self.names.entered.connect(self.start)
        self.names.given_up.connect(self.line.setFocus)
        self.title = field(text=desk.stem, says=self.tr("Name of the desk"), entered=self.start)
        self.title.setFixedWidth(160)
        self._read = shown("", "small", wrap=True)
        self._where = shown("", "small", wrap=True)
        self._start = primary(self.tr("Start"), self.start, hint=self.tr("Enter"))
        self._demo = button(self.tr("Open the demo"), self.open_demo)
        self._build()
        self.line.textChanged.connect(self._understand)
        self.names.textChanged.connect(self._read_names)
        self.title.textChanged.connect(self._say_where)
        self._understand()
        self._say_where()

    def show_place(self, place: Place) -> None:
        self.title_changed.emit(self.tr("Welcome"))
        self.line.setFocus()

    def path(self) -> Path:
        """Return where the desk would lie."""
        return first_start.desk_path(self._folder, self.title.text().strip())

    def start(self) -> None:
        """Make the desk with the search and its names."""
        if self._tried(lambda: first_start.begin(self.path(), self.line.text(), self.names.typed())):
            self.opened.emit(self.path())

    def open_file(self) -> None:
        """Ask for a desk that is there already."""
        chosen, _kind = QFileDialog.getOpenFileName(
            self, self.tr("Open a desk"), str(self._folder), self.tr("Desks (*.desk)")
        )
        if chosen:
            self.opened.emit(Path(chosen))

    def open_demo(self) -> None:
        """Build the demo desk, beside the new one, and open it; the window stays awake meanwhile."""
        self._demo.setEnabled(False)
        self._demo.setText(self.tr("Inventing people…"))
        self._work = Background(self)
        folder = self._folder
        self._work.run("long", self, lambda: first_start.demo(folder), self._demo_built, self._demo_failed)

    def choose_folder(self) -> None:
        """Ask where the desk shall lie."""
        if chosen := QFileDialog.getExistingDirectory(self, self.tr("Where the desk lies"), str(self._folder)):
            self._folder = Path(chosen)
            self._say_where()

    # -- within ----------------------------------------------------------------------------------------------

    @Slot(object)
    def _demo_built(self, path: Path) -> None:
        self._rest()
        self.opened.emit(path)

    @Slot(object)
    def _demo_failed(self, error: BaseException) -> None:
        self._rest()
        if not isinstance(error, DeskError):
            raise error
        tell(self, error)

    def _rest(self) -> None:
        self._demo.setEnabled(True)
        self._demo.setText(self.tr("Open the demo"))
        if self._work:
            self._work.close()
            self._work = None

    def _tried(self, work: Callable[[], object]) -> bool:
        """Run *work*; a refusal is said under the line, nothing typed is lost."""
        try:
            work()
        except DeskError as error:
            self._read.show_role("danger")
            self._read.show_text(str(error))
            return False
        return True

    def _read_names(self) -> None:
        self._people = read_pasted(self.names.typed())
        self._understand()

    def _understand(self) -> None:
        """Say what Start would make."""
        role, company = role_and_company(self.line.text())
        people = self._people
        words = [self.tr("{role} for {company}").format(role=role, company=company)] if role and company else []
        if people.people:
            count = len(people.people)
            words.append(self.tr("1 name") if count == 1 else self.tr("{count} names").format(count=count))
        if people.junk:
            left_out = self.tr("1 line without a name, left out")
            if len(people.junk) > 1:
                left_out = self.tr("{count} lines without a name, left out").format(count=len(people.junk))
            words.append(left_out)
        self._read.show_role("small")
        self._read.show_text(" · ".join(words) or self.tr("One line is enough: the role, then the company."))

    def _say_where(self) -> None:
        words = self.tr("One file on this machine: {path}. Copy or move it as you like.")
        self._where.show_text(words.format(path=self.path()))

    def _build(self) -> None:
        inner = QWidget()
        inner.setMaximumWidth(WIDTH)
        column = QVBoxLayout(inner)
        column.setContentsMargins(0, 32, 0, 24)
        column.setSpacing(12)
        column.addStretch(1)
        column.addWidget(shown(self.tr("Recruiter Desk"), "title"))
        said = self.tr("Searches, names and boards for one recruiter. Everything stays on this machine.")
        column.addWidget(shown(said, "second", wrap=True))
        column.addSpacing(4)
        column.addWidget(self._start_card())
        open_it = button(self.tr("Open a desk…"), self.open_file)
        have = self.tr(
            "A desk from another machine or a backup opens as it is. A list of names goes into the search above."
        )
        look = self.tr("Invented people in searches at every stage. It is a desk of its own; yours is not touched.")
        column.addWidget(
            _card(
                _offer(self.tr("Bring what I have"), have, open_it),
                hairline(),
                _offer(self.tr("Look around a demo"), look, self._demo),
            )
        )
        column.addWidget(self._desk_row())
        column.addWidget(self._where)
        column.addStretch(2)
        centred = QWidget()
        row = QHBoxLayout(centred)
        row.setContentsMargins(24, 0, 24, 0)
        row.addStretch(1)
        row.addWidget(inner, 100)
        row.addStretch(1)
        outer = QVBoxLayout(self)
        outer.setContentsMargins(0, 0, 0, 0)
        outer.addWidget(Scroll(centred))

    def _start_card(self) -> QWidget:
        last = QHBoxLayout()
        last.setSpacing(12)
        last.addWidget(self._read, 1)
        last.addWidget(self._start, 0, Qt.AlignmentFlag.AlignTop)
        holder = QWidget()
        holder.setLayout(last)
        last.setContentsMargins(0, 0, 0, 0)
        heading = shown(self.tr("Start with a search you are running"), "heading")
        return _card(heading, self.line, self.names, holder)

    def _desk_row(self) -> QWidget:
        made = QWidget()
        row = QHBoxLayout(made)
        row.setContentsMargins(0, 4, 0, 0)
        row.setSpacing(8)
        row.addWidget(shown(self.tr("Desk"), "second"))
        row.addWidget(self.title)
        row.addWidget(button(self.tr("Other folder…"), self.choose_folder))
        row.addStretch(1)
        return made


def _card(*widgets: QWidget) -> QWidget:
    card = QFrame()
    card.setProperty("look", "card")
    column = QVBoxLayout(card)
    column.setContentsMargins(20, 16, 20, 16)
    column.setSpacing(10)
    for widget in widgets:
        column.addWidget(widget)
    return card


def _offer(title: str, words: str, action: QWidget) -> QWidget:
    """Return a heading with its words, and the button at the right."""
    made = QWidget()
    text = QVBoxLayout()
    text.setSpacing(3)
    text.addWidget(shown(title, "heading"))
    text.addWidget(Shown(words, "small", wrap=True))
    row = QHBoxLayout(made)
    row.setContentsMargins(0, 2, 0, 2)
    row.setSpacing(16)
    row.addLayout(text, 1)
    row.addWidget(action, 0, Qt.AlignmentFlag.AlignVCenter)
    return made
