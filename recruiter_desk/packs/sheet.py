"""Our sheet: the geometry of a page, its running head and foot, and the mark of a demo desk."""

from collections.abc import Sequence
from dataclasses import dataclass, field

from recruiter_desk.domain.packs import Pack
from recruiter_desk.packs.flow import Block, Placed, paginate, used_height
from recruiter_desk.packs.parts.note_lines import NoteLines
from recruiter_desk.packs.pen import Pen
from recruiter_desk.packs.style import (
    BRONZE,
    FOOT,
    HAIR,
    HEAD,
    INK,
    LABEL,
    LETTERHEAD,
    NOTE,
    NOTE_STRONG,
    PAGE_SIZES,
    RULE,
    SIDE,
)  # fmt: skip
from recruiter_desk.packs.text import fitted, one_line
from recruiter_desk.packs.watch import check

SAMPLE = "Sample: invented people"
NOTES = "Your notes"
EMPTY = 0.16  # of a page; what is emptier gets lines to write on


@dataclass(frozen=True, slots=True)
class Room:
    """The paper, and the body between head and foot."""

    paper: tuple[float, float]

    @property
    def width(self) -> float:
        return self.paper[0] - 2 * SIDE

    @property
    def height(self) -> float:
        return self.paper[1] - HEAD - FOOT

    @property
    def top(self) -> float:
        return self.paper[1] - HEAD


@dataclass(slots=True)
class Page:
    """A page laid out. `topic` names its section at the head; `opens` = the outline has an entry for it.

    A page with a band is the face of the document: it carries the letterhead instead of the running head.
    """

    topic: str
    placed: list[Placed] = field(default_factory=list)
    opens: bool = False
    band: bool = False
    lift: float = 0.0


def room_of(pack: Pack) -> Room:
    return Room(PAGE_SIZES[pack.paper])


def pages_of(topic: str, blocks: Sequence[Block], room: Room) -> list[Page]:
    """Return the pages a section fills, the first of which opens it."""
    pages = [Page(topic, placed) for placed in paginate(blocks, room.width, room.height)]
    pages[0].opens = True
    return pages


def with_notes(page: Page, room: Room) -> None:
    """Give a page that is rather empty lines to write on, down to its foot."""
    used = used_height(page.placed, room.width)
    if room.height - used > EMPTY * room.height and not any(one.block.stretches for one in page.placed):
        page.placed.append(Placed(NoteLines(head=NOTES, high=room.height - used - 14), used + 14))


def draw(pen: Pen, page: Page, pack: Pack, total: int) -> None:
    """Draw the whole page; `pen.page` is its number from 0."""
    room = room_of(pack)
    if page.band:
        _face(pen, pack, room)
    else:
        _running_head(pen, page, pack, room)
    _foot(pen, pack, room, total)
    for one in page.placed:
        check()
        one.block.draw(pen, SIDE, room.top + page.lift - one.down, room.width)


def _running_head(pen: Pen, page: Page, pack: Pack, room: Room) -> None:
    baseline, right = room.paper[1] - 44, room.paper[0] - SIDE
    topic = fitted(page.topic, NOTE_STRONG, room.width / 3)
    pen.words_right(topic, NOTE_STRONG, right, baseline)
    left = room.width - pen.width(topic, NOTE_STRONG) - 18
    if pack.sample:
        left -= _sample(pen, right - pen.width(topic, NOTE_STRONG) - 14, baseline) + 18
    job = ", ".join(part for part in (one_line(pack.role), one_line(pack.company)) if part)
    pen.words(
        fitted("  ·  ".join(part for part in (one_line(pack.person), job) if part), NOTE, left), NOTE, SIDE, baseline
    )
    pen.rule(SIDE, baseline - 10, right, colour=RULE)


def _sample(pen: Pen, right: float, baseline: float) -> float:
    """Draw the mark of a demo desk and return its width."""
    wide = pen.width(SAMPLE, LABEL) + 12
    pen.canvas.setLineWidth(0.7)
    pen.canvas.setStrokeColor(LABEL.colour)
    pen.canvas.roundRect(right - wide, baseline - 4.2, wide, 13.4, 3, stroke=1, fill=0)
    pen.words_right(SAMPLE, LABEL, right - 6, baseline)
    return wide


def _face(pen: Pen, pack: Pack, room: Room) -> None:
    """Draw the ink band over the bronze line, and the letterhead."""
    wide, high = room.paper
    pen.box(0, high, wide, 14, INK)
    pen.box(0, high - 14, wide, 2.4, BRONZE)
    baseline = high - 57
    used = _sample(pen, wide - SIDE, baseline) + 18 if pack.sample else 0
    firm = fitted(pack.firm, LETTERHEAD, (room.width - used) / 1.7)
    pen.words(firm, LETTERHEAD, SIDE, baseline)


def _foot(pen: Pen, pack: Pack, room: Room, total: int) -> None:
    right = room.paper[0] - SIDE
    pen.rule(SIDE, 40, right, colour=HAIR)
    number = f"Page {pen.page + 1} of {total}"
    pen.words_right(number, NOTE, right, 28)
    pen.words(fitted(foot_words(pack), NOTE, room.width - pen.width(number, NOTE) - 20), NOTE, SIDE, 28)


def foot_words(pack: Pack) -> str:
    """Return what the foot of every page says."""
    reader = one_line(pack.reader)
    return f"Confidential. Prepared for {reader}. Not to be forwarded." if reader else "Confidential."
