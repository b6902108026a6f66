"""What every test gets: no screen, settings of its own, and a failure when it leaves something running."""

import gc
import os
import threading
import weakref
from collections.abc import Generator, Iterator
from pathlib import Path

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

import hypothesis
import pytest
import shiboken6
from PySide6.QtCore import QCoreApplication, QEvent, QSettings, QThread, QThreadPool, QTimer
from PySide6.QtWidgets import QApplication, QWidget

# Fixtures that open, fill and draw desks live in tests/desks.py: add them there, not here.
pytest_plugins = ["tests.desks", "tests.ledgers"]

PATIENCE_MS = 2000
QT_KEEPS = {"QTipLabel"}  # one tooltip window that Qt makes once and hides
PASSED = pytest.StashKey[bool]()
STARTED: "weakref.WeakSet[QTimer | QThread]" = weakref.WeakSet()

hypothesis.settings.register_profile("everyday", max_examples=60, derandomize=True, deadline=None)
hypothesis.settings.register_profile("deep", max_examples=1000, deadline=None, print_blob=True)


# -- deep sweeps ---------------------------------------------------------------------------------------------


def pytest_addoption(parser: pytest.Parser) -> None:
    parser.addoption("--deep", action="store_true", help="run the long sweeps too, with 1000 examples each")


def pytest_configure(config: pytest.Config) -> None:
    hypothesis.settings.load_profile("deep" if config.getoption("--deep") else "everyday")


def pytest_collection_modifyitems(config: pytest.Config, items: list[pytest.Item]) -> None:
    """Without --deep the sweeps are not part of the run; with it everything may take its time."""
    if config.getoption("--deep"):
        for item in items:
            if item.get_closest_marker("timeout") is None:
                item.add_marker(pytest.mark.timeout(1800))
        return
    deep = [item for item in items if item.get_closest_marker("deep")]
    if deep:
        config.hook.pytest_deselected(items=deep)
        items[:] = [item for item in items if item not in set(deep)]


# -- settings of its own -------------------------------------------------------------------------------------


@pytest.fixture(autouse=True)
def own_settings(tmp_path_factory: pytest.TempPathFactory, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A home folder per test, so that none reads or writes the settings of whoever runs them."""
    home = tmp_path_factory.mktemp("home")
    for name in ("CONFIG", "DATA", "CACHE", "STATE"):
        monkeypatch.setenv(f"XDG_{name}_HOME", str(home / name.lower()))
    for name in ("HOME", "APPDATA", "LOCALAPPDATA"):
        monkeypatch.setenv(name, str(home))
    for form in (QSettings.Format.NativeFormat, QSettings.Format.IniFormat):
        QSettings.setPath(form, QSettings.Scope.UserScope, str(home / "config"))
    return home


# -- nothing left behind -------------------------------------------------------------------------------------


@pytest.hookimpl(wrapper=True)
def pytest_runtest_makereport(
    item: pytest.Item,
) -> Generator[None, pytest.TestReport, pytest.TestReport]:
    """Note whether the test itself passed: one that failed keeps its windows alive in the traceback."""
    report = yield
    if report.when == "call":
        item.stash[PASSED] = report.passed
    return report


@pytest.fixture(scope="session", autouse=True)
def started() -> Iterator[None]:
    """Remember, for the whole session, which timers and threads Python code started."""
    with pytest.MonkeyPatch.context() as patch:
        for kind in (QTimer, QThread):
            patch.setattr(kind, "start", _remembering(kind.start))
        yield


def _remembering(start):
    def remembered(self, *arguments):
        STARTED.add(self)
        return start(self, *arguments)

    return remembered


@pytest.fixture(autouse=True)
def nothing_left_behind(request: pytest.FixtureRequest) -> Iterator[None]:
    """Fail a passing test that leaves a window, a running timer or a thread."""
    qt = "qapp" in request.fixturenames
    threads = set(threading.enumerate())
    windows = set(QApplication.topLevelWidgets()) if qt else set()
    yield
    if not request.node.stash.get(PASSED, False):
        return
    left = _threads_since(threads) + (_windows_since(windows) + _still_running() if qt else [])
    if left:
        pytest.fail("left behind: " + ", ".join(left), pytrace=False)


def _threads_since(before: set[threading.Thread]) -> list[str]:
    new = [one for one in threading.enumerate() if one not in before]
    real = [one for one in new if not isinstance(one, threading._DummyThread)]  # Qt's own, seen by Python
    for thread in real:
        thread.join(PATIENCE_MS / 1000)
    return [f"thread {thread.name}" for thread in real if thread.is_alive()]


def _windows_since(before: set[QWidget]) -> list[str]:
    QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete.value)
    if not _new_windows(before):
        return []
    gc.collect()  # a window in a reference cycle is rubbish, not a leak
    return [f"window {window!r}" for window in _new_windows(before)]


def _new_windows(before: set[QWidget]) -> list[QWidget]:
    now = [window for window in QApplication.topLevelWidgets() if window not in before]
    return [window for window in now if window.metaObject().className() not in QT_KEEPS]


def _still_running() -> list[str]:
    alive = [one for one in list(STARTED) if shiboken6.isValid(one)]
    timers = [one for one in alive if isinstance(one, QTimer) and one.isActive()]
    threads = [one for one in alive if isinstance(one, QThread) and not one.wait(PATIENCE_MS)]
    pool = [] if QThreadPool.globalInstance().waitForDone(PATIENCE_MS) else ["work in the thread pool"]
    for timer in timers:
        timer.stop()
    return [f"timer {timer!r}" for timer in timers] + [f"thread {thread!r}" for thread in threads] + pool
