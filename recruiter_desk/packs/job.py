"""The job: how it has changed since the first brief, and what in it can move, who decides it, and what it settles."""

from recruiter_desk.domain.packs import Movable, Pack, Section, Slot
from recruiter_desk.packs import evidence
from recruiter_desk.packs.counting import many, sentence
from recruiter_desk.packs.flow import Block, Gap, Stack
from recruiter_desk.packs.parts.chip import Chip
from recruiter_desk.packs.parts.table import Row, Table
from recruiter_desk.packs.parts.title import heading
from recruiter_desk.packs.parts.words import Words
from recruiter_desk.packs.sheet import Page, Room, pages_of
from recruiter_desk.packs.style import CELL, CELL_STRONG, GUTTER, NOTE, SECOND, TABLE_HEAD
from recruiter_desk.packs.text import fitted, one_line

CHANGED, MOVES = "How the job has changed", "What can move"
WITH_EVIDENCE = "Evidence and the job"
NOTHING = "–"
_GAPS = (24.0, 14.0)  # between tables on one page
_CHANGE_WIDTHS = (74.0, 106.0, 132.0, 50.0)
_LEVER_WIDTHS = (58.0, 80.0, 124.0, 78.0)


def pages(pack: Pack, room: Room) -> list[Page]:
    """Return the pages of both tables, which flow together; none where nothing changed and nothing can move."""
    blocks = _both(pack, room)
    changed = pack.changes and Section.CHANGES in pack.sections
    return pages_of(CHANGED if changed else MOVES, blocks, room) if blocks else []


def one_page_with_evidence(pack: Pack, room: Room) -> list[Page]:
    """Return a single page of the evidence and both tables where they are that short, or nothing."""
    for gap in _GAPS if pack.evidence else ():
        blocks = _both(pack, room, second=True, gap=gap)
        made = pages_of(WITH_EVIDENCE, [*evidence.blocks(pack, room), Gap(gap), *blocks], room) if blocks else []
        if len(made) == 1:
            return made
    return []


def _both(pack: Pack, room: Room, *, second: bool = False, gap: float = 24.0) -> list[Block]:
    changed = changes(pack, room, second=second)
    moves = levers(pack, room, second=second or bool(changed))
    return [*changed, *([Gap(gap)] if changed and moves else []), *moves]


def changes(pack: Pack, room: Room, *, second: bool = False) -> list[Block]:
    """Return the table of what is not as it was in the first brief; *second* under another one on the same page."""
    if not pack.changes or Section.CHANGES not in pack.sections:
        return []
    count = many(len(pack.changes), "change") + " since the first brief"
    title = one_line(pack.changes_title) or sentence(count)
    widths = (*_CHANGE_WIDTHS, room.width - sum(_CHANGE_WIDTHS) - 4 * GUTTER)
    heads = ("Element", pack.first_label or "First brief", pack.now_label or "Now", "Change", _reason_head(pack))
    rows = [
        Row(
            [
                Words(one_line(one.element), CELL_STRONG),
                Words(one.first or NOTHING, CELL.coloured(SECOND)),
                Words(one.now or NOTHING, CELL),
                Chip(one_line(one.chip)),
                Words(one.why or NOTHING, NOTE, entry=one.id),
            ]
        )
        for one in pack.changes
    ]
    return [heading(CHANGED, title, second=second, entry=Slot.CHANGES_TITLE), _table(heads, widths, rows)]


def _reason_head(pack: Pack) -> str:
    """Return what stands over the last column: the reader may know why, or only when."""
    return "Why" if any(one.id for one in pack.changes) else "When"


def levers(pack: Pack, room: Room, *, second: bool = False) -> list[Block]:
    """Return the table of what can move; *second* under another one on the same page."""
    if not pack.levers or Section.LEVERS not in pack.sections:
        return []
    title = one_line(pack.levers_title) or sentence(many(len(pack.levers), "thing") + " in the job can move")
    widths = (*_LEVER_WIDTHS, room.width - sum(_LEVER_WIDTHS) - 4 * GUTTER)
    heads = ("Lever", "Today", "Room to move", "Who decides", "What it settles")
    return [
        heading(MOVES, title, second=second, entry=Slot.LEVERS_TITLE),
        _table(heads, widths, [_lever(one) for one in pack.levers]),
    ]


def _lever(one: Movable) -> Row:
    room: list[Block] = [Words(one.room or NOTHING, CELL)]
    if one_line(one.state):
        room.append(Words(one_line(one.state), NOTE))
    return Row(
        [
            Words(one_line(one.lever), CELL_STRONG),
            Words(one.today or NOTHING, CELL),
            Stack(room),
            Words(one_line(one.who) or NOTHING, CELL_STRONG if one.yours else CELL),
            Words(one.settles or NOTHING, CELL, entry=one.id),
        ]
    )


def _table(heads: tuple[str, ...], widths: tuple[float, ...], rows: list[Row]) -> Table:
    fit = [fitted(one_line(head), TABLE_HEAD, wide + 4) for head, wide in zip(heads, widths, strict=True)]
    return Table(fit, widths, rows)
