"""What a client says as a search begins: the lines of the intake pad, and the job description."""

from collections.abc import Sequence

from sqlalchemy.orm import Session

from recruiter_desk.domain.errors import Refused
from recruiter_desk.domain.intake import IntakeKind, IntakeLine
from recruiter_desk.services import seats, texts
from recruiter_desk.services.specs.drafting import open_revision, put_criteria, set_field
from recruiter_desk.services.workspace import Workspace


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
        row = open_revision(session, search_id)
        put_criteria(session, row, [line for line in lines if line.kind in wanted])
        summary = [line.text for line in lines if line.kind == IntakeKind.SUMMARY]
        if summary:
            set_field(row, "summary", "\n".join([row.summary, *summary]).strip())
        for line in lines:
            if line.kind == IntakeKind.FACT:
                set_field(row, line.fact, line.text)
    for line in lines:
        if line.kind == IntakeKind.SEAT:
            seats.put(session, search_id, line.text, line.title, line.part, today=today)


def job_description(workspace: Workspace, search_id: str) -> str:
    """Return the job description kept with the search, or ""."""
    with workspace.read() as session:
        return texts.read(session, texts.JOB_DESCRIPTION, search_id=search_id)
