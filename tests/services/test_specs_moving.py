"""How the job moved: revisions with who and where, any two compared, and how a candidacy stands."""

from dataclasses import replace

import pytest

from recruiter_desk.domain.errors import Refused, Stale
from recruiter_desk.domain.pad import PadPlace
from recruiter_desk.domain.specs import words
from recruiter_desk.services import interviews, searches, specs
from recruiter_desk.services.ledger import findings


@pytest.fixture
def cfo(given, workspace):
    """An agreed spec with three lines: Big Four start, Treasury, and French as a nice-to-have."""
    search = given.search("CFO", "Halden Marine")
    specs.add_criteria(workspace, search, ["! Big Four start", "! Treasury", "+ French"])
    specs.edit(workspace, search, pay="175")
    specs.agree(workspace, search)
    return search


@pytest.fixture
def keys(workspace, cfo):
    return {line.text: line.key for line in specs.current(workspace, cfo).criteria}


def met(workspace, given):
    """A meeting with Ines that was held; its id."""
    who = given.candidacy("Ines Aldana", "CFO: HR")
    return interviews.add(workspace, who, "2026-11-20T10:00", "Europe/London", 60, "", status="held")


def moved(workspace, search):
    """The time line, newest first: "2 New owner: Pay: 175, now 190; Treasury: must to nice"."""
    return [
        f"{step.revision.number} {step.revision.why}: {'; '.join(words(one) for one in step.changes)}"
        for step in specs.history(workspace, search)
    ]


def test_a_revision_keeps_all_its_edits_as_one_change(workspace, cfo, keys, heard):
    specs.revise(workspace, cfo, "New owner", pay="190", relax={keys["Treasury"]: ""}, remove=[keys["Big Four start"]])
    assert moved(workspace, cfo) == [
        "2 New owner: Pay: 175, now 190; Big Four start: removed; Treasury: must to nice",
        "1 : ",
    ]
    assert heard()[-1] == "Changed the job of CFO"
    workspace.undo()
    assert moved(workspace, cfo) == ["1 : "]


def test_lines_keep_their_keys_from_spec_to_spec(workspace, cfo, keys):
    specs.revise(workspace, cfo, "Words", reword={keys["French"]: "Good French"}, add_nice=["Norwegian"])
    new = {line.text: line.key for line in specs.current(workspace, cfo).criteria}
    assert new["Good French"] == keys["French"] and new["Norwegian"] not in keys.values()


def test_who_said_it_and_in_which_meeting_is_told(workspace, cfo, given):
    meeting = met(workspace, given)
    chair = given.person("Erik Halden")
    specs.revise(workspace, cfo, "He said so", pay="1", said_by_id=chair, interview_id=meeting, audience="both")
    step = specs.history(workspace, cfo)[0]
    assert (step.revision.said_by, step.revision.audience) == ("Erik Halden", "both")
    assert step.where and step.where.words == "HR, Ines Aldana, Fri"


def test_a_meeting_of_another_search_is_refused(workspace, cfo, given):
    given.search("COO", "Vasko")
    who = given.candidacy("Ruth Amsel", "COO: HR")
    meeting = interviews.add(workspace, who, "2026-11-20T10:00", "Europe/London", 60, "", status="held")
    with pytest.raises(Refused, match="another search"):
        specs.revise(workspace, cfo, "x", pay="1", interview_id=meeting)


def test_any_two_specs_are_compared_in_either_order(workspace, cfo, keys):
    specs.revise(workspace, cfo, "One", relax={keys["Treasury"]: "Some treasury"})
    specs.revise(workspace, cfo, "Two", pay="190")
    told = [words(one) for one in specs.diff_between(workspace, cfo, 3, 1)]
    assert told == ["Pay: 175, now 190", "Treasury: relaxed, now “Some treasury”"]
    assert specs.diff_between(workspace, cfo, 2, 2) == ()
    with pytest.raises(Refused, match="There is no spec 9"):
        specs.diff_between(workspace, cfo, 1, 9)


def test_what_is_wanted_of_an_older_spec_is_refused_as_stale(workspace, cfo):
    wanted = replace(specs.current(workspace, cfo), pay="190")
    specs.revise(workspace, cfo, "Sooner", start="May")
    with pytest.raises(Stale, match="spec 2 by now"):
        specs.revise_to(workspace, cfo, wanted, "Later")
    with pytest.raises(Stale):
        specs.amend_to(workspace, cfo, wanted)


def test_a_new_title_renames_the_search_with_its_spec(workspace, cfo):
    specs.revise(workspace, cfo, "Bigger", title="Group CFO")
    assert searches.header(workspace, cfo).title == "Group CFO"


def test_what_the_company_says_of_the_job_is_offered_until_it_moved_it(workspace, cfo, given):
    meeting = met(workspace, given)
    said = "They no longer need the Big Four start"
    findings.add_finding(workspace, PadPlace(interview_id=meeting), side="company", about="job", text=said)
    assert [text for _id, text in specs.heard_since(workspace, cfo, meeting)] == [said]
    specs.revise(workspace, cfo, said, pay="1", interview_id=meeting)
    assert specs.heard_since(workspace, cfo, meeting) == specs.heard_since(workspace, cfo) == ()


def test_who_may_have_asked_is_the_ladder_and_whoever_told_it(workspace, cfo, given):
    given.person("E. Halden", "Chair", "Halden Marine Holding")
    given.seat("CFO at Halden Marine", "E. Halden", "Halden Marine Holding", "sign-off", 1)
    other = given.person("P. Osei")
    assert list(specs.voices(workspace, cfo, other).values()) == ["E. Halden", "P. Osei"]


def test_a_candidacy_stands_against_the_newest_spec(workspace, cfo, keys, given):
    who = given.candidacy("Ines Aldana", "CFO: HR")
    key = keys["Treasury"]
    findings.add_finding(
        workspace, PadPlace(candidacy_id=who), side="company", about="person", text="Ran it", rating="strong",
        criterion_key=key,
    )  # fmt: skip
    specs.revise(workspace, cfo, "Words", reword={key: "Group treasury"}, remove=[keys["Big Four start"]])
    stands = [(one.criterion.text, str(one.standing)) for one in specs.against(workspace, who)]
    assert stands == [("Group treasury", "met"), ("French", "unknown")]
