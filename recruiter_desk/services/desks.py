"""Desks as files: make one, open one, bring an old one up to date."""

import re
from collections.abc import Callable
from contextlib import suppress
from datetime import datetime
from pathlib import Path

from sqlalchemy import insert

from recruiter_desk import __version__, logs
from recruiter_desk.domain.errors import Environment, Refused
from recruiter_desk.domain.moments import moment_text
from recruiter_desk.domain.soundness import Soundness
from recruiter_desk.services.workspace import Workspace, machine_clock
from recruiter_desk.storage import backups
from recruiter_desk.storage.database import open_desk, open_engine, told
from recruiter_desk.storage.files import make_folder, part_of, put_in_place, remove_database
from recruiter_desk.storage.header import require_desk
from recruiter_desk.storage.ids import new_id
from recruiter_desk.storage.lock import DeskLock
from recruiter_desk.storage.rows import AboutRow
from recruiter_desk.storage.schema import NEWEST
from recruiter_desk.storage.soundness import examine

Clock = Callable[[], datetime]


def make(path: Path, *, demo: bool = False, desk_id: str = "", clock: Clock = machine_clock) -> None:
    """Make an empty desk at *path*: whole, or not at all.

    Raises Refused when something is there already, Environment when the machine does not let us.
    """
    from recruiter_desk.storage.migrations import lift  # noqa: PLC0415 - Alembic costs 250 ms at start

    if path.exists():
        raise Refused(f"There is a file at {path} already. It was left as it is; choose another name.")
    part = part_of(path)
    facts = {
        "desk_id": desk_id or new_id(),
        "needs_app": __version__,
        "made_on": moment_text(clock()),
        "demo": "yes" if demo else "",
    }
    try:
        make_folder(path.parent)
        remove_database(part)
        engine = open_engine(part, lifting=True)  # no log beside it, which would stay behind when it gets its name
        try:
            with told(path, saving=True):
                lift(engine, 0, NEWEST)
                with engine.begin() as connection:
                    connection.execute(insert(AboutRow), [{"key": key, "value": value} for key, value in facts.items()])
        finally:
            engine.dispose()
        put_in_place(part, path)
    except OSError as error:
        raise Environment(f"No desk can be made at {path}: {error.strerror}.") from error
    finally:
        with suppress(OSError):
            remove_database(part)


def open_for_writing(path: Path, clock: Clock = machine_clock) -> Workspace:
    """Open the desk at *path* and hold it. An older one is backed up and brought up to date first.

    Raises Refused for a file that is no desk or a newer one, Environment when it is held or the disk is in the way.
    """
    header = require_desk(path, NEWEST)
    lock = DeskLock(path, moment_text(clock()))
    try:
        if header.user_version < NEWEST:
            bring_up_to_date(path, header.user_version, NEWEST)
        return Workspace(open_desk(path), path, lock, clock)
    except BaseException:
        lock.release()
        raise


def open_for_reading(path: Path, clock: Clock = machine_clock) -> Workspace:
    """Open the desk at *path* beside whoever writes it. Raises as `open_for_writing` does, but never for a holder."""
    header = require_desk(path, NEWEST)
    if header.user_version < NEWEST:
        raise Refused(f"{path.name} is from an older Recruiter Desk. Open it in the app once to bring it up to date.")
    return Workspace(open_desk(path, reading=True), path, None, clock)


def check(path: Path) -> Soundness:
    """Return whether the desk at *path* is sound, and what is wrong with it. Changes nothing, needs no lock."""
    return examine(path, NEWEST)


def file_name(title: str) -> str:
    """Return a file name for a desk called *title*: letters, digits, blanks, dot, dash."""
    bare = re.sub(r"[^\w .-]", "", title).strip(" .") or "My"
    return f"{bare[:80]}.desk"


def bring_up_to_date(path: Path, present: int, target: int, scripts: Path | None = None) -> None:
    """Lift the tables of the desk at *path* after a backup. The caller holds the desk.

    Raises Environment naming that backup, with the desk as it was, when the tables cannot be lifted.
    """
    from recruiter_desk.storage.migrations import SCRIPTS, lift  # noqa: PLC0415 - Alembic costs 250 ms at start

    copy = backups.make(path, f"before version {target}")
    engine = open_engine(path, lifting=True)
    try:
        with told(path, saving=True):
            lift(engine, present, target, scripts or SCRIPTS)
    except Exception as error:
        logs.note(error)
        cause = f" {error}" if isinstance(error, Environment) else ""
        raise Environment(
            f"{path.name} could not be brought up to date and was left as it was.{cause} "
            f"A copy lies at {copy.path}. The earlier version of the app still opens both."
        ) from error
    finally:
        engine.dispose()
