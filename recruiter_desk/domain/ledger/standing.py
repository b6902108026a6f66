"""What came of a question so far, in a sentence or two: who was asked, what they said, who can answer it."""

from collections.abc import Sequence
from datetime import date

from recruiter_desk.domain.candidacies import brief_name
from recruiter_desk.domain.ledger.climbing import WHO_SIGNS_OFF, Destination
from recruiter_desk.domain.ledger.findings import Finding, Settles
from recruiter_desk.domain.ledger.questions import Asking, Question
from recruiter_desk.domain.moments import DAY_NAMES, MONTHS

# What people are noted to have said, as words that follow their name.
_SAID_AS_DONE = ("could not", "would not", "did not", "cannot", "can not", "will ", "wants ", "has to", "declined")


def standing(question: Question, answers: Sequence[Finding], goes_to: Destination, today: date | None) -> str:
    """Say what came of *question*, given its *answers* and where it goes.

    "Half answered in the manager's round." · "J. Halden could not say. E. Halden can." · "Asked on Tuesday, not
    answered." · "E. Halden can answer." Days of the last week are named when *today* is given.
    """
    half = max((one for one in answers if one.settles == Settles.HALF), key=lambda one: one.heard_on, default=None)
    if half is not None:
        return f"Half answered {_where(half, today)}."
    if question.askings:
        return _asked(question.askings[-1], goes_to, today)
    return f"{goes_to.person} can answer." if goes_to.person else ""


def said_words(asking: Asking) -> str:
    """Return what somebody said to a question: "J. Halden could not say", "J. Halden: as it is today"."""
    who, said = brief_name(asking.person), asking.said.strip().rstrip(".")
    if said.casefold().startswith(_SAID_AS_DONE):
        return f"{who or 'They'} {said[:1].lower()}{said[1:]}"
    return f"{who}: {said}" if who else f"{said[:1].upper()}{said[1:]}"


def round_words(stage: str) -> str:
    """Return a stage's name within a sentence: "the HR round", "the hiring manager round"."""
    if stage.casefold() == "met by me":
        return "the talk with me"
    first, _, rest = stage.partition(" ")
    name = f"{first if first.isupper() else first[:1].lower() + first[1:]}{' ' if rest else ''}{rest}"
    bare = name.removeprefix("the ")
    return f"the {bare}" if bare.casefold().endswith(("round", "interview", "meeting")) else f"the {bare} round"


def day_words(day: str, today: date | None) -> str:
    """Return a day within a sentence: "today", "yesterday", "on Tuesday" within six days, "on 12 Nov 2026"."""
    then = date.fromisoformat(day[:10])
    ago = (today - then).days if today else -1
    if ago in (0, 1):
        return ("today", "yesterday")[ago]
    if 0 < ago <= 6:
        return f"on {DAY_NAMES[then.weekday()]}"
    return f"on {then.day} {MONTHS[then.month - 1]}" + ("" if today and then.year == today.year else f" {then.year}")


def _where(half: Finding, today: date | None) -> str:
    if half.stage:
        return f"in {round_words(half.stage)}"
    if half.said_by:
        return f"by {brief_name(half.said_by)}"
    return day_words(half.heard_on, today)


def _asked(last: Asking, goes_to: Destination, today: date | None) -> str:
    who = brief_name(last.person)
    if not last.said:
        put_to = f"{who} was asked" if who else "Asked"
        return f"{put_to} {day_words(last.asked_on, today)}, not answered."
    told = f"{said_words(last)}."
    done = last.said.strip().casefold().startswith(_SAID_AS_DONE)
    if not done or goes_to.person_id == last.person_id != "":
        return told
    return f"{told} {goes_to.person} can." if goes_to.person else f"{told} {WHO_SIGNS_OFF}"
