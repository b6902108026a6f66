"""My day as one PDF page in the shape of a phone: read in the lift, called from by pressing a number."""

from dataclasses import dataclass
from io import BytesIO

from reportlab.pdfgen.canvas import Canvas

from recruiter_desk.domain.day_sheet import DayLine, DaySheet, dialled
from recruiter_desk.packs import fonts
from recruiter_desk.packs.build import Info
from recruiter_desk.packs.pen import Pen
from recruiter_desk.packs.sheet import SAMPLE
from recruiter_desk.packs.style import BRONZE, HAIR, INK, SECOND, Style
from recruiter_desk.packs.text import Line, Piece, fitted, lines, one_line
from recruiter_desk.packs.watch import limited

WIDE, HIGH = 390.0, 844.0  # the points of a phone's screen, so that nothing has to be zoomed
SIDE, TOP, FOOT, TIME = 22.0, 30.0, 34.0, 72.0
MOST_LINES = 2
DENSITIES = (1.0, 0.9, 0.8)  # the last one still reads well on a phone

TITLE = Style("Display", 25, 30, INK)
HEADING = Style("SansSemibold", 10, 14, SECOND, tracking=1.0, capitals=True)
WHEN = Style("SansSemibold", 14, 19, SECOND)
WHAT = Style("SansSemibold", 15, 19, INK)
DETAIL = Style("Sans", 13, 17, SECOND)
NOTE = Style("Sans", 11, 14, SECOND)
LOW = FOOT + NOTE.leading
NOTHING = "Nothing is due today."


@dataclass(frozen=True, slots=True)
class _Drawn:
    """What stands in one go: a heading, a line, or how many more there are; its height with the space above."""

    height: float
    heading: str = ""
    line: DayLine | None = None
    what: tuple[Line, ...] = ()
    detail: tuple[Line, ...] = ()
    first: bool = False


def draw(sheet: DaySheet) -> bytes:
    """Return the page; what has no room is counted at its foot. The same sheet gives the same bytes.

    Raises Environment when the fonts are missing.
    """
    with limited():
        fonts.face("Sans")
        canvas = Canvas(
            BytesIO(), pagesize=(WIDE, HIGH), pageCompression=1, invariant=1, initialFontName="Sans", lang="en-GB"
        )
        canvas._doc.info = Info()
        canvas.setTitle(one_line(sheet.title))
        canvas.setViewerPreference("DisplayDocTitle", "true")
        pen = Pen(canvas)
        top = _head(pen, sheet)
        _body(pen, sheet, top)
        canvas.showPage()
        return bytes(canvas.getpdfdata())


def _head(pen: Pen, sheet: DaySheet) -> float:
    """Draw the band and the day; return where the body begins."""
    pen.box(0, HIGH, WIDE, 8, INK)
    pen.box(0, HIGH - 8, WIDE, 1.8, BRONZE)
    if sheet.sample:
        pen.words(SAMPLE, HEADING, SIDE, HIGH - TOP)
    baseline = HIGH - TOP - (30 if sheet.sample else 14)
    pen.words(fitted(sheet.title, TITLE, WIDE - 2 * SIDE), TITLE, SIDE, baseline)
    return baseline - 14


def _body(pen: Pen, sheet: DaySheet, top: float) -> None:
    density = next((one for one in DENSITIES[:-1] if _height(sheet, one) <= top - LOW), DENSITIES[-1])
    wanted = [one for part in sheet.parts for one in _measured(part.title, part.lines, density)]
    lines_in_all = sum(1 for one in wanted if one.line) + sum(part.more for part in sheet.parts)
    if not wanted:
        pen.words(NOTHING, DETAIL, SIDE, top - 24)
    shown = 0
    for place, one in enumerate(wanted):
        below = wanted[place + 1].height if one.heading and place + 1 < len(wanted) else 0.0
        if top - one.height - below < LOW:
            break
        top -= one.height
        _draw(pen, one, top + one.height, density)
        shown += one.line is not None
    if shown < lines_in_all:
        pen.words(f"and {lines_in_all - shown} more on the desk", NOTE, SIDE, FOOT)


def _height(sheet: DaySheet, density: float) -> float:
    return sum(one.height for part in sheet.parts for one in _measured(part.title, part.lines, density))


def _measured(title: str, rows: tuple[DayLine, ...], density: float) -> list[_Drawn]:
    if not rows:
        return []
    what_in, detail_in = WHAT.at(density), DETAIL.at(density)
    found = [_Drawn(HEADING.leading + 24 * density, heading=one_line(title))]
    for row in rows:
        wide = WIDE - 2 * SIDE - TIME
        what = _short(lines([Piece(one_line(row.title))], what_in, wide), what_in, wide)
        detail = _short(lines(_pieces(row), detail_in, wide), detail_in, wide) if row.phone or row.detail else ()
        height = 17 * density + len(what) * what_in.leading + len(detail) * detail_in.leading
        found.append(_Drawn(height, line=row, what=what, detail=detail, first=row is rows[0]))
    return found


def _pieces(row: DayLine) -> list[Piece]:
    """Return the number to call, then what is said of it."""
    said, phone = one_line(row.detail), one_line(row.phone)
    called = [Piece(phone, "bold", INK, whole=True)] if phone else []
    return [*called, Piece(f" · {said}" if called else said)] if said else called


def _short(broken: list[Line], style: Style, width: float) -> tuple[Line, ...]:
    """Keep the first lines; where more are cut off, the last one kept ends in an ellipsis."""
    if len(broken) <= MOST_LINES:
        return tuple(broken)
    last = " ".join("".join(run.words for run in line.runs) for line in broken[MOST_LINES - 1 :])
    return (*broken[: MOST_LINES - 1], *lines([Piece(fitted(last + " …", style, width))], style, width)[:1])


def _draw(pen: Pen, one: _Drawn, top: float, density: float) -> None:
    if one.line is None:
        pen.words(one.heading, HEADING, SIDE, top - one.height + 8 * density)
        return
    if not one.first:
        pen.rule(SIDE, top, WIDE - SIDE, weight=0.6, colour=HAIR)
    when, what, detail = WHEN.at(density), WHAT.at(density), DETAIL.at(density)
    top -= 9 * density
    pen.lines(lines([Piece(fitted(one.line.when, when, TIME - 8))], when, TIME), when, SIDE, top)
    pen.lines(one.what, what, SIDE + TIME, top)
    below = top - len(one.what) * what.leading
    pen.lines(one.detail, detail, SIDE + TIME, below)
    if number := dialled(one.line.phone):
        wide = min(pen.width(one_line(one.line.phone), detail) + 12, WIDE - 2 * SIDE - TIME)
        area = (SIDE + TIME - 2, below - detail.leading - 2, SIDE + TIME + wide, below + 2)
        pen.canvas.linkURL(f"tel:{number}", area, thickness=0)
