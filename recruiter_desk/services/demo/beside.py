"""What stands beside the ledgers of the demo desk: what can move, what somebody measures the job by, tasks."""

from recruiter_desk.domain.ordering import GAP
from recruiter_desk.services.demo.crowd import Crowd
from recruiter_desk.services.demo.pipeline import Track
from recruiter_desk.services.demo.plan import days_until, working
from recruiter_desk.services.demo.sheet import Sheet
from recruiter_desk.storage.rows import LeverRow, OwnCriterionRow, TaskRow

OWN = {
    "Sunniva Dahl": (("A board seat within two years", "growth"), ("Treasury is hers", "authority")),
    "Adaeze Obi": (("The first CFO seat, not a deputy’s", "scope"),),
}
TASKS = (  # whose, what, when, at what time
    ("company", "Halden Marine", "Send the second invoice", "Fri", ""),
    ("person", "Ruth Amsel", "Send her the annual report", 1, ""),
    ("search", "CFO", "Call the chair about dates in December", 0, "15:30"),
)


def levers(sheet: Sheet, crowd: Crowd, track: Track) -> None:
    """Write what the story says can move in the job."""
    for place, lever in enumerate(track.story.levers):
        sheet.add(
            LeverRow, search_id=track.search, decides_id=crowd.named[lever.decides].id, audience=lever.audience,
            kind=lever.kind, today=lever.today, room=lever.room, state=lever.state, settles=lever.settles,
            heard_on=sheet.day(-5), rank=place * GAP,
        )  # fmt: skip


def own_criteria(sheet: Sheet, candidacy: str, person: str) -> None:
    """Write what *person* measures the job by."""
    for place, (text, topic) in enumerate(OWN.get(person, ())):
        sheet.add(OwnCriterionRow, candidacy_id=candidacy, text=text, topic=topic, audience="company", rank=place * GAP)


def tasks(sheet: Sheet, crowd: Crowd, track: Track) -> None:
    """Write the tasks that go with the first search."""
    for noun, name, text, when, clock in TASKS:
        away = working(days_until(when, sheet.today), sheet.today)
        due = sheet.moment(away, clock) if clock else sheet.day(away)
        found = {"company": crowd.companies, "search": {track.story.title: track.search}}.get(noun, {})
        row_id = found[name] if found else crowd.named[name].id
        sheet.add(TaskRow, text=text, due_at=due, made_on=sheet.day(-1), **{f"{noun}_id": row_id})
