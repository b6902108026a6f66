"""From when to when, in a few ways of typing it."""

import pytest

from recruiter_desk.domain.errors import Refused
from recruiter_desk.domain.tenure import tenure, time_of

TYPED = [
    ("2019", "2019"),
    (" 2019 ", "2019"),
    ("2019-03", "2019-03"),
    ("2019/3", "2019-03"),
    ("3/2019", "2019-03"),
    ("03.2019", "2019-03"),
    ("Mar 2019", "2019-03"),
    ("March 2019", "2019-03"),
    ("sept. 2019", "2019-09"),
    ("2019-03-04", "2019-03-04"),
    ("4 March 2019", "2019-03-04"),
    ("", ""),
]


@pytest.mark.parametrize(("typed", "kept"), TYPED)
def test_a_year_or_month_is_read(typed, kept):
    assert time_of(typed) == kept


@pytest.mark.parametrize("typed", ["soon", "19", "13/2019", "2019-02-30", "31 Foo 2019", "3019", "\u202e", "x" * 5000])
def test_what_is_no_time_is_refused(typed):
    with pytest.raises(Refused, match="no year or month"):
        time_of(typed)


SAID = [
    ("2019-03", "", "since Mar 2019"),
    ("2015", "2019", "2015 to 2019"),
    ("", "2019-03-04", "until 4 Mar 2019"),
    ("", "", ""),
]


@pytest.mark.parametrize(("began", "ended", "words"), SAID)
def test_a_tenure_is_said(began, ended, words):
    assert tenure(began, ended) == words
