"""Desks for tests: made once, copied for each test, on a clock that stands still; and people to put in them."""

import shutil
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

import pytest

from recruiter_desk.domain.people import folded, surname
from recruiter_desk.domain.stages import DEFAULT_SET
from recruiter_desk.services import desks
from recruiter_desk.services.workspace import Workspace
from recruiter_desk.storage.ids import new_id
from recruiter_desk.storage.rows import (
    AffiliationRow,
    CandidacyRow,
    CompanyRow,
    PersonRow,
    SearchRow,
    SeatRow,
    SpecRevisionRow,
    StageRow,
)

TUESDAY = datetime(2026, 11, 24, 9, 0, tzinfo=UTC)


@pytest.fixture(scope="session")
def desk_template(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """An empty desk that tests copy: making one anew would import Alembic every time."""
    path = tmp_path_factory.mktemp("template") / "empty.desk"
    desks.make(path, clock=lambda: TUESDAY)
    return path


@pytest.fixture
def desk_path(desk_template: Path, tmp_path: Path, request: pytest.FixtureRequest) -> Path:
    """A copy of the empty desk, or of Adaeze's (tests/ledgers.py) for a test that asks for her."""
    if {"adaeze", "adaeze_template"} <= set(request.fixturenames):  # another `adaeze` may be a module's own
        desk_template = request.getfixturevalue("adaeze_template").workspace.path
    return Path(shutil.copy(desk_template, tmp_path / "northside.desk"))


@pytest.fixture
def workspace(desk_path: Path) -> Iterator[Workspace]:
    opened = desks.open_for_writing(desk_path, clock=lambda: TUESDAY)
    yield opened
    opened.close()


@dataclass
class Given:
    """Puts records on a desk in few words, and remembers their ids by name."""

    workspace: Workspace
    ids: dict[str, str] = field(default_factory=dict)

    def company(self, name: str) -> str:
        return self._add(name, CompanyRow(name=name, name_key=folded(name)))

    def person(self, name: str, title: str = "", company: str = "") -> str:
        sort_key = folded(f"{surname(name)} {name}")
        person = self._add(name, PersonRow(name=name, name_key=folded(name), sort_key=sort_key))
        if company:
            home = self.ids.get(company) or self.company(company)
            self._add(f"{name} at {company}", AffiliationRow(person_id=person, company_id=home, title=title))
        return person

    def search(self, title: str, company: str, opened_on: str = "2026-10-14") -> str:
        """Add an open search with the default stages, a draft spec and no seats."""
        home = self.ids.get(company) or self.company(company)
        search = new_id()
        rows: dict[str, Any] = {
            f"{title} at {company}": SearchRow(id=search, title=title, company_id=home, opened_on=opened_on),
            f"spec of {title}": SpecRevisionRow(search_id=search, number=1, title=title, made_on=opened_on),
        }
        for place, plan in enumerate(DEFAULT_SET):
            rows[f"{title}: {plan.name}"] = StageRow(
                search_id=search, name=plan.name, kind=plan.kind, rank=place << 16, purpose=plan.purpose
            )
        self._add_all(rows)
        return search

    def seat(self, search: str, person: str, company: str, part: str, rank: int) -> str:
        holder = self.ids[f"{person} at {company}"]
        row = SeatRow(search_id=self.ids[search], affiliation_id=holder, part=part, rank=rank << 16)
        return self._add(f"seat of {person}", row)

    def candidacy(self, person: str, stage: str, entered_on: str = "2026-11-20", **values: Any) -> str:
        """Put *person* (added when unknown) into *stage*, "CFO: Presented", after those already there."""
        stage_id = self.ids[stage]
        who = self.ids.get(person) or self.person(person)
        with self.workspace.read() as session:
            search = session.get_one(StageRow, stage_id).search_id
            rank = session.query(CandidacyRow).filter_by(stage_id=stage_id).count() << 16
        row = CandidacyRow(
            search_id=search, person_id=who, stage_id=stage_id, rank=rank, entered_on=entered_on, **values
        )
        return self._add(f"{person} for {stage.split(':')[0]}", row)

    def _add(self, key: str, row: Any) -> str:
        self._add_all({key: row})
        return self.ids[key]

    def _add_all(self, rows: dict[str, Any]) -> None:
        with self.workspace.write("Set the scene") as session:
            for key, row in rows.items():
                row.id = row.id or new_id()
                self.ids[key] = row.id
                session.add(row)


@pytest.fixture
def given(workspace: Workspace) -> Given:
    return Given(workspace)


@pytest.fixture
def heard(workspace: Workspace) -> Callable[[], list[str]]:
    """What the desk announced since, in words."""
    changes: list[Any] = []
    workspace.subscribe(changes.append)
    return lambda: [workspace.label(change) for change in changes]
