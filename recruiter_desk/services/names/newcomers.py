"""Put many new people on the desk at once: one look at the companies, then rows, without a query a person."""

from collections.abc import Sequence

from sqlalchemy import select
from sqlalchemy.orm import Session

from recruiter_desk.domain.entry import one_line
from recruiter_desk.domain.pasting import PastedPerson
from recruiter_desk.domain.people import contact_kind, folded, surname
from recruiter_desk.services.contact_points import normal_of
from recruiter_desk.services.texts import NOTES
from recruiter_desk.storage.ids import new_id
from recruiter_desk.storage.rows import AffiliationRow, CompanyRow, ContactPointRow, PersonRow, TextRow

_AT_ONCE = 500


def put_all(session: Session, newcomers: Sequence[PastedPerson], today: str) -> list[str]:
    """Put *newcomers* on the desk inside another change; return their ids.

    What a line held beyond name, job and contacts becomes a note. Raises Refused for a name that cannot be kept.
    """
    employers = _employers(session, newcomers)
    ids = [new_id() for _ in newcomers]
    for person_id, one in zip(ids, newcomers, strict=True):
        name = one_line(one.name, "name", required=True)
        key, sort_key = folded(name), folded(f"{surname(name)} {name}")
        via = one_line(one.via, "source")
        session.add(PersonRow(id=person_id, name=name, name_key=key, sort_key=sort_key, via=via, made_on=today))
        if one.title or one.company:
            employer = employers.get(folded(one.company))
            session.add(
                AffiliationRow(
                    id=new_id(), person_id=person_id, company_id=employer, title=one_line(one.title, "title")
                )
            )
        for rank, value in enumerate(one.contacts):
            kind = contact_kind(value)
            normal = normal_of(kind, value)
            point = ContactPointRow(id=new_id(), person_id=person_id, kind=kind, value=value, normal=normal, rank=rank)
            session.add(point)
        if one.left_out:
            session.add(TextRow(id=new_id(), person_id=person_id, kind=NOTES, text=one.left_out))
    return ids


def _employers(session: Session, newcomers: Sequence[PastedPerson]) -> dict[str, str]:
    """Return the companies by their folded names; unknown ones are put on the desk."""
    named = {folded(one.company): one_line(one.company, "company") for one in newcomers if one.company}
    keys = list(named)
    known: dict[str, str] = {}
    for start in range(0, len(keys), _AT_ONCE):
        query = select(CompanyRow.name_key, CompanyRow.id).where(
            CompanyRow.name_key.in_(keys[start : start + _AT_ONCE])
        )
        known |= {row[0]: row[1] for row in session.execute(query.order_by(CompanyRow.id.desc()))}
    for key, name in named.items():
        if key not in known:
            known[key] = new_id()
            session.add(CompanyRow(id=known[key], name=name, name_key=key))
    return known
