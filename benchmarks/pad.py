"""Work with the pad: Enter on a line typed there, until it is drawn in the panel, and on the page of a debrief."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from benchmarks.board import _search, _show
from benchmarks.figures import Run
from recruiter_desk.domain.ledger.audience import Side
from recruiter_desk.domain.pad import PadPlace
from recruiter_desk.domain.pad_reading import read_lines
from recruiter_desk.services import board, interviews, seats
from recruiter_desk.services.ledger import pad
from recruiter_desk.ui.board.view import BoardView
from recruiter_desk.ui.candidacy.panel import CandidacyPanel
from recruiter_desk.ui.debrief.page import DebriefPage
from recruiter_desk.ui.place import Place

if TYPE_CHECKING:
    from benchmarks.window import Bench

CARDS, BEFORE, TOLD = 200, 60, 20
LINES = ("calm under a hostile audit =3", "wants 190-210k EUR", "who signs above 5m?")


def storing(bench: Bench, runs: int) -> list[Run]:
    """On a card with some sixty lines: a note, a fact and a question in turn."""
    workspace, search = bench.desk.workspace, _search(bench, CARDS)
    card = next(one for one in board.read(workspace, search).columns if one.cards).cards[0]
    lines = read_lines("\n".join(f"what was said, line {number}" for number in range(BEFORE)), workspace.today())
    pad.take(workspace, PadPlace(candidacy_id=card.id), lines, Side.COMPANY)
    _show(bench, search)
    next(iter(bench.window.findChildren(BoardView))).card_opened.emit(card.id)
    field = bench.window.findChildren(CandidacyPanel)[0].parts.pad.field
    taken = []
    for run in range(runs + 2):
        field.setPlainText(f"{run} {LINES[run % len(LINES)]}")
        taken.append(bench.taken(partial(QTest.keyClick, field, Qt.Key.Key_Return)))
        assert not field.typed(), "the line was not stored"
    return taken[2:]


def debriefing(bench: Bench, runs: int) -> list[Run]:
    """On a debrief with some twenty lines, of a card with some sixty more."""
    workspace, search = bench.desk.workspace, _search(bench, CARDS)
    card = next(one for one in board.read(workspace, search).columns if one.cards).cards[-1]
    seats_here = [one.id for one in seats.of_search(workspace, search) if one.person_id][:1]
    meeting = interviews.add(
        workspace, card.id, "2026-11-02T10:00", "Europe/London", seat_ids=seats_here, status="held"
    )
    for where, count in ((PadPlace(card.id), BEFORE), (PadPlace(card.id, meeting), TOLD)):
        lines = read_lines("\n".join(f"what was said, line {number}" for number in range(count)), workspace.today())
        pad.take(workspace, where, lines, Side.CANDIDATE)
    bench.window.open(Place("debrief", meeting, "candidate"))
    field = bench.window.findChildren(DebriefPage)[0].view().pad.field
    taken = []
    for run in range(runs + 2):
        field.setPlainText(f"{run} {LINES[run % len(LINES)]}")
        taken.append(bench.taken(partial(QTest.keyClick, field, Qt.Key.Key_Return)))
        assert not field.typed(), "the line was not stored"
    return taken[2:]


WORKS: dict[str, Callable[[Bench, int], list[Run]]] = {"pad": storing, "debrief": debriefing}
