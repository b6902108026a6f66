"""A person's leave to be presented to the client, and each time it was done."""

from recruiter_desk.domain.candidacies import Leave
from recruiter_desk.domain.errors import Refused
from recruiter_desk.services.candidacies.moving import Ids, listed, rows_of, slots, who
from recruiter_desk.services.candidacies.standing import day_text
from recruiter_desk.services.records import record
from recruiter_desk.services.workspace import Workspace
from recruiter_desk.storage.ids import new_id
from recruiter_desk.storage.rows import AffiliationRow, DocumentRow, RepresentationRow, SubmittalRow


def give_leave(
    workspace: Workspace, ids: Ids, how: str, given_on: str, until: str = "", document_id: str | None = None
) -> None:
    """Note that people gave leave to be presented to this client: how (phone, writing), on which day, until when.

    Raises Refused for a leave that ends before it begins and for a document of somebody else.
    """
    ids = listed(ids)
    how, given_on = Leave(how).value, day_text(given_on)
    until = day_text(until) if until else ""
    if until and until < given_on:
        raise Refused("A right to represent ends after the day it was given. Choose a later day.")
    with workspace.write(f"Noted the right to represent {who(ids)}", **slots(ids)) as session:
        for row in rows_of(session, ids):
            if document_id and record(session, DocumentRow, document_id).person_id != row.person_id:
                raise Refused("This document belongs to somebody else.")
            session.add(
                RepresentationRow(
                    id=new_id(), candidacy_id=row.id, document_id=document_id, how=how, given_on=given_on, until=until
                )
            )


def submit(
    workspace: Workspace, ids: Ids, sent_on: str, affiliation_id: str | None = None, document_id: str | None = None
) -> None:
    """Note that people were presented to the client: on which day, to whom, with which document (none: by me)."""
    ids = listed(ids)
    sent_on = day_text(sent_on)
    with workspace.write(f"Presented {who(ids)} to the client", **slots(ids)) as session:
        if affiliation_id:
            record(session, AffiliationRow, affiliation_id)
        if document_id:
            record(session, DocumentRow, document_id)
        for row in rows_of(session, ids):
            session.add(
                SubmittalRow(
                    id=new_id(),
                    candidacy_id=row.id,
                    affiliation_id=affiliation_id,
                    document_id=document_id,
                    sent_on=sent_on,
                )
            )


def take_back_leave(workspace: Workspace, representation_id: str) -> None:
    """Delete a leave that was noted by mistake or withdrawn."""
    person = _of(workspace, RepresentationRow, representation_id)
    with workspace.write("Took back the right to represent {candidacy}", candidacy=person) as session:
        session.delete(record(session, RepresentationRow, representation_id))


def remove_submittal(workspace: Workspace, submittal_id: str) -> None:
    """Delete a presentation that was noted by mistake."""
    person = _of(workspace, SubmittalRow, submittal_id)
    with workspace.write("Removed a presentation of {candidacy}", candidacy=person) as session:
        session.delete(record(session, SubmittalRow, submittal_id))


def _of(workspace: Workspace, kind: type[RepresentationRow] | type[SubmittalRow], row_id: str) -> str:
    with workspace.read() as session:
        return record(session, kind, row_id).candidacy_id
