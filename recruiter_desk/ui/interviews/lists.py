"""The lists of the page: debriefs due, a day, the columns of a week, and meetings without a time."""

from collections.abc import Sequence
from datetime import date, timedelta

from PySide6.QtWidgets import QFrame, QHBoxLayout, QSizePolicy, QVBoxLayout, QWidget

from recruiter_desk.domain.agenda import Agenda
from recruiter_desk.domain.candidacies import is_over
from recruiter_desk.domain.debrief_due import DueDebrief
from recruiter_desk.domain.interviews import InterviewLine
from recruiter_desk.domain.moments import local
from recruiter_desk.ui.interviews.acts import Acts
from recruiter_desk.ui.interviews.rows import DayRow, DueRow, Now, WaitingRow, WeekRow
from recruiter_desk.ui.interviews.words import clock_words, day_words, head_of, tr
from recruiter_desk.ui.kit.card import Card
from recruiter_desk.ui.kit.keyed_rows import KeyedRows
from recruiter_desk.ui.kit.shown import Shown

DUE_SHOWN = 5
Entry = InterviewLine | str  # a meeting, or the time it is now


class DueCard(Card):
    """The meetings of which somebody's account is due; hidden while there are none."""

    def __init__(self, acts: Acts) -> None:
        super().__init__(tr("Debriefs due"))
        self._acts = acts
        self._today = date.min
        self.rows: KeyedRows[tuple[DueDebrief, ...]] = KeyedRows(self._row, _due_key)
        self._more = Shown("", "third")
        self._more.setContentsMargins(6, 4, 6, 0)
        self.column.addWidget(self.rows)
        self.column.addWidget(self._more)

    def show_agenda(self, agenda: Agenda) -> None:
        """Show what is due, a row a meeting, the longest due first."""
        self._today = agenda.today
        by_meeting: dict[str, list[DueDebrief]] = {}
        for one in agenda.due:
            by_meeting.setdefault(one.interview_id, []).append(one)
        meetings = [tuple(accounts) for accounts in by_meeting.values()]
        self.rows.show_values(meetings[:DUE_SHOWN])
        more = len(meetings) - DUE_SHOWN
        self._more.show_text(tr("and {count} more, on Today").format(count=more) if more > 0 else "")
        self._more.setVisible(more > 0)
        self.show_count(len(meetings))
        self.setVisible(bool(meetings))

    def _row(self, accounts: tuple[DueDebrief, ...]) -> QWidget:
        return DueRow(accounts, self._acts, self._today)


class DayCard(Card):
    """The meetings of one day, with a line at the present time when it is today."""

    def __init__(self, acts: Acts) -> None:
        super().__init__("")
        self._acts = acts
        self._agenda: Agenda | None = None
        self._head = Shown("", "heading")
        self._head.setContentsMargins(6, 0, 6, 0)
        nothing = tr("No interview on this day. On a board, I books one for the chosen card.")
        self.rows: KeyedRows[Entry] = KeyedRows(self._row, lambda entry: _key(entry, self._agenda), nothing)
        self.column.addWidget(self._head)
        self.column.addWidget(self.rows)

    def show_day(self, agenda: Agenda, day: date) -> None:
        """Show the meetings of *day*."""
        self._agenda = agenda
        words = day_words(day)
        self._head.show_text(tr("Today, {day}").format(day=words) if day == agenda.today else words)
        self.rows.show_values(_with_now(agenda, day))

    def _row(self, entry: Entry) -> QWidget:
        agenda = self._agenda
        if isinstance(entry, str) or agenda is None:
            return Now(str(entry))
        return DayRow(entry, self._acts, agenda.now, agenda.zone, agenda.today)


class Week(QFrame):
    """Columns from Monday to Friday; Saturday and Sunday only when they are used."""

    def __init__(self, acts: Acts) -> None:
        super().__init__()
        self.setProperty("look", "card")
        row = QHBoxLayout(self)
        row.setContentsMargins(4, 10, 4, 12)
        row.setSpacing(0)
        self.days = [WeekDay(acts) for _ in range(7)]
        for day in self.days:
            row.addWidget(day, 1)

    def show_week(self, agenda: Agenda, monday: date) -> None:
        """Show the seven days from *monday* on."""
        for place, column in enumerate(self.days):
            day = monday + timedelta(place)
            column.show_day(agenda, day)
            column.setVisible(place < 5 or day == agenda.today or bool(_on(agenda, day)))


class WeekDay(QWidget):
    """One day of a week; the heading of today is marked, and the present time is a line."""

    def __init__(self, acts: Acts) -> None:
        super().__init__()
        self._acts = acts
        self._agenda: Agenda | None = None
        self.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Preferred)
        self._head = Shown("", "section")
        self._head.setContentsMargins(6, 0, 0, 4)
        self.rows: KeyedRows[Entry] = KeyedRows(self._row, lambda entry: _key(entry, self._agenda), "–")
        column = QVBoxLayout(self)
        column.setContentsMargins(6, 0, 6, 0)
        column.setSpacing(2)
        column.addWidget(self._head)
        column.addWidget(self.rows)
        column.addStretch(1)

    def show_day(self, agenda: Agenda, day: date) -> None:
        """Show the meetings of *day*."""
        self._agenda = agenda
        is_today = day == agenda.today
        self._head.show_role("accent" if is_today else "section")
        self._head.show_text(tr("{day} · today").format(day=head_of(day)) if is_today else head_of(day))
        self.rows.show_values(_with_now(agenda, day))

    def _row(self, entry: Entry) -> QWidget:
        agenda = self._agenda
        if isinstance(entry, str) or agenda is None:
            return Now(str(entry))
        return WeekRow(entry, self._acts, agenda.now, agenda.zone)


class WaitingCard(Card):
    """The meetings wanted or offered; hidden while there are none."""

    def __init__(self, acts: Acts) -> None:
        super().__init__(tr("Without a time yet"))
        self._acts = acts
        self._today = date.min
        self.rows: KeyedRows[InterviewLine] = KeyedRows(
            self._row, lambda line: f"{line.id} {line.status} {line.offered}"
        )
        self.column.addWidget(self.rows)

    def show_agenda(self, agenda: Agenda) -> None:
        """Show what has no time yet, the oldest first."""
        self._today = agenda.today
        self.rows.show_values(agenda.waiting)
        self.show_count(len(agenda.waiting))
        self.setVisible(bool(agenda.waiting))

    def _row(self, line: InterviewLine) -> QWidget:
        return WaitingRow(line, self._acts, self._today)


def _with_now(agenda: Agenda, day: date) -> list[Entry]:
    """Return the meetings of *day*; today with the present time before the first that is to come."""
    meetings = _on(agenda, day)
    if day != agenda.today or not meetings:
        return [*meetings]
    begun = [one for one in meetings if one.starts_at <= agenda.now]
    return [*begun, clock_words(agenda.now, agenda.zone), *meetings[len(begun) :]]


def _on(agenda: Agenda, day: date) -> list[InterviewLine]:
    return [one for one in agenda.meetings if local(one.starts_at, agenda.zone).date() == day]


def _key(entry: Entry, agenda: Agenda | None) -> str:
    """Tell rows apart by all that decides which buttons and chips they have."""
    if isinstance(entry, str):
        return "now"
    over = agenda is not None and is_over(entry.starts_at, entry.minutes, agenda.now)
    return f"{entry.id} {entry.status} {over} {entry.ended}"


def _due_key(accounts: Sequence[DueDebrief]) -> str:
    return " ".join(
        f"{one.interview_id} {one.side} {one.is_due} {one.due_at} {one.person} {one.call} {one.phone}"
        for one in accounts
    )
