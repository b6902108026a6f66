"""Levers: what can move for anybody on a search, or for one person, and what granting one settles."""

import pytest

from recruiter_desk.domain.errors import Refused, Stale
from recruiter_desk.domain.ledger.questions import Status
from recruiter_desk.domain.levers import row_words
from recruiter_desk.services import levers, people, searches
from recruiter_desk.services.ledger import clearing
from recruiter_desk.services.ledger import questions as asked
from tests.desks import Given
from tests.ledgers import Scene


def words(scene: Scene, candidacy: str = "") -> list[str]:
    found = levers.of_candidacy(scene.workspace, candidacy) if candidacy else None
    return [row_words(one) for one in found or levers.of_search(scene.workspace, scene.search)]


def test_a_lever_is_decided_by_the_top_of_the_ladder_unless_somebody_is_named(adaeze: Scene):
    levers.add(adaeze.workspace, adaeze.search, "pay", today="175", room="up to 190")
    levers.add(adaeze.workspace, adaeze.search, "place", decides_id=adaeze.people["P. Osei"])
    found = levers.of_search(adaeze.workspace, adaeze.search)
    assert [(one.kind, one.decides, one.audience) for one in found] == [
        ("pay", "Erik Halden", "private"),
        ("place", "P. Osei", "private"),
    ]


def test_a_persons_own_levers_come_first_and_are_nobody_elses(adaeze: Scene):
    other = adaeze.given.candidacy("Tom Verhoeven", "CFO: HR")
    levers.add(adaeze.workspace, adaeze.search, "pay", today="175")
    levers.add(adaeze.workspace, adaeze.search, "title", room="deputy CEO", candidacy_id=adaeze.candidacy)
    assert words(adaeze, adaeze.candidacy) == ["Title: deputy CEO", "Pay: 175"]
    assert words(adaeze, other) == words(adaeze) == ["Pay: 175"]


def test_granting_one_settles_its_question_in_the_same_change(adaeze: Scene):
    question = adaeze.question("Would pay go above 180?", topic="pay")
    lever = levers.add(adaeze.workspace, adaeze.search, "pay", question_id=question)
    levers.set_state(adaeze.workspace, lever, "granted", answer="Up to 190 for her")
    (one,) = levers.of_search(adaeze.workspace, adaeze.search)
    assert one.state == "granted" and one.question == "Would pay go above 180?"
    assert adaeze.status(question) == Status.SETTLED
    adaeze.workspace.undo()
    assert levers.of_search(adaeze.workspace, adaeze.search)[0].state == "" and adaeze.status(question) == Status.OPEN


def test_a_lever_is_edited_moved_cleared_and_removed_each_as_one_undo(adaeze: Scene):
    pay, place = (levers.add(adaeze.workspace, adaeze.search, kind) for kind in ("pay", "place"))
    levers.reorder(adaeze.workspace, adaeze.search, [place, pay])
    levers.edit(adaeze.workspace, pay, room="190", settles="The rival", kind="start")
    clearing.clear(adaeze.workspace, [pay], "company")
    levers.remove(adaeze.workspace, place)
    (left,) = levers.of_search(adaeze.workspace, adaeze.search)
    assert (left.kind, left.room, left.settles, left.audience) == ("start", "190", "The rival", "company")
    for _ in range(4):
        adaeze.workspace.undo()
    assert [one.id for one in levers.of_search(adaeze.workspace, adaeze.search)] == [pay, place]


def test_what_is_no_lever_is_refused(adaeze: Scene):
    with pytest.raises(Refused, match="no lever called wings"):
        levers.add(adaeze.workspace, adaeze.search, "wings")
    with pytest.raises(Refused, match="A lever is asked, granted, refused"):
        levers.add(adaeze.workspace, adaeze.search, "pay", state="perhaps")
    with pytest.raises(Stale):
        levers.edit(adaeze.workspace, "gone", room="190")


def test_a_question_or_person_of_another_search_is_refused(adaeze: Scene, given: Given):
    other = given.search("Group Controller", "Halden Marine")
    with pytest.raises(Refused, match="another search"):
        levers.add(adaeze.workspace, other, "pay", question_id=adaeze.question("Above 180?"))
    with pytest.raises(Refused, match="another search"):
        levers.add(adaeze.workspace, other, "pay", candidacy_id=adaeze.candidacy)


def test_a_lever_goes_with_its_search_and_outlives_its_question_and_who_decides(adaeze: Scene):
    question = adaeze.question("Above 180?")
    osei = adaeze.people["P. Osei"]
    levers.add(adaeze.workspace, adaeze.search, "pay", question_id=question, decides_id=osei)
    clearing.remove(adaeze.workspace, [question])
    people.delete(adaeze.workspace, [osei])
    (left,) = levers.of_search(adaeze.workspace, adaeze.search)
    assert (left.question_id, left.decides_id, left.decides) == ("", "", "Erik Halden")
    searches.delete(adaeze.workspace, adaeze.search)
    assert levers.of_search(adaeze.workspace, adaeze.search) == ()


def test_what_a_lever_can_point_to(adaeze: Scene):
    adaeze.question("Above 180?")
    asked.set_status(adaeze.workspace, adaeze.question("Gone?"), Status.DROPPED)
    found = levers.choices(adaeze.workspace, adaeze.search)
    assert found.usual == "Erik Halden" and found.people[0][1] == "Erik Halden"
    assert [text for _, text in found.questions] == ["Adaeze Obi: Above 180?"]
    mine = levers.choices(adaeze.workspace, adaeze.search, adaeze.candidacy)
    assert [text for _, text in mine.questions] == ["Above 180?"]
