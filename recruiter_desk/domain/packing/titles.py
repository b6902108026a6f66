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
        met = f"{brief.person} has completed {number(done)} of {counted(all_of_them, 'round', 'rounds')}"
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
    if done == len(items):
        return f"There is evidence on {_all_of(done)} due by this stage."
    if not done:
        return f"There is no evidence yet on {_any_of(len(items))} due by this stage."
    has = f"{number(done)} {'has' if done == 1 else 'have'} evidence"
    left = len(items) - done
    rest = "the other one is named below" if left == 1 else f"the other {number(left)} are named below"
    return f"Of the {number(len(items))} subjects due by this stage, {has}; {rest}."


def _any_of(count: int) -> str:
    return "the one subject" if count == 1 else f"{'either' if count == 2 else 'any'} of the {number(count)} subjects"


def _all_of(count: int) -> str:
    return "the one subject" if count == 1 else f"{'both' if count == 2 else f'all {number(count)}'} subjects"


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
    return f"ask about {untested[0]}. There is no evidence on it yet." if untested else ""


def questions_title(brief: Brief, asked: Sequence[PackQuestion]) -> str:
    return brief.texts.get(Slot.QUESTIONS_TITLE) or questions.title(brief, asked)


def evidence_title(brief: Brief, rows: Sequence[Evidence]) -> str:
    """Count notes and rounds, and what is not tested."""
    if own := brief.texts.get(Slot.EVIDENCE_TITLE):
        return own
    if not rows:
        return ""
    heard = {one.round for one in rows} - {0}
    in_rounds = sum(bool(one.round) for one in rows)
    elsewhere = len(rows) - in_rounds
    said = ""
    if heard:
        said = f"{counted(in_rounds, 'note comes', 'notes come')} from {counted(len(heard), 'round', 'rounds')}"
    if elsewhere:
        said += f" and {number(elsewhere)} from elsewhere" if said else _outside(elsewhere)
    untested = thin_names(brief)
    return f"{opened(said)}; {_untested(untested)}." if untested else f"{opened(said)}."


def _outside(count: int) -> str:
    return f"{counted(count, 'note comes', 'notes come')} from outside the rounds"


def _untested(untested: Sequence[str]) -> str:
    if len(untested) == 1:
        return f"there is no evidence yet on {untested[0]}"
    return f"{number(len(untested))} subjects have no evidence yet"


def agenda_title(brief: Brief, parts: Sequence[AgendaPart]) -> str:
    return brief.texts.get(Slot.AGENDA_TITLE) or agenda.title(brief, parts)


def confidentiality(brief: Brief) -> str:
    """Return the recruiter's own words, else for whom the pack is."""
    return brief.texts.get(Slot.CONFIDENTIALITY) or (
        f"Confidential. Prepared for {brief.reader.words}. Not to be forwarded."
    )
