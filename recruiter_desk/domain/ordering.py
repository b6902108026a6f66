"""Sparse ranks: putting one card between two others rewrites one row."""

from collections.abc import Sequence

GAP = 1 << 16


class NoRoom(Exception):
    """Two neighbours hold adjacent ranks; the whole list must be spaced anew."""


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
