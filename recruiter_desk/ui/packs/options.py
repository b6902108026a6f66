"""What is chosen about a pack: for whom, how long, on which paper, and with which sections."""

from collections.abc import Sequence

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QPushButton, QSizePolicy, QVBoxLayout, QWidget

from recruiter_desk.domain.candidacies import brief_name
from recruiter_desk.domain.packs import Length, Paper, ResumeMode, Section
from recruiter_desk.domain.packs_asked import ReaderOf
from recruiter_desk.ui.kit.buttons import escaped
from recruiter_desk.ui.kit.shown import Shown, one_line, tip
from recruiter_desk.ui.kit.tick import Choice, Tick
from recruiter_desk.ui.typeface import font

LONGEST_NAME = 16


class Kinds(QWidget):
    """The reader, the length and the paper, in one row."""

    changed = Signal()

    def __init__(self) -> None:
        super().__init__()
        self._reader = QPushButton(checkable=True, checked=True)  # one edition so far: always down
        self._reader.setProperty("kind", "segment")
        self._reader.setFont(font("button"))
        self._reader.setFocusPolicy(self.focusPolicy())
        self._reader.clicked.connect(lambda: self._reader.setChecked(True))
        self.length = Choice(
            ((Length.SHORT, self.tr("Short")), (Length.FULL, self.tr("Full"))), says=self.tr("Length of the pack")
        )
        self.paper = Choice(((Paper.A4, self.tr("A4")), (Paper.LETTER, self.tr("Letter"))), says=self.tr("Paper"))
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(8)
        row.addWidget(self._reader)
        row.addStretch(1)
        for choice in (self.length, self.paper):
            choice.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
            choice.activated.connect(lambda _index: self.changed.emit())
            row.addWidget(choice)

    def show_chosen(self, reader: ReaderOf, length: Length, paper: Paper) -> None:
        """Show for whom the pack is, how long, and on which paper."""
        name = brief_name(reader.name) if reader.name else reader.words
        self.length.choose(length)
        self.paper.choose(paper)
        words = self.tr("For {reader}").format(reader=one_line(name, LONGEST_NAME))
        self._reader.setText(escaped(words))
        self._reader.setAccessibleName(words)
        self._reader.setToolTip(tip(", ".join(part for part in (reader.words, reader.title) if part)))


class Sections(QWidget):
    """A tick a section, in the order of the pages; the summary is always ticked."""

    changed = Signal()

    def __init__(self) -> None:
        super().__init__()
        self._ticks: dict[Section, Tick] = {}
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(8, 0, 8, 0)
        self._column.setSpacing(4)
        self._column.addWidget(Shown(self.tr("Sections"), "section"))
        self._words = ("", "")

    def show_sections(self, offered: Sequence[Section], chosen: Sequence[Section], resume: str) -> None:
        """Offer *offered*, those in *chosen* ticked; *resume* says how the résumé goes in."""
        words = self._names(ResumeMode(resume) if resume else ResumeMode.LEFT_OUT)
        if (key := ("".join(offered), resume)) != self._words:
            self._words = key
            for gone in self._ticks.values():
                self._column.removeWidget(gone)
                gone.hide()
                gone.deleteLater()
            self._ticks = {section: self._tick(section, words[section]) for section in offered}
        for section, tick in self._ticks.items():
            tick.setChecked(section in chosen)

    def chosen(self) -> tuple[Section, ...]:
        """Return the sections that are ticked."""
        return tuple(section for section, tick in self._ticks.items() if tick.isChecked())

    def tick(self, section: Section) -> Tick:
        return self._ticks[section]

    def offered(self) -> tuple[Section, ...]:
        return tuple(self._ticks)

    def ticks(self) -> list[Tick]:
        """Return the ticks, top first."""
        return list(self._ticks.values())

    def _tick(self, section: Section, words: str) -> Tick:
        made = Tick(words)
        made.setEnabled(section != Section.SUMMARY)
        made.clicked.connect(lambda _on: self.changed.emit())
        self._column.addWidget(made)
        return made

    def _names(self, resume: ResumeMode) -> dict[Section, str]:
        resumes = {
            ResumeMode.WITHOUT_CONTACTS: self.tr("Résumé without contact details"),
            ResumeMode.ORIGINAL: self.tr("Résumé"),
            ResumeMode.LEFT_OUT: self.tr("Résumé"),
        }
        return {
            Section.COVER: self.tr("Cover"),
            Section.SUMMARY: self.tr("Summary"),
            Section.EVIDENCE: self.tr("Evidence by round"),
            Section.QUESTIONS: self.tr("Questions, both sides"),
            Section.CHANGES: self.tr("How the job has changed"),
            Section.LEVERS: self.tr("What can move"),
            Section.AGENDA: self.tr("Agenda and notes"),
            Section.RESUME: resumes[resume],
        }
