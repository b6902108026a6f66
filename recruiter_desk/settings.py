"""What the program remembers between starts about this machine: windows, scheme, last desk. Nothing else."""

from pathlib import Path
from typing import Literal, get_args

from PySide6.QtCore import QByteArray, QSettings

from recruiter_desk.paths import settings_file

Scheme = Literal["system", "light", "dark"]


class Settings:
    """A settings file with a closed list of entries; no text of the user's has a place in it."""

    def __init__(self, file: Path | None = None) -> None:
        self.file = file or settings_file()
        self._stored = QSettings(str(self.file), QSettings.Format.IniFormat)

    @property
    def scheme(self) -> Scheme:
        stored = self._stored.value("look/scheme", "system")
        return next((scheme for scheme in get_args(Scheme) if scheme == stored), "system")

    @scheme.setter
    def scheme(self, scheme: Scheme) -> None:
        self._stored.setValue("look/scheme", scheme)

    @property
    def last_desk(self) -> Path | None:
        stored = self._stored.value("desk/last", "")
        return Path(stored) if isinstance(stored, str) and stored else None

    @last_desk.setter
    def last_desk(self, path: Path) -> None:
        self._stored.setValue("desk/last", str(path))

    @property
    def navigation_pinned(self) -> bool:
        return bool(self._stored.value("window/navigation_pinned", "no") == "yes")

    @navigation_pinned.setter
    def navigation_pinned(self, pinned: bool) -> None:
        self._stored.setValue("window/navigation_pinned", "yes" if pinned else "no")

    def layout(self, name: str) -> QByteArray:
        """Return the state of the window, splitter or header called *name* by the program; empty if none."""
        stored = self._stored.value(f"layout/{name}")
        return stored if isinstance(stored, QByteArray) else QByteArray()

    def keep_layout(self, name: str, state: QByteArray) -> None:
        """Remember *state* for the window, splitter or header called *name* by the program."""
        self._stored.setValue(f"layout/{name}", state)

    def save(self) -> None:
        """Write the file now. A settings file that cannot be written is no reason to stop anybody."""
        self._stored.sync()
