"""The ladder: the rounds held, this meeting, and the seats still ahead."""

from recruiter_desk.domain.ledger.findings import RATINGS
from recruiter_desk.domain.packing import sources
from recruiter_desk.domain.packing.brief import Brief, Interviewer, Met
from recruiter_desk.domain.packing.points import level
from recruiter_desk.domain.packing.words import day_there, opened, short_day
from recruiter_desk.domain.packs import Level, Round, State
from recruiter_desk.domain.searches import Seat


def ladder(brief: Brief) -> tuple[Round, ...]:
    """Return the rounds in order: met, this one, to come. Seats that nobody has booked stand at the end."""
    booked = [_round(brief, one) for one in brief.meetings if one.number]
    if brief.meeting is None:
        booked.append(Round(len(booked) + 1, _reader(brief), "Not booked yet", "now", "This meeting"))
    ahead = [
        Round(len(booked) + place, seat_words(brief, one), "To come", "ahead")
        for place, one in enumerate(seats_ahead(brief), 1)
    ]  # fmt: skip
    return (*booked, *ahead)


def round_words(brief: Brief) -> str:
    """Say which round it is: "Round 3 of 4"."""
    rounds = ladder(brief)
    here = next((one.number for one in rounds if one.state == "now"), 0)
    return f"Round {here} of {len(rounds)}" if here else ""


def seats_ahead(brief: Brief) -> list[Seat]:
    """Return the seats above this meeting's that no meeting reaches yet."""
    reached = {one.person_id for met in brief.meetings for one in met.people} | {brief.reader.person_id}
    reached_seats = {brief.reader.seat_id}
    ranks = [one.rank for one in brief.seats if one.id in reached_seats or (one.person_id and one.person_id in reached)]
    top = max(ranks, default=-1)
    return [one for one in brief.seats if one.rank > top]


def seat_words(brief: Brief, seat: Seat) -> str:
    if not seat.person_id:
        return opened(seat.part)
    return sources.interviewer(brief, Interviewer(seat.person_id, seat.person, seat.title, seat.part))


def _round(brief: Brief, met: Met) -> Round:
    now = brief.meeting is not None and met.id == brief.meeting.id
    day = day_there(met.starts_at, met.zone)
    when = ", ".join(one for one in (met.stage, short_day(day, brief.on) if day else "no time yet") if one)
    reading, shade = ("This meeting", _NONE) if now else _ratings(brief, met)
    state: State = "now" if now else "done" if met.held else "ahead"
    return Round(met.number, sources.interviewers(brief, met), when, state, reading, shade)


_NONE: Level = ""


def _ratings(brief: Brief, met: Met) -> tuple[str, Level]:
    """Say which ratings a round left, from the lowest to the highest: "Mixed to strong". Coloured by the lowest."""
    given = sorted(
        {RATINGS.index(one.rating) for one in brief.findings if one.interview_id == met.id and one.rating in RATINGS}
    )
    if not given:
        return "", ""
    lowest, highest = RATINGS[given[0]], RATINGS[given[-1]]
    words = lowest if lowest == highest else f"{lowest} to {highest}"
    return opened(words), level(lowest)


def _reader(brief: Brief) -> str:
    seat = next((one for one in brief.seats if one.id == brief.reader.seat_id), None)
    return seat_words(brief, seat) if seat else brief.reader.words
