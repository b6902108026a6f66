"""Levers and reasons as lines of the pack screen, to be cleared there like lines of the ledger; and worded there.

They are offered for a pack that has the section they would stand in, and for no other.
"""

from collections.abc import Sequence

from sqlalchemy.orm import Session

from recruiter_desk.domain.entry import one_line
from recruiter_desk.domain.ledger.audience import About, Side
from recruiter_desk.domain.levers import Lever, row_words
from recruiter_desk.domain.packs import Section
from recruiter_desk.domain.packs_asked import PackLine
from recruiter_desk.domain.searches import SpecRevision
from recruiter_desk.services import levers
from recruiter_desk.services.ledger import way_up
from recruiter_desk.services.records import record
from recruiter_desk.services.specs import read_revisions
from recruiter_desk.services.workspace import Workspace
from recruiter_desk.storage.rows import SpecRevisionRow

LEVER, REASON = "lever", "reason"


def read(session: Session, candidacy_id: str, chosen: Sequence[Section]) -> tuple[PackLine, ...]:
    """Return the reasons why the job changed, newest first, then what can move, whoever may read them.

    Those that would stand in one of the sections *chosen*.
    """
    if Section.CHANGES not in chosen and Section.LEVERS not in chosen:
        return ()
    search_id = way_up.facts(session, candidacy_id).search_id
    lines: list[PackLine] = []
    if Section.CHANGES in chosen:
        lines += [_reason(one) for one in read_revisions(session, search_id)[:-1] if one.why]
    if Section.LEVERS in chosen:
        lines += [_lever(one) for one in levers.on(session, search_id, candidacy_id)]
    return tuple(lines)


def _reason(one: SpecRevision) -> PackLine:
    said = ", ".join(part for part in (one.said_by, one.made_on) if part)
    before = f"Spec {one.number} changed:"
    return PackLine(
        one.id, REASON, Side.COMPANY, About.JOB, f"{before} {one.why}", f"{before} {one.why}", "", "", said,
        one.audience, asked=before,
    )  # fmt: skip


def _lever(one: Lever) -> PackLine:
    before = f"Can move: {row_words(one)}"
    words = f"{before}. {one.settles}" if one.settles else f"{before}."
    return PackLine(
        one.id, LEVER, Side.COMPANY, About.JOB, words, words, one.kind, "", one.decides, one.audience,
        asked=f"{before}.",
    )  # fmt: skip


def reword(workspace: Workspace, line: PackLine, typed: str) -> None:
    """Write what a lever would settle, or another reason for a revision; that is what its readers see.

    Raises Refused for a reason that is empty.
    """
    if line.kind == LEVER:
        levers.edit(workspace, line.id, settles=typed)
        return
    kept = one_line(typed, "reason", 1000, required=True)
    with workspace.read() as session:
        search_id = record(session, SpecRevisionRow, line.id).search_id
    with workspace.write("Reworded why the job of {search} changed", search=search_id) as session:
        record(session, SpecRevisionRow, line.id).why = kept
