"""One search of the demo desk, written out: seats, spec, stages, and everybody in them."""

from dataclasses import dataclass, replace

from recruiter_desk.domain.ordering import GAP
from recruiter_desk.domain.searches import Part
from recruiter_desk.domain.stages import DEFAULT_SET, StageKind, StagePlan
from recruiter_desk.services.demo.crowd import Crowd
from recruiter_desk.services.demo.plan import Story
from recruiter_desk.services.demo.sheet import Sheet
from recruiter_desk.storage.rows import CriterionRow, SearchRow, SeatRow, SpecRevisionRow, StageRow, TextRow

MEETS = {
    "HR": Part.GATEKEEPER,
    "Hiring manager": Part.HIRING_MANAGER,
    "Panel": Part.PANEL,
    "Senior executive": Part.SIGN_OFF,
}


@dataclass(slots=True)
class Track:
    """A search while it is being filled: ids by name, and how many cards each stage holds."""

    search: str
    story: Story
    stages: dict[str, str]
    kinds: dict[str, str]
    seats: dict[str, str]
    parts: dict[str, str]
    held: dict[str, int]

    def next_rank(self, stage: str) -> int:
        """Return the rank below the last card of *stage*."""
        self.held[stage] = self.held.get(stage, -1) + 1
        return self.held[stage] * GAP


def lay(sheet: Sheet, crowd: Crowd, story: Story) -> Track:
    """Write a search with its seats, its spec and its stages, nobody in it yet."""
    company = crowd.companies[story.company]
    search = sheet.add(
        SearchRow, company_id=company, title=story.title, kind=story.kind, opened_on=sheet.day(-story.days),
        status="closed" if story.closed else "open", closed_on=sheet.day(-story.closed) if story.closed else "",
    )  # fmt: skip
    seats, parts, by_part = _seats(sheet, crowd, story, search)
    _spec(sheet, crowd, story, search)
    stages, kinds = _stages(sheet, story, search, by_part)
    for kind, text, holder in (
        ("terms", story.terms, {"company_id": company}),
        ("job description", story.advert, {"search_id": search}),
    ):
        if text:
            sheet.add(TextRow, kind=kind, text=text, **holder)
    return Track(search, story, stages, kinds, seats, parts, {})


def plans(story: Story) -> list[StagePlan]:
    """Return the stages of a story: the usual ones, without some, under its own names."""
    kept = [plan for plan in DEFAULT_SET if plan.name not in story.without]
    return [replace(plan, name=story.renamed.get(plan.name, plan.name)) for plan in kept]


def _seats(
    sheet: Sheet, crowd: Crowd, story: Story, search: str
) -> tuple[dict[str, str], dict[str, str], dict[str, str]]:
    seats: dict[str, str] = {}
    parts: dict[str, str] = {}
    by_part: dict[str, str] = {}
    for place, (part, holder) in enumerate(story.seats):
        seat = sheet.add(
            SeatRow, search_id=search, affiliation_id=crowd.affiliations.get(holder), part=part, rank=place * GAP
        )
        by_part[part] = seat
        seats.setdefault(holder, seat)
        parts.setdefault(holder, part)
    return seats, parts, by_part


def _stages(sheet: Sheet, story: Story, search: str, by_part: dict[str, str]) -> tuple[dict[str, str], dict[str, str]]:
    usual = {new: old for old, new in story.renamed.items()}
    stages, kinds = {}, {}
    for place, plan in enumerate(plans(story)):
        seat = by_part.get(MEETS.get(usual.get(plan.name, plan.name), ""))
        stages[plan.name] = sheet.add(StageRow, search_id=search, seat_id=seat, rank=place * GAP, **_values(plan))
        kinds[plan.name] = str(plan.kind)
    return stages, kinds


def _values(plan: StagePlan) -> dict[str, str]:
    return {
        "name": plan.name,
        "kind": str(plan.kind),
        "purpose": plan.purpose,
        "company_topics": "\n".join(plan.company_topics),
        "candidate_topics": "\n".join(plan.candidate_topics),
    }


def pattern(sheet: Sheet, stage_set: str, chosen: list[StagePlan]) -> None:
    """Write the stages of a reusable set."""
    for place, plan in enumerate(chosen):
        sheet.add(StageRow, stage_set_id=stage_set, rank=place * GAP, **_values(plan))


def _spec(sheet: Sheet, crowd: Crowd, story: Story, search: str) -> None:
    for number, revision in enumerate(story.revisions, 1):
        day = sheet.day(-revision.days)
        row = sheet.add(
            SpecRevisionRow, search_id=search, number=number, title=story.title, summary=revision.summary,
            place=story.place, pay=revision.pay, reporting_line=story.reporting_line, start=revision.start,
            made_on=day, agreed_on=day if revision.agreed else "", why=revision.why,
            said_by_id=crowd.named[revision.said_by].id if revision.said_by else None,
        )  # fmt: skip
        for place, line in enumerate(revision.lines):
            sheet.add(
                CriterionRow, revision_id=row, key=f"{search}-{line.key}", topic=line.topic, text=line.text,
                must=int(line.must), rank=place * GAP,
            )  # fmt: skip


def end_name(kind: str) -> str:
    """Return what the usual set calls an end of this kind."""
    return next(plan.name for plan in DEFAULT_SET if plan.kind == StageKind(kind))
