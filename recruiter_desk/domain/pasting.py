"""Pasted lists of people: "name, title, company, link" in the many shapes they are copied in.

Nothing is dropped in silence: every line ends up as a person, as part of one, or among the lines left out with the
reason why. Nothing is guessed from an address: a line without a name stays out.
"""

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace

from recruiter_desk.domain.entry import NAME_LIMIT
from recruiter_desk.domain.job_words import (
    DEGREES,
    LEGAL_FORMS,
    SUFFIXES,
    ends_as_company,
    is_function,
    is_job_alone,
    is_noise,
    names_a_job,
)
from recruiter_desk.domain.pasted_line import LONGEST_LINE, PastedLine, read_line

LONGEST_NAME = 7  # words
_BREAKS = re.compile("\r\n|[\r\n\x0b\x0c\x85\u2028\u2029]")
_AT = re.compile(r"\s+(?:at|@|bei|chez)\s+", re.IGNORECASE)
_PLACE = re.compile(r"\b(?:area|greater|region|metropolitan|remote)\b", re.IGNORECASE)
_NUMBERING = frozenset(["no", "no.", "nr", "#"])
_COLUMNS = {
    "name": "name", "full name": "name", "candidate": "name", "person": "name", "contact": "name",
    "first name": "first", "first": "first", "given name": "first", "vorname": "first",
    "last name": "last", "last": "last", "surname": "last", "family name": "last", "nachname": "last",
    "title": "title", "job title": "title", "position": "title", "role": "title", "current title": "title",
    "company": "company", "employer": "company", "organisation": "company", "organization": "company",
    "current company": "company", "current employer": "company", "firma": "company",
    "via": "via", "source": "via", "referred by": "via",
    "phone": "", "tel": "", "telephone": "", "mobile": "", "number": "", "e-mail": "", "email": "", "mail": "",
    "link": "", "linkedin": "", "url": "", "profile": "",
}  # fmt: skip


@dataclass(frozen=True, slots=True)
class PastedPerson:
    """Somebody in the list. *line* counts from 1; *left_out* is what the line held beyond what could be placed."""

    line: int
    name: str
    title: str = ""
    company: str = ""
    contacts: tuple[str, ...] = ()
    via: str = ""
    left_out: str = ""


@dataclass(frozen=True, slots=True)
class JunkLine:
    """A line that became nobody, and why."""

    line: int
    text: str
    why: str


@dataclass(frozen=True, slots=True)
class Pasted:
    people: tuple[PastedPerson, ...]
    junk: tuple[JunkLine, ...]


def read_pasted(text: str) -> Pasted:
    """Return the people in *text*, one a line or in blocks as profile pages give them, and what was left out."""
    people: list[PastedPerson] = []
    junk: list[JunkLine] = []
    columns: tuple[str, ...] = ()
    for block in _blocks(text, junk):
        if not people and not columns and (columns := _header(block[0])):
            block = block[1:]
        if columns:
            _add_each(block, people, junk, columns)
        elif len(block) > 1 and block[0].is_bare and _why_nobody(block[0]) == "":
            _add_profile(block, people, junk)
        else:
            _add_each(block, people, junk)
    return Pasted(tuple(people), tuple(junk))


def _blocks(text: str, junk: list[JunkLine]) -> Iterable[list[PastedLine]]:
    """Give the lines that stand together; one that is too long goes to *junk*."""
    block: list[PastedLine] = []
    for number, raw in enumerate(_BREAKS.split(text), 1):
        if len(raw) > LONGEST_LINE:
            junk.append(JunkLine(number, raw[:80].strip() + "…", f"More than {LONGEST_LINE} characters"))
            continue
        line = read_line(number, raw)
        if line:
            block.append(line)
        elif block:
            yield block
            block = []
    if block:
        yield block


def _header(line: PastedLine) -> tuple[str, ...]:
    """Return what the columns of a table mean when *line* is its head, else nothing."""
    words = [(cell or "").casefold().strip(" :*") for cell in line.cells]
    if words[0] in _NUMBERING:
        words = words[1:]  # the numbers themselves are dropped from each line
    columns = tuple(_COLUMNS.get(word, "?") if word else "" for word in words)
    return columns if len(words) > 1 and "?" not in columns and ({"name", "last"} & set(columns)) else ()


def _add_each(
    lines: Sequence[PastedLine], people: list[PastedPerson], junk: list[JunkLine], columns: tuple[str, ...] = ()
) -> None:
    """Add one person a line; a line of addresses alone belongs to the person above it."""
    above: PastedPerson | None = None
    for line in lines:
        if above and not any(line.texts) and line.contacts:
            above = people[-1] = replace(above, contacts=(*above.contacts, *line.contacts))
            continue
        above = _by_columns(line, columns) if columns else _by_order(line)
        if why := _why_nobody(line, above):
            junk.append(JunkLine(line.number, line.text[:NAME_LIMIT], why))
            above = None
        else:
            people.append(above)


def _add_profile(lines: Sequence[PastedLine], people: list[PastedPerson], junk: list[JunkLine]) -> None:
    """Add what a profile page gives: a name, beneath it "CFO at Brightkeel", a place, and buttons that came along.

    A bare name whose next line is no such thing is a person of its own.
    """
    person: PastedPerson | None = None
    told = 0  # how many lines the person has
    jobs = sum(1 for line in lines if _is_headline(line))
    for line in lines:
        text = line.texts[0] if line.texts else ""
        if is_noise(line.text) or (person and line.text == person.name):
            junk.append(JunkLine(line.number, line.text, "Not a name"))
        elif person and told == 1 and _is_headline(line):
            person, told = _with_headline(person, line), 2
            people[-1] = person
        elif person and not any(line.texts) and line.contacts:
            person = people[-1] = replace(person, contacts=(*person.contacts, *line.contacts))
        elif person and told == 2 and not person.company and line.is_bare and jobs == 1 and not _PLACE.search(text):
            person, told = replace(person, company=text), 3
            people[-1] = person
        elif person and told >= 2 and not names_a_job(line.text) and (len(line.texts) > 1 or _PLACE.search(line.text)):
            person = people[-1] = replace(person, left_out=" · ".join(filter(None, (person.left_out, line.text))))
        else:
            _add_each([line], people, junk)
            added = bool(people) and people[-1].line == line.number
            person, told = (people[-1] if added else None), (1 if line.is_bare else 0)


def _is_headline(line: PastedLine) -> bool:
    first = line.texts[0] if line.texts else ""
    return names_a_job(_AT.split(first)[0]) and is_job_alone(_AT.split(first)[0])


def _with_headline(person: PastedPerson, line: PastedLine) -> PastedPerson:
    title, company, rest = _job(line.texts)
    contacts = (*person.contacts, *line.contacts)
    return replace(person, title=title, company=company, contacts=contacts, left_out=rest, via=line.via or person.via)


def _by_columns(line: PastedLine, columns: tuple[str, ...]) -> PastedPerson:
    found: dict[str, str] = {}
    rest: list[str] = []
    for place, cell in enumerate(line.cells):
        column = columns[place] if place < len(columns) else ""
        if cell and column and column not in found:
            found[column] = cell
        elif cell:
            rest.append(cell)
    name = found.get("name") or " ".join(filter(None, (found.get("first"), found.get("last"))))
    title, company = found.get("title", ""), found.get("company", "")
    via = found.get("via") or line.via
    return PastedPerson(line.number, _turned(name), title, company, line.contacts, via, " · ".join(rest))


def _by_order(line: PastedLine) -> PastedPerson:
    texts = list(line.texts) or [""]
    name, rest = texts[0], texts[1:]
    degrees: list[str] = []
    while rest and rest[0].casefold() in SUFFIXES | DEGREES:
        word = rest.pop(0)
        if word.casefold() in SUFFIXES:
            name = f"{name} {word}"
        else:
            degrees.append(word)
    if not rest and (parts := _AT.split(name)) and len(parts) == 2 and not is_job_alone(parts[0]):
        name, rest = parts[0], ["", parts[1]]
    title, company, more = _job(rest)
    left_out = " · ".join(filter(None, (*degrees, more)))
    return PastedPerson(line.number, _turned(name), title, company, line.contacts, line.via, left_out)


def _job(texts: Sequence[str]) -> tuple[str, str, str]:
    """Sort what follows the name into title, company, and what is left."""
    parts = _companies_whole(texts)
    if not parts:
        return "", "", ""
    at = _AT.split(parts[0])
    if len(at) > 1:
        return " at ".join(at[:-1]), at[-1], " · ".join(filter(None, parts[1:]))
    if len(parts) > 2 and names_a_job(parts[0]) and is_function(parts[1]):
        parts = [f"{parts[0]}, {parts[1]}", *parts[2:]]
    if len(parts) == 1:
        return ("", parts[0], "") if ends_as_company(parts[0]) and not names_a_job(parts[0]) else (parts[0], "", "")
    title, company = parts[0], parts[1]
    if title and names_a_job(company) and not names_a_job(title) and not ends_as_company(company):
        title, company = company, title
    return title, company, " · ".join(filter(None, parts[2:]))


def _companies_whole(texts: Sequence[str]) -> list[str]:
    """Put a legal form back to its company: "Brightkeel", "Inc." """
    whole: list[str] = []
    for text in texts:
        if whole and whole[-1] and text.casefold() in LEGAL_FORMS:
            whole[-1] = f"{whole[-1]}, {text}"
        else:
            whole.append(text)
    return whole


def _turned(name: str) -> str:
    """Turn a quoted "Aldana, Ines" round."""
    last, comma, first = name.partition(", ")
    return f"{first} {last}" if comma and first and len(first.split()) < 4 and "," not in first else name


def _why_nobody(line: PastedLine, person: PastedPerson | None = None) -> str:
    """Say why a line is not a person, or ""."""
    person = person or _by_order(line)
    name, words = person.name, person.name.split()
    alone = not (person.title or person.company or person.contacts)
    if not name:
        return "No name, only a number or address" if line.contacts else "No name in it"
    if not any(character.isalpha() for character in name):
        return "No letters in the name"
    if is_noise(name) or (alone and name.endswith((":", "?", "!"))):
        return "Not a name"
    if any(character.isdigit() for character in name):
        return "A number in the name"
    if len(words) > LONGEST_NAME or len(name) > 120:
        return "Too long for a name: put a comma after it"
    if any(len(part) > NAME_LIMIT for part in (person.title, person.company, person.via, *person.contacts)):
        return f"More than {NAME_LIMIT} characters in one part"
    if alone and (is_job_alone(name) or (len(words) > 4 and name.endswith("."))):
        return "No name, or no comma after it"
    return ""
