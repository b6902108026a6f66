"""Where interviewers differ, or the spec and an executive, and what would settle it."""

from collections.abc import Sequence

from recruiter_desk.domain.ledger.contradictions import Contradiction
from recruiter_desk.domain.ledger.findings import Finding
from recruiter_desk.domain.packing import points, sources
from recruiter_desk.domain.packing.brief import Brief
from recruiter_desk.domain.packing.words import SUBJECTS, listed, opened
from recruiter_desk.domain.packs import Difference, PackQuestion

SPEC = "The spec"
NOT_ASKED = "Nothing is asked about it yet."


def differences(brief: Brief, asked: Sequence[PackQuestion]) -> tuple[Difference, ...]:
    """Return what was confirmed not to go together, each with the questions of this pack that would settle it."""
    return tuple(_difference(brief, one, asked) for one in brief.unlike)


def _difference(brief: Brief, one: Contradiction, asked: Sequence[PackQuestion]) -> Difference:
    first = ("", one.spec_text, SPEC) if one.second is None else _said(brief, one.first)
    second = _said(brief, one.first if one.second is None else one.second)
    what = points.claim(brief, one.first) or opened(SUBJECTS.get(one.what, one.what))
    return Difference(what, *first, *second, _settle(brief, one.first, asked))


def _said(brief: Brief, finding: Finding) -> tuple[str, str, str]:
    """Return a line's id, its rating or else its words, and who said it."""
    words = finding.rating.capitalize() if finding.rating and not finding.fact else finding.words
    return finding.id, words, opened(sources.said(brief, finding))


def _settle(brief: Brief, finding: Finding, asked: Sequence[PackQuestion]) -> str:
    """Name the questions of the pack about the same criterion or topic."""
    same = {
        one.question.id
        for one in brief.questions
        if (one.question.criterion_key or one.question.topic) == (finding.criterion_key or finding.topic)
    }
    numbers = [str(one.number) for one in asked if one.id in same]
    if not numbers:
        return NOT_ASKED
    return f"{'Question' if len(numbers) == 1 else 'Questions'} {listed(numbers)}."
