"""Files that somebody drops or chooses: which of them can be résumés, and where they are meant to go."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any, cast

from PySide6.QtCore import QCoreApplication, QMimeData
from PySide6.QtWidgets import QFileDialog, QWidget

from recruiter_desk.domain.errors import Refused
from recruiter_desk.ui.errors import tell
from recruiter_desk.ui.place import Place

ENDINGS = ("pdf", "docx", "odt", "txt", "json")
MOST = 200
RESUMES = "resumes"  # the page on which they are checked


@dataclass(frozen=True, slots=True)
class Aim:
    """Where résumés go: to a stage of a search ("" is its first one), or to one person.

    *words* name the stage or the person; *back* is what to show again when all of them are seen to.
    """

    words: str
    back: Place
    search_id: str = ""
    stage_id: str = ""
    person_id: str = ""


def files_in(data: QMimeData) -> list[Path]:
    """Return the files and folders of this machine that are dragged, or none."""
    return [Path(url.toLocalFile()) for url in data.urls() if url.isLocalFile()] if data.hasUrls() else []


def can_be_resume(path: Path) -> bool:
    """Tell by its ending whether a file can be read as a résumé."""
    return path.suffix[1:].casefold() in ENDINGS


def why_not_files(paths: Sequence[Path]) -> str | None:
    """Say why none of *paths* can be a résumé, or None when at least one can. Quick enough to ask during a drag."""
    if any(can_be_resume(path) for path in paths):
        return None
    if any(not path.suffix and path.is_dir() for path in paths):
        return _tr("This is a folder. Drop the files that are in it.")
    return _tr("A résumé is a PDF, DOCX, ODT, TXT or JSON file. Save it as one of these first.")


def receive(widget: QWidget, paths: Sequence[Path], aim: Aim) -> None:
    """Have the window of *widget* read *paths* and ask the recruiter to check them; nothing is saved before."""
    why = why_not_files(paths)
    if not why and len(paths) > MOST:
        why = _tr("Those are {count} files. Drop at most {most} at once.").format(count=len(paths), most=MOST)
    if why:
        tell(widget, Refused(why))
    elif has_page(window := cast(Any, widget.window())):
        window.activateWindow()  # after a drop the keyboard is still with the file manager; Enter is to save
        window.open(Place(RESUMES))
        window.page().take(tuple(paths), aim)


def has_page(window: Any) -> bool:
    """Tell whether *window* has the page on which résumés are checked."""
    return hasattr(window, "open") and hasattr(window, "page")


def receive_for(widget: QWidget, paths: Sequence[Path], aim: Aim, keep: Callable[[list[Path]], object]) -> None:
    """Receive what can be a résumé of one person; what cannot is *kept* as a document, or refused there."""
    readable = [path for path in paths if has_page(widget.window()) and can_be_resume(path)]
    if others := [path for path in paths if path not in readable]:
        keep(others)
    if readable:
        receive(widget, readable, aim)


def choose(widget: QWidget, aim: Aim) -> None:
    """Ask for résumés with the desktop's own dialog, and receive them."""
    kinds = " ".join(f"*.{ending} *.{ending.upper()}" for ending in ENDINGS)
    names, _kind = QFileDialog.getOpenFileNames(
        widget, _tr("Résumés to add"), "", _tr("Résumés ({kinds})").format(kinds=kinds)
    )
    if names:
        receive(widget, [Path(name) for name in names], aim)


def _tr(text: str) -> str:
    return QCoreApplication.translate("Receiving", text)
