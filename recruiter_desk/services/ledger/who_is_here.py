"""Who is meant by @name in a line of the pad: people of this search, its meetings, this client."""

from collections.abc import Callable, Sequence
from typing import NamedTuple

from sqlalchemy import or_, select
from sqlalchemy.orm import Session

from recruiter_desk.domain.people import folded
from recruiter_desk.services.ledger.lines import Home
from recruiter_desk.storage.rows import (
    AffiliationRow,
    CandidacyRow,
    InterviewRow,
    ParticipantRow,
    PersonRow,
    SearchRow,
    SeatRow,
)


class Named(NamedTuple):
    """Somebody who may be meant; *near* sits on the ladder, sat in, or is the candidate."""

    id: str
    name: str
    title: str
    near: bool


def who_is_here(session: Session, home: Home) -> tuple[Named, ...]:
    """Return everybody a line on *home* may name."""
    if home.noun == "candidacy":
        candidacy = session.get_one(CandidacyRow, home.id)
        return _merged(
            [
                *_around_search(session, candidacy.search_id),
                *_sat_in(session, home.id),
                *_people(session, candidacy.person_id),
            ]
        )
    if home.noun == "search":
        return _merged(_around_search(session, home.id))
    if home.noun == "company":
        return _merged(_at_company(session, home.id))
    own = select(AffiliationRow.company_id).where(AffiliationRow.person_id == home.id)
    colleagues = _rows(session, AffiliationRow.company_id.in_(own))
    return _merged([*_people(session, home.id), *colleagues])


def person_called(name: str, people: Sequence[Named]) -> str:
    """Return the id of the one person *name* can mean, "" for nobody or several.

    The whole name goes before "E. Halden", then surname, any one name, the beginning of one, and last the title.
    """
    wanted = " ".join(folded(name.replace(".", ". ")).split())
    for fits in _WAYS:
        found = [one for one in people if fits(wanted, one)]
        near = [one for one in found if one.near] or found
        if len({one.id for one in near}) == 1:
            return near[0].id
        if found:
            return ""
    return ""


def _whole(wanted: str, one: Named) -> bool:
    return wanted == folded(one.name)


def _brief(wanted: str, one: Named) -> bool:
    """Fit "e. halden" or "ev. halden": an initial, then the surname."""
    first, _, last = wanted.partition(". ")
    words = folded(one.name).split()
    return bool(last) and len(words) > 1 and words[0].startswith(first) and words[-1] == last


def _surname(wanted: str, one: Named) -> bool:
    return folded(one.name).split()[-1:] == [wanted]


def _any_word(wanted: str, one: Named) -> bool:
    return wanted in folded(one.name).split()


def _beginning(wanted: str, one: Named) -> bool:
    return len(wanted) >= 3 and any(word.startswith(wanted) for word in folded(one.name).split())


def _title(wanted: str, one: Named) -> bool:
    return one.near and wanted == folded(one.title)


_WAYS: tuple[Callable[[str, Named], bool], ...] = (_whole, _brief, _surname, _any_word, _beginning, _title)


def _around_search(session: Session, search_id: str) -> list[Named]:
    seated = select(SeatRow.affiliation_id).where(SeatRow.search_id == search_id)
    company = select(SearchRow.company_id).where(SearchRow.id == search_id)
    near = _rows(session, AffiliationRow.id.in_(seated), near=True)
    return near + _rows(session, AffiliationRow.company_id.in_(company))


def _at_company(session: Session, company_id: str) -> list[Named]:
    return _rows(session, AffiliationRow.company_id == company_id, near=True)


def _sat_in(session: Session, candidacy_id: str) -> list[Named]:
    query = (
        select(PersonRow.id, PersonRow.name, ParticipantRow.title)
        .join(ParticipantRow, ParticipantRow.person_id == PersonRow.id)
        .join(InterviewRow, InterviewRow.id == ParticipantRow.interview_id)
        .where(InterviewRow.candidacy_id == candidacy_id)
    )
    return [Named(*row, near=True) for row in session.execute(query)]


def _people(session: Session, person_id: str) -> list[Named]:
    query = select(PersonRow.id, PersonRow.name).where(PersonRow.id == person_id)
    return [Named(*row, title="", near=True) for row in session.execute(query)]


def _rows(session: Session, *which: object, near: bool = False) -> list[Named]:
    query = (
        select(PersonRow.id, PersonRow.name, AffiliationRow.title)
        .join(AffiliationRow, AffiliationRow.person_id == PersonRow.id)
        .where(or_(*which))  # type: ignore[arg-type]  # one condition
        .order_by(AffiliationRow.ended != "", AffiliationRow.id)
    )
    return [Named(*row, near=near) for row in session.execute(query)]


def _merged(found: Sequence[Named]) -> tuple[Named, ...]:
    """Keep each person once a title, and near when they are near in any way."""
    near = {one.id for one in found if one.near}
    return tuple(dict.fromkeys(one._replace(near=one.id in near) for one in found))
