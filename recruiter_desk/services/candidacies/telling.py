"""Telling somebody that it is a no: a draft of the mail."""

from sqlalchemy import select

from recruiter_desk.domain.people import Contact
from recruiter_desk.domain.stages import StageKind, is_end
from recruiter_desk.domain.telling import Mail, mail_of_a_no
from recruiter_desk.services import contact_points, letterhead
from recruiter_desk.services.candidacies import moving
from recruiter_desk.services.records import record
from recruiter_desk.services.workspace import Workspace
from recruiter_desk.storage.rows import CandidacyRow, CompanyRow, PersonRow, SearchRow, StageRow


def mail(workspace: Workspace, candidacy_id: str) -> Mail | None:
    """Return the draft of a mail that tells somebody it is a no; None for who is still in the running or knows it.

    It names no reason, and the client only to whom the client knows. Raises Stale when the candidacy is gone.
    """
    with workspace.read() as session:
        row = record(session, CandidacyRow, candidacy_id)
        kind = record(session, StageRow, row.stage_id).kind
        if not is_end(kind) or kind in (StageKind.NOT_INTERESTED, StageKind.CANDIDATE_WITHDREW):
            return None
        person = record(session, PersonRow, row.person_id).name
        search = record(session, SearchRow, row.search_id)
        company = session.scalar(select(CompanyRow.name).where(CompanyRow.id == search.company_id)) or ""
        points = contact_points.of_person(session, row.person_id)
        return mail_of_a_no(
            person,
            next((one.value for one in points if one.kind == Contact.EMAIL), ""),
            search.title,
            company,
            closed=kind == StageKind.SEARCH_CLOSED,
            known=bool(moving.known_to_client(session, [candidacy_id])),
            sender=letterhead.on(session).recruiter,
        )
