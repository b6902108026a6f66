"""Tell what is not on a résumé: a line none of whose telling words the résumé has."""

import re

from recruiter_desk.domain.people import folded

LEAST_WORDS = 2  # of a line that says enough to be judged
STEM = 5  # letters in which "merger" and "mergers", "lead" and "leadership" are one

_WORD = re.compile(r"[^\W_]{2,}")


def _words(text: str) -> frozenset[str]:
    return frozenset(text.split())


_COMMON = _words("""
    about above after again against also always another around because been before being below between both came
    come could does doing done down during each even ever every first from gave give going good great have having
    here herself himself into itself just keep kept know known last less like little made make many might more
    most much must need never next often once only other others over perhaps quite really said same says seen
    several shall should since some somebody something still such sure take tell than that their them then there
    these they thing things think this those though through time told took tool under until upon very want wants
    well went were what when where whether which while whole will with within without work works worked would year
    years your answer answers call called asked asks question strong role person people candidate company job team
    nicht auch aber oder sein seine ihre eine einen einem sehr schon noch nach wird wurde haben hatte
""")


def is_beyond(line: str, said: frozenset[str]) -> bool:
    """Tell whether *line* is surely not on a résumé that has the words *said* (its `stems_of`).

    In doubt it is not: for a line with few telling words, one that shares any of them with the résumé, and where the
    résumé has no text.
    """
    telling = telling_words(line)
    return bool(said) and len(telling) >= LEAST_WORDS and not telling & said


def telling_words(line: str) -> frozenset[str]:
    """Return the words of a line that say something of their own, cut to their stems."""
    words = [word for word in _WORD.findall(folded(line)) if word not in _COMMON]
    return frozenset(word[:STEM] for word in words if len(word) >= 4 or any(c.isdigit() for c in word))


def stems_of(text: str) -> frozenset[str]:
    """Return all words of a text, cut to their stems."""
    return frozenset(word[:STEM] for word in _WORD.findall(folded(text)))
