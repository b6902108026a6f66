"""Opening: what is no desk, a newer desk, a held desk, a disk that cannot be written; nothing is ever changed."""

import hashlib
import os
import subprocess
import sys

import pytest
import sqlcipher3.dbapi2 as driver

from recruiter_desk.domain.errors import DeskError, Environment, Refused
from recruiter_desk.services import desks


def digest(path):
    return hashlib.sha256(path.read_bytes()).hexdigest()


def refused(path):
    before = digest(path)
    with pytest.raises(DeskError) as caught:
        desks.open_for_writing(path)
    assert digest(path) == before and {p.name for p in path.parent.iterdir()} <= {path.name, path.name + ".lock"}
    return str(caught.value)


@pytest.mark.parametrize(
    "content", [b"", b"hello", b"%PDF-1.7 " * 40, os.urandom(4096), "résumé ".encode() * 99, b"SQLite format 3\0"]
)
def test_a_file_that_is_no_desk_gets_a_sentence(tmp_path, content):
    path = tmp_path / "notes.desk"
    path.write_bytes(content)
    sentence = refused(path)
    assert "notes.desk" in sentence and sentence.endswith(".")


def test_another_programs_sqlite_file_is_left_alone(tmp_path):
    path = tmp_path / "other.desk"
    with driver.connect(str(path)) as other:
        other.execute("CREATE TABLE a (b)")
    assert "another program" in refused(path)


def test_a_newer_desk_is_refused_and_not_one_byte_changed(desk_path):
    with driver.connect(str(desk_path)) as newer:
        newer.execute("PRAGMA journal_mode=DELETE")
        newer.execute("PRAGMA user_version=99")
    newer.close()
    assert "newer Recruiter Desk" in refused(desk_path)


def test_a_desk_that_is_not_there_names_the_way_to_make_one(tmp_path):
    with pytest.raises(Refused, match="recruiter-desk new"):
        desks.open_for_writing(tmp_path / "missing.desk")


def test_a_header_alone_is_called_damaged(desk_path):
    desk_path.write_bytes(desk_path.read_bytes()[:4096])
    with pytest.raises(Environment, match="damaged"):
        desks.open_for_writing(desk_path)


def test_a_second_writer_is_told_who_holds_the_desk(workspace, desk_path):
    with pytest.raises(Environment, match=rf"process {os.getpid()} on "):
        desks.open_for_writing(desk_path)


def test_the_desk_is_free_again_after_its_holder_was_killed(desk_path):
    code = (
        "import sys, time; from pathlib import Path; from recruiter_desk.services import desks;"
        "held = desks.open_for_writing(Path(sys.argv[1])); print('held', flush=True); time.sleep(60)"
    )
    with subprocess.Popen([sys.executable, "-c", code, str(desk_path)], stdout=subprocess.PIPE, text=True) as holder:
        assert holder.stdout and holder.stdout.readline() == "held\n"
        with pytest.raises(Environment, match=f"process {holder.pid} on "):
            desks.open_for_writing(desk_path)
        holder.kill()
    desks.open_for_writing(desk_path).close()


def test_making_a_desk_over_a_file_is_refused(tmp_path):
    path = tmp_path / "here.desk"
    path.write_text("mine")
    with pytest.raises(Refused, match="already"):
        desks.make(path)
    assert path.read_text() == "mine"


def test_a_desk_is_readable_by_its_owner_only(tmp_path):
    desks.make(tmp_path / "new.desk")
    if os.name == "posix":
        assert (tmp_path / "new.desk").stat().st_mode & 0o077 == 0
