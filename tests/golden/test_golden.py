"""Desks written by every version of the app so far open in this one, with everything that was on them."""

import json
import shutil
from pathlib import Path

import pytest
import sqlcipher3.dbapi2 as driver

from recruiter_desk.services import board, desks
from recruiter_desk.storage.database import open_engine
from recruiter_desk.storage.header import read_header
from recruiter_desk.storage.migrations import lift
from recruiter_desk.storage.rows import DocumentRow
from recruiter_desk.storage.schema import NEWEST
from tests.golden.make import HERE, PAPER, contents, id_of, make

VERSIONS = range(1, NEWEST + 1)
TAKEN = {1: 9, 2: 13}  # how many changes stand on the desk of a version


def golden(version):
    return HERE / f"schema{version}.desk"


@pytest.fixture(params=VERSIONS)
def version(request):
    return request.param


@pytest.fixture
def copy(version, tmp_path):
    return Path(shutil.copy(golden(version), tmp_path / "golden.desk"))


def schema(path):
    connection = driver.connect(f"{path.as_uri()}?mode=ro&immutable=1", uri=True)
    found = dict(connection.execute("SELECT name, sql FROM sqlite_master WHERE sql IS NOT NULL"))
    connection.close()
    return found


def test_every_schema_has_its_golden_desk(version):
    assert golden(version).exists() and golden(version).stat().st_size < 1_000_000
    assert read_header(golden(version)).user_version == version


def test_its_tables_are_those_the_migrations_make_to_this_day(version, tmp_path):
    """A landed migration never changes: a new column is a new revision, with a golden desk of its own."""
    engine = open_engine(tmp_path / "made.desk")
    lift(engine, 0, version)
    engine.dispose()
    wrong = f"migrations up to {version:04d} were changed after {golden(version).name} was made: "
    made, kept = schema(tmp_path / "made.desk"), schema(golden(version))
    assert made == kept, wrong + ", ".join(sorted({name for name, _ in made.items() ^ kept.items()}))


def test_each_column_of_its_tables_holds_something(version):
    tables = json.loads(golden(version).with_suffix(".json").read_text("utf-8"))
    empty = {
        f"{table}.{column}"
        for table, rows in tables.items()
        for column in rows[0]
        if all(row[column] in (None, "") for row in rows)
    }
    assert empty == set()


def test_it_opens_with_everything_that_was_on_it(copy, version):
    desks.open_for_writing(copy).close()
    wanted = json.loads(golden(version).with_suffix(".json").read_text("utf-8"))
    found = contents(copy)
    for table, rows in wanted.items():
        kept = [{column: row[column] for column in rows[0]} for row in found[table]]
        assert kept == rows or table == "about", table
    assert desks.check(copy).sound and read_header(copy).user_version == NEWEST


def test_its_board_and_its_history_read_as_they_did(copy):
    workspace = desks.open_for_writing(copy)
    cards = {
        column.name: [card.name for card in column.cards]
        for column in board.read(workspace, id_of("search", 1)).columns
    }
    assert cards["Presented"] == ["Inés Aldana Ruiz"] and cards["Hiring manager"] == []
    labels = [entry.label for entry in workspace.history(limit=3)]
    assert labels == ["Renamed Inés Aldana Ruiz", "Deleted Soon Gone", "Renamed Inés Aldana Ruiz"]
    with workspace.read() as session:
        assert session.query(DocumentRow).one().size == len(PAPER)
    workspace.close()


def test_everything_on_it_can_be_undone_and_done_again(copy, version):
    workspace = desks.open_for_writing(copy)
    taken = 0
    while workspace.next_undo():
        workspace.undo()
        taken += 1
    while workspace.next_redo():
        workspace.redo()
    assert taken == TAKEN.get(version, 16) and workspace.next_undo() == "Renamed Undone"
    workspace.undo()
    workspace.close()
    assert desks.check(copy).sound


def test_the_maker_makes_the_same_desk_again(tmp_path):
    make(tmp_path / "one.desk")
    make(tmp_path / "two.desk")
    assert contents(tmp_path / "one.desk") == contents(tmp_path / "two.desk")
