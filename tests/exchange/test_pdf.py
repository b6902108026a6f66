"""PDFs as read: every word, in the order a person reads, with a picture of the first page."""

import io
import re

import pikepdf
import pytest
from reportlab.pdfgen.canvas import Canvas

from recruiter_desk.domain.resumes import NO_TEXT
from recruiter_desk.exchange import pdf
from recruiter_desk.exchange.contents import BROKEN, PASSWORD, Unreadable
from tests.exchange import making

LEFT = [(56.0, 120 + 14 * n, 10, f"Left {making.sentence(n, 5)}") for n in range(20)]
RIGHT = [(330.0, 125 + 14 * n, 10, f"Right {making.sentence(50 + n, 5)}") for n in range(20)]
HEAD = [(56.0, 60, 22, "Ines Aldana"), (56.0, 82, 10, "Oslo, Norway"), (400.0, 82, 10, "ines@example.no")]


def lines(content):
    return [line for line in pdf.read(content).text.split("\n") if line]


def words(text):
    return re.findall(r"\w+", text)


@pytest.mark.parametrize("first", [LEFT, RIGHT])
def test_columns_drawn_one_after_the_other_stay_so(first):
    second = RIGHT if first is LEFT else LEFT
    read = lines(making.pdf([*HEAD, *first, *second]))
    assert [line.split()[0] for line in read[2:]] == [one[3].split()[0] for one in [*first, *second]]


def test_columns_drawn_across_are_read_one_after_the_other():
    across = [each for pair in zip(LEFT, RIGHT, strict=True) for each in pair]
    read = lines(making.pdf([*HEAD, *across]))
    assert read[:2] == ["Ines Aldana", "Oslo, Norway    ines@example.no"]
    assert read[2:] == [each[3] for each in [*LEFT, *RIGHT]]


def test_rows_of_a_table_stay_together():
    rows = [
        each
        for n in range(10)
        for each in (
            (56.0, 120 + 14 * n, 10, f"{2000 + n} - {2001 + n}"),
            (160.0, 120 + 14 * n, 10, f"Job {n} of many"),
        )
    ]
    assert lines(making.pdf(rows))[3] == "2003 - 2004    Job 3 of many"


def test_a_date_at_the_right_edge_stays_with_its_job():
    rows = [
        each
        for n in range(8)
        for each in (
            (56.0, 120 + 30 * n, 10, f"Controller, Brightkeel {n} AS"),
            (450.0, 120 + 30 * n, 10, f"{2000 + n} – {2001 + n}"),
            (56.0, 134 + 30 * n, 10, making.sentence(n, 9)),
        )
    ]
    assert lines(making.pdf(rows))[2] == "Controller, Brightkeel 1 AS    2001 – 2002"


def test_a_turned_page_is_read_line_by_line():
    room = io.BytesIO()
    canvas = Canvas(room, pagesize=(595, 842), pageCompression=0)
    canvas.setPageRotation(90)
    canvas.rotate(90)
    for n in range(4):
        canvas.drawString(60, -60 - 14 * n, f"Line {n} of a turned page")
    canvas.save()
    assert lines(room.getvalue()) == [f"Line {n} of a turned page" for n in range(4)]


def test_the_largest_letters_are_told_even_when_they_are_drawn_last():
    contents = pdf.read(making.pdf([*LEFT, *RIGHT, *HEAD]))
    assert contents.prominent[0] == "Ines Aldana"


def test_a_name_over_two_lines_is_told_as_one():
    contents = pdf.read(making.pdf([(56, 60, 26, "INES"), (56, 88, 26, "ALDANA"), *LEFT]))
    assert contents.prominent[0] == "INES ALDANA"


def test_links_are_told():
    link = "https://www.linkedin.com/in/ines-aldana"
    assert pdf.read(making.pdf(LEFT, links=[link])).links == (link,)


def test_the_first_page_comes_as_a_small_picture():
    contents = pdf.read(making.two_pages())
    assert contents.pages == 2 and contents.picture.startswith(b"\x89PNG") and len(contents.picture) < 200_000


@pytest.mark.parametrize("size", [(14_400, 14_400), (14_400, 3), (2, 14_400)])
def test_a_page_of_a_strange_size_makes_no_large_picture(size):
    assert len(pdf.read(making.pdf(HEAD, size=size)).picture) < 200_000


def test_a_scan_says_that_it_has_no_text():
    contents = pdf.read(making.scan())
    assert (contents.text, contents.note, contents.pages) == ("", NO_TEXT, 1)
    assert contents.picture


def test_of_a_thousand_pages_the_first_are_read():
    contents = pdf.read(making.pdf(*[[(56.0, 100, 10, f"Page {n} says this much")] for n in range(1000)]))
    assert contents.note == "Only the first 60 of 1000 pages were read." and contents.pages == 1000


def test_a_password_is_named():
    room = io.BytesIO()
    with pikepdf.open(io.BytesIO(making.two_pages())) as plain:
        plain.save(room, encryption=pikepdf.Encryption(user="secret", owner="other", R=6))
    with pytest.raises(Unreadable, match=PASSWORD):
        pdf.read(room.getvalue())


@pytest.mark.parametrize("content", [b"%PDF-1.7", b"%PDF-1.7 nonsense" * 40, b"%PDF-1.4\n%%EOF"])
def test_what_only_begins_as_a_pdf_is_broken(content):
    with pytest.raises(Unreadable, match=re.escape(BROKEN)):
        pdf.read(content)


def test_every_word_is_found_again():
    drawn = [making.sentence(n) for n in [*range(48), *range(100, 155)]]
    wanted, read = words(" ".join(drawn)), words(pdf.read(making.two_pages()).text)
    missing = [word for word in set(wanted) if read.count(word) < wanted.count(word)]
    assert not missing
