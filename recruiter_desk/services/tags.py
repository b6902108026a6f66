"""Words that the recruiter puts on people."""

from collections.abc import Sequence

from sqlalchemy import select

from recruiter_desk.domain.entry import one_line
from recruiter_desk.services.workspace import Workspace
from recruiter_desk.storage.ids import new_id
from recruiter_desk.storage.rows import TagRow

LIMIT = 60


def add(workspace: Workspace, person_ids: Sequence[str], name: str) -> None:
    """Put a tag on people; those who have it already keep it once."""
    tag = one_line(name.lstrip("#"), "tag", LIMIT, required=True)
    label = "Tagged {person} {tag}" if len(person_ids) == 1 else "Tagged {count} people {tag}"
    with workspace.write(label, person=person_ids[0], count=len(person_ids), tag=tag) as session:
        has = set(session.scalars(select(TagRow.person_id).where(TagRow.name == tag)))
        session.add_all(TagRow(id=new_id(), person_id=each, name=tag) for each in person_ids if each not in has)


def remove(workspace: Workspace, person_id: str, name: str) -> None:
    """Take a tag off a person."""
    with workspace.write("Took the tag {tag} off {person}", person=person_id, tag=name) as session:
        for row in session.scalars(select(TagRow).where(TagRow.person_id == person_id, TagRow.name == name)):
            session.delete(row)


def known(workspace: Workspace) -> tuple[str, ...]:
    """Return every tag in use, by name."""
    with workspace.read() as session:
        return tuple(session.scalars(select(TagRow.name).distinct().order_by(TagRow.name)))
