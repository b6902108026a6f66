"""The recruiter's own sentences for a pack: headline, lead, titles. Typed for its reader, who may so read them."""

from collections.abc import Mapping
from functools import cache

from sqlalchemy import Select, bindparam, select
from sqlalchemy.orm import Session

from recruiter_desk.domain.entry import long_text
from recruiter_desk.domain.ledger.audience import Audience, Side, may_read
from recruiter_desk.domain.packs import Edition, Slot
from recruiter_desk.domain.packs_asked import Ask
from recruiter_desk.services.packs.meetings import Subject, subject
from recruiter_desk.services.workspace import Workspace
from recruiter_desk.storage.ids import new_id
from recruiter_desk.storage.rows import PackTextRow

LONGEST = 600
AUDIENCES = {Edition.EXECUTIVE: Audience.COMPANY}


def of(workspace: Workspace, ask: Ask) -> Mapping[Slot, str]:
    """Return the sentences that were typed for this pack."""
    with workspace.read() as session:
        found = subject(session, ask)
        return on(session, found.about.candidacy_id, found.meeting_id, ask.edition, Side.RECRUITER)


def put(workspace: Workspace, ask: Ask, slot: Slot, text: str) -> None:
    """Keep a sentence for one place of this pack; "" takes it away, so that the place is computed again.

    Raises Refused for more than 600 characters.
    """
    kept = long_text(text, "sentence", LONGEST).replace("\n", " ")
    with workspace.read() as session:
        found = subject(session, ask)
    with workspace.write(
        f"Wrote the {slot} of the pack on {{candidacy}}", candidacy=found.about.candidacy_id
    ) as session:
        row = session.scalar(_own(found, ask.edition, slot))
        if row is not None and not kept:
            session.delete(row)
        elif row is not None:
            row.text = kept
        elif kept:
            session.add(
                PackTextRow(
                    id=new_id(),
                    candidacy_id=found.about.candidacy_id,
                    interview_id=found.meeting_id or None,
                    audience=AUDIENCES[ask.edition],
                    edition=ask.edition,
                    slot=slot,
                    text=kept,
                )
            )


def on(session: Session, candidacy_id: str, meeting_id: str, edition: Edition, reader: Side) -> Mapping[Slot, str]:
    """Return what *reader* may read of the sentences: those typed for the meeting before those for any meeting."""
    found: dict[Slot, str] = {}
    asked = {"candidacy": candidacy_id, "edition": edition.value}
    for slot, text, interview_id, audience in session.execute(_sentences(), asked):
        if interview_id in (None, meeting_id) and may_read(audience, reader):
            found[Slot(slot)] = text
    return found


@cache
def _sentences() -> Select[str, str, str | None, str]:
    """Built once, because building costs more than running it."""
    row = PackTextRow
    return (
        select(row.slot, row.text, row.interview_id, row.audience)
        .where(
            row.candidacy_id == bindparam("candidacy"), row.edition == bindparam("edition"),
            row.slot.in_([slot.value for slot in Slot]),
        )
        .order_by(row.interview_id.is_not(None), row.id)
    )  # fmt: skip


def _own(found: Subject, edition: Edition, slot: str) -> Select[PackTextRow]:
    row = PackTextRow
    return select(row).where(
        row.candidacy_id == found.about.candidacy_id, row.interview_id == (found.meeting_id or None),
        row.edition == edition, row.slot == slot,
    )  # fmt: skip
