"""Ways to reach somebody stay as typed, and are compared only where that is safe."""

import pytest

from recruiter_desk.domain.errors import Refused, Stale
from recruiter_desk.services import companies, contact_points, people

TYPED = [
    ("+44 (0)20 7946 0161", "phone", "+442079460161"),
    ("+44 20 7946 0161", "phone", "+442079460161"),
    ("+49 30 555-0101", "phone", "+49305550101"),
    ("020 7946 0161", "phone", None),
    ("+999 123 456", "phone", "+999123456"),
    ("+1 23", "link", "+1 23"),
    ("Ines@Example.org", "email", "ines@example.org"),
    ("https://www.example.org/ines/", "link", "example.org/ines"),
]


@pytest.fixture
def ines(workspace):
    return people.add(workspace, "Ines Aldana")


@pytest.fixture
def shown(workspace, ines):
    return lambda: [each.value for each in people.page(workspace, ines).contacts]


@pytest.mark.parametrize(("typed", "kind", "normal"), TYPED)
def test_a_contact_is_kept_as_typed_beside_its_normal_form(workspace, ines, typed, kind, normal):
    contact_points.add(workspace, typed, person_id=ines)
    (kept,) = people.page(workspace, ines).contacts
    assert (kept.value, kept.kind, kept.normal) == (typed, kind, normal)


def test_contacts_stay_in_the_order_they_came(workspace, ines, shown):
    for value in ("b@example.org", "a@example.org", "+44 20 7946 0161"):
        contact_points.add(workspace, value, person_id=ines)
    assert shown() == ["b@example.org", "a@example.org", "+44 20 7946 0161"]


def test_a_contact_is_changed_and_removed_with_labels_that_say_whose(workspace, ines, shown, heard):
    phone = contact_points.add(workspace, "+44 20 7946 0161", person_id=ines)
    contact_points.edit(workspace, phone, "ines@example.org")
    assert shown() == ["ines@example.org"]
    contact_points.remove(workspace, phone)
    assert shown() == []
    assert heard() == [
        "Added a phone number of Ines Aldana",
        "Changed a phone number of Ines Aldana",
        "Removed an e-mail address of Ines Aldana",
    ]


def test_a_company_has_contacts_too(workspace, heard):
    halden = companies.add(workspace, "Halden Marine")
    contact_points.add(workspace, "halden.example", company_id=halden)
    assert [each.value for each in companies.page(workspace, halden).contacts] == ["halden.example"]
    assert heard()[-1] == "Added a link of Halden Marine"


@pytest.mark.parametrize("junk", ["", " ", "\u202e", "x" * 301])
def test_junk_is_no_contact(workspace, ines, shown, junk):
    with pytest.raises(Refused):
        contact_points.add(workspace, junk, person_id=ines)
    assert shown() == []


def test_a_contact_that_is_gone_cannot_be_changed(workspace, ines):
    phone = contact_points.add(workspace, "+44 20 7946 0161", person_id=ines)
    contact_points.remove(workspace, phone)
    with pytest.raises(Stale):
        contact_points.edit(workspace, phone, "x@example.org")
