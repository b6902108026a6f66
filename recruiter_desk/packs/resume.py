"""The résumé's own pages on our sheet: framed and scaled, under our head and over our foot."""

from collections.abc import Sequence
from io import BytesIO

import pikepdf

from recruiter_desk.domain.packs import Pack, ResumePages
from recruiter_desk.packs import foreign
from recruiter_desk.packs.flow import Block, Gap
from recruiter_desk.packs.parts.title import heading
from recruiter_desk.packs.parts.words import Words
from recruiter_desk.packs.pen import Pen
from recruiter_desk.packs.sheet import Page, Room, pages_of
from recruiter_desk.packs.style import BODY, NOTE, PAPER, RULE, SECOND, SMALL, WHITE
from recruiter_desk.packs.text import LONGEST, clean, one_line

TOPIC, LABELLED = "Résumé", "Appendix"
MARGIN = 11.0


class Frame(Block):
    """The place of one page: it takes the room that is left, and remembers where it was drawn."""

    stretches = True

    def __init__(self, index: int, size: tuple[float, float], high: float = 200.0) -> None:
        self.index, self.size, self.high = index, size, high
        self.box: tuple[int, float, float, float, float] | None = None

    def height(self, width: float) -> float:
        return self.high

    def stretched(self, room: float) -> Block:
        return Frame(self.index, self.size, room)

    def draw(self, pen: Pen, x: float, top: float, width: float) -> None:
        wide, high = self.size
        scale = min((width - 2 * MARGIN) / wide, (self.high - 2 * MARGIN) / high)
        wide, high = wide * scale, high * scale
        left, upper = x + (width - wide) / 2, top - MARGIN
        pen.box(x, top, width, high + 2 * MARGIN, PAPER)
        pen.box(left - 0.5, upper + 0.5, wide + 1, high + 1, RULE)
        pen.box(left, upper, wide, high, WHITE)
        self.box = pen.page, left, upper - high, left + wide, upper


def pages(pack: Pack, room: Room) -> tuple[list[Page], pikepdf.Pdf | None]:
    """Return the pages of the résumé, and its file when that is to be placed on them."""
    resume = pack.resume
    if resume is None:
        return [], None
    title = f"The résumé of {one_line(pack.person)}." if one_line(pack.person) else "The résumé."
    head: list[Block] = [heading(LABELLED, title)]
    if clean(resume.note):
        head += [Words(resume.note, NOTE), Gap(6)]
    if not resume.pdf:
        return (
            (pages_of(TOPIC, [*head, *_text(resume)], room), None) if clean(resume.text) or resume.note else ([], None)
        )
    try:
        pdf = foreign.opened(resume.pdf)
        frames: list[Block] = [Frame(number, foreign.size(page)) for number, page in enumerate(pdf.pages)]
    except foreign.Unplaceable as error:
        return pages_of(TOPIC, _unplaced(str(error)), room), None
    found = pages_of(TOPIC, [*head, frames[0]], room)
    for frame in frames[1:]:
        found += pages_of(TOPIC, [frame], room)
    for page in found[1:]:
        page.opens = False
    return found, pdf


def _text(resume: ResumePages) -> list[Block]:
    """Return the words of a résumé that has no pages of its own, line by line."""
    parts = [resume.text[at : at + LONGEST] for at in range(0, min(len(resume.text), 4 * LONGEST), LONGEST)]
    return [Words(part, SMALL) for part in parts]


def _unplaced(reason: str) -> list[Block]:
    said = f"{reason} Please ask for the résumé itself."
    return [heading(LABELLED, "The résumé could not be placed here."), Words(said, BODY.coloured(SECOND))]


def place(drawn: bytes, resume: pikepdf.Pdf, sheets: Sequence[Page]) -> bytes:
    """Return *drawn* with the résumé's pages in the frames of *sheets*; nothing but what they show comes along."""
    frames = [one.block for page in sheets for one in page.placed if isinstance(one.block, Frame)]
    with pikepdf.open(BytesIO(drawn)) as pack:
        for frame in frames:
            if frame.box is None:
                continue
            number, *edges = frame.box
            sheet = pack.pages[number]
            form = pack.copy_foreign(foreign.as_picture(resume.pages[frame.index]))
            name = pikepdf.Name(f"/Resume{frame.index + 1}")
            sheet.add_resource(form, pikepdf.Name.XObject, name)
            box = pikepdf.Rectangle(*edges)
            drawn_at = sheet.calc_form_xobject_placement(
                form, name, box, invert_transformations=True, allow_shrink=True, allow_expand=True
            )
            # on a clean slate: a page from elsewhere counts on black, and on no dashes
            sheet.contents_add(b"q\n", prepend=True)
            sheet.contents_add(b"\nQ\n" + drawn_at)
        out = BytesIO()
        pack.save(out, deterministic_id=True, object_stream_mode=pikepdf.ObjectStreamMode.generate)
    return out.getvalue()
