"""How candidacies stand: paused, whose move it is, the next step, who named them, who was told."""

from datetime import date

from recruiter_desk.domain.candidacies import MoveOf
from recruiter_desk.domain.entry import one_line
from recruiter_desk.domain.errors import Refused
from recruiter_desk.domain.moments import moment, moment_text
from recruiter_desk.services.candidacies import ending
from recruiter_desk.services.candidacies.moving import Ids, listed, rows_of, slots, who
from recruiter_desk.services.records import record
from recruiter_desk.services.workspace import Workspace
from recruiter_desk.storage.rows import CandidacyRow

STEP_LIMIT = 80


def pause(workspace: Workspace, ids: Ids, until_day: str) -> None:
    """Let candidacies rest until a day, on which they are back; "" ends the pause. Raises Refused for a day past."""
    ids = listed(ids)
    until = day_text(until_day) if until_day else ""
    if until and until <= workspace.today().isoformat():
        raise Refused("A pause ends on a day to come. Choose a later one.")
    label = f"Paused {who(ids)} until {{day}}" if until else f"Ended the pause of {who(ids)}"
    with workspace.write(label, **slots(ids), day=until) as session:
        for row in rows_of(session, ids):
            row.paused_until = until


def set_move_of(workspace: Workspace, ids: Ids, side: str) -> None:
    """Say whose move it is: company, candidate, me, or "" for nobody's. The days of waiting count from today."""
    ids = listed(ids)
    chosen = MoveOf(side)
    today = workspace.today().isoformat() if chosen else ""
    label = {
        MoveOf.COMPANY: f"{who(ids)}: waiting for the company",
        MoveOf.CANDIDATE: f"{who(ids)}: waiting for the candidate",
        MoveOf.ME: f"{who(ids)}: my move",
        MoveOf.NOBODY: f"{who(ids)}: nobody's move",
    }[chosen]
    with workspace.write(label, **slots(ids)) as session:
        for row in rows_of(session, ids):
            if row.move_of != chosen:
                row.move_of, row.move_since = chosen.value, today


def set_next(workspace: Workspace, ids: Ids, step: str, at: str) -> None:
    """Set what to do next and when: *at* is an ISO day, a UTC moment or "". Both empty: nothing next."""
    ids = listed(ids)
    step, at = one_line(step, "next step", STEP_LIMIT), day_or_moment(at)
    label = f"Set the next step of {who(ids)}: {{step}}" if step or at else f"Cleared the next step of {who(ids)}"
    with workspace.write(label, **slots(ids), step=step or "Call") as session:
        for row in rows_of(session, ids):
            row.next_step, row.next_at = step or ("Call" if at else ""), at


def mark_told(workspace: Workspace, ids: Ids, told_on: str | None = None) -> None:
    """Note that ended people were told, today unless another day is given; "" takes it back. Refused for live ones."""
    ids = listed(ids)
    day = workspace.today().isoformat() if told_on is None else told_on and day_text(told_on)
    with workspace.write(f"Told {who(ids)}" if day else f"Not told yet: {who(ids)}", **slots(ids)) as session:
        for row in rows_of(session, ids):
            if not row.ended_on:
                raise Refused("This person is still in the running; there is nothing to tell yet.")
            row.told_on = day


def edit(workspace: Workspace, candidacy_id: str, **fields: str) -> None:
    """Change *fields*: via (who named them), role_applied, end_reason. Raises Refused for one that is too long.

    The reason of a decline is the decision's too, with the must-have that it names.
    """
    what = " and ".join(_FIELDS[name] for name in fields)
    with workspace.write("Changed {what} of {candidacy}", what=what, candidacy=candidacy_id) as session:
        row = record(session, CandidacyRow, candidacy_id)
        for name, value in fields.items():
            if name == "end_reason":
                ending.give_reason(session, row, value)
            else:
                setattr(row, name, one_line(value, _FIELDS[name]))


def day_text(text: str) -> str:
    """Return *text* if it is an ISO day. Raises Refused when it is not."""
    try:
        return date.fromisoformat(text).isoformat()
    except ValueError:
        raise Refused(f"{text[:40]} is no day. Write it like 2026-11-24.") from None


def day_or_moment(text: str) -> str:
    """Return *text* if it is an ISO day, a UTC moment or "". Raises Refused when it is not."""
    if "T" not in text:
        return day_text(text) if text else ""
    try:
        return moment_text(moment(text))
    except ValueError:
        raise Refused(f"{text[:40]} is no time. Write it like 2026-11-24T10:00:00Z.") from None


_FIELDS = {"via": "source", "role_applied": "role applied for", "end_reason": "reason"}
