"""Tasks: added on any record or on none, done, moved to another day. They are the recruiter's own, for no document."""

from functools import cache
from typing import Any

from sqlalchemy import BindParameter, ColumnElement, Select, bindparam, func, or_, select
from sqlalchemy.orm import Session, aliased

from recruiter_desk.domain.changes import Value
from recruiter_desk.domain.entry import one_line
from recruiter_desk.domain.pad import PadPlace
from recruiter_desk.domain.tasks import LONGEST, Task
from recruiter_desk.services.candidacies.standing import day_or_moment
from recruiter_desk.services.ledger.lines import Home, home_of
from recruiter_desk.services.records import record
from recruiter_desk.services.workspace import Workspace
from recruiter_desk.storage.ids import new_id
from recruiter_desk.storage.rows import CandidacyRow, CompanyRow, PersonRow, SearchRow, TaskRow

_NOUNS = ("candidacy", "person", "company", "search")


def add(workspace: Workspace, place: PadPlace, text: str, due_at: str = "") -> str:
    """Add a task on the record that *place* names, on none for an empty one; return its id.

    *due_at* is an ISO day, a UTC moment or "". Raises Refused for no words, Stale when the record is gone.
    """
    with workspace.read() as session:
        home = _home(session, place)
    slot = f" {_JOINTS[home.noun]} {{{home.noun}}}" if home else ""
    named: dict[str, Value] = {home.noun: home.id} if home else {}
    with workspace.write(f"Added a task{slot}", **named) as session:
        return put(session, place, text, due_at, today=workspace.today().isoformat())


def put(session: Session, place: PadPlace, text: str, due_at: str, *, today: str) -> str:
    """Do what `add` does inside another change."""
    home = _home(session, place)
    row = TaskRow(
        id=new_id(), text=one_line(text, "task", LONGEST, required=True), due_at=day_or_moment(due_at), made_on=today,
        **(home.columns() if home else {}),
    )  # fmt: skip
    session.add(row)
    return row.id


def edit(workspace: Workspace, task_id: str, *, text: str | None = None, due_at: str | None = None) -> None:
    """Change the words or the day of a task; what is None stays."""
    template, named = _named(workspace, "Changed a task", task_id)
    with workspace.write(template, **named) as session:
        row = record(session, TaskRow, task_id)
        row.text = row.text if text is None else one_line(text, "task", LONGEST, required=True)
        row.due_at = row.due_at if due_at is None else day_or_moment(due_at)


def done(workspace: Workspace, task_id: str, is_done: bool = True) -> None:
    """Note that a task is done, today; or that it is not done after all."""
    template, named = _named(workspace, "Did a task" if is_done else "Opened a task again", task_id)
    with workspace.write(template, **named) as session:
        record(session, TaskRow, task_id).done_on = workspace.today().isoformat() if is_done else ""


def move(workspace: Workspace, task_id: str, due_at: str) -> None:
    """Move a task to another day or time."""
    template, named = _named(workspace, "Moved a task", task_id)
    with workspace.write(template, **named) as session:
        record(session, TaskRow, task_id).due_at = day_or_moment(due_at)


def remove(workspace: Workspace, task_id: str) -> None:
    """Delete a task."""
    template, named = _named(workspace, "Removed a task", task_id)
    with workspace.write(template, **named) as session:
        session.delete(record(session, TaskRow, task_id))


def of(workspace: Workspace, place: PadPlace) -> tuple[Task, ...]:
    """Return the tasks of a record: what is to be done by when it is due, then what was done, the latest first.

    A person's page shows those of their candidacies as well, a search's page those of its people. An empty place has
    those that stand on no record.
    """
    noun, row_id = next(((noun, row) for noun in _NOUNS if (row := getattr(place, f"{noun}_id"))), ("", ""))
    with workspace.read() as session:
        found = tuple(_task(line) for line in session.execute(_of(noun), {"of": row_id} if noun else {}))
    return (*(one for one in found if not one.done_on), *(one for one in reversed(found) if one.done_on))


def _home(session: Session, place: PadPlace) -> Home | None:
    return home_of(session, place) if place != PadPlace() else None


def _named(workspace: Workspace, words: str, task_id: str) -> tuple[str, dict[str, Value]]:
    """Return the template and arguments of a change of a task: *words*, and what it stands on."""
    with workspace.read() as session:
        row = record(session, TaskRow, task_id)
        for noun in _NOUNS:
            if row_id := getattr(row, f"{noun}_id"):
                return f"{words} {_JOINTS[noun]} {{{noun}}}", {noun: row_id}
    return words, {}


def _task(line: Any) -> Task:
    return Task(*(value or "" for value in line))


_JOINTS = {"candidacy": "about", "person": "on", "company": "on", "search": "on"}


# -- the statements, each built once -------------------------------------------------------------------------


@cache
def _of(noun: str) -> Select[*tuple[Any, ...]]:
    if not noun:
        return _tasks().where(*(getattr(TaskRow, f"{one}_id").is_(None) for one in _NOUNS))
    wanted: BindParameter[str] = bindparam("of")
    if noun == "candidacy":
        which: ColumnElement[bool] = TaskRow.candidacy_id == wanted
    else:
        own = {"person": TaskRow.person_id, "company": TaskRow.company_id, "search": TaskRow.search_id}[noun]
        through = {"person": CandidacyRow.person_id, "search": CandidacyRow.search_id}.get(noun)
        which = own == wanted if through is None else or_(own == wanted, through == wanted)
    return _tasks().where(which)


def _tasks() -> Select[*tuple[Any, ...]]:
    """Tasks with the name of what they stand on; those without a day come last."""
    row, candidate = TaskRow, aliased(PersonRow)
    name = func.coalesce(candidate.name, PersonRow.name, CompanyRow.name, SearchRow.title, "")
    return (
        select(
            row.id, row.text, row.due_at, row.done_on, row.made_on, name, row.candidacy_id, row.interview_id,
            row.person_id, row.company_id, row.search_id,
        )
        .outerjoin(CandidacyRow, CandidacyRow.id == row.candidacy_id)
        .outerjoin(candidate, candidate.id == CandidacyRow.person_id)
        .outerjoin(PersonRow, PersonRow.id == row.person_id)
        .outerjoin(CompanyRow, CompanyRow.id == row.company_id)
        .outerjoin(SearchRow, SearchRow.id == row.search_id)
        .order_by(row.due_at == "", row.due_at, row.id)
    )  # fmt: skip
