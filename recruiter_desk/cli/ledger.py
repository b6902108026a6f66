"""The ledger on the command line: add a finding, a question, an answer; list open questions and who can answer."""

import argparse
from collections.abc import Callable, Mapping
from pathlib import Path

from recruiter_desk.cli import references
from recruiter_desk.cli.said import say_json, say_table
from recruiter_desk.domain.errors import Refused
from recruiter_desk.domain.ledger.audience import About, Audience, Side
from recruiter_desk.domain.ledger.facts import Fact, FactKind
from recruiter_desk.domain.ledger.findings import RATINGS, Settles, Source
from recruiter_desk.domain.ledger.questions import Weight
from recruiter_desk.domain.ledger.view import OpenQuestion
from recruiter_desk.domain.pad import PadPlace
from recruiter_desk.domain.stages import TOPICS
from recruiter_desk.services import desks
from recruiter_desk.services.ledger import findings, questions, reading
from recruiter_desk.services.workspace import Workspace

Verbs = argparse._SubParsersAction
Flags = Callable[..., argparse.Action]
Add = Callable[[Workspace, argparse.Namespace], str]
Noun = Callable[["Verbs[argparse.ArgumentParser]", str, str, Add], Flags]

COLUMNS: Mapping[str, str] = {
    "text": "Question", "side": "Asked by", "weight": "Weight", "can_answer": "Can answer", "booked": "Booked",
    "standing": "So far", "id": "Id",
}  # fmt: skip


def declare(verbs: "Verbs[argparse.ArgumentParser]") -> None:
    """Declare `questions`."""
    parser = verbs.add_parser("questions", help="list open questions, with who can answer and whether that is booked")
    parser.add_argument("desk", type=Path, metavar="DESK")
    whose = parser.add_mutually_exclusive_group(required=True)
    whose.add_argument("--candidacy", metavar="ID", help="all open questions of a candidacy")
    whose.add_argument("--interview", metavar="ID", help="those that wait for this meeting")
    parser.add_argument("--json", action="store_true", help="an array of objects")
    parser.set_defaults(run=_questions)


def declare_nouns(nouns: "Verbs[argparse.ArgumentParser]", noun: Noun) -> None:
    """Declare `add finding`, `add question` and `add answer`; *noun* declares one and returns what declares flags."""
    _finding(noun(nouns, "finding", "what a side knows of the person or the job", _add_finding))
    _question(noun(nouns, "question", "what a side still wants to know", _add_question))
    _answer(noun(nouns, "answer", "an answer: it becomes a finding of the side that asked", _add_answer))


def _finding(flags: Flags) -> None:
    declare_place(flags)
    flags("--side", choices=_words(Side), default=str(Side.RECRUITER), help="who knows it (recruiter)")
    flags("--about", choices=_words(About), default=str(About.PERSON), help="the person or the job (person)")
    flags("--topic", choices=("", *TOPICS), metavar="TOPIC", default="", help=", ".join(TOPICS))
    _of_spec(flags)
    flags("--text", required=True, help="as heard")
    flags("--wording", help="what readers see instead")
    flags("--rating", choices=("", *RATINGS), default="")
    flags("--source", choices=_words(Source), default="")
    flags("--said-by", metavar="PERSON", help="id or name of whoever said it")
    flags("--heard-on", metavar="DAY", help="2026-11-24; today when left out")
    flags("--question", metavar="ID", help="the question it answers")
    flags("--half", action="store_true", help="it answers half of it")
    flags("--fact", choices=("", *FactKind), default="", help="what --low and --high measure")
    flags("--low", type=int, default=None, metavar="N", help="amount, days of notice, or 1 to 10")
    flags("--high", type=int, default=None, metavar="N", help="the end of a range")
    flags("--currency", metavar="CODE")
    flags("--period", metavar="PERIOD", help="year, month, day, hour")
    _audience(flags)


def _question(flags: Flags) -> None:
    declare_place(flags)
    flags("--side", choices=_words(Side), default=str(Side.RECRUITER), help="who wants to know (recruiter)")
    flags("--topic", choices=("", *TOPICS), metavar="TOPIC", default="", help=", ".join(TOPICS))
    _of_spec(flags)
    flags("--text", required=True)
    flags("--wording", help="what readers see instead")
    flags("--weight", choices=_words(Weight), default=str(Weight.IMPORTANT))
    flags("--why", help="why it matters")
    flags("--who", metavar="PERSON", help="id or name of whoever can answer; else the topic says")
    flags("--seat", metavar="SEAT", help="id of a seat of the search, or its holder's name")
    _audience(flags)


def _answer(flags: Flags) -> None:
    flags("--question", metavar="ID", required=True)
    flags("--text", required=True)
    flags("--half", action="store_true", help="half an answer: the question stays open")
    flags("--said-by", metavar="PERSON", help="id or name of whoever said it")
    flags("--interview", metavar="ID", help="the meeting it was heard in")
    flags("--heard-on", metavar="DAY", help="2026-11-24; today when left out")
    _audience(flags)


def _of_spec(flags: Flags) -> None:
    flags("--criterion", metavar="LINE", help="the line of the spec it speaks of: its key, or how it begins")


def declare_place(flags: Flags, stays: str = "a plain note, which stays private") -> None:
    """Declare the flags that say which record something belongs to; *stays* says what it is on a plain record."""
    flags("--candidacy", metavar="ID", help="whose card it is for")
    flags("--interview", metavar="ID", help="the meeting it comes from; then no --candidacy is needed")
    flags("--person", help=f"id or name: {stays}")
    flags("--company", help=f"id or name: {stays}")
    flags("--search", help=f'id, title or "CFO at Halden Marine": {stays}')


def _audience(flags: Flags) -> None:
    flags("--audience", choices=_words(Audience), default=str(Audience.PRIVATE), help="who may read it (private)")


def _add_finding(workspace: Workspace, given: argparse.Namespace) -> str:
    fact = Fact(FactKind(given.fact), given.low, given.high, given.currency, given.period) if given.fact else None
    question = references.record(workspace, "question", given.question) if given.question else ""
    place = given_place(workspace, given)
    return findings.add_finding(
        workspace, place, side=given.side, about=given.about, text=given.text,
        topic=given.topic, rating=given.rating, source=given.source, said_by_id=_person(workspace, given.said_by),
        audience=given.audience, wording=given.wording, fact=fact, question_id=question,
        criterion_key=_criterion(workspace, place, given.criterion),
        settles=(Settles.HALF if given.half else Settles.WHOLE) if question else "", heard_on=given.heard_on,
    )  # fmt: skip


def _add_question(workspace: Workspace, given: argparse.Namespace) -> str:
    place = given_place(workspace, given)
    return questions.add_question(
        workspace, place, side=given.side, text=given.text, topic=given.topic, weight=given.weight, why=given.why,
        answerer_id=_person(workspace, given.who), seat_id=_seat(workspace, place, given.seat),
        audience=given.audience, wording=given.wording, criterion_key=_criterion(workspace, place, given.criterion),
    )  # fmt: skip


def _add_answer(workspace: Workspace, given: argparse.Namespace) -> str:
    return questions.answer(
        workspace, references.record(workspace, "question", given.question), given.text, half=given.half,
        said_by_id=_person(workspace, given.said_by), heard_on=given.heard_on, audience=given.audience,
        interview_id=references.record(workspace, "interview", given.interview) if given.interview else "",
    )  # fmt: skip


def given_place(workspace: Workspace, given: argparse.Namespace) -> PadPlace:
    """Return the record that the flags name. Raises Refused when they name several."""
    named = [noun for noun in ("candidacy", "person", "company", "search") if getattr(given, noun)]
    if len(named) > 1 or (given.interview and named not in ([], ["candidacy"])):
        raise Refused("Name one record it belongs to: --candidacy, --interview, --person, --company or --search.")
    return PadPlace(
        candidacy_id=references.candidacy(workspace, given.candidacy) if given.candidacy else "",
        interview_id=references.record(workspace, "interview", given.interview) if given.interview else "",
        person_id=_person(workspace, given.person),
        company_id=references.company(workspace, given.company) if given.company else "",
        search_id=references.search(workspace, given.search) if given.search else "",
    )


def _person(workspace: Workspace, text: str) -> str:
    return references.person(workspace, text) if text else ""


def _seat(workspace: Workspace, place: PadPlace, text: str) -> str:
    return references.seat(workspace, _search(workspace, place, "seat"), text) if text else ""


def _criterion(workspace: Workspace, place: PadPlace, text: str) -> str:
    return references.criterion(workspace, _search(workspace, place, "criterion"), text) if text else ""


def _search(workspace: Workspace, place: PadPlace, noun: str) -> str:
    """Return the search whose *noun* is meant."""
    record = place.candidacy_id or place.interview_id
    search = references.search_of(workspace, record) if record else place.search_id
    if not search:
        raise Refused(f"A {noun} belongs to a search: give --candidacy, --interview or --search with --{noun}.")
    return search


def _questions(options: argparse.Namespace) -> None:
    workspace = desks.open_for_reading(options.desk)
    try:
        if options.interview:
            meeting = references.record(workspace, "interview", options.interview)
            found = reading.questions_for_interview(workspace, meeting)
        else:
            found = reading.of_candidacy(workspace, references.candidacy(workspace, options.candidacy)).open
    finally:
        workspace.close()
    records = [_listed(one) for one in found]
    if options.json:
        say_json(records)
        return
    shown = [{**each, "booked": "yes" if each["booked"] else "no"} for each in records]
    say_table(shown, COLUMNS, "There are no open questions.")


def _listed(one: OpenQuestion) -> dict[str, object]:
    question, goes_to = one.question, one.destination
    return {
        "id": question.id, "side": question.side, "topic": question.topic, "text": question.text,
        "wording": question.wording, "weight": question.weight, "why": question.why, "status": question.status,
        "audience": question.audience, "asked_on": question.asked_on, "who": question.answerer_id,
        "seat": question.seat_id, "can_answer": goes_to.person, "can_answer_id": goes_to.person_id,
        "can_answer_seat": goes_to.seat_id, "interview": goes_to.meeting_id, "booked": goes_to.booked,
        "destination": goes_to.words(), "standing": one.standing,
    }  # fmt: skip


def _words(kinds: type[Side] | type[About] | type[Source] | type[Weight] | type[Audience]) -> list[str]:
    return [str(kind) for kind in kinds]
