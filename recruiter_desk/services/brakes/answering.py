"""What the recruiter does once somebody wants out: each is one change."""

from datetime import date

from recruiter_desk.domain.brake import Outcome
from recruiter_desk.domain.candidacies import hold_is_over
from recruiter_desk.domain.errors import Refused
from recruiter_desk.domain.moments import moment, moment_text
from recruiter_desk.services.brakes import opening
from recruiter_desk.services.records import record
from recruiter_desk.services.workspace import Workspace
from recruiter_desk.storage.rows import BrakeRow


def wants_out(workspace: Workspace, candidacy_id: str, said: str = "") -> str:
    """Open the brake over what they *said*, which becomes a doubt; return the brake's id.

    While one is open the words are a further doubt. Raises Refused where there is no process to leave.
    """
    with workspace.write("{candidacy}: wants out", candidacy=candidacy_id) as session:
        return opening.put_open(session, candidacy_id, said, now=workspace.now(), today=workspace.today().isoformat())


def add_doubt(workspace: Workspace, brake_id: str, text: str) -> str:
    """Keep what holds them back as a doubt, a deal-breaker of the candidate; return the question's id."""
    with workspace.write("{candidacy}: a doubt", candidacy=_candidacy(workspace, brake_id)) as session:
        brake = _open(record(session, BrakeRow, brake_id))
        return opening.put_doubt(session, brake, text, workspace.today().isoformat())


def ask_up(workspace: Workspace, brake_id: str) -> None:
    """Note that a talk with somebody who can settle the doubts was asked for; the brake stays open."""
    with workspace.write(
        "{candidacy}: asked for a talk further up", candidacy=_candidacy(workspace, brake_id)
    ) as session:
        _open(record(session, BrakeRow, brake_id)).outcome = Outcome.ASKED_UP.value


def hold(workspace: Workspace, brake_id: str, until: str) -> None:
    """Hold the wish to leave until a day or a UTC moment; the brake stays open. Raises Refused for one that is past."""
    until = _day_or_moment(until)
    if hold_is_over(until, workspace.now(), workspace.today()):
        raise Refused("A hold ends later than now. Choose a later time.")
    with workspace.write("{candidacy}: leaving put on hold", candidacy=_candidacy(workspace, brake_id)) as session:
        brake = _open(record(session, BrakeRow, brake_id))
        brake.hold_until = until
        brake.outcome = brake.outcome or Outcome.HELD.value


def let_go(workspace: Workspace, brake_id: str, reason: str) -> None:
    """Close the brake and end the candidacy as withdrawn, for *reason*. Raises Refused without one."""
    with workspace.write("{candidacy}: let go", candidacy=_candidacy(workspace, brake_id)) as session:
        brake = record(session, BrakeRow, brake_id)
        opening.close(session, brake, Outcome.LET_GO, workspace.now(), reason)
        opening.withdraw(session, brake.candidacy_id, reason, workspace.today().isoformat())


def firm_no(workspace: Workspace, candidacy_id: str, reason: str, said: str = "") -> None:
    """Take their no as final, open brake or not: decision, closed brake and withdrawn card are one change."""
    with workspace.write("{candidacy}: a firm no", candidacy=candidacy_id) as session:
        opening.put_firm_no(
            session, candidacy_id, reason, said, now=workspace.now(), today=workspace.today().isoformat()
        )


def stayed(workspace: Workspace, brake_id: str, reason: str = "") -> None:
    """Note that they go on after all; that closes the brake."""
    with workspace.write("{candidacy}: goes on", candidacy=_candidacy(workspace, brake_id)) as session:
        brake = record(session, BrakeRow, brake_id)
        opening.put_stayed(session, brake, workspace.now(), workspace.today().isoformat(), reason)


def _open(brake: BrakeRow) -> BrakeRow:
    if brake.closed_at:
        raise Refused(f"This brake is closed already: {brake.outcome}.")
    return brake


def _candidacy(workspace: Workspace, brake_id: str) -> str:
    with workspace.read() as session:
        return record(session, BrakeRow, brake_id).candidacy_id


def _day_or_moment(text: str) -> str:
    try:
        return moment_text(moment(text)) if "T" in text else date.fromisoformat(text).isoformat()
    except ValueError:
        raise Refused(f"{text[:40]} is no time. Write it like 2026-11-26T09:00.") from None
