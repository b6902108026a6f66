"""What can be done with a candidacy now: the one primary button, the others beside it, and whose move it is."""

from collections.abc import Callable
from dataclasses import dataclass

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QMenu, QVBoxLayout, QWidget

from recruiter_desk.domain.candidacies import (
    MoveOf,
    brief_name,
    first_name,
    is_over,
    is_paused,
    short_company,
    step_words,
)
from recruiter_desk.domain.candidacy_view import CandidacyView
from recruiter_desk.domain.interviews import InterviewStatus
from recruiter_desk.domain.moments import short_day, short_when
from recruiter_desk.domain.stages import CLIENT_KINDS, StageKind
from recruiter_desk.services import candidacies, interviews
from recruiter_desk.ui.candidacy.brake import LEAVING
from recruiter_desk.ui.candidacy.steps import ask_pause, ask_step
from recruiter_desk.ui.desk import Desk
from recruiter_desk.ui.errors import attempt
from recruiter_desk.ui.kit.asking import Asking
from recruiter_desk.ui.kit.booking import ask_booking
from recruiter_desk.ui.kit.buttons import DeskButton, button, icon_button
from recruiter_desk.ui.kit.flow import Flow
from recruiter_desk.ui.kit.line_acts import show_menu
from recruiter_desk.ui.kit.shown import Shown, one_line
from recruiter_desk.ui.kit.switch import Switch

NOBODY = "nobody"
SAID_NO = (StageKind.NOT_INTERESTED, StageKind.CANDIDATE_WITHDREW)  # nobody has to tell them


@dataclass(frozen=True, slots=True)
class First:
    """The primary act: what it does (told, restore, held, step, meet, book, next) and with which meeting or seat."""

    act: str
    id: str = ""
    words: str = ""


def first_act(view: CandidacyView, now: str) -> First:
    """Return what stands first: tell who ended, close what is over, do the next step, lift to the next seat."""
    if view.end:
        told = view.end.told_on or view.stage_kind in SAID_NO
        return First("restore") if told else First("told")
    for meeting in view.interviews:
        if meeting.status == InterviewStatus.BOOKED and is_over(meeting.starts_at, meeting.minutes, now):
            return First("held", meeting.id, meeting.starts_at)
    if view.next_step or view.next_at:
        return First("meet" if view.next_step.casefold().startswith("book ") else "step")
    booked = any(meeting.status == InterviewStatus.BOOKED for meeting in view.interviews)
    above = next((step for step in view.ladder if step.reach == "next" and step.person), None)
    if view.stage_kind in CLIENT_KINDS and above and not booked:
        title = f", {one_line(above.title, 24)}" if above.title and len(above.title) <= 24 else ""
        return First("book", above.seat_id, one_line(brief_name(above.person), 32) + title)
    return First("next")


def step_on(view: CandidacyView, desk: Desk) -> str:
    """Return the words of the next step for a button."""
    return one_line(step_words(view.next_step, view.next_at, desk.today(), desk.workspace.zone()), 40)


class Acts(QWidget):
    """Buttons; while something is asked they give way to the box. `moves` says whose move it is."""

    pack_asked = Signal()
    leaving_asked = Signal()

    def __init__(self, desk: Desk, box: Asking, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._desk = desk
        self._box = box
        self._view: CandidacyView | None = None
        self._made: dict[str, DeskButton] = {}
        self._buttons = QWidget()
        self._flow = Flow(self._buttons, gap=8)
        self._paused = QWidget()
        self._paused_words = Shown("", "small", elide=True)
        rest = QHBoxLayout(self._paused)
        rest.setContentsMargins(0, 0, 0, 0)
        rest.setSpacing(6)
        rest.addWidget(self._paused_words)
        rest.addWidget(button(self.tr("End the pause"), lambda: self._pause_until(""), small=True))
        rest.addStretch(1)
        self.moves = QWidget()  # stands further below
        self._moves_flow = Flow(self.moves, gap=8)
        words = Shown(self.tr("Whose move"), "second")
        words.setMinimumHeight(34)
        self._moves_flow.addWidget(words)
        self.switch: Switch | None = None
        self._names = ("", "")
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 4, 0, 0)
        column.setSpacing(8)
        column.addWidget(self._buttons)
        column.addWidget(self._paused)

    def show_view(self, view: CandidacyView) -> None:
        """Show what can be done in *view*."""
        self._view = view
        self._show_buttons(view)
        resting = is_paused(view.paused_until, self._desk.today()) and not view.end
        self._paused.setVisible(resting)
        if resting:
            day = short_day(view.paused_until, self._desk.today())
            self._paused_words.show_text(self.tr("Paused until {day}").format(day=day))
        self.moves.setVisible(view.end is None)
        self._show_switch(view)

    def buttons(self) -> list[str]:
        """Return the words on the buttons, the primary first."""
        return list(self._made)

    def press(self, words: str) -> None:
        """Press the button that reads *words*."""
        self._made[words].click()

    def _show_buttons(self, view: CandidacyView) -> None:
        for gone in self._made.values():
            self._flow.removeWidget(gone)
            gone.hide()
            gone.deleteLater()
        first = first_act(view, self._desk.workspace.now())
        words = self._first_words(first, view)
        leaving = view.card.chip.kind in LEAVING  # then the brake has the one primary button
        self._made = {words: button(words, lambda: self._do_first(first, view), "plain" if leaving else "primary")}
        self._made[self.tr("Briefing pack")] = button(
            self.tr("Briefing pack"), self.pack_asked.emit, hint=self.tr("Briefing pack  P")
        )
        for name, do in self._further(view):
            self._made[name] = button(name, do)
        if view.end is None:
            more = icon_button("more", self.tr("More"))
            more.clicked.connect(lambda: show_menu(self.menu(), more.mapToGlobal(more.rect().bottomLeft())))
            self._made[self.tr("More")] = more
        for made in self._made.values():
            self._flow.addWidget(made)
        self._buttons.updateGeometry()

    def _further(self, view: CandidacyView) -> list[tuple[str, Callable[[], object]]]:
        if view.end and view.stage_kind in SAID_NO:
            return []
        if view.end and view.end.told_on:
            return [(self.tr("Not told yet"), lambda: self._told(""))]
        return [(self.tr("Restore"), self._restore)] if view.end else []

    def menu(self) -> QMenu:
        """Return what else can be done with somebody in the running."""
        menu = QMenu(self)
        menu.addAction(self.tr("Set next step"), self._ask_step)
        menu.addAction(self.tr("Book a meeting"), self.ask_meeting)
        menu.addAction(self.tr("Pause"), self._ask_pause)
        menu.addAction(self.tr("Wants out"), self.leaving_asked.emit)
        return menu

    def _first_words(self, first: First, view: CandidacyView) -> str:
        return {
            "told": self.tr("Mark as told"),
            "restore": self.tr("Restore"),
            "held": self.tr("Held: {when}").format(when=self._when(first.words)),
            "step": step_on(view, self._desk),
            "meet": step_on(view, self._desk),
            "book": self.tr("Book {who}").format(who=first.words),
            "next": self.tr("Set next step"),
        }[first.act]

    def _when(self, starts_at: str) -> str:
        return short_when(starts_at, self._desk.workspace.zone(), self._desk.today()) if "T" in starts_at else ""

    def _do_first(self, first: First, view: CandidacyView) -> None:
        workspace = self._desk.workspace
        match first.act:
            case "told":
                self._told(None)
            case "restore":
                self._restore()
            case "held":
                attempt(self, lambda: interviews.set_status(workspace, first.id, InterviewStatus.HELD))
            case "meet":
                self.ask_meeting()
            case "book":
                ask_booking(self._box, self._desk, view.card.id, seat_ids=[first.id])
            case _:
                self._ask_step()

    def ask_meeting(self) -> None:
        """Ask for a meeting with nobody ticked yet but the next seat."""
        if self._view:
            ask_booking(self._box, self._desk, self._view.card.id)

    def _ask_step(self) -> None:
        if self._view:
            ask_step(self._box, self._desk, self._view)

    def _ask_pause(self) -> None:
        if self._view:
            ask_pause(self._box, self._desk, self._view)

    def _pause_until(self, day: str) -> None:
        if self._view:
            one = self._view.card.id
            attempt(self, lambda: candidacies.pause(self._desk.workspace, one, day))

    def _restore(self) -> None:
        if self._view:
            one = self._view.card.id
            attempt(self, lambda: candidacies.restore(self._desk.workspace, one))

    def _told(self, day: str | None) -> None:
        if self._view:
            one = self._view.card.id
            attempt(self, lambda: candidacies.mark_told(self._desk.workspace, one, day))

    def _show_switch(self, view: CandidacyView) -> None:
        names = (one_line(short_company(view.company), 10), one_line(first_name(view.card.name), 10))
        if names != self._names or self.switch is None:
            self._make_switch(*names)
        if self.switch:
            self.switch.choose(view.move_of or NOBODY)

    def _make_switch(self, company: str, person: str) -> None:
        self._names = (company, person)
        if self.switch is not None:
            self._moves_flow.removeWidget(self.switch)
            self.switch.hide()
            self.switch.deleteLater()
        choices = [
            (MoveOf.COMPANY.value, company, self.tr("Waiting on the company  B")),
            (MoveOf.CANDIDATE.value, person, self.tr("Waiting on the candidate  B")),
            (MoveOf.ME.value, self.tr("Me"), self.tr("My move  B")),
            (NOBODY, self.tr("None"), self.tr("Nobody’s move")),
        ]
        self.switch = Switch(choices)
        self.switch.chosen.connect(self._hand_on)
        self._moves_flow.addWidget(self.switch)

    def _hand_on(self, side: str) -> None:
        if self._view:
            one, chosen = self._view.card.id, "" if side == NOBODY else side
            attempt(self, lambda: candidacies.set_move_of(self._desk.workspace, one, chosen))
