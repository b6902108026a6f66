"""What is noted of a debrief one press at a time: who told it, ticks, the decision, its end."""

from collections.abc import Mapping

from sqlalchemy import select
from sqlalchemy.orm import Session

from recruiter_desk.domain.errors import Refused
from recruiter_desk.domain.ledger.decisions import DecisionKind
from recruiter_desk.domain.reasons import understood
from recruiter_desk.services import brakes
from recruiter_desk.services.debriefs.meeting import NOTHING_KEPT, account, hold, met, side_of, took_place
from recruiter_desk.services.debriefs.reading import find_out
from recruiter_desk.services.ledger import clearing, decisions, reading, way_up
from recruiter_desk.services.ledger.lines import cleaned, person_or_none
from recruiter_desk.services.workspace import Workspace
from recruiter_desk.storage.rows import DecisionRow


def tick(workspace: Workspace, interview_id: str, side: str, text: str, on: bool) -> None:
    """Tick something to find out, or take the tick back; *text* is its key or its words.

    Raises Refused for what is not to be found out here, and to untick what was heard of.
    """
    chosen = side_of(side)
    label = "Ticked what was found out of {interview}" if on else "Unticked what was found out of {interview}"
    with workspace.write(label, interview=interview_id) as session:
        of = took_place(session, interview_id)
        row = account(session, interview_id, chosen)
        session.flush()
        ledger = reading.read_ledger(session, of.candidacy_id)
        offered = find_out(session, of, chosen, ledger, NOTHING_KEPT)
        one = next((each for each in offered if text in (each.key, each.text)), None)
        if one is None:
            raise Refused("This is not among what is to be found out here any more. Look again.")
        if one.by_itself:
            raise Refused("This was heard of in the meeting, so it is ticked. Delete the line to untick it.")
        ticked = [key for key in row.ticked.split("\n") if key and key != one.key]
        row.ticked = "\n".join([*ticked, one.key] if on else ticked)


def told_by(workspace: Workspace, interview_id: str, side: str, person_id: str) -> None:
    """Note who gave the account; "" = not said."""
    chosen = side_of(side)
    with workspace.write("Noted who told of the meeting with {interview}", interview=interview_id) as session:
        put_told_by(session, interview_id, chosen, person_id)


def put_told_by(session: Session, interview_id: str, side: str, person_id: str) -> None:
    """Do what `told_by` does inside another change."""
    account(session, interview_id, side).told_by_id = person_or_none(session, person_id)


def decide(workspace: Workspace, interview_id: str, side: str, kind: str, reason: str = "", rests_on: str = "") -> str:
    """Keep what *side* decided after this meeting; return the decision's id.

    The same decision said again takes the new reason; a pass moves the card, and a wish to leave opens the brake. A
    decline ends nothing by itself: `Debrief.asks_to_end` says so. Raises Refused for another side's decision.
    """
    chosen = side_of(side)
    with workspace.read() as session:
        candidacy_id = met(session, interview_id).candidacy_id
    with workspace.write(decisions.label_of(chosen, kind), candidacy=candidacy_id) as session:
        return put_decision(
            session, interview_id, chosen, kind, today=workspace.today().isoformat(), now=workspace.now(),
            reason=reason, rests_on=rests_on,
        )  # fmt: skip


def put_decision(
    session: Session, interview_id: str, side: str, kind: str, *, today: str, now: str, reason: str = "",
    rests_on: str = "",
) -> str:  # fmt: skip
    """Do what `decide` does inside another change."""
    of = took_place(session, interview_id)
    candidacy_id = of.candidacy_id
    decisions.label_of(side, kind)
    if kind == DecisionKind.DECLINE and not rests_on:
        given = understood(reason, way_up.criteria(session, of.search_id))
        reason, rests_on = given.text, given.rests_on
    row = DecisionRow
    same = (row.candidacy_id == candidacy_id, row.side == side)
    last = session.scalar(select(row).where(*same).order_by(row.decided_on.desc(), row.id.desc()).limit(1))
    if last is None or last.interview_id != interview_id or last.kind != kind:
        return decisions.put(
            session, candidacy_id, side, kind, today=today, now=now, reason=reason, interview_id=interview_id,
            rests_on=rests_on,
        )  # fmt: skip
    last.reason, last.rests_on = cleaned("reason", reason), rests_on.strip()
    if kind == DecisionKind.WANTS_OUT and reason and brakes.may_open(session, candidacy_id, today):
        brakes.put_open(session, candidacy_id, reason, now=now, today=today, decided=True, interview_id=interview_id)
    return last.id


def done(workspace: Workspace, interview_id: str, side: str, cleared: Mapping[str, str] | None = None) -> None:
    """End an account and let the lines of *cleared* (id to audience) be read, as one change.

    A meeting that has begun was held, now that somebody told of it. Raises Stale when a line is gone.
    """
    chosen = side_of(side)
    with workspace.write("Ended the debrief of {interview}", interview=interview_id) as session:
        put_done(session, interview_id, chosen, today=workspace.today().isoformat(), now=workspace.now())
        clearing.put(session, cleared or {})


def put_done(session: Session, interview_id: str, side: str, *, today: str, now: str) -> None:
    """Do what `done` does inside another change."""
    account(session, interview_id, side).done_on = today
    hold(session, interview_id, now)
