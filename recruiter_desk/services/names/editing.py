"""Change what a row of the list says, in place."""

from typing import Literal

from sqlalchemy import select
from sqlalchemy.orm import Session

from recruiter_desk.domain.entry import one_line
from recruiter_desk.domain.errors import Refused
from recruiter_desk.domain.people import Contact, contact_kind, folded, surname
from recruiter_desk.services import affiliations, companies, contact_points
from recruiter_desk.services.records import record
from recruiter_desk.services.workspace import Workspace
from recruiter_desk.storage.rows import AffiliationRow, CandidacyRow, ContactPointRow, PersonRow

Field = Literal["name", "title", "company", "via", "phone"]
_SAID = {"name": "the name", "title": "the title", "company": "the employer", "via": "the source", "phone": "the phone"}


def edit(workspace: Workspace, candidacy_id: str, field: Field, value: str) -> None:
    """Change one *field* of a row. Title and employer are those of the present job, phone the first number.

    An empty phone takes the number away. Raises Refused for a value that cannot be kept, Stale when the row is gone.
    """
    with workspace.write("Changed {what} of {candidacy}", what=_SAID[field], candidacy=candidacy_id) as session:
        row = record(session, CandidacyRow, candidacy_id)
        if field == "name":
            _name(record(session, PersonRow, row.person_id), value)
        elif field == "via":
            row.via = one_line(value, "source")
        elif field == "phone":
            _phone(session, row.person_id, one_line(value, "phone number"))
        else:
            _job(session, row.person_id, field, value)


def _name(person: PersonRow, value: str) -> None:
    person.name = one_line(value, "name", required=True)
    person.name_key = folded(person.name)
    person.sort_key = folded(f"{surname(person.name)} {person.name}")


def _phone(session: Session, person_id: str, value: str) -> None:
    if value and contact_kind(value) != Contact.PHONE:
        raise Refused(f"“{value[:40]}” is no phone number. Nothing was saved.")
    query = (
        select(ContactPointRow)
        .where(ContactPointRow.person_id == person_id, ContactPointRow.kind == Contact.PHONE)
        .order_by(ContactPointRow.rank, ContactPointRow.id)
        .limit(1)
    )
    first = session.scalar(query)
    if first is None and value:
        contact_points.put(session, value, person_id=person_id)
    elif first is not None and value:
        first.value, first.normal = value, contact_points.normal_of(Contact.PHONE, value)
    elif first is not None:
        session.delete(first)


def _job(session: Session, person_id: str, field: Field, value: str) -> None:
    query = (
        select(AffiliationRow)
        .where(AffiliationRow.person_id == person_id, AffiliationRow.ended == "")
        .order_by(AffiliationRow.began.desc(), AffiliationRow.id)
        .limit(1)
    )
    job = session.scalar(query)
    if job is None:
        title, company = (value, "") if field == "title" else ("", value)
        if value.strip():
            affiliations.put(session, person_id, company, title)
    elif field == "title":
        job.title = one_line(value, "title")
    else:
        company_id = companies.find_or_put(session, value) if value.strip() else None
        if company_id != job.company_id:
            job.company_id, job.reports_to_id = company_id, None
