"""Both sides' open questions: cards that fill their pages, three with reasons or five without."""

from collections.abc import Sequence

from recruiter_desk.domain.packs import Pack, PackQuestion, Slot
from recruiter_desk.packs.counting import many, sentence
from recruiter_desk.packs.flow import Block, Placed
from recruiter_desk.packs.parts.question_card import Card
from recruiter_desk.packs.parts.title import heading
from recruiter_desk.packs.sheet import Page, Room, pages_of
from recruiter_desk.packs.text import one_line

TOPIC, OURS, THEIRS = "Open questions", "Open questions, ours", "Open questions, theirs"
FULL_PAGE, COMPACT_PAGE, BOTH_SIDES = 3, 5, 3


def pages(pack: Pack, room: Room) -> list[Page]:
    """Return the pages: both sides on one while there are under four questions, else each side its own."""
    if not pack.questions:
        return []
    if len(pack.questions) <= BOTH_SIDES:
        return _filled(TOPIC, _title(pack, pack.questions), pack.questions, pack, room)
    ours = [one for one in pack.questions if one.ours]
    theirs = [one for one in pack.questions if not one.ours]
    found = _filled(OURS, _title(pack, ours), ours, pack, room)
    titled = one_line(pack.theirs_title) or theirs_title(theirs) if ours else _title(pack, theirs)
    return [*found, *_filled(THEIRS, titled, theirs, pack, room)]


def theirs_title(questions: Sequence[PackQuestion]) -> str:
    """Count what the candidate wants to know."""
    return sentence(many(len(questions), "question") + " from the candidate")


def _title(pack: Pack, questions: Sequence[PackQuestion]) -> str:
    return one_line(pack.questions_title) or sentence(many(len(questions), "question") + " still open")


def cards(pack: Pack, questions: Sequence[PackQuestion], *, least: int = 2) -> list[Block]:
    """Return a card for each question, ours first."""
    return [Card(one, pack.ours_label if one.ours else pack.theirs_label, least=least) for one in questions]


def _filled(topic: str, title: str, questions: Sequence[PackQuestion], pack: Pack, room: Room) -> list[Page]:
    if not questions:
        return []
    most = FULL_PAGE if any(one_line(one.why) for one in questions) else COMPACT_PAGE
    wanted = -(-len(questions) // most)
    share = -(-len(questions) // wanted)
    done: list[Page] = []
    for at in range(0, len(questions), share):
        entry = "" if topic == THEIRS else Slot.QUESTIONS_TITLE
        head: list[Block] = [] if at else [heading(topic, title, entry=entry)]
        done += pages_of(topic, [*head, *cards(pack, questions[at : at + share])], room)
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
    return one.block.question.id if isinstance(one.block, Card) else ""
