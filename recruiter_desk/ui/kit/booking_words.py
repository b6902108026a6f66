"""What a time that is being typed comes to: on both parties' clocks, and which booked meeting it clashes with."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

from PySide6.QtCore import QCoreApplication

from recruiter_desk.domain.candidacies import is_over
from recruiter_desk.domain.errors import DeskError, Refused
from recruiter_desk.domain.interviews import Booking, Clash, starts
from recruiter_desk.domain.meeting_times import clocks, until
from recruiter_desk.domain.zones import zone_called
from recruiter_desk.services import interviews
from recruiter_desk.services.workspace import Workspace
from recruiter_desk.ui.kit.shown import one_line


def tr(text: str) -> str:
    """Return *text* in the user's language."""
    return QCoreApplication.translate("Booking", text)


@dataclass(frozen=True, slots=True)
class Said:
    """*words* say the times, *warning* what speaks against them; *past* when the one time has been."""

    words: str = ""
    warning: str = ""
    past: bool = False


def said_of(workspace: Workspace, booking: Booking, times: Sequence[str], zone: str, minutes: int) -> Said:
    """Return what *times*, local ones on the clock of *zone* as typed, come to."""
    try:
        clock = zone_called(zone)
        moments = [starts(each, clock) for each in times] if clock else []
    except DeskError as error:
        return Said(warning=str(error) if isinstance(error, Refused) and times else "")
    if not moments:
        return Said()
    today, past = workspace.today(), len(moments) == 1 and is_over(moments[0], minutes, workspace.now())
    zones = (clock, booking.company_zone, booking.person_zone)
    lines = [clocks(each, zones, today, whole=True) for each in moments]
    if len(moments) > 1:
        lines[0] = tr("Offered: {when}").format(when=lines[0])
    elif past and booking.meeting is None:
        lines[0] = tr("{when}. This has been: it is noted as held.").format(when=lines[0])
    elif past:
        lines[0] = tr("{when}. This has been.").format(when=lines[0])
    but = booking.meeting.id if booking.meeting else ""
    met = {one.interview_id: one for each in moments for one in interviews.clashes(workspace, each, minutes, but)}
    warning = "" if past else "\n".join(clash_words(one, workspace.zone(), today) for one in met.values())
    return Said("\n".join(lines), warning, past)


def clash_words(clash: Clash, zone: str, today: date) -> str:
    """Say with whom a time clashes, on the recruiter's own clock: "Clash: Tom Verhoeven, Halden, 10:00 to 11:00"."""
    return tr("Clash: {person}, {company}, {when} on your clock").format(
        person=one_line(clash.person, 60),
        company=one_line(clash.company, 40),
        when=until(clash.starts_at, clash.minutes, zone),
    )
