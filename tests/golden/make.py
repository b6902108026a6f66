"""Make the golden desk of today's schema: `python -m tests.golden.make`.

Run once, when a schema lands; the files it writes stay as they are from then on, and every later version of the app
must open them. Ids, moments and names are fixed, and each column of each table holds something.
"""

import hashlib
import json
import sys
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

import sqlcipher3.dbapi2 as driver

from recruiter_desk.domain.stages import DEFAULT_SET
from recruiter_desk.services import desks
from recruiter_desk.services.workspace import Workspace
from recruiter_desk.storage import rows as r
from recruiter_desk.storage.schema import NEWEST

HERE = Path(__file__).parent
NOON = datetime(2026, 11, 24, 12, 0, tzinfo=UTC)
PAPER = "Ines Aldana — Curriculum vitæ\n".encode()


def id_of(noun: str, number: int) -> str:
    """Return the same UUIDv7-shaped id for the same noun and number, always."""
    digest = hashlib.sha256(f"{noun} {number}".encode()).hexdigest()
    return f"019a0000-{digest[:4]}-7{digest[4:7]}-8{digest[7:10]}-{digest[10:22]}"


def make(path: Path) -> None:
    """Fill a new desk at *path* through the one door for writing, with something undone and something overtaken."""
    desks.make(path, desk_id=id_of("desk", 1), clock=lambda: NOON)
    workspace = desks.open_for_writing(path, clock=lambda: NOON)
    _write(workspace, "Added {company}", {"company": id_of("company", 1)}, _companies())
    _write(workspace, "Added {count} people", {"count": 4}, _people())
    _write(workspace, "Added {search}", {"search": id_of("search", 1)}, _search())
    _write(workspace, "Added {person} to {search}", _slots("person", "search"), _candidacies())
    _write(workspace, "Booked a meeting with {candidacy}", _slots("candidacy"), _meetings())
    _write(workspace, "Added {count} lines about {candidacy}", {"count": 6, **_slots("candidacy")}, _ledger())
    _write(workspace, "Added {count} notes", {"count": 3}, _plain_notes())
    _write(workspace, "{candidacy}: wants out", _slots("candidacy"), _brake())
    _write(workspace, "Changed the job of {search}", _slots("search"), _job_that_moves())
    _write(workspace, "Added {count} tasks", {"count": 5}, _to_do())
    _write(workspace, "Wrote a sentence for the pack of {candidacy}", _slots("candidacy"), _sent())
    with workspace.write("Deleted a line about {candidacy}", **_slots("candidacy")) as session:
        session.delete(session.get_one(r.AskingRow, id_of("asking", 2)))
    _write(workspace, "Chose the light scheme", {}, [r.SettingRow(id="example", value="light")])
    _rename(workspace, "Ines Aldana Ruiz")
    _rename(workspace, "Overtaken")
    workspace.undo()
    _rename(workspace, "Inés Aldana Ruiz")
    with workspace.write("Deleted {person}", person=id_of("person", 4)) as session:
        session.delete(session.get_one(r.PersonRow, id_of("person", 4)))
    _rename(workspace, "Undone")
    workspace.undo()
    workspace.close()
    _pack(path)


def contents(path: Path) -> dict[str, list[dict[str, Any]]]:
    """Return every row of every table, bytes as their hash."""
    connection = driver.connect(f"{path.as_uri()}?mode=ro&immutable=1", uri=True)
    names = [row[0] for row in connection.execute("SELECT name FROM sqlite_master WHERE type='table' ORDER BY name")]
    found = {name: _rows(connection, name) for name in names}
    connection.close()
    return found


def _rows(connection: driver.Connection, table: str) -> list[dict[str, Any]]:
    cursor = connection.execute(f'SELECT * FROM "{table}" ORDER BY 1, 2')
    columns = [column[0] for column in cursor.description]
    return [{column: _plain(value) for column, value in zip(columns, row, strict=True)} for row in cursor.fetchall()]


def _plain(value: Any) -> Any:
    return hashlib.sha256(value).hexdigest() if isinstance(value, bytes) else value


def _write(workspace: Workspace, template: str, arguments: dict[str, Any], records: list[Any]) -> None:
    with workspace.write(template, **arguments) as session:
        session.add_all(records)


def _slots(*nouns: str) -> dict[str, str]:
    return {noun: id_of(noun, 1) for noun in nouns}


def _rename(workspace: Workspace, name: str) -> None:
    with workspace.write("Renamed {person}", person=id_of("person", 1)) as session:
        session.get_one(r.PersonRow, id_of("person", 1)).name = name


def _companies() -> list[Any]:
    home, other = id_of("company", 1), id_of("company", 2)
    return [
        r.CompanyRow(id=home, name="Halden Marine", name_key="halden marine", zone="Europe/Oslo", place="Bergen"),
        r.CompanyRow(id=other, name="Brightkeel", name_key="brightkeel", zone="Europe/London", place="Leeds"),
        r.ContactPointRow(
            id=id_of("contact", 2), company_id=home, kind="phone", value="+44 20 7946 0123", normal="+442079460123"
        ),
        r.TextRow(id=id_of("text", 1), company_id=home, kind="terms", text="25 % of the first year's pay.\n条款"),
    ]


def _people() -> list[Any]:
    ines, holder, other, gone = (id_of("person", number) for number in (1, 2, 3, 4))
    return [
        r.PersonRow(
            id=ines, name="Ines Aldana", name_key="ines aldana", sort_key="aldana ines aldana", pronouns="she/her",
            zone="Europe/Madrid", place="Bilbao", via="Tom Verhoeven", made_on="2026-11-02",
        ),
        r.PersonRow(id=holder, name="Johanna Halden", name_key="johanna halden", sort_key="halden johanna halden"),
        r.PersonRow(id=other, name="王小明", name_key="王小明", sort_key="王小明"),
        r.PersonRow(id=gone, name="Soon Gone", name_key="soon gone", sort_key="gone soon gone"),
        r.AffiliationRow(
            id=id_of("affiliation", 1), person_id=holder, company_id=id_of("company", 1), title="Chief executive",
            level=5, began="2019-03", ended="", blind_as="a listed shipowner",
        ),
        r.AffiliationRow(
            id=id_of("affiliation", 2), person_id=ines, company_id=id_of("company", 2), title="Finance Director",
            level=4, began="2021", ended="2026-06-30", reports_to_id=id_of("affiliation", 1),
        ),
        r.ContactPointRow(
            id=id_of("contact", 1), person_id=ines, kind="email", value="Ines@Example.com",
            normal="ines@example.com", rank=65536,
        ),
        r.TagRow(id=id_of("tag", 1), person_id=ines, name="shipping"),
        r.TextRow(id=id_of("text", 2), person_id=ines, kind="notes", text="Call after six.\n\tמדברת אנגלית"),
        r.BlobRow(sha256=hashlib.sha256(PAPER).hexdigest(), bytes=PAPER),
        r.DocumentRow(
            id=id_of("document", 1), person_id=ines, name="CV Aldana.txt", media_type="text/plain", size=len(PAPER),
            sha256=hashlib.sha256(PAPER).hexdigest(), added_on="2026-11-03", kind="resume", to_check=1,
        ),
        r.ResumeTextRow(
            sha256=hashlib.sha256(PAPER).hexdigest(), text=PAPER.decode(), pages=1, picture=b"\x89PNG\r\n\x1a\n",
        ),
    ]  # fmt: skip


def _search() -> list[Any]:
    search, revision = id_of("search", 1), id_of("spec_revision", 1)
    plans = [
        r.StageRow(
            id=id_of("stage", place), search_id=search, name=plan.name, kind=plan.kind, rank=place << 16,
            purpose=plan.purpose, company_topics="\n".join(plan.company_topics),
            candidate_topics="\n".join(plan.candidate_topics),
            seat_id=id_of("seat", 1) if plan.name == "Hiring manager" else None,
        )
        for place, plan in enumerate(DEFAULT_SET)
    ]  # fmt: skip
    return [
        r.SearchRow(
            id=search, company_id=id_of("company", 1), title="CFO", kind="retained", opened_on="2026-10-14"
        ),
        r.SearchRow(
            id=id_of("search", 2), company_id=id_of("company", 2), title="Head of Legal", status="closed",
            opened_on="2026-05-04", closed_on="2026-09-30",
        ),
        r.SeatRow(
            id=id_of("seat", 1), search_id=search, affiliation_id=id_of("affiliation", 1), part="hiring manager",
            rank=65536,
        ),
        r.SeatRow(id=id_of("seat", 2), search_id=search, part="sign-off", rank=131072),
        r.SpecRevisionRow(
            id=revision, search_id=search, number=1, title="CFO", summary="Refinance the fleet", place="Bergen",
            pay="NOK 2.4 m", reporting_line="Chief executive", start="spring", made_on="2026-10-14",
            agreed_on="2026-10-16", why="First talk with J. Halden", audience="both",
        ),
        r.CriterionRow(
            id=id_of("criterion", 1), revision_id=revision, key="k1", topic="experience", text="Ship finance",
            must=1, rank=65536,
        ),
        r.TextRow(id=id_of("text", 3), search_id=search, kind="job description", text="As sent by the client."),
        r.StageSetRow(id=id_of("stage_set", 1), name="Short ladder"),
        r.StageRow(id=id_of("stage", 90), stage_set_id=id_of("stage_set", 1), name="Chair", kind="round", rank=0),
        *plans,
    ]  # fmt: skip


def _candidacies() -> list[Any]:
    stages = {plan.name: id_of("stage", place) for place, plan in enumerate(DEFAULT_SET)}
    end = next(id_of("stage", place) for place, plan in enumerate(DEFAULT_SET) if plan.kind == "not_interested")
    return [
        r.CandidacyRow(
            id=id_of("candidacy", 1), search_id=id_of("search", 1), person_id=id_of("person", 1),
            stage_id=stages["Presented"], rank=65536, role_applied="CFO", via="own search", entered_on="2026-11-19",
            paused_until="2026-12-01", move_of="company", move_since="2026-11-19", touch="talked",
            touched_on="2026-11-18", tries=2, next_step="call her", next_at="2026-11-27T09:30:00Z",
        ),
        r.CandidacyRow(
            id=id_of("candidacy", 2), search_id=id_of("search", 1), person_id=id_of("person", 3), stage_id=end,
            rank=65536, entered_on="2026-11-12", ended_from_id=stages["Approached"], ended_rank=65536,
            ended_on="2026-11-12", end_reason="will not move", told_on="2026-11-13",
        ),
        r.RepresentationRow(
            id=id_of("representation", 1), candidacy_id=id_of("candidacy", 1), document_id=id_of("document", 1),
            how="writing", given_on="2026-11-18", until="2027-02-18",
        ),
        r.SubmittalRow(
            id=id_of("submittal", 1), candidacy_id=id_of("candidacy", 1), affiliation_id=id_of("affiliation", 1),
            document_id=id_of("document", 1), sent_on="2026-11-19",
        ),
    ]  # fmt: skip


def _meetings() -> list[Any]:
    stage = next(id_of("stage", place) for place, plan in enumerate(DEFAULT_SET) if plan.name == "Hiring manager")
    return [
        r.InterviewRow(
            id=id_of("interview", 1), candidacy_id=id_of("candidacy", 1), stage_id=stage, status="booked",
            starts_at="2026-11-26T09:00:00Z", zone="Europe/Oslo", minutes=90, place="Bergen, Bryggen 5",
            offered="2026-11-25T09:00:00Z\n2026-11-26T09:00:00Z", sequence=2,
        ),
        r.ParticipantRow(
            id=id_of("participant", 1), interview_id=id_of("interview", 1), person_id=id_of("person", 2),
            seat_id=id_of("seat", 1), title="Chief executive", part="hiring manager",
        ),
    ]  # fmt: skip


def _ledger() -> list[Any]:
    here, meeting = id_of("candidacy", 1), id_of("interview", 1)
    question, holder = id_of("question", 1), id_of("person", 2)
    return [
        r.FindingRow(
            id=id_of("finding", 1), candidacy_id=here, interview_id=meeting, said_by_id=holder, audience="company",
            side="company", about="person", topic="fit", criterion_key="k1", text="calm under a hostile audit !!",
            wording="Calm under a hostile audit", rating="strong", source="interview", heard_on="2026-11-23",
            beyond_resume="yes",
        ),
        r.FindingRow(
            id=id_of("finding", 2), candidacy_id=here, said_by_id=id_of("person", 1), audience="private",
            side="recruiter", about="person", topic="pay", text="Would move for 190–210 k, 薪资", source="call",
            heard_on="2026-11-20", fact="pay wanted", low=190000, high=210000, currency="EUR", period="year",
        ),
        r.QuestionRow(
            id=question, candidacy_id=here, interview_id=meeting, answerer_id=holder, seat_id=id_of("seat", 2),
            audience="both", side="candidate", topic="growth", criterion_key="k1", text="board seat within a year??",
            wording="A board seat within a year?", why="Her present employer offers one", weight="deal-breaker",
            status="half answered", asked_on="2026-11-20",
        ),
        r.FindingRow(
            id=id_of("finding", 3), candidacy_id=here, question_id=question, audience="candidate", side="candidate",
            about="job", topic="growth", text="After the first closing", heard_on="2026-11-22", settles="half",
        ),
        r.AskingRow(
            id=id_of("asking", 1), question_id=question, interview_id=meeting, person_id=holder, audience="candidate",
            said="could not say", asked_on="2026-11-21",
        ),
        r.AskingRow(id=id_of("asking", 2), question_id=question, asked_on="2026-11-22"),
        r.DecisionRow(
            id=id_of("decision", 1), candidacy_id=here, interview_id=meeting, audience="candidate", side="company",
            kind="pass", reason="Knows ship finance", rests_on="k1", decided_on="2026-11-23",
        ),
    ]  # fmt: skip


def _plain_notes() -> list[Any]:
    person, company, search = (id_of(noun, 1) for noun in ("person", "company", "search"))
    note = {"side": "recruiter", "about": "person", "heard_on": "2026-11-24"}
    return [
        r.FindingRow(id=id_of("finding", 4), person_id=person, text="Sails on Sundays", **note),
        r.FindingRow(id=id_of("finding", 5), company_id=company, text="The chair likes a number", **note),
        r.FindingRow(id=id_of("finding", 6), search_id=search, text="Two internal candidates", **note),
        r.QuestionRow(
            id=id_of("question", 2), person_id=person, side="recruiter", text="Who else knows her?",
            asked_on="2026-11-24",
        ),
        r.QuestionRow(
            id=id_of("question", 3), company_id=company, side="recruiter", text="Who owns it?", asked_on="2026-11-24"
        ),
        r.QuestionRow(
            id=id_of("question", 4), search_id=search, side="recruiter", text="Why now?", asked_on="2026-11-24"
        ),
    ]  # fmt: skip


def _brake() -> list[Any]:
    here, meeting = id_of("candidacy", 1), id_of("interview", 1)
    return [
        r.DebriefRow(
            id=id_of("debrief", 1), interview_id=meeting, told_by_id=id_of("person", 2), side="company",
            ticked="Who sat in\nWhat was not in the spec", done_on="2026-11-24",
        ),
        r.QuestionListRow(
            id=id_of("question_list", 1), side="candidate", name="After a chair",
            lines="What would make you stop?\nOther offers, and by when", rank=65536,
        ),
        r.BrakeRow(
            id=id_of("brake", 1), candidacy_id=here, opened_at="2026-11-24T10:00:00Z", said="No say over treasury",
            hold_until="2026-11-26T09:00:00Z", outcome="asked up", reason="family", closed_at="2026-11-24T11:00:00Z",
        ),
        r.DoubtRow(id=id_of("doubt", 1), brake_id=id_of("brake", 1), question_id=id_of("question", 1)),
        r.OwnCriterionRow(
            id=id_of("own_criterion", 1), candidacy_id=here, audience="candidate", text="A say over treasury",
            topic="authority", rank=65536,
        ),
        r.ContradictionRow(
            id=id_of("contradiction", 1), candidacy_id=here, first_id=id_of("finding", 1),
            second_id=id_of("finding", 2), spec_key="pay", state="confirmed", judged_on="2026-11-24",
        ),
    ]  # fmt: skip


def _job_that_moves() -> list[Any]:
    search, revision = id_of("search", 1), id_of("spec_revision", 2)
    return [
        r.SpecRevisionRow(
            id=revision, search_id=search, number=2, title="CFO", place="Bergen", pay="NOK 2.6 m",
            made_on="2026-11-24", why="Pay alone did not bring anybody", audience="both",
            said_by_id=id_of("person", 2), interview_id=id_of("interview", 1),
        ),
        r.CriterionRow(
            id=id_of("criterion", 2), revision_id=revision, key="k1", topic="experience", text="Ship or rig finance",
            must=1, rank=65536, moved="relaxed",
        ),
        r.LeverRow(
            id=id_of("lever", 1), search_id=search, candidacy_id=id_of("candidacy", 1), decides_id=id_of("person", 2),
            question_id=id_of("question", 1), audience="both", kind="pay", today="NOK 2.4 m", room="up to 2.6 m",
            state="asked", settles="Below 2.5 m she stays", heard_on="2026-11-24", rank=65536,
        ),
        r.SecondLookRow(
            id=id_of("second_look", 1), candidacy_id=id_of("candidacy", 2), revision_id=revision, state="dismissed",
            decided_on="2026-11-24",
        ),
    ]  # fmt: skip


def _to_do() -> list[Any]:
    made = {"made_on": "2026-11-24"}
    return [
        r.TaskRow(
            id=id_of("task", 1), candidacy_id=id_of("candidacy", 1), interview_id=id_of("interview", 1),
            text="Send the terms", due_at="2026-11-27T09:30:00Z", **made,
        ),
        r.TaskRow(
            id=id_of("task", 2), person_id=id_of("person", 1), text="Ask for references", due_at="2026-11-30",
            done_on="2026-11-24", **made,
        ),
        r.TaskRow(id=id_of("task", 3), company_id=id_of("company", 1), text="Send the invoice", **made),
        r.TaskRow(id=id_of("task", 4), search_id=id_of("search", 1), text="Widen the list", **made),
        r.HandledRow(
            id=id_of("handled", 1), candidacy_id=id_of("candidacy", 1), interview_id=id_of("interview", 1),
            kind="send pack", done_on="2026-11-24", until="2026-11-25",
        ),
        r.DraftRow(key="debrief", text="they'd want her there three days, is that"),
    ]  # fmt: skip


def _sent() -> list[Any]:
    here, meeting = id_of("candidacy", 1), id_of("interview", 1)
    return [
        r.PackTextRow(
            id=id_of("pack_text", 1), candidacy_id=here, interview_id=meeting, audience="company",
            edition="executive", slot="headline", text="She has done this twice.",
        ),
        r.ShareRow(
            id=id_of("share", 1), candidacy_id=here, interview_id=meeting, person="Ines Aldana", search="CFO",
            reader_id=id_of("person", 2), reader="Johanna Halden", edition="executive", length="short", paper="a4",
            file_name="Aldana for Halden.pdf", sha256=hashlib.sha256(PAPER).hexdigest(), pack_id="0123456789abcdef",
            printed_version=1, shown=json.dumps([id_of("finding", 1)]), held=json.dumps([id_of("finding", 2)]),
            shared_at="2026-11-24T12:00:00Z",
        ),
    ]  # fmt: skip


def _pack(path: Path) -> None:
    connection = driver.connect(str(path), isolation_level=None)
    connection.execute("PRAGMA journal_mode=DELETE")
    connection.execute("VACUUM")
    connection.close()


def main() -> int:
    path = HERE / f"schema{NEWEST}.desk"
    for old in (path, path.with_suffix(".json")):
        old.unlink(missing_ok=True)
    make(path)
    text = json.dumps(contents(path), ensure_ascii=False, indent=1, sort_keys=True)
    path.with_suffix(".json").write_text(text + "\n", encoding="utf-8")
    for left in HERE.glob(f"{path.name}.lock*"):
        left.unlink()
    return 0


if __name__ == "__main__":
    sys.exit(main())
