"""A full disk, and folders and files that cannot be written: a sentence, nothing half saved, reading goes on."""

from types import SimpleNamespace

import pytest
import sqlcipher3.dbapi2 as driver

from recruiter_desk.services import desks
from recruiter_desk.storage.database import explain
from tests.faults.truth import copies_of, faults_around, found

FULL = "Not saved: the disk is full. Free some space and try again."


def test_on_a_full_disk_nothing_is_saved_and_reading_undo_and_closing_still_answer(stage, path):
    before, log = found(path), path.with_name("north.desk-wal")
    told, reached = stage.injected("stuck", path, "pwrite64", "ENOSPC", "1+", files=[path, log])
    assert reached and not told.fault and told.refused == [FULL, FULL]
    assert told.said == ["read 5 changes, next undo: Renamed Ines 0.3", "closed"]
    assert found(path) == {**before, "backups": "1"} and not faults_around(path)


def test_a_desk_that_cannot_be_opened_for_want_of_room_says_so(stage, path, monkeypatch):
    told, _ = stage.injected("edit", path, "pwrite64", "ENOSPC", "1+")
    assert told.refused == [
        "north.desk could not be read: the disk reported a fault. Nothing was changed; check it, then repeat."
    ]
    monkeypatch.setattr("shutil.disk_usage", lambda _: SimpleNamespace(free=4096))
    sentence = explain(fault(), path, saving=False)
    assert str(sentence) == "north.desk could not be read: the disk is full. Free some space and try again."


def fault():
    """What SQLite says when it cannot lay its files beside a desk on a full disk."""
    error = driver.OperationalError("disk I/O error")
    error.sqlite_errorname = "SQLITE_IOERR"
    return error


@pytest.mark.parametrize("room", [33_000, 41_000, 50_000])
def test_a_desk_that_may_not_grow_is_told_and_stays_whole(stage, path, room):
    """The kernel itself refuses here: no file may become larger than *room*, and a change needs some 30 000 bytes."""
    before = found(path)
    told = stage.play("stuck", path, largest=room)
    assert not told.fault and told.refused and told.said[-1] == "closed"
    assert {found(path)["name"]} == told.allowed(before, cut=False)["name"]
    assert not faults_around(path) and copies_of(path) == []


def test_when_there_is_room_again_the_same_change_is_saved(stage, path):
    stage.injected("stuck", path, "pwrite64", "ENOSPC", "1+")
    told = stage.play("edit", path)
    assert not told.refused and found(path)["name"] == "Ines 4" and not faults_around(path)


def test_a_desk_is_not_made_on_a_full_disk(stage, path):
    told, _ = stage.injected("make", path, "pwrite64", "ENOSPC", "3+")
    assert told.refused == [FULL]
    assert not list(path.parent.glob("made.desk*"))


@pytest.fixture
def locked(path):
    """The desk in a folder that its user cannot write."""
    path.parent.chmod(0o500)
    yield path
    path.parent.chmod(0o700)


def test_in_a_folder_that_cannot_be_written_every_refusal_is_a_sentence_and_reading_works(stage, locked):
    before = {file: file.read_bytes() for file in locked.parent.glob("*.desk*")}
    told = stage.play("still", locked, powerless=True)
    opening, making, copying = told.refused
    assert "in a folder that cannot be written" in opening and "Copy the desk to your own disk" in opening
    assert making.startswith("No desk can be made at ") or "cannot be written" in making
    assert copying.startswith("No backup was made of north.desk: ")
    assert told.said[0] == "read 5 changes" and told.said[1].startswith("sound Sound: 3 people, ")
    assert not told.fault
    assert {file: file.read_bytes() for file in locked.parent.glob("*.desk*")} == before


def test_a_file_that_cannot_be_written_gets_a_sentence(stage, path):
    before = path.read_bytes()
    path.chmod(0o400)
    told = stage.play("edit", path, powerless=True)
    assert not told.fault and "cannot be written" in told.refused[0]
    path.chmod(0o600)
    assert path.read_bytes() == before


def test_a_desk_nobody_may_read_gets_a_sentence(stage, path):
    path.chmod(0o000)
    told = stage.play("edit", path, powerless=True)
    assert told.refused == [f"{path} cannot be read: Permission denied."]


def test_a_backup_that_finds_no_room_leaves_no_half_copy(stage, path):
    told, _ = stage.injected("backup", path, "pwrite64", "ENOSPC", "20+")
    assert told.refused == [
        "No backup was made of north.desk: database or disk is full. Free some space or choose another folder."
    ]
    assert list((path.parent / "north backups").iterdir()) == []
    desks.open_for_writing(path).close()
