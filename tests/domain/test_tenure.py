"""From when to when, in a few ways of typing it."""

import pytest

from recruiter_desk.domain.errors import Refused
from recruiter_desk.domain.tenure import tenure, tenure_of, time_of

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


SPANS = [
    ("2015 to 2019", ("2015", "2019")),
    ("2015-2019", ("2015", "2019")),
    ("Mar 2015 – 06/2019", ("2015-03", "2019-06")),
    ("2015-03 - 2019-06", ("2015-03", "2019-06")),
    ("since Mar 2019", ("2019-03", "")),
    ("from 2019", ("2019", "")),
    ("2019 - now", ("2019", "")),
    ("2019 –", ("2019", "")),
    ("2019 to present", ("2019", "")),
    ("2019", ("2019", "")),
    ("until 2019", ("", "2019")),
    ("", ("", "")),
]


@pytest.mark.parametrize(("typed", "kept"), SPANS)
def test_a_tenure_is_read(typed, kept):
    assert tenure_of(typed) == kept


@pytest.mark.parametrize("typed", ["a while", "2015 to 2017 to 2019", "2015 to whenever", "\u202e"])
def test_what_is_no_tenure_is_refused(typed):
    with pytest.raises(Refused):
        tenure_of(typed)


@pytest.mark.parametrize(("began", "ended", "_words"), SAID)
def test_what_is_said_is_read_back(began, ended, _words):
    assert tenure_of(tenure(began, ended)) == (began, ended)
