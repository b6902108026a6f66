"""What a candidate measures the job by: at most three things, private until cleared, rated after each round."""

from collections import defaultdict
from collections.abc import Mapping
from functools import cache
from typing import Any

from sqlalchemy import Select, bindparam, select
from sqlalchemy.orm import Session

from recruiter_desk.domain.entry import one_line
from recruiter_desk.domain.errors import Refused
from recruiter_desk.domain.ledger.audience import Audience, Side, may_read
from recruiter_desk.domain.ledger.own_criteria import MOST_OWN, OwnCriterion
from recruiter_desk.domain.ordering import GAP
from recruiter_desk.domain.topics import guess_topic
from recruiter_desk.services.ledger.lines import cleaned
from recruiter_desk.services.picks import Pick, Which
from recruiter_desk.services.records import columns_of, record, rows_of
from recruiter_desk.services.workspace import Workspace
from recruiter_desk.storage.ids import new_id
from recruiter_desk.storage.rows import CandidacyRow, FindingRow, OwnCriterionRow

TEXT_LIMIT = 200


def of(workspace: Workspace, candidacy_id: str) -> tuple[OwnCriterion, ...]:
    """Return what the candidate named, in their order."""
    with workspace.read() as session:
        return read(session, candidacy_id)


def read(session: Session, candidacy_id: str, reader: Side = Side.RECRUITER) -> tuple[OwnCriterion, ...]:
    """Do what `of` does within another look at the desk; what *reader* may not read is left out."""
    found = (OwnCriterion(*line) for line in columns_of(session, _named(), {"candidacy": candidacy_id}))
    return tuple(one for one in found if may_read(one.audience, reader))


def of_pick(session: Session, pick: Pick) -> Mapping[str, list[OwnCriterion]]:
    """Return what each candidate of *pick* named, by candidacy."""
    found: dict[str, list[OwnCriterion]] = defaultdict(list)
    for candidacy_id, *line in columns_of(session, _named_by(pick.which), pick.values):
        found[candidacy_id].append(OwnCriterion(*line))
    return found


def add(workspace: Workspace, candidacy_id: str, text: str, topic: str = "", audience: str = Audience.PRIVATE) -> str:
    """Add a criterion; return its id. The topic is guessed from the words unless given. Raises Refused for a fourth."""
    with workspace.write("{candidacy} named what counts", candidacy=candidacy_id) as session:
        return put(session, candidacy_id, text, topic, audience)


def put(session: Session, candidacy_id: str, text: str, topic: str = "", audience: str = Audience.PRIVATE) -> str:
    """Do what `add` does inside another change."""
    record(session, CandidacyRow, candidacy_id)
    line = one_line(text, "criterion", TEXT_LIMIT, required=True)
    mine = OwnCriterionRow.candidacy_id == candidacy_id
    ranks = session.scalars(select(OwnCriterionRow.rank).where(mine)).all()
    if len(ranks) >= MOST_OWN:
        raise Refused(f"A candidate names up to {MOST_OWN} criteria. Change or remove one of them first.")
    row = OwnCriterionRow(
        id=new_id(),
        candidacy_id=candidacy_id,
        text=line,
        topic=cleaned("topic", topic or guess_topic(line)),
        audience=cleaned("audience", audience),
        rank=max(ranks, default=-GAP) + GAP,
    )
    session.add(row)
    session.flush()
    return row.id


def edit(workspace: Workspace, criterion_id: str, **fields: str) -> None:
    """Change text, topic or audience of a criterion; how it was rated stays."""
    with workspace.write("Changed what counts for {candidacy}", candidacy=_whose(workspace, criterion_id)) as session:
        row = record(session, OwnCriterionRow, criterion_id)
        for name, value in fields.items():
            match name:
                case "text":
                    row.text = one_line(value, "criterion", TEXT_LIMIT, required=True)
                case "topic" | "audience":
                    setattr(row, name, cleaned(name, value))
                case _:
                    raise TypeError(f"a criterion has no {name}")


def clear(workspace: Workspace, criterion_id: str, audience: str) -> None:
    """Let *audience* read a criterion; "private" takes it back."""
    edit(workspace, criterion_id, audience=audience)


def remove(workspace: Workspace, criterion_id: str) -> None:
    """Take a criterion away. What was said of it stays, as notes on its topic."""
    with workspace.write("Removed what counted for {candidacy}", candidacy=_whose(workspace, criterion_id)) as session:
        row = record(session, OwnCriterionRow, criterion_id)
        mine = rows_of(session, FindingRow, FindingRow.candidacy_id, [row.candidacy_id])
        for finding in mine:
            if finding.criterion_key == criterion_id:
                finding.criterion_key = ""
        session.delete(row)


def _whose(workspace: Workspace, criterion_id: str) -> str:
    with workspace.read() as session:
        return record(session, OwnCriterionRow, criterion_id).candidacy_id


@cache
def _named() -> Select[*tuple[Any, ...]]:
    row = OwnCriterionRow
    query = select(row.id, row.text, row.topic, row.audience)
    return query.where(row.candidacy_id == bindparam("candidacy")).order_by(row.rank, row.id)


@cache
def _named_by(which: Which) -> Select[*tuple[Any, ...]]:
    row = OwnCriterionRow
    query = select(row.candidacy_id, row.id, row.text, row.topic, row.audience)
    return query.join(CandidacyRow, CandidacyRow.id == row.candidacy_id).where(which).order_by(row.rank, row.id)
