"""A candidacy with a ladder of three at the client, its panel in a window, and few words to fill its ledger."""

from collections.abc import Callable
from dataclasses import dataclass, field
from typing import Any

import pytest
from PySide6.QtCore import QCoreApplication, Qt
from PySide6.QtWidgets import QHBoxLayout, QWidget

from recruiter_desk.domain.pad import PadPlace
from recruiter_desk.services.ledger import findings, questions, reading
from recruiter_desk.storage.rows import StageRow
from recruiter_desk.ui.candidacy.panel import CandidacyPanel


@pytest.fixture
def cfo(given):
    """Tom, presented, and a ladder of three at the client."""
    search = given.search("CFO", "Halden Marine")
    for rank, (person, title) in enumerate((("P. Osei", "HR Director"), ("J. Halden", "CEO"), ("E. Halden", "Chair"))):
        given.person(person, title, "Halden Marine")
        given.seat("CFO at Halden Marine", person, "Halden Marine", "panel", rank)
    given.person("Tom Verhoeven", "Group Controller", "Polder")
    given.candidacy("Tom Verhoeven", "CFO: Presented")
    return search


@pytest.fixture
def tom(given, cfo):
    return given.ids["Tom Verhoeven for CFO"]


@pytest.fixture
def window(qtbot):
    """A window 1500 wide, at whose right the panel stands."""
    made = QWidget()
    made.resize(1500, 900)
    QHBoxLayout(made).setContentsMargins(0, 0, 0, 0)
    qtbot.addWidget(made)
    made.show()
    return made


@pytest.fixture
def panel(desk, window, tom):
    made = CandidacyPanel(desk)
    window.layout().addWidget(made, 0, Qt.AlignmentFlag.AlignRight)
    desk.hub.changed.connect(made.desk_changed)
    made.show(tom)
    return made


@dataclass
class Told:
    """Fills Tom's ledger, and reads it."""

    workspace: Any
    candidacy: str
    ids: dict[str, str]
    made: dict[str, str] = field(default_factory=dict)

    def note(self, text: str, about: str = "person", side: str = "company", **values: Any) -> str:
        place = PadPlace(candidacy_id=self.candidacy)
        self.made[text] = findings.add_finding(
            self.workspace, place, side=side, about=about, text=text, **self._known(values)
        )
        return self.made[text]

    def question(self, text: str, side: str = "candidate", **values: Any) -> str:
        place = PadPlace(candidacy_id=self.candidacy)
        self.made[text] = questions.add_question(self.workspace, place, side=side, text=text, **self._known(values))
        return self.made[text]

    def ledger(self):
        return reading.of_candidacy(self.workspace, self.candidacy)

    def finding(self, text: str):
        return next(one for one in self.ledger().findings if one.id == self.made[text])

    def asked(self, text: str):
        known = [*(one.question for one in self.ledger().open), *self.ledger().closed]
        return next(one for one in known if one.id == self.made[text])

    def topics(self, stage: str, company: str = "", candidate: str = "") -> None:
        """Have *stage* ask for these topics, one a line."""
        with self.workspace.write("Set the scene") as session:
            row = session.get_one(StageRow, self.ids[f"CFO: {stage}"])
            row.company_topics, row.candidate_topics = company, candidate

    def _known(self, values: dict[str, Any]) -> dict[str, Any]:
        by = values.pop("by", "")
        return {**values, "said_by_id": self.ids[by]} if by else values


@pytest.fixture
def told(workspace, tom, given):
    return Told(workspace, tom, given.ids)


@pytest.fixture
def press(qtbot, window) -> Callable[..., None]:
    """Press keys on a line, or on whatever has the focus."""

    def pressed(where: QWidget, *keys: Any, modifier: Any = Qt.KeyboardModifier.NoModifier) -> None:
        window.activateWindow()
        QCoreApplication.processEvents()  # what has just been made is shown
        where.setFocus()
        for key in keys:
            qtbot.keyClick(where.window().focusWidget(), key, modifier)
            QCoreApplication.sendPostedEvents()

    return pressed


@pytest.fixture
def line(panel, told) -> Callable[[str], Any]:
    """The row of a note or question by its words."""

    def found(text: str) -> Any:
        rows = [row for each in panel.parts.lists.lists for row in each.rows()]
        return next(row for row in rows if row.look.key in (told.made.get(text), f"missing:{text}"))

    return found
