"""Two processes and one desk: one writes, the other is told so and reads beside it."""

import subprocess
import sys
import threading

import pytest

from recruiter_desk.domain.errors import Environment
from recruiter_desk.services import desks
from recruiter_desk.storage.rows import PersonRow
from tests.faults.stage import ROOT
from tests.faults.truth import faults_around, found


@pytest.fixture
def workspace(path):
    opened = desks.open_for_writing(path)
    yield opened
    opened.close()


def rename(workspace, name):
    with workspace.write("Renamed {person}", person="person-ines") as session:
        session.get_one(PersonRow, "person-ines").name = name


def test_a_second_process_may_not_write_and_is_told_who_holds_the_desk(stage, workspace, path):
    told = stage.play("edit", path)
    assert "is open in Recruiter Desk (process " in told.refused[0] and not told.fault
    assert found(path)["name"] == "Ines 0.3"


def test_a_link_to_the_desk_is_the_same_desk(workspace, path, tmp_path):
    (tmp_path / "link.desk").symlink_to(path)
    with pytest.raises(Environment, match="is open in Recruiter Desk"):
        desks.open_for_writing(tmp_path / "link.desk")


def test_reading_beside_a_writer_sees_each_change_when_it_is_saved(workspace, path):
    beside = desks.open_for_reading(path)
    for number in range(5):
        rename(workspace, f"Ines {number}")
        assert beside.history(limit=1)[0].label == f"Renamed Ines {number}"
    beside.close()


def test_a_reader_in_the_middle_of_reading_does_not_stop_a_writer(workspace, path):
    beside = desks.open_for_reading(path)
    with beside.read() as session:
        assert session.get_one(PersonRow, "person-ines").name == "Ines 0.3"
        rename(workspace, "Ines Aldana")
        session.expire_all()
        assert session.get_one(PersonRow, "person-ines").name == "Ines 0.3"  # one look sees one moment
    assert beside.history(limit=1)[0].label == "Renamed Ines Aldana"
    beside.close()


def test_while_another_process_writes_a_reader_never_sees_half_a_change(stage, path):
    """The scene adds one person with every renaming: the two never differ for a reader."""
    halves, looks, stop = [], [0], threading.Event()

    def look():
        beside = desks.open_for_reading(path)
        while not stop.is_set():
            with beside.read() as session:
                name = session.get_one(PersonRow, "person-ines").name
                extras = session.query(PersonRow).filter(PersonRow.name.startswith("Extra")).count()
            looks[0] += 1
            if not name.startswith("Ines 0") and name != f"Ines {extras}":
                halves.append((name, extras))
        beside.close()

    reader = threading.Thread(target=look)
    reader.start()
    stage.play("busy", path, kill=lambda told: len(told.promised) > 120)
    stop.set()
    reader.join()
    assert looks[0] > 20 and halves == [] and not faults_around(path)


def test_a_program_that_locks_the_file_itself_gets_a_sentence_not_a_crash(workspace, path, monkeypatch):
    monkeypatch.setattr("recruiter_desk.storage.database.READING", ("busy_timeout=50",))
    code = (
        "import sys, sqlcipher3.dbapi2 as d; c = d.connect(sys.argv[1], isolation_level=None);"
        "c.execute('BEGIN IMMEDIATE'); print('held', flush=True); sys.stdin.read()"
    )
    command = [sys.executable, "-c", code, str(path)]
    with subprocess.Popen(command, stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True, cwd=ROOT) as other:
        assert other.stdout and other.stdin and other.stdout.readline() == "held\n"
        workspace._engine.dispose()  # connect anew, with the short patience
        with pytest.raises(Environment, match="another program is writing to this desk"):
            rename(workspace, "Ines Aldana")
        other.stdin.close()
    rename(workspace, "Ines Aldana")
    assert found(path)["name"] == "Ines Aldana"
