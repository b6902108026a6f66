"""Titles of pages as full sentences: the recruiter's own, else counts and days. A count never characterises."""

from collections.abc import Sequence

from recruiter_desk.domain.ledger.coverage import Known
from recruiter_desk.domain.packing import agenda, questions, rounds
from recruiter_desk.domain.packing.brief import Brief
from recruiter_desk.domain.packing.coverage import thin_names
from recruiter_desk.domain.packing.words import counted, number, opened
from recruiter_desk.domain.packs import AgendaPart, Evidence, PackQuestion, Slot


def headline(brief: Brief) -> str:
    """Count who was met and what is open: "Adaeze Obi has met two of three people; four questions are open."."""
    if own := brief.texts.get(Slot.HEADLINE):
        return own
    done = sum(one.state == "done" for one in rounds.ladder(brief))
    all_of_them = len(rounds.ladder(brief))
    if not done:
        met = f"Nobody at {brief.company} has met {brief.person} yet"
    else:
        met = f"{brief.person} has been through {number(done)} of {counted(all_of_them, 'round', 'rounds')}"
    count = len(brief.questions)
    if not count:
        return f"{met}."
    return f"{met}; {counted(count, 'question is', 'questions are')} open."


def lead(brief: Brief) -> str:
    """Count what is covered; what is not is named right below it."""
    if own := brief.texts.get(Slot.LEAD):
        return own
    items = brief.coverage.items
    if not items:
        return ""
    done = sum(one.known >= Known.EVIDENCED for one in items)
    count = f"{counted(len(items), 'subject', 'subjects')} that the rounds so far ask for"
    return (
        f"There is evidence on {number(done)} of the {count}." if done else f"There is no evidence yet on the {count}."
    )


def one_thing(brief: Brief) -> str:
    """Return what to do if nothing else: what only this reader can settle, else what nobody has tested."""
    if own := brief.texts.get(Slot.ONE_THING):
        return own
    for one in questions.both(brief):
        asked = next(each for each in brief.questions if each.question.id == one.id)
        if questions.only_here(brief, asked):
            verb = "ask" if one.ours else "answer"
            return f"{verb} question {one.number}. Only you can settle it."
    untested = thin_names(brief)
    return f"ask about {untested[0]}. Nobody has tested it." if untested else ""


def questions_title(brief: Brief, asked: Sequence[PackQuestion]) -> str:
    return brief.texts.get(Slot.QUESTIONS_TITLE) or questions.title(brief, asked)


def evidence_title(brief: Brief, rows: Sequence[Evidence]) -> str:
    """Count notes and rounds, and what is not tested."""
    if own := brief.texts.get(Slot.EVIDENCE_TITLE):
        return own
    if not rows:
        return ""
    heard = {one.round for one in rows} - {0}
    said = f"{opened(counted(len(rows), 'note comes', 'notes come'))} from "
    if not heard:
        said += "before the first round"
    else:
        said += counted(len(heard), "round", "rounds")
        said += " and from before them" if any(not one.round for one in rows) else ""
    untested = thin_names(brief)
    if not untested:
        return f"{said}."
    return f"{said}; {_untested(untested)}."


def _untested(untested: Sequence[str]) -> str:
    if len(untested) == 1:
        return f"nobody has tested {untested[0]}"
    return f"{number(len(untested))} subjects are untested"


def agenda_title(brief: Brief, parts: Sequence[AgendaPart]) -> str:
    return brief.texts.get(Slot.AGENDA_TITLE) or agenda.title(brief, parts)


def confidentiality(brief: Brief) -> str:
    """Return the recruiter's own words, else for whom the pack is."""
    return brief.texts.get(Slot.CONFIDENTIALITY) or (
        f"Confidential. Prepared for {brief.reader.words}. Not to be forwarded."
    )
