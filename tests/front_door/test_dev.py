"""packaging/dev.py: what it finds missing, when it installs, and how it answers."""

import hashlib
import importlib.util
import re
import sys
from pathlib import Path
from types import ModuleType

import pytest

ROOT = Path(__file__).parent.parent.parent


@pytest.fixture(scope="module")
def dev() -> ModuleType:
    """The script, loaded by its path: packaging/ is no package."""
    spec = importlib.util.spec_from_file_location("front_door", ROOT / "packaging" / "dev.py")
    assert spec and spec.loader
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


@pytest.fixture
def machine(dev, monkeypatch):
    """A Debian machine that lacks strace; returns the commands it was told to run."""
    there = {*dev.VENV_PACKAGES, *dev.QT_PACKAGES, *dev.SCREEN_PACKAGES, *dev.TEST_PACKAGES} - {"strace"}
    monkeypatch.setattr(dev.shutil, "which", lambda name: f"/usr/bin/{name}")
    monkeypatch.setattr(dev, "ask_dpkg", lambda needed: "".join(f"{name} installed\n" for name in there))
    monkeypatch.setattr(dev, "become_root", lambda: [])
    return listen(dev, monkeypatch)


def test_a_package_that_is_not_installed_is_missing(dev):
    answer = "xvfb installed\nstrace config-files\n"
    assert dev.missing_packages(("xvfb", "strace", "qpdf"), answer) == ["strace", "qpdf"]


def test_a_library_renamed_by_a_newer_release_counts_as_there(dev):
    assert dev.missing_packages(("libglib2.0-0",), "libglib2.0-0t64 installed\n") == []


def test_an_empty_answer_means_all_are_missing(dev):
    assert dev.missing_packages(("xvfb", "xauth"), "") == ["xvfb", "xauth"]


def test_only_what_a_word_needs_is_asked_for(dev):
    assert dev.needed_packages("run", screen=False) == dev.QT_PACKAGES
    assert "libxcb-cursor0" in dev.needed_packages("run", screen=True)
    assert {"xvfb", "libxcb-cursor0", "libegl1"} <= set(dev.needed_packages("test", screen=False))
    assert dev.needed_packages("lint", screen=False) == ()


def test_the_missing_package_is_installed_by_one_who_may(dev, machine):
    dev.ensure_packages(dev.TEST_PACKAGES)
    assert [command[-1] for command in machine] == ["update", "strace"]


def test_one_who_may_not_gets_the_command(dev, machine, monkeypatch):
    monkeypatch.setattr(dev, "become_root", lambda: None)
    with pytest.raises(dev.Refusal, match=r"sudo apt-get install .* strace$"):
        dev.ensure_packages(dev.TEST_PACKAGES)
    assert machine == []


def test_a_complete_machine_is_told_nothing(dev, machine):
    dev.ensure_packages(dev.QT_PACKAGES)
    assert machine == []


def test_a_machine_without_dpkg_is_left_alone(dev, machine, monkeypatch):
    monkeypatch.setattr(dev.shutil, "which", lambda name: None)
    dev.ensure_packages(dev.TEST_PACKAGES)
    assert machine == []


def test_a_failing_installation_is_a_sentence(dev, machine, monkeypatch):
    monkeypatch.setattr(dev, "call", lambda command, **environment: 100)
    with pytest.raises(dev.Refusal, match="could not be installed"):
        dev.ensure_packages(dev.TEST_PACKAGES)


def test_the_stamp_vouches_for_one_lock_only(dev, tmp_path):
    lock, stamp = tmp_path / "lock", tmp_path / "stamp"
    lock.write_text("a==1\n")
    assert not dev.is_current(stamp, lock)
    stamp.write_text(hashlib.sha256(b"a==1\n").hexdigest() + "\n")
    assert dev.is_current(stamp, lock)
    lock.write_text("a==2\n")
    assert not dev.is_current(stamp, lock)


def test_an_unchanged_lock_starts_no_process(dev, tmp_path, monkeypatch):
    venv_with_python(dev, tmp_path, monkeypatch)
    monkeypatch.setattr(dev, "call", lambda *command, **environment: pytest.fail("nothing was to be run"))
    dev.STAMP.write_text(dev.lock_hash(dev.LOCK))
    dev.ensure_installed()


def test_a_failed_installation_leaves_no_stamp(dev, tmp_path, monkeypatch):
    venv_with_python(dev, tmp_path, monkeypatch)
    dev.STAMP.write_text("an older lock")
    monkeypatch.setattr(dev, "call", lambda command, **environment: 1)
    with pytest.raises(dev.Refusal, match="network"):
        dev.ensure_installed()
    assert dev.STAMP.read_text() == "an older lock"


def test_an_unfinished_venv_is_made_anew(dev, tmp_path, monkeypatch):
    venv_with_python(dev, tmp_path, monkeypatch)
    told = listen(dev, monkeypatch)
    dev.ensure_installed()
    assert [command[2:4] for command in told] == [["venv", "--clear"], ["pip", "install"]]
    assert dev.is_current(dev.STAMP, dev.LOCK)


def test_the_fonts_are_cut_once_and_again_when_their_packages_change(dev, tmp_path, monkeypatch):
    venv_with_python(dev, tmp_path, monkeypatch)
    told = listen(dev, monkeypatch)
    dev.CUTS.mkdir()
    dev.ensure_fonts()
    dev.ensure_fonts()
    assert [command[1:3] for command in told] == [["-m", "recruiter_desk.packs.cutting"]]
    dev.LOCK.write_text("a==1\nfontpkg-source-sans-3==4\n")
    dev.ensure_fonts()
    assert len(told) == 2


def test_fonts_that_could_not_be_cut_are_not_vouched_for(dev, tmp_path, monkeypatch):
    venv_with_python(dev, tmp_path, monkeypatch)
    monkeypatch.setattr(dev, "call", lambda command, **environment: 1)
    with pytest.raises(dev.Refusal, match="could not be cut"):
        dev.ensure_fonts()
    assert not dev.CUTS.exists()


def test_the_project_is_found_from_its_venv_wherever_both_lie(dev, tmp_path, monkeypatch):
    site = venv_with_python(dev, tmp_path, monkeypatch)
    dev.link_project()
    assert (site / (site / "recruiter_desk.pth").read_text().strip()).resolve() == tmp_path.resolve()


@pytest.mark.parametrize(
    ("platform", "environment", "screen"),
    [
        ("linux", {}, False),
        ("linux", {"DISPLAY": ""}, False),
        ("linux", {"DISPLAY": ":0"}, True),
        ("linux", {"WAYLAND_DISPLAY": "wayland-0"}, True),
        ("win32", {}, True),
        ("darwin", {}, True),
    ],
)
def test_where_a_window_can_open(dev, platform, environment, screen):
    assert dev.has_screen(platform, environment) is screen


@pytest.mark.parametrize(
    "words",
    [[], ["fly"], ["--deep"], ["lint", "x"], ["run", "a", "b"], ["run", "--fast"], ["lock", "x"]],
)
def test_an_unknown_word_gets_the_usage(dev, words, capsys):
    assert dev.main(words) == 2
    assert capsys.readouterr().err.startswith("usage:")


def test_help_is_no_mistake(dev, capsys):
    assert dev.main(["--help"]) == 0
    explained = re.findall(r"^  (\w+)", capsys.readouterr().out, flags=re.MULTILINE)
    assert explained == list(dev.WORDS)


def test_an_old_python_gets_a_sentence(dev, monkeypatch, capsys):
    monkeypatch.setattr(sys, "version_info", (3, 10, 4, "final", 0))
    assert dev.main(["test"]) == 1
    assert capsys.readouterr().err == "Recruiter Desk needs Python 3.11 or later; this is 3.10.\n"


def test_a_refusal_is_a_sentence_and_exit_one(dev, monkeypatch, capsys):
    def refuse(arguments):
        raise dev.Refusal("Please plug it in.")

    monkeypatch.setitem(dev.WORDS, "test", refuse)
    assert (dev.main(["test"]), capsys.readouterr().err) == (1, "Please plug it in.\n")


def test_ctrl_c_ends_quietly(dev, monkeypatch):
    def interrupt(arguments):
        raise KeyboardInterrupt

    monkeypatch.setitem(dev.WORDS, "run", interrupt)
    assert dev.main(["run"]) == 130


def test_without_a_screen_run_takes_the_tour(dev, monkeypatch, capsys):
    told = listen(dev, monkeypatch)
    monkeypatch.setattr(dev, "has_screen", lambda platform, environment: False)
    monkeypatch.setattr(dev, "prepare", lambda word, screen=False: None)
    assert dev.main(["run"]) == 0
    assert [command[1:] for command in told] == [["packaging/tour.py", "build/tour"]]
    assert "no screen" in capsys.readouterr().out


def test_the_caller_of_pytest_has_the_last_word(dev):
    assert dev.pytest_arguments(["--deep", "-n", "0"]) == ["-m", "pytest", "-n", "2", "--deep", "-n", "0"]


def test_the_lock_pins_every_package_with_hashes_and_names_no_registry():
    lock = (ROOT / "packaging" / "requirements.lock").read_text("ascii")
    pins = re.findall(r"^\S+==\S+", lock, flags=re.MULTILINE)
    assert len(pins) == len(re.findall(r"^\S", lock, flags=re.MULTILINE)) > 30
    assert not re.search(r"https?:|file:|index-url|find-links", lock)
    assert all("--hash=sha256:" in entry for entry in re.split(r"\n(?=\S)", lock))


def test_the_lock_holds_one_qt_for_each_range_of_pythons():
    lock = (ROOT / "packaging" / "requirements.lock").read_text("ascii")
    pins = re.findall(r"\npyside6-essentials==(6\.\d+)\S* ; python_full_version (\S+ \S+)", lock)
    assert pins[0] == ("6.11", "< '3.12'")
    assert pins[1][1] == ">= '3.12'" and pins[1][0] != "6.11"


def listen(dev, monkeypatch) -> list[list[str]]:
    """Run nothing from now on; the list fills with what would have been run."""
    told: list[list[str]] = []

    def call(command, **environment):
        told.append(command)
        return 0

    monkeypatch.setattr(dev, "call", call)
    return told


def venv_with_python(dev: ModuleType, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Point the script at a project in `tmp_path` whose .venv was made but never stamped."""
    venv = tmp_path / ".venv"
    site: Path = venv / ("Lib" if sys.platform == "win32" else "lib/python3.11") / "site-packages"
    site.mkdir(parents=True)
    python = dev.venv_python(venv, sys.platform)
    python.parent.mkdir()
    python.touch()
    lock = tmp_path / "requirements.lock"
    lock.write_text("a==1\n")
    places = {"ROOT": tmp_path, "VENV": venv, "LOCK": lock, "STAMP": venv / "stamp", "CUTS": tmp_path / "cuts"}
    for name, value in places.items():
        monkeypatch.setattr(dev, name, value)
    return site
