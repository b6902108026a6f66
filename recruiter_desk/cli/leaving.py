"""Commands for what both sides decide, and for somebody who wants out: `decide`, `wants-out`, `brake`."""

import argparse
from datetime import datetime
from pathlib import Path

from recruiter_desk.cli import references
from recruiter_desk.cli.said import say, say_json
from recruiter_desk.domain.brake import Brake, Doubt
from recruiter_desk.domain.errors import Refused
from recruiter_desk.domain.ledger.audience import AUDIENCE_WORDS, Audience
from recruiter_desk.domain.ledger.decisions import DECISIONS, DecisionKind
from recruiter_desk.domain.moments import moment_text
from recruiter_desk.domain.specs import FIELDS
from recruiter_desk.domain.whens import read_when
from recruiter_desk.services import brakes, desks, lists, reasons
from recruiter_desk.services.ledger import decisions
from recruiter_desk.services.workspace import Workspace

Verbs = argparse._SubParsersAction

_NONE_OPEN = "No brake is open. Open one with: wants-out DESK CANDIDACY --said TEXT"


def declare(verbs: "Verbs[argparse.ArgumentParser]") -> None:
    """Declare the three commands."""
    decide = _verb(verbs, "decide", "keep what a side decided; a pass moves the card, wants out opens the brake")
    decide.add_argument("--side", required=True, choices=[one.value for one in DECISIONS])
    kinds = [one.value for kinds in DECISIONS.values() for one in kinds]
    decide.add_argument("--kind", required=True, choices=kinds)
    decide.add_argument("--reason", default="", metavar="R")
    decide.add_argument(
        "--rests-on", default="", metavar="WHAT", help="a line of the spec, one of its fields, a finding"
    )
    decide.add_argument("--interview", default="", metavar="ID", help="the meeting after which it was decided")
    decide.add_argument("--audience", choices=list(AUDIENCE_WORDS), default=Audience.PRIVATE, help="who may read why")
    decide.add_argument("--json", action="store_true", help="print the id of the decision")
    decide.set_defaults(run=_decide)

    leave = _verb(verbs, "wants-out", "note that somebody wants out: opens the brake over what they said")
    leave.add_argument("--said", default="", metavar="TEXT", help="in their words; it becomes a doubt")
    leave.add_argument("--json", action="store_true", help="print the brake")
    leave.set_defaults(run=_wants_out)

    brake = _verb(verbs, "brake", "show the open brake of a candidacy, or say what is done about it")
    act = brake.add_mutually_exclusive_group()
    act.add_argument("--ask-up", action="store_true", help="a talk is asked for with whoever can settle the doubts")
    act.add_argument("--hold", default="", metavar="WHEN", help='until when: "thu 9:00", 2026-11-26')
    act.add_argument("--let-go", action="store_true", help="end it; needs --reason")
    act.add_argument("--firm-no", action="store_true", help="end it at once, open or not; needs --reason")
    act.add_argument("--stayed", action="store_true", help="they go on after all")
    brake.add_argument("--who", default="", metavar="PERSON", help="whom to ask, other than who can settle most")
    brake.add_argument("--reason", default="", metavar="R")
    brake.add_argument("--said", default="", metavar="TEXT", help="what they said, with --firm-no")
    brake.add_argument("--json", action="store_true", help="print the brake")
    brake.set_defaults(run=_brake)


def _verb(verbs: "Verbs[argparse.ArgumentParser]", word: str, what: str) -> argparse.ArgumentParser:
    made: argparse.ArgumentParser = verbs.add_parser(word, help=what)
    made.add_argument("desk", type=Path, metavar="DESK")
    made.add_argument("candidacy", metavar="CANDIDACY", help="its id, as in: show DESK candidacies")
    return made


def _decide(options: argparse.Namespace) -> None:
    workspace = desks.open_for_writing(options.desk)
    try:
        candidacy = references.candidacy(workspace, options.candidacy)
        interview = references.record(workspace, "interview", options.interview) if options.interview else ""
        made = decisions.decide(
            workspace, candidacy, options.side, options.kind, options.reason, interview, options.audience,
            rests_on=_rests_on(workspace, candidacy, options),
        )  # fmt: skip
        if options.json:
            say_json({"id": made})
        else:
            say(workspace.next_undo())
    finally:
        workspace.close()


def _rests_on(workspace: Workspace, candidacy_id: str, options: argparse.Namespace) -> str:
    """Return what the decision rests on; of a decline without any, the must-have that its reason names."""
    what = options.rests_on.strip()
    if not what:
        if options.kind != DecisionKind.DECLINE or not options.reason.strip():
            return ""
        with workspace.read() as session:
            return reasons.read_reason(session, candidacy_id, options.reason).rests_on
    found = lists.one(workspace, what)
    if what in FIELDS or (found and found[0] == "finding"):
        return str(what)
    return references.criterion(workspace, references.search_of(workspace, candidacy_id), what)


def _wants_out(options: argparse.Namespace) -> None:
    workspace = desks.open_for_writing(options.desk)
    try:
        candidacy = references.candidacy(workspace, options.candidacy)
        brakes.wants_out(workspace, candidacy, options.said)
        _show(workspace, candidacy, options.json)
    finally:
        workspace.close()


def _brake(options: argparse.Namespace) -> None:
    if options.who and not options.ask_up:
        raise Refused("--who goes with --ask-up. Nothing was changed.")
    acts = (options.ask_up, options.hold, options.let_go, options.firm_no, options.stayed)
    workspace = desks.open_for_writing(options.desk) if any(acts) else desks.open_for_reading(options.desk)
    try:
        candidacy = references.candidacy(workspace, options.candidacy)
        if any(acts):
            _act(workspace, candidacy, options)
        elif options.reason or options.said:
            raise Refused("--reason and --said go with --let-go or --firm-no. Nothing was changed.")
        else:
            _show(workspace, candidacy, options.json)
    finally:
        workspace.close()


def _act(workspace: Workspace, candidacy_id: str, options: argparse.Namespace) -> None:
    if options.firm_no:
        brakes.firm_no(workspace, candidacy_id, options.reason, options.said)
    else:
        open_now = brakes.of(workspace, candidacy_id)
        if open_now is None:
            raise Refused(_NONE_OPEN)
        if options.let_go:
            brakes.let_go(workspace, open_now.id, options.reason)
        elif options.stayed:
            brakes.stayed(workspace, open_now.id, options.reason)
        elif options.hold:
            brakes.hold(workspace, open_now.id, _until(workspace, options.hold))
        else:
            _ask_up(workspace, open_now, options)
            return
    if options.json:
        say_json(_record(brakes.of(workspace, candidacy_id)))
    else:
        say(workspace.next_undo())


def _ask_up(workspace: Workspace, open_now: Brake, options: argparse.Namespace) -> None:
    """Note that a talk is asked for, and print the words that ask for it."""
    message = open_now.message
    if options.who:
        who = references.person(workspace, options.who)
        message = brakes.message_to(workspace, open_now.candidacy_id, who)
    if message is None:
        raise Refused("Nobody is known who can settle it. Name somebody with --who, or seat whoever decides.")
    brakes.ask_up(workspace, open_now.id)
    if options.json:
        say_json({**(_record(open_now) or {}), "outcome": "asked up", "message": message._asdict()})
        return
    say(workspace.next_undo())
    for line in (f"Subject: {message.subject}", *message.text.split("\n")):
        say(line)


def _until(workspace: Workspace, text: str) -> str:
    if when := read_when(text, workspace.today()):
        return when.stored()
    try:
        return moment_text(datetime.fromisoformat(text).astimezone())
    except ValueError:
        raise Refused(f"“{text}” is no time I know. Write it like thu 9:00, or 2026-11-26T09:00.") from None


def _show(workspace: Workspace, candidacy_id: str, as_json: bool) -> None:
    found = brakes.of(workspace, candidacy_id)
    if as_json:
        say_json(_record(found))
    elif found is None:
        say(_NONE_OPEN)
    else:
        say(found.title)
        say(found.words)
        for one in found.doubts:
            say(f"- {one.question.words}: {one.standing}")
        if found.hold_until:
            say(f"Held until {found.hold_until}")
        if found.settler:
            say(f"Ask for a talk with {found.settler.brief}: brake DESK CANDIDACY --ask-up")


def _record(brake: Brake | None) -> dict[str, object] | None:
    if brake is None:
        return None
    settler = brake.settler
    return {
        "id": brake.id,
        "candidacy": brake.candidacy_id,
        "opened_at": brake.opened_at,
        "said": brake.said,
        "hold_until": brake.hold_until,
        "outcome": brake.outcome,
        "saved": brake.saved,
        "words": brake.words,
        "doubts": [_listed(one) for one in brake.doubts],
        "settler": settler
        and {
            "person": settler.person_id,
            "person_name": settler.person,
            "seats": list(settler.seat_ids),
            "interview": settler.meeting_id,
            "email": settler.email,
        },
        "message": brake.message and brake.message._asdict(),
    }


def _listed(doubt: Doubt) -> dict[str, object]:
    return {
        "question": doubt.question.id,
        "text": doubt.question.words,
        "topic": doubt.question.topic,
        "weight": doubt.question.weight,
        "standing": doubt.standing,
        "reached": doubt.reached,
        "settled": doubt.settled,
    }
