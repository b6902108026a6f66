"""What is known: points with a bold claim and their source, the rows of evidence, what moves the candidate."""

import re
from collections.abc import Sequence
from dataclasses import replace
from typing import cast

from recruiter_desk.domain.ledger.audience import About, Side
from recruiter_desk.domain.ledger.findings import RATINGS, Finding
from recruiter_desk.domain.ledger.questions import Weight
from recruiter_desk.domain.packing import facts, sources
from recruiter_desk.domain.packing.brief import Brief
from recruiter_desk.domain.packing.words import CLAIMS, claim_and_words, opened
from recruiter_desk.domain.packs import Evidence, Level, Point

GOOD = ("strong", "exceptional")
LONGEST_CLAIM, MOST_WORDS = 34, 5
_END_OF_NAME = re.compile(r"[,;:(–—]|\. ")


def known(brief: Brief) -> tuple[Point, ...]:
    """Return what is known and said nowhere else on the page, the most telling first; two views of one thing stand
    side by side, whichever way they differ.
    """
    elsewhere = {one.id for one in (*_moving(brief), *_losing(brief))} | on_the_strip(brief) | answers(brief)
    left = [one for one in brief.findings if one.id not in elsewhere]
    best: dict[str, tuple[int, int, str]] = {}
    for one in left:
        best[_subject(one)] = max(best.get(_subject(one), (0, 0, "")), _telling(brief, one))
    subjects = sorted(best, key=lambda subject: (best[subject], subject), reverse=True)
    ordered = sorted(left, key=lambda one: (one.heard_on, one.id), reverse=True)
    made = [point(brief, one) for subject in subjects for one in ordered if _subject(one) == subject]
    return tuple(_unrepeated(one, before) for one, before in zip(made, [None, *made], strict=False))


def _unrepeated(one: Point, before: Point | None) -> Point:
    """Return a point without its claim when the one before it makes the same."""
    return replace(one, claim="") if before and one.claim == before.claim else one


def moves(brief: Brief) -> tuple[Point, ...]:
    """Return what moves the candidate: motives, and what they rate highly in the job."""
    return tuple(point(brief, one, claimed=False) for one in _moving(brief))


def could_lose(brief: Brief) -> tuple[Point, ...]:
    """Return what could lose the candidate: what they doubt in the job, and deal-breakers not settled."""
    doubts = [point(brief, one, claimed=False) for one in _losing(brief)]
    open_ones = [
        Point(one.question.id, "", one.question.words, "open")
        for one in brief.questions
        if one.question.side == Side.CANDIDATE and one.question.weight == Weight.DEAL_BREAKER
    ]
    return (*doubts, *open_ones)


def evidence(brief: Brief) -> tuple[Evidence, ...]:
    """Return every note on the person by round; 0 is what was learned before the first or outside of any."""
    rows = [
        Evidence(
            one.id,
            sources.round_of(brief, one),
            opened(sources.who(brief, one)),
            claim(brief, one),
            level(one.rating),
            one.words,
        )
        for one in brief.findings
        if one.about == About.PERSON and one.id not in on_the_strip(brief) and one.side != Side.CANDIDATE
    ]
    heard = {one.id: one.heard_on for one in brief.findings}
    return tuple(sorted(rows, key=lambda row: (row.round, heard[row.id], row.id)))


def point(brief: Brief, finding: Finding, *, claimed: bool = True) -> Point:
    """Return a finding as a point; without a claim where the heading above it makes one."""
    opening, words = claim_and_words(finding.words, claim(brief, finding)) if claimed else ("", finding.words)
    return Point(finding.id, opening, words, opened(sources.said(brief, finding)))


def claim(brief: Brief, finding: Finding) -> str:
    """Name what a finding is about in a few words: its criterion's own when they are few, else its topic."""
    criterion = brief.criteria.get(finding.criterion_key)
    own = _END_OF_NAME.split(criterion.text.strip(), maxsplit=1)[0].strip(" .") if criterion else ""
    if 2 <= len(own.split()) <= MOST_WORDS and len(own) <= LONGEST_CLAIM:
        return opened(own)
    topic = finding.topic or (criterion.topic if criterion else "")
    return CLAIMS.get(topic, "")


def level(rating: str) -> Level:
    return cast("Level", rating) if rating in RATINGS else ""


def answers(brief: Brief) -> set[str]:
    """Return the ids of findings that stand under a question which is still open."""
    asked = {one.question.id for one in brief.questions}
    return {one.id for one in brief.findings if one.question_id in asked}


def on_the_strip(brief: Brief) -> set[str]:
    """Return the ids of findings whose value is on the strip of facts, the older ones of the kind too."""
    return {one.id for one in brief.findings if one.fact and one.fact.kind in facts.ON_THE_STRIP}


def _moving(brief: Brief) -> Sequence[Finding]:
    return [
        one
        for one in _said_nowhere_else(brief)
        if (one.topic == "motivation" and one.about == About.PERSON and one.rating not in ("concern", "mixed"))
        or (one.side == Side.CANDIDATE and one.rating in GOOD)
    ]


def _losing(brief: Brief) -> Sequence[Finding]:
    return [
        one for one in _said_nowhere_else(brief) if one.side == Side.CANDIDATE and one.rating in ("concern", "mixed")
    ]


def _said_nowhere_else(brief: Brief) -> list[Finding]:
    elsewhere = on_the_strip(brief) | answers(brief)
    return [one for one in brief.findings if one.id not in elsewhere]


def _subject(finding: Finding) -> str:
    return finding.criterion_key or finding.topic or finding.id


def _telling(brief: Brief, finding: Finding) -> tuple[int, int, str]:
    """Rank a finding: a must-have of the brief, then a rating, then what was heard last."""
    criterion = brief.criteria.get(finding.criterion_key)
    return (2 if criterion and criterion.must else 1 if criterion else 0, int(bool(finding.rating)), finding.heard_on)
