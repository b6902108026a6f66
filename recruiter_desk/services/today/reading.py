"""Read Today: the facts of open searches, a statement a table, and whom to call only for the rows that are shown."""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from datetime import timedelta
from itertools import groupby
from typing import Any, NamedTuple
from weakref import WeakKeyDictionary

from sqlalchemy.orm import Session

from recruiter_desk.domain.ledger.audience import Side
from recruiter_desk.domain.moments import moment_text
from recruiter_desk.domain.people import Contact
from recruiter_desk.domain.searches import SearchStatus
from recruiter_desk.domain.second_look import SecondLook
from recruiter_desk.domain.stages import StageKind, in_names, is_end
from recruiter_desk.domain.today import (
    HORIZON,
    BrakeFacts,
    CardFacts,
    Facts,
    HandledFacts,
    MeetingFacts,
    Row,
    RowKind,
    Section,
    TaskFacts,
    Today,
    VerdictFacts,
    day_of,
    with_ways,
)
from recruiter_desk.services import debriefs, second_looks
from recruiter_desk.services.searches.reading import HEARS_FROM_ME
from recruiter_desk.services.today import statements
from recruiter_desk.services.workspace import Workspace

ENDED = timedelta(days=30)  # whoever ended before and was not told stands on the page of the search alone
LOOKED_BACK = timedelta(days=30)
KEPT = timedelta(days=60)  # for so long a row that was done may be computed again


_READ: WeakKeyDictionary[Workspace, tuple[tuple[object, ...], Today]] = WeakKeyDictionary()


class _Search(NamedTuple):
    title: str
    company: str
    open: bool
    contact_id: str
    contact: str


class _Stage(NamedTuple):
    kind: str
    name: str
    names: bool


def read(workspace: Workspace) -> Today:
    """Return the page as of this moment, on this laptop's clock.

    The window asks twice for the page and its count: within a minute, and before another change, it is read once.
    """
    with workspace.read() as session:
        as_of = (*(session.scalar(query) for query in statements.marks()), workspace.now()[:-4], workspace.zone())
        before = _READ.get(workspace)
        if before is not None and before[0] == as_of:
            return before[1]
        today = day_of(_facts(session, workspace))
        people = {row.call_id for row in today.rows() if row.call_id}
        today = with_ways(today, _ways(session, people))
        _READ[workspace] = (as_of, today)
        return today


def _facts(session: Session, workspace: Workspace) -> Facts:
    now, today, zone = workspace.now(), workspace.today(), workspace.zone()
    since = moment_text(workspace.clock() - LOOKED_BACK)
    last = (today + timedelta(days=HORIZON + 2)).isoformat()  # a day more, for a moment of the last one elsewhere
    searches = _searches(session)
    stages = _stages(session, searches)
    board = [id_ for id_, one in stages.items() if not (one.names or is_end(one.kind) or one.kind == StageKind.PLACED)]
    meetings = _meetings(session, since, now, zone)
    brakes = tuple(
        BrakeFacts(candidacy_id, opened_at, hold_until, outcome, doubts, unasked)
        for candidacy_id, opened_at, hold_until, outcome, doubts, unasked in session.execute(statements.brakes())
    )
    rows = {row.id: row for row in session.execute(statements.cards_in_stages(), {"stages": board})}
    for row in session.execute(statements.cards_with_step(), {"last": last}):
        rows[row.id] = row
    for row in session.execute(statements.cards_ended(), {"since": (today - ENDED).isoformat()}):
        rows[row.id] = row
    missing = {*(one.candidacy_id for one in meetings), *(one.candidacy_id for one in brakes)} - rows.keys()
    if missing:
        rows.update((row.id, row) for row in session.execute(statements.cards_called(), {"ids": list(missing)}))
    return Facts(
        now, today, zone,
        {card.id: card for card in _cards(rows.values(), searches, stages)},
        meetings, brakes,
        {line[0]: VerdictFacts(*line) for line in session.execute(statements.verdicts(), {"stages": board})},
        tuple(_tasks(session, last, searches)), _handled(session, today.isoformat(), (today - KEPT).isoformat()),
        _second_looks(second_looks.of(session, today)),
    )  # fmt: skip


def _searches(session: Session) -> Mapping[str, _Search]:
    first: dict[str, tuple[str, str]] = {}
    for search_id, person_id, name in session.execute(statements.contacts()):
        first.setdefault(search_id, (person_id, name))
    return {
        id_: _Search(title, company, status == SearchStatus.OPEN, *first.get(id_, ("", "")))
        for id_, title, company, status in session.execute(statements.searches())
    }


def _stages(session: Session, searches: Mapping[str, _Search]) -> Mapping[str, _Stage]:
    """Return the stages of open searches, and the ends of all: somebody may still have to hear of those."""
    found: dict[str, _Stage] = {}
    for search_id, group in groupby(session.execute(statements.stages()), key=lambda line: str(line[0])):
        lines = list(group)
        is_open = search_id in searches and searches[search_id].open
        names = in_names([line.kind for line in lines])
        for line, name in zip(lines, names, strict=True):
            if is_open or is_end(line.kind):
                found[line.id] = _Stage(line.kind, line.name, name)
    return found


def _cards(
    rows: Iterable[Any], searches: Mapping[str, _Search], stages: Mapping[str, _Stage]
) -> Iterator[CardFacts]:  # fmt: skip
    for row in rows:
        stage, search = stages.get(row.stage_id), searches[row.search_id]
        if stage is None:  # still in the running in a search that is closed
            continue
        came_from = stages.get(row.ended_from_id or "")
        spoken = bool(row.touch) or came_from is None or came_from.kind != StageKind.RESEARCH
        yield CardFacts(
            row.id, row.person_id, row.name, row.search_id, f"{search.title}, {search.company}", search.company,
            stage.kind, stage.names, stage.name, row.pronouns, row.entered_on, row.paused_until, row.move_of,
            row.move_since, row.next_step, row.next_at, row.ended_on, row.end_reason,
            bool(row.ended_on) and not row.told_on and stage.kind in HEARS_FROM_ME and spoken,
            not search.open, search.contact_id, search.contact,
        )  # fmt: skip


def _meetings(session: Session, since: str, now: str, zone: str) -> tuple[MeetingFacts, ...]:
    lines = session.execute(statements.meetings(), {"since": since}).all()
    if not lines:
        return ()
    asked = {"interviews": [line[0] for line in lines]}
    people: dict[str, list[tuple[str, str]]] = defaultdict(list)
    for interview_id, person_id, name in session.execute(statements.participants(), asked):
        people[interview_id].append((person_id, name))
    sent = set(session.scalars(statements.packs_sent(), asked))
    due = {(one.interview_id, one.side): one.due_at for one in debriefs.due(session, now, zone)}
    sides = (Side.COMPANY, Side.CANDIDATE)
    return tuple(
        MeetingFacts(
            id_, candidacy_id, starts_at, agreed, minutes, bool(held), tuple(name for _id, name in people[id_]),
            people[id_][0][0] if people[id_] else "",
            frozenset(side.value for side in sides if (id_, side) not in due), due.get((id_, Side.COMPANY), ""),
            id_ in sent,
        )
        for id_, candidacy_id, starts_at, agreed, minutes, held in lines
    )  # fmt: skip


def _tasks(session: Session, last: str, searches: Mapping[str, _Search]) -> Iterator[TaskFacts]:
    for line in session.execute(statements.tasks(), {"last": last}):
        id_, text, due_at, name, call_id, candidacy_id, interview_id, person_id, company_id, search_id = line
        search = searches.get(search_id)
        job = f"{search.title}, {search.company}" if search else ""
        yield TaskFacts(
            id_, text, due_at, name, job, call_id, candidacy_id or "", interview_id or "", person_id or "",
            company_id or "", search_id,
        )  # fmt: skip


def _handled(session: Session, today: str, since: str) -> Mapping[str, HandledFacts]:
    lines = session.execute(statements.handled(), {"today": today, "since": since})
    return {
        f"{kind} {interview_id or candidacy_id}": HandledFacts(bool(done_on), until)
        for candidacy_id, interview_id, kind, done_on, until in lines
    }


def _second_looks(found: Sequence[SecondLook]) -> tuple[Row, ...]:
    """Return a row each, those that share a sentence beside each other."""
    leads = list(dict.fromkeys(one.headline for one in found))
    return tuple(_second_look(one) for one in sorted(found, key=lambda one: leads.index(one.headline)))


def _second_look(one: SecondLook) -> Row:
    mark = f"{RowKind.SECOND_LOOK} {one.revision_id}"
    where = f" · {one.elsewhere}" if one.elsewhere else ""
    return Row(
        f"{mark} {one.candidacy_id}", RowKind.SECOND_LOOK, Section.SECOND_LOOK, f"spec {one.number}", one.person,
        f"{one.why}{where}", "Reopen", name=one.person, call_id=one.person_id, lead=one.headline, mark=mark,
        candidacy_id=one.candidacy_id, person_id=one.person_id, search_id=one.search_id, revision_id=one.revision_id,
    )  # fmt: skip


def _ways(session: Session, people: Iterable[str]) -> Mapping[str, tuple[str, str]]:
    found: dict[str, dict[str, str]] = defaultdict(dict)
    wanted: Sequence[str] = sorted(people)
    if wanted:
        for person_id, kind, value in session.execute(statements.ways(), {"people": wanted}):
            found[person_id][kind] = value
    return {id_: (one.get(Contact.PHONE, ""), one.get(Contact.EMAIL, "")) for id_, one in found.items()}
