"""The left of the page: for whom, what to clear and what is held back, sections, the recruiter's own words, foot."""

from collections.abc import Callable, Mapping
from datetime import date
from functools import partial
from itertools import pairwise

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QVBoxLayout, QWidget

from recruiter_desk.domain.packs import Slot
from recruiter_desk.domain.packs_asked import NOTHING_CLEARED, STARTERS, Ask
from recruiter_desk.ui.kit.panel import Scroll
from recruiter_desk.ui.kit.shown import Shown
from recruiter_desk.ui.packs.clear_list import ClearList
from recruiter_desk.ui.packs.clear_row import ClearActs
from recruiter_desk.ui.packs.doings import Doings
from recruiter_desk.ui.packs.foot import Foot
from recruiter_desk.ui.packs.held import Held
from recruiter_desk.ui.packs.options import Kinds, Sections
from recruiter_desk.ui.packs.reading import Seen
from recruiter_desk.ui.packs.sent import Sent
from recruiter_desk.ui.packs.sentence import OwnSentence
from recruiter_desk.ui.packs.starting import Starting

WIDTH = 370
INSET = 20


class OwnWords(QWidget):
    """The sentences that only the recruiter can write; what is missing is asked for here and printed nowhere."""

    def __init__(self, save: Callable[[Slot, str], bool]) -> None:
        super().__init__()
        prompts = {
            Slot.HEADLINE: (self.tr("Headline"), self.tr("Say in one sentence why they should meet")),
            Slot.LEAD: (self.tr("Beneath it"), self.tr("Say in two sentences where this stands")),
            Slot.ONE_THING: (self.tr("If you do one thing"), self.tr("Say what this reader alone can do")),
        }
        column = QVBoxLayout(self)
        column.setContentsMargins(2, 0, 8, 0)
        column.setSpacing(3)
        heading = Shown(self.tr("In your words"), "section")
        heading.setContentsMargins(6, 0, 0, 2)
        column.addWidget(heading)
        self.sentences: dict[Slot, OwnSentence] = {}
        for slot, (label, prompt) in prompts.items():
            made = OwnSentence(label, prompt, partial(save, slot))
            self.sentences[slot] = made
            column.addWidget(made)

    def show_texts(self, texts: Mapping[Slot, str]) -> None:
        """Show what was written for each place so far."""
        for slot, sentence in self.sentences.items():
            sentence.show_value(texts.get(slot, ""))


class PackSide(QWidget):
    """370 px wide; the middle scrolls, the first row and the foot stay."""

    def __init__(
        self,
        does: Doings,
        foot: Foot,
        zone: str,
    ) -> None:
        super().__init__()
        self.setProperty("look", "surface")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self.setFixedWidth(WIDTH)
        self._seen: Seen | None = None
        self.kinds = Kinds()
        self.starting = Starting(does.start)
        self.lines = ClearList(ClearActs(does.include, does.keep_out, does.word))
        self.held = Held(does.include, does.offer_again)
        self.sections = Sections()
        self.own = OwnWords(does.own)
        self.sent = Sent(zone)
        self.foot = foot
        content = QWidget()
        middle = QVBoxLayout(content)
        middle.setContentsMargins(INSET - 8, 2, INSET - 8, 12)
        middle.setSpacing(12)
        for part in (self.starting, self.lines, self.held, self.sections, self.own, self.sent):
            middle.addWidget(part)
        middle.addStretch(1)
        self.scrolling = Scroll(content)
        self.lines.walked.connect(lambda row: self.scrolling.ensureWidgetVisible(row, 0, 12))
        top = QVBoxLayout()
        top.setContentsMargins(INSET, 16, INSET, 10)
        top.addWidget(self.kinds)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addLayout(top)
        column.addWidget(self.scrolling, 1)
        column.addWidget(self.foot)

    def begin(self, seen: Seen) -> None:
        """Ask for the first three lines of a pack in which nothing stands yet."""
        if not self.starting.is_asking():
            words = self.tr("Nothing is cleared for {reader} yet. Clear lines below, or write three:")
            words = words.format(reader=seen.to_clear.reader.words) if seen.to_clear.lines else NOTHING_CLEARED
            self.starting.begin(words, STARTERS)

    def show_chosen(self, ask: Ask) -> None:
        """Show what is chosen now."""
        if self._seen:
            self.kinds.show_chosen(self._seen.to_clear.reader, ask.length, ask.paper)
            self.sections.show_sections(self._seen.offered(), ask.chosen(), self._seen.resume)

    def show_seen(self, seen: Seen, ask: Ask, today: date) -> None:
        """Show what was read of the pack of *ask*; days are told from *today*."""
        found = seen.to_clear
        self._seen = seen
        nothing = self.tr("Nothing to clear: this reader gets all there is.")
        self.lines.setVisible(bool(found.lines) or not found.nothing_cleared)
        self.lines.show_lines(found.lines, nothing)
        self.held.show_held(found.held)
        self.show_chosen(ask)
        self.own.show_texts(seen.texts)
        self.sent.show_shares(seen.shares, today)
        self._set_tab_order()

    def _set_tab_order(self) -> None:
        """Have Tab go from top to bottom: rows and ticks made later would come last."""
        own = [sentence.words for sentence in self.own.sentences.values()]
        chain = [
            self.kinds.length, self.kinds.paper, *self.starting.fields.values(), *self.lines.rows.rows(),
            self.held.turn, *self.sections.ticks(), *own, self.foot.save, self.foot.draft,
        ]  # fmt: skip
        for first, second in pairwise(chain):
            QWidget.setTabOrder(first, second)
