"""Where the person of a résumé lives: a label, a town after its postcode, or "Oslo, Norway" among the contacts."""

import re
from collections.abc import Iterator, Sequence

from recruiter_desk.domain.people import folded
from recruiter_desk.domain.resume_reading.headings import Section, section_of
from recruiter_desk.domain.resume_reading.vocabulary import entries, words

TOP = 12

COUNTRIES = entries("""
    norway|sweden|denmark|finland|iceland|germany|austria|switzerland|france|belgium|netherlands|luxembourg|
    spain|portugal|italy|greece|ireland|united kingdom|uk|u.k.|england|scotland|wales|northern ireland|poland|
    czech republic|czechia|slovakia|hungary|romania|bulgaria|croatia|slovenia|serbia|estonia|latvia|lithuania|ukraine|
    turkey|israel|united arab emirates|uae|saudi arabia|qatar|egypt|morocco|south africa|nigeria|kenya|india|singapore|
    china|hong kong|japan|south korea|taiwan|thailand|vietnam|indonesia|malaysia|philippines|australia|
    new zealand|canada|usa|u.s.a.|us|united states|united states of america|mexico|brazil|argentina|chile|colombia|peru|
    deutschland|osterreich|schweiz|frankreich|allemagne|suisse|belgique|espana|alemania|suiza|francia|norge|sverige|danmark|suomi|
    nederland|italia|polska|espagne|italie|norwegen|schweden|danemark|niederlande
""")
_STATES = words("""
    AL AK AZ AR CA CO CT DE FL GA HI ID IL IN IA KS KY LA ME MD MA MI MN MS MO MT NE NV NH NJ NM NY NC ND OH OK OR
    PA RI SC SD TN TX UT VT VA WA WV WI WY DC
""")
_LABEL = re.compile(
    r"(?:location|city|based in|place of residence|residence|home town|lives in|wohnort|ort|stadt|ville|lieu|"
    r"r[ée]sidence|ciudad|residencia|lugar)\s*(?:[:：]|(?<=in))\s*(.+)",
    re.IGNORECASE,
)
_APART = re.compile(r"\s*[|·•●]\s*|\s{3,}|\s+[–—]\s+")
_TOWN = r"[^\W\d_][^\W\d_]+(?:[ .'’-]{1,2}[^\W\d_]+){0,3}"
_POSTCODE = re.compile(rf"(?:^|[\s,])(?:[A-Z]{{1,3}}-)?\d{{4,5}}(?:\s?[A-Z]{{2}}(?=\s))?\s+({_TOWN})(?=\s*(?:$|,))")
_BRITISH = re.compile(rf"(?:^|,\s*)({_TOWN}),?\s+[A-Z]{{1,2}}\d[\dA-Z]?\s\d[A-Z]{{2}}\b")
_TOWN_AND_MORE = re.compile(rf"({_TOWN}),\s*((?:[^\W\d_][\w.'’ -]*,\s*)?)([^\W\d_][\w.'’ -]*)")


def place_in(lines: Sequence[str]) -> str:
    """Return the place the person lives in as written, or ""."""
    top = [line for line in _outside_jobs(lines) if line][: TOP * 2]
    for line in top:
        if (found := _LABEL.fullmatch(line)) and _is_place(found[1]):
            return found[1].strip(" .,")
    for line in top[:TOP]:
        for part in _APART.split(line):
            if is_town_and_country(part):
                return part.strip(" .,")
            found = _POSTCODE.search(part) or _BRITISH.search(part)
            if found and found[1][0].isupper():
                return _with_country(found[1].strip(), part[found.end() :])
    return ""


def is_town_and_country(text: str) -> bool:
    """Tell whether *text* is a town with the state or the country it is in, and nothing else."""
    found = _TOWN_AND_MORE.fullmatch(text.strip(" .,"))
    return found is not None and len(text) <= 60 and _is_land(found[3])


def _outside_jobs(lines: Sequence[str]) -> Iterator[str]:
    """Give the lines outside of the jobs and the schools, which have places of their own."""
    section = Section.NONE
    for line in lines:
        section = section_of(line) or section
        if section not in (Section.EXPERIENCE, Section.EDUCATION):
            yield line


def _with_country(town: str, rest: str) -> str:
    country = rest.strip(" ,.")
    return f"{town}, {country}" if _is_land(country) else town


def _is_land(text: str) -> bool:
    return folded(text.strip(" .")) in COUNTRIES or text.strip(" .") in _STATES


def _is_place(text: str) -> bool:
    return 2 <= len(text) <= 60 and not any(c.isdigit() or c in "@/:" for c in text) and text[0].isupper()
