"""Résumés let go over the names: handed to the window for the first stage of the search."""

from collections.abc import Callable
from pathlib import Path

from PySide6.QtWidgets import QWidget

from recruiter_desk.domain.errors import Refused
from recruiter_desk.services import candidacies
from recruiter_desk.ui.desk import Desk
from recruiter_desk.ui.errors import tell
from recruiter_desk.ui.kit.file_drops import FileDrops
from recruiter_desk.ui.place import Place
from recruiter_desk.ui.receiving import Aim, receive, why_not_files


class Arriving(FileDrops):
    """Takes files anywhere over the names."""

    def __init__(self, over: QWidget, desk: Desk, search: Callable[[], str]) -> None:
        """*search* is the id of the search that shows."""
        super().__init__(over, lambda: self.tr("Add to the names"), self.take, why_not_files)
        self._names = over
        self._desk = desk
        self._search = search

    def take(self, files: list[Path]) -> None:
        """Have résumés read and checked."""
        search = self._search()
        if why := candidacies.why_not_add(self._desk.workspace, search):
            tell(self._names, Refused(why))
        else:
            receive(self._names, files, Aim(self.tr("Names"), Place("search", search, "names"), search))
