"""The ledgers of the demo desk, written out: what the stories say of their people, and a little of everybody else."""

from collections.abc import Mapping

from recruiter_desk.domain.stages import CLIENT_KINDS
from recruiter_desk.services.demo.crowd import Crowd
from recruiter_desk.services.demo.pipeline import Track
from recruiter_desk.services.demo.sheet import Sheet
from recruiter_desk.services.demo.told import HEARD, LEARNED, TOLD, WANT_TO_KNOW, Asks, Said, Told
from recruiter_desk.storage.rows import AskingRow, BrakeRow, DecisionRow, DoubtRow, FindingRow, QuestionRow

Held = Mapping[str, tuple[str, str]]
"""By stage: the meeting held there and its day."""


def story_ledger(sheet: Sheet, crowd: Crowd, track: Track, candidacy: str, person: str, held: Held) -> None:
    """Write what the story says both sides learned of *person*, who is in this search."""
    told = TOLD.get(person)
    if not told:
        return
    asked = {one.text: _question(sheet, crowd, track, candidacy, one, held) for one in told.questions}
    for said in told.findings:
        _finding(sheet, crowd, track, candidacy, said, held, asked)
    for side, kind, reason, stage, audience in told.decisions:
        interview, day = held.get(stage, (None, sheet.day(-2)))
        sheet.add(
            DecisionRow, candidacy_id=candidacy, interview_id=interview, side=side, kind=kind, reason=reason,
            audience=audience, decided_on=day,
        )  # fmt: skip
    if told.wants_out:
        _brake(sheet, candidacy, told, asked)


def _brake(sheet: Sheet, candidacy: str, told: Told, asked: Mapping[str, str]) -> None:
    brake = sheet.add(BrakeRow, candidacy_id=candidacy, opened_at=sheet.moment(0, "06:30"), said=told.wants_out)
    for one in told.questions:
        if one.side == "candidate":
            sheet.add(DoubtRow, brake_id=brake, question_id=asked[one.text])


def crowd_ledger(sheet: Sheet, track: Track, candidacy: str, stage: str) -> None:
    """Write a few lines for somebody of the crowd whom the client knows."""
    draw = sheet.draw
    if track.kinds[stage] not in CLIENT_KINDS:
        return
    for topic, text, rating in draw.sample(HEARD, draw.randrange(1, 5)):
        audience = draw.choice(("private", "company"))
        _line(sheet, candidacy, "company", "person", topic, text, audience, rating)
    for topic, text in draw.sample(LEARNED, draw.randrange(0, 4)):
        _line(sheet, candidacy, "candidate", "job", topic, text, draw.choice(("private", "both")), "")
    for side, topic, text in draw.sample(WANT_TO_KNOW, draw.randrange(0, 3)):
        sheet.add(
            QuestionRow, candidacy_id=candidacy, side=side, topic=topic, text=text,
            audience=draw.choice(("private", "company")), asked_on=sheet.day(-draw.randrange(1, 9)),
        )  # fmt: skip


def _line(
    sheet: Sheet, candidacy: str, side: str, about: str, topic: str, text: str, audience: str, rating: str
) -> None:
    sheet.add(
        FindingRow, candidacy_id=candidacy, side=side, about=about, topic=topic, text=text, audience=audience,
        rating=rating, source="interview", heard_on=sheet.day(-sheet.draw.randrange(1, 12)),
    )  # fmt: skip


def _finding(
    sheet: Sheet, crowd: Crowd, track: Track, candidacy: str, said: Said, held: Held, asked: Mapping[str, str]
) -> None:
    interview, day = held.get(said.stage, (None, sheet.day(-14)))
    fact = said.fact
    sheet.add(
        FindingRow, candidacy_id=candidacy, interview_id=interview, side=said.side, about=said.about,
        topic=said.topic, criterion_key=_key(track, said.key), text=said.text, wording=said.wording,
        rating=said.rating, source=said.source, said_by_id=crowd.named[said.by].id if said.by else None,
        audience=said.audience, heard_on=day, question_id=asked.get(said.answers),
        settles=("half" if said.half else "whole") if said.answers else "", beyond_resume=said.beyond,
        fact=str(fact.kind) if fact else "", low=fact.low if fact else None, high=fact.high if fact else None,
        currency=fact.currency if fact else "", period=fact.period if fact else "",
    )  # fmt: skip


def _question(sheet: Sheet, crowd: Crowd, track: Track, candidacy: str, asks: Asks, held: Held) -> str:
    stage = asks.asked[0][1] if asks.asked else ""
    interview, day = held.get(stage, (None, sheet.day(-6)))
    question = sheet.add(
        QuestionRow, candidacy_id=candidacy, interview_id=interview, side=asks.side, topic=asks.topic,
        criterion_key=_key(track, asks.key), text=asks.text, why=asks.why, weight=asks.weight, status=asks.status,
        audience=asks.audience, asked_on=day,
    )  # fmt: skip
    for who, where, said in asks.asked:
        meeting, on = held.get(where, (None, sheet.day(-4)))
        sheet.add(
            AskingRow, question_id=question, interview_id=meeting, person_id=crowd.named[who].id, said=said,
            audience=asks.audience, asked_on=on,
        )  # fmt: skip
    return question


def _key(track: Track, key: str) -> str:
    return f"{track.search}-{key}" if key else ""
