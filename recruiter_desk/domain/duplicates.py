"""Likely duplicates: who somebody new may already be, and how sure that is."""

import re
from collections.abc import Sequence
from dataclasses import dataclass

from recruiter_desk.domain.job_words import DEGREES, LEGAL_FORMS, SUFFIXES
from recruiter_desk.domain.people import folded

_WORD = re.compile(r"[^\W_]+(?:['’.][^\W_]+)*")
_TITLES = frozenset(["dr", "prof", "mr", "mrs", "ms", "sir", "dame", "lord", "lady", "herr", "frau"])
_BESIDE_NAMES = _TITLES | DEGREES | SUFFIXES


@dataclass(frozen=True, slots=True)
class Newcomer:
    """Somebody about to be put on the desk."""

    name: str
    company: str = ""
    contacts: Sequence[str] = ()


@dataclass(frozen=True, slots=True)
class Match:
    """A person on the desk who may be the same; *sure* when name and employer, or a number or address, agree."""

    person_id: str
    name: str
    title: str
    company: str
    why: str
    sure: bool


def name_words(name: str) -> list[str]:
    """Return the words of a name in one order, without titles: "Dr. Aldana, Inés" and "Ines Aldana" are one."""
    return words_of_key(folded(name))


def words_of_key(name_key: str) -> list[str]:
    """Return what `name_words` does for a name that is folded already; quick, for it runs over the whole desk."""
    words = name_key.split()
    if not _BESIDE_NAMES.isdisjoint(words) or not name_key.replace(" ", "").isalpha():
        bare = [word.strip(".") for word in _WORD.findall(name_key)]
        words = [word for word in bare if word not in _BESIDE_NAMES] or bare
    words.sort()
    return words


def block(words: Sequence[str]) -> str:
    """Return the pen in which a name is compared: the first letters of its first and last word, as sorted."""
    return words[0][0] + words[-1][0] if words else ""


def company_words(name: str) -> str:
    """Return a company's name as it is compared: "The Merrow Group plc" gives "merrow"."""
    common = {"the", "group", "holding", "holdings", "company"} | LEGAL_FORMS
    words = [word.strip(".") for word in _WORD.findall(folded(name))]
    telling = [word for word in words if word not in common]
    return " ".join(telling or words)
