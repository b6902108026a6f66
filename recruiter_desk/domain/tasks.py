"""Tasks: something promised, on one record or on none, with a day or a time."""

from dataclasses import dataclass
from datetime import date

from recruiter_desk.domain.pad_steps import read_step
from recruiter_desk.domain.whens import read_when

LONGEST = 300


@dataclass(frozen=True, slots=True)
class Task:
    """`due_at` is a day, a UTC moment or ""; `done_on` a day, "" while it is not done. The ids say what it stands on.

    `name` is whom or what it is about, "" for a task on nothing.
    """

    id: str
    text: str
    due_at: str
    done_on: str
    made_on: str
    name: str = ""
    candidacy_id: str = ""
    interview_id: str = ""
    person_id: str = ""
    company_id: str = ""
    search_id: str = ""


def read_task(typed: str, today: date) -> tuple[str, str]:
    """Return what to do and when it is due from "call Fri 9:30"; the sign > before it says no more.

    What has no date in it is all words, due on no day.
    """
    words = " ".join(typed.split()).removeprefix(">").strip()
    if read_when(words, today):
        return words, ""
    return read_step(f"> {words}", today) or (words, "")


def edited_task(task: Task, typed: str, today: date) -> tuple[str, str]:
    """Return the words and the day of *task* after its words were edited; a day typed among them is its new one."""
    text, due = read_task(typed, today)
    return text, due or task.due_at
