"""A sentence of the page edited where it stands: a field over the paper, Enter keeps it, Tab goes to the next one."""

from collections.abc import Callable

from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QKeyEvent

from recruiter_desk.ui.packs.paper import Paper, Sentence
from recruiter_desk.ui.packs.sentence import SentenceField

NARROWEST = 300


class OnPage(SentenceField):
    """Lies over *paper*; *words* gives what a sentence says now, *keep* gets what was typed."""

    def __init__(self, paper: Paper, words: Callable[[str], str], keep: Callable[[str, str], bool]) -> None:
        super().__init__(says="")
        self.setAccessibleName(self.tr("This sentence of the page"))
        self.setParent(paper.viewport())
        self._paper = paper
        self._words = words
        self._keep = keep
        self._sentence: Sentence | None = None
        self._busy = False
        self.hide()
        paper.picked.connect(self.open)
        paper.edit_asked.connect(self.open_first)
        paper.moved.connect(self._follow)
        self.finished.connect(self._finish_sentence)
        self.given_up.connect(self.leave)

    def open(self, sentence: Sentence) -> None:
        """Edit *sentence*."""
        self._sentence = sentence
        self._paper.scroll_to(sentence)
        self._follow()
        self.open_with(self._words(sentence.key))
        self.raise_()

    def open_first(self) -> None:
        """Edit the first sentence that is in sight, else the first."""
        sentences = self._paper.sentences()
        seen = [each for each in sentences if each.page == self._paper.page_in_sight()]
        if sentences:
            self.open((seen or list(sentences))[0])

    def leave(self) -> None:
        """Close without keeping anything."""
        focused = self.hasFocus()
        self._sentence = None
        self._busy = True
        self.hide()
        self._busy = False
        if focused:
            self._paper.setFocus()

    def event(self, event: QEvent) -> bool:
        tabs = (Qt.Key.Key_Tab, Qt.Key.Key_Backtab)
        if isinstance(event, QKeyEvent) and event.type() == QEvent.Type.KeyPress and event.key() in tabs:
            self._go_on(1 if event.key() == Qt.Key.Key_Tab else -1)
            return True
        return super().event(event)

    def _go_on(self, step: int) -> None:
        """Keep this one and edit the next on the pages, round and round."""
        before = self._sentence
        keys = list(dict.fromkeys(each.key for each in self._paper.sentences()))
        if before is None or before.key not in keys:
            return
        wanted = keys[(keys.index(before.key) + step) % len(keys)]
        if self._kept(" ".join(self.typed().split())):
            found = next((each for each in self._paper.sentences() if each.key == wanted), None)
            if found:
                self.open(found)

    def _finish_sentence(self, typed: str) -> None:
        if not self._busy and self._sentence and self._kept(typed):
            self.leave()

    def _kept(self, typed: str) -> bool:
        if self._sentence is None:
            return True
        self._busy = True
        try:
            return typed == self._words(self._sentence.key) or self._keep(self._sentence.key, typed)
        finally:
            self._busy = False

    def _follow(self) -> None:
        """Stay over the sentence while the pages move."""
        if self._sentence is None:
            return
        key = self._sentence.key
        self._sentence = next((one for one in self._paper.sentences() if one.key == key), self._sentence)
        if self._sentence.page >= self._paper.page_count():
            self.leave()
            return
        place = self._paper.sentence_rect(self._sentence)
        page = self._paper.page_rect(self._sentence.page)
        width = max(place.width() + 24, min(NARROWEST, page.width() - 16))
        left = min(place.left() - 8, self._paper.viewport().width() - width - 8)
        self.setFixedWidth(width)
        self.move(max(4, left), place.top() - 8)
