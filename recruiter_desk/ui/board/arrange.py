"""What stands where on a board, without a screen: previews, filters, folded stages, letters."""

from collections.abc import Collection, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date

from recruiter_desk.domain.candidacies import Board, Card, Column
from recruiter_desk.domain.changes import ChangeSet
from recruiter_desk.domain.moments import days_between
from recruiter_desk.domain.people import folded
from recruiter_desk.domain.stages import CLIENT_KINDS, in_names, is_end

NAMES = "names"
_CARRIED = ("stage_id", "rank", "entered_on")
ENDED = "ended"


@dataclass(frozen=True, slots=True)
class Slot:
    """A place in the row of stages: one open column, or a strip that stands for one stage or a whole group."""

    key: str
    folded: bool
    columns: tuple[Column, ...]

    @property
    def count(self) -> int:
        return sum(len(column.cards) for column in self.columns)


def groups_of(board: Board) -> dict[str, str]:
    """Return, for each stage id, what it folds with: all names, all ends, else itself."""
    named = in_names([column.kind for column in board.columns])
    return {
        column.stage_id: NAMES if name else ENDED if is_end(column.kind) else column.stage_id
        for column, name in zip(board.columns, named, strict=True)
    }


def slots(board: Board, unfolded: Mapping[str, bool]) -> tuple[Slot, ...]:
    """Return the row of stages from left to right.

    Names, ends and empty stages are folded; *unfolded* says otherwise for single groups and stages.
    """
    made: list[Slot] = []
    for group, columns in _groups(board):
        if group in (NAMES, ENDED) and not unfolded.get(group, False):
            made.append(Slot(group, True, columns))
        else:
            made.extend(_single(column, unfolded) for column in columns)
    return tuple(made) if any(not slot.folded for slot in made) else _with_one_open(made)


def _with_one_open(row: Sequence[Slot]) -> tuple[Slot, ...]:
    """Open the first stage of a board on which everything is folded: somewhere it has to begin."""
    first = next((slot for slot in row if slot.key not in (NAMES, ENDED)), None)
    return tuple(replace(slot, folded=slot.folded and slot is not first) for slot in row)


def _single(column: Column, unfolded: Mapping[str, bool]) -> Slot:
    return Slot(column.stage_id, not unfolded.get(column.stage_id, bool(column.cards)), (column,))


def _groups(board: Board) -> Iterator[tuple[str, tuple[Column, ...]]]:
    """Yield each group where its first stage stands."""
    found: dict[str, list[Column]] = {}
    groups = groups_of(board)
    for column in board.columns:
        found.setdefault(groups[column.stage_id], []).append(column)
    for group, columns in found.items():
        yield group, tuple(columns)


def moved(board: Board, ids: Sequence[str], stage_id: str, position: int | None) -> Board:
    """Return *board* as it would stand with *ids* in a stage; *position* counts without them, None is the end."""
    cards = {card.id: card for column in board.columns for card in column.cards if card.id in ids}
    arriving = [replace(cards[one], stage_id=stage_id) for one in ids if one in cards]
    return replace(
        board, columns=tuple(_without(column, cards, stage_id, arriving, position) for column in board.columns)
    )


def _without(
    column: Column, gone: Collection[str], stage_id: str, arriving: Sequence[Card], position: int | None
) -> Column:
    stay = [card for card in column.cards if card.id not in gone]
    if column.stage_id == stage_id:
        at = len(stay) if position is None else position
        stay[at:at] = arriving
    return column if len(stay) == len(column.cards) and not arriving else replace(column, cards=tuple(stay))


def patched(board: Board, cards: Sequence[Card], gone: Collection[str]) -> Board:
    """Return *board* with *cards* read anew put where they now belong, and without *gone*."""
    away = {card.id for card in cards} | set(gone)
    columns = []
    for column in board.columns:
        stay = [card for card in column.cards if card.id not in away]
        arriving = [card for card in cards if card.stage_id == column.stage_id]
        if arriving or len(stay) != len(column.cards):
            stay = sorted([*stay, *arriving], key=lambda card: (card.rank, card.id))
            column = replace(column, cards=tuple(stay))
        columns.append(column)
    return replace(board, columns=tuple(columns))


def cards_in(board: Board, ids: Sequence[str]) -> list[Card]:
    """Return the cards called *ids* that the board holds, in that order."""
    wanted = set(ids)
    cards = {card.id: card for column in board.columns for card in column.cards if card.id in wanted}
    return [cards[one] for one in ids if one in cards]


def column_in(board: Board, stage_id: str) -> Column:
    """Return a stage of the board. KeyError when it has none called so."""
    for column in board.columns:
        if column.stage_id == stage_id:
            return column
    raise KeyError(stage_id)


def carried_by(board: Board, change: ChangeSet, today: date) -> list[Card] | None:
    """Return the cards of a *change* that did nothing but carry them about this board, or None if it did more.

    They need not be read again: stage, rank and days are in the change itself. What each side knows stays as it was
    in the stage before, and goes where it is not said.
    """
    known = {card.id: card for card in cards_in(board, [row.id for row in change.rows])}
    asking = asking_stages(board)
    carried = []
    for row in change.rows:
        before, after, card = row.before, row.after, known.get(row.id)
        if not before or not after or card is None:
            return None
        if any(before[name] != after[name] for name in after if name not in _CARRIED):
            return None
        days = days_between(str(after["entered_on"]), today)
        stage_id = str(after["stage_id"])
        kept = replace(card, stage_id=stage_id, rank=int(after["rank"] or 0), days=days)
        carried.append(kept if stage_id in asking else replace(kept, company=(), candidate=(), open=0))
    return carried


def asking_stages(board: Board) -> set[str]:
    """Return the stages whose cards say what each side knows."""
    return {column.stage_id for column in board.columns if column.kind in CLIENT_KINDS}


def fits(card: Card, words: Sequence[str]) -> bool:
    """Tell whether every one of *words* (folded) stands in the card's name or role, or begins a word of its chip."""
    if not words:
        return True
    whole, chip = folded(f"{card.name} {card.role}"), folded(card.chip.text).split()
    return all(word in whole or any(part.startswith(word) for part in chip) for word in words)


def position_before(cards: Sequence[Card], before: str | None, moving: Collection[str]) -> int | None:
    """Return the place right before the card *before*, counted without those that move; None is the end."""
    if before is None:
        return None
    stay = [card.id for card in cards if card.id not in moving]
    return stay.index(before) if before in stay else None


def stage_letters(names: Sequence[str]) -> tuple[str, ...]:
    """Return two letters for each stage, all different: "Hiring manager" HM, "Panel" PA, "Placed" PL."""
    taken: set[str] = set()
    letters = []
    for name in names:
        pair = next(pair for pair in _pairs(name) if pair not in taken)
        taken.add(pair)
        letters.append(pair)
    return tuple(letters)


def _pairs(name: str) -> Iterator[str]:
    words = ["".join(c for c in word if c.isalnum()) for word in folded(name).upper().split()]
    words = [word for word in words if word] or ["S"]
    first = words[0][0]
    if len(words) > 1:
        yield first + words[1][0]
    yield from (first + letter for letter in "".join(words)[1:])
    yield from (first + digit for digit in "123456789")
    yield from (f"{number:02}" for number in range(100))
