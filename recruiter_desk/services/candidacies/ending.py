"""The one door for every end: whoever moves, closes or calls goes through here, so each end keeps what it rests on."""

from collections.abc import Sequence

from sqlalchemy import select
from sqlalchemy.orm import Session

from recruiter_desk.domain.entry import one_line
from recruiter_desk.domain.errors import Refused
from recruiter_desk.domain.ledger.audience import Audience, Side
from recruiter_desk.domain.ledger.decisions import DecisionKind
from recruiter_desk.domain.reasons import REASON_LIMIT, Reason, understood
from recruiter_desk.domain.searches import SearchStatus
from recruiter_desk.domain.second_look import REOPENED
from recruiter_desk.domain.stages import StageKind, is_live
from recruiter_desk.services import brakes
from recruiter_desk.services.candidacies import moving
from recruiter_desk.services.ledger import way_up
from recruiter_desk.services.records import record
from recruiter_desk.services.workspace import Workspace
from recruiter_desk.storage.ids import new_id
from recruiter_desk.storage.rows import (
    CandidacyRow,
    DecisionRow,
    InterviewRow,
    PersonRow,
    SearchRow,
    SecondLookRow,
    StageRow,
)

WANTS_OUT_ALREADY = "{person} wants out already. In the box on their card choose Hold, Let go or a firm no."


def put(
    session: Session, ids: Sequence[str], stage: moving.Stage, day: str, position: int | None = None, *,
    reason: str = "", rests_on: str = "", interview_id: str = "",
) -> None:  # fmt: skip
    """Put *ids* into *stage*, an end or not, inside a change; the rules were asked before.

    Where the client declines, the decision of the company is kept with *reason* and what it *rests_on*: unless given,
    the must-have that the reason names. *interview_id* is the meeting after which a single one was declined.
    """
    given = Reason(one_line(reason, "reason", REASON_LIMIT), rests_on)
    if stage.kind == StageKind.CLIENT_DECLINED:
        if not rests_on:
            given = understood(given.text, way_up.criteria(session, stage.search_id))
        for one, before in zip(ids, moving.stages_of(session, ids), strict=True):
            if before.id != stage.id:
                _decline(session, one, given, day, interview_id)
    moving.put_into(session, ids, stage, day, position, reason=given.text)


def decline(
    workspace: Workspace, candidacy_id: str, reason: str, rests_on: str = "", *, interview_id: str = ""
) -> None:
    """Keep that the company declines somebody, and end the candidacy in its search; one change.

    Raises Refused without a reason, and for somebody whom the client has not seen.
    """
    with workspace.write("{candidacy}: the company declines", candidacy=candidacy_id) as session:
        put_decline(
            session, candidacy_id, reason, rests_on, today=workspace.today().isoformat(), interview_id=interview_id
        )


def put_decline(
    session: Session, candidacy_id: str, reason: str, rests_on: str = "", *, today: str, interview_id: str = ""
) -> None:
    """Do what `decline` does inside another change."""
    stage = moving.end_of(session, record(session, CandidacyRow, candidacy_id).search_id, StageKind.CLIENT_DECLINED)
    moving.check(session, [candidacy_id], stage, reason=reason)
    put(session, [candidacy_id], stage, today, reason=reason, rests_on=rests_on, interview_id=interview_id)


def opens_brake(session: Session, ids: Sequence[str], stage: moving.Stage, today: str) -> bool:
    """Tell whether putting *ids* into *stage* is a wish to leave, to be met with the brake, and no end yet.

    It is for a single one in the running who would withdraw, unless the company declines them, the search is closed,
    or they started the job by *today* (ISO). Several at once never are. Raises Refused, with what to choose, while
    their brake is open.
    """
    if len(ids) != 1 or stage.kind != StageKind.CANDIDATE_WITHDREW:
        return False
    if not is_live(moving.stages_of(session, ids)[0].kind):
        return False
    if record(session, SearchRow, stage.search_id).status == SearchStatus.CLOSED:
        return False
    if _is_declined(session, ids[0]) or not brakes.may_open(session, ids[0], today):
        return False
    if brakes.open_brake(session, ids[0]):
        person = record(session, PersonRow, record(session, CandidacyRow, ids[0]).person_id)
        raise Refused(WANTS_OUT_ALREADY.format(person=person.name))
    return True


def would_open_brake(workspace: Workspace, candidacy_id: str, stage_id: str) -> bool:
    """Tell whether moving one card into a stage asks what they said and opens the brake, instead of ending it.

    Raises Refused, with what to choose, while the brake is open.
    """
    with workspace.read() as session:
        stage = moving.stage_called(session, stage_id)
        return opens_brake(session, [candidacy_id], stage, workspace.today().isoformat())


def newest_of_company(session: Session, candidacy_id: str) -> DecisionRow | None:
    """Return the decision of the company that counts, or None."""
    row = DecisionRow
    query = select(row).where(row.candidacy_id == candidacy_id, row.side == Side.COMPANY)
    return session.scalars(query.order_by(row.decided_on.desc(), row.id.desc()).limit(1)).one_or_none()


def _is_declined(session: Session, candidacy_id: str) -> bool:
    """Tell whether the company's newest decision is to decline somebody whom nothing has brought back since.

    Back is who stands in another stage since a later day, or had a second look because the spec changed.
    """
    newest = newest_of_company(session, candidacy_id)
    if newest is None or newest.kind != DecisionKind.DECLINE:
        return False
    if record(session, CandidacyRow, candidacy_id).entered_on > newest.decided_on:
        return False
    row = SecondLookRow
    looks = select(row.id).where(
        row.candidacy_id == candidacy_id, row.state == REOPENED, row.decided_on >= newest.decided_on
    )
    return session.scalar(looks.limit(1)) is None


def give_reason(session: Session, candidacy: CandidacyRow, said: str) -> None:
    """Enter or change why somebody's candidacy ended; a decline's decision gets it too, with what it rests on."""
    kind = session.scalar(select(StageRow.kind).where(StageRow.id == candidacy.stage_id))
    text = one_line(said, "reason", REASON_LIMIT)
    if kind == StageKind.CLIENT_DECLINED:
        given = understood(text, way_up.criteria(session, candidacy.search_id))
        newest, text = newest_of_company(session, candidacy.id), given.text
        if newest is not None and newest.kind == DecisionKind.DECLINE:
            newest.reason, newest.rests_on = given.text, given.rests_on
        else:
            _put_decline(session, candidacy.id, given, candidacy.ended_on)
    candidacy.end_reason = text


def _decline(session: Session, candidacy_id: str, given: Reason, day: str, interview_id: str = "") -> None:
    """Keep the decline as the company's newest decision, unless it decided just so since the card stands here."""
    newest = newest_of_company(session, candidacy_id)
    if newest is not None and newest.kind == DecisionKind.DECLINE and newest.reason == given.text:
        since = record(session, CandidacyRow, candidacy_id).entered_on
        if newest.decided_on >= since and interview_id in ("", newest.interview_id or ""):
            newest.rests_on = given.rests_on or newest.rests_on
            return
    _put_decline(session, candidacy_id, given, day, interview_id)


def _put_decline(session: Session, candidacy_id: str, given: Reason, day: str, interview_id: str = "") -> None:
    if interview_id and record(session, InterviewRow, interview_id).candidacy_id != candidacy_id:
        raise Refused("This meeting belongs to another candidacy.")
    session.add(
        DecisionRow(
            id=new_id(), candidacy_id=candidacy_id, interview_id=interview_id or None, audience=Audience.PRIVATE.value,
            side=Side.COMPANY.value, kind=DecisionKind.DECLINE.value, reason=given.text, rests_on=given.rests_on,
            decided_on=day,
        )
    )  # fmt: skip
