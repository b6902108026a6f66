"""Ways to reach people and companies: kept as typed, compared by a normal form."""

from collections.abc import Collection, Mapping
from functools import cache

from sqlalchemy import Select, bindparam, func, select
from sqlalchemy.orm import Session

from recruiter_desk.domain.entry import one_line
from recruiter_desk.domain.people import Contact, ContactPoint, contact_kind, contact_normal
from recruiter_desk.services.records import record
from recruiter_desk.services.workspace import Workspace
from recruiter_desk.storage.ids import new_id
from recruiter_desk.storage.rows import ContactPointRow


def add(workspace: Workspace, value: str, *, person_id: str | None = None, company_id: str | None = None) -> str:
    """Add a phone number, address or link to a person or a company; return its id."""
    kind = contact_kind(one_line(value, "contact"))
    slot = "{person}" if person_id else "{company}"
    names = {"person": person_id} if person_id else {"company": company_id}
    with workspace.write(f"Added {_KINDS[kind]} of {slot}", **names) as session:
        return put(session, value, person_id=person_id, company_id=company_id)


def edit(workspace: Workspace, contact_id: str, value: str) -> None:
    """Change what was typed; its kind follows. Raises Refused for nothing, Stale when it is gone."""
    line = one_line(value, "contact", required=True)
    with workspace.read() as session:
        kind, slot, names = _of_whom(record(session, ContactPointRow, contact_id))
    with workspace.write(f"Changed {_KINDS[kind]} of {slot}", **names) as session:
        row = record(session, ContactPointRow, contact_id)
        row.kind = contact_kind(line)
        row.value, row.normal = line, normal_of(row.kind, line)


def remove(workspace: Workspace, contact_id: str) -> None:
    """Take a contact point off its person or company."""
    with workspace.read() as session:
        kind, slot, names = _of_whom(record(session, ContactPointRow, contact_id))
    with workspace.write(f"Removed {_KINDS[kind]} of {slot}", **names) as session:
        session.delete(record(session, ContactPointRow, contact_id))


def put(session: Session, value: str, *, person_id: str | None = None, company_id: str | None = None) -> str:
    """Add a contact point inside another change, after those already there; return its id."""
    line = one_line(value, "contact", required=True)
    kind = contact_kind(line)
    owner = ContactPointRow.person_id == person_id if person_id else ContactPointRow.company_id == company_id
    last = session.scalar(select(func.max(ContactPointRow.rank)).where(owner))
    row = ContactPointRow(
        id=new_id(),
        person_id=person_id,
        company_id=company_id,
        kind=kind,
        value=line,
        normal=normal_of(kind, line),
        rank=0 if last is None else last + 1,
    )
    session.add(row)
    return row.id


def of_person(session: Session, person_id: str) -> tuple[ContactPoint, ...]:
    """Return a person's contact points in their order."""
    return _of(session, "person", person_id)


def of_company(session: Session, company_id: str) -> tuple[ContactPoint, ...]:
    """Return a company's contact points in their order."""
    return _of(session, "company", company_id)


def normal_of(kind: str, value: str) -> str | None:
    """Return the form by which two contact points are compared, or None when there is no safe one.

    A phone number is read only when it carries its country: "+44 (0)20 7946 0161" gives "+442079460161".
    """
    if kind == Contact.PHONE and value.startswith("+"):
        import phonenumbers  # noqa: PLC0415 - 60 ms at start

        try:
            number = phonenumbers.parse(value)
        except phonenumbers.NumberParseException:
            return contact_normal(kind, value)
        if phonenumbers.is_possible_number(number):
            return phonenumbers.format_number(number, phonenumbers.PhoneNumberFormat.E164)
    return contact_normal(kind, value)


_KINDS = {Contact.PHONE: "a phone number", Contact.EMAIL: "an e-mail address", Contact.LINK: "a link"}


def _of(session: Session, noun: str, row_id: str) -> tuple[ContactPoint, ...]:
    return tuple(ContactPoint(*line) for line in session.execute(_points(noun), {"whose": row_id}))


@cache
def _points(noun: str) -> Select[str, str, str, str | None]:
    """Built once, because building costs more than running it."""
    row = ContactPointRow
    query = select(row.id, row.kind, row.value, row.normal)
    return query.where(getattr(row, f"{noun}_id") == bindparam("whose")).order_by(row.rank, row.id)


def _of_whom(row: ContactPointRow) -> tuple[Contact, str, dict[str, str | None]]:
    """Return the kind, and whose it is as a slot of a label with what fills it."""
    if row.person_id:
        return Contact(row.kind), "{person}", {"person": row.person_id}
    return Contact(row.kind), "{company}", {"company": row.company_id}


def first_phones(session: Session, people: Collection[str]) -> Mapping[str, str]:
    """Return the number each of *people* is called at first; whoever has none is left out."""
    found: dict[str, str] = {}
    for person_id, value in session.execute(_phones(), {"people": list(people)}):
        found.setdefault(person_id or "", value)
    return found


@cache
def _phones() -> Select[str | None, str]:
    row = ContactPointRow
    whose = row.person_id.in_(bindparam("people", expanding=True))
    return select(row.person_id, row.value).where(whose, row.kind == Contact.PHONE).order_by(row.rank, row.id)
