"""The wall between the sides: what is not the reader's is nowhere in a pack, and changes nothing in it."""

from dataclasses import replace
from datetime import date
from typing import Any

import pytest
from sqlalchemy.orm import Session

from recruiter_desk.domain.packing.brief import Brief
from recruiter_desk.domain.packs import Length, Pack
from recruiter_desk.domain.packs_asked import Ask
from recruiter_desk.services.ledger import lines_read
from recruiter_desk.services.packs import building, saving
from recruiter_desk.services.packs.gathering import gather
from recruiter_desk.services.workspace import Workspace
from recruiter_desk.storage.rows import (
    AskingRow,
    DecisionRow,
    FindingRow,
    LeverRow,
    PackTextRow,
    QuestionRow,
    SpecRevisionRow,
)
from tests.wall.conftest import Walled
from tests.wall.ledgers import Case, Laid
from tests.wall.looking import canaries, texts

BATCHES, SIZE = range(3), 50
FURTHER = range(3, 10)  # with these 500 ledgers
BY_ROW = (FindingRow, QuestionRow, AskingRow, DecisionRow, PackTextRow, LeverRow, SpecRevisionRow)


def asked(case: Case, **more: Any) -> Ask:
    return Ask(case.candidacy, case.meeting, length=Length.FULL, as_of="2026-11-24", **more)


def leaks(workspace: Workspace, laid: Laid, most: int = SIZE, **more: Any) -> set[str]:
    """Return the canaries that stand in a pack, or in the name of its file, and are not its reader's."""
    found: set[str] = set()
    for case in laid.cases[:most]:
        made = building.make(workspace, asked(case, **more))
        said = canaries("\n".join((*texts(made.pack), saving.file_name(made))))
        found |= said - case.allowed
    return found


@pytest.mark.parametrize("seed", BATCHES)
def test_nothing_that_is_not_the_readers_stands_in_a_pack(walled: Walled, seed: int):
    assert leaks(*walled(SIZE, seed)) == set()


@pytest.mark.deep
@pytest.mark.parametrize("seed", FURTHER)
def test_nothing_that_is_not_the_readers_stands_in_any_pack(walled: Walled, seed: int):
    assert leaks(*walled(SIZE, seed)) == set()


@pytest.mark.parametrize("seed", BATCHES[:1])
def test_what_the_reader_may_not_see_changes_nothing_in_a_pack(walled: Walled, seed: int):
    one, laid = walled(SIZE, seed)
    other, laid_otherwise = walled(SIZE, seed, salt=1)
    assert laid.hidden != laid_otherwise.hidden
    for case, again in zip(laid.cases, laid_otherwise.cases, strict=True):
        assert building.build(one, asked(case)) == building.build(other, asked(again))


def test_naming_adds_the_names_of_interviewers_and_nothing_else(walled: Walled):
    workspace, laid = walled(SIZE, 2)
    found = leaks(workspace, laid, named=True, most=30)
    assert found and found <= {name for case in laid.cases for name in case.interviewers}


def test_the_generator_fills_every_column_whose_row_says_who_reads_it(walled: Walled):
    _, laid = walled(SIZE, 3)
    columns = {(row.__tablename__, one.name) for row in BY_ROW for one in row.__table__.columns
               if one.info["audience"] == "row"}  # fmt: skip
    assert columns <= set(laid.hidden), "these are never private in the generated ledgers"


def test_what_the_reader_may_see_does_stand_there(walled: Walled):
    """Otherwise an empty pack would keep every secret."""
    workspace, laid = walled(SIZE, 4)
    said = canaries(
        "\n".join(text for case in laid.cases[:20] for text in texts(building.build(workspace, asked(case))))
    )
    for column in (
        ("finding", "text"), ("finding", "wording"), ("question", "text"), ("question", "wording"), ("question", "why"),
        ("asking", "said"), ("pack_text", "text"), ("finding", "low"), ("person", "name"), ("interview", "place"),
        ("lever", "kind"), ("lever", "today"), ("lever", "room"), ("lever", "settles"), ("spec_revision", "why"),
        ("spec_revision", "pay"), ("criterion", "text"),
    ):  # fmt: skip
        assert said & laid.readable[column], column


def test_a_builder_that_reads_as_the_recruiter_is_caught(walled: Walled, monkeypatch: pytest.MonkeyPatch):
    workspace, laid = walled(SIZE, 5)
    monkeypatch.setattr(lines_read, "may_read", lambda audience, reader: audience != "private")
    found = leaks(workspace, laid, most=5)
    assert any(word in found for word in laid.hidden["question", "text"] | laid.hidden["finding", "wording"])


def test_a_builder_that_shows_what_was_typed_beneath_a_wording_is_caught(
    walled: Walled, monkeypatch: pytest.MonkeyPatch
):
    workspace, laid = walled(SIZE, 6)
    monkeypatch.setattr("recruiter_desk.domain.ledger.findings.Finding.words", property(lambda one: one.text))
    assert leaks(workspace, laid, most=5) & laid.hidden["finding", "text"]


def test_a_builder_that_tells_every_reason_and_lever_is_caught(walled: Walled, monkeypatch: pytest.MonkeyPatch):
    workspace, laid = walled(SIZE, 8)
    monkeypatch.setattr("recruiter_desk.services.packs.job.may_read", lambda audience, reader: True)
    found = leaks(workspace, laid, most=5)
    assert found & laid.hidden["lever", "room"] and found & laid.hidden["spec_revision", "why"]


def test_a_builder_that_counts_what_is_private_is_caught(walled: Walled, monkeypatch: pytest.MonkeyPatch):
    def leaky(session: Session, ask: Ask, today: date) -> Brief:
        count = session.query(FindingRow).filter_by(candidacy_id=ask.candidacy_id).count()
        return replace(gather(session, ask, today), spec_number=count)

    monkeypatch.setattr("recruiter_desk.services.packs.building.gather", leaky)
    packs: list[list[Pack]] = []
    for salt in (0, 1):
        workspace, laid = walled(5, 7, salt=salt)
        packs.append([building.build(workspace, asked(case)) for case in laid.cases])
    assert packs[0] != packs[1]
