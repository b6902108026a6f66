"""The command that adds a record: person, company, affiliation, search, seat, candidacy, interview, what is known."""

import argparse
from collections.abc import Callable
from pathlib import Path

from recruiter_desk.cli import ledger, references, second_looking, tasks
from recruiter_desk.cli.said import say, say_json
from recruiter_desk.domain.errors import Refused
from recruiter_desk.domain.interviews import InterviewStatus
from recruiter_desk.domain.people import LEVELS
from recruiter_desk.domain.searches import Part, SearchKind
from recruiter_desk.services import (
    affiliations,
    candidacies,
    companies,
    desks,
    interviews,
    lists,
    people,
    searches,
    seats,
)
from recruiter_desk.services.workspace import Workspace

Verbs = argparse._SubParsersAction
Add = Callable[[Workspace, argparse.Namespace], str]


def declare(verbs: "Verbs[argparse.ArgumentParser]") -> None:
    add = verbs.add_parser("add", help="add a record and print its id")
    add.add_argument("desk", type=Path, metavar="DESK")
    nouns = add.add_subparsers(metavar="NOUN", required=True)
    _person(nouns)
    _company(nouns)
    _affiliation(nouns)
    _search(nouns)
    _seat(nouns)
    _candidacy(nouns)
    _interview(nouns)
    ledger.declare_nouns(nouns, _noun)
    second_looking.declare_nouns(nouns, _noun)
    tasks.declare_noun(nouns, _noun)


def _person(nouns: "Verbs[argparse.ArgumentParser]") -> None:
    flags = _noun(nouns, "person", "somebody, with the present job", _add_person)
    flags("--name", required=True)
    flags("--title", help="what they do now")
    flags("--company", help="where, by name; made when the desk does not know it")
    flags("--contact", action="append", metavar="VALUE", help="phone number, e-mail address or link; may be repeated")
    flags("--via", help="who named them, or where they were found")
    flags("--pronouns")
    flags("--zone", help="time zone, like Europe/Oslo")
    flags("--place")


def _company(nouns: "Verbs[argparse.ArgumentParser]") -> None:
    flags = _noun(nouns, "company", "a company", _add_company)
    flags("--name", required=True)
    flags("--place")
    flags("--zone", help="time zone, like Europe/Oslo")
    flags("--terms", help="what was agreed with a client")
    flags("--notes")


def _affiliation(nouns: "Verbs[argparse.ArgumentParser]") -> None:
    flags = _noun(nouns, "affiliation", "a job somebody has or had", _add_affiliation)
    flags("--person", required=True, help="id or name")
    flags("--company", required=True, help="by name; made when the desk does not know it")
    flags("--title")
    ranks = ", ".join(f"{rank} {name}" for rank, name in LEVELS.items())
    flags("--level", help=f"rank: {ranks}")
    flags("--from", help="year, month or day: 2021, 2021-03")
    flags("--to", help="likewise; left out while still there")
    flags("--reports-to", metavar="ID", help="the affiliation of whoever is above, at the same company")
    flags("--blind-as", help="the company without its name: a listed energy trader")


def _search(nouns: "Verbs[argparse.ArgumentParser]") -> None:
    flags = _noun(nouns, "search", "a job to fill, with its stages and a draft spec", _add_search)
    flags("--title", required=True, help="the role, as people say it: CFO")
    flags("--company", required=True, help="the client by name; made when the desk does not know it")
    flags("--kind", choices=[str(kind) for kind in SearchKind], default=str(SearchKind.CONTINGENCY))


def _seat(nouns: "Verbs[argparse.ArgumentParser]") -> None:
    flags = _noun(nouns, "seat", "a place on the client's side of a search", _add_seat)
    flags("--search", required=True, help='id, title or "CFO at Halden Marine"')
    flags("--person", help="id of somebody there, or a name; left out while nobody is known")
    flags("--title", help="what they are at the client")
    flags("--part", choices=[str(part) for part in Part], help="guessed from the title when left out")


def _candidacy(nouns: "Verbs[argparse.ArgumentParser]") -> None:
    flags = _noun(nouns, "candidacy", "a person for a search", _add_candidacy)
    flags("--person", required=True, help="id or name")
    flags("--search", required=True, help='id, title or "CFO at Halden Marine"')
    flags("--stage", help="name or id; the first one when left out")
    flags("--via", help="who named them")
    flags("--role-applied", help="the role they applied for, when it is another")


def _interview(nouns: "Verbs[argparse.ArgumentParser]") -> None:
    flags = _noun(nouns, "interview", "a meeting of a candidacy", _add_interview)
    flags("--candidacy", required=True, metavar="ID")
    flags("--starts-at", metavar="WHEN", help="2026-11-26T10:00 in the zone, or with its offset")
    flags("--zone", help="the zone that was agreed, like Europe/London; this laptop's when left out")
    flags("--minutes", type=int, default=60)
    flags("--place")
    flags("--stage", help="name or id; where the candidacy is when left out")
    flags("--seat", action="append", metavar="SEAT", help="whom they meet: id of a seat or name; may be repeated")
    flags("--status", choices=[str(status) for status in InterviewStatus], default=str(InterviewStatus.BOOKED))


def _add_person(workspace: Workspace, given: argparse.Namespace) -> str:
    return people.add(
        workspace, given.name, given.title, given.company, given.contact or (), given.via, pronouns=given.pronouns,
        zone=given.zone, place=given.place,
    )  # fmt: skip


def _add_company(workspace: Workspace, given: argparse.Namespace) -> str:
    return companies.add(workspace, given.name, given.place, given.zone, terms=given.terms, notes=given.notes)


def _add_affiliation(workspace: Workspace, given: argparse.Namespace) -> str:
    above = references.affiliation(workspace, given.reports_to) if given.reports_to else ""
    return affiliations.add(
        workspace, references.person(workspace, given.person), given.company, given.title, level=given.level,
        began=getattr(given, "from"), ended=given.to, reports_to_id=above, blind_as=given.blind_as,
    )  # fmt: skip


def _add_search(workspace: Workspace, given: argparse.Namespace) -> str:
    return searches.add(workspace, given.title, kind=given.kind, company=given.company)


def _add_seat(workspace: Workspace, given: argparse.Namespace) -> str:
    search = references.search(workspace, given.search)
    known = lists.one(workspace, given.person) if given.person else None
    if not known:
        return seats.add(workspace, search, given.person, given.title, given.part or "")
    client = lists.one(workspace, search)
    jobs = known[1].get("affiliations", [])
    held = [
        str(job["id"])
        for job in (jobs if isinstance(jobs, list) else [])
        if client and job["company"] == client[1]["company"] and not job["to"]
    ]
    if not held:
        raise Refused("That person does not work at the client yet. Add the affiliation first, or give the name.")
    return seats.add(workspace, search, "", given.title, given.part or "", affiliation_id=held[0])


def _add_candidacy(workspace: Workspace, given: argparse.Namespace) -> str:
    search = references.search(workspace, given.search)
    person = references.person(workspace, given.person)
    stage = references.stage(workspace, search, given.stage) if given.stage else ""
    return candidacies.add(workspace, search, person, stage, given.via, given.role_applied)


def _add_interview(workspace: Workspace, given: argparse.Namespace) -> str:
    candidacy = references.candidacy(workspace, given.candidacy)
    search = references.search_of(workspace, candidacy)
    return interviews.add(
        workspace, candidacy, given.starts_at, given.zone or workspace.zone(), given.minutes, given.place,
        references.stage(workspace, search, given.stage) if given.stage else "",
        [references.seat(workspace, search, each) for each in given.seat or ()], given.status,
    )  # fmt: skip


def _noun(nouns: "Verbs[argparse.ArgumentParser]", word: str, what: str, add: Add) -> Callable[..., argparse.Action]:
    """Declare the noun *word* and return what declares its flags; a flag left out is empty text."""
    parser = nouns.add_parser(word, help=what)
    parser.add_argument("--json", action="store_true", help='print {"id": ...}')

    def run(options: argparse.Namespace) -> None:
        workspace = desks.open_for_writing(options.desk)
        try:
            added = add(workspace, options)
        finally:
            workspace.close()
        if options.json:
            say_json({"id": added})
        else:
            say(f"Added {word} {added}")

    def flag(name: str, **options: object) -> argparse.Action:
        if "action" not in options and "default" not in options and "required" not in options:
            options.setdefault("default", "")
        return parser.add_argument(name, **options)  # type: ignore[arg-type]

    parser.set_defaults(run=run)
    return flag
