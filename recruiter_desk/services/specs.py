"""The spec of a search: a draft until it is agreed, then revisions of a job that moves."""

from collections import defaultdict
from collections.abc import Sequence
from typing import Any

from sqlalchemy import func, select
from sqlalchemy.orm import Session

from recruiter_desk.domain.entry import long_text, one_line
from recruiter_desk.domain.errors import Refused
from recruiter_desk.domain.intake import IntakeKind, IntakeLine, read_intake
from recruiter_desk.domain.moments import short_day
from recruiter_desk.domain.ordering import GAP, spaced
from recruiter_desk.domain.searches import Criterion, SpecRevision
from recruiter_desk.domain.stages import TOPICS
from recruiter_desk.domain.topics import guess_topic
from recruiter_desk.services import seats, texts
from recruiter_desk.services.records import record
from recruiter_desk.services.workspace import Workspace
from recruiter_desk.storage.ids import new_id
from recruiter_desk.storage.rows import CandidacyRow, CriterionRow, SearchRow, SpecRevisionRow, SubmittalRow

CRITERION_LIMIT = 1000
FACTS = ("place", "pay", "reporting_line", "start")


def current(workspace: Workspace, search_id: str) -> SpecRevision:
    """Return the newest revision. Raises Stale when the search is gone."""
    return revisions(workspace, search_id)[0]


def revisions(workspace: Workspace, search_id: str) -> tuple[SpecRevision, ...]:
    """Return every revision, newest first. Raises Stale when the search is gone."""
    with workspace.read() as session:
        record(session, SearchRow, search_id)
        rows = session.scalars(
            select(SpecRevisionRow)
            .where(SpecRevisionRow.search_id == search_id)
            .order_by(SpecRevisionRow.number.desc())
        ).all()
        lines: dict[str, list[Criterion]] = defaultdict(list)
        query = select(
            CriterionRow.revision_id, CriterionRow.id, CriterionRow.key, CriterionRow.topic, CriterionRow.text,
            CriterionRow.must,
        ).order_by(CriterionRow.rank, CriterionRow.id)  # fmt: skip
        query = query.where(CriterionRow.revision_id.in_([row.id for row in rows]))
        for revision_id, id_, key, topic, text, must in session.execute(query):
            lines[revision_id].append(Criterion(id_, key, topic, text, bool(must)))
        presented = _first_presented(session, search_id)
        return tuple(
            SpecRevision(
                row.id, row.number, row.title, row.summary, row.place, row.pay, row.reporting_line, row.start,
                row.agreed_on, row.why, tuple(lines[row.id]), row.made_on, _fixed_on(row, presented),
            )
            for row in rows
        )  # fmt: skip


def edit(workspace: Workspace, search_id: str, *, wording: bool = False, **fields: str) -> None:
    """Change title, summary, place, pay, reporting_line or start of the present revision.

    Raises Refused once the spec is agreed or presented, unless only the *wording* changes.
    """
    with workspace.write(_label(wording), search=search_id) as session:
        row = _open(session, search_id, wording)
        for field, value in fields.items():
            _set(row, field, value)
        if "title" in fields:
            record(session, SearchRow, search_id).title = row.title


def agree(workspace: Workspace, search_id: str) -> None:
    """Note that the client agreed to the spec today. From now on it changes by revisions."""
    with workspace.write("Agreed the spec of {search}", search=search_id) as session:
        row = _newest(session, search_id)
        if row.agreed_on:
            raise Refused(f"Spec {row.number} was agreed on {short_day(row.agreed_on, workspace.today())} already.")
        row.agreed_on = workspace.today().isoformat()


def change(workspace: Workspace, search_id: str, why: str) -> int:
    """Begin the next revision, a copy of the present one to be edited, and say *why*; return its number."""
    why = one_line(why, "reason", CRITERION_LIMIT, required=True)
    with workspace.write("Changed the job of {search}", search=search_id) as session:
        old = _newest(session, search_id)
        if not _fixed_on(old, _first_presented(session, search_id)):
            raise Refused(f"Spec {old.number} is still a draft: edit it as it stands.")
        fields = {name: getattr(old, name) for name in ("title", "summary", *FACTS)}
        number, day = old.number + 1, workspace.today().isoformat()
        new = SpecRevisionRow(id=new_id(), search_id=search_id, number=number, made_on=day, why=why, **fields)
        session.add(new)
        for line in _lines(session, old.id):
            kept = {name: getattr(line, name) for name in ("key", "topic", "text", "must", "rank")}
            session.add(CriterionRow(id=new_id(), revision_id=new.id, **kept))
        return number


# -- criteria ------------------------------------------------------------------------------------------------


def add_criteria(workspace: Workspace, search_id: str, lines: Sequence[str], *, must: bool = True) -> list[str]:
    """Add *lines* as criteria and return their ids; `!` or `+` in front says what they are, else *must* does."""
    read = [_criterion(line, must) for line in lines]
    label = "Added a line to the spec of {search}" if len(read) == 1 else "Added {count} lines to the spec of {search}"
    with workspace.write(label, count=len(read), search=search_id) as session:
        return _put_criteria(session, _open(session, search_id), read)


def edit_criterion(workspace: Workspace, criterion_id: str, *, wording: bool = False, **fields: Any) -> None:
    """Change text, topic or must of one line. Whether it is a must-have is never only wording."""
    with workspace.read() as session:
        search_id = _search_of(session, criterion_id)
    with workspace.write(_label(wording), search=search_id) as session:
        row = record(session, CriterionRow, criterion_id)
        _own_revision(_open(session, search_id, wording and "must" not in fields), row)
        for field, value in fields.items():
            match field:
                case "text":
                    row.text = one_line(value, "line", CRITERION_LIMIT, required=True)
                case "topic":
                    row.topic = _topic(value)
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
        _own_revision(_open(session, search_id), row)
        session.delete(row)


def reorder_criteria(workspace: Workspace, search_id: str, criterion_ids: Sequence[str]) -> None:
    """Put the lines in the order of *criterion_ids*; which comes first is wording, not a change of the job."""
    with workspace.write("Reordered the spec of {search}", search=search_id) as session:
        lines = _lines(session, _newest(session, search_id).id)
        places = {id_: place for place, id_ in enumerate(criterion_ids)}
        lines.sort(key=lambda row: places.get(row.id, len(places)))
        for row, rank in zip(lines, spaced(len(lines)), strict=True):
            row.rank = rank


# -- the pad -------------------------------------------------------------------------------------------------


def take_in(workspace: Workspace, search_id: str, lines: Sequence[IntakeLine], *, source: str = "") -> int:
    """Put the kept *lines* of the pad or of a job description where they belong, as one change; return how many.

    *source* is the job description itself, kept with the search.
    """
    kept = [line for line in lines if line.kept]
    if not kept:
        raise Refused("Nothing is ticked, so there is nothing to take in.")
    label = "Took {count} lines into the spec of {search}" if len(kept) > 1 else "Took a line into the spec of {search}"
    with workspace.write(label, count=len(kept), search=search_id) as session:
        put_lines(session, search_id, kept, workspace.today().isoformat())
        if source:
            texts.put(session, texts.JOB_DESCRIPTION, source, search_id=search_id)
    return len(kept)


def put_lines(session: Session, search_id: str, lines: Sequence[IntakeLine], today: str) -> None:
    """Put lines of the pad where they belong, inside a change."""
    wanted = (IntakeKind.MUST, IntakeKind.NICE)
    if any(line.kind != IntakeKind.SEAT for line in lines):
        row = _open(session, search_id)
        _put_criteria(session, row, [line for line in lines if line.kind in wanted])
        summary = [line.text for line in lines if line.kind == IntakeKind.SUMMARY]
        if summary:
            _set(row, "summary", "\n".join([row.summary, *summary]).strip())
        for line in lines:
            if line.kind == IntakeKind.FACT:
                _set(row, line.fact, line.text)
    for line in lines:
        if line.kind == IntakeKind.SEAT:
            seats.put(session, search_id, line.text, line.title, line.part, today=today)


def job_description(workspace: Workspace, search_id: str) -> str:
    """Return the job description kept with the search, or ""."""
    with workspace.read() as session:
        return texts.read(session, texts.JOB_DESCRIPTION, search_id=search_id)


# -- within --------------------------------------------------------------------------------------------------


def _label(wording: bool) -> str:
    return "Reworded the spec of {search}" if wording else "Edited the spec of {search}"


def _criterion(line: str, must: bool) -> IntakeLine:
    kind = IntakeKind.MUST if must else IntakeKind.NICE
    marked = [each for each in read_intake(line) if each.kind in (IntakeKind.MUST, IntakeKind.NICE)]
    return marked[0] if len(marked) == 1 else IntakeLine(kind, line, guess_topic(line))


def _put_criteria(session: Session, row: SpecRevisionRow, lines: Sequence[IntakeLine]) -> list[str]:
    top = session.scalar(select(func.max(CriterionRow.rank)).where(CriterionRow.revision_id == row.id))
    start = 0 if top is None else top + GAP
    made = []
    for rank, line in zip(spaced(len(lines)), lines, strict=True):
        id_ = new_id()
        text = one_line(line.text, "line", CRITERION_LIMIT, required=True)
        must = int(line.kind == IntakeKind.MUST)
        session.add(
            CriterionRow(id=id_, revision_id=row.id, key=id_, topic=line.topic, text=text, must=must, rank=start + rank)
        )
        made.append(id_)
    return made


def _set(row: SpecRevisionRow, field: str, value: str) -> None:
    match field:
        case "title":
            row.title = one_line(value, "title", required=True)
        case "summary":
            row.summary = long_text(value, "summary")
        case "place" | "pay" | "reporting_line" | "start":
            setattr(row, field, one_line(value, field.replace("_", " "), CRITERION_LIMIT))
        case _:
            raise TypeError(f"a spec has no {field}")


def _topic(value: str) -> str:
    if value and value not in TOPICS:
        raise Refused(f"There is no topic called {value}. There are: {', '.join(TOPICS)}.")
    return value


def _newest(session: Session, search_id: str) -> SpecRevisionRow:
    record(session, SearchRow, search_id)
    query = select(SpecRevisionRow).where(SpecRevisionRow.search_id == search_id)
    return session.scalars(query.order_by(SpecRevisionRow.number.desc()).limit(1)).one()


def _open(session: Session, search_id: str, wording: bool = False) -> SpecRevisionRow:
    row = _newest(session, search_id)
    if not wording and _fixed_on(row, _first_presented(session, search_id)):
        how = "agreed with the client" if row.agreed_on else "presented to candidates and client"
        raise Refused(f"Spec {row.number} is {how}. Choose Change the job first, or correct only its wording.")
    return row


def _own_revision(row: SpecRevisionRow, line: CriterionRow) -> None:
    if line.revision_id != row.id:
        raise Refused("This line belongs to an earlier spec, which stays as it was.")


def _search_of(session: Session, criterion_id: str) -> str:
    line = record(session, CriterionRow, criterion_id)
    return record(session, SpecRevisionRow, line.revision_id).search_id


def _lines(session: Session, revision_id: str) -> list[CriterionRow]:
    query = select(CriterionRow).where(CriterionRow.revision_id == revision_id)
    return list(session.scalars(query.order_by(CriterionRow.rank, CriterionRow.id)))


def _fixed_on(row: SpecRevisionRow, presented: str) -> str:
    return row.agreed_on or (presented if row.number == 1 else "")


def _first_presented(session: Session, search_id: str) -> str:
    """Return the day somebody was first presented in this search, or ""."""
    query = select(func.min(SubmittalRow.sent_on)).join(CandidacyRow, CandidacyRow.id == SubmittalRow.candidacy_id)
    return session.scalar(query.where(CandidacyRow.search_id == search_id)) or ""
