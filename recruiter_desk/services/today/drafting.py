"""The mail that a row of Today asks for, drafted: telling somebody it is a no, or asking for an answer."""

from sqlalchemy import select

from recruiter_desk.domain.candidacies import brief_name
from recruiter_desk.domain.moments import days_between
from recruiter_desk.domain.telling import Mail
from recruiter_desk.domain.today import Row, RowKind
from recruiter_desk.domain.today.chasing import mail_to_candidate, mail_to_client
from recruiter_desk.services.candidacies import moving, telling
from recruiter_desk.services.records import record
from recruiter_desk.services.workspace import Workspace
from recruiter_desk.storage.rows import CandidacyRow, CompanyRow, PersonRow, SearchRow


def draft(workspace: Workspace, row: Row) -> Mail | None:
    """Return the words of the mail, or None where nobody is to be written to any more.

    Whom the client does not know is not told who the client is. Raises Stale when the candidacy is gone.
    """
    if row.kind == RowKind.TELL:
        return telling.mail(workspace, row.candidacy_id)
    with workspace.read() as session:
        candidacy = record(session, CandidacyRow, row.candidacy_id)
        search = record(session, SearchRow, candidacy.search_id)
        if row.call_id == candidacy.person_id:
            known = bool(moving.known_to_client(session, [candidacy.id]))
            company = session.scalar(select(CompanyRow.name).where(CompanyRow.id == search.company_id)) or ""
            return mail_to_candidate(row.name, row.email, search.title, company if known else "")
        contact = session.scalar(select(PersonRow.name).where(PersonRow.id == row.call_id)) or ""
        days = days_between(candidacy.move_since, workspace.today()) if candidacy.move_since else 1
        return mail_to_client(brief_name(contact), row.email, row.name, search.title, max(1, days))
