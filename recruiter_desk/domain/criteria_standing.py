"""How somebody stands against the spec as it is now, line by line, and what that rests on."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from enum import StrEnum

from recruiter_desk.domain.ledger.audience import About, Side
from recruiter_desk.domain.ledger.findings import Finding, Source
from recruiter_desk.domain.searches import Criterion


class Standing(StrEnum):
    """Whether a line of the spec is met."""

    MET = "met"
    PARTLY = "partly"
    NOT = "not"
    UNKNOWN = "unknown"


@dataclass(frozen=True, slots=True)
class CriterionStanding:
    """How one line of the spec stands, with the findings it rests on, newest first.

    An unknown one may rest on notes that nobody rated, or on the résumé alone (`resume_only`). `only_me` says that
    no finding of the company's is among them.
    """

    criterion: Criterion
    standing: Standing
    rests_on: tuple[Finding, ...] = ()
    resume_only: bool = False
    only_me: bool = False


_BY_RATING = {
    "concern": Standing.NOT, "mixed": Standing.PARTLY, "strong": Standing.MET, "exceptional": Standing.MET,
}  # fmt: skip


def against(criteria: Iterable[Criterion], findings: Iterable[Finding]) -> tuple[CriterionStanding, ...]:
    """Return how each of *criteria* stands, must-haves first.

    The newest rated findings about the person count, of the company's side or the recruiter's own: those of the last
    day with a rating. Strong and exceptional are met, mixed is partly, a concern is not; ratings of one day that differ
    are partly. A note that nobody rated tests nothing: the line stays unknown and the note is shown.
    """
    by_key: dict[str, list[Finding]] = {}
    for one in findings:
        if one.criterion_key and one.about == About.PERSON and one.side in (Side.COMPANY, Side.RECRUITER):
            by_key.setdefault(one.criterion_key, []).append(one)
    lines = sorted(criteria, key=lambda line: not line.must)
    return tuple(_stand(line, by_key.get(line.key, [])) for line in lines)


def counted(standings: Iterable[CriterionStanding]) -> dict[Standing, int]:
    """Return how many must-haves stand how."""
    counts = dict.fromkeys(Standing, 0)
    for one in standings:
        counts[one.standing] += one.criterion.must
    return counts


def _stand(line: Criterion, findings: Sequence[Finding]) -> CriterionStanding:
    newest = sorted(findings, key=lambda one: (one.heard_on, one.id), reverse=True)
    rated = [one for one in newest if one.rating in _BY_RATING and one.source != Source.RESUME]
    if rated:
        counting = tuple(one for one in rated if one.heard_on == rated[0].heard_on)
        said = {_BY_RATING[one.rating] for one in counting}
        return CriterionStanding(
            line, said.pop() if len(said) == 1 else Standing.PARTLY, counting, only_me=_only_me(counting)
        )
    only = bool(newest) and all(one.source == Source.RESUME for one in newest)
    return CriterionStanding(line, Standing.UNKNOWN, tuple(newest), only, _only_me(newest))


def _only_me(findings: Sequence[Finding]) -> bool:
    return bool(findings) and all(one.side == Side.RECRUITER for one in findings)
