"""How the lines of a ledger read in the panel: who said it and where, who may read it, what came of a question."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date

from PySide6.QtCore import QCoreApplication

from recruiter_desk.domain.candidacies import brief_name, first_name, short_company
from recruiter_desk.domain.candidacy_view import CandidacyView
from recruiter_desk.domain.ledger.audience import Audience, Side
from recruiter_desk.domain.ledger.climbing import Destination
from recruiter_desk.domain.ledger.coverage import Item, Known
from recruiter_desk.domain.ledger.decisions import newest
from recruiter_desk.domain.ledger.facts import FactKind
from recruiter_desk.domain.ledger.findings import Beyond, Finding, Source
from recruiter_desk.domain.ledger.questions import Question, Status, Weight
from recruiter_desk.domain.ledger.standing import round_words
from recruiter_desk.domain.ledger.view import Ledger, OpenQuestion
from recruiter_desk.domain.moments import short_day
from recruiter_desk.domain.stages import TOPICS
from recruiter_desk.ui.kit.line_look import LineLook
from recruiter_desk.ui.kit.shown import one_line

DAYS = ("Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday")
MISSING = "missing:"


def _tr(text: str) -> str:
    return QCoreApplication.translate("Ledger", text)


@dataclass(frozen=True, slots=True)
class Names:
    """The two sides as they are called in passing, and the day it is."""

    person_id: str
    person: str
    company: str
    today: date

    def side(self, side: str) -> str:
        """Return what *side* is called."""
        return {Side.COMPANY: self.company, Side.CANDIDATE: self.person}.get(Side(side), _tr("Me"))

    def reader(self, audience: str) -> str:
        """Say who may read a line."""
        return {
            Audience.COMPANY: _tr("{who} may read").format(who=self.company),
            Audience.CANDIDATE: _tr("{who} may read").format(who=self.person),
            Audience.BOTH: _tr("both may read"),
        }.get(Audience(audience), _tr("only me"))


def names_of(view: CandidacyView, today: date) -> Names:
    """Return the names that the lines of *view* use."""
    person, company = one_line(first_name(view.card.name), 24), one_line(short_company(view.company), 24)
    return Names(view.card.person_id, person, company, today)


def finding_look(one: Finding, names: Names) -> LineLook:
    """Return how a finding reads."""
    typed = _tr("Readers see: {words}").format(words=one.wording) if one.wording else ""
    heard = _tr("Heard {day}").format(day=short_day(one.heard_on, names.today))
    return LineLook(
        one.id,
        one.side,
        capital(one.topic),
        one.text,
        capital(one.rating),
        "danger" if one.rating == "concern" else "second",
        _tr("Not on résumé") if one.beyond_resume == Beyond.YES else "",
        source_words(one, names),
        names.reader(one.audience),
        one.audience != Audience.PRIVATE,
        says="\n".join(part for part in (typed, heard, _tr("Enter opens, E edits, 1 to 4 say who may read")) if part),
    )


def source_words(one: Finding, names: Names) -> str:
    """Say where a finding comes from: "J. Halden, HR round", "Told me Tuesday", "Résumé"."""
    told = one.said_by_id == names.person_id or not one.said_by
    who = one_line(brief_name(one.said_by), 40)
    if one.source == Source.RESUME:
        return _tr("Résumé, {who}").format(who=who) if who and not told else _tr("Résumé")
    if one.stage:
        return ", ".join(part for part in (who, one_line(round_words(one.stage), 60).removeprefix("the ")) if part)
    day = day_words(one.heard_on, names.today)
    if one.side == Side.RECRUITER:
        said = _tr("Told me {day}") if told else _tr("{who} told me {day}")
        return said.format(who=who, day=day)
    how = {Source.CALL: _tr("Call"), Source.REFERENCE: _tr("Reference"), Source.MAIL: _tr("Mail")}.get(
        Source(one.source)
    )
    return ", ".join(part for part in (who or names.side(one.side), how or "", day) if part)


def open_look(one: OpenQuestion, names: Names) -> LineLook:
    """Return how an open question reads: what came of it so far, and who can answer."""
    question = one.question
    weight = {Weight.DEAL_BREAKER: _tr("Deal-breaker"), Weight.NICE: _tr("Nice to know")}
    typed = _tr("Readers see: {words}").format(words=question.wording) if question.wording else ""
    why = _tr("Why: {words}").format(words=question.why) if question.why else ""
    return LineLook(
        question.id,
        question.side,
        question.text,
        word=weight.get(Weight(question.weight), ""),
        second=_standing(one),
        reader=names.reader(question.audience),
        cleared=question.audience != Audience.PRIVATE,
        says="\n".join(part for part in (why, typed, _tr("Enter answers, E edits, 1 to 4 say who may read")) if part),
    )


def closed_look(one: Question) -> LineLook:
    """Return how a settled or dropped question reads."""
    word = _tr("Dropped") if one.status == Status.DROPPED else _tr("Settled")
    return LineLook(one.id, one.side, one.text, word=word, quiet=True, low=True, says=_tr("Enter opens"))


def _standing(one: OpenQuestion) -> str:
    came_of_it = one.question.askings or one.question.status == Status.HALF
    return one.standing.rstrip(".") if came_of_it and one.standing else answerer_words(one.destination)


def answerer_words(destination: Destination) -> str:
    """Say who can answer: "E. Halden", "E. Halden, not booked", "Who signs this off?"."""
    if not destination.person:
        return destination.words()
    who = _brief(destination.person)
    return who if destination.meeting_id else _tr("{who}, not booked").format(who=who)


def missing_look(item: Item) -> LineLook:
    """Return how something reads that a side does not know yet."""
    word = _tr("· only I know") if item.mine else ""
    word = _tr("· only on the résumé") if item.known == Known.RESUME_ONLY else word
    says = _tr("Enter writes about it in the pad")
    return LineLook(MISSING + item.name, "", capital(item.name), word=word, quiet=True, low=True, says=says)


def pad_start(name: str) -> str:
    """Return what the pad begins with for something missing: a topic by its sign, anything else by its words."""
    return f"#{name.replace(' ', '-')} " if name in TOPICS else f"{name}: "


def decision_words(ledger: Ledger, names: Names) -> str:
    """Say what each side decided last, and how much the person is interested: "Halden: pass, 24 Nov · Adaeze: 8"."""
    parts = []
    interest = ledger.fact(FactKind.INTEREST)
    for side in (Side.COMPANY, Side.CANDIDATE):
        decided = newest(ledger.decisions, side)
        said = [decided.kind] if decided else []
        if side == Side.CANDIDATE and interest and interest.fact and interest.fact.low is not None:
            said.append(_tr("interest {count}").format(count=interest.fact.low))
        day = decided.decided_on if decided else ""
        said += [short_day(day, names.today)] if day else []
        if said:
            parts.append(f"{names.side(side)}: {', '.join(said)}")
    return " · ".join(parts)


def notice_words(ledger: Ledger) -> str:
    """Say the newest notice: "notice 3 months"; "" when nobody told it."""
    found = ledger.fact(FactKind.NOTICE)
    if not found or not found.fact or found.fact.low is None:
        return ""
    days = found.fact.low
    for size, one, many in _PERIODS:
        if days and days % size == 0:
            count = days // size
            return _tr("notice {count} {unit}").format(count=count, unit=one if count == 1 else many)
    return _tr("no notice") if days == 0 else ""


_PERIODS: tuple[tuple[int, str, str], ...] = (
    (365, "year", "years"),
    (30, "month", "months"),
    (7, "week", "weeks"),
    (1, "day", "days"),
)
SIDES: Mapping[str, str] = {"person": Side.COMPANY, "job": Side.CANDIDATE}


def day_words(day: str, today: date) -> str:
    """Say a day in a sentence: "today", "Tuesday" within six days, "12 Nov"."""
    then = date.fromisoformat(day[:10])
    return DAYS[then.weekday()] if 0 < abs((then - today).days) <= 6 else short_day(day, today)


def capital(words: str) -> str:
    """Return *words* with a capital at their beginning."""
    return words[:1].upper() + words[1:]


def _brief(name: str) -> str:
    return one_line(brief_name(name), 40)
