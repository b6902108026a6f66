"""What does not go together about a candidacy: judged once, shown until it is settled, undone in one step."""

import pytest

from recruiter_desk.domain.errors import Refused
from recruiter_desk.domain.ledger.audience import Side
from recruiter_desk.domain.ledger.contradictions import Contradiction
from recruiter_desk.services import candidacies, specs
from recruiter_desk.services.ledger import clearing, contradictions
from tests.ledgers import Scene


@pytest.fixture
def unlike(adaeze: Scene) -> Scene:
    """Two interviewers who see Adaeze's treasury differently."""
    key = specs.current(adaeze.workspace, adaeze.search).criteria[0].key
    for name, rating in (("P. Osei", "concern"), ("Jon Halden", "strong")):
        adaeze.note(f"Treasury, says {name}", criterion_key=key, rating=rating, said_by_id=adaeze.people[name])
    return adaeze


def known(scene: Scene) -> list[tuple[str, str]]:
    return [(one.what, one.state) for one in contradictions.of(scene.workspace, scene.candidacy)]


def only(scene: Scene) -> Contradiction:
    (one,) = contradictions.of(scene.workspace, scene.candidacy)
    return one


def test_it_is_proposed_and_confirmed_in_one_change(unlike):
    assert known(unlike) == [("treasury", "proposed")]
    contradictions.confirm(unlike.workspace, unlike.candidacy, only(unlike))
    assert known(unlike) == [("treasury", "confirmed")]
    unlike.workspace.undo()
    assert known(unlike) == [("treasury", "proposed")]


def test_dismissed_nobody_asks_again_also_with_a_third_line(unlike):
    contradictions.dismiss(unlike.workspace, unlike.candidacy, only(unlike))
    unlike.note("Calm", topic="fit", rating="strong", said_by_id=unlike.people["P. Osei"])
    assert known(unlike) == []


def test_settled_with_a_line_is_one_change_and_the_line_is_mine(unlike):
    contradictions.confirm(unlike.workspace, unlike.candidacy, only(unlike))
    contradictions.settle(unlike.workspace, unlike.candidacy, only(unlike), "The reference says strong")
    note = unlike.ledger().findings[0]
    assert (known(unlike), note.text, note.side, note.audience) == (
        [],
        "The reference says strong",
        "recruiter",
        "private",
    )
    unlike.workspace.undo()
    assert known(unlike) == [("treasury", "confirmed")]


def test_the_spec_against_the_manager_is_kept_without_a_second_line(adaeze):
    specs.edit(adaeze.workspace, adaeze.search, pay="175 to 195 thousand GBP")
    halden = adaeze.people["Jon Halden"]
    adaeze.note("155 at most", side="candidate", about="job", topic="pay", said_by_id=halden)
    contradictions.confirm(adaeze.workspace, adaeze.candidacy, only(adaeze))
    assert (only(adaeze).spec_key, only(adaeze).state) == ("pay", "confirmed")


def test_gone_with_one_of_its_lines_and_back_with_undo(unlike):
    contradictions.confirm(unlike.workspace, unlike.candidacy, only(unlike))
    clearing.remove(unlike.workspace, [unlike.ledger().findings[0].id])
    assert known(unlike) == []
    unlike.workspace.undo()
    assert known(unlike) == [("treasury", "confirmed")]


def test_a_reader_finds_only_what_it_may_read_both_lines_of(unlike):
    one, other = (finding.id for finding in unlike.ledger().findings)

    def read() -> int:
        with unlike.workspace.read() as session:
            return len(contradictions.read(session, unlike.candidacy, Side.COMPANY))

    clearing.clear(unlike.workspace, [one], "company")
    assert read() == 0
    clearing.clear(unlike.workspace, [other], "both")
    assert read() == 1


def test_lines_of_another_candidacy_are_refused(unlike):
    elsewhere = unlike.given.candidacy("Ruth Amsel", "CFO: HR")
    with pytest.raises(Refused, match="another candidacy"):
        contradictions.confirm(unlike.workspace, elsewhere, only(unlike))


def test_a_candidacy_is_removed_with_what_was_judged(unlike):
    contradictions.confirm(unlike.workspace, unlike.candidacy, only(unlike))
    candidacies.remove(unlike.workspace, unlike.candidacy)
    unlike.workspace.undo()
    assert known(unlike) == [("treasury", "confirmed")]
