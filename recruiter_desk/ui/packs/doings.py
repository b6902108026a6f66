"""What can be done with the lines of a pack; each is one change, and says whether it went through."""

from collections.abc import Callable

from PySide6.QtWidgets import QWidget

from recruiter_desk.domain.packs import Slot
from recruiter_desk.domain.packs_asked import Ask, ToClear
from recruiter_desk.services.packs import clearing, texts
from recruiter_desk.ui.desk import Desk
from recruiter_desk.ui.errors import attempt
from recruiter_desk.ui.packs.wording import keep_words


class Doings:
    """A refusal is said in the window of *page*."""

    def __init__(self, desk: Desk, page: QWidget, ask: Callable[[], Ask], lines: Callable[[], ToClear | None]) -> None:
        """*ask* and *lines* tell which pack is in front, and what there is to clear for it."""
        self._desk = desk
        self._page = page
        self._ask = ask
        self._lines = lines

    def include(self, line_id: str) -> bool:
        return attempt(self._page, lambda: clearing.include(self._desk.workspace, self._ask(), line_id))

    def keep_out(self, line_id: str) -> bool:
        return attempt(self._page, lambda: clearing.keep_out(self._desk.workspace, self._ask(), line_id))

    def offer_again(self, line_id: str) -> bool:
        return attempt(self._page, lambda: clearing.offer_again(self._desk.workspace, self._ask(), line_id))

    def word(self, key: str, typed: str) -> bool:
        """Keep what readers see for a line, or for a place of the recruiter's own."""
        lines = self._lines()
        if lines is None:
            return False
        return attempt(self._page, lambda: keep_words(self._desk.workspace, self._ask(), key, typed, lines))

    def own(self, slot: Slot, typed: str) -> bool:
        return attempt(self._page, lambda: texts.put(self._desk.workspace, self._ask(), slot, typed))

    def start(self, key: str, typed: str) -> bool:
        """Keep one of the first three lines."""
        return attempt(self._page, lambda: clearing.start(self._desk.workspace, self._ask(), {key: typed}))
