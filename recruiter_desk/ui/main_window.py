"""The window: navigation at the left, pages beside it, and what works everywhere (undo, find, keys, back)."""

from collections.abc import Callable, Mapping, Sequence

from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QCloseEvent, QIcon, QMouseEvent, QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QMainWindow, QStackedWidget, QWidget

from recruiter_desk.domain.changes import ChangeSet
from recruiter_desk.paths import resource
from recruiter_desk.settings import Settings
from recruiter_desk.ui.actions import Doing, add_keys
from recruiter_desk.ui.counts import Counts
from recruiter_desk.ui.desk import Desk
from recruiter_desk.ui.errors import attempt
from recruiter_desk.ui.finder import Finder, Found
from recruiter_desk.ui.keys import WINDOW_KEYS, KeyGroup, KeyList
from recruiter_desk.ui.kit.shown import one_line
from recruiter_desk.ui.navigation import Navigation, NavigationFacts
from recruiter_desk.ui.page import Sheet
from recruiter_desk.ui.place import Place
from recruiter_desk.ui.trail import Trail
from recruiter_desk.ui.undo import Action, FieldUndo, QuietBar, Tone

SMALLEST = (1000, 600)
FIRST = (1366, 728)


def nothing_found(text: str) -> Sequence[Found]:
    """Stand in for the finder where there is no desk to look into."""
    return ()


class MainWindow(QMainWindow):
    """Makes each page when it is first gone to, tells the one in front what changed, and says what was done."""

    def __init__(
        self,
        pages: Mapping[str, Callable[[], Sheet]],
        settings: Settings,
        desk: Desk | None = None,
        *,
        facts: Callable[[], NavigationFacts] = NavigationFacts,
        find: Callable[[str], Sequence[Found]] = nothing_found,
    ) -> None:
        """*pages* makes a page by name; *facts* counts what the navigation shows; *find* answers Ctrl+K."""
        super().__init__()
        self._make = dict(pages)
        self._made: dict[str, Sheet] = {}
        self._settings = settings
        self._desk = desk
        self._facts = facts
        self._trail = Trail()
        self._body = QWidget()
        self._stack = QStackedWidget()
        self._room = QWidget()
        row = QHBoxLayout(self._body)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(0)
        row.addWidget(self._room)
        row.addWidget(self._stack, 1)
        self.navigation = Navigation(settings.navigation_pinned, self._body)
        self.navigation.go.connect(self.open)
        self.navigation.pinned.connect(lambda pinned: setattr(settings, "navigation_pinned", pinned))
        self.navigation.width_changed.connect(self._arrange)
        self.setCentralWidget(self._body)
        self._bar = QuietBar(self._body, self._kept_clear)
        self._keys = KeyList(self._body)
        self._finder = Finder(find, self._body)
        self._field_undo = FieldUndo(self)
        self._counts = Counts(self, self.show_facts)
        add_keys(self, self._doings())
        if desk is not None:
            desk.hub.changed.connect(self._changed)
        self.navigation.setVisible(desk is not None)
        self._dress()

    def open(self, place: Place) -> None:
        """Go to *place* and remember it for Back."""
        if self._show(place):
            self._trail.went(place)

    def back(self) -> None:
        """Go to where the user was before."""
        if place := self._trail.back():
            self._show(place)

    def forward(self) -> None:
        """Go again to where the user came back from."""
        if place := self._trail.forward():
            self._show(place)

    def page(self) -> Sheet | None:
        """Return the page in front."""
        shown = self._stack.currentWidget()
        return shown if isinstance(shown, Sheet) else None

    def say(self, sentence: str, tone: Tone = "info", action: Action | None = None) -> None:
        """Say *sentence* in the quiet bar."""
        self._bar.say(sentence, tone, action)

    def said(self) -> str:
        """Return what the quiet bar says now."""
        return self._bar.sentence()

    def undo(self) -> None:
        """Take the newest change of the desk back."""
        if self._desk is not None:
            attempt(self, self._desk.workspace.undo)

    def redo(self) -> None:
        """Do again what was taken back last."""
        if self._desk is not None:
            attempt(self, self._desk.workspace.redo)

    def show_facts(self) -> None:
        """Count anew what the navigation shows."""
        self.navigation.show_facts(self._facts())

    def event(self, event: QEvent) -> bool:
        if isinstance(event, QMouseEvent) and event.type() == QEvent.Type.MouseButtonRelease:
            turn = {Qt.MouseButton.BackButton: self.back, Qt.MouseButton.ForwardButton: self.forward}
            turn.get(event.button(), lambda: None)()
        return super().event(event)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self.navigation.fit(self.width())

    def closeEvent(self, event: QCloseEvent) -> None:
        self._settings.keep_layout("window", bytes(self.saveGeometry().data()))
        self._settings.save()
        super().closeEvent(event)

    def _show(self, place: Place) -> bool:
        if place.page not in self._make:
            return False
        page = self._made.get(place.page)
        if page is None:
            page = self._made[place.page] = self._make[place.page]()
            page.go.connect(self.open)
            page.title_changed.connect(self._title)
            self._stack.addWidget(page)
        self._title("")
        self._stack.setCurrentWidget(page)
        self.navigation.show_place(place)
        went = attempt(self, lambda: page.show_place(place))
        if not _holds(page, self.focusWidget()):
            page.setFocus()
        self._bar.keep_clear()
        return went

    def _changed(self, change: ChangeSet) -> None:
        if page := self.page():
            page.desk_changed(change)
        if self._desk is not None:
            label = self._desk.workspace.label(change)
            if change.kind == "undone":
                self.say(self.tr("Undone: {change}").format(change=label), action=(self.tr("Do again"), self.redo))
            else:
                self.say(label, action=(self.tr("Undo"), self.undo))
        self._counts.soon()

    def _kept_clear(self) -> tuple[int, int]:
        """Return how far from the left, and how high at the bottom, the page in front must stay in sight."""
        page = self.page()
        if page is None:
            return 0, 0
        return page.beside and self._room.width() + page.beside, page.foot()

    def _title(self, title: str) -> None:
        name = self.tr("Recruiter Desk")
        self.setWindowTitle(f"{one_line(title, 120)} - {name}" if title else name)

    def _arrange(self) -> None:
        self._room.setFixedWidth(self.navigation.room() if self._desk is not None else 0)
        self.navigation.setGeometry(0, 0, self.navigation.drawn_width(), self._body.height())
        self.navigation.raise_()

    def _list_keys(self) -> None:
        groups: tuple[KeyGroup, ...] = getattr(self.page(), "keys", ())
        self._keys.show_groups((*groups, WINDOW_KEYS))

    def _doings(self) -> dict[str, Doing]:
        return {
            "Ctrl+Z": self.undo,
            "Ctrl+Shift+Z": self.redo,
            "Ctrl+Y": self.redo,
            "Alt+Left": self.back,
            "Alt+Right": self.forward,
            "Ctrl+K": self._finder.open,
            "F1": self._list_keys,
            "?": self._list_keys,
            "Ctrl+0": self.navigation.turn,
            "Ctrl+T": lambda: self.open(Place("today")),
            "Ctrl+1": lambda: self.open(Place("searches")),
            "Ctrl+2": lambda: self.open(Place("people")),
            "Ctrl+3": lambda: self.open(Place("companies")),
            "Ctrl+4": lambda: self.open(Place("interviews")),
            "Ctrl+,": lambda: self.open(Place("settings")),
        }

    def _dress(self) -> None:
        self.setMinimumSize(*SMALLEST)
        self.resize(*FIRST)
        self.restoreGeometry(self._settings.layout("window"))
        self.setWindowIcon(QIcon(str(resource("icon.png"))))
        self._title("")
        self._arrange()


def _holds(page: QWidget, focused: QWidget | None) -> bool:
    return focused is not None and page.isAncestorOf(focused)
