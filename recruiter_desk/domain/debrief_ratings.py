"""Ratings and interest of one meeting, read from its findings: a mark is one whose words the desk wrote."""

import re
from collections.abc import Iterable, Sequence

from recruiter_desk.domain.debriefs import Given, OwnRated, Rated
from recruiter_desk.domain.ledger.audience import Side
from recruiter_desk.domain.ledger.facts import FactKind
from recruiter_desk.domain.ledger.findings import RATINGS, Finding
from recruiter_desk.domain.ledger.own_criteria import OwnCriterion
from recruiter_desk.domain.searches import Criterion

LEAST, MOST = 1, 10
OVERALL = "Overall"
_WHY = "Why not higher: "
_RATING_MARK = re.compile(rf".+: (?:{'|'.join(RATINGS)})", re.DOTALL)
_INTEREST_MARK = re.compile(rf"Interest (?:{MOST}|[{LEAST}-9]) of {MOST}(?:\. {_WHY}(?P<why>.*))?", re.DOTALL)


def rating_text(name: str, rating: str) -> str:
    """Return the words of a rating without words of its own: "Skill: strong", "Overall: mixed"."""
    return f"{name[:1].upper()}{name[1:]}: {rating}"


def interest_text(value: int, why: str) -> str:
    """Return the words of an interest: "Interest 8 of 10", and why not higher."""
    return f"Interest {value} of {MOST}" + (f". {_WHY}{why}" if why else "")


def is_mark(finding: Finding | None) -> bool:
    """Tell whether a finding only holds a rating or an interest that was pressed, and is no line to read."""
    if finding is None:
        return False
    return is_rating_mark(finding.text, finding.rating) or is_interest_mark(finding.text)


def is_rating_mark(text: str, rating: str) -> bool:
    return bool(rating and text.endswith(f": {rating}") and _RATING_MARK.fullmatch(text))


def is_interest_mark(text: str) -> bool:
    return bool(_INTEREST_MARK.fullmatch(text))


def interest_of(findings: Iterable[Finding], interview_id: str) -> tuple[int, str]:
    """Return the interest (0 = not said) that the candidate told of in a meeting, and why it was not higher."""
    here = [
        one for one in findings
        if one.interview_id == interview_id and one.fact and one.fact.kind == FactKind.INTEREST
    ]  # fmt: skip
    last = max(here, key=lambda one: one.id, default=None)
    if last is None or last.fact is None:
        return 0, ""
    return last.fact.low or 0, why_of(last.text)


def why_of(text: str) -> str:
    """Return why the interest was not higher, from the words of its finding."""
    found = _INTEREST_MARK.fullmatch(text)
    return (found["why"] or "") if found else ""


def ratings(
    topics: Iterable[str], criteria: Iterable[Criterion], findings: Iterable[Finding], interview_id: str
) -> tuple[Rated, ...]:
    """Return what the company may rate after a meeting: its stage's *topics*, the must-haves, and all it did rate."""
    rated = _of_company(findings, interview_id)
    lines = {one.key: one for one in criteria}
    wanted = dict.fromkeys((topic, "") for topic in topics)
    wanted |= dict.fromkeys((one.topic, key) for key, one in lines.items() if one.must)
    known = {key for _, key in wanted if key}
    for one in rated:
        if one.criterion_key not in known and (one.topic or one.criterion_key):
            wanted.setdefault((one.topic, one.criterion_key))
    return tuple(
        Rated(
            lines[key].text if key in lines else topic, topic, key,
            _given(one for one in rated if (one.criterion_key == key if key else _on_topic(one, topic))),
        )
        for topic, key in wanted
    )  # fmt: skip


def overall(findings: Iterable[Finding], interview_id: str) -> tuple[Given, ...]:
    """Return what each interviewer rated as a whole."""
    return _given(one for one in _of_company(findings, interview_id) if not one.topic and not one.criterion_key)


def own_ratings(
    criteria: Sequence[OwnCriterion], findings: Iterable[Finding], interview_id: str
) -> tuple[OwnRated, ...]:
    """Return the candidate's own criteria with how they were rated after this meeting, and the last time before."""
    rated = sorted((one for one in findings if one.side == Side.CANDIDATE and one.rating), key=lambda one: one.id)
    found = []
    for criterion in criteria:
        mine = [one for one in rated if one.criterion_key == criterion.id]
        here = next((one for one in reversed(mine) if one.interview_id == interview_id), None)
        earlier = [one for one in mine if one.interview_id != interview_id and (here is None or one.id < here.id)]
        found.append(
            OwnRated(
                criterion, here.rating if here else "", here.id if here else "", earlier[-1].rating if earlier else ""
            )
        )
    return tuple(found)


def _on_topic(one: Finding, topic: str) -> bool:
    return one.topic == topic and not one.criterion_key


def _of_company(findings: Iterable[Finding], interview_id: str) -> list[Finding]:
    here = (one for one in findings if one.interview_id == interview_id and one.side == Side.COMPANY and one.rating)
    return sorted(here, key=lambda one: one.id)


def _given(findings: Iterable[Finding]) -> tuple[Given, ...]:
    """Return the newest rating of each person, in the order in which they first rated."""
    last = {one.said_by_id: Given(one.said_by_id, one.said_by, one.rating, one.id) for one in findings}
    return tuple(last.values())
