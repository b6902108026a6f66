"""Which line of the spec a note speaks of, by the words they share. A guess that the recruiter can change."""

import re
from collections import Counter
from collections.abc import Iterable

from recruiter_desk.domain.people import folded
from recruiter_desk.domain.searches import Criterion

_STEM = 5  # letters that make two words the same: currency, currencies
_WORD = re.compile(r"[^\W_]{3,}")
# beginnings of words that say nothing of what is asked for
_EMPTY = frozenset([
    "abili", "able", "after", "all", "and", "anoth", "any", "been", "befor", "being", "besid", "busin", "but", "can",
    "compa", "could", "deep", "did", "does", "done", "exper", "for", "from", "front", "good", "great", "group", "had",
    "has", "have", "her", "herse", "himse", "his", "into", "job", "know", "knowl", "knows", "lead", "leads", "least",
    "led", "more", "most", "must", "not", "other", "over", "own", "owned", "owns", "prove", "role", "shoul", "skill",
    "solid", "some", "stron", "team", "than", "that", "the", "their", "them", "thems", "they", "this", "under", "very",
    "was", "were", "what", "when", "where", "which", "who", "will", "with", "work", "worke", "worki", "would", "year",
    "years",
])  # fmt: skip


def criterion_called(text: str, criteria: Iterable[Criterion]) -> str:
    """Return the key of the criterion that *text* speaks of, or "" when none is surely meant.

    Two telling words shared are enough, or the one that opens a single criterion.
    """
    said = set(telling_words(text))
    words = {one.key: telling_words(one.text) for one in criteria}
    held_by = Counter(word for telling in words.values() for word in set(telling))
    best, shared_most = "", 0
    for key, telling in words.items():
        shared = said & set(telling)
        opens = any(held_by[word] == 1 for word in shared & set(telling[:1]))
        if len(shared) > shared_most and (len(shared) > 1 or opens):
            best, shared_most = key, len(shared)
    return best


def telling_words(text: str) -> list[str]:
    """Return the beginnings of the words of *text* that say something, in order."""
    stems = (word[:_STEM] for word in _WORD.findall(folded(text)))
    return list(dict.fromkeys(stem for stem in stems if stem not in _EMPTY))
