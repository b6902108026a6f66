"""A board in a window, on a desk of its own."""

from collections.abc import Callable, Iterator

import pytest
from PySide6.QtWidgets import QApplication

from recruiter_desk.settings import Settings
from recruiter_desk.ui.background import Background
from recruiter_desk.ui.board.view import BoardView
from recruiter_desk.ui.desk import Desk
from recruiter_desk.ui.hub import Hub
from recruiter_desk.ui.theme import Theme
from tests.ui.board.window import STAGES, Window


@pytest.fixture
def done(heard) -> Callable[[], list[str]]:
    """What was done since the scene was set, in words."""
    return lambda: [label for label in heard() if label != "Set the scene"]


@pytest.fixture(scope="session")
def theme(qapp: QApplication) -> Theme:
    return Theme(qapp, "light")


@pytest.fixture
def desk(workspace, qtbot, theme) -> Iterator[Desk]:
    background = Background()
    yield Desk(workspace, Hub(workspace), background, Settings())
    background.close()


@pytest.fixture
def board(desk, given, qtbot) -> Callable[..., Window]:
    """Show a search with people in its stages: board(Met="Ines Ruth", HR="Marek")."""

    def show(search: str = "CFO", **stages: str) -> Window:
        given.search(search, "Halden Marine")
        for stage, names in stages.items():
            for name in names.split():
                given.candidacy(name, f"{search}: {STAGES.get(stage, stage)}")
        view = BoardView(desk, given.ids[f"{search} at Halden Marine"])
        window = Window(view, given, search)
        qtbot.addWidget(window)
        desk.hub.changed.connect(view.desk_changed)
        window.show()
        qtbot.waitExposed(window)
        window.activateWindow()
        qtbot.waitUntil(window.isActiveWindow)
        return window

    return show
