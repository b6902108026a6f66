"""The menu of the chosen names: everything the keys do, with the keys beside it."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from functools import partial

from PySide6.QtWidgets import QMenu, QWidget

from recruiter_desk.domain.candidacies import MoveOf, short_company
from recruiter_desk.domain.names import OUTCOME_WORDS, NameLine, Outcome
from recruiter_desk.domain.searches import SearchLine, SearchStatus
from recruiter_desk.domain.stages import EARLY_ENDS, StageKind
from recruiter_desk.services import searches, stages
from recruiter_desk.ui.desk import Desk
from recruiter_desk.ui.kit.buttons import escaped
from recruiter_desk.ui.kit.shown import one_line
from recruiter_desk.ui.names.doings import Doings, who_words

_MOVES = (StageKind.RESEARCH, StageKind.RECRUITER)
_KEYS = {StageKind.NOT_TAKEN_FORWARD.value: "X", StageKind.NOT_INTERESTED.value: "Z"}


@dataclass(frozen=True, slots=True)
class Here:
    """What the menu asks of the view itself."""

    open: Callable[[], object]
    open_person: Callable[[], object]
    after_call: Callable[[Outcome], object]
    edit: Callable[[], object]


class NamesMenu(QMenu):
    """Made for the chosen lines, and gone when it closes."""

    def __init__(
        self, parent: QWidget, desk: Desk, search_id: str, lines: Sequence[NameLine], doings: Doings, here: Here
    ) -> None:
        super().__init__(parent)
        self._doings = doings
        self._ids = [line.id for line in lines]
        self.aboutToHide.connect(self.deleteLater)
        who = who_words(lines, self.tr("{count} people"))
        known = searches.listing(desk.workspace)
        others = [one for one in known if one.status == SearchStatus.OPEN and one.id != search_id]
        company = next((one.company for one in known if one.id == search_id), "")
        self._add(self, self.tr("Open"), here.open, self.tr("Enter"))
        self._add(self, self.tr("Open the person's page"), here.open_person)
        self.addSeparator()
        if len(lines) == 1:
            self._add_calls(here)
            self._add(self, self.tr("Edit"), here.edit, "F2")
        add_stages(self.addMenu(self.tr("Move to")), desk, search_id, partial(doings.move, self._ids))
        self._add(self, self.tr("Set a call…"), partial(doings.ask_call, self._ids, who), "C")
        self._add(self, self.tr("Pause until…"), partial(doings.ask_pause, self._ids, who), "S")
        self._add_sides(short_company(company))
        self.addSeparator()
        self._add_searches(self.tr("Copy to search"), others, doings.copy_to)
        self._add_searches(self.tr("Move to search"), others, doings.move_to)
        self.addSeparator()
        self._add(self, self.tr("Remove from this search"), partial(doings.remove, self._ids), self.tr("Del"))

    def _add(self, menu: QMenu, text: str, do: Callable[[], object], key: str = "") -> None:
        add_line(menu, text, do, key)

    def _add_calls(self, here: Here) -> None:
        menu = self.addMenu(self.tr("After the call"))
        for number, (outcome, words) in enumerate(OUTCOME_WORDS.items(), 1):
            self._add(menu, words.capitalize(), partial(here.after_call, outcome), str(number))

    def _add_sides(self, company: str) -> None:
        menu = self.addMenu(self.tr("Whose move"))
        sides = ((company, MoveOf.COMPANY), (self.tr("The candidate"), MoveOf.CANDIDATE), (self.tr("Me"), MoveOf.ME))
        for words, side in (*sides, (self.tr("Nobody"), MoveOf.NOBODY)):
            self._add(menu, words, partial(self._doings.set_move_of, self._ids, side))

    def _add_searches(self, text: str, found: Sequence[SearchLine], do: Callable[[Sequence[str], str], object]) -> None:
        menu = self.addMenu(text)
        menu.setEnabled(bool(found))
        for search in found:
            self._add(menu, f"{search.title} · {search.company}", partial(do, self._ids, search.id))


def add_line(menu: QMenu, text: str, do: Callable[[], object], key: str = "") -> None:
    """Add a line to *menu* that does *do*, with its *key* at the right."""
    action = menu.addAction(escaped(text) + (f"\t{key}" if key else ""))
    action.triggered.connect(lambda _checked=False: do())


def add_stages(menu: QMenu, desk: Desk, search_id: str, do: Callable[[str], object]) -> None:
    """Add to *menu* where a name goes from here: research, the recruiter's own stages, the ends before a client.

    A letter picks each of the stages.
    """
    found = stages.of_search(desk.workspace, search_id)
    taken: set[str] = set()
    for stage in found:
        if stage.kind in _MOVES:
            action = menu.addAction(_with_letter(one_line(stage.name), taken))
            action.triggered.connect(lambda _checked=False, stage_id=stage.id: do(stage_id))
    menu.addSeparator()
    for stage in found:
        if stage.kind in EARLY_ENDS:
            add_line(menu, stage.name, partial(do, stage.id), _KEYS.get(stage.kind, ""))


def _with_letter(name: str, taken: set[str]) -> str:
    """Return *name* for a menu, the first of its letters that is not *taken* yet marked as its key."""
    free = (place for place, letter in enumerate(name) if letter.isalnum() and letter.casefold() not in taken)
    place = next(free, None)
    if place is None:
        return escaped(name)
    taken.add(name[place].casefold())
    return "&".join(part.replace("&", "&&") for part in (name[:place], name[place:]))
