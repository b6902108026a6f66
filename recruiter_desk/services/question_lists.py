"""The recruiter's own lists of what to find out after a meeting, a side each; the built-in one until there is one."""

from collections.abc import Sequence
from functools import cache

from sqlalchemy import Select, func, select
from sqlalchemy.orm import Session

from recruiter_desk.domain.entry import one_line
from recruiter_desk.domain.errors import Refused
from recruiter_desk.domain.ledger.audience import Side
from recruiter_desk.domain.ordering import GAP
from recruiter_desk.domain.question_lists import BUILT_IN, QuestionList
from recruiter_desk.services.records import record
from recruiter_desk.services.workspace import Workspace
from recruiter_desk.storage.ids import new_id
from recruiter_desk.storage.rows import QuestionListRow

LINE_LIMIT = 200
_BUILT_IN = {one.id: one for one in BUILT_IN.values()}


def of(workspace: Workspace, side: str) -> tuple[QuestionList, ...]:
    """Return the lists for *side* (company or candidate) in their order; never none."""
    with workspace.read() as session:
        return read(session, _side(side))


def read(session: Session, side: str) -> tuple[QuestionList, ...]:
    """Do what `of` does within another look at the desk."""
    found = [line for line in session.execute(_lists()) if line.side == side]
    lists = (QuestionList(id_, of_side, name, _split(lines)) for id_, of_side, name, lines in found)
    return tuple(lists) or (BUILT_IN[Side(side)],)


def add(workspace: Workspace, side: str, name: str, lines: Sequence[str] = ()) -> str:
    """Add a list after the others; return its id. The built-in one stays, as a list of one's own from now on."""
    chosen = _side(side)
    title = one_line(name, "name", required=True)
    with workspace.write("Added a list of questions") as session:
        for built_in in read(session, chosen):
            _stored(session, built_in.id)
        session.flush()
        return _put(session, chosen, title, _cleaned(lines)).id


def rename(workspace: Workspace, list_id: str, name: str) -> str:
    """Give a list another name; return its id, which the built-in list gets with its first change."""
    title = one_line(name, "name", required=True)
    with workspace.write("Renamed a list of questions") as session:
        row = _stored(session, list_id)
        row.name = title
        return row.id


def set_lines(workspace: Workspace, list_id: str, lines: Sequence[str]) -> str:
    """Have exactly *lines* on a list, in this order, empty ones left out; return its id as `rename` does."""
    kept = _cleaned(lines)
    with workspace.write("Changed a list of questions") as session:
        row = _stored(session, list_id)
        row.lines = "\n".join(kept)
        return row.id


def move(workspace: Workspace, list_id: str, place: int) -> str:
    """Put a list at *place*, from 0, among those of its side; return its id as `rename` does."""
    with workspace.write("Moved a list of questions") as session:
        row = _stored(session, list_id)
        session.flush()
        query = select(QuestionListRow).where(QuestionListRow.side == row.side)
        others = [one for one in session.scalars(query.order_by(*_ORDER)) if one.id != row.id]
        others.insert(max(0, place), row)
        for rank, one in enumerate(others):
            one.rank = rank * GAP
        return row.id


def remove(workspace: Workspace, list_id: str) -> None:
    """Take a list away. Without one of one's own a side has the built-in list, which only its lines can empty."""
    if list_id in _BUILT_IN:
        raise Refused("This is the built-in list. Take its lines out, or add a list of your own.")
    with workspace.write("Removed a list of questions") as session:
        session.delete(record(session, QuestionListRow, list_id))


_ORDER = (QuestionListRow.rank, QuestionListRow.id)


def _stored(session: Session, list_id: str) -> QuestionListRow:
    """Return the row of a list; the built-in one becomes a row now, unless its side has one."""
    if built_in := _BUILT_IN.get(list_id):
        first = select(QuestionListRow).where(QuestionListRow.side == built_in.side).order_by(*_ORDER).limit(1)
        kept = session.scalar(first)
        return kept if kept is not None else _put(session, built_in.side, built_in.name, built_in.lines)
    return record(session, QuestionListRow, list_id)


def _put(session: Session, side: str, name: str, lines: Sequence[str]) -> QuestionListRow:
    last = session.scalar(select(func.max(QuestionListRow.rank)).where(QuestionListRow.side == side))
    row = QuestionListRow(
        id=new_id(), side=str(side), name=name, lines="\n".join(lines), rank=0 if last is None else last + GAP
    )
    session.add(row)
    return row


def _cleaned(lines: Sequence[str]) -> list[str]:
    kept = (one_line(line, "line", LINE_LIMIT) for line in lines)
    return list(dict.fromkeys(line for line in kept if line))


def _split(lines: str) -> tuple[str, ...]:
    return tuple(line for line in lines.split("\n") if line)


def _side(side: str) -> Side:
    if side not in (Side.COMPANY, Side.CANDIDATE):
        raise Refused("A list of questions is for the company or for the candidate.")
    return Side(side)


@cache
def _lists() -> Select[str, str, str, str]:
    row = QuestionListRow
    return select(row.id, row.side, row.name, row.lines).order_by(*_ORDER)
