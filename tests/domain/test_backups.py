"""Backups: their age in words, and when the next one is due."""

from datetime import timedelta

import pytest

from recruiter_desk.domain.backups import ago, is_due


@pytest.mark.parametrize(
    ("age", "words"),
    [
        (timedelta(seconds=59), "just now"),
        (timedelta(seconds=-900), "just now"),
        (timedelta(minutes=12), "12 min ago"),
        (timedelta(minutes=119), "1 h ago"),
        (timedelta(hours=47), "47 h ago"),
        (timedelta(days=3), "3 days ago"),
    ],
)
def test_an_age_is_said_in_one_unit(age, words):
    assert ago(age) == words


def test_a_desk_that_did_not_change_needs_no_copy():
    assert not is_due(timedelta(days=9), changed=False)


def test_a_change_waits_a_quarter_of_an_hour_for_its_copy():
    assert not is_due(timedelta(minutes=14), changed=True)
    assert is_due(timedelta(minutes=15), changed=True)


def test_a_first_change_and_a_clock_set_back_are_copied_at_once():
    assert is_due(None, changed=True) and is_due(timedelta(days=-1), changed=True)
