"""The current goes off at any moment: what was acknowledged is there, and every file is whole or not there."""

import random
import shutil
from collections import Counter

import pytest

from recruiter_desk.storage.header import read_header
from tests.faults.power import Disk, deeds, write_out
from tests.faults.truth import faults_around, found

SCENES = ["edit", "move", "undo", "backup", "make", "migrate", "export"]


def outages(stage, path, scratch, scene, moments, some, rng, synchronous=""):
    """Play *scene*, cut the current at *moments* of it, and count what a reader finds then."""
    before = found(path)
    disk = Disk.of(path.parent)
    told, log = stage.recorded(scene, path, synchronous)
    done = deeds(log, path.parent)
    assert not told.fault and not told.refused and len(done) > 5
    chosen = set(rng.sample(range(len(done)), min(moments, len(done)))) | {len(done) - 1}
    verdicts = Counter[str]()
    for moment, deed in enumerate(done):
        disk.do(deed)
        if moment in chosen:
            allowed = disk.told.allowed(before, cut=True)
            for state in disk.states(rng, some):
                shutil.rmtree(scratch, ignore_errors=True)
                verdicts[verdict(write_out(state, path.parent, scratch), allowed)] += 1
    return verdicts


def verdict(path, allowed):
    version = str(read_header(path).user_version)
    if faults := faults_around(path):
        return f"damaged: {faults[0]}"
    now = found(path)
    if wrong := {key for key, value in now.items() if value not in allowed[key]}:
        return f"lost: {sorted(wrong)}"
    return "whole" if version == now["version"] else "header misread"


@pytest.mark.parametrize("scene", SCENES)
def test_a_power_cut_loses_nothing_acknowledged(stage, path, tmp_path, scene):
    verdicts = outages(stage, path, tmp_path / "after", scene, 12, 2, random.Random(7))
    assert set(verdicts) == {"whole"} and verdicts.total() > 12, verdicts


@pytest.mark.deep
@pytest.mark.parametrize("scene", SCENES)
def test_no_power_cut_loses_anything_acknowledged(stage, path, tmp_path, scene):
    verdicts = outages(stage, path, tmp_path / "after", scene, 10_000, 12, random.Random())
    assert set(verdicts) == {"whole"}, verdicts


@pytest.mark.parametrize("weak", ["NORMAL", "OFF"])
def test_the_simulator_sees_what_a_weaker_desk_would_lose(stage, path, tmp_path, weak):
    verdicts = outages(stage, path, tmp_path / "after", "edit", 30, 2, random.Random(7), synchronous=weak)
    assert any(each.startswith("lost") for each in verdicts), verdicts


@pytest.mark.parametrize("careless", ["overwritten", "unforced", "unnamed"])
def test_the_simulator_sees_what_a_careless_export_would_lose(stage, path, tmp_path, careless):
    verdicts = outages(stage, path, tmp_path / "after", careless, 40, 4, random.Random(7))
    assert any(each == "lost: ['export']" for each in verdicts), verdicts
