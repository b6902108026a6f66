"""The page of a briefing pack: what goes into it at the left, its pages at the right."""

from collections.abc import Callable
from functools import partial

from PySide6.QtCore import Qt
from PySide6.QtGui import QHideEvent, QKeyEvent
from PySide6.QtWidgets import QHBoxLayout, QStackedWidget, QVBoxLayout, QWidget

from recruiter_desk.domain.changes import ChangeSet
from recruiter_desk.domain.errors import DeskError
from recruiter_desk.domain.packs import Length
from recruiter_desk.domain.packs import Paper as PaperKind
from recruiter_desk.domain.packs_asked import NOTHING_CLEARED, STARTERS, Ask
from recruiter_desk.ui.actions import add_keys
from recruiter_desk.ui.desk import Desk
from recruiter_desk.ui.errors import tell
from recruiter_desk.ui.keys import KeyGroup
from recruiter_desk.ui.kit.chip import Chip
from recruiter_desk.ui.kit.empty import Empty
from recruiter_desk.ui.kit.header import Header
from recruiter_desk.ui.kit.switch import Switch
from recruiter_desk.ui.packs.chosen import Chosen
from recruiter_desk.ui.packs.clear_row import ClearActs
from recruiter_desk.ui.packs.doings import Doings
from recruiter_desk.ui.packs.editing import OnPage
from recruiter_desk.ui.packs.foot import Foot
from recruiter_desk.ui.packs.paper import Paper
from recruiter_desk.ui.packs.press import Press, Printed
from recruiter_desk.ui.packs.printing import picture, print_pack
from recruiter_desk.ui.packs.reading import Seen, foot_words, read, warnings
from recruiter_desk.ui.packs.sending import Sending
from recruiter_desk.ui.packs.side import PackSide
from recruiter_desk.ui.packs.wording import words_of
from recruiter_desk.ui.page import Page
from recruiter_desk.ui.place import Place

PACK_KEYS = KeyGroup(
    "Briefing pack",
    (
        ("Space", "Include the line"),
        ("E", "Edit how it reads"),
        ("X", "Keep it out"),
        ("Up or Down", "Walk the lines"),
        ("PgUp", "Page before"),
        ("PgDown", "Page after"),
        ("F2", "Edit on the page, Tab goes on"),
        ("Ctrl S", "Save PDF"),
        ("Esc", "Back"),
    ),
)


class PackPage(Page):
    """Everything on it is kept as it is typed; only the PDF is saved by hand."""

    keys = (PACK_KEYS,)

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__(desk, parent)
        self._place = Place("pack")
        self._chosen = Chosen(desk.settings)
        self._seen: Seen | None = None
        self._printed: Printed | None = None
        self.press = Press(desk.background, self)
        self.sending = Sending(desk, self)
        save, draft = partial(self._send, self.sending.save), partial(self._send, self.sending.draft)
        self.doings = does = Doings(desk, self, self.ask, lambda: self._seen.to_clear if self._seen else None)
        acts = ClearActs(does.include, does.keep_out, does.word)
        self.side = PackSide(acts, does.own, does.start, Foot(save, draft), desk.workspace.zone())
        self.paper = Paper()
        self.on_page = OnPage(self.paper, self._words, does.word)
        self._nothing = Empty("")
        self._none_yet = Empty(self.tr("The pages appear here with the first line that this reader may read."))
        self._fit = Switch([("page", self.tr("Whole page"), ""), ("width", self.tr("Page width"), "")])
        self._chip = Chip("", "plain")
        self._header = Header(self.tr("Briefing pack"), " ", actions=(self._fit, self._chip))
        self._lay_out()
        self._connect()

    def show_place(self, place: Place) -> None:
        """Show the pack of a meeting (view "interview") or of a candidacy's next one."""
        if place != self._place:
            self._place = place
            self._chosen.begin()
            self._seen = self._printed = None
            self.side.starting.end()
            self.paper.show_pages((), ())
        self.title_changed.emit(self.tr("Briefing pack"))
        self._read()
        self._enter()

    def desk_changed(self, change: ChangeSet) -> None:
        if self._place.id:
            self._read()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape:
            getattr(self.window(), "back", lambda: None)()
        else:
            super().keyPressEvent(event)

    def hideEvent(self, event: QHideEvent) -> None:
        self.press.drop()
        super().hideEvent(event)

    def is_busy(self) -> bool:
        return self.press.is_busy()

    def ask(self) -> Ask:
        """Return what is asked for now."""
        meeting = self._place.view == "interview"
        return self._chosen.ask("" if meeting else self._place.id, self._place.id if meeting else "")

    # -- reading and printing ----------------------------------------------------------------------------------

    def _read(self) -> None:
        ask = self.ask()
        try:
            seen = read(self.desk.workspace, ask)
        except DeskError as error:
            self.press.drop()
            self._seen = self._printed = None
            self._header.show_title(self.tr("Briefing pack"), " ")
            self._chip.hide()
            self._nothing.show_sentence(str(error))
            self._whole.setCurrentWidget(self._nothing)
            return
        self._seen = seen
        self._whole.setCurrentWidget(self._body)
        self._header.show_title(self.tr("Briefing pack"), seen.heading)
        self.title_changed.emit(seen.heading)
        self.side.show_seen(seen, ask, self.desk.today())
        if seen.to_clear.nothing_cleared:
            self._print_nothing(seen)
        else:
            self._print(ask, seen)

    def _print_nothing(self, seen: Seen) -> None:
        self.press.drop()
        self._printed = None
        if not self.side.starting.is_asking():
            words = self.tr(
                "Nothing of this is cleared for {reader} yet. Clear lines below, or write three of your own:"
            )
            reader = seen.to_clear.reader.words
            self.side.starting.begin(words.format(reader=reader) if seen.to_clear.lines else NOTHING_CLEARED, STARTERS)
        self._right.setCurrentWidget(self._none_yet)
        self._chip.hide()
        self.side.foot.allow(False)
        self.side.foot.show_facts("", warnings(seen, None, self.desk.today()))

    def _print(self, ask: Ask, seen: Seen) -> None:
        self._right.setCurrentWidget(self.paper)
        workspace, before, sent = self.desk.workspace, self._printed, seen.last()
        page, pixels = self.paper.page_in_sight(), self.paper.pixels()
        self.side.foot.allow(True)
        self.press.ask(lambda: print_pack(workspace, ask, page, pixels, before, sent))

    def _show_printed(self, printed: Printed) -> None:
        before, self._printed = self._printed, printed
        if before is None or before.pdf is not printed.pdf:
            self.paper.show_pages(printed.sizes, printed.sentences)
            self.paper.show_image(printed.page, printed.image)
        if self._seen:
            today = self.desk.today()
            self.side.foot.show_facts(foot_words(self._seen, printed, today), warnings(self._seen, printed, today))
            last = self._seen.last()
            self.side.sent.show_changed(last.version if last and printed.changed else 0)

    def _draw_page(self, page: int, pixels: int) -> None:
        if self._printed:
            self.press.ask_page(page, partial(picture, self._printed.pdf, page, pixels))

    def _turned(self, page: int, count: int) -> None:
        self._chip.setVisible(count > 0)
        self._chip.show_chip(self.tr("Page {page} of {count}").format(page=page, count=count))

    # -- what is done ------------------------------------------------------------------------------------------

    def _words(self, key: str) -> str:
        if self._printed is None or self._seen is None:
            return ""
        return words_of(key, self._printed.pack, self._seen.to_clear)

    def _send(self, send: Callable[[Ask], object]) -> None:
        if self._seen and not self._seen.to_clear.nothing_cleared:
            send(self.ask())
            self._read()

    def _choose(self) -> None:
        """Take what the options say now."""
        self._chosen.take_length(Length(self.side.kinds.length.key()))
        self._chosen.keep(paper=PaperKind(self.side.kinds.paper.key()))
        self._read()

    def _tick(self) -> None:
        self._chosen.sections = self.side.sections.chosen()
        self._read()

    def _show_fit(self, fit: str) -> None:
        self._chosen.keep(fit="width" if fit == "width" else "page")
        self.paper.fit_to(self._chosen.fit)

    def _enter(self) -> None:
        """Give the focus to what is most likely done first."""
        if self.side.starting.is_asking():
            self.side.starting.enter()
        elif self.side.lines.has_lines():
            self.side.lines.enter()
        else:
            self.paper.setFocus()

    # -- layout ------------------------------------------------------------------------------------------------

    def _lay_out(self) -> None:
        self._right = QStackedWidget()
        self._right.addWidget(self.paper)
        self._right.addWidget(self._none_yet)
        self._body = QWidget()
        row = QHBoxLayout(self._body)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(0)
        row.addWidget(self.side)
        row.addWidget(self._right, 1)
        self._whole = QStackedWidget()
        self._whole.addWidget(self._body)
        self._whole.addWidget(self._nothing)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self._header)
        column.addWidget(self._whole, 1)
        self._fit.choose(self._chosen.fit)
        self.paper.fit = self._chosen.fit
        self._chip.hide()

    def _connect(self) -> None:
        self.press.printed.connect(self._show_printed)
        self.press.failed.connect(partial(_say_failed, self))
        self.press.page_drawn.connect(self.paper.show_image)
        self.paper.wanted.connect(self._draw_page)
        self.paper.turned.connect(self._turned)
        self._fit.chosen.connect(self._show_fit)
        self.side.kinds.changed.connect(self._choose)
        self.side.sections.changed.connect(self._tick)
        self.side.lines.emptied.connect(self.paper.setFocus)
        add_keys(
            self,
            {
                "Ctrl+S": partial(self._send, self.sending.save),
                "PgDown": lambda: self.paper.go_to(self.paper.page_in_sight() + 1),
                "PgUp": lambda: self.paper.go_to(self.paper.page_in_sight() - 1),
            },
        )


def _say_failed(page: QWidget, error: BaseException) -> None:
    """Say why there are no pages; those before stay."""
    if not isinstance(error, DeskError):
        raise error
    tell(page, error)
