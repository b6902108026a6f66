"""Who somebody pasted may already be."""

import pytest

from recruiter_desk.domain.duplicates import Newcomer
from recruiter_desk.services import contact_points, duplicates


@pytest.fixture
def found(workspace, given):
    ines = given.person("Inés Aldana", "CFO", "Brightkeel Group plc")
    given.person("Tom Verhoeven", "Group Controller", "Polder")
    given.person("王小明", "Finance VP", "Hai Yun Shipping")
    given.person("Nadia Iqbal")
    contact_points.add(workspace, "+44 (0)20 7946 0110", person_id=ines)
    contact_points.add(workspace, "https://www.linkedin.com/in/ines-aldana/", person_id=ines)

    def look(name, company="", *contacts):
        with workspace.read() as session:
            return duplicates.likely(session, [Newcomer(name, company, contacts)])[0]

    return look


@pytest.mark.parametrize(
    ("newcomer", "who"),
    [
        (("Ines Aldana", "Brightkeel"), "Inés Aldana: same name and employer, sure"),
        (("Aldana, Ines", "BRIGHTKEEL"), "Inés Aldana: same name and employer, sure"),
        (("Dr. Ines Aldana", "The Brightkeel Group"), "Inés Aldana: same name and employer, sure"),
        (("Ines Aldanna", "Brightkeel"), "Inés Aldana: similar name, same employer"),
        (("Ines Aldana", "Corvid Energy"), "Inés Aldana: same name"),
        (("Ines Aldana", ""), "Inés Aldana: same name"),
        (("Ynez", "", "+442079460110"), "Inés Aldana: same number, sure"),
        (("Ynez", "", "linkedin.com/in/ines-aldana"), "Inés Aldana: same link, sure"),
        (("王小明", "Hai Yun Shipping"), "王小明: same name and employer, sure"),
        (("Nadia Iqbal", "Merrow plc"), "Nadia Iqbal: same name"),
    ],
)
def test_a_likely_duplicate_is_found(found, newcomer, who):
    match = found(*newcomer)
    assert f"{match.name}: {match.why}{', sure' if match.sure else ''}" == who


@pytest.mark.parametrize("name", ["Owen Reece", "Ines Marques", "王", "Tim Overhoeven", "", "?"])
def test_nobody_else_is_taken_for_one(found, name):
    assert found(name, "Brightkeel", "020 7946 0110") is None


def test_the_present_job_is_shown_beside_the_name(found):
    match = found("Tom Verhoeven")
    assert (match.title, match.company) == ("Group Controller", "Polder")
