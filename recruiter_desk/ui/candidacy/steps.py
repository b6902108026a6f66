"""Asks for the next step of a candidacy, and for the day until which it rests."""

from functools import partial

from PySide6.QtWidgets import QHBoxLayout, QWidget

from recruiter_desk.domain.candidacies import first_name
from recruiter_desk.domain.candidacy_view import CandidacyView
from recruiter_desk.domain.moments import local
from recruiter_desk.services import candidacies
from recruiter_desk.ui.desk import Desk
from recruiter_desk.ui.errors import attempt
from recruiter_desk.ui.kit.asking import Asking
from recruiter_desk.ui.kit.buttons import button
from recruiter_desk.ui.kit.field import field
from recruiter_desk.ui.kit.shown import one_line
from recruiter_desk.ui.kit.when_field import WhenField


def ask_step(box: Asking, desk: Desk, view: CandidacyView) -> None:
    """Ask what is next and when; a step that is set already stands in the fields and can be done."""
    tr = box.tr
    step = field(tr("What is next"), view.next_step, says=tr("Next step"))
    chips = QWidget()
    row = QHBoxLayout(chips)
    row.setContentsMargins(0, 0, 0, 0)
    row.setSpacing(6)
    for word in (tr("Call"), tr("Send brief"), tr("Book"), tr("Chase")):
        row.addWidget(button(word, partial(step.setText, word), small=True))
    row.addStretch(1)
    when = WhenField(
        tr("fri 9:30, tomorrow, in 2 weeks"), desk.today(), _typed(view.next_at, desk), says=tr("When"),
        quick=(tr("tomorrow"), tr("in 1 week")),
    )  # fmt: skip

    def keep() -> bool:
        if not when.understood():
            return False
        found = when.read()
        at = found.stored() if found else ""
        return attempt(box, lambda: candidacies.set_next(desk.workspace, view.card.id, step.text(), at))

    def done() -> None:
        if attempt(box, lambda: candidacies.set_next(desk.workspace, view.card.id, "", "")):
            box.close_strip()

    others = (button(tr("Done"), done, icon="check", hint=tr("It is done; nothing is next")),)
    title = tr("What is next with {person}?").format(person=one_line(first_name(view.card.name), 40))
    has_step = bool(view.next_step or view.next_at)
    box.ask(title, (step, chips, when), tr("Set next step"), keep, others=others if has_step else ())


def ask_pause(box: Asking, desk: Desk, view: CandidacyView) -> None:
    """Ask until which day the candidacy rests."""
    tr = box.tr
    when = WhenField(
        tr("12 dec, in 3 weeks"), desk.today(), says=tr("Until when"), quick=(tr("in 2 weeks"), tr("in 1 month"))
    )

    def keep() -> bool:
        found = when.read()
        if not found or not when.understood(needed=True):
            return when.understood(needed=True) and False
        day = found.day.isoformat()
        return attempt(box, lambda: candidacies.pause(desk.workspace, view.card.id, day))

    title = tr("Pause {person} until").format(person=one_line(first_name(view.card.name), 40))
    box.ask(title, (when,), tr("Pause"), keep)


def _typed(at: str, desk: Desk) -> str:
    """Return a stored day or moment as it would be typed."""
    if "T" not in at:
        return at
    return f"{local(at, desk.workspace.zone()):%Y-%m-%d %H:%M}"
