"""The column at the left: which desk this is, whether it is saved, and where one can go."""

from dataclasses import dataclass

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from recruiter_desk.ui.kit.buttons import icon_button
from recruiter_desk.ui.kit.chip import Chip
from recruiter_desk.ui.kit.panel import Scroll
from recruiter_desk.ui.kit.place_button import PlaceButton
from recruiter_desk.ui.kit.shown import Shown, shown, tip
from recruiter_desk.ui.place import Place

UNFOLDED = 196
FOLDED = 56
FOLDED_BELOW = 1500


@dataclass(frozen=True, slots=True)
class OpenSearch:
    """A search as the navigation lists it, with how many candidacies live in it."""

    id: str
    title: str
    live: int


@dataclass(frozen=True, slots=True)
class NavigationFacts:
    """What the navigation shows: plain values, counted by whoever hands them in."""

    file: str = ""
    saved: str = ""
    demo: bool = False
    searches: int = 0
    people: int = 0
    companies: int = 0
    open_searches: tuple[OpenSearch, ...] = ()
    today: int = 0
    interviews: int = 0  # of the next seven days


class Navigation(QWidget):
    """Unfolded in a wide window; else a rail of icons that unfolds over the page, or for good when pinned."""

    go = Signal(object)  # Place
    pinned = Signal(bool)  # the user wants it unfolded in a narrow window too, or no longer
    width_changed = Signal()

    def __init__(self, pinned: bool = False, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("look", "navigation")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self._wide = True
        self._pinned = pinned
        self._over = False
        self._place = Place("")
        self._search_buttons: dict[str, PlaceButton] = {}
        self._pages = {
            "today": self._button(Place("today"), self.tr("Today"), "today"),
            "searches": self._button(Place("searches"), self.tr("Searches"), "searches"),
            "people": self._button(Place("people"), self.tr("People"), "people"),
            "companies": self._button(Place("companies"), self.tr("Companies"), "companies"),
            "interviews": self._button(Place("interviews"), self.tr("Interviews"), "calendar"),
            "settings": self._button(Place("settings"), self.tr("Settings"), "settings"),
        }
        self._build()
        self._refold()

    def show_facts(self, facts: NavigationFacts) -> None:
        """Show the desk's name, what is saved, and how many there are of everything."""
        self._file.show_text(facts.file)
        self._saved.show_text(facts.saved)
        self._demo.setVisible(facts.demo and not self.is_folded())
        self._demo.setProperty("wanted", facts.demo)
        says = "\n".join(filter(None, (facts.file, self._demo_words() if facts.demo else "", facts.saved)))
        self._saved_icon.show_icon("demo" if facts.demo else "saved", "second", 18)
        self._saved_icon.setToolTip(tip(says))
        self._saved_icon.setAccessibleName(says)
        self._pages["today"].show_words(self.tr("Today"), facts.today or None)
        self._pages["searches"].show_words(self.tr("Searches"), facts.searches)
        self._pages["people"].show_words(self.tr("People"), facts.people)
        self._pages["companies"].show_words(self.tr("Companies"), facts.companies)
        self._pages["interviews"].show_words(self.tr("Interviews"), facts.interviews)
        self._show_searches(facts.open_searches)

    def show_place(self, place: Place) -> None:
        """Mark the entry that leads to *place*."""
        self._place = place
        shelves = {"search": "searches", "person": "people", "company": "companies", "debrief": "interviews"}
        shelf = shelves.get(place.page, place.page)
        for name, made in self._pages.items():
            made.setChecked(name == shelf)
        for search, made in self._search_buttons.items():
            made.setChecked(place.page == "search" and search == place.id)

    def places(self) -> list[PlaceButton]:
        """Return every entry, top first."""
        pages = list(self._pages.values())
        return [*pages[:-1], *self._search_buttons.values(), pages[-1]]

    def fit(self, window_width: int) -> None:
        """Fold or unfold for a window of *window_width*."""
        self._wide = window_width >= FOLDED_BELOW
        if self._wide:
            self._over = False
        self._refold()

    def is_folded(self) -> bool:
        """Whether only icons are shown."""
        return not (self._wide or self._pinned or self._over)

    def room(self) -> int:
        """Return how much of the window's width the page must leave to the column."""
        return UNFOLDED if self._wide or self._pinned else FOLDED

    def drawn_width(self) -> int:
        """Return how wide the column is now; more than `room` while it lies over the page."""
        return FOLDED if self.is_folded() else UNFOLDED

    def turn(self) -> None:
        """Unfold a folded column over the page, or fold an unfolded one."""
        if self._wide:
            return
        if self._pinned:
            self._pinned = False
            self.pinned.emit(False)
        else:
            self._over = not self._over
        self._refold()

    def close_over(self) -> None:
        """Fold a column that lies over the page."""
        if self._over:
            self._over = False
            self._refold()

    def leaveEvent(self, event: QEvent) -> None:
        self.close_over()
        super().leaveEvent(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape and self._over:
            self.close_over()
        else:
            super().keyPressEvent(event)

    def _build(self) -> None:
        self._name = shown(self.tr("Recruiter Desk"), "heading", elide=True)
        self._toggle = icon_button("fold", self.tr("Unfold the navigation"), self.turn)
        self._pin = icon_button("pin", self.tr("Keep it unfolded"), self._keep)
        self._file = Shown(role="fine", elide=True)
        self._saved = Shown(role="fine", wrap=True)
        self._demo = Chip(self._demo_words(), "warning")
        self._heading = shown(self.tr("Open searches"), "fine_section")
        self._heading.setContentsMargins(10, 12, 0, 4)
        self._saved_icon = icon_button("saved", "", lambda: self._leave(Place("settings")))
        top = QHBoxLayout()
        top.setContentsMargins(2, 0, 0, 0)
        top.setSpacing(0)
        top.addWidget(self._toggle)
        top.addWidget(self._name, 1)
        top.addWidget(self._pin)
        self._words = QWidget()
        words = QVBoxLayout(self._words)
        words.setContentsMargins(10, 0, 8, 12)
        words.setSpacing(2)
        words.addWidget(self._file)
        words.addWidget(self._saved)
        words.addWidget(self._demo)
        self._searches = QWidget()
        self._search_column = QVBoxLayout(self._searches)
        self._search_column.setContentsMargins(0, 0, 0, 0)
        self._search_column.setSpacing(1)
        self._search_column.addStretch()
        self._scroll = Scroll(self._searches)
        self._rest = QWidget()
        column = QVBoxLayout(self)
        column.setContentsMargins(10, 14, 11, 12)
        column.setSpacing(1)
        column.addLayout(top)
        column.addWidget(self._words)
        for name in ("today", "searches", "people", "companies", "interviews"):
            column.addWidget(self._pages[name])
        column.addWidget(self._heading)
        column.addWidget(self._scroll, 1)
        column.addWidget(self._rest, 1)
        column.addWidget(self._saved_icon, 0, Qt.AlignmentFlag.AlignHCenter)
        column.addWidget(self._pages["settings"])

    def _demo_words(self) -> str:
        return self.tr("Demo: invented people")

    def _button(self, place: Place, name: str, icon: str = "") -> PlaceButton:
        made = PlaceButton(name, icon)
        made.clicked.connect(lambda: self._leave(place))
        return made

    def _leave(self, place: Place) -> None:
        self.show_place(self._place)
        self.close_over()
        self.go.emit(place)

    def _show_searches(self, searches: tuple[OpenSearch, ...]) -> None:
        gone = set(self._search_buttons) - {search.id for search in searches}
        for search_id in gone:
            self._search_buttons.pop(search_id).deleteLater()
        for position, search in enumerate(searches):
            made = self._search_buttons.get(search.id)
            if made is None:
                made = self._button(Place("search", search.id), search.title)
                self._search_buttons[search.id] = made
            made.show_words(search.title, search.live)
            self._search_column.insertWidget(position, made)
        self._heading.setVisible(bool(searches) and not self.is_folded())
        self.show_place(self._place)

    def _keep(self) -> None:
        self._pinned, self._over = True, False
        self.pinned.emit(True)
        self._refold()

    def _refold(self) -> None:
        folded = self.is_folded()
        for made in self._pages.values():
            made.fold(folded)
        for widget in (self._name, self._words, self._scroll):
            widget.setVisible(not folded)
        self._demo.setVisible(not folded and bool(self._demo.property("wanted")))
        self._heading.setVisible(not folded and bool(self._search_buttons))
        self._rest.setVisible(folded)
        self._saved_icon.setVisible(folded)
        self._toggle.setVisible(not self._wide)
        self._name.setContentsMargins(8 if self._wide else 2, 0, 0, 0)
        self._pin.setVisible(self._over)
        says = self.tr("Unfold the navigation") if folded else self.tr("Fold the navigation")
        self._toggle.setToolTip(tip(says))
        self._toggle.setAccessibleName(says)
        self.show_place(self._place)
        self.setFixedWidth(self.drawn_width())
        self.width_changed.emit()
