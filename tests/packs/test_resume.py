"""A résumé in a pack: its pages stand on our sheet, what travels beside them stays behind, and a bad file is a page."""

from dataclasses import replace
from io import BytesIO

import pikepdf
import pytest

from recruiter_desk.domain.packs import ResumePages, Section
from recruiter_desk.packs import apart
from recruiter_desk.packs.build import build
from recruiter_desk.packs.contacts import without_contacts
from recruiter_desk.packs.found_contacts import spans
from tests.packs import gallery, reading, resumes

ALONE = replace(gallery.RICH, sections=(Section.SUMMARY, Section.RESUME))


def test_each_page_of_the_resume_stands_on_a_sheet_of_ours():
    pages = reading.pages(build(replace(ALONE, resume=gallery.resume(resumes.plain(3)))))
    assert len(pages) == 4
    assert all("Velora Medical, Gothenburg" in page and f"of {len(pages)}" in page for page in pages[1:])


def test_a_page_that_lies_on_its_side_is_placed_as_it_is_seen():
    assert "Marta Lindqvist" in reading.pages(build(replace(ALONE, resume=gallery.resume(resumes.turned()))))[1]


def test_scripts_actions_files_and_metadata_stay_behind():
    with pikepdf.open(BytesIO(build(replace(ALONE, resume=gallery.resume(resumes.loaded()))))) as pdf:
        told = b"".join(one.read_bytes() for one in pdf.objects if isinstance(one, pikepdf.Stream))
        told += b"".join(one.unparse(resolved=True) for one in pdf.objects if isinstance(one, pikepdf.Dictionary))
        assert b"CANARY" not in told and not pdf.attachments


@pytest.mark.parametrize(
    ("pdf", "why"),
    [
        (b"%PDF-1.7 no more than that", "damaged"),
        (resumes.locked(), "password"),
        (resumes.bomb(), "50 MB"),
        (resumes.plain(13), "13 pages"),
        (b"%PDF" + b" " * 25_000_001, "25 MB"),
    ],
    ids=["broken", "locked", "bomb", "long", "huge"],
)
def test_a_file_that_cannot_be_placed_is_a_page_that_says_so(pdf, why):
    pages = reading.pages(build(replace(ALONE, resume=gallery.resume(pdf))))
    assert "could not be placed" in pages[1] and why in pages[1]


def test_a_resume_without_pages_is_set_from_its_text():
    resume = ResumePages("Résumé", b"", "Marta Lindqvist\nOperations <leader> since 2006", "Set from its text.")
    page = reading.pages(build(replace(ALONE, resume=resume)))[1]
    assert "Operations <leader> since 2006" in page and "Set from its text." in page


def test_contact_details_are_gone_from_text_links_and_metadata():
    done = without_contacts(resumes.plain(), resumes.CONTACTS)
    whole = reading.said(done)
    assert not any(one in whole for one in ("7001234", "@", "linkedin", "example.com"))
    assert reading.drawn(resumes.LINES[1]) in whole and reading.drawn("Marta Lindqvist") in whole
    with pikepdf.open(BytesIO(done)) as pdf:
        assert not pdf.docinfo and not any("/Annots" in page.obj for page in pdf.pages)


def test_only_the_page_with_details_becomes_a_picture():
    with pikepdf.open(BytesIO(without_contacts(resumes.plain(), resumes.CONTACTS))) as pdf:
        kinds = [[str(one.Subtype) for one in page.Resources.XObject.values()] for page in pdf.pages]
    assert kinds == [["/Image"], ["/Form"]]


def test_the_same_resume_is_cleared_to_the_same_bytes_in_a_process_of_its_own():
    assert apart.without_contacts(resumes.plain(), resumes.CONTACTS) == without_contacts(
        resumes.plain(), resumes.CONTACTS
    )


@pytest.mark.parametrize("pdf", [b"%PDF nonsense", resumes.locked(), resumes.scan()], ids=["broken", "locked", "scan"])
def test_a_file_that_cannot_be_cleared_gives_nothing(pdf):
    assert apart.without_contacts(pdf, resumes.CONTACTS) == b""


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("Call 031-700 12 34 now", "+46 31 700 12 34"),
        ("Call +46 (0)31 700 12 34", "+46 31 700 12 34"),
        ("MARTA @ EXAMPLE . COM", "marta@example.com"),
        ("see www.linkedin.com/in/marta/", "https://linkedin.com/in/marta"),
    ],
)
def test_a_known_detail_is_found_however_it_is_written(text, value):
    left = "".join(
        " " if any(a <= place < b for a, b in spans(text, [value])) else sign for place, sign in enumerate(text)
    )
    assert not any(sign.isdigit() or sign in "@/" for sign in left) and "marta" not in left.casefold()


@pytest.mark.parametrize("text", ["2016 - 2018", "2014–2016, 900 people", "£4 100 000", "22 months, 81% to 96%"])
def test_years_and_amounts_are_no_numbers_to_call(text):
    assert spans(text, []) == []
