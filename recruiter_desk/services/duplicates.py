"""Find who on the desk somebody new may already be: by number or address, else by name and employer.

Names are compared in pens by their first letters, so that 500 pasted against 20 000 people take a moment; a wrong
first letter is therefore not forgiven, other slips are.
"""

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence

from sqlalchemy import select
from sqlalchemy.orm import Session

from recruiter_desk.domain.duplicates import Match, Newcomer, block, company_words, name_words, words_of_key
from recruiter_desk.domain.people import Contact, contact_kind
from recruiter_desk.services.contact_points import normal_of
from recruiter_desk.storage.rows import AffiliationRow, CompanyRow, ContactPointRow, PersonRow

SAME_NAME = 90  # of 100, after rapidfuzz: one slip in ten letters
SAME_COMPANY = 88
_AT_ONCE = 500
_WHY = {Contact.PHONE: "same number", Contact.EMAIL: "same e-mail", Contact.LINK: "same link"}

Job = tuple[str, str]  # title, company


def likely(session: Session, newcomers: Sequence[Newcomer]) -> list[Match | None]:
    """Return for each newcomer the person on the desk who fits best, or None."""
    reached = _by_contact(session, newcomers)
    alike = _by_name(session, newcomers)
    wanted = {person_id for person_id, _ in reached.values()} | {one for ids in alike.values() for one in ids}
    names, jobs = _names(session, wanted), _jobs(session, wanted)

    def match(place: int, person_id: str, why: str, sure: bool) -> Match:
        title, company = _best_job(newcomers[place].company, jobs.get(person_id, [("", "")]))
        return Match(person_id, names[person_id], title, company, why, sure)

    found: list[Match | None] = []
    for place, newcomer in enumerate(newcomers):
        if place in reached:
            found.append(match(place, *reached[place], True))
            continue
        judged = [(*_judged(newcomer, names[one], jobs.get(one, [])), one) for one in alike.get(place, ())]
        best = max(judged, default=None)
        found.append(match(place, best[2], best[1], best[0] >= 3) if best else None)
    return found


def _by_contact(session: Session, newcomers: Sequence[Newcomer]) -> Mapping[int, tuple[str, str]]:
    """Return, by the newcomer's place, whose number or address it is, and which of them agreed."""
    wanted: dict[str, list[int]] = defaultdict(list)
    for place, newcomer in enumerate(newcomers):
        for value in newcomer.contacts:
            if normal := normal_of(contact_kind(value), value):
                wanted[normal].append(place)
    found: dict[int, tuple[str, str]] = {}
    query = select(ContactPointRow.normal, ContactPointRow.person_id, ContactPointRow.kind)
    for some in _parts(list(wanted)):
        owned = query.where(ContactPointRow.normal.in_(some), ContactPointRow.person_id.is_not(None))
        for normal, person_id, kind in session.execute(owned.order_by(ContactPointRow.id.desc())):
            for place in wanted[normal or ""]:
                found[place] = (person_id or "", _WHY[Contact(kind)])
    return found


def _by_name(session: Session, newcomers: Sequence[Newcomer]) -> Mapping[int, list[str]]:
    """Return, by the newcomer's place, the people whose name is the same but for a slip."""
    from rapidfuzz import fuzz, process  # noqa: PLC0415 - 20 ms at start

    words = [name_words(newcomer.name) for newcomer in newcomers]
    needed = {block(one) for one in words}
    pens: dict[str, tuple[list[str], list[str]]] = {pen: ([], []) for pen in needed if pen}
    for person_id, name_key in session.execute(select(PersonRow.id, PersonRow.name_key)):
        known = words_of_key(name_key)
        if pen := pens.get(block(known)):
            pen[0].append(" ".join(known))
            pen[1].append(person_id)
    found: dict[int, list[str]] = {}
    for place, one in enumerate(words):
        known_names, ids = pens.get(block(one), ([], []))
        hits = process.extract(" ".join(one), known_names, scorer=fuzz.ratio, score_cutoff=SAME_NAME, limit=20)
        if hits:
            found[place] = [ids[index] for _name, _score, index in hits]
    return found


def _judged(newcomer: Newcomer, name: str, jobs: Sequence[Job]) -> tuple[int, str]:
    """Weigh a person of like name: 3 same name and employer, 2 like name and employer, 1 same name, 0 like name."""
    same = name_words(name) == name_words(newcomer.name)
    employer = company_words(newcomer.company)
    works_there = bool(employer) and any(
        _likeness(employer, company_words(company)) >= SAME_COMPANY for _title, company in jobs if company
    )
    if works_there:
        return (3, "same name and employer") if same else (2, "similar name, same employer")
    return (1, "same name") if same else (0, "similar name")


def _best_job(company: str, jobs: Sequence[Job]) -> Job:
    return max(jobs, key=lambda job: _likeness(company_words(company), company_words(job[1])))


def _likeness(one: str, other: str) -> float:
    from rapidfuzz import fuzz  # noqa: PLC0415 - 20 ms at start

    return fuzz.token_set_ratio(one, other)


def _names(session: Session, ids: Iterable[str]) -> dict[str, str]:
    query = select(PersonRow.id, PersonRow.name)
    parts = _parts(list(ids))
    return {row[0]: row[1] for some in parts for row in session.execute(query.where(PersonRow.id.in_(some)))}


def _jobs(session: Session, ids: Iterable[str]) -> dict[str, list[Job]]:
    """Return the jobs of people, those held now first."""
    query = (
        select(AffiliationRow.person_id, AffiliationRow.title, CompanyRow.name)
        .outerjoin(CompanyRow, CompanyRow.id == AffiliationRow.company_id)
        .order_by(AffiliationRow.ended != "", AffiliationRow.began.desc(), AffiliationRow.id)
    )
    jobs: dict[str, list[Job]] = defaultdict(list)
    for some in _parts(list(ids)):
        for person_id, title, company in session.execute(query.where(AffiliationRow.person_id.in_(some))):
            jobs[person_id].append((title, company or ""))
    return jobs


def _parts(values: list[str]) -> Iterable[list[str]]:
    return (values[start : start + _AT_ONCE] for start in range(0, len(values), _AT_ONCE))
