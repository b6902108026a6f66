"""What the desk does with checked résumés: says who they may be of, and keeps them."""

from collections.abc import Sequence
from contextlib import suppress
from functools import partial

from PySide6.QtCore import QCoreApplication, QObject, QTimer, Signal

from recruiter_desk.domain.duplicates import Match
from recruiter_desk.domain.errors import DeskError
from recruiter_desk.domain.person_page import PersonPage
from recruiter_desk.domain.resumes import Kept
from recruiter_desk.services import documents, people, resumes, searches
from recruiter_desk.ui.desk import Desk
from recruiter_desk.ui.errors import attempt
from recruiter_desk.ui.kit.shown import one_line
from recruiter_desk.ui.page import Page
from recruiter_desk.ui.receiving import Aim
from recruiter_desk.ui.resumes.sheaf import Item, State

PAUSE_MS = 250


def _tr(text: str) -> str:
    return QCoreApplication.translate("Résumés", text)


class Keeping(QObject):
    """A refusal is said in the window; what was refused stays open."""

    matched = Signal(object)  # Item: it may be of somebody else now

    def __init__(self, page: Page, desk: Desk) -> None:
        super().__init__(page)
        self._page = page
        self._desk = desk
        self._typed: Item | None = None
        self._words: dict[Aim, str] = {}
        self._pause = QTimer(self, singleShot=True, interval=PAUSE_MS)
        self._pause.timeout.connect(lambda: self.match(self._typed, by_hand=True))

    def keep(self, items: Sequence[Item]) -> bool:
        """Save *items* in one change; return whether it went through."""
        wanted = [_to_keep(item) for item in items]
        kept: list[Kept] = []
        if not attempt(self._page, lambda: kept.extend(resumes.keep_all(self._desk.workspace, wanted))):
            return False
        for item, one in zip(items, kept, strict=True):
            item.document_id, item.state = one.document_id, State.KEPT
        return True

    def keep_file(self, item: Item | None) -> bool:
        """Keep the file as a document of the person, with nothing taken from it."""
        if item is None:
            return False
        done: list[str] = []
        add = partial(documents.add, self._desk.workspace, item.aim.person_id, item.path)
        if not attempt(self._page, lambda: done.append(add())):
            return False
        item.document_id, item.state = done[0], State.KEPT
        return True

    def record(self, item: Item) -> PersonPage | None:
        """Return the record an item goes to, None for somebody new."""
        if not item.person_id():
            return None
        try:
            return people.page(self._desk.workspace, item.person_id(), self._desk.workspace.zone())
        except DeskError:
            return None

    def verb(self, item: Item, record: PersonPage | None) -> str:
        """Say what saving an item does: adds somebody to the stage, or only the résumé."""
        there = record and any(one.search_id == item.aim.search_id for one in record.searches)
        if item.aim.person_id or there:
            return _tr("Keep résumé")
        return _tr("Add to {stage}").format(stage=one_line(item.aim.words, 24))

    def where(self, item: Item) -> str:
        """Say in words where an item goes."""
        aim = item.aim
        if not aim.search_id:
            return _tr("for {who}").format(who=one_line(aim.words, 120))
        if aim not in self._words:
            self._words[aim] = one_line(aim.words, 120)
            with suppress(DeskError):
                header = searches.header(self._desk.workspace, aim.search_id)
                words = _tr("for {search}, {company} · {stage}")
                self._words[aim] = words.format(search=header.title, company=header.company, stage=aim.words)
        return self._words[aim]

    def forget_words(self) -> None:
        """Read anew what searches are called."""
        self._words.clear()

    def place_words(self, items: Sequence[Item], item: Item | None) -> str:
        """Say which of *items* shows, and where it goes."""
        shown = item or (items[-1] if items else None)
        if shown is None or shown not in items:
            return " "
        if len(items) == 1:
            return self.where(shown)
        place = _tr("{number} of {all}").format(number=items.index(shown) + 1, all=len(items))
        return f"{place} · {self.where(shown)}"

    def match_soon(self, item: Item | None) -> None:
        """Look who it is once typing pauses."""
        self._typed = item
        self._pause.start()

    def match(self, item: Item | None, *, by_hand: bool = False) -> None:
        """Look off the window's thread who on the desk *item* is of, as its fields stand now.

        *by_hand*: the user is typing, so the fields are not changed for them.
        """
        if item is None or item.state != State.OPEN or item.aim.person_id or (typed := item.as_typed()) is None:
            return
        work = partial(resumes.matches, self._desk.workspace, [typed])
        done = partial(self._matched, item, by_hand)
        self._desk.background.run("quick", self, work, done, lambda _error: None)

    def _matched(self, item: Item, by_hand: bool, answer: list[Match | None]) -> None:
        if answer[0] != item.match:
            item.show_match(answer[0], choose=not by_hand)
            self.matched.emit(item)


def _to_keep(item: Item) -> resumes.ToKeep:
    if item.found is None:
        raise LookupError("nothing was read of this file")
    return resumes.ToKeep(
        item.found,
        item.path,
        person_id=item.person_id(),
        person=item.person(),
        search_id=item.aim.search_id,
        stage_id=item.aim.stage_id,
        checked=item.seen,
    )
