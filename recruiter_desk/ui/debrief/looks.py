"""How the lines of an account read: what was said, from whom it was heard, and where a question goes up to."""

from dataclasses import replace
from datetime import date

from PySide6.QtCore import QCoreApplication

from recruiter_desk.domain.candidacies import brief_name, first_name, short_company
from recruiter_desk.domain.debriefs import Debrief, DebriefLine
from recruiter_desk.domain.ledger.audience import About, Audience, Side
from recruiter_desk.domain.ledger.findings import Finding
from recruiter_desk.domain.ledger.questions import Question, Status
from recruiter_desk.domain.ledger.standing import said_words
from recruiter_desk.domain.ledger.view import OpenQuestion
from recruiter_desk.domain.moments import short_day
from recruiter_desk.ui.kit.line_look import LineLook
from recruiter_desk.ui.kit.saying import Names, answerer_words, closed_look, finding_look, open_look
from recruiter_desk.ui.kit.shown import one_line


def _tr(text: str) -> str:
    return QCoreApplication.translate("Debrief", text)


def names_in(debrief: Debrief, today: date) -> Names:
    """Return what the two sides of *debrief* are called in passing."""
    person, company = one_line(first_name(debrief.person), 24), one_line(short_company(debrief.company), 24)
    return Names(debrief.person_id, person, company, today)


def line_look(line: DebriefLine, debrief: Debrief, names: Names) -> LineLook:
    """Return how *line* reads on the page of *debrief*."""
    if line.finding:
        return replace(finding_look(line.finding, names), second=heard_words(line.finding, debrief, names))
    if line.open:
        return replace(open_look(line.open, names), second=_way_up(line.open))
    question = line.question
    assert question is not None  # a line is a note or a question
    return replace(closed_look(question), second=_closed(question), low=False, reader=names.reader(question.audience),
                   cleared=question.audience != Audience.PRIVATE)  # fmt: skip


def heard_words(one: Finding, debrief: Debrief, names: Names) -> str:
    """Say where a note comes from: "Heard from J. Halden", "Told me now", "P. Osei told me Mon"."""
    day = _tr("now") if one.heard_on == names.today.isoformat() else short_day(one.heard_on, names.today)
    theirs = one.said_by_id in ("", debrief.person_id)
    if debrief.side == Side.CANDIDATE and not theirs:
        return _tr("Heard from {who}").format(who=_brief(one.said_by))
    if debrief.side == Side.CANDIDATE and one.about == About.JOB and len(debrief.participants) == 1:
        return _tr("Heard from {who}").format(who=_brief(debrief.participants[0].person))
    if debrief.side == Side.COMPANY and one.said_by_id:
        return _tr("{who} told me {day}").format(who=_brief(one.said_by), day=day)
    return _tr("Told me {day}").format(day=day)


def _way_up(one: OpenQuestion) -> str:
    """Say what came of a question here, and to whom it goes up: "J. Halden could not say · goes up to E. Halden"."""
    goes = answerer_words(one.destination)
    up = _tr("goes up to {who}").format(who=goes) if one.destination.person else goes
    asked = one.question.askings
    if not asked and one.question.status != Status.HALF:
        return f"{_tr('Not asked yet')} · {up}"
    last = asked[-1] if asked else None
    if one.question.status == Status.HALF:
        return f"{_tr('Half answered')} · {up}"
    if last and last.said:
        return f"{one_line(said_words(last), 160)} · {up}"
    who = _brief(last.person) if last and last.person else ""
    return f"{_tr('{who} was asked, not answered').format(who=who) if who else _tr('Asked, not answered')} · {up}"


def _closed(question: Question) -> str:
    last = next((one for one in reversed(question.askings) if one.person), None)
    return _tr("{who} answered").format(who=_brief(last.person)) if last and last.said else ""


def _brief(name: str) -> str:
    return one_line(brief_name(name), 40)
