"""The letterhead of this desk: the firm, the recruiter and a telephone number, as every pack prints them."""

from sqlalchemy import select
from sqlalchemy.orm import Session

from recruiter_desk.domain.entry import one_line
from recruiter_desk.domain.packing.brief import Letterhead
from recruiter_desk.services.workspace import Workspace
from recruiter_desk.storage.rows import SettingRow

_NAMES = {"firm": "name of the firm", "recruiter": "name", "phone": "telephone number"}


def read(workspace: Workspace) -> Letterhead:
    with workspace.read() as session:
        return on(session)


def on(session: Session) -> Letterhead:
    """Return the letterhead inside a look at the desk."""
    rows = session.execute(select(SettingRow.id, SettingRow.value).where(SettingRow.id.in_(map(_key, _NAMES))))
    kept = {row.id: row.value for row in rows}
    return Letterhead(**{name: kept.get(_key(name), "") for name in _NAMES})


def change(workspace: Workspace, **fields: str) -> None:
    """Set firm, recruiter or phone, those that are given; one change. Raises Refused for one that is too long."""
    with workspace.write("Changed the letterhead") as session:
        for name, value in fields.items():
            row = session.get(SettingRow, _key(name))
            kept = one_line(value, _NAMES[name])
            if row is None:
                session.add(SettingRow(id=_key(name), value=kept))
            else:
                row.value = kept


def _key(name: str) -> str:
    return f"letterhead {name}"
