"""The demo desk: the same for the same seed and day, sound, and telling the stories it promises."""

from collections import Counter
from collections.abc import Iterator
from datetime import UTC, date, datetime
from pathlib import Path
from typing import Any

import pytest
from sqlalchemy import func, select

from recruiter_desk.domain.errors import Refused
from recruiter_desk.domain.stages import ENDS
from recruiter_desk.services import board, desks, names, searches
from recruiter_desk.services.demo import build
from recruiter_desk.services.workspace import Workspace
from recruiter_desk.storage.rows import (
    CandidacyRow,
    CompanyRow,
    ContactPointRow,
    CriterionRow,
    FindingRow,
    InterviewRow,
    ParticipantRow,
    PersonRow,
    QuestionRow,
    SearchRow,
    SeatRow,
    StageRow,
    Table,
)

TUESDAY = date(2026, 11, 24)
MORNING = datetime(2026, 11, 24, 9, tzinfo=UTC)
CLOCK = f"{datetime(2026, 11, 27, 9, 30, tzinfo=UTC).astimezone():%H:%M}"


@pytest.fixture(scope="module")
def demo_path(tmp_path_factory: pytest.TempPathFactory) -> Path:
    path = tmp_path_factory.mktemp("demo") / "demo.desk"
    build(path, today=TUESDAY)
    return path


@pytest.fixture(scope="module")
def demo(demo_path: Path) -> Iterator[Workspace]:
    opened = desks.open_for_reading(demo_path)
    yield opened
    opened.close()


def dump(path: Path) -> dict[str, list[tuple[object, ...]]]:
    opened = desks.open_for_reading(path)
    with opened.read() as session:
        tables = Table.metadata.sorted_tables
        rows = {table.name: [tuple(row) for row in session.execute(table.select())] for table in tables}
    opened.close()
    return rows


def counts(demo: Workspace, title: str) -> Counter[str]:
    """How many are in each stage of the search called *title*."""
    query = (
        select(StageRow.name, func.count())
        .join(CandidacyRow, CandidacyRow.stage_id == StageRow.id)
        .join(SearchRow, SearchRow.id == StageRow.search_id)
        .where(SearchRow.title == title)
        .group_by(StageRow.id)
    )
    with demo.read() as session:
        return Counter({row[0]: row[1] for row in session.execute(query)})


def scalars(demo: Workspace, query: Any) -> list[object]:
    with demo.read() as session:
        return list(session.scalars(query))


def test_the_same_seed_and_day_give_the_same_rows(demo_path, tmp_path):
    build(tmp_path / "again.desk", today=TUESDAY)
    assert dump(tmp_path / "again.desk") == dump(demo_path)


def test_another_seed_gives_other_people(demo_path, tmp_path):
    build(tmp_path / "other.desk", seed=8, today=TUESDAY)
    assert dump(tmp_path / "other.desk")["person"] != dump(demo_path)["person"]


def test_it_is_marked_as_a_demo_of_that_day(demo):
    assert demo.about()["demo"] == "yes"
    assert demo.about()["made_on"].startswith("2026-11-24")


def test_nothing_can_be_undone_before_somebody_did_something(demo):
    assert (demo.next_undo(), demo.history()) == ("", [])


def test_exactly_as_many_people_as_asked_for_are_on_it(demo):
    assert scalars(demo, select(func.count()).select_from(PersonRow)) == [1400]


def test_the_cfo_search_is_the_one_in_the_pictures(demo):
    here = counts(demo, "CFO")
    on_board = {name: here[name] for name in ("Met by me", "Presented", "HR", "Hiring manager", "Chair")}
    assert on_board == {"Met by me": 2, "Presented": 1, "HR": 1, "Hiring manager": 2, "Chair": 1}
    assert here["Identified"] + here["Approached"] == 63


def test_its_ended_are_41_over_all_five_ends(demo):
    query = (
        select(StageRow.kind, func.count()).join(CandidacyRow, CandidacyRow.stage_id == StageRow.id)
        .join(SearchRow, SearchRow.id == StageRow.search_id).where(SearchRow.title == "CFO", StageRow.kind.in_(ENDS))
        .group_by(StageRow.kind)
    )  # fmt: skip
    with demo.read() as session:
        ended = {row[0]: row[1] for row in session.execute(query)}
    assert set(ended) == set(ENDS)
    assert sum(ended.values()) == 41


def test_every_end_knows_the_stage_it_came_from(demo):
    ended = select(CandidacyRow.ended_from_id).join(StageRow, StageRow.id == CandidacyRow.stage_id)
    assert None not in scalars(demo, ended.where(StageRow.kind.in_(ENDS)))


def test_nobody_is_in_a_search_twice(demo):
    pairs = select(CandidacyRow.search_id, CandidacyRow.person_id)
    with demo.read() as session:
        seen = Counter(tuple(row) for row in session.execute(pairs))
    assert max(seen.values()) == 1


def test_one_search_is_closed_and_four_people_are_still_to_be_told(demo):
    closed = [one.id for one in searches.listing(demo) if one.status == "closed"]
    assert [len(searches.still_to_tell(demo, one)) for one in closed] == [4]


def test_of_the_63_names_12_are_to_be_called(demo_path):
    demo = desks.open_for_reading(demo_path, lambda: MORNING)
    cfo = next(one for one in searches.listing(demo) if one.title == "CFO")
    lines = names.read(demo, cfo.id)
    demo.close()
    assert (len(lines), sum(line.to_call for line in lines)) == (63, 12)


def test_the_cards_say_what_the_pictures_say(demo_path):
    demo = desks.open_for_reading(demo_path, lambda: MORNING)
    cfo = next(one for one in searches.listing(demo) if one.title == "CFO")
    cards = {card.name: card.chip.text for column in board.read(demo, cfo.id).columns for card in column.cards}
    demo.close()
    assert cards.items() >= {
        "Ines Aldana": f"Call Fri {CLOCK}", "Ruth Amsel": "Nothing next", "Tom Verhoeven": "Waiting on Halden 5d",
        "Marek Sobol": "Thu 10:00", "Sunniva Dahl": "Wed 14:00",
    }.items()  # fmt: skip


def test_one_search_does_not_know_who_signs_off(demo):
    empty = select(SeatRow.part).where(SeatRow.affiliation_id.is_(None))
    assert scalars(demo, empty) == ["sign-off"]


def test_in_a_family_firm_one_person_holds_two_seats(demo):
    plant = select(SeatRow.affiliation_id).join(SearchRow).where(SearchRow.title == "Plant Director")
    assert 2 in Counter(scalars(demo, plant)).values()


def test_meetings_were_held_are_booked_and_fell_through(demo):
    found = Counter(scalars(demo, select(InterviewRow.status)))
    assert (found["booked"], found["cancelled"]) == (7, 1)
    assert found["held"] > 50


def test_six_notes_about_sunniva_may_be_read_by_the_chair_and_more_wait_to_be_cleared(demo):
    with demo.read() as session:
        query = select(FindingRow.audience).join(CandidacyRow, CandidacyRow.id == FindingRow.candidacy_id)
        hers = query.join(PersonRow, PersonRow.id == CandidacyRow.person_id).where(PersonRow.name == "Sunniva Dahl")
        readers = Counter(session.scalars(hers.where(FindingRow.about == "person")))
    assert readers["company"] + readers["both"] >= 6 and readers["private"] >= 4


def test_what_was_said_in_a_meeting_was_said_by_somebody_who_was_there(demo):
    with demo.read() as session:
        query = select(FindingRow.interview_id, FindingRow.said_by_id, FindingRow.source)
        said = [row for row in session.execute(query) if row[0] and row[2] == "interview"]
        present = {tuple(row) for row in session.execute(select(ParticipantRow.interview_id, ParticipantRow.person_id))}
    assert said and all((meeting, who) in present for meeting, who, _ in said)


def test_a_note_on_a_criterion_names_one_of_the_spec(demo):
    with demo.read() as session:
        keys = set(session.scalars(select(CriterionRow.key)))
        named = {
            *session.scalars(select(FindingRow.criterion_key)),
            *session.scalars(select(QuestionRow.criterion_key)),
        }
    assert named - {""} and named - {""} <= keys


def test_no_two_people_share_a_number(demo):
    values = scalars(demo, select(ContactPointRow.normal).where(ContactPointRow.normal.is_not(None)))
    assert len(values) == len(set(values))


def test_every_address_is_one_that_cannot_exist(demo):
    addresses = scalars(demo, select(ContactPointRow.value).where(ContactPointRow.kind == "email"))
    assert [one for one in addresses if not str(one).endswith(".example")] == []


def test_names_come_in_many_scripts_and_lengths(demo):
    names = {str(name) for name in scalars(demo, select(PersonRow.name))}
    assert {"王小明", "ليلى الخوري", "ნინო ბერიძელი", "Beatriz Fonseca de Almeida Cavalcanti"} <= names


def test_companies_have_names_of_their_own(demo):
    names = scalars(demo, select(CompanyRow.name_key))
    assert len(names) == len(set(names))


def test_the_file_is_sound(demo):
    with demo.read() as session:
        connection = session.connection()
        assert connection.exec_driver_sql("PRAGMA integrity_check").scalar() == "ok"
        assert connection.exec_driver_sql("PRAGMA foreign_key_check").first() is None


@pytest.mark.parametrize("today", [date(2026, 11, 24 + n) for n in range(6)] + [date(2028, 2, 29)])
def test_the_week_looks_the_same_on_every_day_of_it(tmp_path, today):
    build(tmp_path / "d.desk", people=0, today=today)
    demo = desks.open_for_reading(tmp_path / "d.desk")
    booked = scalars(demo, select(InterviewRow.starts_at).where(InterviewRow.status == "booked"))
    demo.close()
    away = {(date.fromisoformat(str(one)[:10]) - today).days for one in booked}
    assert away <= set(range(7))


def test_fewer_people_than_the_stories_name_is_the_cast_alone(tmp_path):
    built = build(tmp_path / "small.desk", people=3, searches=1, today=TUESDAY)
    assert (built.people, built.searches) == (38, 1)


def test_more_searches_hold_60_to_120_names_each(tmp_path):
    built = build(tmp_path / "many.desk", people=3000, searches=26, today=TUESDAY)
    assert built.searches == 26
    assert 60 * 20 <= built.candidacies - 474 <= 125 * 20


def test_a_board_of_a_size_can_be_asked_for(tmp_path):
    built = build(tmp_path / "board.desk", people=0, searches=1, today=TUESDAY, board_cards=(200, 30))
    demo = desks.open_for_reading(tmp_path / "board.desk")
    found = [scalars(demo, select(func.count()).where(CandidacyRow.search_id == one))[0] for one in built.boards]
    demo.close()
    assert found == [200, 30]


def test_a_file_that_is_there_is_left_alone(tmp_path):
    (tmp_path / "mine.desk").write_text("mine")
    with pytest.raises(Refused):
        build(tmp_path / "mine.desk", today=TUESDAY)
    assert (tmp_path / "mine.desk").read_text() == "mine"


def test_absurd_numbers_are_refused_before_a_file_is_made(tmp_path):
    with pytest.raises(Refused):
        build(tmp_path / "huge.desk", people=10**9, today=TUESDAY)
    assert not list(tmp_path.iterdir())
