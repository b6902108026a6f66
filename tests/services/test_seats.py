"""The ladder of a search, up to whoever signs off."""

import pytest

from recruiter_desk.domain.errors import Refused
from recruiter_desk.services import seats, stages
from recruiter_desk.storage.rows import AffiliationRow, PersonRow


@pytest.fixture
def cfo(given):
    return given.search("CFO", "Halden Marine")


def drawn(workspace, search):
    """The ladder from its foot: "P. Osei, HR: gatekeeper / ?: sign-off"."""
    return " / ".join(
        f"{', '.join(filter(None, (one.person or '?', one.title)))}: {one.part}"
        for one in seats.of_search(workspace, search)
    )


def test_seats_find_their_rung_by_part(workspace, cfo):
    seats.add(workspace, cfo, "E. Halden", "Chair")
    seats.add(workspace, cfo, "P. Osei", "HR")
    seats.add(workspace, cfo, "J. Halden", "Manager")
    assert drawn(workspace, cfo) == (
        "P. Osei, HR: gatekeeper / J. Halden, Manager: hiring manager / E. Halden, Chair: sign-off"
    )


def test_somebody_known_at_the_client_is_found_and_nobody_elsewhere(workspace, given, cfo):
    given.person("Erik Halden", "Chair", "Halden Marine")
    given.person("Paul Osei", "HR", "Vasko")
    seats.add(workspace, cfo, "erik halden", "")
    seats.add(workspace, cfo, "Paul Osei", "HR")
    with workspace.read() as session:
        assert session.query(PersonRow).filter_by(name_key="erik halden").count() == 1
        assert session.query(PersonRow).filter_by(name_key="paul osei").count() == 2
    assert "Erik Halden, Chair" in drawn(workspace, cfo)


def test_in_a_family_firm_one_person_holds_two_seats(workspace, cfo):
    seats.add(workspace, cfo, "Erik Halden", "Owner", "hiring manager")
    seats.add(workspace, cfo, "Erik Halden", "Owner", "sign-off")
    assert drawn(workspace, cfo) == "Erik Halden, Owner: hiring manager / Erik Halden, Owner: sign-off"
    with workspace.read() as session:
        assert session.query(AffiliationRow).one().level == 6


def test_a_seat_may_stay_empty_and_be_filled_later(workspace, cfo, heard):
    seat = seats.add(workspace, cfo, part="sign-off")
    assert drawn(workspace, cfo) == "?: sign-off"
    seats.edit(workspace, seat, name="Erik Halden", title="Chair")
    assert drawn(workspace, cfo) == "Erik Halden, Chair: sign-off"
    seats.edit(workspace, seat, name="")
    assert drawn(workspace, cfo) == "?: sign-off"
    assert heard()[:2] == ["Added a seat to CFO", "Edited a seat of CFO"]


def test_title_and_part_are_edited(workspace, cfo):
    seat = seats.add(workspace, cfo, "Erik Halden", "Director")
    seats.edit(workspace, seat, title="Chair", part="sign-off")
    assert drawn(workspace, cfo) == "Erik Halden, Chair: sign-off"


def test_seats_change_places(workspace, cfo):
    first = seats.add(workspace, cfo, "P. Osei", "HR")
    second = seats.add(workspace, cfo, "E. Halden", "Chair")
    seats.reorder(workspace, cfo, [second, first])
    assert drawn(workspace, cfo) == "E. Halden, Chair: sign-off / P. Osei, HR: gatekeeper"


def test_a_removed_seat_leaves_its_stage_without_one(workspace, given, cfo):
    seat = seats.add(workspace, cfo, "E. Halden", "Chair")
    stages.edit(workspace, given.ids["CFO: Senior executive"], seat_id=seat)
    seats.remove(workspace, seat)
    assert drawn(workspace, cfo) == ""
    assert not [one.seat for one in stages.of_search(workspace, cfo) if one.seat_id]
    workspace.undo()
    assert [one.seat for one in stages.of_search(workspace, cfo) if one.seat_id] == ["E. Halden"]


def test_a_part_nobody_knows_is_refused(workspace, cfo):
    with pytest.raises(Refused, match="There are: gatekeeper, hiring manager"):
        seats.add(workspace, cfo, "E. Halden", part="king")
    assert drawn(workspace, cfo) == ""
