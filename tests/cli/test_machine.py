"""Commands on a full disk and in a folder that cannot be written: a sentence, and nothing half saved."""

import hashlib
from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.cli.conftest import Ran, Run, process

WRITING = (("add", "person", "--name", "Tom Verhoeven"), ("undo",), ("move", "CANDIDACY", "HR"))
# drops every capability, so that the rights of files bind even root
NO_ROOT = """
import ctypes
ctypes.CDLL(None).capset((ctypes.c_uint32 * 2)(0x20080522, 0), (ctypes.c_uint32 * 6)())
"""
# lets no file grow beyond what even the smallest change needs
NO_ROOM = """
import resource
resource.setrlimit(resource.RLIMIT_FSIZE, (8192, 8192))
"""


def ran(words: list[object], first: str) -> Ran:
    child = process(*words, first=first)
    out, err = child.communicate(timeout=60)
    return Ran(child.returncode, out, err)


def on(desk: Path, cfo: dict[str, str], words: tuple[str, ...]) -> list[object]:
    return [words[0], desk, *(cfo["candidacy"] if word == "CANDIDACY" else word for word in words[1:])]


@pytest.fixture
def shelf(run: Run, desk: Path, cfo: dict[str, str]) -> Iterator[Path]:
    """The desk in a folder, and itself, that cannot be written."""
    desk.chmod(0o400)
    desk.parent.chmod(0o500)
    yield desk
    desk.parent.chmod(0o700)
    desk.chmod(0o600)


@pytest.mark.parametrize("words", WRITING, ids=lambda words: words[0])
def test_where_nothing_can_be_written_a_change_is_refused(cfo, shelf, words):
    before = hashlib.sha256(shelf.read_bytes()).hexdigest()
    said = ran(on(shelf, cfo, words), NO_ROOT)
    assert said.refused
    assert "cannot be written" in said.err
    assert hashlib.sha256(shelf.read_bytes()).hexdigest() == before


def test_where_nothing_can_be_written_a_desk_can_still_be_read(shelf):
    assert "Ines Aldana" in ran(["show", shelf, "people"], NO_ROOT).out
    assert ran(["check", shelf], NO_ROOT).out.startswith("Sound")


def test_where_nothing_can_be_written_no_desk_and_no_backup_is_made(shelf):
    for words in (["new", shelf.with_name("other.desk")], ["demo", shelf.with_name("other.desk")], ["backup", shelf]):
        assert ran(words, NO_ROOT).refused
    assert sorted(each.name for each in shelf.parent.glob("*.desk")) == [shelf.name]


@pytest.mark.parametrize("words", WRITING, ids=lambda words: words[0])
def test_on_a_full_disk_a_change_is_refused_and_the_desk_stays_sound(run: Run, desk, cfo, words):
    before = run("show", desk, "candidacies", "--json").json
    assert ran(on(desk, cfo, words), NO_ROOM).refused
    assert run("check", desk).code == 0
    assert run("show", desk, "candidacies", "--json").json == before


@pytest.mark.parametrize("word", ["new", "demo"])
def test_on_a_full_disk_no_half_desk_is_left(tmp_path, word):
    assert ran([word, tmp_path / "new.desk"], NO_ROOM).refused
    assert not list(tmp_path.glob("*.desk*"))


def test_on_a_full_disk_no_half_backup_is_left(run: Run, desk, cfo):
    assert ran(["backup", desk], NO_ROOM).refused
    assert not list(desk.parent.glob("my backups/*"))
