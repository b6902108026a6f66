"""The name on a résumé: from a label, from a prominent line that looks like one, else from the file's name."""

import re
import unicodedata
from collections.abc import Iterable, Sequence
from itertools import pairwise
from pathlib import PurePath

from recruiter_desk.domain.job_words import DEGREES, ends_as_company, names_a_job
from recruiter_desk.domain.people import folded
from recruiter_desk.domain.resume_reading.headings import Section, section_of
from recruiter_desk.domain.resume_reading.vocabulary import words

TOP = 8  # lines in which an address or a profile may confirm a name
SURE_TOP = 2  # lines in which a name needs no confirming

_LABEL = re.compile(
    r"(?:(?:full |candidate )?name|name des bewerbers|vor- ?und (?:nach|zu)name|vollst[äa]ndiger name|nom(?: complet)?|"
    r"nom et pr[ée]nom|pr[ée]nom et nom|nombre(?: completo)?|nombre y apellidos?|imi[ęe] i nazwisko|姓名|имя|ФИО)"
    r"(?:\s*[:：]\s*|\s{3,})(.+)",
    re.IGNORECASE,
)
_FIRST = re.compile(
    r"(?:first name|given name|vorname|pr[ée]nom|nombre)(?:\(?s\)?|n)?"
    r"(?:\s*[:：]\s*|\s{3,})(.+)",
    re.IGNORECASE,
)
_LAST = re.compile(
    r"(?:last name|surname|family name|nachname|zuname|familienname|nom(?: de famille)?|apellidos?)"
    r"(?:\(s\))?(?:\s*[:：]\s*|\s{3,})(.+)",
    re.IGNORECASE,
)
_HEAD = re.compile(
    r"^(?:curriculum vitae|curriculum|c\.?v\.?|r[ée]sum[ée]|lebenslauf|hoja de vida|vita)"
    r"\s*(?:of|for|von|de|[-–—:|])\s*",
    re.IGNORECASE,
)
_TITLES = re.compile(
    r"^(?:(?:prof|dr|mr|mrs|ms|mx|sir|dame|dipl|ing|herr|frau|m|mme|sr|sra|don|do[ñn]a)\b\.?[\s-]*"
    r"(?:(?:rer|med|jur|phil|h|c|oec|nat|pol)\b\.\s*)*)+",
    re.IGNORECASE,
)
_APART = re.compile(r"\s+[|–—·•-]\s*|\s*[|·•]\s*|\s{3,}|\s*[,;(]\s*")
_PARTICLES = words("""
    von van de der den del della di da das dos do du la le las los el al bin bint ibn ben y e zu zur vom ten ter
    te of af av d' o' san santa st
""")
_WORD = re.compile(r"[^\W\d_]+(?:['’.-][^\W\d_]+)*\.?")
_NO_NAMES = words("""
    street road avenue lane drive square court house strasse straße weg platz allee rue calle avenida via
    university college school institute universität hochschule bank page seite address adresse phone mobile
    telefon email e-mail mail linkedin profile profil summary confidential private personal professional executive
    senior junior global international europe experience education skills languages contact references objective
    career history curriculum vitae resume lebenslauf finance marketing sales legal human resources operations
    technology engineering digital transformation strategy strategic leader leadership business development
    management project product data science software new north south east west united kingdom states republic
    germany france spain norway sweden denmark finland netherlands belgium switzerland austria italy poland
    ireland scotland england wales london paris berlin hamburg munich münchen madrid barcelona oslo stockholm
    copenhagen helsinki amsterdam brussels zurich zürich geneva vienna wien rome milan lisbon dublin edinburgh
    york city county january february march april may june july august september october november december present
    nationality date birth born married single german english french spanish norwegian native fluent open to work
    hiring award awards template sample example document scan untitled draft final copy version
""")
_FILE_WORDS = re.compile(
    r"(?<![^\W_])(?:cv|resume|résumé|resumé|lebenslauf|curriculum|vitae|vita|final|copy|neu|new|updated?|version|v\d+|"
    r"en|de|fr|es|eng|english|deutsch|pdf|docx?|\d+)(?![^\W_])",
    re.IGNORECASE,
)


def name_in(lines: Sequence[str], file_name: str, prominent: Sequence[str], reached: Iterable[str]) -> str:
    """Return the person's name, or "" unless something says that it is one.

    *reached* are addresses and profiles: a line that agrees with one of them is believed further down.
    """
    slugs = [_slug(each) for each in reached]
    return (
        _labelled(lines)
        or _on_top(lines, prominent, slugs)
        or _in_two_lines(lines, slugs)
        or _in_file_name(file_name, lines)
    )


def as_name(text: str) -> str:
    """Return the name that *text* is, without titles and degrees, or "" when it does not look like one."""
    text = _without_trimmings(text)
    parts = text.split()
    if _is_east_asian(text):
        return text if section_of(text) is Section.NONE else ""
    if not 2 <= len(parts) <= 5 or len(text) > 48 or section_of(text) is not Section.NONE:
        return ""
    if names_a_job(text) or ends_as_company(text):
        return ""
    full = [word for word in parts if folded(word) not in _PARTICLES]
    if len(full) < 2 or not all(_WORD.fullmatch(word) for word in parts):
        return ""
    if any(folded(word).strip(".") in _FOLDED_NO_NAMES for word in full) or not all(map(_begins_high, full)):
        return ""
    if not any(len(word.strip(".")) > 2 for word in full):
        return ""
    return " ".join(_cased(word, text.isupper()) for word in parts)


def _labelled(lines: Sequence[str]) -> str:
    first = last = ""
    for line in lines[:40]:
        if found := _LABEL.fullmatch(line):
            value = found[1].strip()
            turned = re.fullmatch(r"([^,]+),\s*([^,]+)", value)
            whole = f"{turned[2]} {turned[1]}" if turned and folded(turned[2]).strip(".") not in DEGREES else value
            if name := as_name(whole):
                return name
        if found := _FIRST.fullmatch(line):
            first = first or found[1].strip()
        if found := _LAST.fullmatch(line):
            last = last or found[1].strip()
    return as_name(f"{first} {last}") if first and last else ""


def _on_top(lines: Sequence[str], prominent: Sequence[str], slugs: Sequence[str]) -> str:
    top = [line for line in lines if line and section_of(line) is not Section.TITLE][: TOP * 2]
    tried = [(line, True) for line in prominent]
    tried += [(line, number < SURE_TOP) for number, line in enumerate(top[:TOP])]
    names = [(name, sure) for line, sure in tried if (name := _first_part(line))]
    agreeing = [name for name, _ in names if _agrees(name, slugs)]
    sure = [name for name, certain in names if certain]
    return next(iter(agreeing + sure), "") or _spelled_otherwise(top[:TOP], slugs)


def _first_part(line: str) -> str:
    """Return the name that a line begins with: "Ines Aldana | CFO", "CV of Ines Aldana"."""
    bare = _HEAD.sub("", line)
    return as_name(bare) or as_name(_APART.split(bare, maxsplit=1)[0])


def _spelled_otherwise(lines: Sequence[str], slugs: Sequence[str]) -> str:
    """Return a name that only an address confirms: all in small letters, or "Aldana, Ines"."""
    for line in lines:
        turned = re.fullmatch(r"([^\W\d_’'-]+),\s*([^\W\d_-]+(?: [^\W\d_-]+)?)", line)
        whole = f"{turned[2]} {turned[1]}" if turned else line.title() if line.islower() else ""
        if whole and (name := as_name(whole)) and _agrees(name, slugs, all_words=True):
            return name
    return ""


def _in_two_lines(lines: Sequence[str], slugs: Sequence[str]) -> str:
    """Return a name that is set over two lines, if an address agrees with it."""
    top = [line for line in lines if line and section_of(line) is not Section.TITLE][:TOP]
    for one, other in pairwise(top):
        name = as_name(f"{one} {other}") if max(len(one.split()), len(other.split())) <= 2 else ""
        if name and _agrees(name, slugs, all_words=True):
            return name
    return ""


def _in_file_name(file_name: str, lines: Sequence[str]) -> str:
    """Return the name in "CV_Ines_Aldana_2026.pdf": two or three words, and in the text if there is any."""
    stem = re.sub(r"[_+.()\[\]]|(?<=[a-zß-ÿ])(?=[A-Z])", " ", PurePath(file_name).stem)
    left = " ".join(_FILE_WORDS.sub(" ", re.sub(r"\s-\s|-(?=\d)|(?<=\d)-", " ", stem)).replace("-", " ").split())
    name = as_name(left)
    if not 2 <= len(left.split()) <= 3 or not name or left == PurePath(file_name).stem.casefold():
        return ""
    said = folded("\n".join(lines))
    return name if not said.strip() or all(word in said for word in folded(name).split()) else ""


def _without_trimmings(text: str) -> str:
    """Return *text* without "Dr." before and ", MBA" after it."""
    text = _TITLES.sub("", " ".join(text.split()).strip(" ,;:|–—-·•*#"))
    text = re.sub(r"\s*\((?:he|she|they|er|sie|il|elle)[^)]*\)", "", text, flags=re.IGNORECASE)
    parts = text.replace(",", " , ").split()
    while len(parts) > 1 and (parts[-1] == "," or folded(parts[-1]).strip(".") in DEGREES):
        parts.pop()
    return " ".join(parts).replace(" ,", ",")


def _slug(reached: str) -> str:
    """Return the letters of an address or profile that stand for its owner."""
    own = reached.split("@")[0] if "@" in reached else reached.rstrip("/").rsplit("/", 1)[-1]
    return "".join(c for c in folded(own) if c.isalpha())


def _agrees(name: str, slugs: Sequence[str], *, all_words: bool = False) -> bool:
    parts = re.findall(r"[^\W\d_]{3,}", _plain(name))
    judge = all if all_words else any
    return any(parts and judge(part in slug for part in parts) for slug in slugs)


def _plain(text: str) -> str:
    return folded(text).replace("ß", "ss").replace("ø", "o").replace("æ", "ae").replace("ł", "l")


def _begins_high(word: str) -> bool:
    """Tell whether a word begins with a capital, or is of a script that has none."""
    first = word[0]
    return first.isupper() or first.lower() == first.upper()


def _is_east_asian(text: str) -> bool:
    bare = text.replace(" ", "")
    return 2 <= len(bare) <= 5 and all(
        unicodedata.name(c, "").startswith(("CJK UNIFIED", "HANGUL SYLLABLE", "KATAKANA", "HIRAGANA")) for c in bare
    )


def _cased(word: str, shouted: bool) -> str:
    """Return a word of a name set in capitals as it is usually written."""
    if not shouted:
        return word
    if folded(word) in _PARTICLES:
        return word.lower()
    parts = re.split(r"(['’.-])", word)
    named = "".join(part[:1].upper() + part[1:].lower() for part in parts)
    return f"Mc{named[2:].capitalize()}" if named.startswith("Mc") and len(named) > 4 else named


_FOLDED_NO_NAMES = frozenset(map(folded, _NO_NAMES))
