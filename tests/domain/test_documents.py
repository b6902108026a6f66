"""File names that any disk takes, and kinds of files that are never run."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from recruiter_desk.domain.documents import is_safe_to_open, safe_name, size_words

NAMES = [
    ("Résumé Aldana.pdf", "Résumé Aldana.pdf"),
    ("../../etc/passwd", "_.._etc_passwd"),
    ("a\\b:c.pdf", "a_b_c.pdf"),
    ("CON.pdf", "CON_.pdf"),
    ("-rf.pdf", "rf.pdf"),
    ("...", "document"),
    ("", "document"),
    ("王小明.docx", "王小明.docx"),
]


@pytest.mark.parametrize(("name", "safe"), NAMES)
def test_a_name_is_made_safe(name, safe):
    assert safe_name(name) == safe


@given(st.text(max_size=400))
def test_any_name_becomes_one_that_a_disk_takes(name):
    safe = safe_name(name.encode("utf-8", "ignore").decode())
    assert 0 < len(safe.encode()) <= 255
    assert not set(safe) & set('/\\\0:*?"<>|\n')
    assert safe.strip(". ")


@pytest.mark.parametrize(("name", "safe"), [("cv.pdf", True), ("cv", True), ("cv.pdf.exe", False), ("cv.exe. ", False)])
def test_what_would_be_run_is_known_by_its_ending(name, safe):
    assert is_safe_to_open(name) is safe


def test_sizes_are_said_shortly():
    assert [size_words(size) for size in (1, 999, 14_200, 3_200_000)] == ["1 bytes", "999 bytes", "14 KB", "3.2 MB"]
