"""Second looks: a spec that moves brings back whoever was ended for what it dropped."""

import pytest

from recruiter_desk.domain.errors import Refused
from recruiter_desk.domain.ledger.audience import Side
from recruiter_desk.domain.stages import StageKind
from recruiter_desk.services import candidacies, searches, second_looks, specs
from recruiter_desk.services.ledger import decisions
from recruiter_desk.storage.rows import CandidacyRow, CriterionRow, SecondLookRow, SpecRevisionRow
from tests.desks import Given
from tests.ledgers import Scene


@pytest.fixture
def declined(adaeze: Scene) -> Scene:
    """Adaeze was declined for treasury on 20 November; spec 2 drops it on the day of the test."""
    _decline(adaeze, adaeze.criterion)
    return adaeze


def _decline(scene: Scene, rests_on: str, reason: str = "never did it") -> None:
    decisions.decide(scene.workspace, scene.candidacy, Side.COMPANY, "decline", reason, rests_on=rests_on)
    _end(scene, StageKind.CLIENT_DECLINED, reason)


def _end(scene: Scene, kind: str, reason: str) -> None:
    scene.meeting("HR", "P. Osei", status="held", day=20)
    with scene.workspace.write("Ended") as session:
        candidacies.end_in(session, [scene.candidacy], kind, "2026-11-20", reason)


def revised(scene: Scene, *, drop: str = "", made_on: str = "2026-11-24", **fields: str) -> str:
    """Begin the next spec of the search without a line, or with other fields; return the revision's id."""
    old = specs.current(scene.workspace, scene.search)
    with scene.workspace.write("Changed the job") as session:
        values = {name: getattr(old, name) for name in ("title", "summary", "place", "pay", "reporting_line", "start")}
        new = SpecRevisionRow(
            id=f"rev{old.number + 1}",
            search_id=scene.search,
            number=old.number + 1,
            made_on=made_on,
            **(values | fields),
        )
        session.add(new)
        for place, line in enumerate(one for one in old.criteria if one.key != drop):
            session.add(
                CriterionRow(
                    id=f"{new.id}-{place}", revision_id=new.id, key=line.key, topic=line.topic, text=line.text,
                    must=int(line.must), rank=place,
                )
            )  # fmt: skip
        return new.id


def people(scene: Scene, search: str | None = None) -> list[str]:
    return [one.person for one in second_looks.waiting(scene.workspace, search or "")]


def test_dropping_what_somebody_was_declined_for_brings_them_back(declined: Scene):
    revision = revised(declined, drop=declined.criterion)
    (look,) = second_looks.waiting(declined.workspace)
    assert (look.person, look.number, look.revision_id) == ("Adaeze Obi", 2, revision)
    assert look.why == "Declined for it, 20 November"
    assert look.headline == "Halden dropped “Treasury, at a listed company” today."


def test_nobody_waits_without_a_revision_or_for_one_that_changed_something_else(declined: Scene):
    assert people(declined) == []
    revised(declined, start="1 June")
    assert people(declined) == []


def test_a_revision_of_the_time_before_the_end_brings_nobody(adaeze: Scene):
    revised(adaeze, drop=adaeze.criterion, made_on="2026-11-10")
    _decline(adaeze, adaeze.criterion)
    assert people(adaeze) == []


def test_a_withdrawal_comes_back_when_what_they_still_asked_about_changes(adaeze: Scene):
    adaeze.question("Would pay go above 180?", topic="pay")
    _end(adaeze, StageKind.CANDIDATE_WITHDREW, "family")
    revised(adaeze, pay="190 to 215")
    (look,) = second_looks.waiting(adaeze.workspace, adaeze.search)
    assert look.headline == "Halden changed the pay today."
    assert look.why == "Withdrew 20 November, still asking: Would pay go above 180?"


def test_a_decline_that_rests_on_a_note_rests_on_the_line_the_note_speaks_of(adaeze: Scene):
    note = adaeze.note("Never ran treasury", criterion_key=adaeze.criterion)
    _decline(adaeze, note)
    revised(adaeze, drop=adaeze.criterion)
    assert people(adaeze) == ["Adaeze Obi"]


def test_reopening_puts_the_card_back_where_it_was_and_is_one_undo(declined: Scene):
    revision = revised(declined, drop=declined.criterion)
    assert second_looks.reopen(declined.workspace, declined.candidacy, revision) == declined.candidacy
    view = candidacies.view(declined.workspace, declined.candidacy)
    assert view.stage == "Hiring manager" and people(declined) == []
    declined.workspace.undo()
    assert people(declined) == ["Adaeze Obi"]


def test_a_dismissed_one_stays_dismissed_until_a_later_spec_touches_it_again(adaeze: Scene):
    _decline(adaeze, "pay")
    second_looks.dismiss(adaeze.workspace, adaeze.candidacy, revised(adaeze, pay="190"))
    assert people(adaeze) == []
    revised(adaeze, place="Oslo")
    assert people(adaeze) == []
    revised(adaeze, pay="205")
    assert people(adaeze) == ["Adaeze Obi"]
    adaeze.workspace.undo()
    adaeze.workspace.undo()
    adaeze.workspace.undo()
    assert people(adaeze) == ["Adaeze Obi"], "undoing the dismissal offers them again"


def test_somebody_in_the_running_cannot_be_reopened(adaeze: Scene):
    revision = revised(adaeze, pay="190")
    with pytest.raises(Refused, match="in the running again already"):
        second_looks.reopen(adaeze.workspace, adaeze.candidacy, revision)


def test_another_search_of_the_company_with_the_same_line_offers_them_too(declined: Scene, given: Given):
    workspace = declined.workspace
    other = given.search("Group Controller", "Halden Marine")
    line = specs.add_criteria(workspace, other, ["Treasury at a LISTED company"])[0]
    there = Scene(workspace, given, search=other)
    revision = revised(there, drop=line)
    (look,) = second_looks.waiting(workspace, other)
    assert (look.elsewhere, look.search, people(declined, declined.search)) == ("CFO", "Group Controller", [])
    copied = second_looks.reopen(workspace, declined.candidacy, revision)
    assert candidacies.view(workspace, copied).stage == "Identified"
    assert candidacies.view(workspace, declined.candidacy).stage == "Client declined"
    with workspace.read() as session:
        assert [row.state for row in session.query(SecondLookRow)] == ["reopened"]
    assert people(declined) == []


def test_another_company_never_hears_of_it(declined: Scene, given: Given):
    other = given.search("CFO", "Orrery")
    line = specs.add_criteria(declined.workspace, other, ["Treasury, at a listed company"])[0]
    revised(Scene(declined.workspace, given, search=other), drop=line)
    assert people(declined) == []


def test_a_closed_search_and_an_old_revision_bring_nobody(declined: Scene):
    with declined.workspace.write("Ended long ago") as session:
        session.get_one(CandidacyRow, declined.candidacy).ended_on = "2026-05-01"
    revised(declined, drop=declined.criterion, made_on="2026-06-01")
    assert people(declined) == []
    revised(declined, drop=declined.criterion, pay="190")
    with declined.workspace.write("Dropped it lately") as session:
        session.get_one(SpecRevisionRow, "rev2").made_on = "2026-11-20"
    assert people(declined) == ["Adaeze Obi"]
    searches.close(declined.workspace, declined.search)
    assert people(declined) == []
