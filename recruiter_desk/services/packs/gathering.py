"""The door of the wall: everything that a pack's reader may read, and nothing else, as one value.

The ledger comes through `read_ledger`, filtered before anything is computed. Everything else is named here column by
column, and is by its kind for both sides: names, titles, pronouns, the spec, times and places of meetings. What is not
named here cannot get into a pack.
"""

from datetime import date
from functools import cache

from sqlalchemy import Select, bindparam, func, select
from sqlalchemy.orm import Session

from recruiter_desk.domain.errors import Refused
from recruiter_desk.domain.ledger.audience import Side
from recruiter_desk.domain.ledger.contradictions import confirmed
from recruiter_desk.domain.packing.brief import Brief
from recruiter_desk.domain.packs import Edition, Section
from recruiter_desk.domain.packs_asked import Ask
from recruiter_desk.services import letterhead
from recruiter_desk.services.ledger import way_up
from recruiter_desk.services.ledger.contradictions import among
from recruiter_desk.services.ledger.reading import read_ledger
from recruiter_desk.services.packs import job as job_of
from recruiter_desk.services.packs import resume, texts
from recruiter_desk.services.packs.meetings import subject
from recruiter_desk.storage.rows import AboutRow, AffiliationRow, CompanyRow, SpecRevisionRow

READERS = {Edition.EXECUTIVE: Side.COMPANY}


def gather(session: Session, ask: Ask, today: date) -> Brief:
    """Return what the reader of *ask* may read. Raises Refused as `subject` does, and for a day that is none."""
    found = subject(session, ask)
    about = found.about
    reader = READERS[ask.edition]
    ledger = read_ledger(session, about.candidacy_id, reader=reader)
    job, employer = _job(session, about.person_id)
    chosen = ask.chosen()
    movable = job_of.movable(session, about, reader) if Section.LEVERS in chosen else ()
    demo = session.scalar(_demo())
    return Brief(
        ask=ask,
        on=_day(ask.as_of) if ask.as_of else today,
        sample=bool(demo),
        letterhead=letterhead.on(session),
        person_id=about.person_id,
        person=about.person,
        pronouns=about.pronouns,
        job=job,
        employer=employer,
        role=about.role,
        company=about.company,
        spec_number=_agreed_number(session, about.search_id),
        reader=found.reader,
        meeting=next((one for one in found.meetings if one.id == found.meeting_id), None),
        meetings=found.meetings,
        seats=found.seats,
        findings=ledger.findings,
        questions=ledger.open,
        coverage=ledger.company,
        criteria={one.key: one for one in way_up.criteria(session, about.search_id)},
        texts=texts.on(session, about.candidacy_id, found.meeting_id, ask.edition, reader),
        resume=resume.chosen(session, about, ask.resume) if Section.RESUME in chosen else None,
        revisions=job_of.revisions(session, about, reader) if Section.CHANGES in chosen else (),
        levers=movable,
        unlike=confirmed(among(session, about.candidacy_id, ledger.findings)),
        titles=job_of.titles_of(session, about.search_id, [one.decides_id for one in movable if one.decides_id]),
    )


def _job(session: Session, person_id: str) -> tuple[str, str]:
    """Return title and company of the present job, the one begun last; "" for what is not known."""
    found = session.execute(_jobs(), {"person": person_id}).one_or_none()
    return (found[0], found[1] or "") if found else ("", "")


@cache
def _jobs() -> Select[str, str]:
    """Built once, because building costs more than running it."""
    return (
        select(AffiliationRow.title, CompanyRow.name)
        .outerjoin(CompanyRow, CompanyRow.id == AffiliationRow.company_id)
        .where(AffiliationRow.person_id == bindparam("person"), AffiliationRow.ended == "")
        .order_by(AffiliationRow.began.desc(), AffiliationRow.id)
        .limit(1)
    )


def _agreed_number(session: Session, search_id: str) -> int:
    """Return the number of the newest spec that was agreed, 0 for none."""
    return session.scalar(_agreed(), {"search": search_id}) or 0


@cache
def _agreed() -> Select[int]:
    """Built once, because building costs more than running it."""
    row = SpecRevisionRow
    return select(func.max(row.number)).where(row.search_id == bindparam("search"), row.agreed_on != "")


@cache
def _demo() -> Select[str]:
    """Built once, because building costs more than running it."""
    return select(AboutRow.value).where(AboutRow.key == "demo")


def _day(text: str) -> date:
    try:
        return date.fromisoformat(text)
    except ValueError:
        raise Refused(f"{text[:40]} is no day. Write it like 2026-11-24.") from None
