"""`new`, `demo`, `check`, `backup`, and files that are no desk."""

import hashlib
import os
import sqlite3
from pathlib import Path

import pytest

from recruiter_desk.services import desks
from tests.cli.conftest import Run, process

READING = (("show", "people"), ("history",), ("check",), ("backup",))
WRITING = (("undo",), ("redo",), ("move", "x", "y"), ("add", "person", "--name", "x"))


def command(words: tuple[str, ...], desk: Path) -> list[object]:
    return [words[0], desk, *words[1:]]


def digest(path: Path) -> str:
    return hashlib.sha256(path.read_bytes()).hexdigest()


def test_new_makes_a_desk_and_leaves_one_that_is_there(run: Run, desk):
    before = digest(desk)
    assert run("new", desk).refused
    assert digest(desk) == before


def test_demo_makes_the_same_desk_for_the_same_day(run: Run, tmp_path):
    for name in ("a.desk", "b.desk"):
        said = run("demo", tmp_path / name, "--people", "60", "--searches", "2", "--seed", "3", "--today", "2026-11-24")
        assert said.out.startswith("Made ")
    first, second = (run("show", tmp_path / name, "people", "--json").json for name in ("a.desk", "b.desk"))
    assert len(first) == 60
    assert first == second


@pytest.mark.parametrize("flags", [("--today", "yesterday"), ("--people", "many"), ("--size", "3")])
def test_demo_with_senseless_flags_is_wrong_use(run: Run, tmp_path, flags):
    assert run("demo", tmp_path / "d.desk", *flags).code == 2
    assert not list(tmp_path.iterdir())


def test_demo_with_impossible_numbers_is_refused(run: Run, tmp_path):
    assert run("demo", tmp_path / "d.desk", "--people", "-1").refused


def test_check_says_sound(run: Run, desk, cfo):
    said = run("check", desk)
    assert said.code == 0
    assert said.out.startswith("Sound: 1 people, ")


def test_check_says_what_is_wrong_and_changes_nothing(run: Run, desk, cfo):
    content = bytearray(desk.read_bytes())
    content[4096 * 6 : 4096 * 9] = os.urandom(4096 * 3)
    desk.write_bytes(content)
    before = digest(desk)
    assert run("check", desk).refused
    assert digest(desk) == before


def test_a_backup_lies_beside_the_desk_and_opens(run: Run, desk, cfo):
    assert run("backup", desk).code == 0
    (copy,) = (desk.parent / "my backups").glob("*.desk")
    assert run("show", copy, "people", "--json").json == run("show", desk, "people", "--json").json


def test_a_backup_goes_where_it_is_told_and_overwrites_nothing(run: Run, desk, tmp_path):
    target = tmp_path / "copy.desk"
    assert run("backup", desk, "--to", target).code == 0
    before = digest(target)
    assert run("backup", desk, "--to", target).refused
    assert digest(target) == before


def test_a_backup_into_nowhere_is_refused(run: Run, desk, tmp_path):
    (tmp_path / "file").write_text("x")
    assert run("backup", desk, "--to", tmp_path / "file" / "copy.desk").refused


@pytest.mark.parametrize("words", READING + WRITING, ids=lambda words: words[0])
def test_a_desk_that_is_not_there_is_refused(run: Run, tmp_path, words):
    assert run(*command(words, tmp_path / "no.desk")).refused
    assert not list(tmp_path.iterdir())


FOREIGN = {
    "text": b"Dear diary, " * 40,
    "empty": b"",
    "short": b"SQLite format 3\0",
    "random": bytes(range(256)) * 64,
    "header alone": b"SQLite format 3\0" + b"\x10\x00\x01\x01" + bytes(48) + b"RDes\x00" + bytes(4096),
}


@pytest.mark.parametrize("content", FOREIGN.values(), ids=FOREIGN.keys())
@pytest.mark.parametrize("words", READING + WRITING, ids=lambda words: words[0])
def test_a_file_that_is_no_desk_is_refused_and_left_alone(run: Run, tmp_path, content, words):
    path = tmp_path / "odd.desk"
    path.write_bytes(content)
    assert run(*command(words, path)).refused
    assert path.read_bytes() == content


@pytest.mark.parametrize("words", READING + WRITING, ids=lambda words: words[0])
def test_another_programs_database_is_refused_and_left_alone(run: Run, tmp_path, words):
    path = tmp_path / "other.desk"
    other = sqlite3.connect(path)
    other.execute("CREATE TABLE t (x)")
    other.commit()
    other.close()
    before = digest(path)
    assert run(*command(words, path)).refused
    assert digest(path) == before


@pytest.mark.parametrize("words", READING + WRITING, ids=lambda words: words[0])
def test_a_newer_desk_is_refused_byte_for_byte(run: Run, desk, words):
    content = bytearray(desk.read_bytes())
    content[60:64] = (9999).to_bytes(4)
    desk.write_bytes(content)
    said = run(*command(words, desk))
    assert said.refused
    assert "newer" in said.err
    assert desk.read_bytes() == bytes(content)


@pytest.mark.parametrize("words", READING + WRITING, ids=lambda words: words[0])
def test_a_folder_is_refused(run: Run, tmp_path, words):
    assert run(*command(words, tmp_path)).refused


@pytest.mark.parametrize("words", WRITING, ids=lambda words: words[0])
def test_a_second_writer_is_told_who_holds_the_desk(run: Run, desk, words):
    holder = desks.open_for_writing(desk)
    try:
        refused = process(*command(words, desk))
        out, err = refused.communicate(timeout=60)
    finally:
        holder.close()
    assert (refused.returncode, out) == (1, "")
    assert f"process {os.getpid()}" in err


def test_reading_goes_on_beside_a_writer(run: Run, desk, cfo):
    holder = desks.open_for_writing(desk)
    try:
        assert run("show", desk, "people").code == 0
        assert run("backup", desk).code == 0
        assert run("check", desk).code == 0
    finally:
        holder.close()


def test_names_of_files_with_odd_letters_are_no_trouble(run: Run, tmp_path):
    path = tmp_path / "Mein Büro # 50% ?x.desk"
    assert run("new", path).code == 0
    assert run("add", path, "person", "--name", "Ines Aldana").code == 0
    assert run("backup", path).code == 0
    assert len(run("show", path, "people", "--json").json) == 1
