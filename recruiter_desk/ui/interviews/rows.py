"""The rows of the page: a meeting of a day, one in a week, one without a time, a debrief due, and now."""

from collections.abc import Sequence
from datetime import date
from functools import partial

from PySide6.QtGui import QColor, QContextMenuEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QHBoxLayout, QWidget

from recruiter_desk.domain.debrief_due import DueDebrief
from recruiter_desk.domain.interviews import InterviewLine, InterviewStatus
from recruiter_desk.domain.moments import short_when
from recruiter_desk.ui.interviews.acts import Acts
from recruiter_desk.ui.interviews.words import (
    call_words,
    clock_words,
    due_words,
    first_words,
    people_words,
    second_words,
    state_of,
    tr,
    waiting_words,
)
from recruiter_desk.ui.kit.buttons import button, icon_button
from recruiter_desk.ui.kit.chip import Chip
from recruiter_desk.ui.kit.flow import Flow
from recruiter_desk.ui.kit.glyph import Glyph
from recruiter_desk.ui.kit.open_row import OpenRow
from recruiter_desk.ui.kit.shown import Shown, one_line
from recruiter_desk.ui.theme import current_palette

TIME_WIDTH = 44
GONE = (InterviewStatus.CANCELLED, InterviewStatus.NO_SHOW)


class Now(QWidget):
    """The line between what has begun and what is to come today."""

    def __init__(self, words: str) -> None:
        super().__init__()
        row = QHBoxLayout(self)
        row.setContentsMargins(6, 3, 6, 3)
        self._words = Shown("", "accent")
        row.addWidget(self._words)
        row.addStretch(1)
        self.show_value(words)

    def show_value(self, words: str) -> None:
        """Say another time."""
        self._words.show_text(words)
        self.setAccessibleName(tr("Now, {time}").format(time=words))

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        left = self._words.geometry().left() + self._words.sizeHint().width() + 8
        colour = QColor(current_palette().on("accent", "surface"))
        painter.fillRect(left, self.height() // 2, self.width() - left - 6, 2, colour)
        painter.end()


class MeetingRow(OpenRow):
    """A row about a meeting. The page moves it by its key R, its menu is on the right button."""

    def __init__(
        self,
        line: InterviewLine,
        acts: Acts,
        *,
        mark: QWidget | None = None,
        beside: tuple[QWidget, ...] = (),
        beneath: QWidget | None = None,
    ) -> None:
        super().__init__(mark=mark, beside=beside, beneath=beneath)
        self.line = line
        self._acts = acts
        self.opened.connect(lambda: acts.open(self.line))

    def move_meeting(self) -> None:
        """Ask for another time."""
        self._acts.move(self.line.candidacy_id, self.line.id)

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        self._acts.popup(self.line, event.globalPos())

    def more(self) -> QWidget:
        """Return the button that opens the menu."""
        made = icon_button("more", tr("More"))
        made.clicked.connect(lambda: self._acts.popup(self.line, made.mapToGlobal(made.rect().bottomLeft())))
        return made


class DayRow(MeetingRow):
    """A meeting of a day: when on one's own clock, who for what, with whom on which clocks."""

    def __init__(self, line: InterviewLine, acts: Acts, now: str, zone: str, today: date) -> None:
        self._time = Shown(clock_words(line.starts_at, zone), "name")
        self._time.setFixedWidth(TIME_WIDTH)
        self._acts = acts
        words, tone, icon = state_of(line, now)
        state = (Chip(words, tone, icon=icon),) if words else ()
        super().__init__(line, acts, mark=self._time, beside=(*state, *self._buttons(line), self.more()))
        self._state = words
        self._zone = zone
        self._today = today
        self.show_value(line)

    def show_value(self, line: InterviewLine) -> None:
        """Show another state of the meeting."""
        self.line = line
        self._time.show_text(clock_words(line.starts_at, self._zone))
        self.show_words(first_words(line), second_words(line, self._zone, self._today), quiet=line.status in GONE)
        said = (self._time.text(), self.accessibleName(), self._state)
        self.setAccessibleName(" ".join(part for part in said if part))

    def _buttons(self, line: InterviewLine) -> tuple[QWidget, ...]:
        acts, planned = self._acts, line.status == InterviewStatus.BOOKED
        if acts.is_past(line):
            debrief = button(tr("Debrief"), lambda: acts.debrief(line.id), small=True)
            held = button(tr("Held"), lambda: acts.say(line, InterviewStatus.HELD), small=True)
            return (held, debrief) if planned else (debrief,)
        if planned and line.ended:
            return (button(tr("Cancel"), lambda: acts.say(line, InterviewStatus.CANCELLED), small=True),)
        return (button(tr("Move"), self.move_meeting, small=True, hint=tr("Another time  R")),) if planned else ()


class WeekRow(MeetingRow):
    """A meeting in a column of the week: when and who, beneath it for what and with whom."""

    def __init__(self, line: InterviewLine, acts: Acts, now: str, zone: str) -> None:
        words, tone, icon = state_of(line, now)
        super().__init__(line, acts, beneath=_at_left(Chip(words, tone, icon=icon)) if words else None)
        self._zone = zone
        self._state = words
        self.show_value(line)

    def show_value(self, line: InterviewLine) -> None:
        """Show another state of the meeting."""
        self.line = line
        who = f"{clock_words(line.starts_at, self._zone)} {one_line(line.person, 60)}"
        self.show_words(who, f"{one_line(line.search, 40)} · {people_words(line)}", quiet=line.status in GONE)
        self.setToolTip("")
        self.setAccessibleName(" ".join(part for part in (self.accessibleName(), self._state) if part))


def _at_left(widget: QWidget) -> QWidget:
    made = QWidget()
    row = QHBoxLayout(made)
    row.setContentsMargins(0, 0, 0, 0)
    row.addWidget(widget)
    row.addStretch(1)
    return made


class WaitingRow(MeetingRow):
    """A meeting that has no time yet: the times offered, each booked with one press."""

    def __init__(self, line: InterviewLine, acts: Acts, today: date) -> None:
        self._acts = acts
        times = QWidget()
        flow = Flow(times)
        for at in line.offered if line.status == InterviewStatus.OFFERED else ():
            words = tr("Book {when}").format(when=short_when(at, line.zone, today))
            flow.addWidget(button(words, partial(acts.book, line, at), small=True))
        if not flow.count():
            flow.addWidget(button(tr("Book"), self.move_meeting, small=True))
        super().__init__(line, acts, mark=Glyph("waiting"), beside=(self.more(),), beneath=times)
        self._today = today
        self.show_value(line)

    def show_value(self, line: InterviewLine) -> None:
        """Show another state of the meeting."""
        self.line = line
        self.show_words(first_words(line), waiting_words(line, self._today))


class DueRow(OpenRow):
    """The accounts of one meeting that nobody has given yet."""

    def __init__(self, accounts: Sequence[DueDebrief], acts: Acts, today: date) -> None:
        first = accounts[0]
        late = any(one.is_due for one in accounts)
        chip = Chip(due_words(accounts, today), "warning" if late else "plain", icon="warning" if late else "clock")
        debrief = button(tr("Debrief"), lambda: acts.debrief(first.interview_id), small=True)
        super().__init__(mark=Glyph("meeting"), beside=(chip, debrief))
        self._move = partial(acts.move, first.candidacy_id, first.interview_id)
        self.opened.connect(lambda: acts.debrief(first.interview_id))
        who = f"{one_line(first.person, 80)} · {one_line(first.search, 60)}, {one_line(first.company, 60)}"
        when = short_when(first.starts_at, first.zone, today)
        self.show_words(who, " · ".join(part for part in (when, call_words(accounts)) if part))
        self.setAccessibleName(f"{self.accessibleName()}. {due_words(accounts, today)}")

    def show_value(self, _accounts: Sequence[DueDebrief]) -> None:
        """Nothing of it changes: its key says all."""

    def move_meeting(self) -> None:
        """Ask for another time."""
        self._move()


def meeting_of(row: QWidget | None) -> str:
    """Return the id of the meeting that *row* of a day, a week or those without a time is about, or ""."""
    return row.line.id if isinstance(row, MeetingRow) else ""
