"""The recruiter's two lists of reasons: why clients decline, and why people withdraw. Kept with the desk."""

from collections.abc import Sequence

from sqlalchemy import select
from sqlalchemy.orm import Session

from recruiter_desk.domain.entry import one_line
from recruiter_desk.domain.errors import Refused
from recruiter_desk.domain.people import folded
from recruiter_desk.domain.reasons import BUILT_IN, MOST_REASONS, REASON_LIMIT, Reason, ReasonList, offered, understood
from recruiter_desk.domain.searches import Criterion
from recruiter_desk.services.ledger import way_up
from recruiter_desk.services.records import record
from recruiter_desk.services.workspace import Workspace
from recruiter_desk.storage.rows import CandidacyRow, SettingRow

_LABELS = {
    ReasonList.DECLINED: "Changed the reasons of clients who decline",
    ReasonList.WITHDREW: "Changed the reasons of people who withdraw",
}


def of(workspace: Workspace, which: ReasonList) -> tuple[str, ...]:
    """Return the reasons of a list, the built-in ones until they are changed."""
    with workspace.read() as session:
        return on(session, which)


def on(session: Session, which: ReasonList) -> tuple[str, ...]:
    """Do what `of` does inside a look at the desk."""
    kept = session.scalar(select(SettingRow.value).where(SettingRow.id == _key(which)))
    return tuple(kept.splitlines()) if kept else BUILT_IN[which]


def put(workspace: Workspace, which: ReasonList, lines: Sequence[str]) -> None:
    """Keep *lines* as the list, one reason each; without any the built-in reasons are back.

    Empty lines and repeats are left out. Raises Refused for too many of them and for one that is too long.
    """
    cleaned = {folded(line): line for line in reversed([one_line(line, "reason", REASON_LIMIT) for line in lines])}
    wanted = tuple(reversed([line for line in cleaned.values() if line]))
    if len(wanted) > MOST_REASONS:
        raise Refused(f"A list has room for {MOST_REASONS} reasons. Leave some out.")
    with workspace.write(_LABELS[which]) as session:
        row = session.get(SettingRow, _key(which))
        if not wanted or wanted == BUILT_IN[which]:
            if row is not None:
                session.delete(row)
        elif row is None:
            session.add(SettingRow(id=_key(which), value="\n".join(wanted)))
        else:
            row.value = "\n".join(wanted)


def for_decline(workspace: Workspace, candidacy_id: str) -> tuple[Reason, ...]:
    """Return what a decline of this candidacy can be put down to: the must-haves of today's spec, then the list."""
    with workspace.read() as session:
        return offered(criteria_of(session, candidacy_id), on(session, ReasonList.DECLINED))


def criteria_of(session: Session, candidacy_id: str) -> tuple[Criterion, ...]:
    """Return the lines of today's spec of a candidacy's search. Raises Stale when the candidacy is gone."""
    return tuple(way_up.criteria(session, record(session, CandidacyRow, candidacy_id).search_id))


def read_reason(session: Session, candidacy_id: str, said: str) -> Reason:
    """Return what *said* means for this candidacy: one of the must-haves, or the words themselves."""
    return understood(said, criteria_of(session, candidacy_id))


def _key(which: ReasonList) -> str:
    return f"reasons.{which}"
