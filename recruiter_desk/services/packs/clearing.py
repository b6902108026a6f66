"""The ledger seen from a pack: what could still be cleared for its reader, what is shown, what is held back.

A line kept out with X is remembered as a text of the pack without words, in the slot "kept out:ID" of its candidacy: a
row like the others, so that undo brings the line back, and for every meeting, so that it is not offered again. It goes
on being private; keeping out takes nothing back that was cleared.
"""

from collections.abc import Mapping
from datetime import date

from sqlalchemy import select
from sqlalchemy.orm import Session

from recruiter_desk.domain.errors import Refused
from recruiter_desk.domain.ledger.audience import About, Audience, Side, may_read
from recruiter_desk.domain.ledger.facts import FactKind
from recruiter_desk.domain.ledger.findings import Finding
from recruiter_desk.domain.ledger.questions import Asking, Question, Weight
from recruiter_desk.domain.ledger.view import Ledger
from recruiter_desk.domain.packing.words import short_day
from recruiter_desk.domain.packs import FULL
from recruiter_desk.domain.packs_asked import STARTERS, Ask, HeldBack, PackLine, ToClear
from recruiter_desk.domain.pad import PadPlace
from recruiter_desk.services.ledger import clearing as ledger_clearing
from recruiter_desk.services.ledger import findings, questions
from recruiter_desk.services.ledger.reading import read_ledger
from recruiter_desk.services.packs import job_lines
from recruiter_desk.services.packs.building import make, reader_of
from recruiter_desk.services.packs.gathering import READERS
from recruiter_desk.services.workspace import Workspace
from recruiter_desk.storage.ids import new_id
from recruiter_desk.storage.rows import PackTextRow

KEPT_OUT = "Kept out"
CURRENT_PAY = "What they are paid now is not for a pack"
OTHER_SIDE = "Cleared for the candidate only"
_SLOT = "kept out:"


def to_clear(workspace: Workspace, ask: Ask) -> ToClear:
    """Return the lines of this candidacy by what becomes of them. Raises Refused as `build` does."""
    made = make(workspace, ask)
    reader = READERS[ask.edition]
    with workspace.read() as session:
        ledger = read_ledger(session, made.brief.reader.candidacy_id)
        of_job = job_lines.read(session, made.brief.reader.candidacy_id, ask.chosen())
        out = _kept_out(session, made.brief.reader.candidacy_id, ask.edition)
    offered: list[PackLine] = []
    shown: list[PackLine] = []
    held: list[HeldBack] = []
    told = [(line, False) for line in of_job]
    for line, pay_now in [*_lines(made.brief.on.isoformat(), ledger, reader), *told]:
        if may_read(line.audience, reader):
            if line.id in made.shown:
                shown.append(line)
        elif line.id in out:
            held.append(HeldBack(line, KEPT_OUT))
        elif pay_now:
            held.append(HeldBack(line, CURRENT_PAY))
        elif line.audience == Audience.PRIVATE:
            offered.append(line)
        else:
            held.append(HeldBack(line, OTHER_SIDE))
    offered.sort(key=lambda line: -line.tells)  # the newest stay before older ones
    return ToClear(made.brief.reader, tuple(offered), tuple(shown), tuple(held))


def include(workspace: Workspace, ask: Ask, line_id: str) -> None:
    """Clear one line for the reader of *ask*; what the candidate may read, both may read then. One change."""
    candidacy_id = reader_of(workspace, ask).candidacy_id
    with workspace.read() as session:
        lines = _lines("", read_ledger(session, candidacy_id), Side.RECRUITER)
        found = {line.id: line for line in (*(one for one, _ in lines), *job_lines.read(session, candidacy_id, FULL))}
    if line_id not in found:
        raise Refused("This line is no longer on the card. Look at the pack again.")
    theirs = Audience.COMPANY if READERS[ask.edition] == Side.COMPANY else Audience.CANDIDATE
    both = found[line_id].audience not in (Audience.PRIVATE, theirs)
    ledger_clearing.clear(workspace, [line_id], Audience.BOTH if both else theirs)


def keep_out(workspace: Workspace, ask: Ask, line_id: str) -> None:
    """Offer this line no more for packs of this candidacy, until `offer_again`."""
    candidacy_id = reader_of(workspace, ask).candidacy_id
    with workspace.write("Kept a line out of the pack on {candidacy}", candidacy=candidacy_id) as session:
        if line_id in _kept_out(session, candidacy_id, ask.edition):
            return
        session.add(
            PackTextRow(
                id=new_id(), candidacy_id=candidacy_id, audience=Audience.PRIVATE, edition=ask.edition,
                slot=f"{_SLOT}{line_id}", text="",
            )
        )  # fmt: skip


def offer_again(workspace: Workspace, ask: Ask, line_id: str) -> None:
    """Take back that a line was kept out."""
    candidacy_id = reader_of(workspace, ask).candidacy_id
    with workspace.write("Offered a line for the pack on {candidacy} again", candidacy=candidacy_id) as session:
        for row in session.scalars(
            select(PackTextRow).where(
                PackTextRow.candidacy_id == candidacy_id,
                PackTextRow.edition == ask.edition,
                PackTextRow.slot == f"{_SLOT}{line_id}",
            )
        ):
            session.delete(row)


def start(workspace: Workspace, ask: Ask, said: Mapping[str, str]) -> None:
    """Keep the first lines of a pack that says nothing yet, cleared for its reader; one change.

    *said* maps keys of `STARTERS` to what was typed. Raises Refused when nothing was.
    """
    typed = {one.key: said[one.key] for one in STARTERS if said.get(one.key, "").strip()}
    if not typed:
        raise Refused("Nothing was typed. Write a line, then press Enter.")
    reader = reader_of(workspace, ask)
    place, today = PadPlace(candidacy_id=reader.candidacy_id), workspace.today().isoformat()
    with workspace.write("Wrote the first lines of the pack on {candidacy}", candidacy=reader.candidacy_id) as session:
        if text := typed.get("does best"):
            findings.put(
                session,
                place,
                today=today,
                side=Side.RECRUITER,
                about=About.PERSON,
                text=text,
                audience=Audience.COMPANY,
            )
        if text := typed.get("not tested"):
            questions.put(session, place, today=today, side=Side.COMPANY, text=text, audience=Audience.COMPANY)
        if text := typed.get("wants to hear"):
            questions.put(
                session, place, today=today, side=Side.CANDIDATE, text=text, answerer_id=reader.person_id,
                seat_id="" if reader.person_id else reader.seat_id, audience=Audience.COMPANY,
            )  # fmt: skip


def all_ids(workspace: Workspace, candidacy_id: str) -> tuple[str, ...]:
    """Return the ids of everything of a candidacy and its job that a pack could show, or hold back."""
    with workspace.read() as session:
        ledger = read_ledger(session, candidacy_id)
        of_job = job_lines.read(session, candidacy_id, FULL)
    asked = [*(one.question for one in ledger.open), *ledger.closed]
    ids = [one.id for one in ledger.findings] + [one.id for one in asked] + [one.id for one in ledger.decisions]
    ids += [one.id for one in of_job]
    return tuple(sorted(ids + [asking.id for one in asked for asking in one.askings]))


def _kept_out(session: Session, candidacy_id: str, edition: str) -> set[str]:
    row = PackTextRow
    query = select(row.slot).where(row.candidacy_id == candidacy_id, row.edition == edition, row.slot.startswith(_SLOT))
    return {slot.removeprefix(_SLOT) for slot in session.scalars(query)}


def _lines(on: str, ledger: Ledger, reader: Side) -> list[tuple[PackLine, bool]]:
    """Return every line that a pack could show, the newest first, each with whether it says what they are paid now.

    What was said to a question counts once *reader* may read the question.
    """
    lines = [
        (one.heard_on, _finding(on, one), bool(one.fact and one.fact.kind == FactKind.PAY_NOW))
        for one in ledger.findings
    ]
    for each in ledger.open:
        lines.append((each.question.asked_on, _question(on, each.question), False))
        if may_read(each.question.audience, reader):
            put = [one for one in each.question.askings if one.said]
            lines += [(one.asked_on, _asking(on, each.question, one), False) for one in put]
    return [(line, pay) for _, line, pay in sorted(lines, key=lambda one: (one[0], one[1].id), reverse=True)]


def _finding(on: str, finding: Finding) -> PackLine:
    return PackLine(
        finding.id, "finding", finding.side, finding.about, finding.text, finding.words, finding.topic, finding.rating,
        _said(on, finding.said_by, finding.stage, finding.heard_on), finding.audience,
        2 if finding.criterion_key else int(bool(finding.rating)),
    )  # fmt: skip


def _question(on: str, question: Question) -> PackLine:
    return PackLine(
        question.id, "question", question.side, "", question.text, question.words, question.topic, "",
        _said(on, "", "", question.asked_on), question.audience, 2 * (question.weight == Weight.DEAL_BREAKER),
    )  # fmt: skip


def _asking(on: str, question: Question, asking: Asking) -> PackLine:
    said = f"{question.words} {asking.said}"
    return PackLine(
        asking.id, "asking", question.side, "", said, said, question.topic, "",
        _said(on, asking.person, asking.stage, asking.asked_on), asking.audience, asked=question.words,
    )  # fmt: skip


def _said(on: str, who: str, stage: str, day: str) -> str:
    when = short_day(day, date.fromisoformat(on)) if on and day else ""
    return ", ".join(one for one in (who, stage, when) if one)
