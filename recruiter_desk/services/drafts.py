"""What was typed and not stored yet, kept on the desk by the place of its field: it survives a crash.

A draft is no change of the desk: it is not in the journal, undo passes it by, and nobody is told.
"""

from recruiter_desk.services.workspace import Workspace
from recruiter_desk.storage.rows import DraftRow


def keep(workspace: Workspace, key: str, text: str) -> None:
    """Keep *text* as the draft at *key*; "" forgets it. Raises Refused while a long job writes, Environment as ever."""
    kept = text.encode("utf-8", "ignore").decode()  # half of a pair of surrogates cannot be kept
    if of(workspace, key) == kept:
        return
    with workspace.write("Kept a draft") as session:
        row = session.get(DraftRow, key)
        if not kept.strip():
            if row is not None:
                session.delete(row)
        elif row is None:
            session.add(DraftRow(key=key, text=kept))
        else:
            row.text = kept


def of(workspace: Workspace, key: str) -> str:
    """Return the draft at *key*, "" when there is none."""
    with workspace.read() as session:
        row = session.get(DraftRow, key)
        return row.text if row is not None else ""


def forget(workspace: Workspace, key: str) -> None:
    """Forget the draft at *key*: its text was stored, or thrown away."""
    keep(workspace, key, "")
