"""Any text that the ledger keeps stands in the pack as it was kept, and never stops one from being made."""

import json
from pathlib import Path
from typing import Any

import pytest

from recruiter_desk.domain.entry import long_text, one_line
from recruiter_desk.domain.errors import Refused
from recruiter_desk.domain.ledger.audience import Side
from recruiter_desk.domain.packs import Length, Pack, Slot
from recruiter_desk.domain.pad import PadPlace
from recruiter_desk.services import interviews
from recruiter_desk.services.ledger import findings, questions
from recruiter_desk.services.packs import building, drawing, saving, texts
from recruiter_desk.storage.rows import AffiliationRow, CompanyRow, ParticipantRow, PersonRow, SearchRow
from tests.services.packs.conftest import Halden

FILE = Path(__file__).parents[2] / "files" / "naughty" / "blns.json"
NAUGHTY = [one for one in json.loads(FILE.read_text("utf-8")) if one.strip()]
FEW = NAUGHTY[:: len(NAUGHTY) // 12]


def kept(clean: Any, words: str) -> str:
    """Return *words* as the desk keeps them, "" for what it refuses."""
    try:
        return str(clean(words, "text", required=True))
    except Refused:
        return ""


def spaced(words: str) -> str:
    return " ".join(words.split())


NOTES = sorted({one for words in NAUGHTY if (one := kept(long_text, words))})
LINES = sorted({one for words in NAUGHTY if (one := kept(one_line, words))})


def test_every_naughty_note_and_question_is_in_the_pack_word_for_word(halden: Halden):
    place, today = PadPlace(candidacy_id=halden.candidacy), "2026-11-24"
    with halden.workspace.write("Wrote it all") as session:
        for words in NOTES:
            findings.put(session, place, today=today, side="company", about="person", text=words, audience="company")
            questions.put(session, place, today=today, side=Side.CANDIDATE, text=words, why=words, audience="both")
    pack = building.build(halden.workspace, halden.full(length=Length.FULL))
    said = {spaced(f"{one.claim}. {one.words}" if one.claim else one.words) for one in pack.known}
    assert said == {spaced(words) for words in NOTES}
    assert {one.words for one in pack.evidence} == set(NOTES)
    assert {(one.words, one.why) for one in pack.questions} == {(words, words) for words in NOTES}


@pytest.mark.parametrize("words", [one for one in LINES if one in FEW])
def test_a_pack_about_naughty_names_is_drawn_and_saved(halden: Halden, tmp_path: Path, words: str):
    pack = named(halden, words)
    assert [pack.person, pack.role, pack.company, pack.reader, pack.reader_title] == [words] * 5
    assert pack.headline == words and pack.where == words
    share = saving.save(halden.workspace, halden.ask, tmp_path / saving.name_for(pack, _reader(halden)))
    assert drawing.page_count((tmp_path / share.file_name).read_bytes()) >= 2


@pytest.mark.deep
def test_a_pack_about_any_naughty_name_is_made(halden: Halden):
    for words in LINES:
        assert named(halden, words).person == words


def named(halden: Halden, words: str) -> Pack:
    """Call everything of the scene *words*, and return its pack."""
    with halden.workspace.write("Renamed everything") as session:
        for called in (*session.query(PersonRow), *session.query(CompanyRow)):
            called.name = words
        for titled in (*session.query(AffiliationRow), *session.query(ParticipantRow), *session.query(SearchRow)):
            titled.title = words
    interviews.reschedule(halden.workspace, halden.meeting, "2026-11-26T14:00:00Z", place=words)
    texts.put(halden.workspace, halden.ask, Slot.HEADLINE, words)
    return building.build(halden.workspace, halden.ask)


def _reader(halden: Halden) -> Any:
    return building.reader_of(halden.workspace, halden.ask)
