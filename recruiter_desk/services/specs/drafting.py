"""Edits of the present revision: a draft is edited freely, later only its wording; then it is agreed."""

from collections.abc import Sequence
from typing import Any

from sqlalchemy import func, select
from sqlalchemy.orm import Session

from recruiter_desk.domain.entry import one_line
from recruiter_desk.domain.errors import Refused
from recruiter_desk.domain.intake import IntakeKind, IntakeLine, read_intake
from recruiter_desk.domain.moments import short_day
from recruiter_desk.domain.ordering import GAP, spaced
from recruiter_desk.domain.spec_edits import LINE_LIMIT, field_value, known_topic
from recruiter_desk.domain.specs import FIELDS
from recruiter_desk.domain.topics import guess_topic
from recruiter_desk.services.records import record
from recruiter_desk.services.specs.reading import first_presented, fixed_on
from recruiter_desk.services.workspace import Workspace
from recruiter_desk.storage.ids import new_id
from recruiter_desk.storage.rows import CriterionRow, SearchRow, SpecRevisionRow


def edit(workspace: Workspace, search_id: str, *, wording: bool = False, **fields: str) -> None:
    """Change title, summary, place, pay, reporting_line or start of the present revision.

    Raises Refused once the spec is agreed or presented, unless only the *wording* changes.
    """
    with workspace.write(_label(wording), search=search_id) as session:
        row = open_revision(session, search_id, wording)
        for field, value in fields.items():
            set_field(row, field, value)
        if "title" in fields:
            record(session, SearchRow, search_id).title = row.title


def agree(workspace: Workspace, search_id: str) -> None:
    """Note that the client agreed to the spec today. From now on it changes by revisions."""
    with workspace.write("Agreed the spec of {search}", search=search_id) as session:
        row = newest(session, search_id)
        if row.agreed_on:
            raise Refused(f"Spec {row.number} was agreed on {short_day(row.agreed_on, workspace.today())} already.")
        row.agreed_on = workspace.today().isoformat()


# -- criteria ------------------------------------------------------------------------------------------------


def add_criteria(workspace: Workspace, search_id: str, lines: Sequence[str], *, must: bool = True) -> list[str]:
    """Add *lines* as criteria and return their ids; `!` or `+` in front says what they are, else *must* does."""
    read = [_criterion(line, must) for line in lines]
    label = "Added a line to the spec of {search}" if len(read) == 1 else "Added {count} lines to the spec of {search}"
    with workspace.write(label, count=len(read), search=search_id) as session:
        return put_criteria(session, open_revision(session, search_id), read)


def edit_criterion(workspace: Workspace, criterion_id: str, *, wording: bool = False, **fields: Any) -> None:
    """Change text, topic or must of one line. Whether it is a must-have is never only wording."""
    with workspace.read() as session:
        search_id = _search_of(session, criterion_id)
    with workspace.write(_label(wording), search=search_id) as session:
        row = record(session, CriterionRow, criterion_id)
        _own_revision(open_revision(session, search_id, wording and "must" not in fields), row)
        for field, value in fields.items():
            match field:
                case "text":
                    row.text = one_line(value, "line", LINE_LIMIT, required=True)
                case "topic":
                    row.topic = known_topic(value)
                case "must":
                    row.must = int(bool(value))
                case _:
                    raise TypeError(f"a criterion has no {field}")


def remove_criterion(workspace: Workspace, criterion_id: str) -> None:
    """Take a line out of the spec."""
    with workspace.read() as session:
        search_id = _search_of(session, criterion_id)
    with workspace.write("Removed a line from the spec of {search}", search=search_id) as session:
        row = record(session, CriterionRow, criterion_id)
        _own_revision(open_revision(session, search_id), row)
        session.delete(row)


def reorder_criteria(workspace: Workspace, search_id: str, criterion_ids: Sequence[str]) -> None:
    """Put the lines in the order of *criterion_ids*; which comes first is wording, not a change of the job."""
    with workspace.write("Reordered the spec of {search}", search=search_id) as session:
        lines = lines_of(session, newest(session, search_id).id)
        places = {id_: place for place, id_ in enumerate(criterion_ids)}
        lines.sort(key=lambda row: places.get(row.id, len(places)))
        for row, rank in zip(lines, spaced(len(lines)), strict=True):
            row.rank = rank


# -- within --------------------------------------------------------------------------------------------------


def _label(wording: bool) -> str:
    return "Reworded the spec of {search}" if wording else "Edited the spec of {search}"


def _criterion(line: str, must: bool) -> IntakeLine:
    kind = IntakeKind.MUST if must else IntakeKind.NICE
    marked = [each for each in read_intake(line) if each.kind in (IntakeKind.MUST, IntakeKind.NICE)]
    return marked[0] if len(marked) == 1 else IntakeLine(kind, line, guess_topic(line))


def put_criteria(session: Session, row: SpecRevisionRow, lines: Sequence[IntakeLine]) -> list[str]:
    """Add lines to a revision inside another change; return their ids, which are their keys too."""
    top = session.scalar(select(func.max(CriterionRow.rank)).where(CriterionRow.revision_id == row.id))
    start = 0 if top is None else top + GAP
    made = []
    for rank, line in zip(spaced(len(lines)), lines, strict=True):
        id_ = new_id()
        text = one_line(line.text, "line", LINE_LIMIT, required=True)
        must = int(line.kind == IntakeKind.MUST)
        session.add(
            CriterionRow(id=id_, revision_id=row.id, key=id_, topic=line.topic, text=text, must=must, rank=start + rank)
        )
        made.append(id_)
    return made


def set_field(row: SpecRevisionRow, field: str, value: str) -> None:
    """Set one field of a revision as it is kept. Raises Refused when it cannot be."""
    if field not in FIELDS:
        raise TypeError(f"a spec has no {field}")
    setattr(row, field, field_value(field, value))


def newest(session: Session, search_id: str) -> SpecRevisionRow:
    """Return the row of the newest revision. Raises Stale when the search is gone."""
    record(session, SearchRow, search_id)
    query = select(SpecRevisionRow).where(SpecRevisionRow.search_id == search_id)
    return session.scalars(query.order_by(SpecRevisionRow.number.desc()).limit(1)).one()


def open_revision(session: Session, search_id: str, wording: bool = False) -> SpecRevisionRow:
    """Return the newest revision, to be edited. Raises Refused once it is fixed, unless only its wording changes."""
    row = newest(session, search_id)
    if not wording and is_fixed(session, row):
        how = "agreed with the client" if row.agreed_on else "presented" if row.number == 1 else "a change of the job"
        raise Refused(f"Spec {row.number} is {how}. Say that this changes the job, or that it is only wording.")
    return row


def is_fixed(session: Session, row: SpecRevisionRow) -> bool:
    """Tell whether a revision is no draft any more."""
    return bool(fixed_on(row.number, row.agreed_on, row.made_on, first_presented(session, row.search_id)))


def _own_revision(row: SpecRevisionRow, line: CriterionRow) -> None:
    if line.revision_id != row.id:
        raise Refused("This line belongs to an earlier spec, which stays as it was.")


def _search_of(session: Session, criterion_id: str) -> str:
    line = record(session, CriterionRow, criterion_id)
    return record(session, SpecRevisionRow, line.revision_id).search_id


def lines_of(session: Session, revision_id: str) -> list[CriterionRow]:
    """Return the rows of the lines of a revision, in order."""
    query = select(CriterionRow).where(CriterionRow.revision_id == revision_id)
    return list(session.scalars(query.order_by(CriterionRow.rank, CriterionRow.id)))
