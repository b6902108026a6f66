"""The desk that is open in this window, and what every page needs beside it."""

from collections.abc import Callable
from dataclasses import dataclass, field
from datetime import date

from recruiter_desk.services.workspace import Workspace
from recruiter_desk.settings import Settings
from recruiter_desk.ui.background import Background
from recruiter_desk.ui.drafts import Drafts
from recruiter_desk.ui.hub import Hub


@dataclass(frozen=True, slots=True)
class Desk:
    workspace: Workspace
    hub: Hub
    background: Background
    settings: Settings
    drafts: Drafts = field(init=False, compare=False)

    def __post_init__(self) -> None:
        object.__setattr__(self, "drafts", Drafts(self.workspace))

    @property
    def today(self) -> Callable[[], date]:
        return self.workspace.today
