"""The job changes: a new revision with all its edits as one change; or the present one, where nothing new is asked."""

from typing import Unpack

from sqlalchemy.orm import Session

from recruiter_desk.domain.entry import one_line
from recruiter_desk.domain.errors import Refused, Stale
from recruiter_desk.domain.ledger.audience import Audience
from recruiter_desk.domain.ordering import spaced
from recruiter_desk.domain.searches import Criterion, SpecRevision
from recruiter_desk.domain.spec_edits import LINE_LIMIT, NEW, SpecEdits, edited
from recruiter_desk.domain.specs import FIELDS, diff, is_only_wording
from recruiter_desk.services.ledger.lines import person_or_none
from recruiter_desk.services.records import record
from recruiter_desk.services.specs.drafting import is_fixed, lines_of, newest
from recruiter_desk.services.specs.reading import read_newest
from recruiter_desk.services.workspace import Workspace
from recruiter_desk.storage.ids import new_id
from recruiter_desk.storage.rows import CandidacyRow, CriterionRow, InterviewRow, SearchRow, SpecRevisionRow


def revise(
    workspace: Workspace,
    search_id: str,
    why: str,
    *,
    said_by_id: str = "",
    interview_id: str = "",
    audience: str = Audience.PRIVATE,
    **edits: Unpack[SpecEdits],
) -> int:
    """Make the next revision out of the present one and *edits*, as one change; return its number.

    *why* is what moved the job, *said_by_id* who asked for that, *interview_id* the meeting after which; *audience*
    says who may read the reason. Raises Refused for a draft, for edits that change nothing, and without a reason.
    """
    with workspace.write("Changed the job of {search}", search=search_id) as session:
        return put_revision(
            session, search_id, why, edits, today=workspace.today().isoformat(), said_by_id=said_by_id,
            interview_id=interview_id, audience=audience,
        )  # fmt: skip


def put_revision(
    session: Session, search_id: str, why: str, edits: SpecEdits, *, today: str, said_by_id: str = "",
    interview_id: str = "", audience: str = Audience.PRIVATE,
) -> int:  # fmt: skip
    """Do what `revise` does inside another change."""
    old = read_newest(session, search_id)
    return _put(session, search_id, old, edited(old, edits), why, today, said_by_id, interview_id, audience)


def revise_to(
    workspace: Workspace,
    search_id: str,
    wanted: SpecRevision,
    why: str,
    *,
    said_by_id: str = "",
    interview_id: str = "",
    audience: str = Audience.PRIVATE,
) -> int:
    """Do what `revise` does, with the job as it is *wanted*: the present revision with fields and lines edited.

    Raises Stale when there has been a newer revision meanwhile.
    """
    with workspace.write("Changed the job of {search}", search=search_id) as session:
        old = _still(session, search_id, wanted)
        day = workspace.today().isoformat()
        return _put(session, search_id, old, wanted, why, day, said_by_id, interview_id, audience)


def amend(workspace: Workspace, search_id: str, **edits: Unpack[SpecEdits]) -> None:
    """Change the present revision by *edits*, as one change: a draft freely, later only its wording and order.

    Raises Refused when the job itself would change.
    """
    with workspace.read() as session:
        label = _amending(session, search_id)
    with workspace.write(label, search=search_id) as session:
        put_amendment(session, search_id, edits)


def amend_to(workspace: Workspace, search_id: str, wanted: SpecRevision) -> None:
    """Do what `amend` does, with the spec as it is *wanted*. Raises Stale as `revise_to` does."""
    with workspace.read() as session:
        label = _amending(session, search_id)
    with workspace.write(label, search=search_id) as session:
        _amend(session, search_id, _still(session, search_id, wanted), wanted)


def put_amendment(session: Session, search_id: str, edits: SpecEdits) -> None:
    """Do what `amend` does inside another change."""
    old = read_newest(session, search_id)
    _amend(session, search_id, old, edited(old, edits))


# -- within --------------------------------------------------------------------------------------------------


def _put(
    session: Session, search_id: str, old: SpecRevision, new: SpecRevision, why: str, today: str, said_by_id: str,
    interview_id: str, audience: str,
) -> int:  # fmt: skip
    why = one_line(why, "reason", LINE_LIMIT, required=True)
    if not old.fixed_on:
        raise Refused(f"Spec {old.number} is still a draft: edit it as it stands.")
    if not diff(old, new):
        raise Refused("Nothing in the job would change. Say which line or field does, and how.")
    if audience not in tuple(Audience):
        raise Refused(f"Who may read it is one of: {', '.join(Audience)}.")
    made = SpecRevisionRow(
        id=new_id(), search_id=search_id, number=old.number + 1, made_on=today, why=why, audience=audience,
        said_by_id=person_or_none(session, said_by_id), interview_id=_meeting_of(session, search_id, interview_id),
        **{name: getattr(new, name) for name in FIELDS},
    )  # fmt: skip
    session.add(made)
    for line, rank in zip(new.criteria, spaced(len(new.criteria)), strict=True):
        _add(session, made.id, line, rank, line.moved)
    _name(session, search_id, old, new)
    return made.number


def _amend(session: Session, search_id: str, old: SpecRevision, new: SpecRevision) -> None:
    if old.fixed_on and not is_only_wording(diff(old, new)):
        raise Refused("This changes what is asked, not only its wording. Say why the job changes.")
    row = record(session, SpecRevisionRow, old.id)
    for name in FIELDS:
        setattr(row, name, getattr(new, name))
    there = {line.key: line for line in lines_of(session, row.id)}
    in_order = [line.key for line in new.criteria] == [line.key for line in old.criteria]
    for line, rank in zip(new.criteria, spaced(len(new.criteria)), strict=True):
        kept = there.pop(line.key, None)
        if kept is None:
            _add(session, row.id, line, rank)
            continue
        kept.topic, kept.text, kept.must = line.topic, line.text, int(line.must)
        if not in_order:
            kept.rank = rank
    for gone in there.values():
        session.delete(gone)
    _name(session, search_id, old, new)


def _amending(session: Session, search_id: str) -> str:
    fixed = is_fixed(session, newest(session, search_id))
    return "Reworded the spec of {search}" if fixed else "Edited the spec of {search}"


def _still(session: Session, search_id: str, wanted: SpecRevision) -> SpecRevision:
    """Return the present revision as it is kept, the one that *wanted* was made of."""
    old = read_newest(session, search_id)
    if old.id != wanted.id:
        raise Stale(f"There is a spec {old.number} by now. Look at it, then repeat. Nothing was changed.")
    return old


def _add(session: Session, revision_id: str, line: Criterion, rank: int, moved: str = "") -> None:
    id_ = new_id()
    key = id_ if line.key.startswith(NEW) else line.key
    session.add(
        CriterionRow(
            id=id_, revision_id=revision_id, key=key, topic=line.topic, text=line.text, must=int(line.must), rank=rank,
            moved=moved,
        )
    )  # fmt: skip


def _name(session: Session, search_id: str, old: SpecRevision, new: SpecRevision) -> None:
    """Let the search be called what the job is called now, if that changed."""
    if new.title and new.title != old.title:
        record(session, SearchRow, search_id).title = new.title


def _meeting_of(session: Session, search_id: str, interview_id: str) -> str | None:
    if not interview_id:
        return None
    candidacy = record(session, CandidacyRow, record(session, InterviewRow, interview_id).candidacy_id)
    if candidacy.search_id != search_id:
        raise Refused("This meeting belongs to another search.")
    return interview_id
