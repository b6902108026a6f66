"""Lift a desk's tables to this app's version: every step in one transaction, or none.

Revisions are numbered 0001, 0002 ... and the header's user_version is the number reached. Importing this package
imports Alembic, which costs a quarter of a second: import it only when there is something to migrate.
"""

from contextlib import suppress
from pathlib import Path
from typing import Any

from alembic.config import Config
from alembic.migration import MigrationContext
from alembic.operations import Operations
from alembic.script import Script, ScriptDirectory
from alembic.util import CommandError
from sqlalchemy import Connection, Engine, text
from sqlalchemy.exc import DBAPIError

from recruiter_desk import __version__
from recruiter_desk.domain.errors import Environment
from recruiter_desk.storage.database import mark_as_desk

SCRIPTS = Path(__file__).parent


def lift(engine: Engine, present: int, target: int, scripts: Path = SCRIPTS) -> None:
    """Bring the tables from version *present* to *target* (0 = an empty file) by the revisions under *scripts*.

    Foreign keys are off meanwhile, since rebuilding a table would cascade, and checked before the commit.
    Raises Environment when that check fails, else whatever the step raises; the file is then as it was.
    """
    with engine.connect() as connection:
        driver: Any = connection.connection.driver_connection
        driver.execute("PRAGMA foreign_keys=OFF")  # outside any transaction: within one it does nothing
        try:
            with connection.execution_options(desk_begin="IMMEDIATE").begin():
                _upgrade(connection, present, target, scripts)
                if connection.exec_driver_sql("PRAGMA foreign_key_check").first():
                    raise Environment("Some records would refer to others that are not there.")
                _name_the_app(connection)
                mark_as_desk(connection, target)
        finally:
            driver.execute("PRAGMA foreign_keys=ON")
    with suppress(DBAPIError), engine.connect().execution_options(isolation_level="AUTOCOMMIT") as connection:
        connection.exec_driver_sql("PRAGMA wal_checkpoint(TRUNCATE)")


def _name_the_app(connection: Connection) -> None:
    """Keep in the desk from which version of the app on it can be opened."""
    connection.execute(text("UPDATE about SET value=:version WHERE key='needs_app'"), {"version": __version__})


def _script(directory: ScriptDirectory, revision: str) -> Script:
    try:
        return directory.get_revision(revision)
    except CommandError as error:
        raise Environment(
            "The program's own files cannot be read. Close other programs, or install it anew."
        ) from error


def _upgrade(connection: Connection, present: int, target: int, scripts: Path) -> None:
    config = Config()
    config.set_main_option("script_location", str(scripts))
    directory = ScriptDirectory.from_config(config)
    wanted = [f"{number:04d}" for number in range(present + 1, target + 1)]
    context = MigrationContext.configure(connection, opts={"render_as_batch": True})
    with Operations.context(context):
        for revision in wanted:
            script = _script(directory, revision)
            script.module.upgrade()
