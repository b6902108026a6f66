"""Reading a board again after a change: as little as the change asks for."""

from recruiter_desk.domain.candidacies import Board
from recruiter_desk.domain.changes import ChangeSet
from recruiter_desk.domain.stages import StageKind
from recruiter_desk.services import board as board_service
from recruiter_desk.services.workspace import Workspace
from recruiter_desk.ui.board.arrange import carried_by, patched

_SHOWN = (
    "candidacy", "stage", "search", "company", "person", "affiliation", "seat", "interview", "participant",
    "contact_point",
)  # fmt: skip
_MOST_READ_SINGLY = 400


def is_about_boards(change: ChangeSet) -> bool:
    """Tell whether *change* wrote anything that a board shows."""
    return bool(change.touched(*_SHOWN))


def read_again(workspace: Workspace, board: Board, change: ChangeSet) -> Board:
    """Return *board* as it is after *change*. Raises Refused when the search is gone.

    Cards that were only carried about are not read at all, single ones alone, and the whole board for all else.
    """
    if change.touched(*_SHOWN) != change.touched("candidacy") or len(change.rows) > _MOST_READ_SINGLY:
        return board_service.read(workspace, board.search_id)
    carried = carried_by(board, change, workspace.today())
    if carried is not None:
        return patched(board, carried, ())
    stale = _stale(board, change)
    read = board_service.cards_of(workspace, list(stale)) if stale else ()
    stages = {column.stage_id for column in board.columns}
    return patched(board, [card for card in read if card.stage_id in stages], stale)


def is_about_calls(board: Board, change: ChangeSet) -> bool:
    """Tell whether *change* may have changed how many of the board's research wait for a call."""
    if change.touched("contact_point"):
        return True
    research = {column.stage_id for column in board.columns if column.kind == StageKind.RESEARCH}
    images = (image for row in change.rows for image in (row.before, row.after) if image)
    return any(image.get("stage_id") in research for image in images)


def _stale(board: Board, change: ChangeSet) -> set[str]:
    """Return the cards that are not as *change* left them: its own, and those of people it put on another search."""
    images = [(row.id, image) for row in change.rows for image in (row.before, row.after) if image]
    here = {row_id for row_id, image in images if image["search_id"] == board.search_id}
    people = {image["person_id"] for _, image in images if image["search_id"] != board.search_id}
    return here | {card.id for column in board.columns for card in column.cards if card.person_id in people}
