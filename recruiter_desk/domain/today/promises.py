"""The rows of what was promised: tasks, next steps, holds that end, who has to be told, reasons to be asked for."""

from collections import defaultdict
from collections.abc import Iterator, Sequence
from datetime import timedelta

from recruiter_desk.domain.candidacies import brief_name, is_paused, short_company
from recruiter_desk.domain.moments import days_between
from recruiter_desk.domain.reasons import NO_REASON, none_given
from recruiter_desk.domain.stages import StageKind
from recruiter_desk.domain.today.facts import BrakeFacts, CardFacts, Facts, TaskFacts
from recruiter_desk.domain.today.rows import Row, RowKind, Section
from recruiter_desk.domain.today.words import beginning, due_day, due_words, on_day, since_words

FEW = 3  # of a search that stand for themselves; more are one row
TOLD_SOON = 3  # days after an end that telling somebody of it is not late
_CALLS = ("call", "ring", "phone")


def of_tasks(facts: Facts) -> Iterator[Row]:
    """Give a row for each task; those of a card that rests or ended as well, for a task is a promise."""
    for task in facts.tasks:
        call = _is_call(task.text)
        title = _what(task.text, task.name)
        detail = task.job if task.name in title else " · ".join(part for part in (task.name, task.job) if part)
        yield Row(
            f"task {task.id}", RowKind.TASK, Section.PROMISED, "", title, detail,
            ("Open pad" if call else "Open") if _stands_on_something(task) else "Done", task.due_at,
            name=task.name, call_id=task.call_id, task_id=task.id, candidacy_id=task.candidacy_id,
            interview_id=task.interview_id, person_id=task.person_id, company_id=task.company_id,
            search_id=task.search_id,
        )  # fmt: skip


def of_steps(facts: Facts) -> Iterator[Row]:
    """Give a row for each next step; of the names before the board only what has its time soon, or its day today.

    More than a few names of a search whose day has come are one row: they are called from the list.
    """
    to_call: dict[str, list[CardFacts]] = defaultdict(list)
    tomorrow = (facts.today + timedelta(days=1)).isoformat()
    for card in facts.cards.values():
        if not (card.next_step or card.next_at) or card.ended_on or is_paused(card.paused_until, facts.today):
            continue
        if not card.names or ("T" in card.next_at and due_day(card.next_at, facts.zone) <= tomorrow):
            yield _step(card)
        elif "" < card.next_at <= facts.today.isoformat():
            to_call[card.search_id].append(card)
    for cards in to_call.values():
        if len(cards) <= FEW:
            yield from map(_step, cards)
        else:
            yield _of_several(
                RowKind.CALLS, cards, f"Call {len(cards)} names for {cards[0].job}", "Names",
                due=facts.today.isoformat(), mark="",
            )  # fmt: skip


def _step(card: CardFacts) -> Row:
    step = card.next_step or "Call"
    act = "Open pad" if _is_call(step) else "Open"
    title = _what(step, card.person)
    return _of_card(RowKind.STEP, card, title, card.job, card.person_id, act, due=card.next_at, mark="")


def of_brakes(facts: Facts) -> Iterator[Row]:
    """Give a row for each hold, on the day it ends, and for each wish to leave about which nothing is under way."""
    ahead = facts.ahead | {one.candidacy_id for one in facts.meetings if one.starts_at > facts.now}
    for brake in facts.brakes:
        card = facts.cards.get(brake.candidacy_id)
        if card is None or card.ended_on:
            continue
        if brake.hold_until:
            yield _of_card(
                RowKind.HOLD, card, f"{card.person}: hold ends", f"Wants out; {_doubts(brake)}", card.person_id, "Talk",
                due=brake.hold_until, mark=f"hold {brake.hold_until}",
            )  # fmt: skip
        elif card.id not in ahead:
            yield _of_card(
                RowKind.BRAKE, card, f"{card.person} wants out", beginning(_doubts(brake)), card.person_id, "Talk",
                due=brake.opened_at, mark=f"brake {brake.opened_at}",
                when=since_words(brake.opened_at, facts.now, facts.today), late=True,
            )  # fmt: skip


def of_ends(facts: Facts) -> Iterator[Row]:
    """Give a row for each person who has to hear of an end, and for each decline without a reason.

    More than a few of a closed search are one row.
    """
    waiting: dict[str, list[CardFacts]] = defaultdict(list)
    for card in facts.cards.values():
        if card.ended_on and card.to_tell and card.closed:
            waiting[card.search_id].append(card)
    several = {search_id: cards for search_id, cards in waiting.items() if len(cards) > FEW}
    for cards in several.values():
        yield _of_several(
            RowKind.TELL_ALL, cards, f"Tell {len(cards)} people that {cards[0].job} is closed", "Open",
            due=min(card.ended_on for card in cards), mark=RowKind.TELL_ALL.value, when="today",
        )  # fmt: skip
    for card in facts.cards.values():
        if card.ended_on:
            yield from _of_end(facts, card, alone=card.search_id not in several)


def _of_end(facts: Facts, card: CardFacts, *, alone: bool) -> Iterator[Row]:
    ended = f"{beginning(card.stage)} {on_day(card.ended_on, facts.today)}".strip()
    if card.to_tell and alone:
        no = "the search is closed" if card.kind == StageKind.SEARCH_CLOSED else "it is a no"
        waited = days_between(card.ended_on, facts.today)
        yield _of_card(
            RowKind.TELL, card, f"Tell {card.person} {no}", f"{ended} · {card.job}", card.person_id, "Draft",
            due=card.ended_on, mark=f"tell {card.ended_on}", late=waited > TOLD_SOON,
            when=due_words(card.ended_on, facts.today, facts.zone) if waited > TOLD_SOON else "today",
        )  # fmt: skip
    if card.kind == StageKind.CLIENT_DECLINED and not card.closed and none_given(card.end_reason):
        asked = brief_name(card.contact) if card.contact else short_company(card.company)
        yield _of_card(
            RowKind.REASON, card, f"Ask {asked} why not {card.person}", f"{ended}, {NO_REASON}", card.contact_id,
            "Open", due=card.ended_on, mark=f"reason {card.ended_on}", when="today",
        )  # fmt: skip


def _of_several(
    kind: RowKind, cards: Sequence[CardFacts], title: str, act: str, *, due: str, mark: str, when: str = ""
) -> Row:  # fmt: skip
    first = min(cards, key=lambda card: (card.ended_on, card.id))
    more = len(cards) - 2
    names = ", ".join(card.person for card in cards[:2])
    return Row(
        f"{kind} {first.search_id}" if not mark else f"{mark} {first.id}", kind, Section.PROMISED, when, title,
        f"{names} and {more} more", act, due, name=first.job, mark=mark,
        candidacy_id=first.id if mark else "", search_id=first.search_id,
    )  # fmt: skip


def _of_card(
    kind: RowKind, card: CardFacts, title: str, detail: str, call_id: str, act: str, *, due: str, mark: str,
    when: str = "", late: bool = False,
) -> Row:  # fmt: skip
    return Row(
        f"{kind} {card.id}" if not mark else f"{mark} {card.id}", kind, Section.PROMISED, when, title, detail, act,
        due, late, card.person, call_id, mark=mark, candidacy_id=card.id, person_id=card.person_id,
        search_id=card.search_id,
    )  # fmt: skip


def _doubts(brake: BrakeFacts) -> str:
    if not brake.doubts:
        return "nothing is recorded that holds them back"
    if not brake.unreached:
        return f"{_counted(brake.doubts)}, put to the client"
    return (
        f"{brake.unreached} of {_counted(brake.doubts)} not yet put to {brake.settler or 'anybody who can settle it'}"
    )


def _counted(count: int) -> str:
    return f"{count} doubt" if count == 1 else f"{count} doubts"


def _what(text: str, name: str) -> str:
    """Say a step with whom it concerns: "Call Ines Aldana", "Ines Aldana: send brief"; once is enough."""
    if not name or any(part.casefold() in text.casefold().split() for part in name.split()):
        return beginning(text)
    if text.strip().casefold() in _CALLS:
        return f"{beginning(text.strip())} {name}"
    return f"{name}: {text[:1].lower()}{text[1:]}"


def _is_call(text: str) -> bool:
    return text.casefold().startswith((*_CALLS, "try again"))


def _stands_on_something(task: TaskFacts) -> bool:
    return bool(task.candidacy_id or task.interview_id or task.person_id or task.company_id or task.search_id)
