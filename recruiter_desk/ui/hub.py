"""Turn what the desk announces into one Qt signal, on the window's own thread."""

from PySide6.QtCore import QObject, Signal

from recruiter_desk.services.workspace import Workspace


class Hub(QObject):
    """`changed` carries the ChangeSet of every committed change, undo and redo included."""

    changed = Signal(object)  # ChangeSet

    def __init__(self, workspace: Workspace, parent: QObject | None = None) -> None:
        super().__init__(parent)
        workspace.subscribe(self.changed.emit)
