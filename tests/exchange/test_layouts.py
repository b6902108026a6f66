"""Résumés as people lay them out, from the file to the fields."""

import pytest

from recruiter_desk.exchange import reading
from tests.exchange import making
from tests.exchange.making import par


def fields(name, content):
    found = reading.read(name, content)
    return found.name, found.title, found.company, found.place, found.emails, found.phones


INES = (
    "Ines Aldana",
    "Group CFO",
    "Brightkeel AS",
    "Oslo, Norway",
    ("ines.aldana@example.no",),
    ("+47 22 12 34 56",),
)


def text(x, start, lines, step=14, size=10):
    return [(float(x), start + step * n, size, line) for n, line in enumerate(lines)]


def prose(lines):
    return [making.sentence(n, 7) for n in range(lines)]


def one_column(jobs_at=150):
    """Dates at the right edge."""
    return making.pdf([
        (56, 60, 24, "Ines Aldana"),
        (56, 80, 9, "Oslo, Norway | +47 22 12 34 56 | ines.aldana@example.no"),
        (56, jobs_at - 22, 13, "PROFESSIONAL EXPERIENCE"),
        (56, jobs_at, 11, "Brightkeel AS"), (450, jobs_at, 11, "2019 – Present"),
        (56, jobs_at + 14, 11, "Group CFO"),
        *text(70, jobs_at + 30, prose(6)),
        (56, jobs_at + 130, 11, "Merrow plc"), (450, jobs_at + 130, 11, "2012 – 2019"),
        (56, jobs_at + 144, 11, "Finance Director"),
        *text(70, jobs_at + 160, prose(6)),
    ])  # fmt: skip


def sidebar(first):
    """Contacts and skills in a narrow column at the left, everything else at the right."""
    left = text(40, 150, ["CONTACT", "+47 22 12 34 56", "ines.aldana@example.no", "Oslo, Norway", "", "SKILLS",
                          "Treasury", "Mergers", "Refinancing", "Controlling", "Lenders", "Boards"])  # fmt: skip
    right = text(220, 152, ["PROFILE", *prose(3), "EXPERIENCE", "Group CFO, Brightkeel AS", "March 2019 – Present",
                            *prose(5), "Controller, Merrow plc", "2012 – 2019", *prose(4)], step=17)  # fmt: skip
    name = [(40.0, 80, 28, "INES ALDANA"), (40.0, 104, 12, "Finance leader")]
    if first == "across":
        columns = sorted(left + right, key=lambda line: line[1])
    else:
        columns = left + right if first == "left" else right + left
    return making.pdf([*name, *columns] if first != "right" else [*columns, *name])


def german():
    """A table with the dates at the left, and a photo."""
    rows = [("Persönliche Daten", ""), ("Name:", "Jürgen Wüst"), ("Wohnort:", "Hamburg"),
            ("Telefon:", "040 1234 5678"), ("E-Mail:", "j.wuest@example.de"), ("Berufserfahrung", ""),
            ("04/2019 – heute", "Leiter Finanzen, Brightkeel GmbH"), ("01/2012 – 03/2019", "Controller, Merrow AG"),
            ("Ausbildung", ""), ("2006 – 2011", "Universität Hamburg")]  # fmt: skip
    cells = [
        (x, 120 + 20 * n, 10, cell)
        for n, row in enumerate(rows)
        for x, cell in zip((56.0, 180.0), row, strict=True)
        if cell
    ]
    return making.pdf([(56.0, 80, 18, "Lebenslauf"), *cells], photo=True)


def profile():
    """As a professional network exports it."""
    right = text(220, 60, ["Ines Aldana"], size=26) + text(
        220, 90, ["Group CFO at Brightkeel", "Oslo, Norway", "", "Summary", *prose(3), "", "Experience",
                  "Brightkeel AS",
                  "Group CFO", "March 2019 - Present (5 years 8 months)", "Oslo", *prose(4), "Merrow plc", "Controller",
                  "2012 - 2019"])  # fmt: skip
    left = text(40, 60, ["Contact", "+47 22 12 34 56 (Mobile)", "ines.aldana@example.no", "", "Top Skills", "Treasury",
                         "Mergers", "Lenders"])  # fmt: skip
    return making.pdf([*left, *right])


@pytest.mark.parametrize(
    "content",
    [one_column(), sidebar("left"), sidebar("right"), sidebar("across"), profile()],
    ids=["one column", "sidebar", "sidebar drawn last", "sidebar drawn across", "profile"],
)
def test_a_pdf_fills_the_fields(content):
    assert fields("cv.pdf", content) == INES


def test_a_german_table_fills_the_fields():
    assert fields("lebenslauf.pdf", german()) == (
        "Jürgen Wüst",
        "Leiter Finanzen",
        "Brightkeel GmbH",
        "Hamburg",
        ("j.wuest@example.de",),
        ("040 1234 5678",),
    )


def test_a_word_file_laid_out_as_a_table_fills_the_fields():
    contacts = "".join(map(par, ("Contact", "+47 22 12 34 56", "ines.aldana@example.no", "Oslo, Norway")))
    jobs = "".join(map(par, ("Experience", "Group CFO, Brightkeel AS", "2019 – present", making.sentence(1))))
    body = f"<w:tbl><w:tr><w:tc>{contacts}</w:tc><w:tc>{jobs}</w:tc></w:tr></w:tbl>"
    assert fields("cv.docx", making.docx(body, header1=par("Ines Aldana", size=26))) == INES


def test_a_french_odt_fills_the_fields():
    lines = ["Inès Aldana", "12 rue des Lilas, 75011 Paris", "Tél. : 06 12 34 56 78", "ines@example.fr",
             "Expérience professionnelle", "Depuis 2019 : Directrice financière, Brightkeel SA"]  # fmt: skip
    body = "".join(f"<text:p>{line}</text:p>" for line in lines)
    assert fields("cv.odt", making.odt(body)) == (
        "Inès Aldana",
        "Directrice financière",
        "Brightkeel SA",
        "Paris",
        ("ines@example.fr",),
        ("06 12 34 56 78",),
    )
