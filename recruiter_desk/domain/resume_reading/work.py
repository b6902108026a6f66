"""The role somebody has now: the first entry of the experience that says it lasts until today."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from recruiter_desk.domain.job_words import LEGAL_FORMS, ends_as_company, names_a_job
from recruiter_desk.domain.people import folded
from recruiter_desk.domain.resume_reading.headings import Section, section_of
from recruiter_desk.domain.resume_reading.places import COUNTRIES, is_town_and_country
from recruiter_desk.domain.resume_reading.vocabulary import words

_MONTH = (
    r"(?:jan|feb|m[aä]r|mar|apr|a[bv]r|mai|may|jun|jui|jul|aug|ago|ao[uû]t|sep|okt|oct|nov|dez|dec|d[ée]c|dic|ene|f[ée]v|mrz)"
    r"[^\W\d_]*\.?,?\s+"
)
_YEAR = r"(?:19|20)\d\d"
_START = rf"(?:{_MONTH}|\d{{1,2}}\s?[./-]\s?(?:\d{{1,2}}[./-])?)?{_YEAR}(?:[./-]\d{{1,2}})?"
_NOW = (
    r"(?:present|presently|current|currently|now|today|to date|date|ongoing|heute|jetzt|aktuell|laufend|dato|"
    r"gegenw[aä]rtig|aujourd[’']hui|[àa]? ?ce jour|pr[ée]sent|actuel(?:lement)?|en cours|(?:la )?actualidad|actual|"
    r"presente|hoy|la fecha|oggi|n[åu]|heden)"
)
_TO = r"\s*(?:[-–—‒−]|to|until|till|bis|à|a|hasta|al)\s*"
_LASTS = re.compile(
    rf"[(\[]?\b{_START}{_TO}(?:bis\s)?{_NOW}\b[)\]]?(?:\s*[·(]\s*[^·|]*\b(?:yrs?|years?|mos?|months?|jahre?|ans?|mois|años?)\b[^|]*)?"
    rf"|\b(?:since|seit|depuis|desde)\s+{_START}(?!\s*(?:[-–—]|to|bis|à|hasta)\s*\d)"
    rf"|[(\[]?\b{_START}\s*[-–—](?=\s*$|\s{{2,}}|\s*\|)",
    re.IGNORECASE,
)
_ANY_SPAN = re.compile(rf"\b{_START}{_TO}(?:{_START}|{_NOW}\b)|\b{_START}\s*[-–—]\s*$", re.IGNORECASE)
_BULLET = re.compile(r"[-–—•*·▪◦‣►➢✓●○§]\s+|[•▪◦‣►➢✓●○]")
_APART = re.compile(r"\s*[|·•●/]\s+|\s+[-–—]\s+|\s{3,}|\t|\s*;\s*")
_AT = re.compile(r"\s+(?:at|bei(?: der| dem)?|beim|chez|presso|@)\s+", re.IGNORECASE)
_AROUND = 3  # lines of an entry before and after its dates
_FORMS = "|".join(sorted((re.escape(form) for form in LEGAL_FORMS), key=len, reverse=True))
LONGEST = 70


@dataclass(frozen=True, slots=True)
class _Role:
    title: str
    company: str


def role_in(lines: Sequence[str], place: str = "") -> tuple[str, str]:
    """Return title and company of the present role; "" for what the entry does not surely say."""
    found = [_Role(*_read(lines, number, match, place)) for number, match in _lasting(lines)]
    best = next((role for role in found if role.title), None)
    return (best.title, best.company) if best else ("", "")


def _lasting(lines: Sequence[str]) -> Iterator[tuple[int, "re.Match[str]"]]:
    """Give the lines that say "until today", outside of what is about schools and other things.

    Where there is a heading for the experience, only what stands under it counts.
    """
    has_heading = any(section_of(line) is Section.EXPERIENCE for line in lines)
    section = Section.NONE
    for number, line in enumerate(lines):
        section = section_of(line) or section
        wanted = section is Section.EXPERIENCE if has_heading else section in (Section.NONE, Section.TITLE)
        if wanted and len(line) <= 160 and (match := _LASTS.search(line)):
            yield number, match


def _read(lines: Sequence[str], number: int, dates: "re.Match[str]", place: str) -> tuple[str, str]:
    """Read the entry around the dates in line *number*: what shares their line first, then its neighbours."""
    line = lines[number]
    own = _parts(f"{line[: dates.start()].rstrip(' ,(:|–—-')}    {line[dates.end() :].lstrip(' ,):|–—-')}")
    above = list(_neighbours(lines, range(number - 1, max(-1, number - 1 - _AROUND), -1)))
    below = list(_neighbours(lines, range(number + 1, min(len(lines), number + 1 + _AROUND))))
    return _told(_entry(own, above, below, lines, number, place), place)


def _entry(
    own: list[str], above: list[list[str]], below: list[list[str]], lines: Sequence[str], number: int, place: str
) -> list[list[str]]:
    """Return the lines of the entry, as parts, that tell title and company: those nearest to the dates first."""
    headed = bool(above) and _starts_entry(lines, number - 1)
    if any(map(names_a_job, own)):
        if any(_is_company(text, place) for text in own):
            return [own]
        return [own, *(above[:1] if headed else below[:1])]
    if any(_is_company(text, place) for text in own):
        has_title = bool(below) and any(map(names_a_job, below[0]))
        return [own, *(below[:1] if has_title else above[:1])]
    return below[:2] if _starts_entry(lines, number) else [*above[:2], *below[:2]]


def _starts_entry(lines: Sequence[str], number: int) -> bool:
    """Tell whether nothing of the same entry stands above a line."""
    return number <= 0 or not lines[number - 1] or section_of(lines[number - 1]) is not Section.NONE


def _told(groups: Sequence[Sequence[str]], place: str) -> tuple[str, str]:
    """Return title and company from the texts of an entry, those nearest to the dates first."""
    texts = [text for group in groups for text in group]
    title = next((text for text in texts if _is_title(text)), "")
    if not title:
        return "", ""
    others = [text for text in texts if text != title and _is_company(text, place)]
    legal = [text for text in others if ends_as_company(text)]
    if re.search(r"self.employed|freelanc|selbst[aä]ndig|ind[ée]pendant", title, re.IGNORECASE):
        return title, next(iter(legal), "")
    home = next((group for group in groups if title in group), ())
    beside = [text for text in home if text in others]
    return title, next(iter(legal or beside or others), "")


def _neighbours(lines: Sequence[str], numbers: range) -> Iterator[list[str]]:
    """Give the parts of the lines of one entry, from its dates outwards; anything else ends it."""
    for number in numbers:
        line = lines[number]
        if not line or len(" ".join(line.split())) > LONGEST or _BULLET.match(line) or _ANY_SPAN.search(line):
            return
        if section_of(line) is not Section.NONE or _is_sentence(line):
            return
        yield _parts(line)


def _is_sentence(line: str) -> bool:
    return line.endswith(".") and len(line.split()) > 4 and not ends_as_company(line)


def _parts(text: str) -> list[str]:
    """Part a line of an entry into its texts: at bars, dashes and wide gaps, "at", and commas after a title."""
    found: list[str] = []
    for piece in _APART.split(text):
        for half in _AT.split(piece, maxsplit=1) if names_a_job(piece) else [piece]:
            found += _at_commas(half)
    return [bare for part in found if (bare := _closed(part).strip(" ,:–—-·|"))]


def _closed(text: str) -> str:
    """Return *text* without a bracket that is only half there, and without one that is all of it."""
    text = re.sub(r"^\W*\(([^()]*)\)\W*$", r"\1", text)
    if text.count("(") != text.count(")"):
        return text.split("(")[0].replace(")", "")
    return text


def _at_commas(text: str) -> list[str]:
    """Part "Group CFO, Brightkeel AS, Oslo"; a title keeps what belongs to it: "Vice President, Finance"."""
    if is_town_and_country(text):
        return [text]
    cells = [cell.strip() for cell in re.split(rf",(?!\s*(?:{_FORMS})(?!\w))", text, flags=re.IGNORECASE)]
    if len(cells) > 1 and names_a_job(cells[0]) and folded(cells[1].split(" ")[0].strip("&")) in _FUNCTIONS:
        cells[:2] = [f"{cells[0]}, {cells[1]}"]
    return cells


def _is_title(text: str) -> bool:
    return names_a_job(text) and not ends_as_company(text) and len(text) <= LONGEST and not _has_year(text)


def _is_company(text: str, place: str) -> bool:
    """Tell whether *text* can be a company: a name, and neither a job nor the place where it was done."""
    if not 2 <= len(text) <= LONGEST or names_a_job(text) or _has_year(text) or is_town_and_country(text):
        return False
    if folded(text) in COUNTRIES or (place and folded(text) in folded(place)):
        return False
    if len(text.split()) > 8 or "@" in text or not (text[0].isupper() or text[0].isdigit()):
        return False
    return folded(text) not in _NO_COMPANY


def _has_year(text: str) -> bool:
    return re.search(rf"\b{_YEAR}\b", text) is not None


_FUNCTIONS = words("""
    finance sales marketing hr people talent legal operations technology engineering product treasury tax strategy
    procurement supply logistics communications it compliance risk audit research data security emea apac americas
    europe global international group finanzen vertrieb recht controlling commercial digital corporate investor
""")
_NO_COMPANY = words("""
    remote hybrid full-time part-time freelance permanent contract oslo london paris berlin hamburg munich munchen
    madrid barcelona stockholm copenhagen helsinki amsterdam brussels zurich geneva vienna wien rome milan lisbon
    dublin edinburgh singapore dubai boston chicago frankfurt bergen rotterdam gothenburg manchester lyon warsaw
    prague
""") | {"new york", "full time", "part time", "san francisco", "los angeles", "hong kong", "self-employed"}
