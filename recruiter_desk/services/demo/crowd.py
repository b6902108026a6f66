"""The people and companies around the stories: the named cast first, then as many more as are asked for."""

from collections.abc import Collection, Iterator
from dataclasses import dataclass, field
from random import Random

from sqlalchemy import Connection

from recruiter_desk.domain.people import Contact, contact_normal, folded, surname
from recruiter_desk.services.demo.cast import CAST, PLACES
from recruiter_desk.services.demo.companies import (
    FIELD_WEIGHTS,
    FIELDS,
    JOBS,
    REMARKS,
    TAGS,
    VIAS,
    company_names,
    dressed,
)
from recruiter_desk.services.demo.names import COUNTRIES, WEIGHTS, Country, person_name, phone
from recruiter_desk.services.demo.plan import Known
from recruiter_desk.services.demo.resumes import put_resume
from recruiter_desk.services.demo.sheet import Sheet
from recruiter_desk.storage.rows import (
    AffiliationRow,
    CompanyRow,
    ContactPointRow,
    PersonRow,
    TagRow,
    TextRow,
)

STAFF = 9  # people a company has on the desk, on average
CLIENTS = 12  # companies with terms but no search of their own
NO_PHONE, NO_WORK = 0.18, 0.04
TRIES = 6  # to draw a name or number nobody has yet


@dataclass(frozen=True, slots=True)
class Somebody:
    """A person who can be put on a search."""

    id: str
    name: str
    has_phone: bool


@dataclass(slots=True)
class Crowd:
    """Everybody written so far: the cast by name, the others by the field they work in, companies by name."""

    named: dict[str, Somebody] = field(default_factory=dict)
    affiliations: dict[str, str] = field(default_factory=dict)
    companies: dict[str, str] = field(default_factory=dict)
    by_field: dict[str, list[Somebody]] = field(default_factory=lambda: {each: [] for each in FIELDS})
    titles: dict[str, str] = field(default_factory=dict)
    reached: set[str] = field(default_factory=set)
    called: set[str] = field(default_factory=set)

    def own(self, value: str) -> str:
        """Return a number or address nobody else has: the same one with an extension when it is taken.

        Ranges kept for fiction are small; without this, people would look like duplicates of each other.
        """
        found, number = value, 1
        while found in self.reached:
            number += 1
            found = value.replace("@", f"{number}@") if "@" in value else f"{value} x{number}"
        self.reached.add(found)
        return found


def gather(sheet: Sheet, connection: Connection, people: int) -> Crowd:
    """Write the cast and enough others that *people* are on the desk."""
    crowd = Crowd()
    for name, (place, zone) in PLACES.items():
        crowd.companies[name] = _company(sheet, name, place, zone)
    for known in CAST:
        _known(sheet, connection, crowd, known)
    left = max(0, people - len(CAST))
    employers = _employers(sheet, left, crowd.companies)
    for _ in range(left):
        _stranger(sheet, crowd, employers)
    return crowd


def _company(sheet: Sheet, name: str, place: str, zone: str) -> str:
    return sheet.add(CompanyRow, name=name, name_key=folded(name), place=place, zone=zone)


def _employers(sheet: Sheet, people: int, taken: Collection[str]) -> list[tuple[str, str, Country]]:
    """Write the companies that the crowd works for: id, name for e-mail addresses, country."""
    draw, names, found = sheet.draw, company_names(sheet.draw), list[tuple[str, str, Country]]()
    for number in range(max(CLIENTS, people // STAFF)):
        country = draw.choices(COUNTRIES, WEIGHTS)[0]
        name = next(name for name in names if name not in taken)
        company = _company(sheet, dressed(draw, name, country), draw.choice(country.towns), country.zone)
        found.append((company, _slug(name, "-"), country))
        if number < CLIENTS:
            terms = f"Contingency, {draw.choice((20, 22, 25, 28))} percent of the first year's pay."
            sheet.add(TextRow, company_id=company, kind="terms", text=terms)
    return found


def _stranger(sheet: Sheet, crowd: Crowd, employers: list[tuple[str, str, Country]]) -> None:
    draw = sheet.draw
    company, slug, country = employers[int(len(employers) * draw.random() ** 1.3)]
    if draw.random() < 0.2:
        country = draw.choices(COUNTRIES, WEIGHTS)[0]
    names = [person_name(draw, country) for _ in range(TRIES)]
    name = next((each for each in names if each not in crowd.called), names[0])
    crowd.called.add(name)
    person = _person(sheet, name, country.zone, draw.choice(country.towns), "", draw.randrange(20, 900))
    trade = draw.choices(FIELDS, FIELD_WEIGHTS)[0]
    title, level = draw.choice(JOBS[trade])
    works, has_phone = draw.random() >= NO_WORK, draw.random() >= NO_PHONE
    if works:
        began = str(sheet.today.year - draw.randrange(0, 12))
        sheet.add(AffiliationRow, person_id=person, company_id=company, title=title, level=level, began=began)
    if draw.random() < 0.12:
        before = draw.choice(employers)[0]
        until = sheet.today.year - draw.randrange(3, 14)
        earlier = draw.choice(JOBS[trade])
        sheet.add(
            AffiliationRow, person_id=person, company_id=before, title=earlier[0], level=earlier[1],
            began=str(until - draw.randrange(1, 7)), ended=str(until),
        )  # fmt: skip
    rank = 0
    if has_phone:
        tried = [phone(draw, country) for _ in range(TRIES)]
        number = next((each for each in tried if each not in crowd.reached), tried[0])
        rank = _contact(sheet, person, Contact.PHONE, crowd.own(number), rank)
    if works and (local := _slug(name)):
        _contact(sheet, person, Contact.EMAIL, crowd.own(f"{local}@{slug}.example"), rank)
    if draw.random() < 0.1:
        sheet.add(TagRow, person_id=person, name=draw.choice(TAGS))
    if draw.random() < 0.03:
        sheet.add(TextRow, person_id=person, kind="notes", text=draw.choice(REMARKS))
    crowd.by_field[trade].append(Somebody(person, name, has_phone))


def _known(sheet: Sheet, connection: Connection, crowd: Crowd, known: Known) -> None:
    if known.company not in crowd.companies:
        crowd.companies[known.company] = _company(sheet, known.company, known.town, known.zone)
    person = _person(sheet, known.name, known.zone, known.town, known.pronouns, 60)
    home = crowd.companies[known.company]
    crowd.affiliations[known.name] = sheet.add(
        AffiliationRow, person_id=person, company_id=home, title=known.title, level=known.level, began="2021"
    )
    crowd.named[known.name] = Somebody(person, known.name, bool(known.phone))
    crowd.titles[known.name] = known.title
    crowd.called.add(known.name)
    rank = _contact(sheet, person, Contact.PHONE, crowd.own(known.phone), 0) if known.phone else 0
    local = _slug(known.name) if known.email else ""
    address = f"{local}@{_slug(known.company, '-')}.example" if local else ""
    if address:
        _contact(sheet, person, Contact.EMAIL, crowd.own(address), rank)
    for tag in known.tags:
        sheet.add(TagRow, person_id=person, name=tag)
    if known.note:
        sheet.add(TextRow, person_id=person, kind="notes", text=known.note)
    if known.has_resume:
        put_resume(sheet, connection, person, known, tuple(each for each in (known.phone, address) if each))


def _person(sheet: Sheet, name: str, zone: str, place: str, pronouns: str, age: int) -> str:
    key, draw = folded(name), sheet.draw
    via = draw.choice(VIAS) if draw.random() < 0.3 else ""
    return sheet.add(
        PersonRow, name=name, name_key=key, sort_key=f"{folded(surname(name))} {key}", zone=zone, place=place,
        pronouns=pronouns, via=via, made_on=sheet.day(-age),
    )  # fmt: skip


def _contact(sheet: Sheet, person: str, kind: Contact, value: str, rank: int) -> int:
    """Write a contact point and return the rank of the next."""
    sheet.add(
        ContactPointRow, person_id=person, kind=str(kind), value=value, normal=contact_normal(kind, value), rank=rank
    )
    return rank + 1


def _slug(name: str, between: str = ".") -> str:
    """Return *name* as part of an address, "ines.aldana"; "" when it has no Latin letters."""
    return between.join(_latin_words(folded(name)))


def _latin_words(text: str) -> Iterator[str]:
    for word in text.split():
        if bare := "".join(sign for sign in word if "a" <= sign <= "z" or sign == "-").strip("-"):
            yield bare


def pick(
    draw: Random, crowd: Crowd, trade: str, count: int, taken: set[str], phone: bool | None = None
) -> list[Somebody]:
    """Draw up to *count* people who work in *trade*, or elsewhere when there are too few; never one in *taken*.

    *phone* says whether they must have a number, or must have none.
    """
    fields = (trade, *(each for each in FIELDS if each != trade))
    chosen: list[Somebody] = []
    for field_ in fields:
        pool = [one for one in crowd.by_field[field_] if one.id not in taken and phone in (None, one.has_phone)]
        chosen += draw.sample(pool, min(len(pool), count - len(chosen)))
        if len(chosen) == count:
            break
    taken.update(one.id for one in chosen)
    return chosen
