"""The table under the stages: nothing until a round was held, then a line a round."""

from recruiter_desk.ui.search.round_yield import RoundYields


def test_a_line_a_round_once_it_was_held(qtbot, desk, adaeze):
    table = RoundYields(desk)
    qtbot.addWidget(table)
    table.show_search(adaeze.search)
    assert table.isHidden()
    adaeze.meeting("HR", "P. Osei", status="held", day=10)
    adaeze.meeting("Hiring manager", "Jon Halden", status="held", day=20)
    table.show_search(adaeze.search)
    assert not table.isHidden()
    assert table.words() == [
        "HR: 1 held, 0 new, 0 repeats", "Hiring manager: 1 held, 0 new, 0 repeats, 10 days waited",
    ]  # fmt: skip
