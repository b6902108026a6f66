"""Working hours: Monday to Friday, nine to six, on the clock of a place."""

from datetime import UTC, date, datetime, time, timedelta
from zoneinfo import ZoneInfo

OPENS, CLOSES = time(9), time(18)
SATURDAY = 5


def after_working(start: datetime, minutes: int, zone: str) -> datetime:
    """Return the UTC moment at which *minutes* of working time have passed since the aware moment *start*.

    Nights and weekends in *zone* (an IANA name) do not count; an hour that its clocks skip or repeat counts as it
    passed. A moment outside working hours waits for the next opening, also for no minutes at all.
    """
    left = timedelta(minutes=minutes)
    clock = ZoneInfo(zone)
    day = start.astimezone(clock).date()
    while True:
        opens, closes = _open(day, clock)
        begins = max(opens, start.astimezone(UTC))
        if day.weekday() < SATURDAY and begins < closes:
            if left <= closes - begins:
                return begins + left
            left -= closes - begins
        day += timedelta(days=1)


def _open(day: date, clock: ZoneInfo) -> tuple[datetime, datetime]:
    opens, closes = (datetime.combine(day, at, clock).astimezone(UTC) for at in (OPENS, CLOSES))
    return opens, closes
