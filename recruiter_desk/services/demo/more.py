"""Searches beyond the written stories: as many as are asked for, and boards of a given size for measuring."""

from collections.abc import Iterator

from recruiter_desk.domain.people import folded
from recruiter_desk.services.demo.companies import JOBS, company_names
from recruiter_desk.services.demo.crowd import Crowd
from recruiter_desk.services.demo.plan import Line, Revision, Story
from recruiter_desk.services.demo.sheet import Sheet
from recruiter_desk.storage.rows import CompanyRow

ASKED = Line("asked", "experience", "Has done this job once before", True)
LIVE = ("Interested", "Met by me", "Presented", "HR", "Hiring manager", "Panel", "Senior executive")
HOSTS = (("gatekeeper", "Priscilla Osei"), ("hiring manager", "James Halden"), ("sign-off", "Eleanor Halden"))


def more_stories(sheet: Sheet, crowd: Crowd, count: int) -> Iterator[Story]:
    """Give *count* searches of companies of their own, 60 to 120 names each; one in five is closed."""
    draw, names = sheet.draw, company_names(sheet.draw)
    for _ in range(max(0, count)):
        company = f"{next(names)} House"
        crowd.companies[company] = sheet.add(
            CompanyRow, name=company, name_key=folded(company), place="London", zone="Europe/London"
        )
        field = draw.choice(tuple(JOBS))
        total, days = draw.randrange(60, 121), draw.randrange(8, 120)
        live = {stage: draw.randrange(0, 5) for stage in LIVE}
        ended = draw.randrange(12, 35)
        named = max(10, total - sum(live.values()) - ended)
        closed = draw.randrange(1, days) if draw.random() < 0.2 else 0
        ends = {"not_taken_forward": ended // 2, "not_interested": ended // 4, "client_declined": ended // 8,
                "candidate_withdrew": ended - ended // 2 - ended // 4 - ended // 8}  # fmt: skip
        if closed:
            ends["search_closed"] = sum(live.values()) + named
        yield Story(
            draw.choice(JOBS[field])[0], company, draw.choice(("retained", "contingency")), days, "London", field,
            (("gatekeeper", ""), ("hiring manager", ""), ("sign-off", "")),
            (Revision(days, (ASKED,), summary="A job like the last one, with more to decide."),),
            crowd={} if closed else {"Identified": named // 2, "Approached": named - named // 2, **live},
            to_call=named // 4, ends=ends, closed=closed,
        )  # fmt: skip


def board_story(cards: int) -> Story:
    """Give a search with *cards* on its board, spread over its rounds, and none elsewhere."""
    share, rest = divmod(cards, len(LIVE))
    crowd = {stage: share + (place < rest) for place, stage in enumerate(LIVE)}
    return Story(
        f"Store Managers ({cards})", "Halden Marine", "container", 30, "London", "operations", HOSTS,
        (Revision(30, (ASKED,), summary=f"A board of {cards} cards."),), crowd=crowd,
    )  # fmt: skip
