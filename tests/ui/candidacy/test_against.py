"""Against the spec: what is met, on what that rests, and the way to the note."""

import pytest

from recruiter_desk.domain.pad import PadPlace
from recruiter_desk.services import specs
from recruiter_desk.services.ledger import findings
from recruiter_desk.ui.candidacy.page import CandidacyPage
from recruiter_desk.ui.place import Place


@pytest.fixture
def page(qtbot, desk, given, workspace):
    """The page of Ines for CFO, whose spec asks for treasury and, if it can be, French."""
    search = given.search("CFO", "Halden Marine")
    given.candidacy("Ines Aldana", "CFO: HR")
    specs.add_criteria(workspace, search, ["! Treasury", "+ French"])
    made = CandidacyPage(desk)
    qtbot.addWidget(made)
    desk.hub.changed.connect(made.desk_changed)
    made.resize(1200, 900)
    made.show()
    made.show_place(Place("candidacy", given.ids["Ines Aldana for CFO"]))
    return made


def shown(page):
    against = page.parts.against
    return [against.counts.text(), *(row.accessibleName() for row in against.rows.rows())]


def hear(workspace, given, rating, text="Four currencies, alone"):
    key = specs.current(workspace, given.ids["CFO at Halden Marine"]).criteria[0].key
    place = PadPlace(candidacy_id=given.ids["Ines Aldana for CFO"])
    return findings.add_finding(
        workspace, place, side="company", about="person", text=text, rating=rating, criterion_key=key
    )


def test_each_line_says_whether_it_is_met_and_on_what_that_rests(page, workspace, given):
    assert shown(page)[0] == "0 of 1 must-haves met, 1 unknown"
    hear(workspace, given, "strong")
    assert shown(page) == [
        "1 of 1 must-haves met",
        "Treasury met. “Four currencies, alone” · Strong · Halden, today",
        "French unknown · nice to have",
    ]


def test_a_click_goes_to_the_note_or_begins_one(page, workspace, given):
    hear(workspace, given, "concern")
    treasury, french = page.parts.against.rows.rows()
    treasury.opened.emit(treasury.look.key)
    assert page.parts.lists.person.box is not None
    french.opened.emit(french.look.key)
    assert page.parts.pad.field.typed() == "French: "


def test_a_new_spec_is_stood_against_at_once(page, workspace, given):
    search = given.ids["CFO at Halden Marine"]
    specs.agree(workspace, search)
    treasury = specs.current(workspace, search).criteria[0]
    specs.revise(workspace, search, "Enough of it", remove=[treasury.key])
    assert shown(page) == ["No must-haves in this spec.", shown(page)[1]] and len(shown(page)) == 2
