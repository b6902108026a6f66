"""What the program remembers between starts about this machine: windows, scheme, last desk. Nothing else."""

import base64
import configparser
from contextlib import suppress
from pathlib import Path
from typing import Literal

from recruiter_desk.paths import settings_file

Scheme = Literal["system", "light", "dark"]

_SCHEMES: tuple[Scheme, ...] = ("system", "light", "dark")


class Settings:
    """A settings file with a closed list of entries; no text of the user's has a place in it."""

    def __init__(self, file: Path | None = None) -> None:
        self.file = file or settings_file()
        self._stored = _read(self.file)

    @property
    def scheme(self) -> Scheme:
        stored = self._get("look", "scheme")
        return next((scheme for scheme in _SCHEMES if scheme == stored), "system")

    @scheme.setter
    def scheme(self, scheme: Scheme) -> None:
        self._set("look", "scheme", scheme)

    @property
    def last_desk(self) -> Path | None:
        stored = self._get("desk", "last")
        return Path(stored) if stored else None

    @last_desk.setter
    def last_desk(self, path: Path) -> None:
        self._set("desk", "last", str(path))

    @property
    def navigation_pinned(self) -> bool:
        return self._get("window", "navigation_pinned") == "yes"

    @navigation_pinned.setter
    def navigation_pinned(self, pinned: bool) -> None:
        self._set("window", "navigation_pinned", "yes" if pinned else "no")

    @property
    def debrief_pinned(self) -> bool:
        """Whether both sides of a debrief stand beside each other where there is room."""
        return self._get("debrief", "pinned") == "yes"

    @debrief_pinned.setter
    def debrief_pinned(self, pinned: bool) -> None:
        self._set("debrief", "pinned", "yes" if pinned else "no")

    @property
    def packs_folder(self) -> Path | None:
        """Where the last pack was saved."""
        stored = self._get("packs", "folder")
        return Path(stored) if stored else None

    @packs_folder.setter
    def packs_folder(self, path: Path) -> None:
        self._set("packs", "folder", str(path))

    def layout(self, name: str) -> bytes:
        """Return the state of the window, splitter or header called *name* by the program; empty if none."""
        with suppress(ValueError):
            return base64.b64decode(self._get("layout", name), validate=True)
        return b""

    def keep_layout(self, name: str, state: bytes) -> None:
        """Remember *state* for the window, splitter or header called *name* by the program."""
        self._set("layout", name, base64.b64encode(state).decode("ascii"))

    def save(self) -> None:
        """Write the file. A settings file that cannot be written is no reason to stop anybody."""
        with suppress(OSError):
            self.file.parent.mkdir(parents=True, exist_ok=True)
            part = self.file.with_name(f"{self.file.name}.part")
            with part.open("w", encoding="utf-8") as stream:
                self._stored.write(stream)
            part.replace(self.file)

    def _get(self, section: str, name: str) -> str:
        return self._stored.get(section, name, fallback="")

    def _set(self, section: str, name: str, value: str) -> None:
        if not self._stored.has_section(section):
            self._stored.add_section(section)
        self._stored.set(section, name, value)


def _read(file: Path) -> configparser.ConfigParser:
    """Return what *file* says; one that is not there or makes no sense says nothing."""
    stored = configparser.ConfigParser(interpolation=None)
    try:
        stored.read(file, encoding="utf-8")
    except (configparser.Error, UnicodeDecodeError, OSError):
        return configparser.ConfigParser(interpolation=None)
    return stored
