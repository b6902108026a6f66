"""Both sides' open questions: cards that fill their pages, three with reasons or five without, or small."""

from collections.abc import Sequence

from recruiter_desk.domain.packs import Length, Pack, PackQuestion, Slot
from recruiter_desk.packs.counting import many, sentence
from recruiter_desk.packs.flow import Block, Placed
from recruiter_desk.packs.parts.compact_question import CompactQuestion
from recruiter_desk.packs.parts.question_card import Card
from recruiter_desk.packs.parts.title import heading
from recruiter_desk.packs.sheet import Page, Room, pages_of
from recruiter_desk.packs.text import one_line

TOPIC, OURS, THEIRS = "Open questions", "Open questions, ours", "Open questions, theirs"
FULL_PAGE, COMPACT_PAGE = 3, 5
LEAST_LINES = 2  # to write on, where both sides share a page
ALONE = 2  # so many questions of a side fill a page of their own


def pages(pack: Pack, room: Room) -> list[Page]:
    """Return the pages, in the order of the numbers: both sides on one when they have room, else each side its own."""
    asked = in_order(pack.questions)
    if not asked:
        return []
    title = _title(pack, asked)
    if pack.length == Length.SHORT:
        return _small(pack, title, asked, room)
    most = FULL_PAGE if any(one_line(one.why) for one in asked) else COMPACT_PAGE
    sides = [[one for one in asked if one.ours == ours] for ours in (asked[0].ours, not asked[0].ours)]
    if _share_a_page(pack, title, asked, room):
        return _filled(TOPIC, title, asked, len(asked), pack, room)
    if min(len(side) for side in sides) < ALONE:
        return _filled(TOPIC, title, asked, most, pack, room)
    first, second = sides
    ours_first = first[0].ours
    rest = one_line(pack.theirs_title) if ours_first else ""
    return [
        *_filled(OURS if ours_first else THEIRS, title, first, most, pack, room),
        *_filled(THEIRS if ours_first else OURS, rest or side_title(second), second, most, pack, room, entry=""),
    ]


def in_order(questions: Sequence[PackQuestion]) -> list[PackQuestion]:
    """Return the questions by number; a side whose numbers lie between the other's keeps together."""
    ranked = sorted(questions, key=lambda one: one.number)
    return sorted(ranked, key=lambda one: one.ours != ranked[0].ours)


def _small(pack: Pack, title: str, asked: Sequence[PackQuestion], room: Room) -> list[Page]:
    """Return small cards on one page, with a line each where two have no room; on more pages only where they must."""
    high = 0.0
    for least in (2, 1):
        head = heading(TOPIC, title, entry=Slot.QUESTIONS_TITLE)
        blocks = [head, *cards(pack, asked, least=least, small=True)]
        high = sum(block.height(room.width) for block in blocks)
        if high <= room.height:
            return pages_of(TOPIC, blocks, room)
    return _filled(TOPIC, title, asked, max(1, int(len(asked) * room.height / high)), pack, room)


def _share_a_page(pack: Pack, title: str, asked: Sequence[PackQuestion], room: Room) -> bool:
    blocks = [heading(TOPIC, title), *cards(pack, asked, least=LEAST_LINES)]
    return sum(block.height(room.width) for block in blocks) <= room.height


def side_title(questions: Sequence[PackQuestion]) -> str:
    """Count what one side wants to know."""
    whose = "for us to ask" if questions[0].ours else "from the candidate"
    return sentence(f"{many(len(questions), 'question')} {whose}")


def _title(pack: Pack, questions: Sequence[PackQuestion]) -> str:
    return one_line(pack.questions_title) or sentence(many(len(questions), "question") + " still open")


def cards(pack: Pack, questions: Sequence[PackQuestion], *, least: int = 2, small: bool = False) -> list[Block]:
    """Return a card for each question with *least* lines to write on; *small* ones take the least room."""
    kind = CompactQuestion if small else Card
    return [kind(one, pack.ours_label if one.ours else pack.theirs_label, least=least) for one in questions]


def _filled(
    topic: str, title: str, questions: Sequence[PackQuestion], most: int, pack: Pack, room: Room,
    *, entry: str = Slot.QUESTIONS_TITLE,
) -> list[Page]:  # fmt: skip
    """Return pages of at most so many questions, as even as they go."""
    wanted = -(-len(questions) // most)
    share = -(-len(questions) // wanted)
    small = pack.length == Length.SHORT
    done: list[Page] = []
    for at in range(0, len(questions), share):
        head: list[Block] = [] if at else [heading(topic, title, entry=entry)]
        done += pages_of(topic, [*head, *cards(pack, questions[at : at + share], small=small)], room)
    for page in done[1:]:
        page.opens = False
    return done


def where(found: Sequence[Page], first: int) -> dict[str, int]:
    """Return on which page each question's card stands, the first page being number *first*."""
    placed: dict[str, int] = {}
    for number, page in enumerate(found, start=first):
        for one in page.placed:
            entry = _entry(one)
            if entry:
                placed.setdefault(entry, number)
    return placed


def _entry(one: Placed) -> str:
    return one.block.question.id if isinstance(one.block, Card | CompactQuestion) else ""
