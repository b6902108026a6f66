"""Time zones by the names people type."""

import pytest

from recruiter_desk.domain.errors import Refused
from recruiter_desk.domain.zones import zone_called, zone_city

TYPED = [
    ("Europe/London", "Europe/London"),
    ("europe/london", "Europe/London"),
    ("london", "Europe/London"),
    ("New York", "America/New_York"),
    ("singapore", "Asia/Singapore"),
    ("Utc", "UTC"),
    ("  ", ""),
]


@pytest.mark.parametrize(("typed", "zone"), TYPED)
def test_a_zone_is_known_by_name_or_city(typed, zone):
    assert zone_called(typed) == zone


@pytest.mark.parametrize("typed", ["Atlantis", "../etc/passwd", "Europe/", "\x00", "x" * 10_000])
def test_a_zone_nobody_knows_is_refused(typed):
    with pytest.raises(Refused, match="No time zone is called"):
        zone_called(typed)


def test_a_zone_is_said_by_its_city():
    assert zone_city("America/New_York") == "New York"
