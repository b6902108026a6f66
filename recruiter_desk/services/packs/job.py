"""The job as a pack's reader may read it: how its spec moved, and what in it can move.

What stands in the spec is for both sides. Why a revision was made and who asked for it, and every lever, have an
audience of their own and are left out here unless they were cleared for the reader.
"""

from collections.abc import Mapping, Sequence
from dataclasses import replace
from functools import cache

from sqlalchemy import Select, bindparam, select
from sqlalchemy.orm import Session

from recruiter_desk.domain.ledger.audience import Side, may_read
from recruiter_desk.domain.levers import Lever
from recruiter_desk.domain.packing.brief import Revised
from recruiter_desk.domain.searches import SpecRevision
from recruiter_desk.services import levers
from recruiter_desk.services.packs.meetings import About
from recruiter_desk.services.specs import read_revisions
from recruiter_desk.storage.rows import AffiliationRow, SearchRow


def revisions(session: Session, about: About, reader: Side) -> tuple[Revised, ...]:
    """Return the revisions of the spec, oldest first, with the reasons that *reader* may read."""
    found = read_revisions(session, about.search_id)[::-1]
    told = [one.said_by_id for one in found if one.said_by_id and may_read(one.audience, reader)]
    titles = titles_of(session, about.search_id, told)
    return tuple(_revised(one, reader, titles) for one in found)


def movable(session: Session, about: About, reader: Side) -> tuple[Lever, ...]:
    """Return the levers of this person and of the search that *reader* may read.

    The words of their questions are left out, for a question has an audience of its own; and names, which are not the
    lever's.
    """
    found = levers.on(session, about.search_id, about.candidacy_id)
    return tuple(replace(one, question="", decides="") for one in found if may_read(one.audience, reader))


def titles_of(session: Session, search_id: str, people: Sequence[str]) -> Mapping[str, str]:
    """Return what people are at the client of a search, by person id; who has no title there is left out."""
    if not people:
        return {}
    asked = {"search": search_id, "people": list(dict.fromkeys(people))}
    return {person: title for person, title in session.execute(_titles(), asked) if title}


def _revised(one: SpecRevision, reader: Side, titles: Mapping[str, str]) -> Revised:
    bare = replace(one, why="", said_by_id="", said_by="", interview_id="", audience="")
    if not (one.why and may_read(one.audience, reader)):
        return Revised(bare)
    return Revised(bare, one.why, one.said_by_id, titles.get(one.said_by_id, ""))


@cache
def _titles() -> Select[str, str]:
    """Built once, because building costs more than running it. Where somebody works now comes last and so stays."""
    row = AffiliationRow
    return (
        select(row.person_id, row.title)
        .join(SearchRow, SearchRow.company_id == row.company_id)
        .where(SearchRow.id == bindparam("search"), row.person_id.in_(bindparam("people", expanding=True)))
        .order_by(row.ended == "", row.began, row.id)
    )
