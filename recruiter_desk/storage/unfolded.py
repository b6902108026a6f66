"""What of a desk still lies in SQLite's write-ahead log, read without connecting, which would fold it in.

The log is a 32-byte head (magic, page size at 8, salt at 16, checksum at 24), then frames: a 24-byte head (page number,
pages of the desk if this frame ends a commit else 0, salt, checksum so far) and one page. A frame counts when salt and
checksum fit; https://www.sqlite.org/fileformat2.html#the_write_ahead_log
"""

from collections.abc import Iterator
from pathlib import Path
from struct import unpack

from recruiter_desk.storage.files import write_ahead_log

_BYTE_ORDERS = {b"\x37\x7f\x06\x82": "<", b"\x37\x7f\x06\x83": ">"}


def first_page(desk: Path, *, checked: bool) -> bytes:
    """Return page 1 as the newest commit in the log has it, b"" when none is there.

    Unless *checked*, the checksums are taken on trust, which is quick. Raises OSError when the log cannot be read.
    """
    committed = pending = b""
    for number, ends_commit, page in _frames(write_ahead_log(desk), checked=checked):
        pending = page if number == 1 else pending
        committed = pending if ends_commit else committed
    return committed


def _frames(log: Path, *, checked: bool) -> Iterator[tuple[int, bool, bytes]]:
    try:
        file = log.open("rb")
    except FileNotFoundError:
        return
    with file:
        head = file.read(32)
        order, size = _BYTE_ORDERS.get(head[:4], ""), int.from_bytes(head[8:12])
        if not order or not 512 <= size <= 65536:
            return
        total = _sum((0, 0), head[:24], order) if checked else (0, 0)
        while len(frame := file.read(24 + size)) == 24 + size and frame[8:16] == head[16:24]:
            if checked:
                total = _sum(_sum(total, frame[:8], order), frame[24:], order)
                if total != unpack(">2I", frame[16:24]):
                    return
            yield int.from_bytes(frame[:4]), frame[4:8] != bytes(4), frame[24:]


def _sum(total: tuple[int, int], content: bytes, order: str) -> tuple[int, int]:
    """Return SQLite's running checksum *total* carried on over *content*."""
    first, second = total
    words = unpack(f"{order}{len(content) // 4}I", content)
    for even, odd in zip(words[::2], words[1::2], strict=True):
        first = (first + even + second) & 0xFFFFFFFF
        second = (second + odd + first) & 0xFFFFFFFF
    return first, second
