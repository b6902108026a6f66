"""The tables: migrations make what the classes say, every column names its readers, every look-up has its index."""

import pytest
from alembic.autogenerate import compare_metadata
from alembic.migration import MigrationContext
from sqlalchemy import inspect

from recruiter_desk.storage.database import open_engine
from recruiter_desk.storage.migrations import SCRIPTS
from recruiter_desk.storage.rows import Record, Table
from recruiter_desk.storage.schema import NEWEST

SORTED_BY = {
    ("candidacy", "stage_id", "rank"),
    ("candidacy", "next_at"),
    ("company", "name_key"),
    ("criterion", "revision_id", "rank"),
    ("interview", "status", "starts_at"),
    ("person", "sort_key", "name_key"),
    ("search", "status", "opened_on"),
    ("seat", "search_id", "rank"),
    ("spec_revision", "search_id", "number"),
    ("stage", "search_id", "rank"),
    ("stage", "stage_set_id", "rank"),
    ("journal", "state", "number"),
    ("journal_image", "table_name", "row_id", "number"),
}


@pytest.fixture
def engine(desk_path):
    opened = open_engine(desk_path)
    yield opened
    opened.dispose()


def test_migrations_make_exactly_what_the_classes_say(engine):
    with engine.connect() as connection:
        assert compare_metadata(MigrationContext.configure(connection), Table.metadata) == []


def test_the_newest_version_is_the_last_migration():
    revisions = sorted(path.name[:4] for path in (SCRIPTS / "versions").glob("[0-9]*.py"))
    assert revisions[-1] == f"{NEWEST:04d}" and len(revisions) == NEWEST


def test_every_reference_and_every_order_has_its_index_after_all_migrations(engine):
    found = inspect(engine)
    for name in found.get_table_names():
        indexes = {(name, *index["column_names"]) for index in found.get_indexes(name)}
        keys = tuple(found.get_pk_constraint(name)["constrained_columns"])
        firsts = {index[1] for index in indexes} | set(keys[:1])
        for reference in found.get_foreign_keys(name):
            assert reference["constrained_columns"][0] in firsts, f"{name}.{reference['constrained_columns'][0]}"
        for wanted in SORTED_BY:
            assert wanted[0] != name or wanted in indexes, wanted


def test_every_column_says_who_may_read_it():
    readers = {"row", "private", "company", "candidate", "both"}
    for table in Table.metadata.sorted_tables:
        for column in table.columns:
            assert column.info.get("audience") in readers, f"{table.name}.{column.name}"


def test_a_column_whose_row_decides_has_an_audience_beside_it():
    for table in Table.metadata.sorted_tables:
        if any(column.info.get("audience") == "row" for column in table.columns):
            assert "audience" in table.columns, table.name


def test_every_record_holds_only_text_and_whole_numbers():
    for mapper in Table.registry.mappers:
        if issubclass(mapper.class_, Record):
            kinds = {column.type.python_type for column in mapper.local_table.columns}
            assert kinds <= {str, int}, mapper.class_.__tablename__
