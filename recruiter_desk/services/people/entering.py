"""Put people on the desk, change what is known of them, delete them."""

from collections.abc import Iterable, Sequence

from sqlalchemy.orm import Session

from recruiter_desk.domain.entry import one_line
from recruiter_desk.domain.people import folded, surname
from recruiter_desk.domain.zones import zone_called
from recruiter_desk.services import affiliations, contact_points, removal, texts
from recruiter_desk.services.records import record
from recruiter_desk.services.workspace import Workspace
from recruiter_desk.storage.ids import new_id
from recruiter_desk.storage.rows import PersonRow


def add(
    workspace: Workspace,
    name: str,
    title: str = "",
    company: str = "",
    contacts: Sequence[str] = (),
    via: str = "",
    *,
    pronouns: str = "",
    zone: str = "",
    place: str = "",
) -> str:
    """Put a person on the desk, with the present job and ways to reach them; return the id.

    Raises Refused for a name that is empty or too long, and for a zone that is none.
    """
    person_id = new_id()
    with workspace.write("Added {person}", person=person_id) as session:
        today = workspace.today().isoformat()
        about = {"pronouns": pronouns, "zone": zone, "place": place}
        return put_person(session, name, title, company, contacts, via, today=today, person_id=person_id, **about)


def put_person(
    session: Session,
    name: str,
    title: str = "",
    company: str = "",
    contacts: Iterable[str] = (),
    via: str = "",
    *,
    today: str,
    person_id: str = "",
    pronouns: str = "",
    zone: str = "",
    place: str = "",
) -> str:
    """Put a person on the desk inside another change. Return the id.

    *today* is the day as the desk keeps it.
    """
    row = PersonRow(id=person_id or new_id(), via=one_line(via, "source"), made_on=today)
    row.pronouns, row.zone, row.place = one_line(pronouns, "pronouns"), zone_called(zone), one_line(place, "place")
    _name(row, name)
    session.add(row)
    if company.strip() or title.strip():
        affiliations.put(session, row.id, company, title)
    for value in contacts:
        contact_points.put(session, value, person_id=row.id)
    return row.id


def edit(workspace: Workspace, person_id: str, **fields: str) -> None:
    """Change *fields*: name, pronouns, zone, place, via. Raises Refused for an unusable one, Stale when gone."""
    what = " and ".join(_FIELDS[name] for name in fields)
    with workspace.write("Changed {what} of {person}", what=what, person=person_id) as session:
        row = record(session, PersonRow, person_id)
        for name, value in fields.items():
            if name == "name":
                _name(row, value)
            else:
                setattr(row, name, zone_called(value) if name == "zone" else one_line(value, _FIELDS[name][4:]))


def set_notes(workspace: Workspace, person_id: str, text: str) -> None:
    """Keep *text* as the notes about a person."""
    with workspace.write("Changed the notes about {person}", person=person_id) as session:
        record(session, PersonRow, person_id)
        texts.put(session, texts.NOTES, text, person_id=person_id)


def delete(workspace: Workspace, person_ids: Sequence[str]) -> None:
    """Delete people with everything under them, in one change that can be undone. Seats they held become empty."""
    label = "Deleted {person}" if len(person_ids) == 1 else "Deleted {count} people"
    with workspace.write(label, person=person_ids[0], count=len(person_ids)) as session:
        for person_id in person_ids:
            record(session, PersonRow, person_id)
        removal.take_people(session, person_ids)


_FIELDS = {
    "name": "the name",
    "pronouns": "the pronouns",
    "zone": "the time zone",
    "place": "the place",
    "via": "the source",
}


def _name(row: PersonRow, name: str) -> None:
    row.name = one_line(name, "name", required=True)
    row.name_key = folded(row.name)
    row.sort_key = folded(f"{surname(row.name)} {row.name}")
