"""Sparse ranks: putting one card between two others rewrites one row."""

from collections.abc import Sequence

GAP = 1 << 16


class NoRoom(Exception):
    """Two neighbours hold adjacent ranks; the whole list must be spaced anew."""


def rank_at(ranks: Sequence[int], position: int) -> int:
    """Return a rank that sorts at *position* among the ascending *ranks*.

    Raises NoRoom when the two neighbours leave no whole number between them.
    """
    if not ranks:
        return 0
    if position <= 0:
        return ranks[0] - GAP
    if position >= len(ranks):
        return ranks[-1] + GAP
    low, high = ranks[position - 1], ranks[position]
    if high - low < 2:
        raise NoRoom
    return (low + high) // 2


def ranks_at(ranks: Sequence[int], position: int, count: int) -> list[int]:
    """Return *count* ascending ranks that sort together at *position* among *ranks*.

    Raises NoRoom when the gap there is too small for all of them.
    """
    position = max(0, min(position, len(ranks)))
    if position == len(ranks):
        start = ranks[-1] + GAP if ranks else 0
        return [start + n * GAP for n in range(count)]
    if position == 0:
        return [ranks[0] - GAP * (count - n) for n in range(count)]
    low, high = ranks[position - 1], ranks[position]
    step = (high - low) // (count + 1)
    if step < 1:
        raise NoRoom
    return [low + step * (n + 1) for n in range(count)]


def spaced(count: int) -> list[int]:
    """Return *count* fresh ranks with a full gap between each."""
    return [n * GAP for n in range(count)]
