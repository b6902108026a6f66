"""Calendar files (iCalendar, RFC 5545): a meeting as any calendar program takes it in."""

from datetime import UTC, datetime, timedelta
from zoneinfo import ZoneInfo

from icalendar import Calendar
from icalendar import Event as Component

from recruiter_desk.domain.calendars import Entry, Event
from recruiter_desk.domain.moments import moment

YEARS_AROUND = timedelta(days=400)  # a calendar needs the clock changes near the meeting, not those of a century


def written(entry: Entry, now: datetime) -> bytes:
    """Return *entry* as the bytes of a file, stamped *now* (aware); times stand on the clock that was agreed."""
    calendar = Calendar()
    calendar.add("prodid", "-//Recruiter Desk//Recruiter Desk//EN")
    calendar.add("version", "2.0")
    calendar.add("method", entry.method)
    for event in entry.events:
        calendar.add_component(_component(event, now))
    days = [moment(event.starts_at).date() for event in entry.events]
    calendar.add_missing_timezones(first_date=min(days) - YEARS_AROUND, last_date=max(days) + YEARS_AROUND)
    for zone in calendar.timezones:
        zone.pop("comment", None)
    return bytes(calendar.to_ical())


def _component(event: Event, now: datetime) -> Component:
    made = Component()
    starts = moment(event.starts_at)
    made.add("uid", event.uid)
    made.add("sequence", event.sequence)
    made.add("dtstamp", now.astimezone(UTC).replace(microsecond=0))
    made.add("dtstart", starts if event.zone in ("", "UTC") else starts.astimezone(ZoneInfo(event.zone)))
    made.add("duration", timedelta(minutes=event.minutes))
    made.add("summary", _clean(event.summary))
    if event.place:
        made.add("location", _clean(event.place))
    made.add("status", event.state)
    made.add("transp", "TRANSPARENT" if event.state == "CANCELLED" else "OPAQUE")
    return made


def _clean(text: str) -> str:
    """Return *text* without what a line of the file must not hold: control characters and marks of byte order."""
    return "".join(sign if sign >= " " and sign != "\x7f" else " " for sign in text.replace("\ufeff", ""))
