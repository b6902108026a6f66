"""The summary: one page. Denser where it must be, then shorter; what is cut stands in full on the page after it."""

from collections.abc import Sequence
from dataclasses import dataclass, field, replace
from typing import Any

from recruiter_desk.domain.packs import Difference, Length, Pack, PackQuestion, Point, Round, Section, Slot
from recruiter_desk.packs import evidence
from recruiter_desk.packs.counting import many, more_on, sentence
from recruiter_desk.packs.flow import Block, Columns, Gap, Stack
from recruiter_desk.packs.parts.bullets import Bullet, points
from recruiter_desk.packs.parts.fact_strip import fact_strip
from recruiter_desk.packs.parts.ladder import upright
from recruiter_desk.packs.parts.panel import Panel, callout
from recruiter_desk.packs.parts.title import heading, label
from recruiter_desk.packs.parts.to_settle import Asked
from recruiter_desk.packs.parts.words import Words
from recruiter_desk.packs.sheet import Page, Room, foot_words, pages_of, with_notes
from recruiter_desk.packs.style import BODY, CAPTION, LEAD, NOTE, PAPER, SECOND, SMALL, TEXT, Style
from recruiter_desk.packs.text import Piece, clean, one_line
from recruiter_desk.packs.watch import check

TOPIC = "Summary"
KNOWN, THIN, SETTLE = "What we know", "Not known yet", "Still open"
ROUNDS = "Rounds so far"
NOTHING = "Nothing recorded from earlier rounds."
DENSITIES = (1.0, 0.94, 0.88)
LONG = 420  # characters: an entry beyond that is read on a page of its own
MOST_ROUNDS = 9
LONGEST_WHOLE = 40  # characters of a part of the line under the title that stay together


@dataclass(slots=True)
class Kept:
    """How many of each list stand on the page; the rest is cut."""

    known: list[Point] = field(default_factory=list)
    thin: list[str] = field(default_factory=list)
    unlike: list[Difference] = field(default_factory=list)
    questions: list[PackQuestion] = field(default_factory=list)
    moves: list[Point] = field(default_factory=list)
    could_lose: list[Point] = field(default_factory=list)
    rounds: list[Round] = field(default_factory=list)


def pages(pack: Pack, room: Room, here: int, questions_at: dict[str, int]) -> list[Page]:
    """Return the summary's page, number *here* from 1, and after it the pages of what was cut."""
    kept = _first(pack)
    for density in DENSITIES:
        page = _page(pack, room, kept, density, here, questions_at)
        if page:
            break
    while page is None and _shorten(kept, pack, room):
        check()
        page = _page(pack, room, kept, DENSITIES[-1], here, questions_at)
    if page is None:
        return _flowing(pack, room, questions_at)
    with_notes(page, room)
    rest = _cut(pack, kept, bool(questions_at))
    return [page, *_rest_pages(rest, room)]


def _first(pack: Pack) -> Kept:
    """Return what the page begins with: nothing that is too long for it."""
    return Kept(
        [one for one in pack.known if len(one.words) <= LONG][:12],
        [one for one in pack.thin if len(one) <= LONG][:6],
        [one for one in _unlike(pack) if len(one.first) + len(one.second) <= LONG][:4],
        [one for one in pack.questions if len(one.words) <= LONG][:8],
        [one for one in pack.moves if len(one.words) <= LONG][:6],
        [one for one in pack.could_lose if len(one.words) <= LONG][:6],
        list(pack.rounds[-MOST_ROUNDS:]),
    )


def _page(
    pack: Pack, room: Room, kept: Kept, density: float, here: int, questions_at: dict[str, int]
) -> Page | None:  # fmt: skip
    """Return the page if it holds everything."""
    left, right = _columns(pack, room, kept, density, here, questions_at)
    blocks = [*_head(pack, density), *_beside(left, right, room.width), *_tail(pack, density)]
    found = pages_of(TOPIC, blocks, room)
    if len(found) > 1 or sum(block.height(room.width) for block in blocks) > room.height + 0.5:
        return None
    found[0].band = Section.COVER not in pack.sections
    return found[0]


def _head(pack: Pack, density: float) -> list[Block]:
    topic = TOPIC if Section.COVER in pack.sections else "Briefing pack"
    blocks: list[Block] = [heading(topic, pack.headline or NOTHING, density=density, after=6, entry=Slot.HEADLINE)]
    if Section.COVER not in pack.sections:
        blocks += [Words(meeting_words(pack), SMALL.coloured(SECOND), after=7 * density)]
    if clean(pack.lead):
        blocks.append(
            Words(pack.lead, LEAD.at(density), even=len(pack.lead) <= LONG, after=9 * density, entry=Slot.LEAD)
        )
    return [*blocks, Gap(3 * density), *fact_strip(pack.facts, density=density), Gap(12 * density)]


def meeting_words(pack: Pack) -> list[Piece]:
    """Return who meets whom, for what and when: a short pack has no cover that says it."""
    job = ", ".join(one_line(part) for part in (pack.role, pack.company) if one_line(part))
    person = one_line(pack.person)
    reader = ", ".join(one_line(part) for part in (pack.reader, pack.reader_title) if one_line(part))
    rest = [part for part in (reader and f"meets {reader}", pack.when, pack.where, pack.round_words) if one_line(part)]
    said = [Piece(f"{person} for {job}" if person and job else person or job, "bold", TEXT)]
    parts = [f"{part}  ·" for part in rest[:-1]] + rest[-1:]
    kept = [Piece(f" {part}", whole=len(part) <= LONGEST_WHOLE) for part in parts]
    return [*said, Piece("  ·"), *kept] if rest else said


def _columns(
    pack: Pack, room: Room, kept: Kept, density: float, here: int, questions_at: dict[str, int]
) -> tuple[list[Block], list[Block]]:
    """Return the blocks at the left, and those of the panel at the right."""
    left: list[Block] = []
    after = 4 * density
    gap = 11 * density
    rest = here + 1
    body, small = BODY.at(density), SMALL.at(density)
    if pack.known:
        cut = len(pack.known) - len(kept.known)
        left += [label(KNOWN), *points(kept.known, body, after=after), *_more(cut, rest), Gap(gap)]
    if unlike := _unlike(pack):
        left += [label(evidence.DIFFER), *_differing(kept.unlike, body, after)]
        left += [*_more(len(unlike) - len(kept.unlike), rest), Gap(gap)]
    thin_at = len(left)
    if pack.questions:
        at = set(questions_at.values())
        page = min(at, default=rest)
        settle = [Asked(one, questions_at.get(one.id, 0) if len(at) > 1 else 0, density) for one in kept.questions]
        named = f"{SETTLE}: page {page}" if len(at) == 1 else SETTLE
        left += [label(named), *settle, *_more(len(pack.questions) - len(kept.questions), page)]
    right: list[Block] = []
    if kept.rounds:
        right += [label(ROUNDS, after=5), upright(kept.rounds, PAPER), Gap(gap)]
    lists = (
        (pack.moves_label, pack.moves, kept.moves), (pack.could_lose_label, pack.could_lose, kept.could_lose),
    )  # fmt: skip
    for name, items, shown in lists:
        if items:
            right += [label(name), *points(shown, small, after=3), *_more(len(items) - len(shown), rest), Gap(gap - 3)]
    if pack.thin:
        more = _more(len(pack.thin) - len(kept.thin), rest)
        hollow = [Bullet(one, body, hollow=True, after=after) for one in kept.thin]
        beside = [Bullet(one, small, hollow=True, after=3) for one in kept.thin]
        if _has_room([*right, label(THIN), *beside, *more], left, room):
            right += [label(THIN), *beside, *more, Gap(gap - 3)]
        else:
            left[thin_at:thin_at] = [label(THIN), *hollow, *more, Gap(gap)]
    return (left[:-1] if left and isinstance(left[-1], Gap) else left), right[:-1]


def _unlike(pack: Pack) -> tuple[Difference, ...]:
    """Return what does not go together, unless it stands under the evidence."""
    return () if pack.evidence else pack.differences


def _differing(those: Sequence[Difference], style: Style, after: float = 4.0) -> list[Block]:
    """Return a bullet for each: on what, who says which, and what would settle it."""
    return [
        Bullet(
            [
                Piece(f"{one_line(one.what)}:", "bold"), Piece(f" {one_line(one.first)}"),
                Piece(f" {one_line(one.first_by)};", "italic"), Piece(f" {one_line(one.second)}"),
                Piece(f" {one_line(one.second_by)}.", "italic"), Piece(f" {one_line(one.settle)}"),
            ],
            style, entry=one.first_id or one.second_id, after=after,
        )
        for one in those
    ]  # fmt: skip


def _has_room(right: Sequence[Block], left: Sequence[Block], room: Room) -> bool:
    """Tell whether *right* is no higher in the panel than *left* beside it, where there is a panel at all."""
    narrow = _narrow(room.width)
    high = sum(block.height(narrow - 18) for block in right) + 18
    return len(right) > 1 and high <= sum(block.height(room.width - narrow - 16) for block in left)


def _narrow(width: float) -> float:
    """Return how wide the panel at the right is."""
    return round(width * 0.345)


def _more(cut: int, page: int) -> list[Block]:
    return [Words(more_on(cut, page), NOTE, after=3)] if cut else []


def _beside(left: list[Block], right: list[Block], width: float) -> list[Block]:
    """Put both columns side by side; alone, either takes the whole width."""
    if not right:
        return left
    if not left:
        return [Panel(Stack(right))]
    narrow = _narrow(width)
    return [Columns([(width - narrow - 16, Stack(left)), (narrow, Panel(Stack(right)))], gutter=16)]


def _tail(pack: Pack, density: float) -> list[Block]:
    blocks: list[Block] = []
    if clean(pack.one_thing):
        blocks += [Gap(12 * density), callout(pack.one_thing, BODY.at(density))]
    if Section.COVER not in pack.sections:
        said = " ".join(part for part in (prepared(pack), _confidential(pack)) if part)
        blocks += [Gap(8 * density), Words(said, CAPTION)] if said else []
    return blocks


def prepared(pack: Pack) -> str:
    """Return who made the pack and when."""
    who, when = one_line(pack.prepared_by), one_line(pack.prepared_on)
    return f"Prepared{f' on {when}' if when else ''}{f' by {who}' if who else ''}." if who or when else ""


def _confidential(pack: Pack) -> str:
    return "" if one_line(pack.confidentiality) == foot_words(pack) else pack.confidentiality


def _shorten(kept: Kept, pack: Pack, room: Room) -> bool:
    """Take the lowest-ranked item off the higher column; False when nothing is left to take."""
    left, right = _columns(pack, room, kept, DENSITIES[-1], 1, {})
    narrow = _narrow(room.width)
    tall_left = sum(block.height(room.width - narrow - 16) for block in left)
    tall_right = sum(block.height(narrow - 18) for block in right)
    beside: list[list[Any]] = [kept.moves, kept.could_lose]
    before: list[list[Any]] = [kept.known, kept.questions, kept.thin, kept.unlike]
    for lists in (before, beside) if tall_left >= tall_right else (beside, before):
        longest = max(lists, key=len)
        if longest:
            del longest[-1]
            return True
    if kept.rounds:
        del kept.rounds[0]
        return True
    return False


def _cut(pack: Pack, kept: Kept, asked_elsewhere: bool) -> list[tuple[str, list[Block], int]]:
    """Return what was cut, list by list: its label, its blocks, how many."""

    def left(all_of: Sequence[Point], shown: Sequence[Point]) -> list[Block]:
        return points([one for one in all_of if one not in shown], BODY)

    thin: list[Block] = [Bullet(one, BODY, hollow=True) for one in pack.thin if one not in kept.thin]
    asked = [] if asked_elsewhere else [one for one in pack.questions if one not in kept.questions]
    earlier = [one for one in pack.rounds if one not in kept.rounds]
    rounds: list[Block] = [
        Bullet([Piece(f"{one.number}. {one.who}", "bold"), Piece(f" {one.when} {one.reading}")], BODY)
        for one in earlier
    ]
    found = [
        (KNOWN, left(pack.known, kept.known)),
        (evidence.DIFFER, _differing([one for one in _unlike(pack) if one not in kept.unlike], BODY)),
        (THIN, thin),
        (SETTLE, list[Block](Asked(one, 0, 1.0) for one in asked)),
        (pack.moves_label, left(pack.moves, kept.moves)),
        (pack.could_lose_label, left(pack.could_lose, kept.could_lose)),
        (ROUNDS, rounds),
    ]
    return [(name, blocks, len(blocks)) for name, blocks in found if blocks]


def _rest_pages(rest: Sequence[tuple[str, list[Block], int]], room: Room) -> list[Page]:
    if not rest:
        return []
    title = sentence(many(sum(count for _, _, count in rest), "entry", "entries") + " beyond the summary")
    blocks: list[Block] = [heading("Also known", title)]
    for name, items, _ in rest:
        blocks += [label(name), *items, Gap(12)]
    return pages_of("Also known", blocks, room)


def _flowing(pack: Pack, room: Room, questions_at: dict[str, int]) -> list[Page]:
    """Return a summary whose fixed parts alone fill more than a page: everything, one after the other."""
    everything = Kept(
        list(pack.known), list(pack.thin), list(_unlike(pack)), list(pack.questions),
        list(pack.moves), list(pack.could_lose), list(pack.rounds),
    )  # fmt: skip
    left, right = _columns(replace(pack, length=Length.FULL), room, everything, 1.0, 0, questions_at)
    blocks = [*_head(pack, 1.0), *left, Gap(12), *right, *_tail(pack, 1.0)]
    found = pages_of(TOPIC, blocks, room)
    found[0].band = Section.COVER not in pack.sections
    return found
