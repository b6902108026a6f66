"""Any text on every screen: nothing fails, nothing is taken for markup, and what was typed is what is shown."""

import json
from collections.abc import Callable, Iterator, Sequence
from pathlib import Path
from typing import Any

import pytest
from PySide6.QtCore import QCoreApplication, QEvent, Qt
from PySide6.QtWidgets import QAbstractItemView, QLabel, QWidget

from recruiter_desk import app
from recruiter_desk.domain.entry import one_line
from recruiter_desk.domain.errors import Refused
from recruiter_desk.domain.people import folded
from recruiter_desk.services.workspace import Workspace
from recruiter_desk.storage.ids import new_id
from recruiter_desk.storage.rows import (
    AffiliationRow,
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
    SpecRevisionRow,
    TagRow,
)
from recruiter_desk.ui.kit.line_row import LineRow
from recruiter_desk.ui.kit.shown import one_line as on_screen
from recruiter_desk.ui.main_window import MainWindow
from recruiter_desk.ui.picture import picture

FILE = Path(__file__).parents[1] / "files" / "naughty" / "blns.json"
DAY = "2026-11-20"


def lines() -> list[str]:
    """Return the strings of the list as a desk keeps them on one line."""
    kept = []
    for words in json.loads(FILE.read_text("utf-8")):
        try:
            kept.append(one_line(words, "text", required=True))
        except Refused:
            continue
    return list(dict.fromkeys(kept))


LINES = lines()


@pytest.fixture
def ids(given: Any) -> dict[str, str]:
    """A desk of nothing but such strings: people with jobs, contacts and tags, all in one search, one with a ledger."""
    given.company(LINES[0])
    given.search("CFO", LINES[0])
    given.candidacy("Adaeze Obi", "CFO: HR")
    search, noted = given.ids[f"CFO at {LINES[0]}"], given.ids["Adaeze Obi for CFO"]
    stages = (given.ids["CFO: HR"], given.ids["CFO: Identified"])
    with given.workspace.write("Set the scene") as session:
        session.get_one(SearchRow, search).title = LINES[1]
        session.get_one(SpecRevisionRow, given.ids["spec of CFO"]).summary = LINES[2]
        for place, words in enumerate(LINES):
            person, company, candidacy, key = new_id(), new_id(), new_id(), folded(words)
            session.add_all([
                PersonRow(id=person, name=words, name_key=key, sort_key=key, place=words, via=words),
                CompanyRow(id=company, name=words, name_key=key, place=words),
                AffiliationRow(person_id=person, company_id=company, title=words),
                ContactPointRow(person_id=person, kind="link", value=words, rank=0),
                TagRow(person_id=person, name=words),
                CandidacyRow(
                    id=candidacy, search_id=search, person_id=person, stage_id=stages[place % 2],
                    rank=(place + 1) << 16, entered_on=DAY, next_step=words[:80], via=words,
                ),
            ])  # fmt: skip
            if place < 60:
                session.add(
                    InterviewRow(
                        candidacy_id=candidacy, stage_id=stages[0], status=("booked", "held", "wanted")[place % 3],
                        starts_at=f"2026-11-24T{place % 24:02}:30:00Z" if place % 3 < 2 else "", zone="Asia/Kolkata",
                        minutes=60, place=words,
                    )
                )  # fmt: skip
        met = {"candidacy_id": noted, "interview_id": new_id()}
        meeting = InterviewRow(
            id=met["interview_id"], candidacy_id=noted, status="held", starts_at=f"{DAY}T10:00:00Z", zone="Asia/Kolkata"
        )  # fmt: skip
        session.add_all([meeting, ParticipantRow(interview_id=meeting.id, person_id=person, title=LINES[3])])
        for place, words in enumerate(LINES[:120]):
            session.add_all([
                FindingRow(**met, side="company", about="person", text=words, wording=words, heard_on=DAY),
                QuestionRow(**met, side="candidate", text=words, why=words, asked_on=DAY),
                CriterionRow(revision_id=given.ids["spec of CFO"], key=str(place), text=words, must=1, rank=place),
            ])  # fmt: skip
    return {
        "search": search, "candidacy": noted, "pack": noted, "person": person, "company": company,
        "debrief": meeting.id,
    }  # fmt: skip


@pytest.fixture
def window(desk: Any, theme: Any) -> Iterator[MainWindow]:
    made = app.window_of(desk, theme)
    made.resize(1366, 768)
    made.show()
    yield made
    made.close()
    made.deleteLater()
    QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)


@pytest.fixture
def show(window: MainWindow, workspace: Workspace, ids: dict[str, str]) -> Callable[[str], QWidget]:
    def shown(page: str) -> QWidget:
        place = app.place_of(workspace, page, ids.get(app.PAGES[page][0], ""))
        assert picture(window, place).startswith(b"\x89PNG")
        found = window.page()
        assert found is not None
        return found

    return shown


@pytest.mark.parametrize("page", app.PAGES)
def test_every_page_draws_them_as_plain_text(show: Callable[[str], QWidget], page: str):
    labels = [one for one in show(page).findChildren(QLabel) if one.text()]
    assert labels and all(one.textFormat() == Qt.TextFormat.PlainText for one in labels)


@pytest.mark.parametrize(
    ("page", "of_them"), [("board", LINES[::2]), ("names", LINES[1::2]), ("people", ()), ("companies", ())]
)
def test_a_list_shows_each_as_it_was_typed(show: Callable[[str], QWidget], page: str, of_them: Sequence[str]):
    words = {
        str(view.model().index(row, 0).data() or "")
        for view in show(page).findChildren(QAbstractItemView)
        for row in range(view.model().rowCount())
    }
    shown = {on_screen(one) for one in words}
    assert {on_screen(one) for one in of_them} <= shown and len(shown & {on_screen(one) for one in LINES}) >= 100


def test_each_line_of_a_ledger_says_what_was_typed(show: Callable[[str], QWidget]):
    spoken = " ".join(row.accessibleName() for row in show("candidacy").findChildren(LineRow))
    assert sum(on_screen(words) in spoken for words in LINES[:120]) >= 20
