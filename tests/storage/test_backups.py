"""Backups: read back before they count, the newest ten kept, no half copy left."""

import pytest
import sqlcipher3.dbapi2 as driver

from recruiter_desk.domain.errors import Environment
from recruiter_desk.services import desks
from recruiter_desk.storage import backups
from recruiter_desk.storage.schema import NEWEST


def test_a_backup_opens_as_the_same_desk(workspace, given, desk_path):
    given.person("Ines Aldana")
    copy = desks.open_for_reading(backups.make(desk_path, "by hand").path)
    assert copy.history()[0].label == "Set the scene" and copy.about() == workspace.about()
    copy.close()


def test_a_backup_can_be_read_where_nothing_can_be_written(workspace, desk_path):
    copy = backups.make(desk_path, "by hand").path
    copy.chmod(0o400)
    before = copy.read_bytes()
    opened = desks.open_for_reading(copy)
    assert opened.about() == workspace.about()
    opened.close()
    assert copy.read_bytes() == before and not list(copy.parent.glob("*-wal"))


def test_the_newest_ten_are_kept(workspace, desk_path):
    made = [backups.make(desk_path, f"number {number}").path for number in range(12)]
    assert [backup.path for backup in backups.existing(desk_path)] == made[:1:-1]


def test_a_copy_that_does_not_read_back_is_no_backup(workspace, desk_path, monkeypatch):
    monkeypatch.setattr(backups, "counts", lambda connection: {"person": id(connection)})
    with pytest.raises(Environment, match="did not read back"):
        backups.make(desk_path, "by hand")
    assert list(backups.folder(desk_path).iterdir()) == []


def test_a_folder_that_cannot_be_written_gets_a_sentence(workspace, desk_path):
    backups.folder(desk_path).write_text("a file in the way")
    with pytest.raises(Environment, match=r"No backup was made of northside.desk"):
        backups.make(desk_path, "by hand")


def test_an_older_desk_is_backed_up_before_it_is_lifted(desk_path, monkeypatch):
    with driver.connect(str(desk_path)) as older:
        older.execute("PRAGMA user_version=0")
    older.close()
    lifted = []
    monkeypatch.setattr("recruiter_desk.storage.migrations.lift", lambda engine, *versions: lifted.append(versions[:2]))
    desks.open_for_writing(desk_path).close()
    assert lifted == [(0, NEWEST)] and f"before version {NEWEST}" in backups.existing(desk_path)[0].path.name
