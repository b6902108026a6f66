"""The rows a meeting makes: the pack, preparing the candidate, the meeting itself, and what each side says after."""

from collections.abc import Iterator
from datetime import datetime, timedelta
from zoneinfo import ZoneInfo

from recruiter_desk.domain.candidacies import brief_name, first_name, short_company
from recruiter_desk.domain.debrief_due import ends_at
from recruiter_desk.domain.moments import DAY_NAMES, local, moment, moment_text, short_when
from recruiter_desk.domain.today.facts import CardFacts, Facts, MeetingFacts
from recruiter_desk.domain.today.rows import Row, RowKind, Section
from recruiter_desk.domain.today.words import due_day, of, whose
from recruiter_desk.domain.zones import zone_city

PACK_BEFORE = timedelta(hours=48)
LOOKED_BACK = timedelta(days=30)  # what nobody said of a meeting by then will not be heard
FIRST_HOUR, LAST_HOUR = 9, 17  # of a day on which somebody is prepared


def of_meetings(facts: Facts) -> Iterator[Row]:
    """Give the rows of every meeting of somebody who is still in the running."""
    for meeting in facts.meetings:
        card = facts.cards.get(meeting.candidacy_id)
        if card is None or card.ended_on:
            continue
        if meeting.people:
            yield from _with_client(facts, meeting, card)
        elif not meeting.held and _is_recent(facts, meeting):
            yield from _own(facts, meeting, card)


def prepared_at(meeting: MeetingFacts, zone: str) -> str:
    """Return when to prepare the candidate: at the same time on the day before, within a working day."""
    starts = local(meeting.starts_at, zone)
    hour, minute = min(max((starts.hour, starts.minute), (FIRST_HOUR, 0)), (LAST_HOUR, 0))
    before = starts.date() - timedelta(days=1)
    return moment_text(datetime(before.year, before.month, before.day, hour, minute, tzinfo=ZoneInfo(zone)))


def _with_client(facts: Facts, meeting: MeetingFacts, card: CardFacts) -> Iterator[Row]:
    over = meeting.held or _end(meeting) <= facts.now
    if over:
        if _is_recent(facts, meeting):
            yield from _debriefs(facts, meeting, card)
        return
    if meeting.starts_at > facts.now:
        yield from _before(facts, meeting, card)
    yield from _on_its_day(facts, meeting, card, f"{card.person} meets {_whom(meeting)}", "Open")


def _own(facts: Facts, meeting: MeetingFacts, card: CardFacts) -> Iterator[Row]:
    """A talk with the recruiter stands there until it is noted as held."""
    yield from _on_its_day(facts, meeting, card, f"Meet {card.person}", "Open pad")


def _on_its_day(facts: Facts, meeting: MeetingFacts, card: CardFacts, title: str, act: str) -> Iterator[Row]:
    if due_day(meeting.starts_at, facts.zone) > facts.today.isoformat():
        return
    detail = " · ".join(part for part in (card.job, _elsewhere(facts, meeting)) if part)
    late = _end(meeting) <= facts.now
    yield _row(RowKind.MEETING, meeting, card, meeting.starts_at, title, detail, card.person_id, act, late=late)


def _before(facts: Facts, meeting: MeetingFacts, card: CardFacts) -> Iterator[Row]:
    today = facts.today.isoformat()
    starts = local(meeting.starts_at, facts.zone)
    same_day = starts.date() == facts.today
    when = short_when(meeting.starts_at, facts.zone, facts.today)
    pack_day = due_day(moment_text(moment(meeting.starts_at) - PACK_BEFORE), facts.zone)
    title = f"Send {_whom(meeting)} the pack on {first_name(card.person)}"
    if pack_day <= today and not meeting.pack_sent:
        yield _row(
            RowKind.PACK, meeting, card, today, title, f"{when} · {card.job}", meeting.call_id, "Pack", late=same_day
        )
    elif pack_day <= today and meeting.changed:
        entries = "1 entry" if meeting.changed == 1 else f"{meeting.changed} entries"
        yield _row(
            RowKind.PACK, meeting, card, today, f"{title} again", f"{when} · {entries} changed since it went out",
            meeting.call_id, "Pack", late=False, mark=f"{RowKind.PACK} {meeting.changed_at}",
        )  # fmt: skip
    at = prepared_at(meeting, facts.zone)
    if due_day(at, facts.zone) <= today:
        day = "today" if same_day else DAY_NAMES[starts.weekday()]
        yield _row(
            RowKind.PREPARE, meeting, card, at, f"Prepare {card.person} for {day}",
            f"meets {_whom(meeting)}, {when}", card.person_id, "Open pad", late=same_day or at < facts.now,
            when="today" if same_day else "",
        )  # fmt: skip


def _debriefs(facts: Facts, meeting: MeetingFacts, card: CardFacts) -> Iterator[Row]:
    """Each side's account; the client's stands in the list once the meeting is over, due when it is due."""
    over = _end(meeting)
    when = short_when(meeting.starts_at, facts.zone, facts.today)
    called = first_name(card.person)
    if "candidate" not in meeting.recorded:
        yield _row(
            RowKind.CANDIDATE_DEBRIEF, meeting, card, over, f"{of(called)} debrief is due",
            f"met {_whom(meeting)}, {when}", card.person_id, "Debrief", late=over < facts.now,
        )  # fmt: skip
    if "company" not in meeting.recorded:
        due = meeting.company_due or over
        side = f"{whose(card.pronouns) or of(called)} side is in" if "candidate" in meeting.recorded else when
        yield _row(
            RowKind.COMPANY_DEBRIEF, meeting, card, due,
            f"{of(short_company(card.company))} debrief on {called} is due", f"{_whom(meeting)} · {side}",
            meeting.call_id, "Debrief", late=due < facts.now,
        )  # fmt: skip


def _row(
    kind: RowKind, meeting: MeetingFacts, card: CardFacts, due: str, title: str, detail: str, call_id: str, act: str, *,
    late: bool, when: str = "", mark: str = "",
) -> Row:  # fmt: skip
    mark = mark or kind.value
    return Row(
        f"{mark} {meeting.id}", kind, Section.NOW, when, title, detail, act, due, late, card.person, call_id,
        mark=mark, candidacy_id=card.id, interview_id=meeting.id, person_id=card.person_id,
        search_id=card.search_id,
    )  # fmt: skip


def _whom(meeting: MeetingFacts) -> str:
    first, more = brief_name(meeting.people[0]), len(meeting.people) - 1
    return f"{first} and {more} more" if more else first


def _elsewhere(facts: Facts, meeting: MeetingFacts) -> str:
    """Say the time on the clock that was agreed, where it is another one: "15:00 in Oslo"."""
    zone = meeting.zone or facts.zone
    there, here = local(meeting.starts_at, zone), local(meeting.starts_at, facts.zone)
    if there.replace(tzinfo=None) == here.replace(tzinfo=None):
        return ""
    return f"{there:%H:%M} in {zone_city(zone)}"


def _is_recent(facts: Facts, meeting: MeetingFacts) -> bool:
    return moment(facts.now) - moment(_end(meeting)) <= LOOKED_BACK


def _end(meeting: MeetingFacts) -> str:
    return ends_at(meeting.starts_at, meeting.minutes)
