"""kill -9 while writing: what was acknowledged is there, nothing is torn, and the desk opens again."""

import random

import pytest

from tests.faults.truth import faults_around, found


def killed(stage, path, kills, rng):
    """Kill the same desk's writer again and again, at another moment each time."""
    before = found(path)
    for turn in range(kills):
        lines, patience = rng.randint(1, 12), rng.randint(0, 400)
        told = stage.play("busy", path, kill=lambda told, n=lines, p=patience: len(told.promised) >= n and spin(p))
        allowed = told.allowed(before, cut=True)
        after = found(path)
        assert told.code == -9 and not told.fault and not told.refused, told
        assert after["name"] in allowed["name"], f"turn {turn}: {told.promised[-3:]}"
        assert not faults_around(path)
        before = after


def spin(turns):
    """Let a moment pass, of another length each time."""
    return sum(range(turns * 40)) >= 0


def test_twelve_kills_lose_nothing_acknowledged(stage, path):
    killed(stage, path, 12, random.Random(1))


@pytest.mark.deep
def test_two_hundred_kills_lose_nothing_acknowledged(stage, path):
    killed(stage, path, 200, random.Random())
