"""Find people by name, employer, phone or address, and list them a page at a time."""

from functools import cache
from typing import Any

from sqlalchemy import ColumnElement, Select, and_, bindparam, case, exists, func, literal_column, or_, select
from sqlalchemy.orm import Session, aliased

from recruiter_desk.domain.people import PersonLine, PersonLines, folded
from recruiter_desk.domain.stages import ENDS
from recruiter_desk.services.workspace import Workspace
from recruiter_desk.storage.rows import (
    AffiliationRow,
    CandidacyRow,
    CompanyRow,
    ContactPointRow,
    PersonRow,
    StageRow,
)

_ROWID: ColumnElement[int] = literal_column("person.rowid")
_ORDER = (PersonRow.sort_key, PersonRow.name_key, _ROWID)


def listing(workspace: Workspace, text: str = "", offset: int = 0, limit: int = 200) -> PersonLines:
    """Return the people whose name or employer has every word of *text*, by surname: lines from *offset* on.

    A text with "@" or five digits looks for addresses and phone numbers instead.
    """
    with workspace.read() as session:
        wanted = _matching(text)
        total = session.scalar(select(func.count()).select_from(PersonRow).where(*wanted)) or 0
        page = select(_ROWID).select_from(PersonRow).where(*wanted).order_by(*_ORDER).limit(limit).offset(offset)
        return PersonLines(_lines(session, list(session.scalars(page))), total)


def find(workspace: Workspace, text: str, limit: int = 200) -> tuple[PersonLine, ...]:
    """Return at most *limit* people for *text*: surnames that begin with it first, then as `listing` has them."""
    key = folded(" ".join(text.split()))
    with workspace.read() as session:
        starting = (PersonRow.sort_key >= key, PersonRow.sort_key < key + "\U0010ffff")
        first = select(_ROWID).select_from(PersonRow).where(*starting).order_by(*_ORDER).limit(limit)
        rowids = list(session.scalars(first)) if key else []
        if len(rowids) < limit:
            rest = select(_ROWID).select_from(PersonRow).where(*_matching(text)).order_by(*_ORDER).limit(limit)
            rowids = list(dict.fromkeys([*rowids, *session.scalars(rest)]))[:limit]
        return _lines(session, rowids)


def row_of(workspace: Workspace, person_id: str, text: str = "") -> int:
    """Return where a person stands in the whole `listing` of *text*, or -1."""
    with workspace.read() as session:
        keys = select(PersonRow.sort_key, PersonRow.name_key, _ROWID).where(PersonRow.id == person_id)
        found = session.execute(keys).one_or_none()
        if found is None or not session.scalar(select(exists().where(PersonRow.id == person_id, *_matching(text)))):
            return -1
        sort_key, name_key, rowid = found
        same = and_(PersonRow.sort_key == sort_key, PersonRow.name_key == name_key)
        before = or_(
            PersonRow.sort_key < sort_key,
            and_(PersonRow.sort_key == sort_key, PersonRow.name_key < name_key),
            and_(same, _ROWID.op("<")(rowid)),
        )
        counted = select(func.count()).select_from(PersonRow).where(before, *_matching(text))
        return session.scalar(counted) or 0


def _matching(text: str) -> list[ColumnElement[bool]]:
    words = folded(text).split()
    if not words:
        return []
    if "@" in text or sum(c.isdigit() for c in text) >= 5:
        return [_ROWID.in_(_reached_by(text))]
    named = and_(*(func.instr(PersonRow.name_key, word) > 0 for word in words))
    if len("".join(words)) < 3:
        return [named]
    return [or_(named, _ROWID.in_(_employed_by(words)))]


def _reached_by(text: str) -> Select[int]:
    digits = "".join(c for c in text if c.isdigit()).lstrip("0")
    bare = func.replace(func.replace(ContactPointRow.value, " ", ""), "-", "")
    typed = "".join(text.casefold().split())
    alike = or_(func.instr(func.lower(bare), typed) > 0, func.instr(ContactPointRow.normal, digits) > 0)
    wanted = alike if "@" not in text else func.instr(ContactPointRow.normal, typed) > 0
    return select(_ROWID).select_from(ContactPointRow).join(PersonRow).where(wanted)


def _employed_by(words: list[str]) -> Select[int]:
    """People at companies with a word that begins with each of *words*."""
    spaced = " " + CompanyRow.name_key
    alike = and_(*(func.instr(spaced, f" {word}") > 0 for word in words))
    at = select(CompanyRow.id).where(alike)
    return (
        select(_ROWID)
        .select_from(AffiliationRow)
        .join(PersonRow)
        .where(AffiliationRow.company_id.in_(at), AffiliationRow.ended == "")
    )


def _lines(session: Session, rowids: list[int]) -> tuple[PersonLine, ...]:
    place = {rowid: number for number, rowid in enumerate(rowids)}
    found = sorted(session.execute(_line_query(), {"rowids": rowids}), key=lambda line: place[line[0]])
    return tuple(PersonLine(line[1], line[2], line[3] or "", line[4] or "", *line[5:]) for line in found)


@cache
def _line_query() -> Select[*tuple[Any, ...]]:
    """The columns of a line for given people; built once, because building costs more than running it."""
    person = PersonRow.id
    held = aliased(AffiliationRow)
    job = (
        select(held.id)
        .where(held.person_id == person)
        .order_by(held.ended != "", held.ended.desc(), held.began.desc(), held.id)
        .limit(1)
        .scalar_subquery()
    )
    phone = (
        select(ContactPointRow.value)
        .where(ContactPointRow.person_id == person, ContactPointRow.kind == "phone")
        .order_by(ContactPointRow.rank, ContactPointRow.id)
        .limit(1)
        .scalar_subquery()
    )
    live = (
        select(func.sum(case((StageRow.kind.in_(ENDS), 0), else_=1)))
        .select_from(CandidacyRow)
        .join(StageRow, StageRow.id == CandidacyRow.stage_id)
        .where(CandidacyRow.person_id == person)
        .scalar_subquery()
    )
    touched = select(func.max(CandidacyRow.touched_on)).where(CandidacyRow.person_id == person).scalar_subquery()
    return (
        select(
            _ROWID,
            PersonRow.id,
            PersonRow.name,
            AffiliationRow.title,
            CompanyRow.name,
            PersonRow.place,
            func.coalesce(phone, ""),
            func.coalesce(live, 0),
            func.coalesce(touched, ""),
        )
        .select_from(PersonRow)
        .outerjoin(AffiliationRow, AffiliationRow.id == job)
        .outerjoin(CompanyRow, CompanyRow.id == AffiliationRow.company_id)
        .where(_ROWID.in_(bindparam("rowids", expanding=True)))
    )
