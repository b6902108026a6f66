"""Where a file of the desk is saved: asked for in the folder of the last one, written, and said in the window."""

from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import QCoreApplication, Qt, QUrl
from PySide6.QtGui import QDesktopServices, QGuiApplication
from PySide6.QtWidgets import QFileDialog, QWidget

from recruiter_desk.ui.desk import Desk
from recruiter_desk.ui.errors import attempt
from recruiter_desk.ui.kit.shown import one_line

LONGEST = 80


def tr(text: str) -> str:
    """Return *text* in the user's language."""
    return QCoreApplication.translate("SaveAs", text)


def save_as(
    owner: QWidget, desk: Desk, title: str, name: str, kind: str, write: Callable[[Path], str | None]
) -> Path | None:
    """Ask for a file, *name* unless another is typed, have *write* write it, and say so with a way to its folder.

    *kind* says what the files are and how they end: "PDF (*.pdf)"; what is typed gets that ending. What *write*
    returns stands behind the name in the window. Return the file that was written, None when nobody wanted it or it
    failed; a failure is said in the window, nothing else happens.
    """
    path = ask_file(owner, desk, title, name, kind)
    if path is None:
        return None
    said: list[str] = []

    def work() -> None:
        QGuiApplication.setOverrideCursor(Qt.CursorShape.WaitCursor)
        try:
            said.append(write(path) or "")
        finally:
            QGuiApplication.restoreOverrideCursor()

    if not attempt(owner, work):
        return None
    desk.settings.packs_folder = path.parent
    desk.settings.save()
    _say(owner, path, said[0])
    return path


def ask_file(owner: QWidget, desk: Desk, title: str, name: str, kind: str) -> Path | None:
    """Ask where to save *name*, in the folder of the last file; None when nobody wants it."""
    folder = desk.settings.packs_folder or Path.home()
    folder = folder if folder.is_dir() else Path.home()
    chosen, _kind = QFileDialog.getSaveFileName(owner, title, str(folder / name), kind)
    if not chosen:
        return None
    path, suffix = Path(chosen), kind.partition("(*")[2].rstrip(")")
    return path if path.suffix.casefold() == suffix else path.with_name(f"{path.name}{suffix}")


def show_in_folder(path: Path) -> None:
    """Open the folder of *path* with the program the machine has for folders."""
    QDesktopServices.openUrl(QUrl.fromLocalFile(str(path.parent)))


def _say(owner: QWidget, path: Path, more: str) -> None:
    say = getattr(owner.window(), "say", None)
    if say:
        words = tr("Saved {name}").format(name=one_line(path.name, LONGEST))
        say(f"{words} · {more}" if more else words, action=(tr("Show in folder"), lambda: show_in_folder(path)))
