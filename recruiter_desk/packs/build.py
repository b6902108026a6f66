"""A pack becomes a PDF: lay out every page, number them, draw them. The same pack gives the same bytes, anywhere."""

from collections.abc import Iterator
from dataclasses import dataclass, fields, is_dataclass
from io import BytesIO

from pikepdf import Pdf
from reportlab.pdfbase.pdfdoc import PDFDictionary, PDFInfo, PDFString
from reportlab.pdfgen.canvas import Canvas

from recruiter_desk.domain.packs import Pack, Section
from recruiter_desk.packs import agenda, cover, evidence, fonts, job, questions, resume, sheet, summary
from recruiter_desk.packs.parts.contents import bookmark
from recruiter_desk.packs.pen import Pen, Spot
from recruiter_desk.packs.sheet import Page, Room
from recruiter_desk.packs.text import clean, one_line
from recruiter_desk.packs.watch import limited


@dataclass(frozen=True, slots=True)
class Drawn:
    """The file, and where the words of each entry stand in it."""

    pdf: bytes
    spots: tuple[Spot, ...]


class Info(PDFInfo):  # type: ignore[misc]
    """Document information that says the title and nothing about who made it when."""

    def format(self, document: object) -> object:
        return PDFDictionary({"Title": PDFString(self.title)}).format(document)


def build(pack: Pack) -> bytes:
    """Return the PDF. Raises Environment when the fonts are missing or it takes too long."""
    return draw(pack).pdf


def spots(pack: Pack) -> tuple[Spot, ...]:
    """Return where each entry's words are drawn, so that a click on a page finds the entry."""
    return draw(pack).spots


def draw(pack: Pack) -> Drawn:
    """Return the PDF and its spots. Raises Environment like `build`."""
    with limited():
        pages, foreign = _laid_out(pack, sheet.room_of(pack))
        canvas = _canvas(pack)
        pen = Pen(canvas)
        for number, page in enumerate(pages):
            pen.page = number
            canvas.bookmarkPage(bookmark(number + 1))
            if page.opens:
                canvas.addOutlineEntry(page.topic, bookmark(number + 1), 0)
            sheet.draw(pen, page, pack, len(pages))
            canvas.showPage()
        pdf = bytes(canvas.getpdfdata())
        if foreign is not None:
            pdf = resume.place(pdf, foreign, pages)
            foreign.close()
    return Drawn(pdf, tuple(pen.spots))


def missing_glyphs(pack: Pack) -> tuple[str, ...]:
    """Return the characters of *pack* that no face of ours has, each once: they print as an empty box."""
    used = {one for words in _texts(pack) for one in clean(words)} - {"\n"}
    return tuple(sorted(one for one in used if not fonts.draws(one)))


def _texts(value: object) -> Iterator[str]:
    if isinstance(value, str):
        yield value
    elif isinstance(value, tuple):
        for one in value:
            yield from _texts(one)
    elif is_dataclass(value):
        for each in fields(value):
            yield from _texts(getattr(value, each.name))


def _laid_out(pack: Pack, room: Room) -> tuple[list[Page], Pdf | None]:
    """Lay out the sections from the last to the first: the summary names the pages of what follows it."""
    chosen = pack.sections
    together = agenda.one_page_of_both(pack, room) if {Section.QUESTIONS, Section.AGENDA} <= set(chosen) else []
    asked = together or (questions.pages(pack, room) if Section.QUESTIONS in chosen else [])
    meeting = agenda.pages(pack, room) if Section.AGENDA in chosen and not together else []
    rounds = evidence.pages(pack, room) if Section.EVIDENCE in chosen else []
    joined = agenda.one_page_with_evidence(pack, room) if rounds and meeting else []
    if joined:
        rounds, meeting = joined, []
    moved = job.pages(pack, room)
    if rounds and moved and not joined and (joined := job.one_page_with_evidence(pack, room)):
        rounds, moved = joined, []
    appendix, foreign = resume.pages(pack, room) if Section.RESUME in chosen else ([], None)
    first = 1 + (len(cover.pages(pack, room, [])) if Section.COVER in chosen else 0)
    between = 1
    for _ in range(3):
        at = questions.where(asked, first + between + len(rounds))
        begun = summary.pages(pack, room, first, at)
        if len(begun) == between:
            break
        between = len(begun)
    pages = [*begun, *rounds, *asked, *moved, *meeting, *appendix]
    for page in pages[:-1]:
        if not page.band:
            sheet.with_notes(page, room)
    if Section.COVER in chosen:
        contents = [(page.topic, number) for number, page in enumerate(pages, start=first) if page.opens]
        pages[:0] = cover.pages(pack, room, contents)
    return pages, foreign


def _canvas(pack: Pack) -> Canvas:
    room = sheet.room_of(pack)
    fonts.face("Sans")
    canvas = Canvas(
        BytesIO(), pagesize=room.paper, pageCompression=1, invariant=1, initialFontName="Sans", lang="en-GB"
    )  # fmt: skip
    canvas._doc.info = Info()
    parts = [one_line(part) for part in (pack.person, pack.role, pack.company) if one_line(part)]
    canvas.setTitle("Briefing pack: " + ", ".join(parts) if parts else "Briefing pack")
    canvas.setViewerPreference("DisplayDocTitle", "true")
    canvas.showOutline()
    return canvas
