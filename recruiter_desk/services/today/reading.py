"""Read Today: the facts of open searches, a statement a table, and whom to call only for the rows that are shown."""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from datetime import timedelta
from itertools import groupby
from typing import Any, NamedTuple
from weakref import WeakKeyDictionary

from sqlalchemy import Connection
from sqlalchemy.orm import Session

from recruiter_desk.domain.debrief_due import DueDebrief
from recruiter_desk.domain.ledger.audience import Side
from recruiter_desk.domain.moments import moment_text
from recruiter_desk.domain.people import Contact
from recruiter_desk.domain.searches import SearchStatus
from recruiter_desk.domain.second_look import SecondLook
from recruiter_desk.domain.stages import StageKind, in_names, is_end
from recruiter_desk.domain.today import (
    HORIZON,
    UNLIFTED,
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
from recruiter_desk.services.brakes import reading
from recruiter_desk.services.searches.reading import HEARS_FROM_ME
from recruiter_desk.services.today import statements
from recruiter_desk.services.today.sent import changed_since
from recruiter_desk.services.workspace import Workspace

ENDED = timedelta(days=30)  # whoever ended before and was not told stands on the page of the search alone
LOOKED_BACK = timedelta(days=30)
IDLE = timedelta(days=2)  # nobody goes cold sooner
BOOKED = timedelta(days=4)  # ahead: a pack is sent 48 hours before, and a day is longer elsewhere
KEPT = timedelta(days=60)  # for so long a row that was done may be computed again


_BOTH = frozenset([Side.COMPANY.value, Side.CANDIDATE.value])
_READ: WeakKeyDictionary[Workspace, tuple[tuple[object, ...], Today]] = WeakKeyDictionary()


class _Search(NamedTuple):
    job: str
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
        today = with_ways(today, _ways(session.connection(), people))
        _READ[workspace] = (as_of, today)
        return today


def _facts(session: Session, workspace: Workspace) -> Facts:
    now, today, zone = workspace.now(), workspace.today(), workspace.zone()
    clock, connection = workspace.clock(), session.connection()
    since, until = moment_text(clock - LOOKED_BACK), moment_text(clock + BOOKED)
    last = (today + timedelta(days=HORIZON + 2)).isoformat()  # a day more, for a moment of the last one elsewhere
    lifted = (today - timedelta(days=UNLIFTED)).isoformat()
    searches = _searches(connection)
    stages = _stages(connection, searches)
    board = [id_ for id_, one in stages.items() if not (one.names or is_end(one.kind) or one.kind == StageKind.PLACED)]
    due = debriefs.due(session, now, zone)
    meetings = tuple(_meetings(connection, {"since": since, "until": until}, due))
    brakes = tuple(_brakes(session, workspace))
    ahead = {"stages": board, "last": last, "soon": (today + timedelta(days=3)).isoformat()}
    idle = {"stages": board, "today": today.isoformat(), "before": (today - IDLE).isoformat()}
    rows = {row[0]: row for row in _lines(connection, statements.cards_in_stages(), idle)}
    rows.update((row[0], row) for row in _lines(connection, statements.cards_with_step(), ahead))
    ended = {"since": (today - ENDED).isoformat()}
    rows.update((row[0], row) for row in _lines(connection, statements.cards_ended(), ended))
    missing = {*(one.candidacy_id for one in meetings), *(one.candidacy_id for one in brakes)} - rows.keys()
    if missing:
        rows.update((row[0], row) for row in _lines(connection, statements.cards_called(), {"ids": list(missing)}))
    return Facts(
        now, today, zone,
        {card.id: card for card in _cards(rows.values(), searches, stages)},
        meetings, brakes,
        {line[0]: VerdictFacts(*line) for line in _lines(connection, statements.verdicts(), {"stages": board})},
        tuple(_tasks(connection, last, searches)), _handled(connection, today.isoformat(), (today - KEPT).isoformat()),
        _second_looks(second_looks.of(session, today)),
        frozenset(line[0] for line in _lines(connection, statements.ahead(), {"now": now})),
        {line[0]: line[1][:10] for line in _lines(connection, statements.met(), {"since": lifted})},
    )  # fmt: skip


def _brakes(session: Session, workspace: Workspace) -> Iterator[BrakeFacts]:
    """Give each open wish to leave as the brake itself counts it: there are never many."""
    for (candidacy_id,) in _lines(session.connection(), statements.brakes()):
        brake = reading.read(session, candidacy_id, workspace)
        if brake is not None:
            yield BrakeFacts(
                candidacy_id, brake.opened_at, brake.hold_until, brake.outcome, len(brake.doubts),
                sum(not one.reached for one in brake.doubts), brake.settler.brief if brake.settler else "",
            )  # fmt: skip


def _lines(
    connection: Connection, query: statements.Query, values: Mapping[str, object] | None = None
) -> Sequence[Any]:
    """Return all lines at once, without the mapping to records: there may be thousands."""
    return connection.execute(query, values or {}).all()


def _searches(connection: Connection) -> Mapping[str, _Search]:
    first: dict[str, tuple[str, str]] = {}
    for search_id, person_id, name in _lines(connection, statements.contacts()):
        first.setdefault(search_id, (person_id, name))
    return {
        id_: _Search(f"{title}, {company}", company, status == SearchStatus.OPEN, *first.get(id_, ("", "")))
        for id_, title, company, status in _lines(connection, statements.searches())
    }


def _stages(connection: Connection, searches: Mapping[str, _Search]) -> Mapping[str, _Stage]:
    """Return the stages of open searches, and the ends of all: somebody may still have to hear of those."""
    found: dict[str, _Stage] = {}
    for search_id, group in groupby(_lines(connection, statements.stages()), key=lambda line: str(line[0])):
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
        (
            id_, person_id, name, pronouns, search_id, stage_id, entered_on, paused_until, move_of, move_since,
            next_step, next_at, ended_on, end_reason, told_on, touch, came_from_id,
        ) = row  # fmt: skip
        stage, search = stages.get(stage_id), searches[search_id]
        if stage is None:  # still in the running in a search that is closed
            continue
        to_tell = False
        if ended_on and not told_on and stage.kind in HEARS_FROM_ME:
            came_from = stages.get(came_from_id or "")
            to_tell = bool(touch) or came_from is None or came_from.kind != StageKind.RESEARCH
        yield CardFacts(
            id_, person_id, name, search_id, search.job, search.company, stage.kind, stage.names, stage.name, pronouns,
            entered_on, paused_until, move_of, move_since, next_step, next_at, ended_on, end_reason, to_tell,
            not search.open, search.contact_id, search.contact,
        )  # fmt: skip


def _meetings(connection: Connection, booked: Mapping[str, str], due: Sequence[DueDebrief]) -> Iterator[MeetingFacts]:
    """Give what is booked, and what is over while a side has not told of it."""
    owed: dict[str, dict[str, DueDebrief]] = defaultdict(dict)
    for one in due:
        owed[one.interview_id][one.side] = one
    people: dict[str, list[tuple[str, str]]] = defaultdict(list)
    if owed:
        for interview_id, person_id, name in connection.execute(
            statements.participants(), {"interviews": list(owed)}
        ):  # fmt: skip
            people[interview_id].append((person_id, name))
    for id_, sides in owed.items():
        one = next(iter(sides.values()))
        told = frozenset(side.value for side in (Side.COMPANY, Side.CANDIDATE) if side not in sides)
        company = sides.get(Side.COMPANY)
        yield MeetingFacts(
            id_, one.candidacy_id, one.starts_at, one.zone, one.minutes, True, *_those(people[id_]), told,
            company.due_at if company else "",
        )  # fmt: skip
    groups = groupby(_lines(connection, statements.meetings(), booked), key=lambda line: str(line[0]))
    ahead = {id_: list(group) for id_, group in groups}
    changed = changed_since(connection, [id_ for id_, lines in ahead.items() if lines[0][5]])
    for id_, lines in ahead.items():
        _id, candidacy_id, starts_at, zone, minutes, sent, *_ = lines[0]
        if id_ not in owed:
            there = [(line[6], line[7]) for line in lines if line[6]]
            yield MeetingFacts(
                id_,
                candidacy_id,
                starts_at,
                zone,
                minutes,
                False,
                *_those(there),
                _BOTH,
                "",
                bool(sent),
                *changed.get(id_, ()),
            )


def _those(people: Sequence[tuple[str, str]]) -> tuple[tuple[str, ...], str]:
    """Return the names, and who is to be called."""
    return tuple(name for _id, name in people), people[0][0] if people else ""


def _tasks(connection: Connection, last: str, searches: Mapping[str, _Search]) -> Iterator[TaskFacts]:
    for line in _lines(connection, statements.tasks(), {"last": last}):
        id_, text, due_at, name, call_id, candidacy_id, interview_id, person_id, company_id, search_id = line
        search = searches.get(search_id)
        job = search.job if search else ""
        yield TaskFacts(
            id_, text, due_at, name, job, call_id, candidacy_id or "", interview_id or "", person_id or "",
            company_id or "", search_id,
        )  # fmt: skip


def _handled(connection: Connection, today: str, since: str) -> Mapping[str, HandledFacts]:
    lines = _lines(connection, statements.handled(), {"today": today, "since": since})
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


def _ways(connection: Connection, people: Iterable[str]) -> Mapping[str, tuple[str, str]]:
    found: dict[str, dict[str, str]] = defaultdict(dict)
    wanted: Sequence[str] = sorted(people)
    if wanted:
        for person_id, kind, value in _lines(connection, statements.ways(), {"people": wanted}):
            found[person_id][kind] = value
    return {id_: (one.get(Contact.PHONE, ""), one.get(Contact.EMAIL, "")) for id_, one in found.items()}
