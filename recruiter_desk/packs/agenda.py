"""The meeting: how its minutes are shared, what is covered and what to leave alone, and room for notes to the foot."""

from collections.abc import Sequence
from typing import NamedTuple

from recruiter_desk.domain.packs import Length, Pack, Slot
from recruiter_desk.packs import evidence, questions
from recruiter_desk.packs.counting import many, sentence
from recruiter_desk.packs.flow import Block, Columns, Gap, Stack
from recruiter_desk.packs.parts.agenda_bar import AgendaBar
from recruiter_desk.packs.parts.bullets import Bullet
from recruiter_desk.packs.parts.note_lines import NoteLines
from recruiter_desk.packs.parts.table import Row, Table
from recruiter_desk.packs.parts.title import heading
from recruiter_desk.packs.parts.words import Words
from recruiter_desk.packs.sheet import NOTES, Page, Room, pages_of
from recruiter_desk.packs.style import CELL, CELL_STRONG, GREEN, GUTTER, LABEL, RED, SECOND, SMALL
from recruiter_desk.packs.text import one_line

TOPIC, LABELLED = "Agenda and notes", "Suggested agenda"
TOGETHER, WITH_EVIDENCE = "Questions and agenda", "Evidence and agenda"


class _Way(NamedTuple):
    """How cards share a page with the agenda: for so many questions at most, large or small, with lines each."""

    most: int
    small: bool
    lines: int
    notes: int = 2
    bar: bool = True


_FULL_WAYS = (_Way(2, small=False, lines=4), _Way(2, small=False, lines=3))
_SHORT_WAYS = (
    _Way(1, small=False, lines=4), _Way(3, small=False, lines=2), _Way(8, small=True, lines=2),
    _Way(8, small=True, lines=1), _Way(8, small=True, lines=1, notes=1),
    _Way(8, small=True, lines=1, notes=1, bar=False),
)  # fmt: skip
COVERED, LEAVE, AFTER = "Already covered: skip", "Please do not ask", "After the meeting"


def pages(pack: Pack, room: Room) -> list[Page]:
    """Return the agenda's page and, when its lists are long, more."""
    return pages_of(TOPIC, [*blocks(pack, room), NoteLines(head=NOTES, least=2)], room)


def one_page_of_both(pack: Pack, room: Room) -> list[Page]:
    """Return a single page of questions and agenda where that has room: in a full pack for the fewest only."""
    asked = questions.in_order(pack.questions)
    ways = _SHORT_WAYS if pack.length == Length.SHORT else _FULL_WAYS
    title = one_line(pack.questions_title) or sentence(many(len(asked), "question") + " still open")
    for way in ways if asked else ():
        if len(asked) > way.most:
            continue
        found = questions.cards(pack, asked, least=way.lines, small=way.small)
        for card in found:
            card.stretches = False
        head: list[Block] = [heading(questions.TOPIC, title, second=way.small, entry=Slot.QUESTIONS_TITLE)]
        meeting = blocks(pack, room, second=True, bar=way.bar)
        made = pages_of(TOGETHER, [*head, *found, Gap(9), *meeting, NoteLines(head=NOTES, least=way.notes)], room)
        if len(made) == 1:
            return made
    return []


def one_page_with_evidence(pack: Pack, room: Room) -> list[Page]:
    """Return a single page of evidence and agenda where there is little of it and nothing to ask, or nothing."""
    if not pack.evidence or pack.questions:
        return []
    known = [*evidence.blocks(pack, room), Gap(18)]
    notes = NoteLines(head=NOTES, least=4)
    made = pages_of(WITH_EVIDENCE, [*known, *blocks(pack, room, second=True), notes], room)
    return made if len(made) == 1 else []


def blocks(pack: Pack, room: Room, *, second: bool = False, bar: bool = True) -> list[Block]:
    """Return everything but the lines for notes; *second* under another section on the same page."""
    title = one_line(pack.agenda_title) or (f"{pack.agenda_minutes} minutes." if pack.agenda_minutes else "")
    named = bool(title or pack.agenda)
    done: list[Block] = [heading(LABELLED, title, second=second, entry=Slot.AGENDA_TITLE)] if named else []
    if bar and any(part.minutes > 0 for part in pack.agenda):
        done += [AgendaBar(pack.agenda), Gap(3)]
    if pack.agenda:
        done += [_plan(pack, room), Gap(11)]
    lists = [
        _list(COVERED, pack.covered, GREEN), _list(LEAVE, pack.do_not_ask, RED), _list(AFTER, pack.afterwards, SECOND),
    ]  # fmt: skip
    said = [one for one in lists if one]
    if said:
        count = max(2, len(said))
        wide = (room.width - (count - 1) * GUTTER) / count
        done += [Columns([(wide, one) for one in said], gutter=GUTTER), Gap(9)]
    return done


def _plan(pack: Pack, room: Room) -> Block:
    timed = [part.starts or f"{part.minute}\u2032" for part in pack.agenda]
    rows = [
        Row([Words(one_line(at), CELL_STRONG), Words(one_line(part.name), CELL_STRONG), Words(part.say, CELL)])
        for at, part in zip(timed, pack.agenda, strict=True)
    ]
    return Table((), (40, 118, room.width - 158 - 2 * GUTTER), rows)


def _list(name: str, items: Sequence[str], colour: str) -> Block | None:
    if not items:
        return None
    head = Words(name, LABEL.coloured(colour), keeps_next=True, after=3)
    return Stack([head, *(Bullet(one, SMALL, colour=colour, after=2.5) for one in items)])
