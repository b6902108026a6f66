"""The meeting in minutes: opening, both sides' questions, the close; and what to skip, not to ask, and do after."""

from collections.abc import Sequence

from recruiter_desk.domain.packing import questions as asked
from recruiter_desk.domain.packing.brief import Brief
from recruiter_desk.domain.packing.coverage import thin_names
from recruiter_desk.domain.packing.words import Pronouns, clock, counted, listed, number, opened, pronouns
from recruiter_desk.domain.packs import AgendaPart, PackQuestion

USUAL_MINUTES = 60
# Generic on purpose: the list is the same in every pack, so it says nothing of anybody.
DO_NOT_ASK = ("Family, health, age or plans for children", "What they are paid now", "Who else is being considered")


def parts(brief: Brief, questions: Sequence[PackQuestion]) -> tuple[AgendaPart, ...]:
    """Return the stretches of the meeting, from its length; both sides always have time."""
    total = minutes(brief)
    who = pronouns(brief.pronouns)
    ours = [one for one in questions if one.ours]
    theirs = [one for one in questions if not one.ours]
    opening, close = _frame(total)
    mine, hers = _split(total - opening - close, len(ours), len(theirs))
    plan = (
        ("open", opening, "Open", f"Say the plan, and that {_minutes(hers)} for {who.their} questions."),
        ("ours", mine, "Our questions", _ours(brief, ours)),
        ("theirs", hers, f"{opened(who.their)} questions", _theirs(who, theirs)),
        ("close", close, "Close", "Say what happens next, and by when."),
    )
    made: list[AgendaPart] = []
    minute = 0
    for kind, length, name, say in plan:
        if length:
            made.append(AgendaPart(kind, minute, length, _starts(brief, minute), name, say))  # type: ignore[arg-type]
            minute += length
    return tuple(made)


def minutes(brief: Brief) -> int:
    return brief.meeting.minutes if brief.meeting else USUAL_MINUTES


def title(brief: Brief, agenda: Sequence[AgendaPart]) -> str:
    """Say how much of the meeting is the candidate's: "Sixty minutes, twenty-five of them for her questions."."""
    total = minutes(brief)
    hers = sum(one.minutes for one in agenda if one.kind == "theirs")
    their = pronouns(brief.pronouns).their
    said = [number(one) for one in (total, hers)]
    if any(one.isdigit() for one in said):
        said = [str(total), str(hers)]
    whole = "minute" if total == 1 else "minutes"
    return f"{opened(said[0])} {whole}, {said[1]} of them for {their} questions."


def _minutes(count: int) -> str:
    return counted(count, "minute is", "minutes are")


def afterwards(brief: Brief) -> tuple[str, ...]:
    """Return what to do after the meeting, and whom to tell."""
    phone = brief.letterhead.phone.replace(" ", "\xa0")  # a number is read in one line
    to = ", ".join(one for one in (brief.letterhead.recruiter, phone) if one)
    return (
        "Note what you learned before you talk to the others",
        f"Send two lines the same day to {to}" if to else "Send the recruiter two lines the same day",
    )


def _frame(total: int) -> tuple[int, int]:
    """Return minutes for the opening and the close."""
    if total >= 60:
        return 5, 10
    if total >= 30:
        return 5, 5
    return (2, 2) if total >= 15 else (0, 0)


def _split(rest: int, ours: int, theirs: int) -> tuple[int, int]:
    """Share *rest* minutes by the questions of each side, in steps of five: the candidate has a third to a half."""
    share = min(1 / 2, max(1 / 3, theirs / (ours + theirs))) if ours + theirs else 1 / 2
    step = 5 if rest >= 20 else 1
    hers = max(min(1, rest), int(rest * share / step + 0.01) * step)
    return rest - hers, hers


def _starts(brief: Brief, minute: int) -> str:
    return clock(brief.meeting.starts_at, brief.meeting.zone, minute) if brief.meeting else ""


def _ours(brief: Brief, ours: Sequence[PackQuestion]) -> str:
    if ours:
        more = f" Start with {ours[0].number}." if len(ours) > 1 else ""
        return f"{asked.numbers(ours)}.{more}"
    untested = thin_names(brief)[:3]
    return f"There is no evidence yet on {listed(untested, 'or')}." if untested else "What you still want to know."


def _theirs(who: Pronouns, theirs: Sequence[PackQuestion]) -> str:
    if theirs:
        return f"{asked.numbers(theirs)}. “Not decided yet” is an answer."
    return f"Ask what {who.subject} still {who.verb('wants', 'want')} to know. “Not decided yet” is an answer."
