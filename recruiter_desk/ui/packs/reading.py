"""What the page of a pack reads at once: the lines, the recruiter's sentences, what went out, the leave to present."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date

from PySide6.QtCore import QCoreApplication

from recruiter_desk.domain.candidacy_view import Representation
from recruiter_desk.domain.moments import short_day
from recruiter_desk.domain.packs import Paper, Section, Slot
from recruiter_desk.domain.packs_asked import Ask, Share, ToClear
from recruiter_desk.services import candidacies, resumes
from recruiter_desk.services.packs import clearing, resume, shares, texts
from recruiter_desk.services.workspace import Workspace
from recruiter_desk.ui.packs.press import Printed

_MOST_MISSING = 5


@dataclass(frozen=True, slots=True)
class Seen:
    """A pack before it is drawn. `resume` is how the résumé would go in, "" when there is none."""

    person: str
    role: str
    to_clear: ToClear
    texts: Mapping[Slot, str]
    shares: tuple[Share, ...]
    leave: Representation | None
    resume: str

    @property
    def heading(self) -> str:
        """Say who meets whom, and when: "Adaeze Obi meets E. Halden · Wed 26 November, 14:00"."""
        reader = self.to_clear.reader
        words = _tr("{person} meets {reader} · {when}")
        when = reader.when if reader.interview_id else _tr("not booked yet")
        return words.format(person=self.person, reader=reader.words, when=when)

    def offered(self) -> tuple[Section, ...]:
        """Return the sections that can be ticked."""
        first = (Section.SUMMARY, Section.QUESTIONS, Section.AGENDA, Section.EVIDENCE)
        job = (Section.CHANGES, Section.LEVERS)
        return (*first, *job, *((Section.RESUME,) if self.resume else ()), Section.COVER)


def read(workspace: Workspace, ask: Ask) -> Seen:
    """Return what stands beside the pages of *ask*. Raises Refused when there is nobody such a pack could be for."""
    found = clearing.to_clear(workspace, ask)
    view = candidacies.view(workspace, found.reader.candidacy_id)
    mode: str = ""
    if resumes.of_person(workspace, view.card.person_id):
        with workspace.read() as session:
            mode = ask.resume or resume.usual(session, view.search_id)
    newest = max(view.representations, key=lambda one: one.given_on, default=None)
    return Seen(
        view.card.name,
        view.search,
        found,
        texts.of(workspace, ask),
        shares.shares(workspace, found.reader.candidacy_id),
        newest,
        mode,
    )


def foot_words(seen: Seen, printed: Printed, today: date) -> str:
    """Say how long it is, on which paper, and by what leave: "2 pages · A4 · right to represent: by phone, 4 Nov"."""
    count = len(printed.sizes)
    pages = _tr("1 page") if count == 1 else _tr("{count} pages").format(count=count)
    paper = _tr("Letter") if printed.pack.paper == Paper.LETTER else _tr("A4")
    parts = [pages, paper]
    if seen.leave and not _is_over(seen.leave, today):
        how = {"phone": _tr("by phone"), "writing": _tr("in writing")}.get(seen.leave.how, seen.leave.how)
        words = _tr("right to represent: {how}, {day}")
        parts.append(words.format(how=how, day=short_day(seen.leave.given_on, today)))
    return " · ".join(parts)


def warnings(seen: Seen, printed: Printed | None, today: date) -> list[str]:
    """Return what to look at before the pack goes out."""
    found = []
    if seen.leave is None:
        found.append(_tr("No right to represent yet"))
    elif _is_over(seen.leave, today):
        found.append(_tr("The right to represent ended {day}").format(day=short_day(seen.leave.until, today)))
    if printed and printed.missing:
        missing = " ".join(printed.missing[:_MOST_MISSING])
        found.append(_tr("No font here can draw {characters}. It prints as a box.").format(characters=missing))
    if printed and printed.pack.resume and printed.pack.resume.note:
        found.append(printed.pack.resume.note)
    return found


def _is_over(leave: Representation, today: date) -> bool:
    return bool(leave.until) and leave.until < today.isoformat()


def _tr(text: str) -> str:
    return QCoreApplication.translate("PackReading", text)
