"""How to reach the person of a résumé: addresses, numbers as written, and pages of their own."""

import re
from collections.abc import Callable, Iterable, Sequence
from urllib.parse import unquote

MOST = 3  # of each kind
HEAD = 15  # lines at the top in which a web address is the person's own

_EMAIL = re.compile(
    r"(?<![\w.+%-])[A-Za-z0-9_](?:[\w.+%'-]{0,62}[\w+-])?@(?:[\w-]{1,63}\.){1,4}[^\W\d_]{2,24}(?![\w-])"
)
_TELEPHONE = (
    r"(?:tel(?:e(?:phone|fon|fono))?|t[ée]l[ée]phone|t[ée]l|phone|mobile|mob|mobil|mobiltelefon|portable|m[oó]vil|cell|"
    r"cell ?phone|handy|telefon|tel[ée]fono|direct|whatsapp|ph|festnetz|privat|home|work|gsm|[tmp])"
)
_LABEL = re.compile(rf"(?<!\w){_TELEPHONE}\.?\s?(?:nr\.?|number|no\.?)?\s?[:.\s]\s*(?=[+(\d])", re.IGNORECASE)
_LABEL_ALONE = re.compile(rf"{_TELEPHONE}\.?\s?[:.]?", re.IGNORECASE)
_FAX = re.compile(r"(?<!\w)(?:(?:tele)?fax|f(?=:))\.?\s?[:.]?\s*[+(\d][\d\s()./-]+", re.IGNORECASE)
_NUMBER = r"[+(]{{0,2}}\d(?:[ \t]?[().\-/–]{{0,2}}[ \t]?\d){{{least},{most}}}"
_LABELLED = re.compile(_NUMBER.format(least=5, most=15))
_PLAIN = re.compile(
    r"(?<![\w/@.+=#-])(?:\+|\(\+|00[ ]?(?=[1-9])|\(?0(?=[1-9]))(?:[ \t]?[().\-/–]{0,2}[ \t]?\d){7,15}(?![\w@])"
)
_AMERICAN = re.compile(r"(?<![\w/@.+-])\(?[2-9]\d\d\)?[ .-]{1,2}\d{3}[ .-]\d{4}(?![\w@-])")
_EXTENSION = re.compile(r"\s?(?:x|ext\.?)\s?\d{1,5}\b", re.IGNORECASE)
_TIME = re.compile(
    r"\b\d{1,2}[./-](?:\d{1,2}[./-])?(?:19|20)\d\d\b|\b(?:19|20)\d\d[./-]\d{1,2}\b|"
    r"\b(?:19|20)\d\d\s*[-–/]\s*(?:19|20)?\d\d\b"
)
_YEARS = re.compile(r"\b(?:19|20)\d\d\b")
_APART = re.compile(r"\s[/|·•]\s?(?=[+(0])|[;|·•]|\s{3,}|,\s(?=[+(0])|\s(?:or|oder|ou|o)\s(?=[+(0])")
_PROFILE = re.compile(
    r"(?<![\w@.])(?:https?://)?(?:[a-z]{2,3}\.)?"
    r"(?:linkedin\.com/(?:in|pub)/[\w%.-]*[\w%]|github\.com/[\w-]+|gitlab\.com/[\w.-]*\w|xing\.com/profile/[\w.-]*\w)/?",
    re.IGNORECASE,
)
_WEB = re.compile(
    r"(?<![\w@./-])(?:https?://(?:[\w-]+\.)+[a-z]{2,24}|www\.(?:[\w-]+\.)+[a-z]{2,24})(?:/[\w%./~?=&#-]*[\w/])?(?![\w@])",
    re.IGNORECASE,
)
_WEB_LABEL = re.compile(
    r"(?<!\w)(?:web(?:site|page|seite)?|home ?page|portfolio|blog|site(?: web)?|p[aá]gina web)\s?:\s*"
    r"((?:https?://)?(?:[\w-]+\.)+[a-z]{2,24}(?:/[\w%./~-]*[\w/])?)(?![\w@])",
    re.IGNORECASE,
)
_NO_PAGE = re.compile(r"linkedin\.com|github\.com|gitlab\.com|xing\.com|europass|europa\.eu", re.IGNORECASE)


def emails_in(lines: Sequence[str], links: Iterable[str] = ()) -> tuple[str, ...]:
    """Return e-mail addresses as written, those that words lead to last."""
    written = [found for line in lines for found in _EMAIL.findall(line)]
    linked = [unquote(each[7:].split("?")[0]) for each in links if each.casefold().startswith("mailto:")]
    return _first(written + [each for each in linked if _EMAIL.fullmatch(each)])


def phones_in(lines: Sequence[str], links: Iterable[str] = ()) -> tuple[str, ...]:
    """Return telephone numbers as written: those that begin as one, are of the American form, or stand by a label."""
    found: list[str] = []
    labelled = False
    for line in lines:
        parts = [part for part in _APART.split(_FAX.sub(" ", line)) if part.strip()]
        for part in parts:
            numbers = _numbers(part, labelled and part is parts[0])
            found += [written for number in numbers if (written := _written(number))]
        labelled = bool(_LABEL_ALONE.fullmatch(line))
    linked = [unquote(each[4:]) for each in links if each.casefold().startswith("tel:")]
    if not found:
        found = [each for each in linked if _LABELLED.fullmatch(each)]
    return _first(found, lambda number: re.sub(r"\D", "", number))


def links_in(lines: Sequence[str], links: Iterable[str] = ()) -> tuple[str, ...]:
    """Return profiles, wherever they stand, and a page of the person's own where it is labelled or at the top."""
    found = [match.group() for line in lines for match in _PROFILE.finditer(line)]
    for link in links:
        if profile := _PROFILE.search(link):
            found.append(profile.group())
    for number, line in enumerate(lines):
        pages = [match.group() for match in _WEB.finditer(line)] if number < HEAD else []
        pages += [match.group(1) for match in _WEB_LABEL.finditer(line)]
        found += [page for page in pages if not _NO_PAGE.search(page)]
    return _first(found, lambda link: re.sub(r"^https?://(www\.)?|^www\.|/$", "", link.casefold()))


def _numbers(part: str, labelled: bool) -> list[re.Match[str]]:
    """Return what may be numbers in a part of a line, first what stands by a label; *labelled*: on the line before."""
    starts = [label.end() for label in _LABEL.finditer(part)]
    if labelled:
        starts.append(len(part) - len(part.lstrip()))
    found = [number for start in starts if (number := _LABELLED.match(part, start))]
    return found or [*_PLAIN.finditer(part)] or [*_AMERICAN.finditer(part)]


def _written(number: re.Match[str]) -> str:
    """Return a number as written, or "" for what is rather a span of time."""
    text = number.group().strip()
    digits = sum(c.isdigit() for c in text)
    if _TIME.search(text) or len(_YEARS.findall(text)) > 1 or not 6 <= digits <= 16:
        return ""
    if text.startswith("(") and ")" not in text:
        text = text[1:]
    extension = _EXTENSION.match(number.string, number.end())
    return text + (extension.group() if extension else "")


def _first(found: Iterable[str], key: Callable[[str], str] = str.casefold) -> tuple[str, ...]:
    """Return the first few, each once; one form of a value stands for all of them."""
    once: dict[str, str] = {}
    for each in found:
        once.setdefault(key(each), each)
    return tuple(list(once.values())[:MOST])
