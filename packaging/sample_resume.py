"""A résumé as people send them, invented: two pages of PDF with a heading, a column of contacts and a table of jobs."""

from pathlib import Path

from reportlab.lib.pagesizes import A4
from reportlab.pdfgen.canvas import Canvas

NAME = "Imogen Thackray"
CONTACTS = ("+44 20 7946 0301", "imogen.thackray@ravenquay.example", "linkedin.com/in/imogen-thackray-invented")
PROFILE = (
    "Treasurer of an instruments group, 2.1 billion in turnover, listed in London.",
    "Built a treasury from one person to six. Four currencies, two refinancings, one fuel hedge that held.",
)
JOBS = (
    (
        "2019 - present",
        "Group Treasurer, Ravenquay Instruments",
        (
            "Refinanced 240 million in eleven weeks, as the name on the term sheet.",
            "Hedges in four currencies; daily cash for fourteen companies.",
            "Moved nine banks to three and cut fees by a third.",
        ),
    ),
    (
        "2013 - 2019",
        "Deputy Treasurer, Dorrquay Insurance",
        ("Ran the cash pool of eight companies.", "Wrote the policy on counterparties that is still in force."),
    ),
    (
        "2008 - 2013",
        "Audit, then treasury advice, Wendholm Partners",
        ("Qualified with the Institute in 2011.", "Three carve-outs in shipping and rail."),
    ),
)
LATER = (
    (
        "Education",
        ("2005 - 2008  Economics, University of Ravensmoor", "2011  Association of Corporate Treasurers, invented"),
    ),
    ("Languages", ("English, native. German, fluent. Norwegian, at table.",)),
    ("Besides", ("Trustee of a lifeboat station. Rows, badly, before breakfast.",)),
)


def draw(path: Path, name: str = NAME, contacts: tuple[str, ...] = CONTACTS) -> Path:
    """Write the résumé of *name* to *path* and return it."""
    canvas = Canvas(str(path), pagesize=A4, invariant=1)
    canvas.setTitle(f"{name}, curriculum vitae")
    y = _head(canvas, name, contacts)
    y = _lines(canvas, "Profile", PROFILE, y)
    canvas.setFont("Helvetica-Bold", 11)
    canvas.drawString(60, y, "Experience")
    y -= 20
    for years, role, deeds in JOBS:
        canvas.setFont("Helvetica", 9.5)
        canvas.drawString(60, y, years)
        canvas.setFont("Helvetica-Bold", 9.5)
        canvas.drawString(160, y, role)
        canvas.setFont("Helvetica", 9.5)
        for deed in deeds:
            y -= 14
            canvas.drawString(170, y, f"- {deed}")
        y -= 24
    canvas.showPage()
    y = 780.0
    for heading, lines in LATER:
        y = _lines(canvas, heading, lines, y)
    canvas.showPage()
    canvas.save()
    return path


def _head(canvas: Canvas, name: str, contacts: tuple[str, ...]) -> float:
    canvas.setFont("Helvetica-Bold", 20)
    canvas.drawString(60, 780, name)
    canvas.setFont("Helvetica", 9.5)
    for place, contact in enumerate(contacts):
        canvas.drawRightString(535, 786 - 13 * place, contact)
    canvas.line(60, 745, 535, 745)
    return 722.0


def _lines(canvas: Canvas, heading: str, lines: tuple[str, ...], y: float) -> float:
    canvas.setFont("Helvetica-Bold", 11)
    canvas.drawString(60, y, heading)
    canvas.setFont("Helvetica", 9.5)
    for line in lines:
        y -= 15
        canvas.drawString(60, y, line)
    return y - 28
