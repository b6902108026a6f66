"""Checking a desk: every page, reference and journal entry; nothing is changed by it."""

import json

import pytest
import sqlcipher3.dbapi2 as driver

from recruiter_desk.domain.errors import Refused
from recruiter_desk.services import desks, documents


@pytest.fixture
def desk(workspace, given, desk_path):
    """A closed desk with a search, two people and something undone."""
    given.search("CFO", "Halden Marine")
    given.candidacy("Ines Aldana", "CFO: Presented")
    given.person("Ruth Amsel")
    workspace.undo()
    workspace.close()
    return desk_path


def meddle(path, *statements):
    connection = driver.connect(str(path), isolation_level=None)
    for statement in statements:
        connection.execute(statement)
    connection.close()


def test_a_desk_in_use_is_sound_and_counted(desk):
    held = desks.open_for_writing(desk)
    found = desks.check(desk)
    held.close()
    assert found.sound and found.counts["person"] == 1 and found.counts["stage"] > 10
    assert found.sentence().startswith("Sound: 1 people, 1 companies, 1 searches, 1 candidacies, ")


def test_a_check_changes_not_one_byte(desk):
    before = desk.read_bytes()
    desks.check(desk)
    assert desk.read_bytes() == before and [path.name for path in desk.parent.glob("*-wal")] == []


def test_a_broken_reference_is_found(desk):
    meddle(desk, "PRAGMA foreign_keys=OFF", "DELETE FROM company")
    found = desks.check(desk)
    assert "refers to a company that is not there" in found.problems[0] and "Not sound" in found.sentence()


@pytest.mark.parametrize(
    ("statement", "problem"),
    [
        ("UPDATE journal SET arguments='{' WHERE number=1", "change 1 of the journal cannot be read"),
        ("UPDATE journal SET state='lost' WHERE number=2", "change 2 of the journal cannot be read"),
        ("UPDATE journal_image SET table_name='ghost' WHERE number=1", "names a table that is not there"),
        ("UPDATE journal_image SET after='[1]' WHERE number=1", "holds a record of company that cannot be read"),
        ("UPDATE journal_image SET row_id='x' WHERE number=1", "holds a record of company that cannot be read"),
    ],
)
def test_a_journal_that_cannot_be_read_is_found(desk, statement, problem):
    meddle(desk, statement)
    assert any(problem in each for each in desks.check(desk).problems)


def test_an_image_with_a_column_that_no_table_has_is_found(desk):
    meddle(desk, f"UPDATE journal_image SET after='{json.dumps({'id': 'x', 'ghost': 1})}', row_id='x' WHERE number=1")
    assert not desks.check(desk).sound


@pytest.mark.parametrize("harm", ["DELETE FROM blob", "UPDATE blob SET bytes=x'00'"])
def test_a_document_without_its_content_is_found(workspace, given, desk_path, tmp_path, harm):
    (tmp_path / "cv.txt").write_text("twenty years at sea")
    documents.add(workspace, given.person("Ines Aldana"), tmp_path / "cv.txt")
    workspace.close()
    assert desks.check(desk_path).sound
    meddle(desk_path, harm)
    assert "has lost its content" in desks.check(desk_path).problems[0]


def test_damaged_pages_are_found_and_never_raise(desk):
    whole = desk.read_bytes()
    for page in range(2, len(whole) // 4096, 7):
        desk.write_bytes(whole[: page * 4096] + b"\xff" * 4096 + whole[(page + 1) * 4096 :])
        found = desks.check(desk)
        assert not found.sound and found.sentence().startswith("Not sound: "), page


def test_a_file_cut_short_is_found(desk):
    desk.write_bytes(desk.read_bytes()[:9000])
    assert not desks.check(desk).sound


def test_what_is_no_desk_is_refused_as_everywhere(tmp_path):
    (tmp_path / "notes.desk").write_text("hello")
    with pytest.raises(Refused, match="is not a desk"):
        desks.check(tmp_path / "notes.desk")
