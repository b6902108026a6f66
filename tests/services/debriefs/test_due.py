"""The accounts that are still to be given, for Today and the chips."""

from recruiter_desk.services import debriefs, interviews, picks


def due(told, now="2026-11-24T09:00:00Z"):
    with told.desk.read() as session:
        found = debriefs.due(session, now, "Europe/Oslo", picks.one(told.scene.candidacy))
        assert found == debriefs.due(session, now, "Europe/Oslo")
        return [(one.side, one.due_at[5:16], one.is_due) for one in found]


def test_both_accounts_of_a_held_meeting_are_due_until_a_line_or_a_decision_of_that_side_was_heard(told):
    assert due(told, "2026-11-23T10:30:00Z") == [("candidate", "11-23T10:00", True), ("company", "11-23T12:00", False)]
    assert [side for side, _, is_due in due(told) if is_due] == ["candidate", "company"]
    told.note("Nine people")
    assert [side for side, *_ in due(told)] == ["company"]
    debriefs.decide(told.desk, told.meeting, "company", "hold")
    assert due(told) == []


def test_a_booked_meeting_owes_accounts_once_it_is_over(told):
    interviews.set_status(told.desk, told.meeting, "booked")
    assert due(told, "2026-11-23T09:59:59Z") == [] and len(due(told, "2026-11-23T10:00:00Z")) == 2
    debriefs.done(told.desk, told.meeting, "candidate")
    assert [side for side, *_ in due(told)] == ["company"]


def test_nothing_is_due_of_a_talk_with_me_a_cancelled_meeting_or_one_long_ago(told):
    interviews.add(told.desk, told.scene.candidacy, "2026-11-20T10:00", "Europe/Oslo", status="held")
    assert {one for one, *_ in due(told)} == {"candidate", "company"} and len(due(told)) == 2
    assert due(told, "2026-12-24T09:00:00Z") == []
    interviews.set_status(told.desk, told.meeting, "did not show")
    assert due(told) == []
