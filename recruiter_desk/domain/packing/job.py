"""How the job has changed since its first brief, and what in it can move: rows and titles, counted and not judged."""

from collections import Counter
from collections.abc import Sequence
from datetime import date

from recruiter_desk.domain import specs
from recruiter_desk.domain.levers import Lever, LeverState, decider_words, usual_decider
from recruiter_desk.domain.moments import MONTH_NAMES
from recruiter_desk.domain.packing import sources
from recruiter_desk.domain.packing.brief import Brief, Revised
from recruiter_desk.domain.packing.words import counted, listed, number, opened, short_day
from recruiter_desk.domain.packs import JobChange, Movable, PackQuestion, Slot
from recruiter_desk.domain.specs import ChangeKind, SpecChange

LONGEST = 160  # characters of a summary in the table
_CHIPS = {
    ChangeKind.ADDED: "Added", ChangeKind.REMOVED: "Removed", ChangeKind.RAISED: "Raised",
    ChangeKind.RELAXED: "Relaxed", ChangeKind.REWORDED: "Reworded", ChangeKind.CHANGED: "Changed",
}  # fmt: skip
_ORDER = ("Raised", "Relaxed", "Added", "Removed", "Changed", "Reworded")
_STATES = (LeverState.GRANTED, LeverState.REFUSED)


def changes(brief: Brief) -> tuple[JobChange, ...]:
    """Return what differs between the first revision and the present one, the fields of the job first."""
    if len(brief.revisions) < 2:
        return ()
    last_moved: dict[str, Revised] = {}
    for before, after in zip(brief.revisions, brief.revisions[1:], strict=False):
        last_moved |= {one.element: after for one in specs.diff(before.spec, after.spec)}
    told: set[str] = set()
    made = []
    for change in specs.told(specs.across([one.spec for one in brief.revisions])):
        moved = last_moved.get(change.element, brief.revisions[-1])
        first, now = _words(change)
        first_time = moved.spec.id not in told
        told.add(moved.spec.id)
        made.append(
            JobChange(
                moved.spec.id if moved.why else "", _element(change), first, now, _chip(change),
                _why(brief, moved, first_time),
            )
        )  # fmt: skip
    return tuple(made)


def labels(brief: Brief) -> tuple[str, str]:
    """Return what stands over the two columns: "First brief, 14 Sep" and "Now, 1 Dec"."""
    if not brief.revisions:
        return "", ""
    first, last = brief.revisions[0].spec, brief.revisions[-1].spec
    return _dated("First brief", first.made_on, brief.on), _dated("Now", last.made_on, brief.on)


def changes_title(brief: Brief, rows: Sequence[JobChange]) -> str:
    """Count what changed: "The job has changed in two points since 1 September: one raised, one removed."."""
    if own := brief.texts.get(Slot.CHANGES_TITLE):
        return own
    if not rows:
        return ""
    found = Counter(one.chip for one in rows)
    how = listed([f"{number(found[chip])} {chip.lower()}" for chip in _ORDER if found[chip]])
    day = brief.revisions[0].spec.made_on
    since = f" since {_long(day, brief.on)}" if day else ""
    return f"The job has changed in {counted(len(rows), 'point', 'points')}{since}: {how}."


def levers(brief: Brief, asked: Sequence[PackQuestion]) -> tuple[Movable, ...]:
    """Return what can move, with who decides: "You" for the reader."""
    numbers = {one.id: one.number for one in asked}
    return tuple(_movable(brief, one, numbers.get(one.question_id, 0)) for one in brief.levers)


def levers_title(brief: Brief, rows: Sequence[Movable]) -> str:
    """Count what can move and what of it is the reader's: "Five things ... two of them are yours to decide."."""
    if own := brief.texts.get(Slot.LEVERS_TITLE):
        return own
    if not rows:
        return ""
    ids = {one.id for one in brief.levers if one.is_open}
    still = [one for one in rows if one.id in ids]
    if not still:
        states = Counter(one.state for one in brief.levers)
        what = listed([f"{number(states[state])} {state}" for state in _STATES if states[state]])
        return f"Nothing in the job is left to move: {what}."
    more = " still" if len(still) < len(rows) else ""
    can = f"{opened(counted(len(still), 'thing', 'things'))} in the job can{more} move"
    yours = sum(one.yours for one in still)
    if not yours:
        return f"{can}."
    if len(still) == 1:
        return f"{can}, and it is yours to decide."
    whose = f"all {number(yours)}" if yours == len(still) > 2 else "both" if yours == len(still) else ""
    whose = whose or f"{number(yours)} of them"
    return f"{can}; {whose} {'is' if yours == 1 else 'are'} yours to decide."


def shown(changed: Sequence[JobChange], movable: Sequence[Movable]) -> tuple[str, ...]:
    """Return the ids of the reasons and levers that these rows tell."""
    return tuple(dict.fromkeys([*(one.id for one in changed if one.id), *(one.id for one in movable)]))


def _movable(brief: Brief, lever: Lever, question: int) -> Movable:
    who, yours = _decider(brief, lever)
    state = f"{lever.state.capitalize()} {short_day(lever.heard_on, brief.on)}" if lever.state else ""
    settles = opened(lever.settles) or (f"Settles question {question}" if question else "")
    return Movable(
        lever.id,
        lever.kind.capitalize(),
        opened(lever.today),
        opened(lever.room),
        state,
        "You" if yours else who,
        yours,
        settles,
    )


def _decider(brief: Brief, lever: Lever) -> tuple[str, bool]:
    """Say who decides, and whether that is the reader. Somebody who is not on the ladder is never named."""
    reader = brief.reader
    if lever.decides_id:
        if lever.decides_id == reader.person_id:
            return "", True
        known = sources.person(brief, lever.decides_id)
        return known or brief.titles.get(lever.decides_id, "") or f"Somebody at {brief.company}", False
    seat = usual_decider(brief.seats)
    if seat is not None and (seat.id == reader.seat_id or (seat.person_id and seat.person_id == reader.person_id)):
        return "", True
    if seat is None or not seat.person_id:
        return decider_words(seat), False
    return sources.person(brief, seat.person_id), False


def _why(brief: Brief, revised: Revised, first_time: bool) -> str:
    """Say why where the reader may know, the first time in full; who said so, by role, and the day."""
    day = short_day(revised.spec.made_on, brief.on) if revised.spec.made_on else ""
    if not revised.why:
        return day
    who = sources.person(brief, revised.said_by_id) or revised.said_by
    said = ", ".join(part for part in (who, day) if part)
    if not first_time:
        return said
    why = revised.why if revised.why[-1] in ".!?…" or not said else f"{revised.why}."
    return " ".join(part for part in (why, said) if part)


def _element(change: SpecChange) -> str:
    if change.is_field:
        return specs.called(change.element)
    topic = change.topic or change.was_topic
    return opened(topic) if topic else "Must-have" if change.must or change.was_must else "Nice-to-have"


def _words(change: SpecChange) -> tuple[str, str]:
    first, now = change.before, change.after
    if change.kind in (ChangeKind.RAISED, ChangeKind.RELAXED) and change.must != change.was_must:
        first = f"{first} ({_must(change.was_must)})"
        now = f"{now} ({_must(change.must)})"
    return _short(first), _short(now)


def _chip(change: SpecChange) -> str:
    if change.is_field and not (change.before and change.after):
        return "Removed" if change.before else "Added"
    return _CHIPS[change.kind]


def _must(must: bool) -> str:
    return "must-have" if must else "nice-to-have"


def _short(text: str) -> str:
    return text if len(text) <= LONGEST else f"{text[:LONGEST].rsplit(' ', 1)[0]} …"


def _dated(words: str, day: str, on: date) -> str:
    return f"{words}, {short_day(day, on)}" if day else words


def _long(text: str, on: date) -> str:
    day = date.fromisoformat(text[:10])
    said = f"{day.day} {MONTH_NAMES[day.month - 1]}"
    return said if day.year == on.year else f"{said} {day.year}"
