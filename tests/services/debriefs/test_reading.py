"""An account of a meeting as its page shows it."""


def test_it_says_who_is_called_after_whom_and_what_the_other_side_told(told):
    mine = told.of()
    assert mine.title == "Debrief with Adaeze, after J. Halden"
    assert mine.heading == "What Adaeze heard about the job"
    assert mine.other.heading == "What Halden learned about Adaeze"
    assert mine.other.lines == 0 and mine.other.caller.words == "call J. Halden, +47 22 12 34 56"
    assert told.of("company").title == "Debrief with Halden, after Adaeze"
