"""Run real drags on boards and print how each stands then, as JSON: real_drag.py FOLDER. A program for test_drops."""

import json
import sys
from pathlib import Path

from PySide6.QtCore import QPoint, Qt, QTimer
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from recruiter_desk.services import desks
from recruiter_desk.settings import Settings
from recruiter_desk.ui.background import Background
from recruiter_desk.ui.board.view import BoardView
from recruiter_desk.ui.desk import Desk
from recruiter_desk.ui.hub import Hub
from tests.desks import TUESDAY, Given
from tests.ui.board.window import Window

SCENES = ("drop", "several", "strip", "escape", "outside")
LEFT, NONE = Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier


def drag(window: Window, start: QPoint, end: QPoint, *, escape: bool) -> None:
    """Press at *start*, carry to *end*, let go or give up. What happens inside Qt's drag comes from a timer."""
    handle = window.windowHandle()
    done: list[bool] = []

    def carry() -> None:
        for part in (0.3, 0.7, 1.0):
            QTest.mouseMove(handle, start + (end - start) * part)
        if escape:
            QTest.keyClick(handle, Qt.Key.Key_Escape)
        QTest.mouseRelease(handle, LEFT, NONE, end)
        done.append(True)

    QTest.mousePress(handle, LEFT, NONE, start)
    QTimer.singleShot(50, carry)
    far = QApplication.startDragDistance() + 5
    QTest.mouseMove(handle, start + QPoint(far, 0))
    QTest.mouseMove(handle, start + QPoint(2 * far, 0))
    while not done:
        QTest.qWait(10)
    QTest.qWait(30)


def played(desk: Desk, given: Given, scene: str) -> str:
    """Drag Ines out of a board of its own as *scene* says, and draw the board."""
    given.search(scene, "Halden Marine")
    for name, stage in (("Ines", "Met by me"), ("Ruth", "Met by me"), ("Marek", "HR")):
        given.candidacy(name, f"{scene}: {stage}")
    view = BoardView(desk, given.ids[f"{scene} at Halden Marine"])
    desk.hub.changed.connect(view.desk_changed)
    window = Window(view, given, scene)
    window.show()
    QTest.qWait(50)
    met, hr = window.cards("Met"), window.cards("HR")
    view.select(window.ids("Ines Ruth" if scene == "several" else "Ines"))
    start = met.viewport().mapTo(window, met.visible_rect(*window.ids("Ines")).center())
    ends = {"strip": window.strip_of("Offer").mapTo(window, QPoint(20, 200)), "outside": QPoint(5, 690)}
    end = ends.get(scene, hr.viewport().mapTo(window, QPoint(90, 400)))
    drag(window, start, end, escape=scene == "escape")
    desk.hub.changed.disconnect(view.desk_changed)
    window.close()
    return window.live()


def main(folder: Path) -> None:
    application = QApplication([])
    desks.make(folder / "drag.desk", clock=lambda: TUESDAY)
    workspace = desks.open_for_writing(folder / "drag.desk", clock=lambda: TUESDAY)
    desk = Desk(workspace, Hub(workspace), Background(), Settings(folder / "settings.ini"))
    given = Given(workspace)
    print(json.dumps({scene: played(desk, given, scene) for scene in SCENES}))
    desk.background.close()
    workspace.close()
    application.quit()


if __name__ == "__main__":
    main(Path(sys.argv[1]))
