"""Whatever is written about meetings, leaving, moving jobs and Today: one action is one change, exact to take back."""

import ast
import shutil
from collections.abc import Callable, Iterator
from dataclasses import dataclass, replace
from pathlib import Path

import pytest

from recruiter_desk import services
from recruiter_desk.domain.changes import ChangeSet
from recruiter_desk.domain.debrief_told import Told, ToldDecision, ToldFinding, ToldQuestion
from recruiter_desk.domain.intake import IntakeKind, IntakeLine
from recruiter_desk.domain.ledger.contradictions import Contradiction
from recruiter_desk.domain.pad import PadPlace
from recruiter_desk.domain.reasons import ReasonList
from recruiter_desk.domain.searches import SpecRevision
from recruiter_desk.domain.today import Row, RowKind
from recruiter_desk.services import (
    brakes,
    candidacies,
    debriefs,
    desks,
    interviews,
    levers,
    own_criteria,
    question_lists,
    reasons,
    second_looks,
    specs,
    tasks,
    today,
)
from recruiter_desk.services.candidacies import ending
from recruiter_desk.services.ledger import contradictions, decisions
from recruiter_desk.services.workspace import Workspace
from recruiter_desk.storage.rows import SpecRevisionRow
from tests.days.desk import dump
from tests.desks import TUESDAY, Given
from tests.ledgers import Scene, opened

TOLD = Told(
    "told.json", interest=6, why_not_higher="The travel", findings=(ToldFinding("Calm", "fit", rating="strong"),),
    questions=(ToldQuestion("How large is the team?"),), decision=ToldDecision("wants out", "The travel"),
)  # fmt: skip


@dataclass
class Desk:
    """Adaeze has been met by two, Ruth wants out, Tom was declined over pay, which was raised since."""

    scene: Scene
    here: str
    meeting: str
    offered: str
    own: str
    brake: str
    ruth: str
    tom: str
    raised: str
    levers: list[str]
    task: str
    kept: str
    draft: str
    line: str

    @property
    def desk(self) -> Workspace:
        return self.scene.workspace

    @property
    def unlike(self) -> Contradiction:
        return contradictions.of(self.desk, self.here)[0]

    @property
    def job(self) -> SpecRevision:
        return specs.current(self.desk, self.scene.search)

    def row(self, kind: RowKind) -> Row:
        return next(row for row in today.read(self.desk).rows() if row.kind == kind)


@pytest.fixture(scope="module")
def it(met_template: Scene, tmp_path_factory: pytest.TempPathFactory) -> Iterator[Desk]:
    path = Path(shutil.copy(met_template.workspace.path, tmp_path_factory.mktemp("all") / "northside.desk"))
    workspace = desks.open_for_writing(path, clock=lambda: TUESDAY)
    yield furnished(opened(met_template, workspace, Given(workspace)))
    workspace.close()


def furnished(scene: Scene) -> Desk:
    desk, search, here = scene.workspace, scene.search, scene.candidacy
    meeting = scene.meeting("Hiring manager", "Jon Halden", status="held", day=23)
    for who, said in (("Jon Halden", "strong"), ("P. Osei", "concern")):
        scene.note("Treasury", topic="skill", rating=said, said_by_id=scene.people[who])
    scene.question("Would pay go above 180?", topic="pay")
    ruth, tom = (scene.given.candidacy(who, "CFO: Panel") for who in ("Ruth Amsel", "Tom Verhoeven"))
    candidacies.submit(desk, [ruth, tom], "2026-11-18")
    ending.decline(desk, tom, "pay")
    specs.revise(desk, search, "Nobody came", pay="190", add_nice=["IFRS"])
    with desk.read() as session:
        raised = session.query(SpecRevisionRow).filter_by(search_id=search, number=2).one().id
    draft = scene.given.search("VP Product", "Orrery")
    (line,) = specs.add_criteria(desk, draft, ["Two launches"])
    return Desk(
        scene, here, meeting, interviews.offer(desk, here, ["2026-11-26T10:00"], "Europe/Oslo"),
        own_criteria.add(desk, here, "A say over treasury"), brakes.wants_out(desk, ruth, "The travel"), ruth, tom,
        raised,
        [levers.add(desk, search, kind) for kind in ("pay", "team")],
        tasks.add(desk, scene.place, "Call", "2026-11-24"),
        question_lists.add(desk, "candidate", "Founders", ["Why now?"]), draft, line,
    )  # fmt: skip


ACTS: dict[str, Callable[[Desk], object]] = {
    "brakes.add_doubt": lambda it: brakes.add_doubt(it.desk, it.brake, "Two days in Bergen"),
    "brakes.ask_up": lambda it: brakes.ask_up(it.desk, it.brake),
    "brakes.firm_no": lambda it: brakes.firm_no(it.desk, it.here, "another job"),
    "brakes.hold": lambda it: brakes.hold(it.desk, it.brake, "2026-11-26"),
    "brakes.let_go": lambda it: brakes.let_go(it.desk, it.brake, "pay"),
    "brakes.stayed": lambda it: brakes.stayed(it.desk, it.brake),
    "brakes.wants_out": lambda it: brakes.wants_out(it.desk, it.here, "No say over treasury"),
    "candidacies.decline": lambda it: ending.decline(it.desk, it.here, "treasury"),
    "candidacies.restore": lambda it: candidacies.restore(it.desk, it.tom),
    "debriefs.decide": lambda it: debriefs.decide(it.desk, it.meeting, "company", "pass"),
    "debriefs.done": lambda it: debriefs.done(it.desk, it.meeting, "company"),
    "debriefs.interest": lambda it: debriefs.interest(it.desk, it.meeting, 6, "! The travel"),
    "debriefs.rate": lambda it: debriefs.rate(it.desk, it.meeting, criterion_key=it.own, rating="strong"),
    "debriefs.record": lambda it: debriefs.record(it.desk, it.meeting, "candidate", TOLD),
    "debriefs.tick": lambda it: debriefs.tick(it.desk, it.meeting, "candidate", "Why now?", True),
    "debriefs.told_by": lambda it: debriefs.told_by(it.desk, it.meeting, "company", it.scene.people["Jon Halden"]),
    "interviews.add": lambda it: interviews.add(it.desk, it.ruth, "2026-11-26T10:00", "Asia/Kolkata"),
    "interviews.book": lambda it: interviews.book(it.desk, it.offered, "2026-11-26T10:00"),
    "interviews.offer": lambda it: interviews.offer(it.desk, it.ruth, ["2026-11-26T10:00"], "Europe/Oslo"),
    "interviews.remove": lambda it: interviews.remove(it.desk, it.meeting),
    "interviews.reschedule": lambda it: interviews.reschedule(it.desk, it.meeting, "2026-11-27T11:30"),
    "interviews.set_participants": lambda it: interviews.set_participants(
        it.desk, it.meeting, list(it.scene.seats.values())
    ),
    "interviews.set_status": lambda it: interviews.set_status(it.desk, it.offered, "cancelled"),
    "ledger.confirm": lambda it: contradictions.confirm(it.desk, it.here, it.unlike),
    "ledger.decide": lambda it: decisions.decide(it.desk, it.here, "candidate", "wants out", "The travel"),
    "ledger.dismiss": lambda it: contradictions.dismiss(it.desk, it.here, it.unlike),
    "ledger.settle": lambda it: contradictions.settle(it.desk, it.here, it.unlike, "Jon has seen it himself"),
    "levers.add": lambda it: levers.add(it.desk, it.scene.search, "title", candidacy_id=it.here),
    "levers.edit": lambda it: levers.edit(it.desk, it.levers[0], room="to 215"),
    "levers.remove": lambda it: levers.remove(it.desk, it.levers[0]),
    "levers.reorder": lambda it: levers.reorder(it.desk, it.scene.search, it.levers[::-1]),
    "levers.set_state": lambda it: levers.set_state(it.desk, it.levers[0], "granted"),
    "own_criteria.add": lambda it: own_criteria.add(it.desk, it.ruth, "Oslo"),
    "own_criteria.edit": lambda it: own_criteria.edit(it.desk, it.own, text="Oslo"),
    "own_criteria.remove": lambda it: own_criteria.remove(it.desk, it.own),
    "question_lists.add": lambda it: question_lists.add(it.desk, "company", "Boards", ["Who decides?"]),
    "question_lists.move": lambda it: question_lists.move(it.desk, it.kept, 0),
    "question_lists.remove": lambda it: question_lists.remove(it.desk, it.kept),
    "question_lists.rename": lambda it: question_lists.rename(it.desk, it.kept, "Mine"),
    "question_lists.set_lines": lambda it: question_lists.set_lines(it.desk, it.kept, ["And then?"]),
    "reasons.put": lambda it: reasons.put(it.desk, ReasonList.DECLINED, ["pay", "travel"]),
    "second_looks.dismiss": lambda it: second_looks.dismiss(it.desk, it.tom, it.raised),
    "second_looks.reopen": lambda it: second_looks.reopen(it.desk, it.tom, it.raised),
    "specs.add_criteria": lambda it: specs.add_criteria(it.desk, it.draft, ["French"]),
    "specs.agree": lambda it: specs.agree(it.desk, it.draft),
    "specs.amend": lambda it: specs.amend(it.desk, it.scene.search, place="Oslo"),
    "specs.amend_to": lambda it: specs.amend_to(it.desk, it.scene.search, replace(it.job, place="Oslo")),
    "specs.edit": lambda it: specs.edit(it.desk, it.draft, place="Oslo"),
    "specs.edit_criterion": lambda it: specs.edit_criterion(it.desk, it.line, must=False),
    "specs.remove_criterion": lambda it: specs.remove_criterion(it.desk, it.line),
    "specs.reorder_criteria": lambda it: specs.reorder_criteria(
        it.desk, it.scene.search, [one.id for one in reversed(it.job.criteria)]
    ),
    "specs.revise": lambda it: specs.revise(
        it.desk, it.scene.search, "A deal", relax={it.scene.criterion: "Cash"}, place="Oslo"
    ),
    "specs.revise_to": lambda it: specs.revise_to(it.desk, it.scene.search, replace(it.job, start="May"), "A deal"),
    "specs.take_in": lambda it: specs.take_in(it.desk, it.draft, [IntakeLine(IntakeKind.MUST, "IFRS")]),
    "tasks.add": lambda it: tasks.add(it.desk, PadPlace(), "Call the bank", "2026-11-27T09:30:00Z"),
    "tasks.done": lambda it: tasks.done(it.desk, it.task),
    "tasks.edit": lambda it: tasks.edit(it.desk, it.task, text="Write"),
    "tasks.move": lambda it: tasks.move(it.desk, it.task, "2026-12-01"),
    "tasks.remove": lambda it: tasks.remove(it.desk, it.task),
    "today.done": lambda it: today.done(it.desk, it.row(RowKind.BRAKE)),
    "today.snooze": lambda it: today.snooze(it.desk, it.row(RowKind.BRAKE), "2026-11-25"),
}


@pytest.mark.parametrize("act", ACTS)
def test_one_action_is_one_change_and_one_undo(it, act):
    before = dump(it.desk)
    changes: list[ChangeSet] = []
    it.desk.subscribe(changes.append)
    ACTS[act](it)
    after = dump(it.desk)
    assert len(changes) == 1 and after != before
    it.desk.undo()
    assert dump(it.desk) == before
    it.desk.redo()
    assert dump(it.desk) == after
    it.desk.undo()


NOUNS = (
    "brakes", "debriefs", "interviews", "levers", "own_criteria", "question_lists", "reasons", "second_looks", "specs",
    "tasks", "today",
)  # fmt: skip


def test_whatever_writes_is_tried_here():
    assert {each for noun in NOUNS for each in writers(noun)} <= set(ACTS)


def writers(noun: str) -> Iterator[str]:
    """Name the functions of a noun's services that write on the desk."""
    home = Path(services.__path__[0])
    for file in (home / noun).glob("*.py") if (home / noun).is_dir() else [home / f"{noun}.py"]:
        for each in ast.parse(file.read_text(encoding="utf-8")).body:
            writes = isinstance(each, ast.FunctionDef) and "workspace.write(" in ast.unparse(each)
            if isinstance(each, ast.FunctionDef) and writes and not each.name.startswith("_"):
                yield f"{noun}.{each.name}"
