"""Each system call of each write path fails, once or from then on: never a false "saved", never a torn desk."""

import shutil

import pytest

from tests.faults.truth import faults_around, found

CALLS = [
    ("pwrite64", "ENOSPC"),
    ("pwrite64", "EIO"),
    ("fdatasync", "EIO"),
    ("fsync", "EIO"),
    ("ftruncate", "EIO"),
    ("pread64", "EIO"),
    ("openat", "EMFILE"),
    ("unlink", "EACCES"),
    ("rename", "EACCES"),
]
SCENES = ["edit", "move", "undo", "backup", "make", "migrate", "export"]


SOME = ("2", "6+")
LAST = 1000


def swept(stage, seed, folder, scene, call, error, whens):
    """Fail *call* at one point after the other; return how many the scene came to."""
    reached = 0
    for when in whens:
        shutil.rmtree(folder, ignore_errors=True)
        path = shutil.copytree(seed, folder) / "north.desk"
        before = found(path)
        told, came = stage.injected(scene, path, call, error, when)
        if not came:
            break
        reached += 1
        where = f"{scene}: {call} {when} {error}: {told}"
        replaced = scene == "export"  # the new file may lie in place although its folder could not be forced
        allowed, now = told.allowed(before, cut=replaced), found(path)
        assert not told.fault, where
        assert {key: value for key, value in now.items() if value not in allowed[key]} == {}, where
        assert not faults_around(path), where
        assert all(sentence.endswith(".") for sentence in told.refused), where
    return reached


@pytest.mark.parametrize("scene", SCENES)
@pytest.mark.parametrize(("call", "error"), CALLS)
def test_a_call_that_fails_is_told_and_harms_nothing(stage, seed, tmp_path, scene, call, error):
    swept(stage, seed, tmp_path / "desk", scene, call, error, SOME)


@pytest.mark.deep
@pytest.mark.parametrize("scene", SCENES)
@pytest.mark.parametrize(("call", "error"), CALLS)
def test_every_call_that_fails_is_told_and_harms_nothing(stage, seed, tmp_path, scene, call, error):
    """The first forty of each kind one by one, then every ninth; failing from then on at every third of these."""
    whens = [*range(1, 40), *range(40, LAST, 9)]
    assert swept(stage, seed, tmp_path / "desk", scene, call, error, map(str, whens)) < len(whens)
    swept(stage, seed, tmp_path / "desk", scene, call, error, [f"{when}+" for when in whens[::3]])
