"""What a side decided, and where a pass moves the card in the same change."""

from collections.abc import Mapping

from sqlalchemy import select
from sqlalchemy.orm import Session

from recruiter_desk.domain.brake import Outcome
from recruiter_desk.domain.errors import Refused
from recruiter_desk.domain.ledger.audience import Audience, Side
from recruiter_desk.domain.ledger.decisions import DECISIONS, DecisionKind
from recruiter_desk.domain.searches import SearchStatus
from recruiter_desk.domain.stages import StageKind, is_end
from recruiter_desk.services import brakes
from recruiter_desk.services.candidacies import moving
from recruiter_desk.services.ledger.lines import Home, cleaned, may_clear
from recruiter_desk.services.records import record
from recruiter_desk.services.workspace import Workspace
from recruiter_desk.storage.ids import new_id
from recruiter_desk.storage.rows import CandidacyRow, DecisionRow, InterviewRow, SearchRow, StageRow


def decide(
    workspace: Workspace,
    candidacy_id: str,
    side: str,
    kind: str,
    reason: str = "",
    interview_id: str = "",
    audience: str = Audience.PRIVATE,
    *,
    rests_on: str = "",
    decided_on: str = "",
) -> str:
    """Keep what *side* decided; return the decision's id. *decided_on* is today unless an ISO day is given.

    A pass of the company moves the card to the next round, or after the last one to the offer, unless it stands past
    that meeting's stage already. A candidate who wants out opens the brake, with the reason as a doubt, where there is
    a process to leave; going on or accepting closes it. Raises Refused for a decision that side cannot take.
    """
    with workspace.write(label_of(side, kind), candidacy=candidacy_id) as session:
        return put(
            session, candidacy_id, side, kind, today=workspace.today().isoformat(), now=workspace.now(),
            reason=reason, interview_id=interview_id, audience=audience, rests_on=rests_on, decided_on=decided_on,
        )  # fmt: skip


def label_of(side: str, kind: str) -> str:
    """Return what such a decision is called in the journal. Raises Refused for one that *side* cannot take."""
    return f"{{candidacy}}: {_WORDS[_known(side, kind)]}"


def put(
    session: Session, candidacy_id: str, side: str, kind: str, *, today: str, now: str = "", reason: str = "",
    interview_id: str = "", audience: str = Audience.PRIVATE, rests_on: str = "", decided_on: str = "",
) -> str:  # fmt: skip
    """Do what `decide` does inside another change; a decision of the candidate needs *now*, the UTC moment."""
    decision = _known(side, kind)
    if side == Side.CANDIDATE and not now:
        raise TypeError("a decision of the candidate needs the moment")
    candidacy = record(session, CandidacyRow, candidacy_id)
    if interview_id and record(session, InterviewRow, interview_id).candidacy_id != candidacy_id:
        raise Refused("This meeting belongs to another candidacy.")
    row = DecisionRow(
        id=new_id(),
        candidacy_id=candidacy_id,
        interview_id=interview_id or None,
        audience=may_clear(Home("candidacy", candidacy_id), audience),
        side=cleaned("side", side),
        kind=decision.value,
        reason=cleaned("reason", reason),
        rests_on=rests_on.strip(),
        decided_on=cleaned("heard_on", decided_on) if decided_on else today,
    )
    session.add(row)
    if side == Side.COMPANY and decision == DecisionKind.PASS:
        _move_on(session, candidacy, interview_id, today)
    if side == Side.CANDIDATE and _is_newest(session, row):
        _brake(session, row, now, today)
    return row.id


def _is_newest(session: Session, row: DecisionRow) -> bool:
    """Tell whether no later decision of that side is known: one that is entered afterwards changes nothing now."""
    later = select(DecisionRow.id).where(
        DecisionRow.candidacy_id == row.candidacy_id, DecisionRow.side == row.side,
        DecisionRow.decided_on > row.decided_on,
    )  # fmt: skip
    return session.scalar(later.limit(1)) is None


def _brake(session: Session, row: DecisionRow, now: str, today: str) -> None:
    """Open the brake when the candidate wants out, close it when they go on."""
    if row.kind == DecisionKind.WANTS_OUT:
        if brakes.may_open(session, row.candidacy_id, today):
            brakes.put_open(
                session, row.candidacy_id, row.reason, now=now, today=today, decided=True,
                interview_id=row.interview_id or "",
            )  # fmt: skip
    elif row.kind in (DecisionKind.GO_ON, DecisionKind.ACCEPT):
        brakes.close_of(session, row.candidacy_id, Outcome.STAYED, now, row.reason)


def _known(side: str, kind: str) -> DecisionKind:
    allowed = DECISIONS.get(Side(cleaned("side", side)), ())
    if kind not in allowed:
        if not allowed:
            raise Refused("A decision is the company's or the candidate's.")
        raise Refused(f"The {side} decides one of: {', '.join(allowed)}.")
    return DecisionKind(kind)


def _move_on(session: Session, candidacy: CandidacyRow, interview_id: str, today: str) -> None:
    """Put the card into the round after the one it stands in, when that is where it was passed."""
    if record(session, SearchRow, candidacy.search_id).status == SearchStatus.CLOSED:
        return
    query = select(StageRow.id, StageRow.kind).where(StageRow.search_id == candidacy.search_id)
    stages = session.execute(query.order_by(StageRow.rank, StageRow.id)).all()
    places = {stage.id: place for place, stage in enumerate(stages)}
    here = places[candidacy.stage_id]
    met_in = record(session, InterviewRow, interview_id).stage_id if interview_id else None
    passed = places.get(met_in or candidacy.stage_id, here)
    if is_end(stages[here].kind) or here > passed:
        return
    ahead = next((one for one in stages[passed + 1 :] if one.kind in (StageKind.ROUND, StageKind.OFFER)), None)
    if ahead is not None and stages[here].kind not in (StageKind.OFFER, StageKind.PLACED):
        moving.put_into(session, [candidacy.id], moving.stage_called(session, ahead.id), today)


_WORDS: Mapping[DecisionKind, str] = {
    DecisionKind.PASS: "the company goes on",
    DecisionKind.HOLD: "the company holds",
    DecisionKind.DECLINE: "the company declines",
    DecisionKind.OFFER: "the company offers",
    DecisionKind.GO_ON: "goes on",
    DecisionKind.UNSURE: "is unsure",
    DecisionKind.WANTS_OUT: "wants out",
    DecisionKind.ACCEPT: "accepts",
}
