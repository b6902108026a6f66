"""What each side knows, as segments of cards: for all the presented candidacies of a board in a few queries.

The items are those of the panel's coverage: what the stages so far ask of a side; for the company the must-haves of the
spec; for the candidate up to three things they named: criteria of their own, then in a line or in a deal-breaker.
"""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping
from functools import cache
from typing import Any, NamedTuple

from sqlalchemy import Select, select
from sqlalchemy.orm import Session

from recruiter_desk.domain.candidacies import Segment
from recruiter_desk.domain.ledger.audience import Side
from recruiter_desk.domain.ledger.coverage import (
    Known,
    Named,
    Weighed,
    must_haves,
    named_by_candidate,
    weigh,
)
from recruiter_desk.domain.ledger.questions import UNSETTLED
from recruiter_desk.domain.searches import Criterion
from recruiter_desk.domain.stages import CLIENT_KINDS, is_end
from recruiter_desk.services import own_criteria
from recruiter_desk.services.ledger import way_up
from recruiter_desk.services.ledger.reading import evidence_of
from recruiter_desk.services.picks import IN_STAGES, Pick, Which
from recruiter_desk.services.records import columns_of
from recruiter_desk.storage.rows import CandidacyRow, QuestionRow, StageRow

_SEGMENTS: tuple[Segment, ...] = ("hollow", "half", "full", "full")  # by how well an item is known
_NOTHING: Weighed = {}


class Asked(NamedTuple):
    """What a stage asks by now: keys of what the company should know, topics for the candidate, the spec's lines."""

    company: tuple[str, ...]
    candidate: tuple[str, ...]
    criteria: tuple[Criterion, ...]


class Covered(NamedTuple):
    """The segments of one card, and how many questions are open."""

    company: tuple[Segment, ...]
    candidate: tuple[Segment, ...]
    open: int


NOT_PRESENTED = Covered((), (), 0)


class Coverages:
    """Answers for the candidacies of *pick*; *asked* is what `asked_by` returned."""

    def __init__(self, session: Session, asked: Mapping[str, Asked], pick: Pick) -> None:
        self._asked = asked
        self._evidence = evidence_of(session, pick, asked) if asked else {}
        self._questions = _questions(session, pick, asked) if asked else {}
        self._own = own_criteria.of_pick(session, pick) if asked else {}

    def of(self, candidacy_id: str, stage_id: str) -> Covered:
        """Return the segments of a card in a stage, none before it was presented."""
        asked = self._asked.get(stage_id)
        if asked is None:
            return NOT_PRESENTED
        evidence, questions = self._evidence.get(candidacy_id, ()), self._questions.get(candidacy_id, ())
        weighed = weigh(evidence) if evidence else {}
        named = (
            *(Named(one.side, one.criterion_key, one.topic, one.weight) for one in questions),
            *(Named(one.side, one.criterion_key, one.topic, "") for one in evidence if one.criterion_key),
        )
        own = self._own.get(candidacy_id, ())
        theirs = named_by_candidate(asked.candidate, named, asked.criteria, own) if named or own else ()
        return Covered(
            _segments(asked.company, weighed.get(Side.COMPANY, _NOTHING)),
            _segments((*asked.candidate, *(one.key for one in theirs)), weighed.get(Side.CANDIDATE, _NOTHING)),
            sum(one.is_open for one in questions),
        )


class _Question(NamedTuple):
    side: str
    criterion_key: str
    topic: str
    weight: str
    is_open: bool


def _segments(keys: tuple[str, ...], known: Weighed) -> tuple[Segment, ...]:
    return tuple([_SEGMENTS[known.get(key, Known.UNKNOWN)] for key in keys])


def asked_by(session: Session, pick: Pick) -> Mapping[str, Asked]:
    """Return what is asked by each stage in which coverage shows, of the searches that *pick* reaches."""
    stages: dict[str, list[tuple[str, str, str, str]]] = defaultdict(list)
    for search_id, *stage in columns_of(session, _stages(pick.which), pick.values):
        stages[search_id or ""].append((stage[0], stage[1], stage[2], stage[3]))
    found: dict[str, Asked] = {}
    for search_id, of_search in stages.items():
        found.update(_of_search(of_search, way_up.criteria(session, search_id)))
    return found


@cache
def _stages(which: Which) -> Select[*tuple[Any, ...]]:
    row = StageRow
    query = select(row.search_id, row.id, row.kind, row.company_topics, row.candidate_topics)
    searches = select(CandidacyRow.search_id).where(which)
    return query.where(row.search_id.in_(searches)).order_by(row.rank, row.id)


def _of_search(
    stages: Iterable[tuple[str, str, str, str]], criteria: tuple[Criterion, ...]
) -> Iterator[tuple[str, Asked]]:
    musts = tuple(one.key for one in must_haves(criteria))
    company: dict[str, None] = {}
    candidate: dict[str, None] = {}
    for stage_id, kind, of_company, of_candidate in stages:
        if is_end(kind):
            continue
        company.update(dict.fromkeys(filter(None, of_company.split("\n"))))
        candidate.update(dict.fromkeys(filter(None, of_candidate.split("\n"))))
        if kind in CLIENT_KINDS:
            yield stage_id, Asked((*company, *musts), tuple(candidate), criteria)


def _questions(session: Session, pick: Pick, stages: Iterable[str]) -> Mapping[str, list[_Question]]:
    found: dict[str, list[_Question]] = defaultdict(list)
    values = {**pick.values, "stages": list(stages)}
    for candidacy_id, side, key, topic, weight, is_open in columns_of(session, _asked(pick.which), values):
        found[candidacy_id or ""].append(_Question(side, key, topic, weight, is_open))
    return found


@cache
def _asked(which: Which) -> Select[*tuple[Any, ...]]:
    row = QuestionRow
    return (
        select(row.candidacy_id, row.side, row.criterion_key, row.topic, row.weight, row.status.in_(UNSETTLED))
        .join(CandidacyRow, CandidacyRow.id == row.candidacy_id)
        .where(which, IN_STAGES)
        .order_by(row.candidacy_id, row.asked_on, row.id)
    )
