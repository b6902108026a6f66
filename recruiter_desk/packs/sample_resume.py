"""A résumé of somebody invented, as people send them: a heading, contacts at the right, jobs with their years."""

from collections.abc import Sequence
from dataclasses import dataclass
from io import BytesIO

from reportlab.lib.pagesizes import A4
from reportlab.pdfgen.canvas import Canvas

LEFT, RIGHT, TOP, LOWEST = 60, 535, 780, 120
BODY, BOLD, SIZE = "Helvetica", "Helvetica-Bold", 9.5


@dataclass(frozen=True, slots=True)
class Job:
    """A job: its years, "Group Treasurer, Ravenquay Instruments", and what was done there."""

    years: str
    role: str
    deeds: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Life:
    """What stands on the résumé. *later* are headings with their lines, after the jobs."""

    name: str
    contacts: tuple[str, ...]
    profile: tuple[str, ...]
    jobs: tuple[Job, ...]
    later: tuple[tuple[str, tuple[str, ...]], ...] = ()


IMOGEN = Life(
    "Imogen Thackray",
    ("+44 20 7946 0301", "imogen.thackray@ravenquay.example", "linkedin.com/in/imogen-thackray-invented"),
    (
        "Treasurer of an instruments group, 2.1 billion in turnover, listed in London.",
        "Built a treasury from one person to six. Four currencies, two refinancings, one fuel hedge that held.",
    ),
    (
        Job("2019 - present", "Group Treasurer, Ravenquay Instruments", (
            "Refinanced 240 million in eleven weeks, as the name on the term sheet.",
            "Hedges in four currencies; daily cash for fourteen companies.",
            "Moved nine banks to three and cut fees by a third.",
        )),
        Job("2013 - 2019", "Deputy Treasurer, Dorrquay Insurance", (
            "Ran the cash pool of eight companies.",
            "Wrote the policy on counterparties that is still in force.",
        )),
        Job("2008 - 2013", "Audit, then treasury advice, Wendholm Partners", (
            "Qualified with the Institute in 2011.",
            "Three carve-outs in shipping and rail.",
        )),
    ),
    (
        ("Education", ("2005 - 2008  Economics, University of Ravensmoor",)),
        ("Languages", ("English, native. German, fluent. Norwegian, at table.",)),
        ("Besides", ("Trustee of a lifeboat station. Rows, badly, before breakfast.",)),
    ),
)  # fmt: skip


def draw(life: Life) -> bytes:
    """Return the pages of *life* as a PDF; the same bytes for the same life. Names must be written in Latin letters."""
    paper = BytesIO()
    canvas = Canvas(paper, pagesize=A4, invariant=1, initialFontName=BODY)
    canvas.setTitle(f"{life.name}, curriculum vitae")
    y = _jobs(canvas, life.jobs, _part(canvas, "Profile", life.profile, _head(canvas, life)))
    for heading, lines in life.later:
        if y < LOWEST:
            canvas.showPage()
            y = TOP
        y = _part(canvas, heading, lines, y)
    canvas.showPage()
    canvas.save()
    return paper.getvalue()


def words(life: Life) -> str:
    """Return what the pages say, line by line."""
    jobs = [line for job in life.jobs for line in (f"{job.years} {job.role}", *(f"- {deed}" for deed in job.deeds))]
    later = [line for heading, lines in life.later for line in (heading, *lines)]
    return "\n".join((life.name, *life.contacts, "Profile", *life.profile, "Experience", *jobs, *later))


def _head(canvas: Canvas, life: Life) -> float:
    canvas.setFont(BOLD, 20)
    canvas.drawString(LEFT, TOP, life.name)
    canvas.setFont(BODY, SIZE)
    for place, contact in enumerate(life.contacts):
        canvas.drawRightString(RIGHT, TOP + 6 - 13 * place, contact)
    canvas.line(LEFT, TOP - 35, RIGHT, TOP - 35)
    return TOP - 58


def _part(canvas: Canvas, heading: str, lines: Sequence[str], y: float) -> float:
    """Write a heading with its lines at *y*; return where the next one may begin."""
    canvas.setFont(BOLD, 11)
    canvas.drawString(LEFT, y, heading)
    canvas.setFont(BODY, SIZE)
    for line in lines:
        y -= 15
        canvas.drawString(LEFT, y, line)
    return y - 28


def _jobs(canvas: Canvas, jobs: Sequence[Job], y: float) -> float:
    canvas.setFont(BOLD, 11)
    canvas.drawString(LEFT, y, "Experience")
    for job in jobs:
        y -= 20
        canvas.setFont(BODY, SIZE)
        canvas.drawString(LEFT, y, job.years)
        canvas.setFont(BOLD, SIZE)
        canvas.drawString(LEFT + 100, y, job.role)
        canvas.setFont(BODY, SIZE)
        for deed in job.deeds:
            y -= 14
            canvas.drawString(LEFT + 110, y, f"- {deed}")
        y -= 6
    return y - 20
