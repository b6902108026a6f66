"""Documents of people: taken into the desk, opened as a private copy, removed."""

import hashlib
import mimetypes
import shutil
import tempfile
import time
from pathlib import Path

from sqlalchemy import exists, select
from sqlalchemy.orm import Session

from recruiter_desk.domain.documents import SIZE_LIMIT, is_safe_to_open, safe_name, size_words
from recruiter_desk.domain.entry import one_line
from recruiter_desk.domain.errors import Environment, Refused
from recruiter_desk.services import removal
from recruiter_desk.services.records import record
from recruiter_desk.services.workspace import Workspace
from recruiter_desk.storage.ids import new_id
from recruiter_desk.storage.rows import BlobRow, DocumentRow, PersonRow

_COPIES = "recruiter-desk-copy-"
_KEPT_SECONDS = 24 * 60 * 60


def add(workspace: Workspace, person_id: str, path: Path) -> str:
    """Take a file into the desk for a person; return the document's id. The same bytes are kept once.

    Raises Refused for a folder, an empty file or one above 25 MB, Environment when it cannot be read.
    """
    content = content_of(path)
    with workspace.write(
        "Added {document} to {person}", document=(document_id := new_id()), person=person_id
    ) as session:
        record(session, PersonRow, person_id)
        put(session, person_id, path.name, content, workspace.today().isoformat(), document_id=document_id)
    return document_id


def put(
    session: Session,
    person_id: str,
    file_name: str,
    content: bytes,
    today: str,
    *,
    document_id: str = "",
    kind: str = "",
    to_check: bool = False,
) -> str:
    """Keep *content* with a person inside another change; return the document's id. The same bytes are kept once."""
    name = one_line(file_name, "file name", required=True)
    sha256 = hashlib.sha256(content).hexdigest()
    if not session.scalar(select(exists().where(BlobRow.sha256 == sha256))):
        session.add(BlobRow(sha256=sha256, bytes=content))
    row = DocumentRow(
        id=document_id or new_id(),
        person_id=person_id,
        name=name,
        media_type=mimetypes.guess_type(name)[0] or "",
        size=len(content),
        sha256=sha256,
        added_on=today,
        kind=kind,
        to_check=int(to_check),
    )
    session.add(row)
    return row.id


def rename(workspace: Workspace, document_id: str, name: str) -> None:
    """Call a document something else."""
    with workspace.write("Changed the name of {document}", document=document_id) as session:
        record(session, DocumentRow, document_id).name = one_line(name, "file name", required=True)


def remove(workspace: Workspace, document_id: str) -> None:
    """Take a document off its person. Its bytes stay in the desk, so that undo brings it back."""
    with workspace.write("Removed {document}", document=document_id) as session:
        record(session, DocumentRow, document_id)
        removal.take_documents(session, [document_id])


def content(workspace: Workspace, document_id: str) -> bytes:
    """Return the bytes of a document."""
    with workspace.read() as session:
        kept = session.get(BlobRow, record(session, DocumentRow, document_id).sha256)
        if kept is None:
            raise Environment("The content of this document is missing from the desk. Look for it in a backup.")
        return kept.bytes


def export_to_temp(workspace: Workspace, document_id: str) -> Path:
    """Write a copy to open into a folder that only this user can read; return the copy.

    Raises Refused for a kind of file that would be run instead of shown, Environment when it cannot be written.
    """
    with workspace.read() as session:
        name = record(session, DocumentRow, document_id).name
    if not is_safe_to_open(name):
        raise Refused(f"“{name}” is a kind of file that can run programs, so it is not opened from here.")
    kept = content(workspace, document_id)
    clear_copies(older_than=_KEPT_SECONDS)
    try:
        copy = Path(tempfile.mkdtemp(prefix=_COPIES)) / safe_name(name)
        copy.write_bytes(kept)
        copy.chmod(0o400)
    except OSError as error:
        raise Environment(f"The copy to open cannot be written: {error.strerror}.") from error
    return copy


def clear_copies(older_than: float = 0) -> None:
    """Delete the copies that were opened more than *older_than* seconds ago; those in use elsewhere stay."""
    for folder in Path(tempfile.gettempdir()).glob(f"{_COPIES}*"):
        try:
            if time.time() - folder.stat().st_mtime >= older_than:
                shutil.rmtree(folder, ignore_errors=True)
        except OSError:
            continue


def content_of(path: Path) -> bytes:
    """Return the bytes of a file that may be kept.

    Raises Refused for a folder, an empty file or one above 25 MB, Environment when it cannot be read.
    """
    try:
        if not path.is_file():
            raise Refused(f"“{path.name}” is no file. Drop a file, such as a résumé.")
        size = path.stat().st_size
        if size > SIZE_LIMIT:
            raise Refused(f"“{path.name}” has {size_words(size)}; a document has at most 25 MB. Nothing was saved.")
        read = path.read_bytes()
    except OSError as error:
        raise Environment(f"“{path.name}” cannot be read: {error.strerror}.") from error
    if not read:
        raise Refused(f"“{path.name}” is empty. Nothing was saved.")
    return read
