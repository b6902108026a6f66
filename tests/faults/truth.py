"""What a reader finds on a desk afterwards, and whether it holds together."""

import json
from pathlib import Path
from typing import Any

import sqlcipher3.dbapi2 as driver

from tests.faults.scenes import INES

STAMPS = ("version", "changed_at")


def found(path: Path) -> dict[str, str]:
    """Return what scenes make promises about: her name, each card's stage, the version, copies, a desk made beside."""
    connection = driver.connect(str(path), isolation_level=None)
    try:
        name = connection.execute("SELECT name FROM person WHERE id=?", (INES,)).fetchone()[0]
        stages = dict(connection.execute("SELECT id, stage_id FROM candidacy"))
        version = str(connection.execute("PRAGMA user_version").fetchone()[0])
    finally:
        connection.close()
    copies = [copy for copy in copies_of(path) if "before version" not in copy.name]
    made = "yes" if path.with_name("made.desk").exists() else "no"
    return {
        "name": name, **stages, "version": version, "backups": str(len(copies)), "made": made,
        "export": exported(path.with_name("board.png")),
    }  # fmt: skip


def exported(file: Path) -> str:
    """Return which export *file* holds, whole: "old" or "new"; else "half"."""
    known = {b"old" * 5000: "old", b"new" * 9000: "new"}
    return known.get(file.read_bytes(), "half") if file.exists() else "none"


def copies_of(path: Path) -> list[Path]:
    return sorted(path.with_name(f"{path.stem} backups").glob("*.desk"))


def faults_in(path: Path) -> list[str]:
    """Return what is wrong with the desk at *path*: pages, references, rows that are not as the journal says."""
    connection = driver.connect(str(path), isolation_level=None)
    try:
        pages = [row[0] for row in connection.execute("PRAGMA integrity_check")]
        loose = [str(row) for row in connection.execute("PRAGMA foreign_key_check")]
        return [page for page in pages if page != "ok"] + loose + (_torn(connection) if pages == ["ok"] else [])
    except driver.DatabaseError as error:
        return [str(error)]
    finally:
        connection.close()


def faults_around(path: Path) -> list[str]:
    """Return what is wrong with *path*, the desk made beside it and its backups."""
    desks = [path, *copies_of(path)]
    if path.with_name("made.desk").exists():
        desks.append(path.with_name("made.desk"))
    return [f"{desk.name}: {fault}" for desk in desks for fault in faults_in(desk)]


def _torn(connection: driver.Connection) -> list[str]:
    query = (
        "SELECT table_name, row_id, state, before, after FROM journal_image JOIN journal USING (number) "
        "ORDER BY number, place"
    )
    wanted: dict[tuple[str, str], Any] = {}
    for table, row, state, before, after in connection.execute(query):
        if state == "done" or (table, row) not in wanted:
            image = after if state == "done" else before
            wanted[table, row] = json.loads(image) if image else None
    return [
        f"{table} {row} is not as the journal says"
        for (table, row), image in wanted.items()
        if _row(connection, table, row, image) != image
    ]


def _row(connection: driver.Connection, table: str, row: str, image: Any) -> Any:
    cursor = connection.execute(f'SELECT * FROM "{table}" WHERE id=?', (row,))
    values = cursor.fetchone()
    if values is None:
        return None
    names = [column[0] for column in cursor.description]
    known = set(image or names) - set(STAMPS)
    return {name: value for name, value in zip(names, values, strict=True) if name in known}
