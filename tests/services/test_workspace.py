"""The one door for writing: commit with its journal entry, tell, take back, do again."""

import threading

import pytest
import sqlcipher3.dbapi2 as driver
from sqlalchemy import Connection, text, update
from sqlalchemy.exc import IntegrityError, OperationalError
from sqlalchemy.orm import Session

from recruiter_desk.domain.changes import ChangeSet
from recruiter_desk.domain.errors import Environment, Refused, Stale
from recruiter_desk.services import desks
from recruiter_desk.storage import journal
from recruiter_desk.storage.database import open_engine
from recruiter_desk.storage.rows import ContactPointRow, PersonRow
from tests.desks import TUESDAY


def names(workspace):
    with workspace.read() as session:
        return sorted(session.scalars(text("SELECT name FROM person")))


def rename(workspace, person, name):
    with workspace.write("Renamed {person}", person=person) as session:
        session.get_one(PersonRow, person).name = name


def test_a_change_is_told_with_its_name_and_its_rows(workspace, given):
    person = given.person("Ines Aldana")
    changes: list[ChangeSet] = []
    workspace.subscribe(changes.append)
    rename(workspace, person, "Ines Aldana Ruiz")
    assert workspace.label(changes[0]) == "Renamed Ines Aldana Ruiz"
    assert changes[0].touched("person") == {person} and not changes[0].touched("company")


def test_undo_and_redo_return_the_row_and_raise_its_version(workspace, given):
    person = given.person("Ines Aldana")
    rename(workspace, person, "Ruth Amsel")
    workspace.undo()
    assert names(workspace) == ["Ines Aldana"]
    workspace.redo()
    assert names(workspace) == ["Ruth Amsel"]
    with workspace.read() as session:
        assert session.get_one(PersonRow, person).version == 4


def test_a_deleted_record_comes_back_with_a_higher_version(workspace, given):
    person = given.person("Ines Aldana")
    with workspace.write("Deleted {person}", person=person) as session:
        session.delete(session.get_one(PersonRow, person))
    workspace.undo()
    with workspace.read() as session:
        assert session.get_one(PersonRow, person).version == 2


def test_undo_reaches_back_over_a_restart_for_two_hundred_changes(workspace, given, desk_path):
    person = given.person("Name 0")
    for number in range(1, 221):
        rename(workspace, person, f"Name {number}")
    workspace.close()
    again = desks.open_for_writing(desk_path)
    for _ in range(220):
        again.undo()
    assert names(again) == ["Name 0"] and again.next_redo() == "Renamed Name 0"
    again.redo()
    assert names(again) == ["Name 1"]
    again.close()


def test_a_new_change_empties_redo(workspace, given):
    person = given.person("Ines Aldana")
    rename(workspace, person, "Ruth Amsel")
    workspace.undo()
    rename(workspace, person, "Tom Verhoeven")
    assert workspace.next_redo() == ""
    with pytest.raises(Refused, match="nothing to redo"):
        workspace.redo()


def test_history_names_records_that_are_gone_as_they_last_were(workspace, given):
    person = given.person("Ines Aldana")
    with workspace.write("Deleted {person}", person=person) as session:
        session.delete(session.get_one(PersonRow, person))
    assert [entry.label for entry in workspace.history(("person", person))] == ["Deleted Ines Aldana", "Set the scene"]


def test_history_says_which_changes_stand(workspace, given):
    given.person("Ines Aldana")
    workspace.undo()
    assert [entry.standing for entry in workspace.history()] == [False]


def test_a_failed_change_leaves_nothing_and_tells_nobody(workspace, heard):
    with pytest.raises(ZeroDivisionError), workspace.write("Added {person}", person="p") as session:
        session.add(PersonRow(id="p", name="x", name_key="x", sort_key="x"))
        session.flush()
        _ = 1 / 0
    assert names(workspace) == [] and heard() == [] and workspace.history() == []


def fails_after(monkeypatch, owner, commit):
    """Let the disk fail at the very end of *commit*, when the change is already there."""
    whole = getattr(owner, commit)

    def failing(self):
        whole(self)
        fault = driver.OperationalError("disk I/O error")
        fault.sqlite_errorname = "SQLITE_IOERR"
        raise OperationalError("COMMIT", None, fault)

    monkeypatch.setattr(owner, commit, failing)


def test_a_commit_that_failed_after_it_was_kept_is_told_as_saved(workspace, given, heard, monkeypatch):
    fails_after(monkeypatch, Session, "commit")
    given.person("Ines Aldana")
    assert names(workspace) == ["Ines Aldana"] and heard() == ["Set the scene"]


def test_an_undo_that_failed_after_it_was_kept_is_told_as_done(workspace, given, heard, monkeypatch):
    given.person("Ines Aldana")
    fails_after(monkeypatch, Connection, "commit")
    assert workspace.undo().kind == "undone" and names(workspace) == []


def test_when_nobody_can_say_whether_it_was_kept_that_is_said(workspace, given, monkeypatch):
    fails_after(monkeypatch, Session, "commit")
    monkeypatch.setattr(journal, "state_of", lambda *_: (_ for _ in ()).throw(Environment("unreadable")))
    with pytest.raises(Environment, match="look whether your last change is there"):
        given.person("Ines Aldana")


def test_a_change_that_changes_nothing_is_not_journalled(workspace, given, heard):
    person = given.person("Ines Aldana")
    told = len(heard())
    rename(workspace, person, "Ines Aldana")
    assert len(heard()) == told and len(workspace.history()) == 1


def test_a_broken_reference_takes_the_whole_change_back(workspace, heard):
    with pytest.raises(IntegrityError), workspace.write("Added a phone number") as session:
        session.add(ContactPointRow(person_id="nobody", kind="phone", value="1"))
    assert heard() == [] and workspace.history() == []


def test_writes_do_not_nest(workspace):
    with workspace.write("Outer"), pytest.raises(RuntimeError, match="nest"), workspace.write("Inner"):
        pass


def test_bulk_statements_are_refused(workspace):
    with pytest.raises(RuntimeError, match="journal"), workspace.write("Bulk") as session:
        session.execute(update(PersonRow).values(name="x"))


def test_undo_refuses_when_the_row_was_changed_behind_its_back(workspace, given, desk_path):
    person = given.person("Ines Aldana")
    rename(workspace, person, "Ruth Amsel")
    with open_engine(desk_path).begin() as connection:
        connection.execute(update(PersonRow).values(name="Somebody else"))
    with pytest.raises(Stale):
        workspace.undo()
    assert names(workspace) == ["Somebody else"] and workspace.next_undo() == "Renamed Somebody else"


def test_another_thread_may_not_write(workspace):
    caught = []

    def write():
        try:
            with workspace.write("From elsewhere"):
                pass
        except RuntimeError as error:
            caught.append(str(error))

    thread = threading.Thread(target=write)
    thread.start()
    thread.join()
    assert caught == ["a desk is written by the thread that opened it, or by a long job"]


def test_while_a_long_job_runs_only_it_may_write(workspace, given):
    started, finish, written = threading.Event(), threading.Event(), []

    def job():
        with workspace.long_job("Import"):
            started.set()
            finish.wait(5)
            with workspace.write("Imported {count} people", count=1) as session:
                session.add(PersonRow(name="Imported", name_key="imported", sort_key="imported"))
            written.append(True)

    thread = threading.Thread(target=job)
    thread.start()
    started.wait(5)
    with pytest.raises(Refused, match="Import running"):
        given.person("Too early")
    assert names(workspace) == []  # reading works meanwhile
    finish.set()
    thread.join()
    assert written and names(workspace) == ["Imported"]


def test_a_desk_opened_for_reading_is_never_written(workspace, desk_path):
    reader = desks.open_for_reading(desk_path, clock=lambda: TUESDAY)
    with pytest.raises(RuntimeError, match="for reading"), reader.write("No"):
        pass
    reader.close()
