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

TITLE = Style("Display", 25, 30, INK)
HEADING = Style("SansSemibold", 10, 14, SECOND, tracking=1.0, capitals=True)
WHEN = Style("SansSemibold", 14, 19, SECOND)
WHAT = Style("SansSemibold", 15, 19, INK)
DETAIL = Style("Sans", 13, 17, SECOND)
NOTE = Style("Sans", 11, 14, SECOND)
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
    wanted = [one for part in sheet.parts for one in _measured(part.title, part.lines)]
    lines_in_all = sum(1 for one in wanted if one.line) + sum(part.more for part in sheet.parts)
    if not wanted:
        pen.words(NOTHING, DETAIL, SIDE, top - 24)
    shown = 0
    for place, one in enumerate(wanted):
        below = wanted[place + 1].height if one.heading and place + 1 < len(wanted) else 0.0
        if top - one.height - below < FOOT + NOTE.leading:
            break
        top -= one.height
        _draw(pen, one, top + one.height)
        shown += one.line is not None
    if shown < lines_in_all:
        pen.words(f"and {lines_in_all - shown} more on the desk", NOTE, SIDE, FOOT)


def _measured(title: str, rows: tuple[DayLine, ...]) -> list[_Drawn]:
    if not rows:
        return []
    found = [_Drawn(HEADING.leading + 24, heading=one_line(title))]
    for row in rows:
        wide = WIDE - 2 * SIDE - TIME
        what = _short(lines([Piece(one_line(row.title))], WHAT, wide), WHAT, wide)
        detail = _short(lines(_pieces(row), DETAIL, wide), DETAIL, wide) if row.phone or row.detail else ()
        height = 9 + len(what) * WHAT.leading + len(detail) * DETAIL.leading + 8
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


def _draw(pen: Pen, one: _Drawn, top: float) -> None:
    if one.line is None:
        pen.words(one.heading, HEADING, SIDE, top - one.height + 8)
        return
    if not one.first:
        pen.rule(SIDE, top, WIDE - SIDE, weight=0.6, colour=HAIR)
    top -= 9
    pen.lines(lines([Piece(fitted(one.line.when, WHEN, TIME - 8))], WHEN, TIME), WHEN, SIDE, top)
    pen.lines(one.what, WHAT, SIDE + TIME, top)
    below = top - len(one.what) * WHAT.leading
    pen.lines(one.detail, DETAIL, SIDE + TIME, below)
    if number := dialled(one.line.phone):
        wide = min(pen.width(one_line(one.line.phone), DETAIL) + 12, WIDE - 2 * SIDE - TIME)
        area = (SIDE + TIME - 2, below - DETAIL.leading - 2, SIDE + TIME + wide, below + 2)
        pen.canvas.linkURL(f"tel:{number}", area, thickness=0)
