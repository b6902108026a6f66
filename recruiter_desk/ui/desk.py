"""The desk that is open in this window, and what every page needs beside it."""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import date

from recruiter_desk.services.workspace import Workspace
from recruiter_desk.settings import Settings
from recruiter_desk.ui.background import Background
from recruiter_desk.ui.hub import Hub


@dataclass(frozen=True, slots=True)
class Desk:
    workspace: Workspace
    hub: Hub
    background: Background
    settings: Settings

    @property
    def today(self) -> Callable[[], date]:
        return self.workspace.today
