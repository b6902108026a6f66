"""Tasks: on any record or on none, done and moved, each one undo."""

from datetime import date

import pytest

from recruiter_desk.domain.errors import Refused, Stale
from recruiter_desk.domain.pad import PadPlace
from recruiter_desk.domain.tasks import read_task
from recruiter_desk.services import tasks

TUESDAY = date(2026, 11, 24)


@pytest.fixture
def desk(given):
    given.search("CFO", "Halden Marine")
    given.candidacy("王小明", "CFO: HR")
    return given


@pytest.fixture
def places(desk):
    keys = {
        "person": "王小明",
        "company": "Halden Marine",
        "search": "CFO at Halden Marine",
        "candidacy": "王小明 for CFO",
    }
    return {noun: PadPlace(**{f"{noun}_id": desk.ids[key]}) for noun, key in keys.items()}


@pytest.mark.parametrize(
    ("noun", "name", "label"),
    [
        ("person", "王小明", "Added a task on 王小明"),
        ("company", "Halden Marine", "Added a task on Halden Marine"),
        ("search", "CFO", "Added a task on CFO"),
        ("candidacy", "王小明", "Added a task about 王小明"),
    ],
)
def test_a_task_stands_on_any_record_and_one_undo_takes_it_back(workspace, places, heard, noun, name, label):
    tasks.add(workspace, places[noun], "Send the invoice", "2026-11-27")
    (task,) = tasks.of(workspace, places[noun])
    assert (task.text, task.due_at, task.name, heard()) == ("Send the invoice", "2026-11-27", name, [label])
    workspace.undo()
    assert tasks.of(workspace, places[noun]) == ()


def test_a_person_shows_the_tasks_of_their_candidacies_too(workspace, places):
    tasks.add(workspace, places["candidacy"], "Ask for the date")
    assert [one.text for one in tasks.of(workspace, places["person"])] == ["Ask for the date"]
    assert [one.text for one in tasks.of(workspace, places["search"])] == ["Ask for the date"]
    assert tasks.of(workspace, places["company"]) == ()


def test_what_is_to_be_done_comes_by_its_day_then_what_was_done(workspace, places):
    place = places["person"]
    ids = {
        text: tasks.add(workspace, place, text, due)
        for text, due in (("any", ""), ("b", "2026-12-02"), ("a", "2026-11-25"))
    }
    tasks.done(workspace, ids["a"])
    assert [(one.text, one.done_on) for one in tasks.of(workspace, place)] == [
        ("b", ""),
        ("any", ""),
        ("a", "2026-11-24"),
    ]


def test_a_task_is_opened_again_moved_edited_and_removed(workspace, places, heard):
    task = tasks.add(workspace, places["person"], "Call", "2026-11-25")
    tasks.done(workspace, task)
    tasks.done(workspace, task, is_done=False)
    tasks.move(workspace, task, "2026-11-27T09:30:00Z")
    tasks.edit(workspace, task, text="Call about pay")
    (found,) = tasks.of(workspace, places["person"])
    assert (found.text, found.due_at, found.done_on) == ("Call about pay", "2026-11-27T09:30:00Z", "")
    tasks.remove(workspace, task)
    assert heard()[-1] == "Removed a task on 王小明"


def test_a_task_may_stand_on_nothing(workspace):
    tasks.add(workspace, PadPlace(), "Renew the phone")
    assert [(one.text, one.name) for one in tasks.of(workspace, PadPlace())] == [("Renew the phone", "")]


def test_no_words_no_day_and_a_record_that_is_gone_are_refused(workspace, places):
    with pytest.raises(Refused):
        tasks.add(workspace, places["person"], "  ")
    with pytest.raises(Refused, match="is no day"):
        tasks.add(workspace, places["person"], "Call", "soon")
    with pytest.raises(Stale):
        tasks.add(workspace, PadPlace(person_id="gone"), "Call")


@pytest.mark.parametrize(
    ("typed", "text", "due"),
    [
        ("call Fri", "call", "2026-11-27"),
        ("> send her CV", "send her CV", ""),
        ("the second invoice", "the second invoice", ""),
        ("2 Dec", "2 Dec", ""),
        ("王小明 tomorrow", "王小明", "2026-11-25"),
    ],
)
def test_a_typed_task_parts_into_words_and_day(typed, text, due):
    assert read_task(typed, TUESDAY) == (text, due)
