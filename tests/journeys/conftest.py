"""A screen of its own for each journey (Xvfb), the program on it, and real hands: xdotool's mouse and keys."""

import json
import os
import subprocess
import sys
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from datetime import date
from pathlib import Path
from typing import Any

import pytest

from recruiter_desk.services import demo

PATIENCE = 15.0
STEP = 0.03


class Screen:
    """A person at a screen: looks where things are, then moves, presses and types."""

    def __init__(self, display: str, home: Path, desk: Path | None) -> None:
        self._env = {**os.environ, "DISPLAY": display, "QT_QPA_PLATFORM": "xcb", "LC_ALL": "C.UTF-8"}
        for name in ("CONFIG", "DATA", "CACHE", "STATE"):
            self._env[f"XDG_{name}_HOME"] = str(home / name.lower())
        command = [sys.executable, "-m", "tests.journeys.driven", *([str(desk)] if desk else [])]
        program: Any = subprocess.Popen(
            command,
            env=self._env,
            cwd=Path(__file__).parents[2],
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            text=True,
        )
        self._program = program
        assert json.loads(program.stdout.readline()) == "started"
        self.until(lambda: self.ask("window is not None and window.isVisible() and window.windowHandle().isExposed()"))
        self.take_window()

    def take_window(self) -> None:
        """Put the program's window into the corner and give it the keyboard, as a window manager does."""
        window = self.ask("int(window.winId())")
        self._do("windowmove", "--sync", window, 0, 0)
        self._do("windowfocus", "--sync", window)

    def ask(self, question: str) -> Any:
        """Return the program's answer to *question* (an expression over tests.journeys.driven)."""
        self._program.stdin.write(question + "\n")
        self._program.stdin.flush()
        line = self._program.stdout.readline()
        assert line, "the program has ended"
        return json.loads(line)

    def until(self, what: Callable[[], Any]) -> Any:
        """Wait until *what* is true; return it."""
        end = time.monotonic() + PATIENCE
        while time.monotonic() < end:
            if found := what():
                return found
            time.sleep(STEP)
        self.look("in-vain")
        seen = ", ".join(f"{one}: {self.ask(one)}" for one in ("focus()", "window.said()", "lists()"))
        raise AssertionError(f"waited {PATIENCE:.0f} s in vain; {seen}")

    def hears(self, sentence: str) -> None:
        """Wait until the quiet bar says *sentence*."""
        self.until(lambda: self.ask("window.said()") == sentence)

    def focused(self, words: str) -> None:
        """Wait until what has the keyboard begins with *words*: class, accessible name."""
        self.until(lambda: self.ask("focus()").startswith(words))

    def find(self, question: str) -> tuple[int, int]:
        """Return where *question* says something is, once it is there."""
        x, y = self.until(lambda: self.ask(question))
        return x, y

    def click(self, question: str, button: int = 1, times: int = 1) -> None:
        x, y = self.find(question)
        self._do(*_moved_to(x, y), "click", "--repeat", times, button)

    def drag(self, start: tuple[int, int], end: tuple[int, int], *, release: bool = True) -> None:
        """Press at *start*, walk to *end* in steps as a hand does, and let go."""
        self._do(*_moved_to(*start), "mousedown", 1)
        for share in (0.03, 0.1, 0.3, 0.6, 0.85, 1.0):
            time.sleep(0.05)
            here = [round(a + (b - a) * share) for a, b in zip(start, end, strict=True)]
            self._do("mousemove", "--sync", *here)
        time.sleep(0.1)
        if release:
            self.release()

    def hold_at(self, place: tuple[int, int], until: Callable[[], Any]) -> None:
        """Keep what is held at *place*, not quite still, as a hand does until it sees what it waits for."""

        def sees() -> Any:
            self._do(*_moved_to(*place))
            return until()

        self.until(sees)

    def release(self) -> None:
        """Let go what is held."""
        self._do("mouseup", 1)

    @contextmanager
    def files(self, path: Path) -> Iterator[tuple[int, int]]:
        """Open a window of another program that holds the file *path*; say where to take hold of it."""
        command = [sys.executable, "-m", "tests.journeys.file_window", str(path)]
        at, out = Path(__file__).parents[2], subprocess.PIPE
        with subprocess.Popen(command, env=self._env, cwd=at, stdout=out, text=True) as program:
            assert program.stdout
            try:
                x, y = json.loads(program.stdout.readline())
                yield x, y
            finally:
                program.kill()

    def keys(self, *names: str) -> None:
        """Press each of *names* ("ctrl+z") in turn."""
        for name in names:
            self._do("key", "--clearmodifiers", name)

    def hold(self, key: str, *names: str) -> None:
        """Press *names* while *key* is held."""
        for part in key.split("+"):
            self._do("keydown", part)
        for name in names:
            self._do("key", name)
            time.sleep(0.05)
        for part in reversed(key.split("+")):
            self._do("keyup", part)

    def type(self, text: str) -> None:
        self._do("type", "--delay", 8, text)

    def picture(self, path: Path) -> None:
        """Write what is on the screen to *path*."""
        assert self.ask(f"window.screen().grabWindow(0).save({str(path)!r})")

    def look(self, name: str) -> None:
        """Keep a picture for whoever wants to see the journey: in the folder that DESK_PICTURES names, if any."""
        if folder := os.environ.get("DESK_PICTURES"):
            time.sleep(0.4)
            self.picture(Path(folder) / f"{time.monotonic():.1f}-{name}.png")

    def close(self) -> None:
        """End the program as closing its window does."""
        self._program.stdin.close()
        assert self._program.wait(PATIENCE) == 0
        self._program.stdout.close()

    def kill(self) -> None:
        self._program.kill()
        self._program.wait()
        for pipe in (self._program.stdin, self._program.stdout):
            pipe.close()

    def _do(self, *words: object) -> None:
        subprocess.run(["xdotool", *map(str, words)], env=self._env, check=True, capture_output=True, timeout=30)


def _moved_to(x: int, y: int) -> tuple[object, ...]:
    """Move by way of the place beside: xdotool waits half a minute for a mouse that is there already."""
    return ("mousemove", x + 1, y, "mousemove", "--sync", x, y)


@pytest.fixture(scope="session")
def display() -> Iterator[str]:
    """A screen of 1366x768 that nobody sees."""
    read, write = os.pipe()
    command = ["Xvfb", "-displayfd", str(write), "-screen", "0", "1366x768x24", "-nolisten", "tcp"]
    with subprocess.Popen(command, pass_fds=[write], stderr=subprocess.DEVNULL) as server:
        os.close(write)
        with os.fdopen(read) as numbers:
            yield f":{numbers.readline().strip()}"
        server.terminate()


@pytest.fixture
def demo_desk(tmp_path: Path) -> Path:
    """A small demo desk, with the search on whose board everybody has a story."""
    path = tmp_path / "demo.desk"
    demo.build(path, people=120, searches=1, today=date.today())
    return path


@pytest.fixture
def at_screen(display: str, tmp_path: Path) -> Iterator[Callable[[Path | None], Screen]]:
    """Return what opens a desk on the screen."""
    opened: list[Screen] = []

    def open_desk(desk: Path | None) -> Screen:
        opened.append(Screen(display, tmp_path / "home", desk))
        return opened[-1]

    yield open_desk
    for screen in opened:
        screen.kill()
