"""The cover of a full pack: who, for which job, which meeting, what to read first and where everything stands."""

from collections.abc import Sequence
from dataclasses import replace

from recruiter_desk.domain.packs import Cell, Pack
from recruiter_desk.packs.flow import Block, Columns, Gap, Placed, Stack, used_height
from recruiter_desk.packs.parts.contents import Contents
from recruiter_desk.packs.parts.fact_strip import fact_strip
from recruiter_desk.packs.parts.panel import Panel
from recruiter_desk.packs.parts.words import Words
from recruiter_desk.packs.sheet import Page, Room, foot_words, pages_of
from recruiter_desk.packs.style import (
    BODY,
    CAPTION,
    DISPLAY,
    DISPLAY_SECOND,
    INK,
    LABEL,
    SMALL,
    TITLE,
    TITLE_SECOND,
    Style,
)  # fmt: skip
from recruiter_desk.packs.summary import prepared
from recruiter_desk.packs.text import Piece, balanced, clean, one_line

TOPIC = "Cover"
KIND = "Briefing pack for the interviewer"


def pages(pack: Pack, room: Room, contents: Sequence[tuple[str, int]]) -> list[Page]:
    """Return the cover, one page unless names fill more; *contents* are the sections with their pages, from 1."""
    blocks = _blocks(pack, room.width, contents)
    found = pages_of(TOPIC, blocks, room)
    if len(found) == 1:
        white = min(104.0, max(0.0, room.height - used_height(found[0].placed, room.width)))
        found[0].placed = [Placed(one.block, one.down + white) for one in found[0].placed]
    found[0].band = True
    return found


def _blocks(pack: Pack, width: float, contents: Sequence[tuple[str, int]]) -> list[Block]:
    blocks: list[Block] = [Words(KIND, LABEL, after=12)]
    blocks += (
        [Words(one_line(pack.person), _display(pack.person, width), even=True, after=2)]
        if one_line(pack.person)
        else []
    )
    role = f"Candidate for {one_line(pack.role)}" if one_line(pack.role) else ""
    blocks += [Words(line, DISPLAY_SECOND) for line in (role, one_line(pack.company)) if line]
    blocks += [Gap(26), *fact_strip(_meeting(pack)), Gap(26)]
    blocks.append(Columns([(228.0, _first(contents)), (228.0, _list(contents))], gutter=26))
    blocks.append(Gap(28))
    if clean(pack.confidentiality) and one_line(pack.confidentiality) != foot_words(pack):
        inside = Stack([Words("Confidentiality", LABEL, after=2), Words(pack.confidentiality, SMALL)])
        blocks += [Panel(inside, padding=10), Gap(14)]
    if prepared(pack):
        blocks.append(Words(prepared(pack), CAPTION))
    return blocks


def _display(person: str, width: float) -> Style:
    """Return the display style; a name that would fill more than two lines is set smaller."""
    for style in (DISPLAY, replace(DISPLAY, size=28, leading=32), TITLE):
        if len(balanced([Piece(one_line(person))], style, width)) <= 2:
            return style
    return TITLE_SECOND


def _meeting(pack: Pack) -> list[Cell]:
    you = "\n".join(one_line(part) for part in (pack.reader, pack.reader_title) if one_line(part))
    cells = (
        Cell("You are", you),
        Cell("When", pack.when.replace(", ", "\n")),
        Cell("Where", pack.where),
        Cell("Round", pack.round_words.removeprefix("Round ")),
    )
    return [cell for cell in cells if one_line(cell.value)]


def _first(contents: Sequence[tuple[str, int]]) -> Block:
    """Say what to read in two minutes, and in five."""
    pages = dict(contents)
    asked = [page for topic, page in contents if "questions" in topic.casefold()]
    said = [Words("Read this first", LABEL.coloured(INK), after=3)]
    summary = next((page for topic, page in contents if topic == "Summary"), 0)
    if summary:
        said.append(
            _advice("Two minutes.", f"Page {summary} has it all in short: what is known and what is still open.")
        )
    if asked:
        where = f"page {asked[0]}" if len(asked) == 1 else f"pages {asked[0]} and {asked[-1]}"
        said.append(_advice("Five minutes.", f"Add {where}, the open questions on both sides."))
    if len(pages) > 2:
        said.append(_advice("The rest is reference.", "Turn to it when a question needs it."))
    return Stack(said)


def _advice(claim: str, words: str) -> Words:
    return Words([Piece(claim, "bold", INK), Piece(" " + words)], BODY, after=6)


def _list(contents: Sequence[tuple[str, int]]) -> Block:
    return Stack(
        [Words("In this pack", LABEL.coloured(INK), after=2), *(Contents(topic, page) for topic, page in contents)]
    )
