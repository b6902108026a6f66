"""Asks how somebody gave leave to be presented, and to whom, when and with what they were presented."""

from recruiter_desk.domain.candidacies import Leave, first_name
from recruiter_desk.domain.candidacy_view import CandidacyView
from recruiter_desk.services import candidacies
from recruiter_desk.ui.desk import Desk
from recruiter_desk.ui.errors import attempt
from recruiter_desk.ui.kit.asking import Asking
from recruiter_desk.ui.kit.field import labelled
from recruiter_desk.ui.kit.shown import one_line
from recruiter_desk.ui.kit.tick import Choice
from recruiter_desk.ui.kit.when_field import WhenField


def ask_leave(box: Asking, desk: Desk, view: CandidacyView) -> None:
    """Ask for a leave: by phone or in writing, on which day, until when."""
    tr = box.tr
    how = Choice([(Leave.PHONE, tr("By phone")), (Leave.WRITING, tr("In writing"))], says=tr("How"))
    paper = _papers(view, tr("Paper"), tr("no paper kept here"))
    given = WhenField(tr("today, mon, 12 nov"), desk.today(), tr("today"), says=tr("Given on"), looking_back=True)
    until = WhenField(tr("no end"), desk.today(), says=tr("Until"), quick=(tr("in 6 months"), tr("in 12 months")))

    def keep() -> bool:
        start, end = given.read(), until.read()
        if not (given.understood(needed=True) and until.understood()) or start is None:
            return False
        last = end.day.isoformat() if end else ""
        return attempt(
            box,
            lambda: candidacies.give_leave(
                desk.workspace, view.card.id, how.key(), start.day.isoformat(), last, paper.key() or None
            ),
        )

    lines = [labelled(tr("Given"), how), labelled(tr("On"), given), labelled(tr("Until"), until)]
    lines += [labelled(tr("Paper"), paper)] if view.documents else []
    title = tr("May {person} be presented to {company}?")
    names = {"person": one_line(first_name(view.card.name), 40), "company": one_line(view.company, 60)}
    box.ask(title.format(**names), lines, tr("Note the right"), keep)


def ask_submittal(box: Asking, desk: Desk, view: CandidacyView) -> None:
    """Ask for a presentation: to whom, with which document, on which day."""
    tr = box.tr
    known = {step.affiliation_id: one_line(step.person, 60) for step in view.ladder if step.affiliation_id}
    to = Choice([*known.items(), ("", tr("the client"))], says=tr("To"))
    what = _papers(view, tr("What was sent"), tr("by me, without a document"))
    sent = WhenField(tr("today, mon, 12 nov"), desk.today(), tr("today"), says=tr("Sent on"), looking_back=True)

    def keep() -> bool:
        day = sent.read()
        if not sent.understood(needed=True) or day is None:
            return False
        return attempt(
            box,
            lambda: candidacies.submit(
                desk.workspace, view.card.id, day.day.isoformat(), to.key() or None, what.key() or None
            ),
        )

    lines = [labelled(tr("To"), to), labelled(tr("Sent"), what), labelled(tr("On"), sent)]
    title = tr("{person} was presented").format(person=one_line(first_name(view.card.name), 40))
    box.ask(title, lines, tr("Note the presentation"), keep)


def _papers(view: CandidacyView, says: str, none: str) -> Choice:
    return Choice([("", none), *((one.id, one_line(one.name, 40)) for one in view.documents)], says=says)
