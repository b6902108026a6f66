"""What the résumé does not say, proposed in one grey line and settled with Yes or No."""

import pytest

from recruiter_desk.domain.ledger.findings import Beyond
from recruiter_desk.domain.pad import PadPlace
from recruiter_desk.services.ledger import findings, reading
from recruiter_desk.ui.kit.beyond import BeyondResume
from recruiter_desk.ui.kit.buttons import DeskButton


@pytest.fixture
def ines(given):
    given.search("CFO", "Halden Marine")
    return given.candidacy("Ines", "CFO: HR")


@pytest.fixture
def proposed(workspace, ines):
    """Note something about Ines that is proposed as not on the résumé."""

    def note(text):
        one = findings.add_finding(workspace, PadPlace(candidacy_id=ines), side="recruiter", about="person", text=text)
        findings.mark_beyond(workspace, one, Beyond.PROPOSED)
        return one

    return note


@pytest.fixture
def line(desk, ines, qtbot):
    made = BeyondResume(desk)
    qtbot.addWidget(made)
    show = lambda: made.show_ledger(reading.of_candidacy(desk.workspace, ines))  # noqa: E731
    desk.hub.changed.connect(lambda _change: show())
    show()
    return made


def press(line, word):
    next(one for one in line._line.findChildren(DeskButton) if one.text() == word).click()


def settled(workspace, ines):
    return {one.text: one.beyond_resume for one in reading.of_candidacy(workspace, ines).findings}


def test_nothing_is_shown_while_nothing_is_proposed(line):
    assert (line.isHidden(), line.words()) == (True, "")


def test_yes_marks_it_and_the_next_is_proposed(line, proposed, workspace, ines):
    proposed("Calm under a hostile audit")
    proposed("Sailed round the Cape")
    first = line.words()
    assert first == "Not on the résumé? “Sailed round the Cape”"
    press(line, "Yes")
    assert line.words() == "Not on the résumé? “Calm under a hostile audit”"
    press(line, "No")
    assert line.isHidden()
    assert settled(workspace, ines) == {"Calm under a hostile audit": "no", "Sailed round the Cape": "yes"}


def test_undo_proposes_it_again(line, proposed, workspace):
    proposed("Sailed round the Cape")
    press(line, "No")
    workspace.undo()
    assert line.words() == "Not on the résumé? “Sailed round the Cape”"
