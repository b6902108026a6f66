"""Everything the panel of one candidacy shows, read at once."""

from collections.abc import Collection, Mapping, Sequence
from functools import cache
from typing import Any

from sqlalchemy import RowMapping, Select, bindparam, select
from sqlalchemy.orm import Session, aliased

from recruiter_desk.domain.candidacies import Card, Chip
from recruiter_desk.domain.candidacy_view import (
    CandidacyView,
    Elsewhere,
    End,
    Representation,
    Step,
    Submittal,
    reaches,
)
from recruiter_desk.domain.changes import HistoryEntry
from recruiter_desk.domain.documents import Document
from recruiter_desk.domain.errors import Refused
from recruiter_desk.domain.stages import is_end
from recruiter_desk.services import contact_points, interviews, picks
from recruiter_desk.services.candidacies.cards import Clock, Rung, gather
from recruiter_desk.services.ledger import reading
from recruiter_desk.services.workspace import Workspace
from recruiter_desk.storage.rows import (
    AffiliationRow,
    CandidacyRow,
    CompanyRow,
    DocumentRow,
    InterviewRow,
    PersonRow,
    RepresentationRow,
    SearchRow,
    StageRow,
    SubmittalRow,
)

_Former = aliased(StageRow)


def view(workspace: Workspace, candidacy_id: str) -> CandidacyView:
    """Return all that is known of a candidacy. Raises Refused when it is no longer on the desk."""
    clock = Clock(workspace.now(), workspace.today(), workspace.zone())
    with workspace.read() as session:
        facts = _facts(session, candidacy_id)
        gathered = gather(session, picks.of_person(facts["person_id"]), clock)  # the chips elsewhere are read with it
        chips = {one.id: one.chip for one in gathered.cards}
        card = next(one for one in gathered.cards if one.id == candidacy_id)
        return CandidacyView(
            card=card,
            end=_end(facts),
            ladder=_ladder(gathered.ladders.get(facts["search_id"], []), gathered.met.get(candidacy_id, set())),
            contacts=contact_points.of_person(session, card.person_id),
            interviews=interviews.read(session, candidacies=[candidacy_id]),
            representations=_representations(session, candidacy_id),
            submittals=_submittals(session, candidacy_id),
            elsewhere=_elsewhere(session, card, chips),
            documents=_documents(session, card.person_id),
            **{name: value for name, value in facts.items() if name in CandidacyView.__slots__},
        )


def history(workspace: Workspace, candidacy_id: str, limit: int = 60) -> list[HistoryEntry]:
    """Return the newest changes of a candidacy, its meetings, leaves, presentations and ledger, newest first."""
    records = [("candidacy", candidacy_id)]
    with workspace.read() as session:
        for row in (InterviewRow, RepresentationRow, SubmittalRow):
            found = session.scalars(_ids(row), {"candidacy": candidacy_id})
            records += [(row.__tablename__, one) for one in found]
        records += reading.history_records(session, candidacy_id)
    return workspace.history(*records, limit=limit)


def _facts(session: Session, candidacy_id: str) -> RowMapping:
    found = session.execute(_about(), {"candidacy": candidacy_id}).mappings().one_or_none()
    if found is None:
        raise Refused("This person is no longer on the search.")
    return found


def _end(facts: Any) -> End | None:
    if not is_end(facts["stage_kind"]):
        return None
    return End(facts["stage"], facts["end_reason"], facts["ended_on"], facts["former"] or "", facts["told_on"])


def _ladder(rungs: Sequence[Rung], met: Collection[str]) -> tuple[Step, ...]:
    how = reaches([rung.person_id for rung in rungs], met)
    return tuple(
        Step(rung.seat_id, rung.part, rung.affiliation_id, rung.person_id, rung.name, rung.title, reach)
        for rung, reach in zip(rungs, how, strict=True)
    )


def _representations(session: Session, candidacy_id: str) -> tuple[Representation, ...]:
    lines = session.execute(_leave(), {"candidacy": candidacy_id})
    return tuple(Representation(*line[:4], line[4] or "", line[5] or "") for line in lines)


def _submittals(session: Session, candidacy_id: str) -> tuple[Submittal, ...]:
    lines = session.execute(_presented(), {"candidacy": candidacy_id})
    return tuple(Submittal(line[0], line[1], line[2] or "", line[3] or "", line[4] or "") for line in lines)


def _elsewhere(session: Session, card: Card, chips: Mapping[str, Chip]) -> tuple[Elsewhere, ...]:
    if len(chips) == 1:
        return ()
    lines = session.execute(_searches(), {"person": card.person_id})
    return tuple(Elsewhere(*line, chips[line[0]]) for line in lines if line[0] != card.id)


def _documents(session: Session, person_id: str) -> tuple[Document, ...]:
    return tuple(Document(*line) for line in session.execute(_files(), {"person": person_id}))


# -- the statements, built once: building one costs more than running it ----------------------------------------


@cache
def _about() -> Select[*tuple[Any, ...]]:
    row = CandidacyRow
    return (
        select(
            row.person_id, row.search_id, SearchRow.title.label("search"), SearchRow.company_id,
            CompanyRow.name.label("company"), StageRow.name.label("stage"), StageRow.kind.label("stage_kind"),
            PersonRow.place, PersonRow.zone, row.via, row.role_applied, row.next_step, row.next_at, row.move_of,
            row.move_since, row.paused_until, row.ended_on, row.end_reason, row.told_on, _Former.name.label("former"),
        )
        .join(SearchRow, SearchRow.id == row.search_id)
        .join(CompanyRow, CompanyRow.id == SearchRow.company_id)
        .join(StageRow, StageRow.id == row.stage_id)
        .join(PersonRow, PersonRow.id == row.person_id)
        .outerjoin(_Former, _Former.id == row.ended_from_id)
        .where(row.id == bindparam("candidacy"))
    )  # fmt: skip


@cache
def _ids(row: type[InterviewRow | RepresentationRow | SubmittalRow]) -> Select[str]:
    return select(row.id).where(row.candidacy_id == bindparam("candidacy"))


@cache
def _leave() -> Select[str, str, str, str, str | None, str]:
    row = RepresentationRow
    return (
        select(row.id, row.how, row.given_on, row.until, row.document_id, DocumentRow.name)
        .outerjoin(DocumentRow, DocumentRow.id == row.document_id)
        .where(row.candidacy_id == bindparam("candidacy"))
        .order_by(row.given_on.desc(), row.id.desc())
    )


@cache
def _presented() -> Select[str, str, str, str | None, str]:
    row = SubmittalRow
    return (
        select(row.id, row.sent_on, PersonRow.name, row.document_id, DocumentRow.name)
        .outerjoin(AffiliationRow, AffiliationRow.id == row.affiliation_id)
        .outerjoin(PersonRow, PersonRow.id == AffiliationRow.person_id)
        .outerjoin(DocumentRow, DocumentRow.id == row.document_id)
        .where(row.candidacy_id == bindparam("candidacy"))
        .order_by(row.sent_on.desc(), row.id.desc())
    )


@cache
def _searches() -> Select[str, str, str, str, str]:
    row = CandidacyRow
    return (
        select(row.id, SearchRow.id, SearchRow.title, CompanyRow.name, StageRow.name)
        .join(SearchRow, SearchRow.id == row.search_id)
        .join(CompanyRow, CompanyRow.id == SearchRow.company_id)
        .join(StageRow, StageRow.id == row.stage_id)
        .where(row.person_id == bindparam("person"))
        .order_by(row.ended_on != "", row.entered_on.desc(), row.id)
    )


@cache
def _files() -> Select[str, str, str, str, int, str]:
    row = DocumentRow
    query = select(row.id, row.person_id, row.name, row.media_type, row.size, row.added_on)
    return query.where(row.person_id == bindparam("person")).order_by(row.added_on.desc(), row.id.desc())
