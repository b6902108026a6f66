"""The log: where an unexpected error arose, and not a word of what it was about."""

import sys

import pytest

from recruiter_desk import logs

CANARY = "Zanzibar Quillfeather"


@pytest.fixture
def log(tmp_path):
    logs.start(tmp_path / "state")
    yield lambda: "".join(file.read_text("utf-8") for file in (tmp_path / "state").iterdir())
    logs.stop()


def fail(value):
    try:
        int(value)
    except ValueError as error:
        raise KeyError(value) from error


def caught(value=CANARY):
    with pytest.raises(KeyError) as found:
        fail(value)
    return found.value


def test_the_log_names_the_types_and_the_lines(log):
    logs.note(caught())
    assert "KeyError\n" in log() and "caused by ValueError\n" in log() and "test_logs.py:" in log()


def test_the_log_holds_no_value(log):
    logs.note(caught())
    assert CANARY not in log() and "Zanzibar" not in log()


def test_the_log_holds_no_home_folder(log, tmp_path):
    code = compile("raise RuntimeError", str(tmp_path / "ines" / "desk" / "script.py"), "exec")
    with pytest.raises(RuntimeError) as found:
        exec(code, {})
    logs.note(found.value)
    assert "desk/script.py:1" in log() and "ines" not in log()


def test_nothing_is_written_until_something_went_wrong(log):
    assert log() == ""


def test_an_uncaught_error_reaches_the_log_and_the_terminal_without_its_values(log, capsys):
    logs.hook(KeyError, caught(), None)
    assert "KeyError" in log() and "KeyError" in capsys.readouterr().err
    logs.hook(KeyError, caught(), None)
    assert CANARY not in log() + capsys.readouterr().err


def test_an_error_that_causes_itself_ends(log):
    error = caught()
    error.__cause__.__cause__ = error
    assert logs.note(error).count("caused by") == 1


def test_a_log_that_cannot_be_kept_stops_nobody(tmp_path, capsys):
    (tmp_path / "state").write_text("a file in the way")
    logs.start(tmp_path / "state")
    assert "KeyError" in logs.note(caught())
    logs.stop()
    assert capsys.readouterr().err == ""


@pytest.mark.parametrize("raised", [KeyboardInterrupt])
def test_ctrl_c_ends_as_always(raised, monkeypatch):
    ended = []
    monkeypatch.setattr(sys, "__excepthook__", lambda *args: ended.append(args[0]))
    logs.hook(raised, raised(), None)
    assert ended == [raised]


def test_the_log_stays_small(tmp_path):
    logs.start(tmp_path)
    for _ in range(4000):
        logs.note(caught())
    logs.stop()
    assert sum(file.stat().st_size for file in tmp_path.iterdir()) < 900_000
