"""Reading a board again after a change: as little as the change asks for."""

from collections.abc import Sequence
from dataclasses import replace

from recruiter_desk.domain.candidacies import Board, Card
from recruiter_desk.domain.changes import ChangeSet
from recruiter_desk.domain.stages import StageKind
from recruiter_desk.services import board as board_service
from recruiter_desk.services.workspace import Workspace
from recruiter_desk.ui.board.arrange import asking_stages, cards_in, carried_by, patched
from recruiter_desk.ui.board.covering import COVERED_AT_ONCE

_SHOWN = (
    "candidacy", "stage", "search", "company", "person", "affiliation", "seat", "interview", "participant",
    "contact_point", "debrief",
)  # fmt: skip
_LEARNED = ("finding", "question", "decision", "brake")  # lines that show on the card of their candidacy
_ASKED = (*_LEARNED, "stage", "criterion", "spec_revision")  # what its segments are counted from
_MOST_READ_SINGLY = 400


def is_about_boards(change: ChangeSet) -> bool:
    """Tell whether *change* wrote anything that a board shows."""
    return bool(change.touched(*_SHOWN, *_ASKED))


def read_again(workspace: Workspace, board: Board, change: ChangeSet) -> Board:
    """Return *board* as it is after *change*. Raises Refused when the search is gone.

    Cards that were only carried about are not read at all, single ones alone, and the whole board for all else.
    """
    singly = change.touched("candidacy", *_LEARNED)
    if change.touched(*_SHOWN, *_ASKED) != singly or len(change.rows) > _MOST_READ_SINGLY:
        read_whole = board_service.read(workspace, board.search_id, cover=COVERED_AT_ONCE)
        return read_whole if change.touched(*_ASKED) else _as_covered(read_whole, board)
    carried = carried_by(board, change, workspace.today())
    if carried is not None:
        return replace(patched(board, carried, ()), uncovered=board.uncovered | _asked_more(board, carried))
    stale = _stale(board, change)
    read = board_service.cards_of(workspace, list(stale)) if stale else ()
    stages = {column.stage_id for column in board.columns}
    known = patched(board, [card for card in read if card.stage_id in stages], stale)
    return replace(known, uncovered=known.uncovered - stale)


def is_about_calls(board: Board, change: ChangeSet) -> bool:
    """Tell whether *change* may have changed how many of the board's research wait for a call."""
    if change.touched("contact_point"):
        return True
    research = {column.stage_id for column in board.columns if column.kind == StageKind.RESEARCH}
    images = (image for row in change.rows for image in (row.before, row.after) if image)
    return any(image.get("stage_id") in research for image in images)


def _asked_more(board: Board, carried: Sequence[Card]) -> set[str]:
    """Return those of the *carried* cards that another stage than before asks of what each side knows."""
    asking = asking_stages(board)
    before = {card.id: card.stage_id for card in cards_in(board, [card.id for card in carried])}
    return {card.id for card in carried if card.stage_id in asking and card.stage_id != before[card.id]}


def _as_covered(board: Board, before: Board) -> Board:
    """Return *board* with what was known of its uncovered cards *before*, where they stand in the same stage."""
    known = {
        card.id: card
        for column in before.columns
        for card in column.cards
        if card.id in board.uncovered and card.id not in before.uncovered
    }
    if not known:
        return board
    columns = tuple(
        replace(column, cards=tuple(_with_cover(card, known.get(card.id)) for card in column.cards))
        for column in board.columns
    )
    same = {
        card.id
        for column in columns
        for card in column.cards
        if card.id in known and known[card.id].stage_id == card.stage_id
    }
    return replace(board, columns=columns, uncovered=board.uncovered - same)


def _with_cover(card: Card, known: Card | None) -> Card:
    if known is None or known.stage_id != card.stage_id:
        return card
    return replace(card, company=known.company, candidate=known.candidate, open=known.open)


def _stale(board: Board, change: ChangeSet) -> set[str]:
    """Return the cards that are not as *change* left them: its own, and those of people it put on another search."""
    written = [row for row in change.rows if row.table == "candidacy"]
    learned = [row for row in change.rows if row.table in _LEARNED]
    lines = {str(image["candidacy_id"]) for row in learned for image in (row.before, row.after) if image}
    images = [(row.id, image) for row in written for image in (row.before, row.after) if image]
    on_board = {card.id for column in board.columns for card in column.cards}
    here = {row_id for row_id, image in images if image["search_id"] == board.search_id}
    people = {image["person_id"] for _, image in images if image["search_id"] != board.search_id}
    return (
        here
        | (lines & on_board)
        | {card.id for column in board.columns for card in column.cards if card.person_id in people}
    )
