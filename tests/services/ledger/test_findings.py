"""Notes: what is kept of them, what is refused, and that one undo takes back one note."""

import pytest

from recruiter_desk.domain.entry import TEXT_LIMIT
from recruiter_desk.domain.errors import Refused, Stale
from recruiter_desk.domain.ledger.facts import Fact, FactKind
from recruiter_desk.domain.ledger.findings import Beyond
from recruiter_desk.domain.pad import PadPlace
from recruiter_desk.services.ledger import findings, reading


def test_a_note_is_kept_as_typed_and_private(adaeze, heard):
    adaeze.note("  calm under\n a hostile audit ", topic="fit", rating="strong", said_by_id=adaeze.people["P. Osei"])
    (kept,) = adaeze.ledger().findings
    assert (kept.text, kept.audience, kept.heard_on) == ("  calm under\n a hostile audit", "private", "2026-11-24")
    assert (kept.said_by, kept.rating) == ("P. Osei", "strong")
    assert heard() == ["Added a note about Adaeze Obi"]
    assert adaeze.undone_and_done_again()


def test_a_note_heard_in_a_meeting_names_its_round_and_its_source(adaeze):
    meeting = adaeze.meeting("HR", "P. Osei", status="held", day=20)
    place = PadPlace(interview_id=meeting)
    findings.add_finding(adaeze.workspace, place, side="company", about="person", text="Calm")
    (kept,) = adaeze.ledger().findings
    assert (kept.stage, kept.source, kept.interview_id) == ("HR", "interview", meeting)


def test_a_note_of_20_000_characters_is_fine_and_one_more_is_refused_with_nothing_lost(adaeze):
    adaeze.note("ß" * TEXT_LIMIT)
    before = adaeze.ledger()
    with pytest.raises(Refused, match="20 001 characters long"):
        adaeze.note("ß" * (TEXT_LIMIT + 1))
    with pytest.raises(Refused, match="20 001 characters long"):
        findings.edit_finding(adaeze.workspace, before.findings[0].id, wording="ß" * (TEXT_LIMIT + 1))
    assert adaeze.ledger() == before and len(before.findings[0].text) == TEXT_LIMIT


@pytest.mark.parametrize(
    ("field", "value"),
    [
        ("text", " \n"), ("side", "both"), ("about", "weather"), ("topic", "gossip"), ("rating", "7"),
        ("source", "hearsay"), ("audience", "everybody"), ("heard_on", "Tuesday"), ("settles", "third"),
    ],
)  # fmt: skip
def test_what_cannot_be_kept_is_refused_with_nothing_changed(adaeze, field, value):
    before = adaeze.ledger()
    with pytest.raises(Refused):
        adaeze.note(**{"text": "Calm", field: value})
    assert adaeze.ledger() == before


def test_every_field_of_a_note_can_be_changed_and_taken_back(adaeze, heard):
    note = adaeze.note("calm")
    changes = {
        "text": "Calm", "wording": "Calm under pressure", "topic": "fit", "rating": "mixed", "source": "reference",
        "side": "recruiter", "about": "job", "audience": "both", "heard_on": "2026-11-20",
        "said_by_id": adaeze.people["Erik Halden"], "criterion_key": "k", "beyond_resume": "proposed",
        "fact": Fact(FactKind.NOTICE, 90),
    }  # fmt: skip
    findings.edit_finding(adaeze.workspace, note, **changes)
    (kept,) = adaeze.ledger().findings
    assert {name: getattr(kept, name) for name in changes} == changes
    assert heard()[-1] == "Changed a note about Adaeze Obi"
    assert adaeze.undone_and_done_again()


def test_a_fact_is_read_newest_first_and_can_be_taken_off(adaeze):
    pay = Fact(FactKind.PAY_WANTED, 190_000, 210_000, "EUR", "year")
    older = adaeze.note("Wants 150", "recruiter", fact=Fact(FactKind.PAY_WANTED, 150_000), heard_on="2026-11-01")
    adaeze.note("Would move for 190 to 210", "recruiter", fact=pay)
    assert adaeze.ledger().fact(FactKind.PAY_WANTED).fact == pay
    findings.edit_finding(adaeze.workspace, older, fact=None)
    assert [one.fact for one in adaeze.ledger().findings] == [pay, None]


def test_a_range_that_ends_below_its_beginning_is_refused(adaeze):
    with pytest.raises(Refused, match="ends below"):
        adaeze.note("Odd", fact=Fact(FactKind.PAY_WANTED, 200, 100))


def test_not_on_the_resume_is_marked_and_unmarked(adaeze, heard):
    note = adaeze.note("Led the refinancing herself")
    findings.mark_beyond(adaeze.workspace, note, Beyond.YES)
    assert adaeze.ledger().findings[0].beyond_resume == "yes"
    assert heard()[-1] == "Marked a note as not on the résumé about Adaeze Obi"
    assert adaeze.undone_and_done_again()


@pytest.mark.parametrize("noun", ["person", "company", "search"])
def test_a_plain_note_is_the_recruiters_own(adaeze, given, noun):
    ids = {"person": given.ids["Adaeze Obi"], "company": given.ids["Halden Marine"], "search": adaeze.search}
    place = PadPlace(**{f"{noun}_id": ids[noun]})
    note = findings.add_finding(adaeze.workspace, place, side="company", about="person", text="Likes a number")
    (kept,) = reading.of_record(adaeze.workspace, place).findings
    assert (kept.id, kept.side, kept.audience) == (note, "recruiter", "private")
    with pytest.raises(Refused, match=f"A note on a {noun} stays with you. Write it on their card"):
        findings.edit_finding(adaeze.workspace, note, audience="company")
    adaeze.workspace.undo()
    assert reading.of_record(adaeze.workspace, place).findings == ()


def test_a_note_on_nothing_or_on_what_is_gone_is_refused(adaeze):
    with pytest.raises(Refused, match="belongs to a candidacy"):
        findings.add_finding(adaeze.workspace, PadPlace(), side="company", about="person", text="Calm")
    with pytest.raises(Stale):
        findings.add_finding(
            adaeze.workspace, PadPlace(candidacy_id="gone"), side="company", about="person", text="Calm"
        )
