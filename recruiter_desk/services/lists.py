"""Whole lists of records as plain mappings, keyed as the command line's `add` names its flags.

Other than the lists of the windows these leave nothing out: they are for scripts, and for whoever reads `show`.
A reference to a person, search or candidacy is its id; beside it stands a name to read it by.
"""

from collections import defaultdict
from collections.abc import Callable, Mapping, Sequence

from sqlalchemy import ColumnElement, func, select
from sqlalchemy.orm import Session, aliased

from recruiter_desk.services.ledger.listing import findings, mappings, questions
from recruiter_desk.services.workspace import Workspace
from recruiter_desk.storage.rows import (
    AffiliationRow,
    CandidacyRow,
    CompanyRow,
    ContactPointRow,
    FindingRow,
    InterviewRow,
    LeverRow,
    ParticipantRow,
    PersonRow,
    QuestionRow,
    Record,
    SearchRow,
    SeatRow,
    StageRow,
    TaskRow,
    TextRow,
)

Listed = Mapping[str, object]
Conditions = Sequence[ColumnElement[bool]]


def read(workspace: Workspace, noun: str) -> Sequence[Listed]:
    """Return every record of *noun*: a key of `LISTS`, like searches, people or tasks."""
    with workspace.read() as session:
        return LISTS[noun](session, ())


def one(workspace: Workspace, record_id: str) -> tuple[str, Listed] | None:
    """Return what kind of record has this id, with the record and what belongs to it; None when there is none."""
    with workspace.read() as session:
        for noun, (row, plural) in NOUNS.items():
            found = LISTS[plural](session, (row.id == record_id,))
            if found:
                return noun, {**found[0], **_belongings(session, noun, record_id)}
    return None


def _people(session: Session, which: Conditions) -> Sequence[Listed]:
    jobs: dict[str, tuple[str, str]] = {}
    job = (
        select(AffiliationRow.person_id, AffiliationRow.title, CompanyRow.name)
        .join(PersonRow, PersonRow.id == AffiliationRow.person_id)
        .outerjoin(CompanyRow, CompanyRow.id == AffiliationRow.company_id)
        .where(AffiliationRow.ended == "", *which)
        .order_by(AffiliationRow.began, AffiliationRow.id.desc())
    )
    for person, title, company in session.execute(job):
        jobs[person] = (title, company or "")
    contacts: dict[str, list[str]] = defaultdict(list)
    contact = (
        select(ContactPointRow.person_id, ContactPointRow.value)
        .join(PersonRow, PersonRow.id == ContactPointRow.person_id)
        .where(*which)
        .order_by(ContactPointRow.rank, ContactPointRow.id)
    )
    for owner, value in session.execute(contact):
        contacts[owner or ""].append(value)
    columns = (PersonRow.id, PersonRow.name, PersonRow.via, PersonRow.pronouns, PersonRow.zone, PersonRow.place)
    return [
        {
            "id": row.id, "name": row.name, "title": jobs.get(row.id, ("", ""))[0],
            "company": jobs.get(row.id, ("", ""))[1], "contact": contacts.get(row.id, []), "via": row.via,
            "pronouns": row.pronouns, "zone": row.zone, "place": row.place,
        }
        for row in session.execute(select(*columns).where(*which).order_by(PersonRow.sort_key, PersonRow.id))
    ]  # fmt: skip


def _companies(session: Session, which: Conditions) -> Sequence[Listed]:
    texts: dict[tuple[str, str], str] = {}
    text = select(TextRow.company_id, TextRow.kind, TextRow.text).join(CompanyRow, CompanyRow.id == TextRow.company_id)
    for company, kind, words in session.execute(text.where(*which)):
        texts[company or "", kind] = words
    columns = (CompanyRow.id, CompanyRow.name, CompanyRow.place, CompanyRow.zone)
    return [
        {**row, "terms": texts.get((row["id"], "terms"), ""), "notes": texts.get((row["id"], "notes"), "")}
        for row in session.execute(
            select(*columns).where(*which).order_by(CompanyRow.name_key, CompanyRow.id)
        ).mappings()
    ]


def _searches(session: Session, which: Conditions) -> Sequence[Listed]:
    columns = (
        SearchRow.id, SearchRow.title, CompanyRow.name.label("company"), SearchRow.kind, SearchRow.status,
        SearchRow.opened_on, SearchRow.closed_on,
    )  # fmt: skip
    query = select(*columns).join(CompanyRow, CompanyRow.id == SearchRow.company_id).where(*which)
    return mappings(session, query.order_by(SearchRow.status.desc(), SearchRow.opened_on.desc(), SearchRow.id))


def _candidacies(session: Session, which: Conditions) -> Sequence[Listed]:
    row, came_from = CandidacyRow, aliased(StageRow)
    columns = (
        row.id, row.person_id.label("person"), PersonRow.name.label("person_name"), row.search_id.label("search"),
        SearchRow.title.label("search_title"), StageRow.name.label("stage"), row.via, row.role_applied, row.entered_on,
        row.paused_until, row.move_of, row.next_step, row.next_at, came_from.name.label("ended_from"), row.ended_on,
        row.end_reason,
    )  # fmt: skip
    query = (
        select(*columns)
        .join(PersonRow, PersonRow.id == row.person_id)
        .join(SearchRow, SearchRow.id == row.search_id)
        .join(StageRow, StageRow.id == row.stage_id)
        .outerjoin(came_from, came_from.id == row.ended_from_id)
        .where(*which)
        .order_by(SearchRow.opened_on.desc(), row.search_id, StageRow.rank, row.rank, row.id)
    )
    return mappings(session, query)


def _interviews(session: Session, which: Conditions) -> Sequence[Listed]:
    row = InterviewRow
    seats: dict[str, list[str]] = defaultdict(list)
    sat = select(ParticipantRow.interview_id, ParticipantRow.seat_id).join(row, row.id == ParticipantRow.interview_id)
    for interview, seat in session.execute(sat.where(*which).order_by(ParticipantRow.id)):
        seats[interview] += [seat] if seat else []
    columns = (
        row.id, row.candidacy_id.label("candidacy"), PersonRow.name.label("person_name"),
        SearchRow.title.label("search_title"), row.starts_at, row.zone, row.minutes, row.place,
        StageRow.name.label("stage"), row.status, row.offered, row.sequence,
    )  # fmt: skip
    query = (
        select(*columns)
        .join(CandidacyRow, CandidacyRow.id == row.candidacy_id)
        .join(PersonRow, PersonRow.id == CandidacyRow.person_id)
        .join(SearchRow, SearchRow.id == CandidacyRow.search_id)
        .outerjoin(StageRow, StageRow.id == row.stage_id)
        .where(*which)
        .order_by(row.starts_at, row.id)
    )
    return [
        {**found, "offered": str(found["offered"]).split(), "seat": seats.get(str(found["id"]), [])}
        for found in mappings(session, query)
    ]


def _affiliations(session: Session, which: Conditions) -> Sequence[Listed]:
    row = AffiliationRow
    columns = (
        row.id, row.person_id.label("person"), PersonRow.name.label("person_name"), CompanyRow.name.label("company"),
        row.title, row.level, row.began.label("from"), row.ended.label("to"), row.reports_to_id.label("reports_to"),
        row.blind_as,
    )  # fmt: skip
    query = (
        select(*columns)
        .join(PersonRow, PersonRow.id == row.person_id)
        .outerjoin(CompanyRow, CompanyRow.id == row.company_id)
        .where(*which)
        .order_by(row.ended != "", row.began.desc(), row.id)
    )
    return mappings(session, query)


def _seats(session: Session, which: Conditions) -> Sequence[Listed]:
    row, holder = SeatRow, AffiliationRow
    columns = (
        row.id, row.search_id.label("search"), holder.person_id.label("person"), PersonRow.name.label("person_name"),
        holder.title, row.part,
    )  # fmt: skip
    query = (
        select(*columns)
        .outerjoin(holder, holder.id == row.affiliation_id)
        .outerjoin(PersonRow, PersonRow.id == holder.person_id)
        .where(*which)
        .order_by(row.search_id, row.rank, row.id)
    )
    return mappings(session, query)


def _levers(session: Session, which: Conditions) -> Sequence[Listed]:
    row, decides = LeverRow, aliased(PersonRow)
    columns = (
        row.id, row.search_id.label("search"), SearchRow.title.label("search_title"),
        row.candidacy_id.label("candidacy"), row.kind, row.today, row.room, row.state, row.decides_id.label("decides"),
        decides.name.label("decides_name"), row.settles, row.question_id.label("question"), row.audience, row.heard_on,
    )  # fmt: skip
    query = (
        select(*columns)
        .join(SearchRow, SearchRow.id == row.search_id)
        .outerjoin(decides, decides.id == row.decides_id)
        .where(*which)
        .order_by(row.search_id, row.rank, row.id)
    )
    return mappings(session, query)


def _stages(session: Session, which: Conditions) -> Sequence[Listed]:
    columns = (StageRow.id, StageRow.name, StageRow.kind, StageRow.purpose)
    return mappings(session, select(*columns).where(*which).order_by(StageRow.rank, StageRow.id))


def _belongings(session: Session, noun: str, record_id: str) -> dict[str, Sequence[Listed]]:
    """Return the lists that belong to a record: a person's jobs, a search's seats and stages ..."""
    return {plural: LISTS[plural](session, (column == record_id,)) for plural, column in BELONGINGS.get(noun, ())}


def _tasks(session: Session, which: Conditions) -> Sequence[Listed]:
    row, candidate = TaskRow, aliased(PersonRow)
    columns = (
        row.id, row.text, row.due_at.label("due"), row.made_on, row.done_on,
        func.coalesce(candidate.name, PersonRow.name, CompanyRow.name, SearchRow.title, "").label("about"),
        row.candidacy_id.label("candidacy"), row.interview_id.label("interview"), row.person_id.label("person"),
        row.company_id.label("company"), row.search_id.label("search"),
    )  # fmt: skip
    query = (
        select(*columns)
        .outerjoin(CandidacyRow, CandidacyRow.id == row.candidacy_id)
        .outerjoin(candidate, candidate.id == CandidacyRow.person_id)
        .outerjoin(PersonRow, PersonRow.id == row.person_id)
        .outerjoin(CompanyRow, CompanyRow.id == row.company_id)
        .outerjoin(SearchRow, SearchRow.id == row.search_id)
        .where(*which)
    )
    return mappings(session, query.order_by(row.done_on, row.due_at == "", row.due_at, row.id))


LISTS: Mapping[str, Callable[[Session, Conditions], Sequence[Listed]]] = {
    "people": _people,
    "companies": _companies,
    "searches": _searches,
    "candidacies": _candidacies,
    "interviews": _interviews,
    "affiliations": _affiliations,
    "seats": _seats,
    "stages": _stages,
    "findings": findings,
    "questions": questions,
    "levers": _levers,
    "tasks": _tasks,
}
NOUNS: Mapping[str, tuple[type[Record], str]] = {
    "person": (PersonRow, "people"),
    "company": (CompanyRow, "companies"),
    "search": (SearchRow, "searches"),
    "candidacy": (CandidacyRow, "candidacies"),
    "interview": (InterviewRow, "interviews"),
    "affiliation": (AffiliationRow, "affiliations"),
    "seat": (SeatRow, "seats"),
    "stage": (StageRow, "stages"),
    "finding": (FindingRow, "findings"),
    "question": (QuestionRow, "questions"),
    "lever": (LeverRow, "levers"),
    "task": (TaskRow, "tasks"),
}
BELONGINGS: Mapping[str, tuple[tuple[str, ColumnElement[str] | ColumnElement[str | None]], ...]] = {
    "person": (
        ("affiliations", AffiliationRow.person_id.expression),
        ("candidacies", CandidacyRow.person_id.expression),
        ("findings", FindingRow.person_id.expression),
        ("questions", QuestionRow.person_id.expression),
    ),
    "company": (
        ("affiliations", AffiliationRow.company_id.expression),
        ("searches", SearchRow.company_id.expression),
        ("findings", FindingRow.company_id.expression),
        ("questions", QuestionRow.company_id.expression),
    ),
    "search": (
        ("seats", SeatRow.search_id.expression),
        ("stages", StageRow.search_id.expression),
        ("candidacies", CandidacyRow.search_id.expression),
        ("findings", FindingRow.search_id.expression),
        ("questions", QuestionRow.search_id.expression),
        ("levers", LeverRow.search_id.expression),
    ),
    "candidacy": (
        ("interviews", InterviewRow.candidacy_id.expression),
        ("findings", FindingRow.candidacy_id.expression),
        ("questions", QuestionRow.candidacy_id.expression),
        ("levers", LeverRow.candidacy_id.expression),
    ),
}
