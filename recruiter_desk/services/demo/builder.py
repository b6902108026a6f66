"""Build the demo desk: an empty desk, then everybody and everything in one transaction.

No journal is written: nobody has opened the desk yet, so there is nothing to undo, and its history begins with
what you do in it. The same seed and the same day give the same rows, ids included.
"""

from dataclasses import dataclass
from datetime import UTC, date, datetime, time
from pathlib import Path
from random import Random

from recruiter_desk.domain.errors import Refused
from recruiter_desk.domain.stages import DEFAULT_SET
from recruiter_desk.services import desks
from recruiter_desk.services.demo.cast import CAST
from recruiter_desk.services.demo.crowd import Crowd, gather
from recruiter_desk.services.demo.more import board_story, more_stories
from recruiter_desk.services.demo.people_in import fill
from recruiter_desk.services.demo.pipeline import lay, pattern
from recruiter_desk.services.demo.sheet import Sheet
from recruiter_desk.services.demo.stories import STORIES
from recruiter_desk.storage.database import IMMEDIATE, open_desk, told
from recruiter_desk.storage.files import remove_database
from recruiter_desk.storage.rows import SettingRow, StageSetRow

LIMIT = 1_000_000
LETTERHEAD = {"firm": "Northside Search", "recruiter": "Rosalind Ashby", "phone": "+44 20 7946 0100"}
SHORT_SET = ("Identified", "Approached", "Met by me", "Presented", "Hiring manager", "Offer", "Placed")


@dataclass(frozen=True, slots=True)
class Built:
    """What was made: how many of each, and the ids of the searches that `board_cards` asked for, in that order."""

    people: int
    companies: int
    searches: int
    candidacies: int
    interviews: int
    boards: tuple[str, ...]


def build(
    path: Path,
    people: int = 1400,
    searches: int = 6,
    seed: int = 7,
    today: date | None = None,
    board_cards: tuple[int, ...] = (),
) -> Built:
    """Make a demo desk at *path* with *people* and *searches*; at least the people whom the stories name.

    *board_cards* adds one search each with that many cards on its board, for measuring. Raises Refused when there
    is a file already or the numbers make no sense, Environment when the machine is in the way.
    """
    if not 0 <= people <= LIMIT or not 0 <= searches <= 5000:
        raise Refused(f"A demo desk has at most {LIMIT:,} people and 5 000 searches.".replace(",", " "))
    people = max(people, max(board_cards, default=-len(CAST)) + len(CAST))
    day, draw = today or date.today(), Random(seed)
    morning = datetime.combine(day, time(7), UTC)
    desk_id = f"{draw.getrandbits(48):012x}"
    desk_id = f"{desk_id[:8]}-{desk_id[8:]}-7000-8000-{draw.getrandbits(48):012x}"
    desks.make(path, demo=True, desk_id=desk_id, clock=lambda: morning)
    try:
        return _fill(path, people, searches, draw, day, board_cards)
    except BaseException:
        remove_database(path)
        raise


def _fill(path: Path, people: int, searches: int, draw: Random, day: date, board_cards: tuple[int, ...]) -> Built:
    engine = open_desk(path)
    try:
        with told(path, saving=True), engine.connect().execution_options(**IMMEDIATE) as connection, connection.begin():
            connection.exec_driver_sql("PRAGMA defer_foreign_keys=ON")
            sheet = Sheet(connection, draw, day)
            crowd = gather(sheet, connection, people)
            boards = _searches(sheet, crowd, searches, board_cards)
            for name, value in LETTERHEAD.items():
                sheet.add(SettingRow, id=f"letterhead {name}", value=value)
            sheet.flush()
        with engine.connect().execution_options(isolation_level="AUTOCOMMIT") as connection:
            connection.exec_driver_sql("ANALYZE")
            connection.exec_driver_sql("PRAGMA wal_checkpoint(TRUNCATE)")
    finally:
        engine.dispose()
    written = sheet.written
    return Built(
        written["person"], written["company"], written["search"], written["candidacy"], written["interview"], boards
    )


def _searches(sheet: Sheet, crowd: Crowd, count: int, board_cards: tuple[int, ...]) -> tuple[str, ...]:
    stories = [*STORIES[:count], *more_stories(sheet, crowd, count - len(STORIES))]
    for story in stories:
        fill(sheet, crowd, lay(sheet, crowd, story))
    short = sheet.add(StageSetRow, name="Short list, one round")
    named = [plan for plan in DEFAULT_SET if plan.name in SHORT_SET or not plan.purpose]
    pattern(sheet, short, named)
    boards = []
    for cards in board_cards:
        track = lay(sheet, crowd, board_story(cards))
        fill(sheet, crowd, track)
        boards.append(track.search)
    return tuple(boards)
