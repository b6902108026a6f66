"""How the job has changed and what can move, in words: counted, dated, never judged."""

from dataclasses import replace
from typing import Any

from recruiter_desk.domain.levers import Lever
from recruiter_desk.domain.packing import job
from recruiter_desk.domain.packing.brief import Brief, Revised
from recruiter_desk.domain.searches import Criterion, SpecRevision
from tests.domain.packing.briefs import brief


def spec(number: int, made_on: str, *lines: Criterion, **fields: str) -> SpecRevision:
    usual = dict.fromkeys(("title", "summary", "place", "pay", "reporting_line", "start"), "") | fields
    return SpecRevision(f"r{number}", number, **usual, agreed_on="", why="", criteria=lines, made_on=made_on)


def line(key: str, must: bool = True, **fields: Any) -> Criterion:
    return Criterion(key, key, fields.get("topic", ""), fields.get("text", key), must)


def lever(id_: str = "l", kind: str = "pay", **fields: Any) -> Lever:
    names = ("candidacy_id", "today", "room", "decides_id", "decides", "state", "question_id", "question", "settles")
    usual: dict[str, Any] = dict.fromkeys((*names, "audience", "heard_on"), "")
    return Lever(id_, "s", kind=kind, **(usual | fields))


def changed(*revisions: Revised) -> Brief:
    return brief(revisions=revisions)


FIRST = Revised(spec(1, "2026-09-14", line("IFRS"), line("Treasury"), pay="165"))
SECOND = Revised(spec(2, "2026-11-02", line("IFRS"), line("Treasury", False), pay="190"), "It was too little", "p3")
THIRD = Revised(spec(3, "2026-11-20", line("Treasury", False), line("Ran a works council", topic="team"), pay="190"))


def test_rows_run_from_the_first_brief_to_now():
    rows = job.changes(changed(FIRST, SECOND, THIRD))
    assert [(one.element, one.first, one.now, one.chip) for one in rows] == [
        ("Pay", "165", "190", "Changed"),
        ("Must-have", "IFRS", "", "Removed"),
        ("Must-have", "Treasury (must-have)", "Treasury (nice-to-have)", "Relaxed"),
        ("Team", "", "Ran a works council", "Added"),
    ]


def test_a_reason_is_told_once_in_full_and_then_by_who_and_day():
    rows = job.changes(changed(FIRST, SECOND))
    assert [one.why for one in rows] == ["It was too little. Chair, 2 Nov", "Chair, 2 Nov"]
    assert [one.id for one in rows] == ["r2", "r2"]


def test_the_title_counts_by_kind():
    found = changed(FIRST, SECOND, THIRD)
    said = job.changes_title(found, job.changes(found))
    assert said == (
        "The job has changed in four points since 14 September: one relaxed, one added, one removed and one changed."
    )
    assert job.labels(found) == ("First brief, 14 Sep", "Now, 20 Nov")


def test_a_job_that_never_changed_or_changed_back_has_no_rows():
    back = Revised(replace(FIRST.spec, id="r3", number=3, made_on="2026-11-20"))
    assert job.changes(changed(FIRST)) == () and job.changes(changed(FIRST, SECOND, back)) == ()
    assert job.changes_title(changed(FIRST), ()) == ""


def titled(*found: Lever) -> str:
    known = brief(levers=found)
    return job.levers_title(known, job.levers(known, ()))


def test_the_title_over_levers_counts_what_is_yours():
    mine, theirs = lever("a", decides_id="p3"), lever("b", decides_id="p2")
    assert titled(theirs) == "One thing in the job can move."
    assert titled(mine) == "One thing in the job can move, and it is yours to decide."
    assert titled(mine, theirs) == "Two things in the job can move; one of them is yours to decide."
    assert titled(mine, replace(mine, id="c")) == "Two things in the job can move; both are yours to decide."


def test_what_was_granted_or_refused_is_no_longer_counted_as_movable():
    done = lever("a", state="granted", heard_on="2026-11-02")
    assert titled(done, lever("b", decides_id="p2")) == "One thing in the job can still move."
    assert titled(done) == "Nothing in the job is left to move: one granted."


def test_who_decides_is_told_by_role_and_is_nobodys_name():
    known = brief(levers=(lever("a", decides_id="p2"), lever("b", decides_id="x"), lever("c", decides_id="y")),
                  titles={"x": "Group Treasurer"})  # fmt: skip
    assert [one.who for one in job.levers(known, ())] == ["CEO", "Group Treasurer", "Somebody at Halden Marine"]


def test_without_a_name_the_top_of_the_ladder_decides():
    assert job.levers(brief(levers=(lever(),)), ())[0].yours
    assert job.levers(brief(levers=(lever(),), seats=()), ())[0].who == "Whoever decides"
