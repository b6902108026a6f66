"""Asks for a meeting: when, on which clock, how long, where, and who of the client sits in."""

from collections.abc import Sequence
from datetime import date

from PySide6.QtWidgets import QHBoxLayout, QWidget

from recruiter_desk.domain.candidacies import first_name
from recruiter_desk.domain.candidacy_view import CandidacyView, Step
from recruiter_desk.domain.interviews import Interview, InterviewStatus
from recruiter_desk.domain.moments import local
from recruiter_desk.services import interviews
from recruiter_desk.ui.candidacy.asking import Asking, labelled
from recruiter_desk.ui.desk import Desk
from recruiter_desk.ui.errors import attempt
from recruiter_desk.ui.kit.field import field
from recruiter_desk.ui.kit.flow import Flow
from recruiter_desk.ui.kit.shown import Shown, one_line
from recruiter_desk.ui.kit.tick import Choice, Tick
from recruiter_desk.ui.kit.when_field import WhenField

LENGTHS = (30, 45, 60, 90, 120)


def ask_meeting(box: Asking, desk: Desk, view: CandidacyView, seat_ids: Sequence[str] = ()) -> None:
    """Ask for a new meeting; *seat_ids* are ticked already. One that has been is noted as held."""
    tr = box.tr
    fields = MeetingFields(box, desk, view, seat_ids)
    person = one_line(first_name(view.card.name), 40)

    def keep() -> bool:
        starts_at = fields.starts_at()
        if starts_at is None:
            return False
        return attempt(
            box,
            lambda: interviews.add(
                desk.workspace,
                view.card.id,
                starts_at,
                fields.zone.text(),
                int(fields.length.key()),
                fields.place.text(),
                seat_ids=fields.seats(),
                status=fields.status(),
            ),
        )

    box.ask(tr("Book a meeting with {person}").format(person=person), fields.lines(), tr("Book"), keep)


def ask_other_time(box: Asking, desk: Desk, view: CandidacyView, meeting: Interview) -> None:
    """Ask for another time, place or other people for a meeting that is planned."""
    tr = box.tr
    sits_in = [one.seat_id for one in meeting.participants if one.seat_id]
    fields = MeetingFields(box, desk, view, sits_in, meeting)

    def keep() -> bool:
        starts_at = fields.starts_at()
        if starts_at is None:
            return False
        workspace, length, place = desk.workspace, int(fields.length.key()), fields.place.text()
        moved = attempt(
            box, lambda: interviews.reschedule(workspace, meeting.id, starts_at, fields.zone.text(), length, place)
        )
        if moved and sorted(fields.seats()) != sorted(sits_in):
            return attempt(box, lambda: interviews.set_participants(workspace, meeting.id, fields.seats()))
        return moved

    box.ask(tr("Move the meeting to"), fields.lines(), tr("Move"), keep)


class MeetingFields:
    """The fields about a meeting."""

    def __init__(
        self,
        box: Asking,
        desk: Desk,
        view: CandidacyView,
        seat_ids: Sequence[str],
        meeting: Interview | None = None,
    ) -> None:
        self._box = box
        self._today: date = desk.today()
        tr = box.tr
        zone = (meeting and meeting.zone) or view.zone or desk.workspace.zone()
        self.when = WhenField(tr("thu 10:00, 4 dec 15:30"), self._today, _typed(meeting), says=tr("When"))
        self.zone = field(tr("Europe/London, or a city"), zone, says=tr("Time zone"))
        self.length = Choice(
            [(str(minutes), tr("{count} min").format(count=minutes)) for minutes in _lengths(meeting)],
            says=tr("How long"),
            chosen=str(meeting.minutes if meeting else 60),
        )
        self.length.setFixedWidth(92)
        self.place = field(tr("Where, or a link"), meeting.place if meeting else "", says=tr("Place"))
        seated = [step for step in view.ladder if step.person]
        self._ticks = {step.seat_id: Tick(_seat_words(step), step.seat_id in seat_ids) for step in seated}

    def lines(self) -> list[QWidget]:
        """Return the lines of the box, from top to bottom."""
        tr = self._box.tr
        clock = QWidget()
        row = QHBoxLayout(clock)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(6)
        row.addWidget(self.zone, 1)
        row.addWidget(self.length)
        lines = [labelled(tr("When"), self.when), labelled(tr("Clock"), clock), labelled(tr("Where"), self.place)]
        if self._ticks:
            who = QWidget()
            flow = Flow(who)
            for tick in self._ticks.values():
                flow.addWidget(tick)
            lines.append(labelled(tr("Meets"), who))
        else:
            lines.append(Shown(tr("A talk with you: nobody of the client sits in."), "small", wrap=True))
        return lines

    def seats(self) -> list[str]:
        """Return the seats ticked, in the ladder's order."""
        return [seat_id for seat_id, tick in self._ticks.items() if tick.isChecked()]

    def starts_at(self) -> str | None:
        """Return the local start in ISO form, or None after saying what is missing."""
        when = self.when.read()
        if not self.when.understood(needed=True, clock=True) or when is None or when.clock is None:
            return None
        return f"{when.day.isoformat()}T{when.clock:%H:%M}"

    def status(self) -> str:
        """Return held for a day that has been, else booked."""
        when = self.when.read()
        return InterviewStatus.HELD if when and when.day < self._today else InterviewStatus.BOOKED


def _lengths(meeting: Interview | None) -> list[int]:
    return sorted({*LENGTHS, meeting.minutes if meeting else 60})


def _typed(meeting: Interview | None) -> str:
    if meeting is None or not meeting.starts_at:
        return ""
    return f"{local(meeting.starts_at, meeting.zone):%Y-%m-%d %H:%M}"


def _seat_words(step: Step) -> str:
    return ", ".join(part for part in (one_line(step.person, 60), one_line(step.title, 40) or step.part) if part)
