"""Start: the only file that meets everybody. Opens a desk in a window, or takes a picture of a page."""

import gc
import os
import sys
from collections.abc import Callable, Sequence
from contextlib import suppress
from functools import partial
from pathlib import Path

import recruiter_desk.services.searches  # noqa: F401 - only here to come before PySide6
from recruiter_desk import logs, paths
from recruiter_desk.domain.errors import DeskError, Environment, Refused
from recruiter_desk.services import backups, candidacies, debriefs, desks, documents, overview, today
from recruiter_desk.services.packs import drawing
from recruiter_desk.services.workspace import Workspace, machine_clock
from recruiter_desk.settings import Scheme, Settings
from recruiter_desk.storage.files import write_safely

# isort: split
# All that is no window comes first: PySide6 reads the source of every module that is imported after it.
from PySide6.QtCore import QCoreApplication, QEvent, QObject, Qt, QTimer
from PySide6.QtWidgets import QApplication

from recruiter_desk.ui.background import Background
from recruiter_desk.ui.desk import Desk
from recruiter_desk.ui.errors import attempt, tell
from recruiter_desk.ui.finding import finder_of
from recruiter_desk.ui.hub import Hub
from recruiter_desk.ui.main_window import MainWindow
from recruiter_desk.ui.navigation import NavigationFacts, OpenSearch
from recruiter_desk.ui.page import Page
from recruiter_desk.ui.place import Place
from recruiter_desk.ui.raising import Raised, raise_other
from recruiter_desk.ui.theme import Theme
from recruiter_desk.ui.today.page import TodayPage

BACKUP_EVERY_MS = 15 * 60 * 1000
LOAD_EVERY_MS = 200
PAGES = {
    "today": ("today", ""),
    "searches": ("searches", ""),
    "board": ("search", "board"),
    "names": ("search", "names"),
    "people": ("people", ""),
    "person": ("person", ""),
    "companies": ("companies", ""),
    "interviews": ("interviews", "day"),
    "week": ("interviews", "week"),
    "company": ("company", ""),
    "candidacy": ("candidacy", ""),
    "debrief": ("debrief", ""),
    "pack": ("pack", "candidacy"),
    "settings": ("settings", ""),
}


def open_window(path: Path | None) -> int:
    """Open *path*, else the last desk, else the first start, and run until the window is closed."""
    application = application_of(sys.argv[:1])
    logs.start()
    sys.excepthook = logs.hook
    program = Program(application)
    program.start(path)
    gc.freeze()  # nor is it looked through later, while somebody waits for a page
    gc.enable()
    return application.exec() if program.window else 0


def application_of(argv: Sequence[str] = ("recruiter-desk",)) -> QApplication:
    """Return the one application of this process."""
    application = QApplication.instance()
    if not isinstance(application, QApplication):
        application = QApplication(list(argv))
    application.setApplicationName("recruiter-desk")
    application.setApplicationDisplayName("Recruiter Desk")
    application.setDesktopFileName("recruiter-desk")
    return application


class Program(QObject):
    """What runs in one process: a first start, or one desk with its window."""

    def __init__(self, application: QApplication) -> None:
        super().__init__(application)
        self.settings = Settings()
        self.theme = Theme(application, self.settings.scheme)
        self.window: MainWindow | None = None
        self._opened: OpenDesk | None = None
        application.aboutToQuit.connect(self.leave)

    def start(self, path: Path | None) -> None:
        """Show the desk at *path*, else the last or the default one, else the first start."""
        wanted = path or self.settings.last_desk or paths.default_desk()
        if path is None and not wanted.exists():
            self.welcome()
            return
        try:
            self.open(wanted)
        except DeskError as error:
            if isinstance(error, Environment) and raise_other(wanted):
                return
            self.welcome()
            if self.window:
                tell(self.window, error)

    def open(self, path: Path) -> None:
        """Show the desk at *path* in place of what is shown now; raises as `desks.open_for_writing` does."""
        opened = OpenDesk(desks.open_for_writing(path), self.settings, self.theme)
        self._show(opened.window)
        self._opened = opened
        if not opened.workspace.about()["demo"]:
            self.settings.last_desk = path
        Raised(path, opened.come_forward, opened.window)

    def welcome(self) -> None:
        """Show the first start."""
        from recruiter_desk.ui.welcome.page import WelcomePage  # noqa: PLC0415 - as with the pages of a desk

        page = WelcomePage(paths.default_desk())
        page.opened.connect(lambda path: attempt(page, lambda: self.begin(path)))
        window = MainWindow({"welcome": lambda: page}, self.settings)
        window.open(Place("welcome"))
        self._show(window)

    def begin(self, path: Path) -> None:
        """Show the desk at *path* after the first start: at its search, when there is no other to choose from."""
        self.open(path)
        if self._opened and (search := overview.only_search(self._opened.workspace)):
            self._opened.window.open(Place("search", search))

    def leave(self) -> None:
        """Close the desk, after a last backup if anything changed since the one before."""
        if self._opened:
            self._opened.close()
            self._opened = None

    def _show(self, window: MainWindow) -> None:
        before, self.window = self.window, window
        self.leave()
        window.show()
        if before:
            before.close()
            before.deleteLater()


class OpenDesk:
    """An open desk with its window, and the backups that are made while it is open."""

    def __init__(self, workspace: Workspace, settings: Settings, theme: Theme) -> None:
        self.workspace = workspace
        self._background = Background()
        self.desk = Desk(workspace, Hub(workspace), self._background, settings)
        self.window = window_of(self.desk, theme)
        self._timer = QTimer(self.window)
        self._timer.setInterval(BACKUP_EVERY_MS)
        self._timer.timeout.connect(self._back_up_if_due)
        self._timer.start()
        self._unloaded = iter((
            _searches, _search, _debrief, _interviews, _people, _person, _companies, _company, _candidacy, _pack,
            _resumes, _settings,
        ))  # fmt: skip
        self._loading = QTimer(self.window)
        self._loading.setInterval(LOAD_EVERY_MS)
        self._loading.timeout.connect(self._load_next)
        self._loading.start()

    def come_forward(self) -> None:
        self.window.setWindowState(self.window.windowState() & ~Qt.WindowState.WindowMinimized)
        self.window.raise_()
        self.window.activateWindow()

    def close(self) -> None:
        """Make a last backup if anything changed, and close. A backup that fails keeps nobody from leaving."""
        self._timer.stop()
        self.desk.drafts.close()
        self._background.close()
        documents.clear_copies()
        with suppress(DeskError):
            if backups.changed(self.workspace):
                backups.make(self.workspace, "on quitting")
        self.workspace.close()

    def _load_next(self) -> None:
        """Load the code of one more page, so that nobody waits for it at the first click."""
        load = next(self._unloaded, None)
        if load:
            load()
        else:
            self._loading.stop()
            self._background.run("quick", self.window, drawing.load, lambda _loaded: None, lambda _error: None)

    def _back_up_if_due(self) -> None:
        if backups.due(self.workspace):
            work = partial(backups.make, self.workspace, "every quarter of an hour")
            self._background.run("long", self.window, work, self._backed_up, self._not_backed_up)

    def _backed_up(self, _made: object) -> None:
        self.window.show_facts()

    def _not_backed_up(self, error: BaseException) -> None:
        if isinstance(error, DeskError):
            tell(self.window, error)
        else:
            logs.note(error)


def window_of(desk: Desk, theme: Theme) -> MainWindow:
    """Return the window of *desk*, with every page it can show, at Today; without a search yet, at their list."""
    window = MainWindow(
        pages_of(desk, theme),
        desk.settings,
        desk,
        facts=partial(facts_of, desk.workspace),
        find=finder_of(desk, lambda place: window.open(place)),
    )
    facts = facts_of(desk.workspace)
    window.navigation.show_facts(facts)
    window.open(Place("today" if facts.searches else "searches"))
    return window


def pages_of(desk: Desk, theme: Theme) -> dict[str, Callable[[], Page]]:
    """Return what makes each page of *desk*. Only Today is loaded by then: it is shown first."""
    return {
        "today": partial(TodayPage, desk),
        "searches": lambda: _searches()(desk),
        "search": lambda: _search()(desk),
        "people": lambda: _people()(desk),
        "person": lambda: _person()(desk),
        "companies": lambda: _companies()(desk),
        "interviews": lambda: _interviews()(desk),
        "company": lambda: _company()(desk),
        "candidacy": lambda: _candidacy()(desk),
        "debrief": lambda: _debrief()(desk),
        "pack": lambda: _pack()(desk),
        "settings": lambda: _settings()(desk, theme),
        "resumes": lambda: _resumes()(desk),
    }


def _searches() -> Callable[[Desk], Page]:
    from recruiter_desk.ui.searches.page import SearchesPage  # noqa: PLC0415 - the pages not shown first cost time

    return SearchesPage


def _search() -> Callable[[Desk], Page]:
    from recruiter_desk.ui.board.view import BoardView  # noqa: PLC0415 - the pages not shown first cost 100 ms at start
    from recruiter_desk.ui.candidacy.panel import CandidacyPanel  # noqa: PLC0415 - as above
    from recruiter_desk.ui.names.view import NamesView  # noqa: PLC0415 - as above
    from recruiter_desk.ui.search.page import SearchPage  # noqa: PLC0415 - as above

    return partial(SearchPage, board=BoardView, names=NamesView, panel=CandidacyPanel)


def _people() -> Callable[[Desk], Page]:
    from recruiter_desk.ui.people.page import PeoplePage  # noqa: PLC0415 - as above

    return PeoplePage


def _person() -> Callable[[Desk], Page]:
    from recruiter_desk.ui.person.page import PersonPage  # noqa: PLC0415 - as above

    return PersonPage


def _companies() -> Callable[[Desk], Page]:
    from recruiter_desk.ui.companies.page import CompaniesPage  # noqa: PLC0415 - as above

    return CompaniesPage


def _interviews() -> Callable[[Desk], Page]:
    from recruiter_desk.ui.interviews.page import InterviewsPage  # noqa: PLC0415 - as above

    return InterviewsPage


def _company() -> Callable[[Desk], Page]:
    from recruiter_desk.ui.company.page import CompanyPage  # noqa: PLC0415 - as above

    return CompanyPage


def _candidacy() -> Callable[[Desk], Page]:
    from recruiter_desk.ui.candidacy.page import CandidacyPage  # noqa: PLC0415 - as above

    return CandidacyPage


def _debrief() -> Callable[[Desk], Page]:
    from recruiter_desk.ui.debrief.page import DebriefPage  # noqa: PLC0415 - as above

    return DebriefPage


def _pack() -> Callable[[Desk], Page]:
    from recruiter_desk.ui.packs.page import PackPage  # noqa: PLC0415 - as above

    return PackPage


def _settings() -> Callable[[Desk, Theme], Page]:
    from recruiter_desk.ui.settings.page import SettingsPage  # noqa: PLC0415 - as above

    return SettingsPage


def _resumes() -> Callable[[Desk], Page]:
    from recruiter_desk.ui.resumes.page import ResumesPage  # noqa: PLC0415 - as above

    return ResumesPage


def facts_of(workspace: Workspace) -> NavigationFacts:
    """Return what the navigation shows of a desk."""
    seen = overview.read(workspace)
    searches = tuple(OpenSearch(one.id, one.title, one.live) for one in seen.open_searches)
    due = today.read(workspace).count
    return NavigationFacts(
        seen.file, seen.saved, seen.demo, seen.searches, seen.people, seen.companies, searches, due, seen.interviews
    )


def take_picture(
    path: Path,
    page: str,
    out: Path,
    *,
    record: str = "",
    size: tuple[int, int] = (1440, 900),
    scheme: Scheme = "light",
    scale: int = 1,
    clock: desks.Clock = machine_clock,
) -> None:
    """Write a PNG of one page of the desk at *path*, without a screen; *size* is in points, *scale* pixels a point.

    Raises Refused when there is no such page or record, Environment when *out* cannot be written.
    """
    from recruiter_desk.ui.picture import picture  # noqa: PLC0415 - as with the pages of a desk

    os.environ["QT_QPA_PLATFORM"] = "offscreen"
    theme = Theme(application_of(), scheme)
    workspace = desks.open_for_reading(path, clock)
    background = Background()
    settings = Settings(Path(os.devnull))
    try:
        window = window_of(Desk(workspace, Hub(workspace), background, settings), theme)
        window.resize(*size)
        window.show()
        drawn = picture(window, place_of(workspace, page, record), scale)
        window.close()
        window.deleteLater()
        QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
    finally:
        background.close()
        workspace.close()
    try:
        write_safely(out, drawn)
    except OSError as error:
        raise Environment(f"The picture cannot be written to {out}: {error.strerror}.") from error


def place_of(workspace: Workspace, page: str, record: str) -> Place:
    """Return the place that *page* names on the command line; without *record*, the first there is.

    Raises Refused when there is no such page, or nothing to show on it.
    """
    if page not in PAGES:
        raise Refused(f"There is no page called {page}. The pages are: {', '.join(PAGES)}.")
    name, view = PAGES[page]
    first = {
        "search": overview.first_search,
        "person": overview.first_person,
        "company": overview.first_company,
        "debrief": debriefs.first_told,
        "pack": candidacies.first_candidacy,
        "candidacy": candidacies.first_candidacy,
    }
    if name in first and not record:
        record = first[name](workspace)
        if not record:
            raise Refused(f"This desk has nothing to show on the page {page} yet.")
    return Place(name, record, view)
