"""A pack is built for the highest seat of its meeting, or for the next seat; the same day gives the same pack."""

from dataclasses import replace

import pytest

from recruiter_desk.domain.errors import Refused
from recruiter_desk.domain.packs import Length, ResumeMode, Section, Slot, pack_id
from recruiter_desk.domain.packs_asked import Ask
from recruiter_desk.packs import sample_resume
from recruiter_desk.services import documents, interviews, letterhead
from recruiter_desk.services.packs import building, drawing, texts
from recruiter_desk.services.packs.resume import without_contacts
from recruiter_desk.storage.rows import ContactPointRow, DocumentRow, PersonRow, ResumeTextRow
from tests.packs.reading import pages
from tests.services.packs.conftest import Halden

RESUME = b"Adaeze Obi\nadaeze@obi.example, +44 7700 900123\nCorvid Energy 2018 - 2026"


def test_the_reader_is_the_highest_seat_of_the_meeting(halden: Halden):
    pack = building.build(halden.workspace, halden.ask)
    assert (pack.reader, pack.reader_title) == ("Eleanor Halden", "Chair")
    assert pack.when == "Thu 26 November 2026, 14:00 to 15:30, London time"
    assert (pack.where, pack.round_words, pack.prepared_on) == ("Southampton", "Round 2 of 2", "24 November 2026")


def test_a_candidacy_has_its_next_meeting(halden: Halden):
    asked = Ask(halden.candidacy, as_of="2026-11-24")
    assert building.reader_of(halden.workspace, asked).interview_id == halden.meeting


def test_without_a_meeting_it_is_for_the_next_seat_not_booked_yet(halden: Halden):
    interviews.set_status(halden.workspace, halden.meeting, "cancelled")
    pack = building.build(halden.workspace, Ask(halden.candidacy))
    assert (pack.reader, pack.when) == ("Eleanor Halden", "Not booked yet")
    assert [one.state for one in pack.rounds] == ["done", "now"]


def test_a_meeting_that_was_called_off_has_no_pack(halden: Halden):
    interviews.set_status(halden.workspace, halden.meeting, "did not show")
    with pytest.raises(Refused, match="called off"):
        building.build(halden.workspace, halden.ask)


def test_a_day_that_is_none_is_refused(halden: Halden):
    with pytest.raises(Refused, match="no day"):
        building.build(halden.workspace, halden.full(as_of="soon"))


def test_the_same_desk_and_day_give_the_same_pack(halden: Halden):
    halden.note("Calm.")
    one, again = (building.build(halden.workspace, halden.ask) for _ in range(2))
    assert one == again and pack_id(one) == pack_id(again)


def test_sections_are_those_of_the_length_unless_they_were_chosen(halden: Halden):
    short = building.build(halden.workspace, halden.ask)
    assert short.sections == (Section.SUMMARY, Section.QUESTIONS, Section.AGENDA)
    full = building.build(halden.workspace, halden.full(length=Length.FULL))
    assert Section.EVIDENCE in full.sections and Section.RESUME not in full.sections
    chosen = building.build(halden.workspace, halden.full(sections=(Section.AGENDA,)))
    assert chosen.sections == (Section.SUMMARY, Section.AGENDA)


def test_the_recruiters_own_sentence_stands_for_its_meeting_and_goes_with_undo(halden: Halden):
    texts.put(halden.workspace, halden.ask, Slot.HEADLINE, "She wants the job if the board seat is real.")
    assert building.build(halden.workspace, halden.ask).headline == "She wants the job if the board seat is real."
    halden.workspace.undo()
    assert building.build(halden.workspace, halden.ask).headline.startswith("Adaeze Obi has completed one of two")


def test_an_empty_sentence_takes_the_own_one_away(halden: Halden):
    for typed in ("Mine.", "Ours.", ""):
        texts.put(halden.workspace, halden.ask, Slot.LEAD, typed)
    assert texts.of(halden.workspace, halden.ask) == {}


def test_a_sentence_written_before_anything_was_booked_stays_when_it_is(halden: Halden):
    interviews.set_status(halden.workspace, halden.meeting, "cancelled")
    texts.put(halden.workspace, Ask(halden.candidacy), Slot.LEAD, "Mine.")
    interviews.set_status(halden.workspace, halden.meeting, "booked")
    assert building.build(halden.workspace, halden.ask).lead == "Mine."


def test_the_letterhead_is_on_the_pack_and_can_be_undone(halden: Halden):
    letterhead.change(halden.workspace, firm="Ashdown & Vale", recruiter="K. Ashdown", phone="+44 113 496 0142")
    pack = building.build(halden.workspace, halden.ask)
    assert (pack.firm, pack.prepared_by) == ("Ashdown & Vale", "K. Ashdown, Ashdown & Vale. Telephone +44 113 496 0142")
    halden.workspace.undo()
    assert letterhead.read(halden.workspace).firm == ""


def test_pronouns_are_in_the_sentences(halden: Halden):
    halden.question("A board seat?")
    with halden.workspace.write("Said how to speak of {person}", person=halden.person) as session:
        session.get_one(PersonRow, halden.person).pronouns = "she/her"
    pack = building.build(halden.workspace, halden.ask)
    assert pack.questions_title == "One question is hers to ask." and pack.theirs_label == "She asks"


@pytest.mark.parametrize(
    ("mode", "said"), [(ResumeMode.ORIGINAL, True), (None, False), (ResumeMode.WITHOUT_CONTACTS, False)]
)
def test_a_resume_is_without_contact_details_unless_the_search_is_retained(halden: Halden, mode, said):
    _resume(halden)
    pack = building.build(halden.workspace, halden.full(length=Length.FULL, resume=mode))
    assert pack.resume and "Corvid Energy 2018 - 2026" in pack.resume.text
    assert ("900123" in pack.resume.text) is said
    assert ("adaeze@" in pack.resume.text) is said


def test_a_resume_in_pdf_keeps_its_pages_and_loses_its_contact_details(halden: Halden):
    life = replace(sample_resume.IMOGEN, name="Adaeze Obi", contacts=("+44 7700 900123", "adaeze@obi.example"))
    _resume(halden, sample_resume.draw(life), "cv.pdf", sample_resume.words(life))
    ask = halden.full(length=Length.FULL, resume=ResumeMode.WITHOUT_CONTACTS)
    pack = building.build(halden.workspace, ask)
    assert pack.resume and pack.resume.pdf.startswith(b"%PDF") and not pack.resume.note
    words = "".join(pages(drawing.draw(pack)))
    assert "Refinanced 240 million" in words and "900123" not in words and "adaeze@" not in words


def test_a_resume_can_be_left_out(halden: Halden):
    _resume(halden)
    pack = building.build(halden.workspace, halden.full(length=Length.FULL, resume=ResumeMode.LEFT_OUT))
    assert pack.resume is None and Section.RESUME not in pack.sections


def test_years_and_amounts_are_no_telephone_numbers():
    text = "1998 - 2004 Orrery, 12 500 000 a year, 01.2010 - 12.2014\n+44 (0)20 7946 0958 / www.obi.example"
    assert without_contacts(text, []) == "1998 - 2004 Orrery, 12 500 000 a year, 01.2010 - 12.2014\n /"


def _resume(halden: Halden, content: bytes = RESUME, name: str = "cv.txt", words: str = RESUME.decode()) -> None:
    with halden.workspace.write("Kept a résumé of {person}", person=halden.person) as session:
        row_id = documents.put(session, halden.person, name, content, "2026-11-01", kind="resume")
        session.add(ContactPointRow(id=f"{row_id}c", person_id=halden.person, kind="phone", value="+44 7700 900123"))
        session.flush()
        sha256 = session.get_one(DocumentRow, row_id).sha256
        session.add(ResumeTextRow(sha256=sha256, text=words, pages=1))
