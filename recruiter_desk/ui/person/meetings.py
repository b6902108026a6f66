"""The meetings with a person, and those they sat in on for the client."""

from collections.abc import Callable
from datetime import date

from PySide6.QtWidgets import QVBoxLayout, QWidget

from recruiter_desk.domain.interviews import InterviewStatus
from recruiter_desk.domain.moments import short_when
from recruiter_desk.domain.person_page import PersonMeeting
from recruiter_desk.domain.zones import zone_city
from recruiter_desk.ui.kit.chip import Chip, Tone
from recruiter_desk.ui.kit.keyed_rows import KeyedRows
from recruiter_desk.ui.kit.open_row import OpenRow

_TONES: dict[str, Tone] = {
    InterviewStatus.BOOKED: "accent",
    InterviewStatus.HELD: "plain",
    InterviewStatus.NO_SHOW: "warning",
}


class Meetings(QWidget):
    """The newest first; a row opens its search."""

    def __init__(self, opened: Callable[[str], object], zone: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._today = date.min
        self._zone = zone
        self.rows: KeyedRows[PersonMeeting] = KeyedRows(
            lambda one: MeetingRow(one, self._when, opened), lambda one: one.interview.id, self.tr("No meetings yet.")
        )
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self.rows)

    def show_meetings(self, meetings: tuple[PersonMeeting, ...], today: date) -> None:
        """Show *meetings*; days are told from *today*."""
        self._today = today
        self.rows.show_values(meetings)

    def _when(self, one: PersonMeeting) -> str:
        """Say when on the clock that was agreed, naming its city when it is not this laptop's."""
        meeting = one.interview
        if not meeting.starts_at:
            return self.tr("No time yet")
        zone = meeting.zone or self._zone
        when = short_when(meeting.starts_at, zone, self._today)
        return when if zone == self._zone else f"{when} {zone_city(zone)}"


class MeetingRow(OpenRow):
    """One meeting."""

    def __init__(
        self, one: PersonMeeting, when: Callable[[PersonMeeting], str], opened: Callable[[str], object]
    ) -> None:
        self._chip = Chip("", "plain")
        super().__init__(beside=(self._chip,))
        self._when = when
        self.opened.connect(lambda: opened(one.search_id))
        self.show_value(one)

    def show_value(self, one: PersonMeeting) -> None:
        """Show another state of it."""
        meeting = one.interview
        first = [self._when(one), self.tr("{n} min").format(n=meeting.minutes), meeting.place]
        second = [one.search, meeting.stage]
        if one.who:
            held = meeting.status == InterviewStatus.HELD
            words = self.tr("Met {person}") if held else self.tr("To meet {person}")
            second.insert(0, words.format(person=one.who))
        elif meeting.participants:
            names = ", ".join(
                ", ".join(part for part in (each.person, each.title) if part) for each in meeting.participants
            )
            second.append(self.tr("with {names}").format(names=names))
        over = meeting.status in (InterviewStatus.CANCELLED, InterviewStatus.NO_SHOW)
        self.show_words(_joined(first), _joined(second), quiet=over)
        self._chip.show_chip(meeting.status.capitalize(), _TONES.get(meeting.status, "plain"))


def _joined(parts: list[str]) -> str:
    return " · ".join(part for part in parts if part)
