"""Draw briefing packs: a full one with a résumé of two pages, and the first page that a change shows on the screen."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from typing import TYPE_CHECKING

from benchmarks.figures import Run, timed
from recruiter_desk.domain.packs import Pack
from recruiter_desk.services.packs import drawing
from tests.packs.gallery import RICH, SIX_NOTES, resume
from tests.packs.resumes import plain

if TYPE_CHECKING:
    from benchmarks.window import Bench

SHOWN = 1_000  # pixels: a page beside the options of the pack screen


def full(_bench: Bench, runs: int) -> list[Run]:
    """A full pack from its value to the file."""
    pack = replace(RICH, resume=resume(plain(2)))
    return _warm([timed(drawing.draw, _as_new(pack, run)) for run in range(runs + 2)])


def first_page(_bench: Bench, runs: int) -> list[Run]:
    """A short pack from its value to the picture of its first page."""
    return _warm([timed(_shown, _as_new(SIX_NOTES, run)) for run in range(runs + 2)])


def _shown(pack: Pack) -> None:
    assert drawing.page_png(drawing.draw(pack), 0, SHOWN)


def _as_new(pack: Pack, run: int) -> Pack:
    """Return *pack* with another day on it: one that was drawn a moment ago is kept."""
    return replace(pack, prepared_on=f"{run + 1} December 2026")


def _warm(taken: list[Run]) -> list[Run]:
    return taken[2:]


WORKS: dict[str, Callable[[Bench, int], list[Run]]] = {"pack": full, "preview": first_page}
