"""The rows of what was promised: tasks, next steps, holds that end, who has to be told, reasons to be asked for."""

from collections.abc import Iterator

from recruiter_desk.domain.candidacies import brief_name, is_paused, short_company
from recruiter_desk.domain.moments import days_between
from recruiter_desk.domain.stages import StageKind
from recruiter_desk.domain.today.facts import BrakeFacts, CardFacts, Facts, TaskFacts
from recruiter_desk.domain.today.rows import Row, RowKind, Section
from recruiter_desk.domain.today.words import beginning, due_words, on_day, since_words

NO_REASON = "no reason given"
TOLD_SOON = 3  # days after an end that telling somebody of it is not late
_CALLS = ("call", "ring", "phone", "try again")


def of_tasks(facts: Facts) -> Iterator[Row]:
    """Give a row for each task; those of a card that rests or ended as well, for a task is a promise."""
    for task in facts.tasks:
        call = _is_call(task.text)
        title = _what(task.text, task.name)
        detail = task.job if task.name in title else " · ".join(part for part in (task.name, task.job) if part)
        yield Row(
            f"task {task.id}", RowKind.TASK, Section.PROMISED, "", title, detail, task.phone,
            ("Open pad" if call else "Open") if _stands_on_something(task) else "Done", task.due_at,
            email=task.email, name=task.name, task_id=task.id, candidacy_id=task.candidacy_id,
            interview_id=task.interview_id, person_id=task.person_id, company_id=task.company_id,
            search_id=task.search_id,
        )  # fmt: skip


def of_steps(facts: Facts) -> Iterator[Row]:
    """Give a row for each next step. In the names before the board only one with a time is promised."""
    for card in facts.cards.values():
        if not (card.next_step or card.next_at) or card.ended_on or is_paused(card.paused_until, facts.today):
            continue
        if card.names and not card.next_at:
            continue
        step = card.next_step or "Call"
        title = _what(step, card.person)
        yield _of_card(
            RowKind.STEP, card, title, card.job, card.phone, "Open pad" if _is_call(step) else "Open",
            due=card.next_at, mark="",
        )  # fmt: skip


def of_brakes(facts: Facts) -> Iterator[Row]:
    """Give a row for each hold, on the day it ends, and for each wish to leave about which nothing is under way."""
    ahead = {one.candidacy_id for one in facts.meetings if one.starts_at > facts.now}
    for brake in facts.brakes:
        card = facts.cards.get(brake.candidacy_id)
        if card is None or card.ended_on:
            continue
        if brake.hold_until:
            yield _of_card(
                RowKind.HOLD, card, f"{card.person}: hold ends", _doubts(brake), card.phone, "Talk",
                due=brake.hold_until, mark=f"hold {brake.hold_until}",
            )  # fmt: skip
        elif card.id not in ahead:
            yield _of_card(
                RowKind.BRAKE, card, f"{card.person} wants out", _doubts(brake), card.phone, "Talk",
                due=brake.opened_at, mark=f"brake {brake.opened_at}",
                when=since_words(brake.opened_at, facts.now, facts.today), late=True,
            )  # fmt: skip


def of_ends(facts: Facts) -> Iterator[Row]:
    """Give a row for each person who has to hear of an end, and for each decline without a reason."""
    for card in facts.cards.values():
        if not card.ended_on:
            continue
        ended = f"{beginning(card.stage)} {on_day(card.ended_on, facts.today)}".strip()
        if card.to_tell:
            no = "the search is closed" if card.kind == StageKind.SEARCH_CLOSED else "it is a no"
            waited = days_between(card.ended_on, facts.today)
            yield _of_card(
                RowKind.TELL, card, f"Tell {card.person} {no}", f"{ended} · {card.job}", card.phone, "Draft",
                due=card.ended_on, mark=f"tell {card.ended_on}", late=waited > TOLD_SOON,
                when=due_words(card.ended_on, facts.today, facts.zone) if waited > TOLD_SOON else "today",
            )  # fmt: skip
        if card.kind == StageKind.CLIENT_DECLINED and card.end_reason.strip().casefold() in ("", NO_REASON):
            asked = brief_name(card.contact) if card.contact else short_company(card.company)
            yield _of_card(
                RowKind.REASON, card, f"Ask {asked} why not {card.person}", f"{ended}, {NO_REASON}",
                card.contact_phone, "Open", due=card.ended_on, mark=f"reason {card.ended_on}", when="today",
            )  # fmt: skip


def _of_card(
    kind: RowKind, card: CardFacts, title: str, detail: str, phone: str, act: str, *, due: str, mark: str,
    when: str = "", late: bool = False,
) -> Row:  # fmt: skip
    return Row(
        f"{kind} {card.id}" if not mark else f"{mark} {card.id}", kind, Section.PROMISED, when, title, detail, phone,
        act, due, late, card.email, card.person, mark=mark, candidacy_id=card.id, person_id=card.person_id,
        search_id=card.search_id,
    )  # fmt: skip


def _doubts(brake: BrakeFacts) -> str:
    if not brake.doubts:
        return "Wants out; nothing is recorded that holds them back"
    if not brake.unasked:
        return f"Wants out; {_counted(brake.doubts)} put to somebody"
    to = f" to {brief_name(brake.settler)}" if brake.settler else " to anybody"
    return f"Wants out; {brake.unasked} of {_counted(brake.doubts)} not yet put{to}"


def _counted(count: int) -> str:
    return f"{count} doubt" if count == 1 else f"{count} doubts"


def _what(text: str, name: str) -> str:
    """Say a step with whom it concerns: "Call Ines Aldana", "Ines Aldana: send brief"; once is enough."""
    if not name or any(part.casefold() in text.casefold().split() for part in name.split()):
        return beginning(text)
    if text.strip().casefold() in _CALLS:
        return f"{beginning(text.strip())} {name}"
    return f"{name}: {text}"


def _is_call(text: str) -> bool:
    return text.casefold().startswith(_CALLS)


def _stands_on_something(task: TaskFacts) -> bool:
    return bool(task.candidacy_id or task.interview_id or task.person_id or task.company_id or task.search_id)
