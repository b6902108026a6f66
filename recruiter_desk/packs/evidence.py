"""Evidence by round: the ladder across the page, then a table of what was tested, by whom, how it went."""

from recruiter_desk.domain.packs import Evidence, Pack, Slot
from recruiter_desk.packs.counting import many, sentence
from recruiter_desk.packs.flow import Block, Gap, Stack
from recruiter_desk.packs.parts.ladder import Ladder
from recruiter_desk.packs.parts.rating import Rating
from recruiter_desk.packs.parts.table import Row, Table
from recruiter_desk.packs.parts.title import heading, label
from recruiter_desk.packs.parts.words import Words
from recruiter_desk.packs.sheet import Page, Room, pages_of
from recruiter_desk.packs.style import CAPTION, CELL, CELL_STRONG, GUTTER, NOTE
from recruiter_desk.packs.text import clean, one_line

TOPIC, LABELLED = "Evidence by round", "What the company knows, by round"
DIFFER = "Where interviewers differ"
DIFFER_HEADS = ("On what", "One says", "Another says", "What would settle it")
HEADS = ("Round", "Interviewer", "What was tested", "Rating", "Evidence")


def pages(pack: Pack, room: Room) -> list[Page]:
    """Return the pages, none without evidence."""
    return pages_of(TOPIC, blocks(pack, room), room) if pack.evidence else []


def blocks(pack: Pack, room: Room) -> list[Block]:
    """Return the section as it flows."""
    counted = many(len(pack.evidence), "piece") + " of evidence"
    if pack.rounds:
        counted += f" from {many(len({one.round for one in pack.evidence}), 'round')}"
    title = one_line(pack.evidence_title) or sentence(counted)
    done: list[Block] = [heading(LABELLED, title, entry=Slot.EVIDENCE_TITLE)]
    if pack.rounds:
        done += [Ladder(pack.rounds), Gap(16)]
    wide = room.width - 30 - 84 - 94 - 56 - 4 * GUTTER
    done.append(Table(HEADS, (30, 84, 94, 56, wide), _rows(pack)))
    if clean(pack.evidence_note):
        done += [Gap(6), Words(pack.evidence_note, CAPTION)]
    if pack.differences:
        done += [Gap(16), label(DIFFER), _differences(pack, room)]
    return done


def _differences(pack: Pack, room: Room) -> Table:
    """Return what does not go together, who said which, and what would settle it."""
    wide = (room.width - 94 - 110 - 3 * GUTTER) / 2
    rows = [
        Row(
            [
                Words(one_line(one.what), CELL_STRONG),
                _said(one.first, one.first_by, one.first_id),
                _said(one.second, one.second_by, one.second_id),
                Words(one.settle, CELL),
            ]
        )
        for one in pack.differences
    ]
    return Table(DIFFER_HEADS, (94, wide, wide, 110), rows)


def _said(words: str, by: str, entry: str) -> Block:
    return Stack([Words(words, CELL, entry=entry), Words(one_line(by), NOTE)])


def _rows(pack: Pack) -> list[Row]:
    rows = []
    before: Evidence | None = None
    for one in pack.evidence:
        number = Words(str(one.round) if one.round else "", CELL_STRONG)
        again = before is not None and before.round == one.round
        cells: list[Block] = [
            Gap(0) if again else number,
            Words(one_line(one.who), CELL),
            Words(one_line(one.tested), CELL_STRONG, entry=one.id),
            Rating(one.level),
            Words(one.words, CELL, entry=one.id),
        ]
        rows.append(Row(cells, strong=not again, again=number))
        before = one
    return rows
