"""The command that takes résumés in: PDF, DOCX, ODT, text and JSON Resume."""

import argparse
from pathlib import Path
from typing import Any

from recruiter_desk.cli import references
from recruiter_desk.cli.said import say_json, say_table
from recruiter_desk.domain.duplicates import Match
from recruiter_desk.domain.errors import Refused
from recruiter_desk.domain.resumes import Found, Kept, Problem
from recruiter_desk.services import desks, resumes
from recruiter_desk.services.workspace import Workspace

Verbs = argparse._SubParsersAction

COLUMNS = {"file": "FILE", "name": "NAME", "title": "TITLE", "company": "COMPANY", "did": "TAKEN IN"}


def declare(verbs: "Verbs[argparse.ArgumentParser]") -> None:
    command = verbs.add_parser(
        "import",
        help="take résumés in: people with their contacts and present role, marked to check",
        description="Take résumés in, all in one change. A file that cannot be read is named and the others are kept; "
        "the exit code is then 1.",
    )
    command.add_argument("desk", type=Path, metavar="DESK")
    command.add_argument("files", type=Path, nargs="+", metavar="FILE", help="PDF, DOCX, ODT, text or JSON Resume")
    command.add_argument("--search", default="", metavar="ID", help='also put them on this search: id, "CFO at Halden"')
    command.add_argument("--stage", default="", metavar="NAME", help="into this stage of it; the first when left out")
    command.add_argument("--dry-run", action="store_true", help="only say what would be taken in")
    command.add_argument("--json", action="store_true", help="an array with one object a file")
    command.set_defaults(run=_import)


def _import(options: argparse.Namespace) -> None:
    if options.stage and not options.search:
        raise Refused("A stage belongs to a search: give --search too.")
    workspace = (desks.open_for_reading if options.dry_run else desks.open_for_writing)(options.desk)
    try:
        search = references.search(workspace, options.search) if options.search else ""
        stage = references.stage(workspace, search, options.stage) if options.stage else ""
        answers = [_with_a_name(each) for each in resumes.read_files(options.files)]
        taken = (
            _look(workspace, answers) if options.dry_run else _keep(workspace, answers, options.files, search, stage)
        )
    finally:
        workspace.close()
        resumes.stop()
    if options.json:
        say_json(taken)
    else:
        say_table([{**each, "did": _did(each, options.dry_run)} for each in taken], COLUMNS, "")
    _complain_of([each for each in answers if isinstance(each, Problem)], len(answers))


def _with_a_name(answer: Found | Problem) -> Found | Problem:
    """Return *answer*, a problem where no name was found: nobody is here to write it."""
    if isinstance(answer, Problem) or answer.name:
        return answer
    why = answer.note or f"No name was found in “{answer.file_name}”."
    return Problem(answer.file_name, f"{why} In the window, drop “{answer.file_name}” on the person it is of.")


def _look(workspace: Workspace, answers: list[Found | Problem]) -> list[dict[str, Any]]:
    """Say what would be kept."""
    matches = iter(resumes.matches(workspace, [each for each in answers if isinstance(each, Found)]))
    told = []
    for answer in answers:
        match = next(matches) if isinstance(answer, Found) else None
        sure = match if match and match.sure else None
        kept = Kept(sure.person_id if sure else "", "", made=not sure, maybe=None if sure else match)
        told.append(_told(answer, kept if isinstance(answer, Found) else None))
    return told


def _keep(
    workspace: Workspace, answers: list[Found | Problem], files: list[Path], search: str, stage: str
) -> list[dict[str, Any]]:
    """Keep what was found in one change, and say what that did."""
    found = [(each, path) for each, path in zip(answers, files, strict=True) if isinstance(each, Found)]
    wanted = [resumes.ToKeep(each, path, search_id=search, stage_id=stage) for each, path in found]
    kept = iter(resumes.keep_all(workspace, wanted))
    return [_told(each, next(kept) if isinstance(each, Found) else None) for each in answers]


def _told(answer: Found | Problem, kept: Kept | None) -> dict[str, Any]:
    if isinstance(answer, Problem) or kept is None:
        problem = answer.sentence if isinstance(answer, Problem) else ""
        return {"file": answer.file_name, "problem": problem}
    return {
        "file": answer.file_name,
        "name": answer.name,
        "title": answer.title,
        "company": answer.company,
        "place": answer.place,
        "phones": list(answer.phones),
        "emails": list(answer.emails),
        "links": list(answer.links),
        "pages": answer.pages,
        "note": answer.note,
        "person": kept.person_id,
        "candidacy": kept.candidacy_id,
        "document": kept.document_id,
        "new": kept.made,
        "may_be": _match(kept.maybe),
        "problem": "",
    }


def _match(match: Match | None) -> dict[str, str] | None:
    return {"person": match.person_id, "name": match.name, "why": match.why} if match else None


def _did(told: dict[str, Any], dry: bool) -> str:
    if told["problem"]:
        return "no"
    if not told["new"]:
        return "would add to who is known" if dry else "added to who was known"
    maybe = f"; may be {told['may_be']['name']} ({told['may_be']['why']})" if told["may_be"] else ""
    return ("would be new" if dry else "new") + maybe


def _complain_of(problems: list[Problem], count: int) -> None:
    """Raise Refused with what was not taken in, if anything was not."""
    if not problems:
        return
    if count == 1:
        raise Refused(problems[0].sentence)
    more = f" And {len(problems) - 1} more." if len(problems) > 1 else ""
    raise Refused(f"{len(problems)} of {count} files were not taken in. {problems[0].sentence}{more}")
