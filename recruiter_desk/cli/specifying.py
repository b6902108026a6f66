"""`revise`: change the job of a search, correct its wording, or list how it moved."""

import argparse
from collections.abc import Mapping, Sequence
from pathlib import Path

from recruiter_desk.cli import references
from recruiter_desk.cli.said import say, say_json
from recruiter_desk.domain.errors import Refused
from recruiter_desk.domain.ledger.audience import Audience
from recruiter_desk.domain.searches import Criterion
from recruiter_desk.domain.spec_edits import SpecEdits
from recruiter_desk.domain.specs import FIELDS, SpecChange, words
from recruiter_desk.services import desks, specs
from recruiter_desk.services.specs import SpecStep
from recruiter_desk.services.workspace import Workspace

Verbs = argparse._SubParsersAction

_LINES = {
    "remove": "take it out",
    "relax": "must to nice, or relaxed to TEXT",
    "raise": "nice to must, or raised to TEXT",
}


def declare(verbs: "Verbs[argparse.ArgumentParser]") -> None:
    """Declare `revise`."""
    parser = verbs.add_parser("revise", help="change the job of a search: a new spec with all edits, and why")
    parser.add_argument("desk", type=Path, metavar="DESK")
    parser.add_argument("search", metavar="SEARCH", help='id, title or "CFO at Halden Marine"')
    parser.add_argument("--why", default="", metavar="TEXT", help="what moved the job")
    parser.add_argument("--said-by", default="", metavar="PERSON", help="id or name of whoever asked for it")
    parser.add_argument("--interview", default="", metavar="ID", help="the meeting after which")
    parser.add_argument("--audience", choices=[str(one) for one in Audience], default="private",
                        help="who may read why (private)")  # fmt: skip
    for name in FIELDS:
        parser.add_argument(f"--{name.replace('_', '-')}", metavar="TEXT", help="what it is from now on")
    for flag in ("add-must", "add-nice"):
        parser.add_argument(f"--{flag}", action="append", default=[], metavar="TEXT", help="a new line")
    for flag, what in _LINES.items():
        metavar = "LINE" if flag == "remove" else "LINE[=TEXT]"
        parser.add_argument(f"--{flag}", action="append", default=[], metavar=metavar, help=what)
    parser.add_argument("--reword", action="append", default=[], metavar="LINE=TEXT", help="the same in other words")
    parser.add_argument("--wording", action="store_true", help="correct the present spec; a draft is edited so too")
    parser.add_argument("--agree", action="store_true", help="note that the client agreed to the spec today")
    parser.add_argument("--list", action="store_true", help="list the specs with what each changed; change nothing")
    parser.add_argument("--between", nargs=2, type=int, metavar=("N", "M"), help="list what differs between two specs")
    parser.add_argument("--json", action="store_true")
    parser.set_defaults(run=_run)


def _run(options: argparse.Namespace) -> None:
    reads = options.list or options.between
    workspace = desks.open_for_reading(options.desk) if reads else desks.open_for_writing(options.desk)
    try:
        search = references.search(workspace, options.search)
        if options.between:
            _say_changes(specs.diff_between(workspace, search, *options.between), options.json)
        elif options.list:
            _list(specs.history(workspace, search), options.json)
        else:
            _revise(workspace, search, options)
    finally:
        workspace.close()


def _revise(workspace: Workspace, search: str, options: argparse.Namespace) -> None:
    edits = _edits(workspace, search, options)
    if not edits and not options.agree:
        raise Refused("Nothing was said to change. Name a field or a line: recruiter-desk revise --help")
    before = specs.revisions(workspace, search)
    if edits and options.wording:
        specs.amend(workspace, search, **edits)
    elif edits:
        specs.revise(
            workspace, search, options.why, audience=options.audience,
            said_by_id=references.person(workspace, options.said_by) if options.said_by else "",
            interview_id=references.record(workspace, "interview", options.interview) if options.interview else "",
            **edits,
        )  # fmt: skip
    if options.agree:
        specs.agree(workspace, search)
    step, *_ = specs.history(workspace, search)
    made = step.revision.number > before[0].number
    if options.json:
        changes = step.changes if made else ()
        say_json({"spec": step.revision.number, "changes": [_change(one) for one in changes]})
        return
    say(f"Spec {step.revision.number}" if made else f"Spec {step.revision.number}, as it is now")
    for change in step.changes if made else ():
        say(f"  {words(change)}")


def _edits(workspace: Workspace, search: str, options: argparse.Namespace) -> SpecEdits:
    lines = specs.current(workspace, search).criteria
    made: SpecEdits = {}
    for name in FIELDS:
        if getattr(options, name) is not None:
            made[name] = getattr(options, name)  # type: ignore[literal-required]  # one of FIELDS
    if options.add_must:
        made["add_must"] = options.add_must
    if options.add_nice:
        made["add_nice"] = options.add_nice
    if options.remove:
        made["remove"] = [references.criterion(workspace, search, text) for text in options.remove]
    if options.relax:
        made["relax"] = _named(workspace, search, lines, options.relax)
    if getattr(options, "raise"):
        made["raised"] = _named(workspace, search, lines, getattr(options, "raise"))
    if options.reword:
        made["reword"] = _named(workspace, search, lines, options.reword)
        if not all(made["reword"].values()):
            raise Refused("Say the new words after the line: --reword LINE=TEXT")
    return made


def _named(workspace: Workspace, search: str, lines: Sequence[Criterion], given: Sequence[str]) -> Mapping[str, str]:
    """Read LINE or LINE=TEXT; a line that has the sign in its own words is taken as a whole."""
    found: dict[str, str] = {}
    for text in given:
        whole = any(text.strip() in (line.text, line.key) for line in lines)
        line, _, new = (text, "", "") if whole else text.partition("=")
        found[references.criterion(workspace, search, line)] = new.strip()
    return found


def _list(steps: Sequence[SpecStep], as_json: bool) -> None:
    if as_json:
        say_json([_step(one) for one in steps])
        return
    for one in steps:
        spec = one.revision
        when = [spec.made_on, f"agreed {spec.agreed_on}" if spec.agreed_on else "" if spec.fixed_on else "a draft"]
        who = [spec.said_by, one.where.words if one.where else ""]
        say(" · ".join(part for part in (f"Spec {spec.number}", *when, spec.why, *who) if part))
        for change in one.changes:
            say(f"  {words(change)}")


def _say_changes(changes: Sequence[SpecChange], as_json: bool) -> None:
    if as_json:
        say_json([_change(one) for one in changes])
        return
    for change in changes:
        say(words(change))
    if not changes:
        say("Nothing differs between them.")


def _step(step: SpecStep) -> dict[str, object]:
    spec = step.revision
    return {
        "spec": spec.number, "made_on": spec.made_on, "agreed_on": spec.agreed_on, "why": spec.why,
        "said_by": spec.said_by_id, "said_by_name": spec.said_by, "interview": spec.interview_id,
        "audience": spec.audience, **{name: getattr(spec, name) for name in FIELDS},
        "criteria": [
            {"key": line.key, "text": line.text, "topic": line.topic, "must": line.must, "moved": line.moved}
            for line in spec.criteria
        ],
        "changes": [_change(one) for one in step.changes],
    }  # fmt: skip


def _change(change: SpecChange) -> dict[str, object]:
    return {
        "kind": str(change.kind), "element": change.element, "before": change.before, "after": change.after,
        "topic": change.topic, "words": words(change),
    }  # fmt: skip
