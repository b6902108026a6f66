"""What is chosen for the pack in front; the paper and how pages are shown are remembered on this machine."""

from recruiter_desk.domain.packs import Length, Paper, Section
from recruiter_desk.domain.packs_asked import Ask
from recruiter_desk.settings import Settings
from recruiter_desk.ui.packs.paper import Fit

_KEPT = "pack"


class Chosen:
    """Short, with the usual sections, until something else is chosen."""

    def __init__(self, settings: Settings) -> None:
        self._settings = settings
        kept = settings.layout(_KEPT).decode("ascii", "replace").split()
        self.paper = Paper.LETTER if Paper.LETTER in kept else Paper.A4
        self.fit: Fit = "width" if "width" in kept else "page"
        self.length = Length.SHORT
        self.sections: tuple[Section, ...] | None = None

    def begin(self) -> None:
        """Choose the usual for another pack."""
        self.length = Length.SHORT
        self.sections = None

    def take_length(self, length: Length) -> None:
        """Choose a length, with the sections that are usual for it."""
        if length != self.length:
            self.length = length
            self.sections = None

    def keep(self, *, paper: Paper | None = None, fit: Fit | None = None) -> None:
        """Choose the paper or how pages are shown, here and the next time."""
        self.paper = paper or self.paper
        self.fit = fit or self.fit
        self._settings.keep_layout(_KEPT, f"{self.paper} {self.fit}".encode("ascii"))
        self._settings.save()

    def ask(self, candidacy_id: str, interview_id: str) -> Ask:
        """Return what is asked for a candidacy's next meeting, or for a meeting."""
        return Ask(candidacy_id, interview_id, length=self.length, paper=self.paper, sections=self.sections)
