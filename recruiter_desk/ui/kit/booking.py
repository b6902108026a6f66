"""The one place where a meeting is booked, offered or moved: when, on whose clock, how long, where, and with whom."""

from collections.abc import Sequence
from functools import partial

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QLineEdit, QVBoxLayout, QWidget

from recruiter_desk.domain.candidacies import first_name
from recruiter_desk.domain.errors import DeskError
from recruiter_desk.domain.interviews import Booking, InterviewStatus, Sitting
from recruiter_desk.domain.meeting_times import clocks, typed_times
from recruiter_desk.domain.moments import local
from recruiter_desk.services import interviews
from recruiter_desk.ui.desk import Desk
from recruiter_desk.ui.errors import attempt
from recruiter_desk.ui.kit.booking_words import said_of
from recruiter_desk.ui.kit.buttons import button
from recruiter_desk.ui.kit.field import field, labelled
from recruiter_desk.ui.kit.flow import Flow, beside
from recruiter_desk.ui.kit.shown import Shown, one_line
from recruiter_desk.ui.kit.strip import Question, Strip
from recruiter_desk.ui.kit.tick import Choice, Tick

LENGTHS = (30, 45, 60, 90, 120)


def tr(text: str) -> str:
    """Return *text* in the user's language."""
    return QCoreApplication.translate("Booking", text)


def ask_booking(
    box: Question, desk: Desk, candidacy_id: str, *, seat_ids: Sequence[str] | None = None, interview_id: str = "",
    minutes: int = 0,
) -> None:  # fmt: skip
    """Ask in *box* for a new meeting of a candidacy, or for another time of the one called *interview_id*.

    *seat_ids* are ticked already, without them the next seat. Several times are offered, one is booked; one that has
    been is noted as held. *minutes* is how long a new one lasts, unless it is the usual time. What the desk refuses is
    said in the window.
    """
    found: list[Booking] = []
    if not attempt(box, lambda: found.append(interviews.to_book(desk.workspace, candidacy_id, seat_ids, interview_id))):
        return
    asked = BookingFields(box, desk, found[0], minutes)
    person = one_line(first_name(found[0].person), 40)
    meeting = found[0].meeting
    moves = bool(meeting and meeting.starts_at)
    title = tr("Move the meeting with {person}") if moves else tr("Book a meeting with {person}")
    later = button(tr("No time yet"), asked.keep_wanted, hint=tr("Note that they want to meet"))
    lines = (asked.row(),) if isinstance(box, Strip) else asked.lines()
    verb = tr("Move") if moves else tr("Book")
    box.ask(title.format(person=person), lines, verb, asked.keep, others=() if meeting else (later,))


class BookingFields:
    """The fields of a meeting, and beneath them what they come to."""

    def __init__(self, box: Question, desk: Desk, booking: Booking, minutes: int = 0) -> None:
        self._box = box
        self._desk = desk
        self._booking = booking
        meeting, usual = booking.meeting, booking.usual
        zone = (meeting and meeting.zone) or usual.zone
        minutes = meeting.minutes if meeting else minutes or usual.minutes
        self.when = field(tr("thu 10:00, or several to offer"), _typed(booking), says=tr("When"))
        self.zone = field(tr("Europe/London, or a city"), zone, says=tr("Time zone"))
        self.length = Choice(
            [(str(one), tr("{count} min").format(count=one)) for one in sorted({*LENGTHS, minutes})],
            says=tr("How long"),
            chosen=str(minutes),
        )
        self.place = field(tr("Where, or a link"), meeting.place if meeting else "", says=tr("Place"))
        self.place.setCursorPosition(0)
        self.ticks = {one.seat_id: Tick(_seat_words(one), one.seat_id in usual.seat_ids) for one in booking.seats}
        self.says = Shown("", "small", wrap=True)
        self.warns = Shown("", "warning", wrap=True)
        self.length.setFixedWidth(92)
        for typed in (self.when, self.zone):
            typed.textChanged.connect(self._say)
        self.length.currentIndexChanged.connect(self._say)
        self._say()

    def lines(self) -> list[QWidget]:
        """Return the fields as lines under each other, each with its label, for a narrow box."""
        who = self._people()
        return [
            labelled(tr("When"), _under(self.when, self.says, self.warns)),
            *self._offered(),
            labelled(tr("Clock"), beside(self.zone, self.length)),
            labelled(tr("Where"), self.place),
            labelled(tr("Meets"), who) if self.ticks else who,
        ]

    def row(self) -> QWidget:
        """Return the fields beside each other, for a strip as wide as the window."""
        made, fields = QWidget(), QWidget()
        flow = Flow(fields, gap=8)
        self.when.setFixedWidth(230)
        self.zone.setFixedWidth(150)
        self.place.setFixedWidth(170)
        for tick in self.ticks.values():
            tick.setFixedHeight(self.when.sizeHint().height())
        for widget in (self.when, self.zone, self.length, self.place, *self.ticks.values()):
            flow.addWidget(widget)
        column = QVBoxLayout(made)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(4)
        for widget in (fields, *self._offered(), self.says, self.warns):
            column.addWidget(widget)
        made.setProperty("grows", True)
        made.setProperty("flows", True)
        made.setFocusProxy(self.when)
        return made

    def seats(self) -> list[str]:
        """Return the seats ticked, in the ladder's order."""
        return [seat_id for seat_id, tick in self.ticks.items() if tick.isChecked()]

    def keep(self) -> bool:
        """Book one time, offer several, or move the meeting; return whether it went through."""
        try:
            times = typed_times(self.when.text(), self._desk.today())
        except DeskError as error:
            return self._complain(str(error))
        if not times:
            return self._complain(tr("Say when, like thu 10:00; several times are offered."))
        return attempt(self._box, lambda: self._write(times))

    def keep_wanted(self) -> None:
        """Note that they want to meet, without a time."""
        if attempt(self._box, lambda: self._add("", InterviewStatus.WANTED)):
            self._box.close_strip()

    def _write(self, times: Sequence[str]) -> None:
        workspace, meeting = self._desk.workspace, self._booking.meeting
        zone, minutes, place = self.zone.text(), int(self.length.key()), self.place.text()
        if len(times) > 1:
            interviews.offer(
                workspace, self._booking.candidacy_id, times, zone, minutes, place, self._stage(), self.seats(),
                interview_id=meeting.id if meeting else "",
            )  # fmt: skip
        elif meeting:
            interviews.reschedule(workspace, meeting.id, times[0], zone, minutes, place, self.seats())
        else:
            said = said_of(self._desk.workspace, self._booking, times, zone, minutes)
            self._add(times[0], InterviewStatus.HELD if said.past else InterviewStatus.BOOKED)

    def _add(self, starts_at: str, status: str) -> None:
        interviews.add(
            self._desk.workspace, self._booking.candidacy_id, starts_at, self.zone.text(), int(self.length.key()),
            self.place.text(), self._stage(), self.seats(), status,
        )  # fmt: skip

    def _stage(self) -> str:
        """Return the stage that meets the first seat ticked, else the present one."""
        return interviews.usual(self._desk.workspace, self._booking.candidacy_id, self.seats()).stage_id

    def _offered(self) -> list[QWidget]:
        """Return a button for each time offered before, which books it."""
        meeting = self._booking.meeting
        if meeting is None or meeting.status != InterviewStatus.OFFERED or not meeting.offered:
            return []
        made = QWidget()
        flow = Flow(made)
        today = self._desk.today()
        for at in meeting.offered:
            words = tr("Book {when}").format(when=clocks(at, (meeting.zone,), today))
            flow.addWidget(button(words, partial(self._book, at), small=True))
        return [made]

    def _book(self, at: str) -> None:
        meeting = self._booking.meeting
        if meeting and attempt(self._box, lambda: interviews.book(self._desk.workspace, meeting.id, at)):
            self._box.close_strip()

    def _people(self) -> QWidget:
        if not self.ticks:
            return Shown(tr("A talk with you: nobody of the client sits in."), "small", wrap=True)
        who = QWidget()
        flow = Flow(who)
        for tick in self.ticks.values():
            flow.addWidget(tick)
        return who

    def _say(self) -> None:
        """Say what is typed on both parties' clocks, and whom it clashes with; nothing while it means nothing yet."""
        try:
            times = typed_times(self.when.text(), self._desk.today())
        except DeskError:
            times = ()
        said = said_of(self._desk.workspace, self._booking, times, self.zone.text(), int(self.length.key()))
        self._show(said.words, said.warning)

    def _complain(self, sentence: str) -> bool:
        self._show("", sentence)
        self.when.setFocus()
        self.when.selectAll()
        return False

    def _show(self, words: str, warning: str) -> None:
        for label, text in ((self.says, words), (self.warns, warning)):
            label.show_text(text)
            label.setVisible(bool(text))


def _typed(booking: Booking) -> str:
    meeting = booking.meeting
    if meeting is None or not meeting.starts_at:
        return ""
    return f"{local(meeting.starts_at, meeting.zone):%Y-%m-%d %H:%M}"


def _under(field_: QLineEdit, *beneath: QWidget) -> QWidget:
    made = QWidget()
    column = QVBoxLayout(made)
    column.setContentsMargins(0, 0, 0, 0)
    column.setSpacing(2)
    for widget in (field_, *beneath):
        column.addWidget(widget)
    made.setFocusProxy(field_)
    return made


def _seat_words(seat: Sitting) -> str:
    return ", ".join(part for part in (one_line(seat.person, 60), one_line(seat.title, 40) or seat.part) if part)
