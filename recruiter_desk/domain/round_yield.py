"""What each round of a search brings: new answers, what was known before it, and how long it was waited for."""

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from statistics import median
from typing import NamedTuple


class HeldMeeting(NamedTuple):
    """A meeting of a round that was held, on an ISO day."""

    id: str
    candidacy_id: str
    stage_id: str
    held_on: str


class Heard(NamedTuple):
    """A line that *side* heard in a meeting, by its criterion or topic; *answers* a question or not."""

    interview_id: str
    side: str
    subject: str
    answers: bool


@dataclass(frozen=True, slots=True)
class RoundYield:
    """One round: meetings held, new answers, repeats, and the days waited for it, None where nobody waited.

    The days are those in the middle: half of the people waited longer.
    """

    stage_id: str
    stage: str
    meetings: int
    new: int
    repeats: int
    days: int | None


def round_yield(
    stages: Sequence[tuple[str, str]], held: Iterable[HeldMeeting], heard: Iterable[Heard], presented: Mapping[str, str]
) -> tuple[RoundYield, ...]:
    """Return what each of *stages* (ids with names, in order) brought, those without a meeting left out.

    A line is new when it answers a question, or when no earlier meeting of that person told its side anything of its
    subject; else it is a repeat. A line without a subject is neither. One waits from the meeting before, or else from
    the day one was *presented* (ISO days by candidacy).
    """
    lines: dict[str, list[Heard]] = defaultdict(list)
    for line in heard:
        lines[line.interview_id].append(line)
    met: dict[str, int] = defaultdict(int)
    new: dict[str, int] = defaultdict(int)
    repeats: dict[str, int] = defaultdict(int)
    waits: dict[str, list[int]] = defaultdict(list)
    known: dict[str, set[tuple[str, str]]] = defaultdict(set)
    before = dict(presented)
    for one in sorted(held, key=lambda each: (each.held_on, each.id)):
        here, knew = one.stage_id, known[one.candidacy_id]
        met[here] += 1
        for line in lines[one.id]:
            if line.answers or (line.subject and (line.side, line.subject) not in knew):
                new[here] += 1
            elif line.subject:
                repeats[here] += 1
        knew.update((line.side, line.subject) for line in lines[one.id] if line.subject)
        if since := before.get(one.candidacy_id):
            waits[here].append(max(0, (date.fromisoformat(one.held_on) - date.fromisoformat(since)).days))
        before[one.candidacy_id] = one.held_on
    return tuple(
        RoundYield(id_, name, met[id_], new[id_], repeats[id_], round(median(waits[id_])) if waits[id_] else None)
        for id_, name in stages
        if met[id_]
    )
