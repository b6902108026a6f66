"""Lists of words as they are written down: blanks, or bars where an entry has several words, part them."""

from recruiter_desk.domain.people import folded


def words(text: str) -> frozenset[str]:
    """Return the words of *text*, parted by blanks."""
    return frozenset(text.split())


def entries(text: str) -> frozenset[str]:
    """Return the entries of *text*, parted by bars, folded."""
    return frozenset(folded(" ".join(entry.split())) for entry in text.split("|") if entry.strip())
