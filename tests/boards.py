"""Boards as text: what a test draws before and after."""

from recruiter_desk.domain.candidacies import Board
from recruiter_desk.services import board
from recruiter_desk.services.workspace import Workspace


def drawn(workspace: Workspace, search_id: str) -> str:
    """Return the columns that hold somebody, "Met by me: Ines Ruth / Presented: Tom", by first names."""
    return words(board.read(workspace, search_id))


def words(shown: Board) -> str:
    held = ((one.name, [card.name.split()[0] for card in one.cards]) for one in shown.columns if one.cards)
    return " / ".join(f"{stage}: {' '.join(names)}" for stage, names in held)
