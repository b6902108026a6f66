"""A pack is on the disk whole or not at all, and only then among the shares."""

import errno
import hashlib
from pathlib import Path

import pytest

from recruiter_desk.domain.errors import Environment, Refused
from recruiter_desk.services import outgoing
from recruiter_desk.services.packs import building, drawing, saving, shares
from tests.services.packs.conftest import Halden


def test_a_saved_pack_is_on_the_disk_and_among_the_shares(halden: Halden, tmp_path: Path):
    shown, held = halden.note("Calm."), halden.note("Shorthand.", "private")
    share = saving.save(halden.workspace, halden.ask, tmp_path / "a.pdf")
    assert share.sha256 == hashlib.sha256((tmp_path / "a.pdf").read_bytes()).hexdigest()
    assert share == shares.shares(halden.workspace, halden.candidacy)[0]
    assert share.shown == (shown,) and share.held == (held,)
    assert (share.person, share.search, share.reader) == ("Adaeze Obi", "CFO at Halden Marine", "Eleanor Halden")


def test_the_file_is_named_so_that_any_disk_takes_it(halden: Halden):
    made = building.make(halden.workspace, halden.ask)
    assert saving.file_name(made) == "Adaeze Obi - CFO - for E. Halden.pdf"


@pytest.mark.parametrize(
    ("number", "said"),
    [
        (errno.ENOSPC, "full"),
        (errno.EACCES, "Nothing may|nothing may"),
        (errno.EROFS, "nothing may"),
        (errno.EIO, "written"),
    ],
)
def test_a_disk_that_fails_says_so_and_nothing_is_noted(
    halden: Halden, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, number: int, said: str
):
    def fail(path: Path, content: bytes) -> None:
        raise OSError(number, "the disk said no")

    monkeypatch.setattr(outgoing, "write_safely", fail)
    with pytest.raises(Environment, match=said):
        saving.save(halden.workspace, halden.ask, tmp_path / "a.pdf")
    assert shares.shares(halden.workspace) == ()


def test_a_folder_is_no_file(halden: Halden, tmp_path: Path):
    with pytest.raises(Refused, match="folder"):
        saving.save(halden.workspace, halden.ask, tmp_path)


def test_an_older_file_stays_when_the_new_one_cannot_be_drawn(
    halden: Halden, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
):
    def no_fonts(pack: object) -> bytes:
        raise Environment("The fonts are missing.")

    (tmp_path / "a.pdf").write_text("older")
    monkeypatch.setattr(drawing, "draw", no_fonts)
    with pytest.raises(Environment):
        saving.save(halden.workspace, halden.ask, tmp_path / "a.pdf")
    assert (tmp_path / "a.pdf").read_text() == "older"


def test_the_version_rises_only_when_the_reader_gets_something_else(halden: Halden, tmp_path: Path):
    versions = [saving.save(halden.workspace, halden.ask, tmp_path / "a.pdf").version for _ in range(2)]
    halden.note("Calm.")
    versions.append(saving.save(halden.workspace, halden.ask, tmp_path / "a.pdf").version)
    assert versions == [1, 1, 2]


def test_a_private_line_changes_neither_the_file_nor_the_version(halden: Halden, tmp_path: Path):
    saving.save(halden.workspace, halden.ask, tmp_path / "a.pdf")
    halden.note("Shorthand.", "private")
    assert saving.save(halden.workspace, halden.ask, tmp_path / "b.pdf").version == 1
    assert (tmp_path / "a.pdf").read_bytes() == (tmp_path / "b.pdf").read_bytes()


def test_saving_is_no_change_that_could_be_undone(halden: Halden, tmp_path: Path):
    before = halden.workspace.next_undo()
    saving.save(halden.workspace, halden.ask, tmp_path / "a.pdf")
    assert halden.workspace.next_undo() == before
