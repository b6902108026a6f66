"""The first start: a desk with the search somebody is running and the names they have for it, or a demo desk."""

from pathlib import Path

from recruiter_desk.domain.errors import Refused
from recruiter_desk.domain.intake import role_and_company
from recruiter_desk.domain.pasting import read_pasted
from recruiter_desk.services import desks, names, searches
from recruiter_desk.storage.files import remove_database

DEMO = "Demo.desk"


def begin(path: Path, line: str, pasted: str = "") -> None:
    """Make a desk at *path* with the search of *line* ("CFO at Halden Marine") and the names in *pasted*.

    All of it, or no file at all. Raises Refused for a line or a list that cannot be read, or when there is a file
    already; Environment when the machine is in the way.
    """
    if not all(role_and_company(line)):
        raise Refused("Say the role and the company, as in: CFO at Halden Marine")
    if pasted.strip() and not read_pasted(pasted).people:
        raise Refused("There is no name in that list. Write one name a line, or leave it empty.")
    desks.make(path)
    try:
        workspace = desks.open_for_writing(path)
        try:
            search = searches.add_from_line(workspace, line)
            if pasted.strip():
                names.paste(workspace, search, pasted)
        finally:
            workspace.close()
    except BaseException:
        remove_database(path)
        path.with_name(f"{path.name}.lock").unlink(missing_ok=True)
        raise


def demo(folder: Path) -> Path:
    """Return the demo desk in *folder*, built now unless it is there. It is always a file of its own."""
    from recruiter_desk.services.demo import build  # noqa: PLC0415 - 30 ms at start

    path = folder / DEMO
    if not path.exists():
        build(path)
    return path


def desk_path(folder: Path, title: str) -> Path:
    """Return where a desk called *title* lies in *folder*."""
    return folder / desks.file_name(title)
