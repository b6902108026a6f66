"""Files are there whole or not at all."""

import pytest

from recruiter_desk.storage.files import write_safely


def test_a_file_is_written_and_replaced(tmp_path):
    path = tmp_path / "board.png"
    write_safely(path, b"one")
    write_safely(path, b"two")
    assert path.read_bytes() == b"two" and list(tmp_path.iterdir()) == [path]


def test_a_write_that_fails_keeps_the_old_file_and_leaves_no_half(tmp_path, monkeypatch):
    path = tmp_path / "board.png"
    write_safely(path, b"one")

    def full(_):
        raise OSError(28, "No space left on device")

    monkeypatch.setattr("os.fsync", full)
    with pytest.raises(OSError, match="No space"):
        write_safely(path, b"two")
    assert path.read_bytes() == b"one" and list(tmp_path.iterdir()) == [path]
