"""The checks in tests/conftest.py themselves: what is left behind fails its test, and nothing else does."""

import os
import re
import subprocess
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).parent.parent.parent

UNTIDY = '''
"""Tests that leave things behind, and two that do not."""
import threading
import pytest
from PySide6.QtCore import QTimer, qWarning
from PySide6.QtWidgets import QWidget

KEPT = []

def test_window(qtbot):
    KEPT.append(QWidget())
    KEPT[-1].show()

def test_timer(qtbot):
    KEPT.append(QTimer())
    KEPT[-1].start(60_000)

def test_thread():
    KEPT.append(threading.Thread(target=threading.Event().wait, name="endless", daemon=True))
    KEPT[-1].start()

def test_warning(qtbot):
    qWarning("something is wrong")

def test_tidy_window(qtbot):
    window = QWidget()
    qtbot.addWidget(window)
    window.show()
    timer = QTimer(window)
    timer.start(60_000)

def test_forgotten_cycle(qtbot):
    window = QWidget()
    window.myself = window

@pytest.mark.deep
def test_sweep():
    pass
'''


@pytest.fixture(scope="module")
def untidy(tmp_path_factory) -> dict[str, str]:
    """What pytest says of each test in UNTIDY, and in the end of all."""
    file = tmp_path_factory.mktemp("untidy") / "test_untidy.py"
    file.write_text(UNTIDY, "utf-8")
    settings = ["-c", str(ROOT / "pyproject.toml"), "--rootdir", str(file.parent), "-p", "no:cacheprovider"]
    command = [sys.executable, "-m", "pytest", "-p", "tests.conftest", "-p", "no:xdist", *settings, str(file)]
    wide = {**os.environ, "COLUMNS": "200"}
    run = subprocess.run(command, capture_output=True, text=True, check=False, cwd=ROOT, env=wide)
    said = dict(re.findall(r"^(?:FAILED|ERROR) \S+::(\w+)(.*)$", run.stdout, flags=re.MULTILINE))
    return said | {"all": run.stdout + run.stderr}


@pytest.mark.parametrize(
    ("test", "kind"),
    [("test_window", "window <"), ("test_timer", "timer <"), ("test_thread", "thread endless")],
)
def test_what_is_left_behind_fails_its_test(untidy, test, kind):
    assert f"left behind: {kind}" in untidy.get(test, ""), untidy["all"]


def test_a_qt_warning_fails_its_test(untidy):
    assert "test_warning" in untidy and "QtWarningMsg: something is wrong" in untidy["all"], untidy["all"]


def test_the_tidy_ones_pass(untidy):
    assert not {"test_tidy_window", "test_forgotten_cycle"} & set(untidy), untidy["all"]


def test_a_sweep_is_deselected_not_skipped(untidy):
    closing = untidy["all"].strip().splitlines()[-1]
    assert "1 deselected" in closing and "skipped" not in closing
