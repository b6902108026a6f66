"""Work with the panel of a candidacy whose ledger is full: open it beside the board, drawn."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial
from typing import TYPE_CHECKING

from benchmarks.board import _search, _show
from benchmarks.figures import Run
from recruiter_desk.domain.pad import PadPlace
from recruiter_desk.domain.stages import TOPICS
from recruiter_desk.services import board
from recruiter_desk.services.ledger import findings, questions
from recruiter_desk.ui.board.view import BoardView

if TYPE_CHECKING:
    from benchmarks.window import Bench

CARDS = 200
SIDES = ("company", "candidate", "recruiter")


def opening(bench: Bench, runs: int, notes: int) -> list[Run]:
    """From the panel of somebody with few lines to that of somebody with *notes* lines and a third of it questions."""
    search = _search(bench, CARDS)
    column = next(one for one in board.read(bench.desk.workspace, search).columns if len(one.cards) > 1)
    few, many = (card.id for card in column.cards[:2])
    _fill(bench, many, notes)
    _show(bench, search)
    view = next(iter(bench.window.findChildren(BoardView)))
    taken = []
    for _ in range(runs + 2):
        bench.taken(view.card_opened.emit, few)
        taken.append(bench.taken(view.card_opened.emit, many))
    return taken[2:]


def _fill(bench: Bench, candidacy_id: str, notes: int) -> None:
    workspace, place = bench.desk.workspace, PadPlace(candidacy_id=candidacy_id)
    for count in range(notes):
        side, topic = SIDES[count % 3], TOPICS[count % len(TOPICS)]
        about = "job" if side == "candidate" else "person"
        words = f"What somebody said in the round number {count}, in as many words as such a line has"
        findings.add_finding(workspace, place, side=side, about=about, text=words, topic=topic)
    for count in range(notes // 3):
        text = f"Is the point number {count} settled by now?"
        questions.add_question(workspace, place, side=SIDES[count % 2], text=text)


WORKS: dict[str, Callable[[Bench, int], list[Run]]] = {
    "panel": partial(opening, notes=60),
    "panel-500": partial(opening, notes=500),
}
