"""What is thin and what is well covered, counted from what the reader may see and never from more."""

from recruiter_desk.domain.ledger.audience import Side
from recruiter_desk.domain.ledger.coverage import Item, Known, short_criterion
from recruiter_desk.domain.packing import sources
from recruiter_desk.domain.packing.brief import Brief
from recruiter_desk.domain.packing.words import CLAIMS, SUBJECTS, listed, opened

LONGEST = 60  # characters of a criterion within a sentence


def subject(brief: Brief, name: str) -> str:
    """Return how a sentence names a topic or a criterion: "cultural fit", "“Treasury in four currencies”"."""
    if name in SUBJECTS:
        return SUBJECTS[name]
    whole = next((one.text for one in brief.criteria.values() if short_criterion(one.text) == name), name)
    said = whole if len(whole) <= LONGEST else name
    return f"“{said.strip().rstrip('.')}”"


def thin(brief: Brief) -> tuple[str, ...]:
    """Return sentences on what is missing: nothing on it at all, known from the recruiter or the résumé alone."""
    items = brief.coverage.items
    untested = thin_names(brief)
    ours = [subject(brief, one.name) for one in items if _is_ours(one)]
    on_paper = [subject(brief, one.name) for one in items if one.known == Known.RESUME_ONLY]
    said = [f"There is no evidence yet on {listed(untested, 'or')}."] if untested else []
    said += [f"Only the recruiter has covered {listed(ours)}."] if ours else []
    said += [f"Only the résumé speaks of {listed(on_paper)}."] if on_paper else []
    return tuple(said)


def thin_names(brief: Brief) -> list[str]:
    """Name what there is no evidence on."""
    return [subject(brief, one.name) for one in brief.coverage.items if one.known == Known.UNKNOWN and not one.mine]


def covered(brief: Brief) -> tuple[str, ...]:
    """Name what two sources confirm, with its rounds: no need to ask again. What we still ask about is not covered."""
    return tuple(
        f"{CLAIMS.get(one.name) or opened(subject(brief, one.name))}{_rounds(brief, one.name)}"
        for one in brief.coverage.items
        if one.known == Known.CONFIRMED and not _asked(brief, one.name)
    )


def _asked(brief: Brief, name: str) -> bool:
    """Tell whether the company still has a question on a topic or a criterion."""
    keys = _keys(brief, name)
    return any(
        one.question.criterion_key in keys if keys else one.question.topic == name
        for one in brief.questions
        if one.question.side != Side.CANDIDATE
    )


def _keys(brief: Brief, name: str) -> set[str]:
    return {key for key, criterion in brief.criteria.items() if short_criterion(criterion.text) == name}


def _is_ours(item: Item) -> bool:
    return item.known == Known.UNKNOWN and item.mine


def _rounds(brief: Brief, name: str) -> str:
    """Say the rounds in which something was heard: " (rounds 1 and 2)"."""
    keys = _keys(brief, name)
    numbers = sorted(
        {
            sources.round_of(brief, one)
            for one in brief.findings
            if (one.criterion_key in keys if keys else one.topic == name)
        }
        - {0}
    )
    said = [str(one) for one in numbers]
    return f" ({'round' if len(said) == 1 else 'rounds'} {listed(said)})" if said else ""
