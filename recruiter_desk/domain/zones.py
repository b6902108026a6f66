"""Time zones by the names people type: "Europe/London", "london", "New York"."""

from zoneinfo import available_timezones

from recruiter_desk.domain.errors import Refused


def zone_called(text: str) -> str:
    """Return the IANA zone that *text* names, by full name or by city; "" for "".

    Raises Refused when no zone or more than one has that name.
    """
    wanted = text.strip().replace(" ", "_").casefold()
    if not wanted:
        return ""
    zones = sorted(zone for zone in available_timezones() if "/" in zone or zone == "UTC")
    found = [zone for zone in zones if zone.casefold() == wanted]
    cities = [zone for zone in zones if zone.rsplit("/", 1)[-1].casefold() == wanted]
    found = found or [zone for zone in cities if not zone.startswith(("Etc/", "posix/", "right/", "US/", "Canada/"))]
    if len(found) == 1:
        return found[0]
    if found:
        raise Refused(f"Several time zones are called {text.strip()}: {', '.join(found)}. Write one of them whole.")
    raise Refused(f"No time zone is called {text.strip()[:40]}. Write it like Europe/London, or name its city.")


def zone_city(zone: str) -> str:
    """Return the city of an IANA zone as people say it: "America/New_York" gives "New York"."""
    return zone.rsplit("/", 1)[-1].replace("_", " ")
