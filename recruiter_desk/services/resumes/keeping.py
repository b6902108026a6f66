"""Keep résumés: the file, its text, the person it is of and their place on a search, all in one change."""

import hashlib
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

from sqlalchemy import exists, select
from sqlalchemy.orm import Session

from recruiter_desk.domain.changes import Value
from recruiter_desk.domain.duplicates import Match
from recruiter_desk.domain.entry import one_line
from recruiter_desk.domain.errors import Refused
from recruiter_desk.domain.people import contact_kind
from recruiter_desk.domain.resumes import Found, Kept, NewPerson, ResumeView
from recruiter_desk.services import affiliations, contact_points, documents, people
from recruiter_desk.services.candidacies import joining
from recruiter_desk.services.ledger import beyond
from recruiter_desk.services.records import record
from recruiter_desk.services.resumes.matching import match_of, newcomer_of
from recruiter_desk.services.workspace import Workspace
from recruiter_desk.storage.ids import new_id
from recruiter_desk.storage.rows import AffiliationRow, ContactPointRow, DocumentRow, PersonRow, ResumeTextRow

RESUME = "resume"


@dataclass(frozen=True, slots=True)
class ToKeep:
    """A résumé to keep: what was read, the file (or its bytes), and where it goes.

    With *person_id* it is that person's, who is given only what is missing; with *person* alone it is somebody's who
    is new. With neither, it is a sure match's, else somebody's new. *checked*: the recruiter has looked at the fields.
    """

    found: Found
    source: Path | bytes
    person_id: str = ""
    person: NewPerson | None = None
    search_id: str = ""
    stage_id: str = ""
    checked: bool = False


@dataclass(frozen=True, slots=True)
class _Fresh:
    """The ids of what may come onto the desk with one résumé."""

    document: str
    person: str


def keep(
    workspace: Workspace,
    found: Found,
    source: Path | bytes,
    *,
    person_id: str = "",
    person: NewPerson | None = None,
    search_id: str = "",
    stage_id: str = "",
    checked: bool = False,
) -> Kept:
    """Keep one résumé as `ToKeep` says, in one change; undo takes all of it back.

    Raises Refused when there is no name, when the file is no longer the one that was read, or for a search or stage
    that takes nobody.
    """
    return keep_all(workspace, [ToKeep(found, source, person_id, person, search_id, stage_id, checked)])[0]


def keep_all(workspace: Workspace, items: Sequence[ToKeep]) -> tuple[Kept, ...]:
    """Keep several résumés in one change, all or none. Raises as `keep` does."""
    if not items:
        return ()
    fresh = [_Fresh(new_id(), new_id()) for _ in items]
    words, slots = _named(items, fresh[0])
    with workspace.write(words, **slots) as session:
        today = workspace.today().isoformat()
        return tuple(_keep(session, item, ids, today) for item, ids in zip(items, fresh, strict=True))


def of_person(workspace: Workspace, person_id: str) -> ResumeView | None:
    """Return a person's newest résumé, or None."""
    row = DocumentRow
    of_them = (row.person_id == person_id, row.kind == RESUME)
    with workspace.read() as session:
        kept = session.scalar(select(row).where(*of_them).order_by(row.added_on.desc(), row.id.desc()).limit(1))
        if kept is None:
            return None
        read = session.get(ResumeTextRow, kept.sha256) or ResumeTextRow(text="", pages=0, picture=None)
        return ResumeView(
            kept.id, kept.name, kept.added_on, read.text, read.pages, read.picture or b"", bool(kept.to_check)
        )


def checked(workspace: Workspace, document_id: str) -> None:
    """Note that the recruiter has looked at what was taken from a résumé."""
    with workspace.write("Checked {document}", document=document_id) as session:
        record(session, DocumentRow, document_id).to_check = 0


def _named(items: Sequence[ToKeep], fresh: _Fresh) -> tuple[str, dict[str, Value]]:
    """Name the change by who comes onto the desk, for undo takes them away; by the file where only it is known."""
    if len(items) > 1:
        return "Added {count} résumés", {"count": len(items)}
    (item,) = items
    if item.person_id:
        return "Added a résumé of {person}", {"person": item.person_id}
    if item.person is None:
        return "Added the résumé {document}", {"document": fresh.document}
    if item.stage_id:
        return "Added {person} to {stage}", {"person": fresh.person, "stage": item.stage_id}
    return "Added {person} from a résumé", {"person": fresh.person}


def _keep(session: Session, item: ToKeep, ids: _Fresh, today: str) -> Kept:
    content = item.source if isinstance(item.source, bytes) else documents.content_of(item.source)
    sha256 = hashlib.sha256(content).hexdigest()
    if sha256 != item.found.sha256:
        name = item.found.file_name
        raise Refused(f"“{name}” has changed since it was read. Drop it again. Nothing was saved.")
    person_id, made, maybe = _owner(session, item, ids.person, today)
    kept = _kept_already(session, person_id, sha256)
    if kept is None:
        kept = documents.put(
            session, person_id, item.found.file_name, content, today,
            document_id=ids.document, kind=RESUME, to_check=not item.checked,
        )  # fmt: skip
    elif item.checked:
        record(session, DocumentRow, kept).to_check = 0
    _put_text(session, sha256, item.found)
    candidacy_id = _candidacy(session, item, person_id, today) if item.search_id else ""
    session.flush()
    beyond.propose_for(session, person_id, item.found.text)
    return Kept(person_id, kept, candidacy_id, made, maybe)


def _owner(session: Session, item: ToKeep, fresh_id: str, today: str) -> tuple[str, bool, Match | None]:
    """Return whose résumé it is, whether they are new to the desk, and who they may be instead."""
    fields = item.person or newcomer_of(item.found)
    if item.person_id:
        record(session, PersonRow, item.person_id)
        _complete(session, item.person_id, fields)
        return item.person_id, False, None
    match = None
    if item.person is None:
        if not fields.name:
            raise Refused(
                f"There is no name to be read in “{item.found.file_name}”. Write the name first. Nothing was saved."
            )
        match = match_of(session, fields.name, fields.company, fields.contacts)
        if match and match.sure:
            _complete(session, match.person_id, fields)
            return match.person_id, False, None
    made = people.put_person(
        session, fields.name, fields.title, fields.company, fields.contacts, fields.via,
        today=today, person_id=fresh_id, place=fields.place,
    )  # fmt: skip
    session.flush()
    return made, True, match


def _complete(session: Session, person_id: str, fields: NewPerson) -> None:
    """Give a person what only the résumé has: contacts, a place, and a job where none is known. Nothing is replaced."""
    person = record(session, PersonRow, person_id)
    if not person.place:
        person.place = one_line(fields.place, "place")
    if not person.via:
        person.via = one_line(fields.via, "source")
    query = select(ContactPointRow.value, ContactPointRow.normal).where(ContactPointRow.person_id == person_id)
    known = {form for row in session.execute(query) for form in row if form}
    for value in fields.contacts:
        if value not in known and contact_points.normal_of(contact_kind(value), value) not in known:
            contact_points.put(session, value, person_id=person_id)
    employed = session.scalar(select(AffiliationRow.id).where(AffiliationRow.person_id == person_id).limit(1))
    if not employed and (fields.company.strip() or fields.title.strip()):
        affiliations.put(session, person_id, fields.company, fields.title)


def _kept_already(session: Session, person_id: str, sha256: str) -> str | None:
    """Return the document of a person who has this very file as a résumé already."""
    row = DocumentRow
    return session.scalar(
        select(row.id).where(row.person_id == person_id, row.sha256 == sha256, row.kind == RESUME).limit(1)
    )


def _put_text(session: Session, sha256: str, found: Found) -> None:
    if not session.scalar(select(exists().where(ResumeTextRow.sha256 == sha256))):
        session.add(ResumeTextRow(sha256=sha256, text=found.text, pages=found.pages, picture=found.picture or None))


def _candidacy(session: Session, item: ToKeep, person_id: str, today: str) -> str:
    """Return the person's candidacy on the search: the one they have, wherever it stands, or a new one."""
    there = joining.on_search(session, item.search_id).get(person_id)
    if there is not None:
        return there
    fields = item.person or newcomer_of(item.found)
    return joining.put_in(session, item.search_id, person_id, item.stage_id, fields.via, today=today)
