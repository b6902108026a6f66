"""The names of a search: calling down the list, pasting new ones, mending a row in place."""

import pytest

from recruiter_desk.domain.errors import Refused, Stale
from recruiter_desk.domain.names import Outcome
from recruiter_desk.domain.stages import StageKind
from recruiter_desk.services import contact_points, names, people, searches
from recruiter_desk.services.names.adding import HERE, TWICE

LIST = "Ines Aldana, CFO, Brightkeel, +44 20 7946 0110\nTom Verhoeven, Controller, Polder\n王小明, Finance VP, Hai Yun"


@pytest.fixture
def cfo(given):
    return given.search("CFO", "Halden Marine")


@pytest.fixture
def drawn(workspace, cfo):
    """The list as text: name, stage, last touch, next."""

    def draw() -> list[str]:
        rows = names.read(workspace, cfo)
        return [f"{row.name} | {row.last_touch} | {row.next_words}{' !' if row.to_call else ''}" for row in rows]

    return draw


@pytest.fixture
def nadia(workspace, given, cfo):
    candidacy = given.candidacy("Nadia Iqbal", "CFO: Identified")
    contact_points.add(workspace, "+44 20 7946 0110", person_id=given.ids["Nadia Iqbal"])
    return candidacy


def stage_of(workspace, search, candidacy):
    return next((row.stage_id for row in names.read(workspace, search) if row.id == candidacy), "")


def test_a_row_shows_job_source_and_number(workspace, given, cfo):
    given.person("Priit Saar", "Group CFO", "Balti Energia")
    contact_points.add(workspace, "+372 5550 0123", person_id=given.ids["Priit Saar"])
    given.candidacy("Priit Saar", "CFO: Approached", via="LinkedIn")
    (row,) = names.read(workspace, cfo)
    assert (row.title, row.company, row.via, row.phone) == ("Group CFO", "Balti Energia", "LinkedIn", "+372 5550 0123")


def test_names_are_research_and_those_interested_but_not_met(given, drawn):
    for stage in ("Identified", "Approached", "Interested", "Met by me", "HR", "Not interested"):
        given.candidacy(f"Somebody {stage.split()[0]}", f"CFO: {stage}")
    assert [row.split(" | ")[0] for row in drawn()] == [
        "Somebody Identified",
        "Somebody Approached",
        "Somebody Interested",
    ]


def test_a_name_without_a_number_is_to_be_found_first(given, cfo, drawn):
    given.candidacy("Priit Saar", "CFO: Identified")
    assert drawn() == ["Priit Saar |  | Find number"]


@pytest.mark.parametrize(
    ("outcome", "row"),
    [
        (Outcome.TALKED, ["Nadia Iqbal | Talked today | Send brief"]),
        (Outcome.LEFT_MESSAGE, ["Nadia Iqbal | Left message today | Try again"]),
        (Outcome.NO_ANSWER, ["Nadia Iqbal | No answer today | Try again"]),
        (Outcome.INTERESTED, ["Nadia Iqbal | Interested | Book first interview"]),
        (Outcome.NOT_INTERESTED, []),
    ],
)
def test_a_call_is_one_change_with_its_outcome(workspace, nadia, drawn, heard, outcome, row):
    before = drawn()
    names.after_call(workspace, nadia, outcome)
    assert drawn() == row
    assert heard() == [f"Called Nadia Iqbal: {outcome.replace('_', ' ')}"]
    workspace.undo()
    assert drawn() == before


def test_a_date_after_the_call_says_when_to_try_again(workspace, nadia, drawn):
    names.after_call(workspace, nadia, Outcome.NO_ANSWER, "2026-11-27")
    assert drawn() == ["Nadia Iqbal | No answer today | Try again Fri"]
    names.after_call(workspace, nadia, Outcome.TALKED, "2026-11-30")
    assert drawn() == ["Nadia Iqbal | Talked today | Call Mon"]


def test_calls_without_an_answer_are_counted_until_somebody_talks(workspace, nadia, drawn):
    names.after_call(workspace, nadia, Outcome.NO_ANSWER)
    names.after_call(workspace, nadia, Outcome.NO_ANSWER)
    assert drawn() == ["Nadia Iqbal | No answer twice | Try again"]
    names.after_call(workspace, nadia, Outcome.TALKED)
    names.after_call(workspace, nadia, Outcome.NO_ANSWER)
    assert drawn() == ["Nadia Iqbal | No answer today | Try again"]


def test_a_first_call_makes_identified_approached_and_interest_the_recruiters_own(workspace, given, cfo, nadia):
    names.after_call(workspace, nadia, Outcome.LEFT_MESSAGE)
    assert stage_of(workspace, cfo, nadia) == given.ids["CFO: Approached"]
    names.after_call(workspace, nadia, Outcome.INTERESTED)
    assert stage_of(workspace, cfo, nadia) == given.ids["CFO: Interested"]


def test_not_interested_keeps_its_reason_and_the_day_to_ask_again(workspace, nadia, given):
    names.after_call(workspace, nadia, Outcome.NOT_INTERESTED, "2027-03-01", why="not now")
    after = dict(workspace_rows(workspace, "candidacy")[nadia])
    assert (after["stage_id"], after["end_reason"], after["next_at"]) == (
        given.ids["CFO: Not interested"], "not now", "2027-03-01",
    )  # fmt: skip


def test_a_search_without_the_end_refuses_and_changes_nothing(workspace, given, nadia, drawn):
    from recruiter_desk.storage.rows import StageRow

    with workspace.write("Took the end away") as session:
        session.delete(
            session.get_one(StageRow, given.ids[f"CFO: {StageKind.NOT_INTERESTED.replace('_', ' ').capitalize()}"])
        )
    before = drawn()
    with pytest.raises(Refused, match="no stage for “not interested”"):
        names.after_call(workspace, nadia, Outcome.NOT_INTERESTED)
    assert drawn() == before


def test_a_row_that_is_gone_is_stale(workspace, cfo):
    with pytest.raises(Stale):
        names.after_call(workspace, "nobody", Outcome.TALKED)


def test_pasted_lines_become_names_in_one_change(workspace, cfo, drawn, heard):
    done = names.paste(workspace, cfo, LIST)
    assert drawn() == ["Ines Aldana |  | To call !", "Tom Verhoeven |  | Find number", "王小明 |  | Find number"]
    assert (len(done.ids), done.known, done.skipped) == (3, 0, ())
    assert heard() == ["Added 3 people to CFO"]
    workspace.undo()
    assert drawn() == [] and people.listing(workspace).total == 0


def test_one_line_names_the_person(workspace, cfo, heard):
    names.paste(workspace, cfo, "Ines Aldana, CFO, Brightkeel")
    assert heard() == ["Added Ines Aldana to CFO"]


def test_a_title_without_an_employer_is_kept(workspace, cfo):
    names.paste(workspace, cfo, "Ines Aldana, CFO")
    (row,) = names.read(workspace, cfo)
    assert (row.title, row.company) == ("CFO", "")


def test_what_a_line_holds_beyond_is_kept_as_a_note(workspace, cfo):
    names.paste(workspace, cfo, "Ines Aldana, CFO, Brightkeel, London")
    (row,) = names.read(workspace, cfo)
    assert people.page(workspace, row.person_id).notes == "London"


def test_somebody_known_is_taken_and_completed(workspace, given, cfo):
    ines = given.person("Ines Aldana", "CFO", "Brightkeel")
    done = names.paste(workspace, cfo, LIST)
    row = names.read(workspace, cfo)[0]
    assert (row.person_id, row.phone, done.known) == (ines, "+44 20 7946 0110", 1)


def test_the_preview_flags_duplicates_and_the_user_decides(workspace, given, cfo):
    given.person("Ines Aldana", "CFO", "Brightkeel")
    given.person("Tom Verhoeven", "CEO", "Elsewhere")
    flagged = [
        (line.same_as and line.same_as.why, line.use) for line in names.preview_paste(workspace, cfo, LIST).lines
    ]
    assert flagged == [("same name and employer", True), ("same name", False), (None, False)]
    names.paste(workspace, cfo, LIST, use={1: False, 2: True})
    assert [line.title for line in names.read(workspace, cfo)] == ["CFO", "CEO", "Finance VP"]
    assert people.listing(workspace).total == 4


def test_who_is_on_the_search_already_is_skipped_and_said(workspace, cfo, drawn):
    names.paste(workspace, cfo, LIST)
    assert [line.skip for line in names.preview_paste(workspace, cfo, LIST).lines] == [HERE] * 3
    with pytest.raises(Refused, match="All 3 are on this search already"):
        names.paste(workspace, cfo, LIST)
    done = names.paste(workspace, cfo, LIST + "\nOwen Reece")
    assert done.skipped == ("Ines Aldana", "Tom Verhoeven", "王小明") and len(drawn()) == 4


def test_somebody_twice_in_the_list_is_added_once(workspace, cfo, drawn):
    twice = "Ines Aldana, CFO, Brightkeel\nInés Aldana, Brightkeel Ltd"
    assert [line.skip for line in names.preview_paste(workspace, cfo, twice).lines] == ["", TWICE]
    names.paste(workspace, cfo, twice)
    assert len(drawn()) == 1


def test_junk_adds_nobody_and_says_why(workspace, cfo, drawn, heard):
    with pytest.raises(Refused, match="No name, only a number or address"):
        names.paste(workspace, cfo, "+44 20 7946 0110")
    with pytest.raises(Refused, match="no name in that text"):
        names.paste(workspace, cfo, "\x00\u202e  \n")
    with pytest.raises(Refused, match="at most 2000"):
        names.paste(
            workspace, cfo, "\n\n".join(f"Ines {chr(97 + n % 26)}{chr(97 + n // 26 % 26)}" for n in range(2100))
        )
    assert drawn() == [] and heard() == []


@pytest.mark.parametrize(
    ("field", "value"), [("title", "CEO"), ("company", "Corvid"), ("via", "S. Dahl"), ("phone", "+372 5550 0123")]
)
def test_a_row_is_mended_in_place(workspace, cfo, field, value, heard):
    names.paste(workspace, cfo, "Ines Aldana")
    names.edit(workspace, names.read(workspace, cfo)[0].id, field, value)
    assert getattr(names.read(workspace, cfo)[0], field) == value
    names.edit(workspace, names.read(workspace, cfo)[0].id, field, "")
    assert getattr(names.read(workspace, cfo)[0], field) == ""
    assert heard()[1].startswith("Changed the ") and heard()[1].endswith(" of Ines Aldana")


def test_a_mended_name_sorts_by_its_surname(workspace, cfo):
    names.paste(workspace, cfo, "Ines Aldana")
    names.edit(workspace, names.read(workspace, cfo)[0].id, "name", "Inés Zola")
    assert names.read(workspace, cfo)[0].sort_key == "zola ines zola"


@pytest.mark.parametrize(
    ("field", "value"), [("name", ""), ("name", "x" * 301), ("phone", "ask her"), ("title", "x" * 301)]
)
def test_what_cannot_be_kept_is_refused(workspace, cfo, field, value):
    names.paste(workspace, cfo, "Ines Aldana, CFO, Brightkeel, +44 20 7946 0110")
    before = names.read(workspace, cfo)
    with pytest.raises(Refused):
        names.edit(workspace, before[0].id, field, value)
    assert names.read(workspace, cfo) == before


def workspace_rows(workspace, table):
    from sqlalchemy import select

    from recruiter_desk.storage.rows import Table

    with workspace.read() as session:
        found = session.execute(select(Table.metadata.tables[table])).mappings().all()
    return {row["id"]: row for row in found}


def test_nobody_is_added_to_a_closed_search_or_an_end(workspace, given, cfo):
    with pytest.raises(Refused, match="no end"):
        names.paste(workspace, cfo, LIST, stage_id=given.ids["CFO: Not interested"])
    searches.close(workspace, cfo)
    with pytest.raises(Refused, match="CFO is closed"):
        names.paste(workspace, cfo, LIST)
