"""Everybody in one search of the demo desk: those the story names, then the crowd, live and ended."""

from typing import Any

from recruiter_desk.domain.interviews import InterviewStatus
from recruiter_desk.domain.stages import CLIENT_KINDS, LATE_ENDS, StageKind
from recruiter_desk.services.demo.beside import levers, own_criteria, tasks
from recruiter_desk.services.demo.companies import VIAS
from recruiter_desk.services.demo.crowd import Crowd, Somebody, pick
from recruiter_desk.services.demo.ledgers import crowd_ledger, story_ledger
from recruiter_desk.services.demo.pipeline import Track, end_name
from recruiter_desk.services.demo.plan import Card, Ended, Meeting, Step, days_until, working
from recruiter_desk.services.demo.sheet import Sheet
from recruiter_desk.storage.rows import (
    CandidacyRow,
    DebriefRow,
    DecisionRow,
    InterviewRow,
    ParticipantRow,
    RepresentationRow,
    SubmittalRow,
)

REASONS = {
    "not_taken_forward": ("Too junior for the job", "No industry near it", "Pay far above the range", "", "", ""),
    "not_interested": ("pay", "timing", "place", "not now", "", ""),
    "client_declined": ("No treasury in the last role", "Reads as a number two", "The chair knows the last employer"),
    "candidate_withdrew": ("Took an offer elsewhere", "The reporting line stayed open", "Stays for the family"),
    "search_closed": ("",),
}
UNTOLD = 4  # of everybody in a closed search, this many still wait for the word


def fill(sheet: Sheet, crowd: Crowd, track: Track) -> None:
    """Put the story's people and its share of the crowd into the search."""
    taken = {crowd.named[name].id for _, name in track.story.seats if name}
    for card in track.story.cards:
        somebody = crowd.named[card.person]
        taken.add(somebody.id)
        _card(sheet, crowd, track, card, somebody)
    to_call = track.story.to_call
    for stage, count in track.story.crowd.items():
        if track.kinds[stage] == StageKind.RESEARCH:
            chosen = pick(sheet.draw, crowd, track.story.trade, min(count, to_call), taken, phone=True)
            rest = pick(sheet.draw, crowd, track.story.trade, count - len(chosen), taken, phone=not chosen)
            to_call -= len(chosen)
            _names(sheet, track, stage, chosen, rest)
        else:
            _live(sheet, crowd, track, stage, pick(sheet.draw, crowd, track.story.trade, count, taken))
    levers(sheet, crowd, track)
    if track.story.levers:
        tasks(sheet, crowd, track)
    for ended in track.story.ended:
        taken.add(crowd.named[ended.person].id)
        _ended_by_name(sheet, crowd, track, ended)
    for kind, count in track.story.ends.items():
        for place, somebody in enumerate(pick(sheet.draw, crowd, track.story.trade, count, taken)):
            _ended(sheet, crowd, track, kind, somebody, place)


def _names(sheet: Sheet, track: Track, stage: str, to_call: list[Somebody], rest: list[Somebody]) -> None:
    """Write research rows: those *to_call*, and the *rest*, who were called or have no number."""
    called = {one.id for one in rest}
    mixed = [*to_call, *rest]
    sheet.draw.shuffle(mixed)
    for somebody in mixed:
        card = Card(somebody.name, stage, sheet.draw.randrange(1, min(track.story.days, 30) + 1), _via(sheet))
        _candidacy(sheet, track, _touched(sheet, card, somebody) if somebody.id in called else card, somebody)


def _touched(sheet: Sheet, card: Card, somebody: Somebody) -> Card:
    draw, since = sheet.draw, sheet.draw.randrange(1, card.days + 1)
    if not somebody.has_phone:
        return card
    touch = draw.choice(("talked", "left_message", "left_message", "no_answer"))
    step = Step("Send brief") if touch == "talked" else Step("Try again", draw.randrange(1, 12))
    tries = draw.randrange(1, 4) if touch == "no_answer" else 0
    return Card(card.person, card.stage, card.days, card.via, step, touch=touch, touched=since, tries=tries)


def _live(sheet: Sheet, crowd: Crowd, track: Track, stage: str, people: list[Somebody]) -> None:
    draw = sheet.draw
    for somebody in people:
        days = draw.randrange(0, min(track.story.days, 16) + 1)
        luck = draw.random()
        if track.kinds[stage] in CLIENT_KINDS and luck < 0.5:
            card = Card(somebody.name, stage, days, _via(sheet), waits_on="company", waits_days=days)
        elif luck < 0.6:
            waits = draw.choice(("candidate", "me"))
            card = Card(somebody.name, stage, days, _via(sheet), waits_on=waits, waits_days=days // 2)
        elif luck < 0.85:
            clock = draw.choice(("", "08:30", "10:00", "13:15", "16:30"))
            card = Card(somebody.name, stage, days, _via(sheet), Step("Call", draw.randrange(-1, 9), clock))
        else:
            card = Card(somebody.name, stage, days, _via(sheet), paused=draw.choice((0, 0, 14)))
        candidacy = _candidacy(sheet, track, card, somebody)
        _history(sheet, crowd, track, candidacy, stage, days)
        crowd_ledger(sheet, track, candidacy, stage)


def _ended(sheet: Sheet, crowd: Crowd, track: Track, kind: str, somebody: Somebody, place: int) -> None:
    draw, story = sheet.draw, track.story
    since = story.closed or draw.randrange(1, max(2, story.days - 4))
    late = kind in LATE_ENDS
    rounds = [name for name, kind_of in track.kinds.items() if kind_of in CLIENT_KINDS and name in track.stages][:3]
    early = ("Identified", "Approached", "Approached", "Met by me")
    untold = bool(story.closed) and kind == "search_closed" and place < UNTOLD
    was = "Met by me" if untold else draw.choice(rounds if late else early)
    told = "" if untold or was == "Identified" else sheet.day(-max(0, since - 1))
    touch = "not_interested" if kind == "not_interested" else "talked" if was != "Identified" else ""
    candidacy = _put(
        sheet, track, somebody.id, end_name(kind), entered_on=sheet.day(-since), ended_on=sheet.day(-since),
        ended_from_id=track.stages[was], end_reason=draw.choice(REASONS[kind]), via=_via(sheet), told_on=told,
        touch=touch, touched_on=sheet.day(-since) if touch else "",
    )  # fmt: skip
    if late:
        _history(sheet, crowd, track, candidacy, rounds[max(1, rounds.index(was))], since)


def _ended_by_name(sheet: Sheet, crowd: Crowd, track: Track, ended: Ended) -> None:
    day = sheet.day(working(-ended.days, sheet.today))
    candidacy = _put(
        sheet, track, crowd.named[ended.person].id, end_name(ended.kind), entered_on=day, ended_on=day,
        ended_from_id=track.stages[ended.was], end_reason=ended.reason, told_on=day if ended.told else "",
    )  # fmt: skip
    _history(sheet, crowd, track, candidacy, ended.was, ended.days)
    if ended.kind == StageKind.CLIENT_DECLINED:
        sheet.add(
            DecisionRow, candidacy_id=candidacy, side="company", kind="decline", reason=ended.reason, decided_on=day,
            rests_on=f"{track.search}-{ended.key}" if ended.key else "",
        )  # fmt: skip


def _history(sheet: Sheet, crowd: Crowd, track: Track, candidacy: str, stage: str, days: int) -> None:
    """Write what must have gone before somebody stands in *stage*: my interview, leave, submittal, lower rounds."""
    names = list(track.stages)
    here, away = names.index(stage), days + 2
    if here >= names.index("Met by me"):
        clock = sheet.draw.choice(("08:30", "11:00", "14:00", "16:30"))
        _interview(sheet, crowd, track, candidacy, Meeting(-away - 5, clock, stage="Met by me"))
    if track.kinds[stage] in CLIENT_KINDS:
        _presented(sheet, crowd, track, candidacy, away + 3)
    for name in names[:here]:
        if track.kinds[name] == StageKind.ROUND:
            holder = _met_in(track, name)
            if holder:
                _interview(sheet, crowd, track, candidacy, Meeting(-away, "10:30", (holder,), stage=name))
            away = max(1, away - 2)


def _met_in(track: Track, stage: str) -> str:
    """Return the name of whoever sits in the seat that *stage* meets, or ""."""
    part = {"HR": "gatekeeper", "Hiring manager": "hiring manager"}.get(stage, "")
    return next((name for name, of in track.parts.items() if of == part), "")


def _card(sheet: Sheet, crowd: Crowd, track: Track, card: Card, somebody: Somebody) -> None:
    candidacy = _candidacy(sheet, track, card, somebody)
    if track.kinds[card.stage] in CLIENT_KINDS:
        earliest = min((each.when for each in card.meetings if isinstance(each.when, int) and each.with_), default=0)
        _presented(sheet, crowd, track, candidacy, max(card.days, 2 - earliest))
    held: dict[str, tuple[str, str]] = {}
    for meeting in card.meetings:
        interview, day = _interview(sheet, crowd, track, candidacy, meeting)
        if meeting.status == InterviewStatus.HELD:
            held[f"{meeting.stage}, again" if meeting.untold else meeting.stage] = (interview, day)
    story_ledger(sheet, crowd, track, candidacy, card.person, held)
    own_criteria(sheet, candidacy, card.person)


def _candidacy(sheet: Sheet, track: Track, card: Card, somebody: Somebody) -> str:
    step = card.step
    due = ""
    if step and step.when is not None:
        away = working(days_until(step.when, sheet.today), sheet.today)
        due = sheet.moment(away, step.clock) if step.clock else sheet.day(away)
    return _put(
        sheet, track, somebody.id, card.stage, entered_on=sheet.day(-card.days), via=card.via,
        paused_until=sheet.day(card.paused) if card.paused else "", move_of=card.waits_on,
        move_since=sheet.day(-card.waits_days) if card.waits_on else "", touch=card.touch,
        touched_on=sheet.day(working(-card.touched, sheet.today)) if card.touch else "", tries=card.tries,
        next_step=step.text if step else "", next_at=due,
    )  # fmt: skip


def _put(sheet: Sheet, track: Track, person: str, stage: str, **values: Any) -> str:
    return sheet.add(
        CandidacyRow, search_id=track.search, person_id=person, stage_id=track.stages[stage],
        rank=track.next_rank(stage), role_applied=track.story.title, **values,
    )  # fmt: skip


def _presented(sheet: Sheet, crowd: Crowd, track: Track, candidacy: str, days: int) -> None:
    how = sheet.draw.choice(("phone", "phone", "writing"))
    sheet.add(RepresentationRow, candidacy_id=candidacy, how=how, given_on=sheet.day(-days - 1), until=sheet.day(180))
    to = next((crowd.affiliations[name] for part, name in track.story.seats if name), None)
    sheet.add(SubmittalRow, candidacy_id=candidacy, affiliation_id=to, sent_on=sheet.day(-days))


def _interview(sheet: Sheet, crowd: Crowd, track: Track, candidacy: str, meeting: Meeting) -> tuple[str, str]:
    """Write a meeting and who sat in; return its id and its day."""
    away = working(days_until(meeting.when, sheet.today), sheet.today)
    interview = sheet.add(
        InterviewRow, candidacy_id=candidacy, stage_id=track.stages.get(meeting.stage), status=meeting.status,
        starts_at=sheet.moment(away, meeting.clock), zone="Europe/London", minutes=meeting.minutes,
        place=meeting.place,
    )  # fmt: skip
    for name in meeting.with_:
        sheet.add(
            ParticipantRow, interview_id=interview, person_id=crowd.named[name].id, seat_id=track.seats.get(name),
            title=crowd.titles[name], part=track.parts.get(name, ""),
        )  # fmt: skip
    if meeting.status == InterviewStatus.HELD:
        for side in ("candidate", "company") if meeting.with_ else ("candidate",):
            if side != meeting.untold:
                sheet.add(DebriefRow, interview_id=interview, side=side, done_on=sheet.day(away))
    return interview, sheet.day(away)


def _via(sheet: Sheet) -> str:
    return sheet.draw.choice(VIAS) if sheet.draw.random() < 0.45 else ""
