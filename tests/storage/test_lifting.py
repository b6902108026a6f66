"""Bringing an older desk up to date: whole, or the file stays as it was; a newer desk is refused untouched."""

import shutil

import pytest
import sqlcipher3.dbapi2 as driver

from recruiter_desk import __version__
from recruiter_desk.domain.errors import Environment, Refused
from recruiter_desk.services import desks
from recruiter_desk.storage import backups
from recruiter_desk.storage.files import write_ahead_log
from recruiter_desk.storage.header import read_header
from recruiter_desk.storage.migrations import SCRIPTS
from recruiter_desk.storage.rows import PersonRow
from recruiter_desk.storage.schema import NEWEST

NEXT = NEWEST + 1
STEP = '''"""A step for tests."""

import sqlalchemy as sa
from alembic import op

revision = "{revision:04d}"
down_revision = "{before:04d}"


def upgrade() -> None:
    {body}
'''
COLUMN = 'op.add_column("person", sa.Column("nickname", sa.String(), nullable=False, server_default=""))'
REBUILD = """with op.batch_alter_table("company", recreate="always") as table:
        table.add_column(sa.Column("sector", sa.String(), nullable=False, server_default=""))"""
BREAKS = f'{COLUMN}\n    raise RuntimeError("half-way")'
BAD_SQL = f'{COLUMN}\n    op.execute("INSERT INTO nowhere VALUES (1)")'
ORPHANS = f'{COLUMN}\n    op.execute("DELETE FROM company")'


@pytest.fixture
def old(workspace, given, desk_path):
    """A closed desk of today's version with somebody on it, one change undone."""
    given.person("Ines Aldana", "CFO", "Brightkeel")
    given.person("Ruth Amsel")
    workspace.undo()
    workspace.close()
    return desk_path


@pytest.fixture
def scripts(tmp_path):
    """Our revisions and one more, whose body the test gives."""
    folder = shutil.copytree(SCRIPTS, tmp_path / "scripts", ignore=shutil.ignore_patterns("__pycache__"))

    def write(body):
        text = STEP.format(revision=NEXT, before=NEWEST, body=body)
        (folder / "versions" / f"{NEXT:04d}_step.py").write_text(text)
        return folder

    return write


def tables(path, *tables):
    connection = driver.connect(str(path))
    found = {table: connection.execute(f'SELECT * FROM "{table}"').fetchall() for table in tables}
    connection.close()
    return found


def test_a_new_column_arrives_with_everything_that_was_there(old, scripts):
    before = tables(old, "person", "company", "affiliation", "journal", "journal_image")
    desks.bring_up_to_date(old, NEWEST, NEXT, scripts(COLUMN))
    after = tables(old, "person", "company", "affiliation", "journal", "journal_image")
    assert after.pop("person") == [(*row, "") for row in before.pop("person")]
    assert after == before and read_header(old).user_version == NEXT


def test_the_desk_then_asks_for_the_app_that_lifted_it(old, scripts):
    with driver.connect(str(old)) as connection:
        connection.execute("UPDATE about SET value='0.0.1' WHERE key='needs_app'")
    connection.close()
    desks.bring_up_to_date(old, NEWEST, NEXT, scripts(COLUMN))
    assert dict(tables(old, "about")["about"])["needs_app"] == __version__


def test_rebuilding_a_table_takes_no_rows_that_refer_to_it(old, scripts):
    desks.bring_up_to_date(old, NEWEST, NEXT, scripts(REBUILD))
    found = tables(old, "company", "affiliation")
    assert len(found["company"]) == len(found["affiliation"]) == 1


@pytest.mark.parametrize("body", [BREAKS, BAD_SQL, ORPHANS])
@pytest.mark.parametrize("mode", ["WAL", "DELETE"])
def test_a_step_that_fails_leaves_every_byte_and_names_the_copy(old, scripts, body, mode):
    connection = driver.connect(str(old), isolation_level=None)
    connection.execute(f"PRAGMA journal_mode={mode}")
    connection.close()
    before = old.read_bytes()
    with pytest.raises(Environment) as caught:
        desks.bring_up_to_date(old, NEWEST, NEXT, scripts(body))
    copy = backups.existing(old)[0]
    assert old.read_bytes() == before and not write_ahead_log(old).exists()
    assert str(copy.path) in str(caught.value) and "left as it was" in str(caught.value)
    assert copy.reason == f"before version {NEXT}" and tables(copy.path, "person") == tables(old, "person")


def test_after_a_step_that_failed_the_desk_opens_as_before(old, scripts):
    with pytest.raises(Environment):
        desks.bring_up_to_date(old, NEWEST, NEXT, scripts(BREAKS))
    opened = desks.open_for_writing(old)
    opened.redo()
    assert [entry.standing for entry in opened.history(limit=2)] == [True, True]
    opened.close()


def test_no_copy_no_step(old, scripts):
    backups.folder(old).write_text("a file in the way")
    before = old.read_bytes()
    with pytest.raises(Environment, match="No backup was made"):
        desks.bring_up_to_date(old, NEWEST, NEXT, scripts(COLUMN))
    assert old.read_bytes() == before


def test_undo_works_across_a_new_column(old):
    """Images from before a step lack its columns: what they do hold is compared, the rest keeps its value."""
    with driver.connect(str(old)) as connection:
        query = "UPDATE journal_image SET after=json_remove(after, '$.via'), before=json_remove(before, '$.via')"
        connection.execute(query)
    connection.close()
    opened = desks.open_for_writing(old)
    opened.redo()
    while opened.next_undo():
        opened.undo()
    with opened.read() as session:
        assert session.query(PersonRow).count() == 0
    opened.close()


# -- newer desks ---------------------------------------------------------------------------------------------


def lifted_by_a_newer_app(path, needs="9.3.0", folded=True):
    """Leave *path* as a newer app would: folded into one file, or, after a crash, with the step only in the log."""
    newer = driver.connect(str(path), isolation_level=None)
    newer.execute("PRAGMA journal_mode=WAL")
    newer.execute("PRAGMA wal_autocheckpoint=0")
    newer.execute("BEGIN")
    newer.execute("ALTER TABLE person ADD COLUMN nickname TEXT")
    newer.execute("UPDATE about SET value=? WHERE key='needs_app'", (needs,))
    newer.execute(f"PRAGMA user_version={NEXT}")
    newer.execute("COMMIT")
    if folded:
        newer.close()
        return None
    crashed = path.parent / "crashed"
    crashed.mkdir()
    for name in (path.name, path.name + "-wal"):
        shutil.copy(path.with_name(name), crashed)
    newer.close()
    return crashed / path.name


def everything(folder):
    return {file.name: file.read_bytes() for file in folder.iterdir() if file.is_file() and ".lock" not in file.name}


@pytest.mark.parametrize("opener", [desks.open_for_writing, desks.open_for_reading, desks.check])
def test_a_newer_desk_is_refused_with_the_version_it_needs(old, opener):
    lifted_by_a_newer_app(old)
    before = everything(old.parent)
    with pytest.raises(Refused, match=r"needs version 9\.3\.0 or later\. It was not changed\. .* northside backups"):
        opener(old)
    assert everything(old.parent) == before


@pytest.mark.parametrize("opener", [desks.open_for_writing, desks.open_for_reading, desks.check])
def test_a_desk_that_only_its_log_calls_newer_is_refused_untouched(old, opener):
    crashed = lifted_by_a_newer_app(old, folded=False)
    before = everything(crashed.parent)
    assert int.from_bytes(before[crashed.name][60:64]) == NEWEST
    with pytest.raises(Refused, match=f"has tables of version {NEXT}"):
        opener(crashed)
    assert everything(crashed.parent) == before


def test_what_a_newer_desk_says_of_itself_is_shown_only_when_it_is_a_version(old):
    lifted_by_a_newer_app(old, needs="<b>rm -rf</b>\n")
    with pytest.raises(Refused, match=f"has tables of version {NEXT}"):
        desks.open_for_writing(old)


def test_a_log_that_was_cut_short_is_no_newer_desk(old):
    crashed = lifted_by_a_newer_app(old, folded=False)
    log = write_ahead_log(crashed)
    log.write_bytes(log.read_bytes()[:5000])  # the commit never reached the disk
    assert read_header(crashed).user_version == NEWEST
    desks.open_for_writing(crashed).close()


def test_a_log_of_rubbish_is_no_newer_desk(old):
    write_ahead_log(old).write_bytes(b"\x37\x7f\x06\x82" + b"\xff" * 9000)
    assert read_header(old).user_version == NEWEST


def test_a_desk_lifted_just_before_a_crash_is_not_lifted_twice(old, scripts, monkeypatch):
    """The file still says the old version, the log the new one."""
    crashed = lifted_by_a_newer_app(old, folded=False)
    monkeypatch.setattr(desks, "NEWEST", NEXT)
    monkeypatch.setattr("recruiter_desk.storage.database.NEWEST", NEXT)
    desks.open_for_writing(crashed).close()
    assert backups.existing(crashed) == [] and read_header(crashed).user_version == NEXT


def test_a_log_whose_last_commit_is_torn_counts_as_sqlite_counts_it(old):
    """The frames are all there, one byte of a page is not as it was written."""
    crashed = lifted_by_a_newer_app(old, folded=False)
    log = write_ahead_log(crashed)
    content = bytearray(log.read_bytes())
    content[-7] ^= 0xFF
    log.write_bytes(content)
    assert read_header(crashed).user_version == NEWEST
    desks.open_for_writing(crashed).close()
