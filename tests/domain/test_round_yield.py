"""What each round brings: new answers, repeats, days waited."""

from hypothesis import given
from hypothesis import strategies as st

from recruiter_desk.domain.round_yield import Heard, HeldMeeting, round_yield

STAGES = (("hr", "HR"), ("hm", "Hiring manager"), ("chair", "Chair"))
HR = HeldMeeting("1", "adaeze", "hr", "2026-11-12")
HM = HeldMeeting("2", "adaeze", "hm", "2026-11-20")


def rows(held, heard=(), presented=None):
    found = round_yield(STAGES, held, heard, presented or {})
    return [(one.stage, one.meetings, one.new, one.repeats, one.days) for one in found]


def test_a_round_nobody_met_in_is_left_out():
    assert rows([HM]) == [("Hiring manager", 1, 0, 0, None)]


def test_what_an_earlier_meeting_told_the_same_side_is_a_repeat():
    heard = [
        Heard("1", "company", "skill", False), Heard("1", "company", "skill", False),
        Heard("2", "company", "skill", False), Heard("2", "company", "fit", False),
        Heard("2", "candidate", "skill", False),
    ]  # fmt: skip
    assert rows([HM, HR], heard) == [("HR", 1, 2, 0, None), ("Hiring manager", 1, 2, 1, 8)]


def test_an_answer_is_new_whatever_was_known_and_a_line_without_subject_is_neither():
    heard = [Heard("1", "company", "pay", False), Heard("2", "company", "pay", True), Heard("2", "company", "", False)]
    assert rows([HR, HM], heard)[1] == ("Hiring manager", 1, 1, 0, 8)


def test_what_is_known_of_one_person_is_new_of_another():
    other = HeldMeeting("3", "marek", "hm", "2026-11-21")
    heard = [Heard("1", "company", "skill", False), Heard("3", "company", "skill", False)]
    assert rows([HR, other], heard)[1] == ("Hiring manager", 1, 1, 0, None)


def test_one_waits_from_the_presentation_and_the_middle_of_several_counts():
    held = [HeldMeeting(str(n), f"c{n}", "hr", f"2026-11-{day}") for n, day in enumerate((12, 14, 30))]
    presented = {f"c{n}": "2026-11-10" for n in range(3)}
    assert rows(held, presented=presented) == [("HR", 3, 0, 0, 4)]


LINES = st.builds(Heard, st.sampled_from("12"), st.sampled_from(["company", "candidate"]),
                  st.sampled_from(["skill", "fit", ""]), st.booleans())  # fmt: skip


@given(st.lists(LINES, max_size=8))
def test_each_line_with_a_subject_or_an_answer_is_counted_once(heard):
    counted = sum(new + repeats for _, _, new, repeats, _ in rows([HM, HR], heard))
    assert counted == sum(1 for line in heard if line.subject or line.answers)
