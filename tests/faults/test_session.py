"""A whole session opens no internet socket, and leaves no word of the user's in log, settings or terminal."""

import os
import re
import shutil
import subprocess
import sys

import pytest

from recruiter_desk.app import PAGES
from recruiter_desk.services import demo, desks
from tests.faults.session import CANARY, FAULTS
from tests.faults.stage import ROOT

INTERNET = re.compile(r"AF_INET6?|sin6?_addr|AF_PACKET")


def watched(log, *arguments, **options):
    """Run a Python process and return it with the socket calls it made, threads and children included."""
    command = [shutil.which("strace") or "strace", "-f", "--seccomp-bpf", "-qq", "-o", str(log), "-e", "signal=none"]
    command += ["-e", "trace=socket,connect,bind,sendto,sendmsg,sendmmsg", sys.executable, *arguments]
    done = subprocess.run(command, cwd=ROOT, capture_output=True, text=True, timeout=90, check=False, **options)
    return done, log.read_text()


@pytest.fixture(scope="module")
def session(tmp_path_factory):
    """The finished process, its home folder, its desk and the socket calls it made."""
    home = tmp_path_factory.mktemp("session")
    desk = home / "shown.desk"
    demo.build(desk, people=40)
    environment = {name: value for name, value in os.environ.items() if not name.startswith("XDG_")}
    environment |= {"HOME": str(home), "PYTHONPATH": str(ROOT), "QT_QPA_PLATFORM": "offscreen"}
    done, calls = watched(home / "sockets.txt", "-m", "tests.faults.session", str(desk), env=environment)
    return done, home, desk, calls


def test_the_session_went_through_every_page_and_ended_well(session):
    done, _, desk, _ = session
    assert done.returncode == 0, done.stderr
    assert [line.removeprefix("seen ") for line in done.stdout.split("\n") if line.startswith("seen")] == [
        *PAGES,
        "board",
    ]
    assert "worked" in done.stdout and desks.check(desk).sound


def test_no_internet_socket_was_opened(session):
    *_, calls = session
    assert not INTERNET.findall(calls), calls


def test_the_watch_sees_an_internet_socket(tmp_path):
    code = "import socket; socket.socket(socket.AF_INET6, socket.SOCK_DGRAM).close()"
    assert INTERNET.findall(watched(tmp_path / "sockets.txt", "-c", code)[1])


def test_the_log_says_where_each_unexpected_error_arose(session):
    _, home, _, _ = session
    log = next(home.rglob("recruiter-desk.log")).read_text("utf-8")
    assert [fault.__name__ for fault in FAULTS if f" {fault.__name__}\n" not in log] == []
    assert "IntegrityError" in log and "KeyError" in log and log.count("Recruiter Desk") == len(FAULTS)


def test_nothing_the_user_typed_is_in_the_log_the_settings_or_the_terminal(session):
    done, home, desk, _ = session
    assert CANARY not in done.stderr + done.stdout
    mine = [desk.name, desk.with_suffix("").name + " backups"]
    files = [file for file in home.rglob("*") if file.is_file() and file.relative_to(home).parts[0] not in mine]
    assert any(file.name == "settings.ini" for file in files) and any(file.suffix == ".log" for file in files)
    typed = re.compile(rf"{CANARY}|Aldana|Halden".encode())
    assert [file.name for file in files if typed.search(file.read_bytes())] == []
    assert typed.search(desk.read_bytes())  # so the search itself works


def test_a_backup_was_made_on_the_way(session):
    _, _, desk, _ = session
    assert list(desk.with_name("shown backups").glob("*.desk"))
