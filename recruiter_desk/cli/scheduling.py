"""The command that books, offers, moves and cancels meetings, and writes their calendar files."""

import argparse
from pathlib import Path

from recruiter_desk.cli import references
from recruiter_desk.cli.said import say, say_json
from recruiter_desk.domain.changes import ChangeSet
from recruiter_desk.domain.errors import Refused
from recruiter_desk.domain.interviews import Clash, InterviewLine, InterviewStatus
from recruiter_desk.domain.ledger.audience import Side
from recruiter_desk.domain.meeting_times import clocks, typed_times, until
from recruiter_desk.services import desks, interviews, lists
from recruiter_desk.services.workspace import Workspace

Verbs = argparse._SubParsersAction

_SAID = {"cancel": InterviewStatus.CANCELLED, "held": InterviewStatus.HELD, "no_show": InterviewStatus.NO_SHOW}
_DETAILS = ("zone", "minutes", "place", "seat", "alone", "stage", "status")


def declare(verbs: "Verbs[argparse.ArgumentParser]") -> None:
    parser = verbs.add_parser(
        "schedule",
        help="book a meeting, offer times, move or cancel it, write its calendar file",
        description="For a candidacy: --at, --offer or --status wanted make a new meeting; what is left out is as "
        "usual (the next seat, its stage, 60 minutes, the company's time zone). For an interview: --at books one of "
        "the times offered, --offer offers others, --move, --cancel, --held and --no-show say what became of it.",
    )
    parser.add_argument("desk", type=Path, metavar="DESK")
    parser.add_argument("record", metavar="ID", help="of a candidacy, or of an interview")
    act = parser.add_mutually_exclusive_group()
    act.add_argument("--at", default="", metavar="WHEN", help='"thu 10:00", 2026-11-26T10:00, with or without offset')
    act.add_argument("--offer", default="", metavar="TIMES", help='"Tue 10, Wed 14"')
    act.add_argument("--move", default="", metavar="WHEN", help="book an interview for another time")
    act.add_argument("--cancel", action="store_true")
    act.add_argument("--held", action="store_true")
    act.add_argument("--no-show", action="store_true", help="somebody did not come")
    parser.add_argument("--zone", default="", help="the zone that was agreed, like Europe/London")
    parser.add_argument("--minutes", type=int, default=0)
    parser.add_argument("--place")
    who = parser.add_mutually_exclusive_group()
    who.add_argument("--seat", action="append", metavar="SEAT", help="id of a seat or name; may be repeated")
    who.add_argument("--alone", action="store_true", help="a talk with you: nobody of the client sits in")
    parser.add_argument("--stage", default="", help="name or id")
    parser.add_argument("--status", choices=[str(one) for one in InterviewStatus], default="", help="booked, with --at")
    parser.add_argument(
        "--ics",
        type=Path,
        metavar="FILE",
        help="write its calendar file; a file there is replaced. Booking "
        "one of the times offered writes a second one beside it that withdraws those",
    )
    parser.add_argument("--for", dest="party", choices=["company", "candidate"], help="whose calendar it is for")
    parser.add_argument("--names", action="store_true", help="names in the calendar file instead of initials")
    parser.add_argument("--json", action="store_true", help="print the interview")
    parser.set_defaults(run=_schedule)


def _schedule(options: argparse.Namespace) -> None:
    if options.ics and not options.party:
        raise Refused("Say whose calendar the file is for: --for company or --for candidate.")
    if options.ics and not options.ics.absolute().parent.is_dir():
        raise Refused(f"There is no folder {options.ics.parent} to write the calendar file to.")
    workspace = desks.open_for_writing(options.desk)
    try:
        heard: list[ChangeSet] = []
        workspace.subscribe(heard.append)
        interview_id = _done(workspace, options)
        beside: Path | None = None
        if options.ics:
            party = Side(options.party)
            interviews.save_calendar(workspace, interview_id, party, options.ics, names=options.names)
            if options.at:
                path = options.ics.with_stem(f"{options.ics.stem} times withdrawn")
                beside = (
                    path
                    if interviews.save_withdrawn(workspace, interview_id, party, path, names=options.names)
                    else None
                )
        _say(workspace, interview_id, heard, options)
        if beside and not options.json:
            say(f"{beside.name} takes the times offered out of the calendar again.")
    finally:
        workspace.close()


def _done(workspace: Workspace, options: argparse.Namespace) -> str:
    """Do what was asked; return the id of the interview."""
    found = lists.one(workspace, options.record)
    if found and found[0] == "candidacy":
        return _begin(workspace, options.record, options)
    if not found or found[0] != "interview":
        raise Refused(f"There is no candidacy and no interview with the id {options.record} on this desk.")
    _go_on(workspace, options.record, options)
    return str(options.record)


def _begin(workspace: Workspace, candidacy_id: str, options: argparse.Namespace) -> str:
    if options.move or any(getattr(options, each) for each in _SAID):
        raise Refused("Name the interview to move or to end, not the candidacy: show DESK CANDIDACY lists them.")
    if not (options.at or options.offer or options.status == InterviewStatus.WANTED):
        raise Refused("Say when: --at WHEN, --offer TIMES, or --status wanted while there is no time.")
    usual = interviews.usual(workspace, candidacy_id, _seats(workspace, candidacy_id, options))
    zone, minutes = options.zone or usual.zone, options.minutes or usual.minutes
    stage, place = _stage(workspace, candidacy_id, options) or usual.stage_id, options.place or ""
    if options.offer:
        times = typed_times(options.offer, workspace.today())
        return interviews.offer(workspace, candidacy_id, times, zone, minutes, place, stage, usual.seat_ids)
    at = _one(workspace, options.at) if options.at else ""
    status = options.status or InterviewStatus.BOOKED
    return interviews.add(workspace, candidacy_id, at, zone, minutes, place, stage, usual.seat_ids, status)


def _go_on(workspace: Workspace, interview_id: str, options: argparse.Namespace) -> None:
    meeting = interviews.line(workspace, interview_id)
    if options.stage or options.status:
        raise Refused("An interview keeps its stage; say what became of it with --move, --cancel, --held or --no-show.")
    seats = _seats(workspace, meeting.candidacy_id, options)
    if options.offer:
        interviews.offer(
            workspace, meeting.candidacy_id, typed_times(options.offer, workspace.today()), options.zone,
            options.minutes, options.place, seat_ids=seats, interview_id=interview_id,
        )  # fmt: skip
        return
    if options.move:
        at = _one(workspace, options.move)
        interviews.reschedule(workspace, interview_id, at, options.zone, options.minutes, options.place, seats)
        return
    if given := [each for each in _DETAILS if getattr(options, each)]:
        raise Refused(f"--{given[0]} goes with --move or --offer. Nothing was changed.")
    if options.at:
        interviews.book(workspace, interview_id, _one(workspace, options.at))
    for flag, status in _SAID.items():
        if getattr(options, flag):
            interviews.set_status(workspace, interview_id, status)
            return
    if not (options.at or options.ics):
        raise Refused("Say what became of it: --at, --offer, --move, --cancel, --held, --no-show, or --ics FILE.")


def _one(workspace: Workspace, text: str) -> str:
    times = typed_times(text, workspace.today())
    if len(times) != 1:
        raise Refused("Give one day with its time, like thu 10:00. Several are offered with --offer.")
    return times[0]


def _seats(workspace: Workspace, candidacy_id: str, options: argparse.Namespace) -> list[str] | None:
    if options.alone:
        return []
    if not options.seat:
        return None
    search = references.search_of(workspace, candidacy_id)
    return [references.seat(workspace, search, each) for each in options.seat]


def _stage(workspace: Workspace, candidacy_id: str, options: argparse.Namespace) -> str:
    if not options.stage:
        return ""
    return references.stage(workspace, references.search_of(workspace, candidacy_id), options.stage)


def _say(workspace: Workspace, interview_id: str, heard: list[ChangeSet], options: argparse.Namespace) -> None:
    meeting = interviews.line(workspace, interview_id)
    clashing = _clashes(workspace, meeting)
    if options.json:
        record = (lists.one(workspace, interview_id) or ("", {}))[1]
        say_json({**record, "clashes": [_listed(each) for each in clashing]})
        return
    times = [meeting.starts_at] if meeting.starts_at else meeting.offered
    when = ", ".join(clocks(each, meeting.zones, workspace.today(), whole=True) for each in times)
    say(": ".join(part for part in (workspace.label(heard[-1]) if heard else "", when) if part))
    for each in clashing:
        say(f"Clash: {each.person}, {each.company}, {until(each.starts_at, each.minutes, workspace.zone())} here")
    say(f"Interview {interview_id}")


def _clashes(workspace: Workspace, meeting: InterviewLine) -> list[Clash]:
    planned = meeting.status in (InterviewStatus.BOOKED, InterviewStatus.OFFERED)
    times = (meeting.starts_at,) if meeting.starts_at else meeting.offered
    found = [
        clash
        for at in (times if planned else ())
        for clash in interviews.clashes(workspace, at, meeting.minutes, meeting.id)
    ]
    return list({each.interview_id: each for each in found}.values())


def _listed(clash: Clash) -> dict[str, object]:
    return {
        "interview": clash.interview_id,
        "candidacy": clash.candidacy_id,
        "person_name": clash.person,
        "company": clash.company,
        "starts_at": clash.starts_at,
        "minutes": clash.minutes,
    }
