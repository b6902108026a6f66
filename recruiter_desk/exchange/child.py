"""The process that reads files, as the program sees it: started when needed, kept warm, ended when it misbehaves."""

import atexit
import hashlib
import os
import subprocess
import sys
import threading
from collections.abc import Sequence
from pathlib import Path
from typing import Any

import recruiter_desk
from recruiter_desk.domain.errors import Environment
from recruiter_desk.domain.resumes import Found, Problem
from recruiter_desk.exchange import frames
from recruiter_desk.exchange.contents import ENDED, HUGE, MEMORY, SIZE_LIMIT, TIMEOUT

READING = "recruiter_desk.exchange.reading"
FILES = 50  # after which a fresh process takes over
PATIENCE = 20.0  # seconds on the wall; the process itself has ten of processor time
_PICTURE_LIMIT = 4 * 1024 * 1024
_TEXTS = ("text", "name", "title", "company", "place", "note")
_LISTS = ("emails", "phones", "links")


class Child:
    """One process at a time, used by one thread at a time. Nothing is started before the first file."""

    def __init__(
        self, files: int = FILES, patience: float = PATIENCE, program: Sequence[str] = ("-m", READING)
    ) -> None:
        self._files = files
        self._patience = patience
        self._program = program
        self._process: subprocess.Popen[bytes] | None = None
        self._done = 0
        self._turn = threading.Lock()
        atexit.register(self.close)

    @property
    def pid(self) -> int:
        """Return the number of the running process, 0 when there is none."""
        return self._process.pid if self._process else 0

    def read(self, name: str, content: bytes) -> Found | Problem:
        """Return what was found in a file called *name*, or a sentence why nothing was; waits its turn.

        A file that ends the process is tried once more in a fresh one, unless it was alone in it. Raises Environment
        when no process can be started.
        """
        if len(content) > SIZE_LIMIT:
            return _problem(name, HUGE)
        with self._turn:
            had_others = self._done > 0
            answer = self._ask(name, content)
            if answer is None and had_others:
                answer = self._ask(name, content)
        if answer is None:
            return _problem(name, ENDED)
        if isinstance(answer, str):
            return _problem(name, answer)
        return answer

    def warm(self) -> None:
        """Start the process if there is none."""
        with self._turn:
            self._running()

    def close(self) -> None:
        """End the process and wait until it is gone."""
        with self._turn:
            self._end()

    def _ask(self, name: str, content: bytes) -> Found | str | None:
        """Return what was found, the words why nothing was, or None when the process ended instead."""
        process = self._running()
        assert process.stdin and process.stdout
        overdue = threading.Event()
        watchdog = threading.Timer(self._patience, _kill, (process, overdue))
        watchdog.start()
        try:
            frames.send(process.stdin, {"name": name}, content)
            got = frames.receive(process.stdout)
            answer = None if got is None else _answer(name, content, *got)
        except (OSError, frames.BadFrame):
            answer = None
        finally:
            watchdog.cancel()
            watchdog.join()
        if answer is None:
            code = self._end()
            return TIMEOUT if overdue.is_set() or code in _OUT_OF_TIME else None
        self._done += 1
        if self._done >= self._files or answer == MEMORY:
            self._end()
        return answer

    def _running(self) -> subprocess.Popen[bytes]:
        if self._process and self._process.poll() is None:
            return self._process
        self._end()
        try:
            self._process = subprocess.Popen(
                [sys.executable, "-S", *self._program],
                stdin=subprocess.PIPE,
                stdout=subprocess.PIPE,
                stderr=subprocess.DEVNULL,
                env=_environment(),
                creationflags=getattr(subprocess, "CREATE_NO_WINDOW", 0),
            )
        except OSError as error:
            raise Environment(
                f"The files cannot be read: no process could be started ({error.strerror}). "
                "Close other programs and try again."
            ) from error
        return self._process

    def _end(self) -> int:
        """End the process, if there is one; return its exit code."""
        process, self._process, self._done = self._process, None, 0
        if process is None:
            return 0
        for pipe in (process.stdin, process.stdout):
            try:
                if pipe:
                    pipe.close()
            except OSError:
                continue
        try:
            return process.wait(0.5)
        except subprocess.TimeoutExpired:
            process.kill()
            return process.wait()


def _kill(process: subprocess.Popen[bytes], overdue: threading.Event) -> None:
    overdue.set()
    process.kill()


def _environment() -> dict[str, str]:
    """Return the little the process needs: where the program lies, and the system's own."""
    kept = {key: os.environ[key] for key in ("SYSTEMROOT", "PATH", "LD_LIBRARY_PATH", "TMPDIR") if key in os.environ}
    home = str(Path(recruiter_desk.__file__).parent.parent)
    paths = [home, *filter(None, sys.path)]
    return {**kept, "PYTHONPATH": os.pathsep.join(paths), "PYTHONUTF8": "1"}


def _answer(name: str, content: bytes, head: dict[str, Any], picture: bytes) -> Found | str:
    """Return the answer once its shape is proved. Raises BadFrame: the file may have taken the process over."""
    if isinstance(words := head.get("unreadable"), str) and len(words) < 300:
        return words
    fields = head.get("found")
    if not isinstance(fields, dict) or len(picture) > _PICTURE_LIMIT:
        raise frames.BadFrame("the answer has no fields")
    if picture and not picture.startswith(b"\x89PNG\r\n\x1a\n"):
        raise frames.BadFrame("the picture is no PNG")
    pages = fields.get("pages")
    if not isinstance(pages, int):
        raise frames.BadFrame("the pages are no number")
    return Found(
        file_name=name,
        pages=pages,
        picture=picture,
        sha256=hashlib.sha256(content).hexdigest(),
        **{key: _text(fields.get(key)) for key in _TEXTS},
        **{key: _texts(fields.get(key)) for key in _LISTS},
    )


def _text(value: object) -> Any:
    if not isinstance(value, str):
        raise frames.BadFrame("a field is no text")
    return value


def _texts(value: object) -> Any:
    if not isinstance(value, list):
        raise frames.BadFrame("a field is no list of texts")
    return tuple(_text(each) for each in value)


def _problem(name: str, words: str) -> Problem:
    return Problem(name, f"“{name}” {words}. Nothing was saved.")


_OUT_OF_TIME = (-24, 152)  # SIGXCPU, as a signal and as a shell would say it
