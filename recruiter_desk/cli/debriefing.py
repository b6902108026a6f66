"""The command that takes in a whole debrief, told as JSON: findings, questions, interest and the decision at once."""

import argparse
import sys
from pathlib import Path

from recruiter_desk.cli import references
from recruiter_desk.cli.said import say, say_json
from recruiter_desk.domain.debrief_told import SIZE_LIMIT, Told, read_told
from recruiter_desk.domain.errors import Environment, Refused
from recruiter_desk.domain.ledger.audience import Side
from recruiter_desk.services import debriefs, desks
from recruiter_desk.services.debriefs import Recorded

Verbs = argparse._SubParsersAction

FORM = """
The JSON is one object; every key may be left out:
  {"told_by": ["J. Halden"], "interest": 8, "why_not_higher": "The board seat",
   "findings": [{"topic", "criterion", "text", "wording", "rating", "audience", "answers", "half", "said_by"}],
   "questions": [{"topic", "text", "weight", "who", "why", "audience"}],
   "decision": {"kind", "reason", "rests_on"}}
rating: concern, mixed, strong, exceptional. audience: private (when left out), company, candidate, both.
told_by: the first is noted as who told it; with several, a line has the speaker that its said_by names, or none.
answers: the id or the exact words of a question; half: true when it answers half of it.
criterion: a line of the spec by its key or how it begins. weight: deal-breaker, important, nice to know.
Of the company: pass, hold, decline, offer. Of the candidate: go on, unsure, wants out, accept.
"""


def declare(verbs: "Verbs[argparse.ArgumentParser]") -> None:
    """Declare `debrief`."""
    parser = verbs.add_parser(
        "debrief",
        help="record what one side told after a meeting, from JSON, as one change",
        description="Record what one side told after a meeting. All of it is stored as one change, or nothing.",
        epilog=FORM,
        formatter_class=argparse.RawDescriptionHelpFormatter,
    )
    parser.add_argument("desk", type=Path, metavar="DESK")
    parser.add_argument("interview", metavar="INTERVIEW", help="id of the meeting")
    sides = (str(Side.COMPANY), str(Side.CANDIDATE))
    parser.add_argument("--side", choices=sides, required=True, help="whose account it is")
    parser.add_argument("--file", required=True, metavar="JSON", help="the file; - reads standard input")
    parser.add_argument("--json", action="store_true", help="print what was stored as an object")
    parser.set_defaults(run=_debrief)


def _debrief(options: argparse.Namespace) -> None:
    told = _read(options.file)
    workspace = desks.open_for_writing(options.desk)
    try:
        meeting = references.record(workspace, "interview", options.interview)
        recorded = debriefs.record(workspace, meeting, options.side, told)
        stored = debriefs.stored(workspace, recorded)
    finally:
        workspace.close()
    if options.json:
        say_json(stored)
    else:
        _say(recorded)


def _read(name: str) -> Told:
    """Return the account in the file *name*; what is far too long is not read to its end."""
    if name == "-":
        return read_told(sys.stdin.buffer.read(SIZE_LIMIT + 1), "standard input")
    path = Path(name)
    try:
        with path.open("rb") as file:
            data = file.read(SIZE_LIMIT + 1)
    except FileNotFoundError:
        raise Refused(f"There is no file {name}. Name the JSON file, or - for standard input.") from None
    except IsADirectoryError:
        raise Refused(f"{name} is a folder. Name the JSON file in it.") from None
    except OSError as error:
        raise Environment(f"{name} could not be read: {error.strerror}. Check that you may read it.") from None
    return read_told(data, path.name)


def _say(recorded: Recorded) -> None:
    parts = [
        _counted(len(recorded.finding_ids), "note"),
        _counted(len(recorded.question_ids), "question"),
        f"interest {recorded.interest}" if recorded.interest_id else "",
        "the decision" if recorded.decision_id else "",
    ]
    say(f"Stored {', '.join(part for part in parts if part)}.")
    if len(recorded.told_by) > 1:
        first, *others = recorded.told_by
        say(
            f"Noted as told by {first}, with {' and '.join(others)}. "
            "A line without said_by is nobody's: say there who said it."
        )
    if recorded.moved_to:
        say(f"Now in {recorded.moved_to}.")
    if recorded.asks_to_end:
        say("Nothing has ended by this decision: move the card to Client declined when it is final.")


def _counted(count: int, noun: str) -> str:
    return f"{count} {noun}{'' if count == 1 else 's'}" if count else ""
