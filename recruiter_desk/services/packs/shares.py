"""The share ledger: every document that went out, with what it showed. Outside undo, written once, never changed."""

import hashlib
import json
from pathlib import Path

from sqlalchemy import select
from sqlalchemy.orm import Session

from recruiter_desk.domain.packs import Pack, pack_id
from recruiter_desk.domain.packs_asked import ReaderOf, Share
from recruiter_desk.services.workspace import Workspace
from recruiter_desk.storage.ids import new_id
from recruiter_desk.storage.rows import ShareRow


def shares(workspace: Workspace, candidacy_id: str = "") -> tuple[Share, ...]:
    """Return what went out, of one candidacy or of all of them, the newest first."""
    query = select(ShareRow).order_by(ShareRow.shared_at.desc(), ShareRow.id.desc())
    if candidacy_id:
        query = query.where(ShareRow.candidacy_id == candidacy_id)
    with workspace.read() as session:
        return tuple(_share(row) for row in session.scalars(query))


def next_version(workspace: Workspace, reader: ReaderOf, pack: Pack) -> int:
    """Return the version to print: that of the last pack this reader got when it said the same, else one more."""
    with workspace.read() as session:
        last = _last(session, reader, pack.edition)
    if last is None:
        return 1
    return last.printed_version + (last.pack_id != pack_id(pack))


def share(
    workspace: Workspace,
    reader: ReaderOf,
    pack: Pack,
    pdf: bytes,
    path: Path,
    *,
    version: int,
    shown: tuple[str, ...],
    held: tuple[str, ...],
) -> Share:
    """Note that *pack* went out as the file *path*, which lies on the disk already."""
    row = ShareRow(
        id=new_id(),
        candidacy_id=reader.candidacy_id,
        interview_id=reader.interview_id,
        person=pack.person,
        search=f"{pack.role} at {pack.company}",
        reader_id=reader.person_id,
        reader=reader.words,
        edition=pack.edition,
        length=pack.length,
        paper=pack.paper,
        file_name=path.name.encode("utf-8", "replace").decode(),
        sha256=hashlib.sha256(pdf).hexdigest(),
        pack_id=pack_id(pack),
        printed_version=version,
        shown=json.dumps(shown),
        held=json.dumps(held),
        shared_at=workspace.now(),
    )
    noted = _share(row)
    with workspace.write("Noted a pack that went out") as session:
        session.add(row)
    return noted


def _last(session: Session, reader: ReaderOf, edition: str) -> ShareRow | None:
    row = ShareRow
    query = select(row).where(
        row.candidacy_id == reader.candidacy_id,
        row.reader_id == reader.person_id,
        row.reader == reader.words if not reader.person_id else row.reader_id != "",
        row.edition == edition,
    )
    return session.scalar(query.order_by(row.shared_at.desc(), row.id.desc()).limit(1))


def _share(row: ShareRow) -> Share:
    return Share(
        row.id, row.candidacy_id, row.interview_id, row.person, row.search, row.reader_id, row.reader, row.edition,
        row.length, row.paper, row.file_name, row.sha256, row.pack_id, row.printed_version,
        tuple(json.loads(row.shown)), tuple(json.loads(row.held)), row.shared_at,
    )  # fmt: skip
