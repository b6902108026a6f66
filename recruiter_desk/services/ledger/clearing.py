"""Who may read lines of the ledger, and taking lines away: findings, questions, askings and decisions alike.

Levers and the reasons of a revision belong to a search, and are cleared like lines about a candidacy all the same.
"""

from collections.abc import Mapping, Sequence

from sqlalchemy import select
from sqlalchemy.orm import Session

from recruiter_desk.domain.errors import Refused, Stale
from recruiter_desk.domain.ledger.audience import AUDIENCE_WORDS, Audience
from recruiter_desk.domain.ledger.findings import Settles
from recruiter_desk.domain.ledger.questions import UNSETTLED
from recruiter_desk.services import removal
from recruiter_desk.services.ledger import answering
from recruiter_desk.services.ledger.lines import Home, cleaned, home_of_row, label, may_clear
from recruiter_desk.services.workspace import Workspace
from recruiter_desk.storage.rows import (
    AskingRow,
    DecisionRow,
    FindingRow,
    LeverRow,
    QuestionRow,
    SpecRevisionRow,
)

Line = FindingRow | QuestionRow | AskingRow | DecisionRow | LeverRow | SpecRevisionRow
_KINDS = (FindingRow, QuestionRow, AskingRow, DecisionRow, LeverRow, SpecRevisionRow)
_AT_ONCE = 500


def clear(workspace: Workspace, ids: Sequence[str], audience: str) -> None:
    """Let *audience* read these lines, as one change; "private" takes it back.

    Raises Refused for plain notes, which stay the recruiter's own, and Stale when one is gone.
    """
    chosen = Audience(cleaned("audience", audience))
    wanted, homes = _begin(workspace, ids)
    what = "a line" if len(wanted) == 1 else "{count} lines"
    template, slots = label(f"Cleared {what}", homes)
    words = AUDIENCE_WORDS[chosen]
    with workspace.write(f"{template}: {words[0].lower()}{words[1:]}", **slots, count=len(wanted)) as session:
        for row in _rows(session, wanted):
            of_job = isinstance(row, LeverRow | SpecRevisionRow)
            row.audience = chosen if of_job else may_clear(_home_of(session, row), chosen)


def put(session: Session, cleared: Mapping[str, str]) -> None:
    """Do what `clear` does inside another change, for lines by id with the audience of each."""
    for row in _rows(session, list(cleared)):
        row.audience = may_clear(_home_of(session, row), cleared[row.id])


def remove(workspace: Workspace, ids: Sequence[str]) -> None:
    """Delete these lines, as one change. An answer's question opens again; a question's answers stay as findings."""
    wanted, homes = _begin(workspace, ids)
    what = "a line" if len(wanted) == 1 else "{count} lines"
    template, slots = label(f"Deleted {what}", homes)
    with workspace.write(template, **slots, count=len(wanted)) as session:
        rows = _rows(session, wanted)
        questions = [row.id for row in rows if isinstance(row, QuestionRow)]
        touched = _reopening(session, rows)
        for row in rows:
            if isinstance(row, SpecRevisionRow):
                raise Refused("A revision of the spec stays: it is how the job moved. Change its reason instead.")
            if isinstance(row, DecisionRow | LeverRow) or (
                isinstance(row, AskingRow) and row.question_id not in questions
            ):
                session.delete(row)
        removal.take_findings(session, [row.id for row in rows if isinstance(row, FindingRow)])
        removal.take_questions(session, questions)
        for question_id in touched - set(questions):
            answering.settle_again(session, question_id)


def _reopening(session: Session, rows: Sequence[Line]) -> set[str]:
    """Return the questions that may be less far along once *rows* are gone: one settled by hand stays so."""
    found: set[str] = set()
    for row in rows:
        if isinstance(row, FindingRow | AskingRow) and row.question_id:
            settled = session.get_one(QuestionRow, row.question_id).status not in UNSETTLED
            if not settled or (isinstance(row, FindingRow) and row.settles == Settles.WHOLE):
                found.add(row.question_id)
    return found


def _begin(workspace: Workspace, ids: Sequence[str]) -> tuple[list[str], list[Home]]:
    wanted = list(dict.fromkeys(ids))
    if not wanted:
        raise Refused("No line is selected.")
    with workspace.read() as session:
        return wanted, [_home_of(session, row) for row in _rows(session, wanted)]


def _rows(session: Session, ids: list[str]) -> list[Line]:
    found: list[Line] = []
    for start in range(0, len(ids), _AT_ONCE):
        for kind in _KINDS:
            found += session.scalars(select(kind).where(kind.id.in_(ids[start : start + _AT_ONCE])))
    if len(found) < len(ids):
        raise Stale("One of these lines is no longer on the desk. Nothing was changed.")
    return found


def _home_of(session: Session, row: Line) -> Home:
    if isinstance(row, SpecRevisionRow):
        return Home("search", row.search_id)
    if isinstance(row, LeverRow):
        return Home("candidacy", row.candidacy_id) if row.candidacy_id else Home("search", row.search_id)
    if isinstance(row, DecisionRow):
        return Home("candidacy", row.candidacy_id)
    return home_of_row(session.get_one(QuestionRow, row.question_id) if isinstance(row, AskingRow) else row)
