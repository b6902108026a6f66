"""A meeting booked from a card: one strip, with the usual in it and both parties' clocks beneath."""

import pytest
from PySide6.QtCore import Qt

from recruiter_desk.services import companies, interviews
from recruiter_desk.ui.kit.shown import Shown
from tests.ui.board.window import Window


@pytest.fixture
def presented(board, given, workspace) -> Window:
    shown: Window = board(Presented="Ines Ruth")
    given.person("Priya Osei", "HR Director", "Halden Marine")
    given.seat("CFO at Halden Marine", "Priya Osei", "Halden Marine", "gatekeeper", 0)
    companies.edit(workspace, given.ids["Halden Marine"], zone="Asia/Kolkata")
    shown.choose("Ines")
    shown.press(Qt.Key.Key_I)
    return shown


def typed(shown: Window, text: str) -> list[str]:
    shown.type(text)
    return [label.text() for label in shown.view.strip.findChildren(Shown) if label.isVisible()]


def test_i_and_a_time_book_the_next_seat_in_the_companys_zone(presented, workspace):
    assert "Thu 26 Nov 10:00 Kolkata" in typed(presented, "thu 10")
    presented.press(Qt.Key.Key_Return)
    (meeting,) = interviews.of(workspace, *presented.ids("Ines"))
    assert (meeting.starts_at, meeting.minutes, meeting.status) == ("2026-11-26T04:30:00Z", 60, "booked")
    assert [one.person for one in meeting.participants] == ["Priya Osei"]


def test_several_times_are_offered(presented, workspace):
    typed(presented, "thu 10, fri 14:30")
    presented.press(Qt.Key.Key_Return)
    (meeting,) = interviews.of(workspace, *presented.ids("Ines"))
    assert meeting.status == "times offered"
    assert meeting.offered == ("2026-11-26T04:30:00Z", "2026-11-27T09:00:00Z")


def test_another_meeting_at_that_time_is_warned_of(presented, workspace):
    interviews.add(workspace, presented.ids("Ruth")[0], "2026-11-26T05:00:00Z", "UTC")
    assert any(words.startswith("Clash: Ruth, Halden Marine") for words in typed(presented, "thu 10"))
