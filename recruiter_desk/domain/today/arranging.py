"""Put the rows of Today into their sections and in order; what was done or put off is left out."""

from collections.abc import Iterable, Mapping
from dataclasses import replace
from datetime import timedelta
from itertools import chain

from recruiter_desk.domain.today.cold import of_cold, row_of
from recruiter_desk.domain.today.facts import Facts
from recruiter_desk.domain.today.meetings import of_meetings
from recruiter_desk.domain.today.promises import of_brakes, of_ends, of_steps, of_tasks
from recruiter_desk.domain.today.rows import Row, RowKind, Section, Today
from recruiter_desk.domain.today.words import due_day, due_words

HORIZON = 6  # days ahead that Promised shows: as far as a weekday says which day is meant
MOST_COLD = 7


def day_of(facts: Facts) -> Today:
    """Return the page. A candidacy that has a row in Now or Promised is not going cold; nothing appears twice."""
    made = chain(of_meetings(facts), of_brakes(facts), of_tasks(facts), of_steps(facts), of_ends(facts))
    due = [row for row in made if not _is_put_aside(facts, row.key)]
    last = (facts.today + timedelta(days=HORIZON)).isoformat()
    shown = [_placed(facts, row) for row in _once(due) if due_day(row.due, facts.zone) <= last]
    now = sorted((row for row in shown if row.section == Section.NOW), key=lambda row: _order(facts, row))
    promised = [row for row in shown if row.section == Section.PROMISED]
    promised.sort(key=lambda row: (not row.late, *_order(facts, row)))  # else what is late stands among today's
    busy = {row.candidacy_id for row in due}
    cold = [one for one in of_cold(facts, busy) if not _is_put_aside(facts, one.key)]
    cold.sort(key=lambda one: (-one.days, one.card.person, one.card.id))
    today = facts.today.isoformat()
    count = len(now) + sum(1 for row in promised if row.due and due_day(row.due, facts.zone) <= today)
    return Today(
        today, tuple(now), tuple(promised), tuple(row_of(one) for one in cold[:MOST_COLD]),
        max(0, len(cold) - MOST_COLD),
        tuple(_once(row for row in facts.second_looks if not _is_put_aside(facts, row.key))), count,
    )  # fmt: skip


def _is_put_aside(facts: Facts, key: str) -> bool:
    """Tell whether the row called *key* was done, or put off until later than now."""
    handled = facts.handled.get(key)
    if handled is None:
        return False
    later = handled.until > facts.now if "T" in handled.until else handled.until > facts.today.isoformat()
    return handled.done or later


def with_ways(today: Today, ways: Mapping[str, tuple[str, str]]) -> Today:
    """Return the page with the number and the address of whom each row is to be called for; *ways* by person."""

    def reached(rows: tuple[Row, ...]) -> tuple[Row, ...]:
        found = ((row, *ways.get(row.call_id, ("", ""))) for row in rows)
        return tuple(replace(row, phone=phone, email=email) for row, phone, email in found)

    return replace(
        today, now=reached(today.now), promised=reached(today.promised), cold=reached(today.cold),
        second_looks=reached(today.second_looks),
    )  # fmt: skip


def nothing_due(today: Today) -> bool:
    """Tell whether the page has nothing to do on it."""
    return not today.rows()


def _once(rows: Iterable[Row]) -> list[Row]:
    return list({row.key: row for row in rows}.values())


def _placed(facts: Facts, row: Row) -> Row:
    """Say when *row* is due, and put it into Now if it has its time on this day or had it before."""
    day, today = due_day(row.due, facts.zone), facts.today.isoformat()
    timed = "T" in row.due and day <= today
    late = row.late
    if row.kind in (RowKind.TASK, RowKind.STEP, RowKind.HOLD):
        late = bool(row.due) and (row.due < facts.now if "T" in row.due else row.due < today)
    return replace(
        row, section=Section.NOW if timed else Section.PROMISED, late=late,
        when=row.when or due_words(row.due, facts.today, facts.zone),
    )  # fmt: skip


def _order(facts: Facts, row: Row) -> tuple[str, bool, str, str]:
    """By day, on each day what has a time last, what has no day at the very end."""
    day = due_day(row.due, facts.zone) or "9999"
    return (day, "T" in row.due, row.due, row.title.casefold())
