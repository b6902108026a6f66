"""D goes to the debrief of the last meeting that is over, and says so where there is none."""

from recruiter_desk.ui.kit.to_debrief import go_to_debrief
from recruiter_desk.ui.place import Place


def test_it_is_the_last_meeting_that_is_over_whether_noted_as_held_or_not(desk, window, book, tom):
    book("P. Osei", day="2026-11-20")
    passed = book("J. Halden", day="2026-11-23", status="booked")
    book("E. Halden", day="2026-11-27", status="booked")
    assert go_to_debrief(window, desk, tom, window.gone.append)
    assert window.gone == [Place("debrief", passed)]


def test_before_the_first_meeting_a_sentence_says_what_to_do(desk, window, book, tom):
    book("E. Halden", day="2026-11-27", status="booked")
    assert not go_to_debrief(window, desk, tom, window.gone.append)
    assert window.said == ["No meeting has been held yet. Book one with I, then press D after it."]
