"""Find people by name, employer, phone or address, and list them a page at a time."""

import json
from array import array
from collections.abc import Iterable, Sequence
from functools import cache
from typing import Any

from sqlalchemy import ColumnElement, Select, bindparam, case, func, literal_column, or_, select
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
_AT_EMPLOYERS = 2000


def listing(workspace: Workspace, text: str = "", offset: int = 0, limit: int = 200) -> PersonLines:
    """Return the people of `matching` from *offset* on, and how many there are in all."""
    found = matching(workspace, text)
    return PersonLines(lines(workspace, found[offset : offset + limit]), len(found))


def matching(workspace: Workspace, text: str = "") -> Sequence[int]:
    """Return the numbers of all people that *text* finds: whose name has every word of it, by surname, then those
    whose employer does. A text with "@" or five digits finds addresses and phone numbers instead.

    The numbers stand for people in `lines` until the next change.
    """
    with workspace.read() as session:
        return _matching(session, text)


def lines(workspace: Workspace, numbers: Sequence[int]) -> tuple[PersonLine, ...]:
    """Return the lines of the people whom these `numbers` stand for, in their order."""
    with workspace.read() as session:
        return _lines(session, numbers)


def find(workspace: Workspace, text: str, limit: int = 200) -> tuple[PersonLine, ...]:
    """Return at most *limit* people for *text*: surnames that begin with it first, then as `matching` has them."""
    key = folded(" ".join(text.split()))
    with workspace.read() as session:
        numbers: list[int] = []
        if key:
            starting = (PersonRow.sort_key >= key, PersonRow.sort_key < key + "\U0010ffff")
            numbers += session.scalars(_in_order(starting).limit(limit))
        if len(numbers) < limit:
            numbers += session.scalars(_in_order(_named(text)).limit(limit))
        if len(set(numbers)) < limit:
            numbers += _employed(session, text)
        return _lines(session, list(dict.fromkeys(numbers))[:limit])


def row_of(workspace: Workspace, person_id: str, numbers: Sequence[int]) -> int:
    """Return where a person stands among *numbers*, or -1."""
    with workspace.read() as session:
        number = session.scalar(select(_ROWID).select_from(PersonRow).where(PersonRow.id == person_id))
    return numbers.index(number) if number in numbers else -1


def _matching(session: Session, text: str) -> Sequence[int]:
    by_name = _all(session, _in_order(_named(text)))
    by_employer = _employed(session, text)
    if not by_employer:
        return by_name
    seen = set(by_name)
    by_name.extend(number for number in by_employer if number not in seen)
    return by_name


def _in_order(wanted: Iterable[ColumnElement[bool]]) -> Select[int]:
    return select(_ROWID.label("number")).select_from(PersonRow).where(*wanted).order_by(*_ORDER)


def _all(session: Session, query: Select[int]) -> "array[int]":
    """Run *query* to the end as one JSON text: a hundred thousand numbers cost a third of what they cost as rows."""
    found = query.limit(-1).subquery()
    return array("q", json.loads(session.scalar(select(func.json_group_array(found.c.number))) or "[]"))


def _named(text: str) -> list[ColumnElement[bool]]:
    if _is_contact(text):
        return [_ROWID.in_(_reached_by(text))]
    return [func.instr(PersonRow.name_key, word) > 0 for word in folded(text).split()]


def _is_contact(text: str) -> bool:
    return "@" in text or sum(c.isdigit() for c in text) >= 5


def _reached_by(text: str) -> Select[int]:
    typed = "".join(text.casefold().split())
    in_normal = func.instr(ContactPointRow.normal, typed if "@" in text else _digits(text)) > 0
    bare = func.replace(func.replace(ContactPointRow.value, " ", ""), "-", "")
    wanted = in_normal if "@" in text else or_(in_normal, func.instr(func.lower(bare), typed) > 0)
    return select(_ROWID).select_from(ContactPointRow).join(PersonRow).where(wanted)


def _digits(text: str) -> str:
    return "".join(c for c in text if c.isdigit()).lstrip("0")


def _employed(session: Session, text: str) -> Sequence[int]:
    """People at companies with a word that begins with each word of *text*; texts of one or two letters find none."""
    words = folded(text).split()
    if len("".join(words)) < 3 or _is_contact(text):
        return ()
    spaced = " " + CompanyRow.name_key
    companies = select(CompanyRow.id).where(*(func.instr(spaced, f" {word}") > 0 for word in words))
    at_them = (AffiliationRow.company_id.in_(companies), AffiliationRow.ended == "")
    people = select(AffiliationRow.person_id).where(*at_them).limit(_AT_EMPLOYERS)
    return session.scalars(_in_order([PersonRow.id.in_(people)])).all()


def _lines(session: Session, numbers: Sequence[int]) -> tuple[PersonLine, ...]:
    place = {number: place for place, number in enumerate(numbers)}
    found = sorted(session.execute(_line_query(), {"numbers": list(numbers)}), key=lambda line: place[line[0]])
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
        .where(_ROWID.in_(bindparam("numbers", expanding=True)))
    )
