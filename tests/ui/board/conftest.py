"""A board in a window, on a desk of its own."""

from collections.abc import Callable

import pytest
from PySide6.QtWidgets import QApplication

from recruiter_desk.settings import Settings
from recruiter_desk.ui.background import Background
from recruiter_desk.ui.board.view import BoardView
from recruiter_desk.ui.desk import Desk
from recruiter_desk.ui.hub import Hub
from recruiter_desk.ui.theme import Theme


class Window:
    """The board, and few words to draw and drive it."""

    def __init__(self, view: BoardView) -> None:
        self.view = view

    def drawn(self) -> str:
        """Draw what shows: "Met by me: Ines Ruth | Panel | Ended 2", chosen cards as [Ines], ghosts as (Ines)."""
        parts = []
        for slot in self.view.lanes.slots():
            if slot.folded:
                strip = self.view.lanes.strip(slot.key)
                assert strip is not None
                parts.append(f"| {strip.accessibleName()}")
                continue
            column = self.view.lanes.column(slot.key)
            assert column is not None
            chosen = column.cards.selected_ids()
            names = []
            for row in range(column.model.rowCount()):
                card = column.model.card(row)
                name = card.name.split()[0]
                name = f"[{name}]" if card.id in chosen else name
                names.append(f"({name})" if card.id in column.model.ghosts else name)
            parts.append(f"{column.model.column.name}: {' '.join(names)}".strip())
        return " / ".join(parts)

    def live(self) -> str:
        """Draw the open columns alone."""
        return " / ".join(part for part in self.drawn().split(" / ") if not part.startswith("|"))


@pytest.fixture(scope="session")
def theme(qapp: QApplication) -> Theme:
    return Theme(qapp, "light")


@pytest.fixture
def desk(workspace, qtbot, theme):
    background = Background()
    yield Desk(workspace, Hub(workspace), background, Settings())
    background.close()


@pytest.fixture
def board(desk, given, qtbot) -> Callable[..., Window]:
    """Show the CFO search with people in its stages: board(Met="Ines Ruth", HR="Marek")."""

    def show(search: str = "CFO", **stages: str) -> Window:
        if f"{search} at Halden Marine" not in given.ids:
            given.search(search, "Halden Marine")
        for stage, names in stages.items():
            for name in names.split():
                given.candidacy(name, f"{search}: {NAMES.get(stage, stage)}")
        view = BoardView(desk, given.ids[f"{search} at Halden Marine"])
        qtbot.addWidget(view)
        desk.hub.changed.connect(view.desk_changed)
        view.resize(1244, 700)
        view.show()
        qtbot.waitExposed(view)
        return Window(view)

    return show


NAMES = {"Met": "Met by me", "Manager": "Hiring manager", "Skipped": "Not taken forward", "Declined": "Client declined"}
