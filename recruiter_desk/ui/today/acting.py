"""What the button of a row does: it goes to where the thing is done, or asks for it in a strip on this page."""

from collections.abc import Callable
from datetime import date
from functools import partial

from PySide6.QtCore import QCoreApplication
from PySide6.QtGui import QDesktopServices, QGuiApplication
from PySide6.QtWidgets import QWidget

from recruiter_desk.domain.candidacies import first_name
from recruiter_desk.domain.pad import PadPlace
from recruiter_desk.domain.tasks import read_task
from recruiter_desk.domain.today import Row, RowKind
from recruiter_desk.domain.whens import When
from recruiter_desk.services import candidacies, second_looks, tasks, today
from recruiter_desk.ui.desk import Desk
from recruiter_desk.ui.errors import attempt
from recruiter_desk.ui.kit.buttons import button
from recruiter_desk.ui.kit.field import TextField, field
from recruiter_desk.ui.kit.shown import one_line
from recruiter_desk.ui.kit.strip import Strip
from recruiter_desk.ui.kit.when_field import WhenField, ask_when
from recruiter_desk.ui.place import Place

Go = Callable[[Place], object]


def tr(text: str) -> str:
    """Return *text* in the user's language."""
    return QCoreApplication.translate("Today", text)


def place_of(row: Row) -> Place | None:
    """Return where the record of *row* is shown, None for a task on nothing."""
    match row.kind:
        case RowKind.PACK:
            return Place("pack", row.interview_id, "interview")
        case RowKind.CANDIDATE_DEBRIEF:
            return Place("debrief", row.interview_id, "candidate")
        case RowKind.COMPANY_DEBRIEF:
            return Place("debrief", row.interview_id, "company")
        case RowKind.CALLS:
            return Place("search", row.search_id, "names")
        case RowKind.TELL_ALL:
            return Place("search", row.search_id)
    records = (
        ("candidacy", row.candidacy_id), ("person", row.person_id), ("company", row.company_id),
        ("search", row.search_id),
    )  # fmt: skip
    return next((Place(page, id_) for page, id_ in records if id_), None)


def act(strip: Strip, desk: Desk, row: Row, go: Go) -> None:
    """Do what the button of *row* says."""
    place = place_of(row)
    match row.act:
        case "Reopen":
            attempt(strip, lambda: second_looks.reopen(desk.workspace, row.candidacy_id, row.revision_id))
        case "Draft" | "Chase":
            _draft(strip, desk, row)
        case "Book":
            _book(strip, desk, row)
        case "Plan":
            _plan(strip, desk, row)
        case _ if place is None:
            attempt(strip, lambda: today.done(desk.workspace, row))
        case _:
            go(place)


def ask_until(strip: Strip, desk: Desk, row: Row) -> None:
    """Ask until when *row* is put off; tomorrow, when nothing is said."""

    def keep(when: When | None) -> bool:
        until = (when or When(date.fromordinal(desk.today().toordinal() + 1))).stored()
        return attempt(strip, lambda: today.snooze(desk.workspace, row, until))

    title = tr("Put off: {what}").format(what=one_line(row.title, 60))
    ask_when(strip, title, tr("Put off"), tr("tomorrow"), desk.today(), keep)


def ask_task(strip: Strip, desk: Desk) -> None:
    """Ask for a task that stands on no record."""
    typed = field(tr("call the printer fri 9:30"), says=tr("What is to be done, and when"))
    typed.setProperty("grows", True)

    def keep() -> bool:
        text, due = read_task(typed.text(), desk.today())
        return attempt(strip, lambda: tasks.add(desk.workspace, PadPlace(), text, due))

    strip.ask(tr("New task"), (typed,), tr("Add"), keep)


def _book(strip: Strip, desk: Desk, row: Row) -> None:
    from recruiter_desk.ui.kit.booking import ask_booking  # noqa: PLC0415 - the first frame need not wait for it

    ask_booking(strip, desk, row.candidacy_id)


def _plan(strip: Strip, desk: Desk, row: Row) -> None:
    step = field(tr("What is next"), says=tr("Next step"))
    step.setProperty("grows", True)
    when = WhenField(tr("fri 9:30, tomorrow"), desk.today(), says=tr("When"), width=150)

    def keep() -> bool:
        if not when.understood():
            return False
        found = when.read()
        at = found.stored() if found else ""
        return attempt(strip, lambda: candidacies.set_next(desk.workspace, [row.candidacy_id], step.text(), at))

    quick = tuple(
        button(word, partial(step.setText, word), small=True) for word in (tr("Call"), tr("Book"), tr("Chase"))
    )
    title = tr("What is next with {person}?").format(person=one_line(first_name(row.name), 40))
    strip.ask(title, (step, *quick, when), tr("Set next step"), keep)


def _draft(strip: Strip, desk: Desk, row: Row) -> None:
    """Show the words of a mail, to be changed, copied or opened in the mail program; the verb says it was done."""
    from recruiter_desk.ui.kit.mailto import mailto  # noqa: PLC0415 - as above

    mail = today.draft(desk.workspace, row)
    if mail is None:
        return
    words = TextField("", mail.text, lines=8, says=tr("The mail"))
    words.setMinimumHeight(words.sizeHint().height())  # the strip would leave it two lines
    words.setProperty("grows", True)

    def open_mail() -> None:
        QDesktopServices.openUrl(mailto(mail.to, mail.subject, words.toPlainText()))

    others: tuple[QWidget, ...] = (
        button(tr("Copy"), lambda: QGuiApplication.clipboard().setText(words.toPlainText()), icon="copy"),
        button(tr("Open in mail"), open_mail, icon="mail"),
    )
    verb = tr("Told") if row.kind == RowKind.TELL else tr("Chased")
    to = ", ".join(part for part in (one_line(row.name, 60), mail.to) if part) if row.kind == RowKind.TELL else mail.to
    strip.ask(
        row.title if row.kind == RowKind.TELL else tr("Chase: {person}").format(person=one_line(row.name, 40)),
        (words,), verb, lambda: attempt(strip, lambda: today.done(desk.workspace, row)), others=others,
        note=tr("To {to}. The app sends nothing by itself.").format(to=to or tr("nobody whose address is known")),
    )  # fmt: skip
