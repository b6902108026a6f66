"""Backups of an open desk: due when something changed, made from any thread, never in the way."""

import threading
from datetime import timedelta

import pytest

from recruiter_desk.domain.errors import Environment, Refused
from recruiter_desk.services import backups, desks
from recruiter_desk.storage.rows import PersonRow
from tests.desks import TUESDAY


@pytest.fixture
def clock(workspace):
    """A clock that the test sets forward by hand."""
    now = [TUESDAY]
    workspace.clock = lambda: now[0]
    return lambda **span: now.__setitem__(0, now[0] + timedelta(**span))


def test_a_new_desk_needs_no_copy_until_something_is_on_it(workspace, given):
    assert not backups.due(workspace) and backups.last(workspace) is None
    given.person("Ines Aldana")
    assert backups.due(workspace)


def test_after_a_copy_the_next_is_due_when_a_quarter_of_an_hour_and_a_change_have_passed(workspace, given, clock):
    given.person("Ines Aldana")
    backups.make(workspace, "every 15 minutes")
    clock(hours=1)
    assert not backups.due(workspace)
    given.person("Ruth Amsel")
    assert backups.due(workspace) and backups.changed(workspace)


def test_undo_is_a_change_and_undo_with_redo_is_none(workspace, given, clock):
    given.person("Ines Aldana")
    backups.make(workspace)
    workspace.undo()
    assert backups.changed(workspace)
    workspace.redo()
    assert not backups.changed(workspace)


def test_a_copy_that_cannot_be_read_counts_as_none(workspace, given):
    given.person("Ines Aldana")
    backups.make(workspace).path.write_bytes(b"SQLite format 3\0" + b"x" * 900)
    assert backups.changed(workspace)


def test_copies_are_listed_with_their_reason_and_age(workspace, given, clock):
    backups.make(workspace, "first one")
    clock(minutes=12)
    backups.make(workspace, "on quitting")
    clock(minutes=2)
    found = [(line.reason, line.said()) for line in backups.listing(workspace)]
    assert found == [("on quitting", "2 min ago"), ("first one", "14 min ago")]


def test_a_copy_is_made_beside_the_thread_that_writes(workspace, given):
    made = []
    with workspace.write("Added {person}", person="p") as session:
        session.add(PersonRow(id="p", name="Unsaved", name_key="unsaved", sort_key="unsaved"))
        session.flush()
        thread = threading.Thread(target=lambda: made.append(backups.make(workspace)))
        thread.start()
        thread.join()
    copy = desks.open_for_reading(made[0].path)
    assert copy.history() == []  # the change that was not yet committed is not in it
    copy.close()


def test_a_copy_that_fails_leaves_the_desk_writable(workspace, given, desk_path):
    (desk_path.parent / "northside backups").write_text("a file in the way")
    with pytest.raises(Environment, match="No backup was made"):
        backups.make(workspace)
    given.person("Ines Aldana")
    assert backups.due(workspace) and len(workspace.history()) == 1


def test_a_copy_never_replaces_a_file(workspace, desk_path):
    before = desk_path.read_bytes()
    with pytest.raises(Refused, match="already"):
        backups.make(workspace, target=desk_path)
    assert desk_path.read_bytes() == before


def test_the_copy_just_made_is_kept_when_the_clock_was_wrong(workspace, clock):
    for _ in range(12):
        clock(minutes=1)
        backups.make(workspace)
    clock(days=-400)
    made = backups.make(workspace)
    assert made.path.exists() and made.age == timedelta(0)
