"""Frames between the program and the process that reads files: a JSON object and some bytes, lengths first."""

import json
import struct
from typing import IO, Any

HEAD_LIMIT = 8 * 1024 * 1024
BODY_LIMIT = 26 * 1024 * 1024
_LENGTHS = struct.Struct(">4sII")
_MARK = b"RDf1"


class BadFrame(Exception):
    """What arrived is no frame: the other side is not to be trusted any more."""


def send(stream: IO[bytes], head: dict[str, Any], body: bytes = b"") -> None:
    """Write one frame. Raises OSError when nobody listens."""
    text = json.dumps(head).encode()
    stream.write(_LENGTHS.pack(_MARK, len(text), len(body)))
    stream.write(text)
    stream.write(body)
    stream.flush()


def receive(stream: IO[bytes]) -> tuple[dict[str, Any], bytes] | None:
    """Read one frame; None at the end of the stream. Raises BadFrame for anything else that is no frame."""
    lengths = stream.read(_LENGTHS.size)
    if not lengths:
        return None
    if len(lengths) != _LENGTHS.size:
        raise BadFrame("the frame ends early")
    mark, head_length, body_length = _LENGTHS.unpack(lengths)
    if mark != _MARK or head_length > HEAD_LIMIT or body_length > BODY_LIMIT:
        raise BadFrame("the frame has no mark, or claims to be too long")
    text, body = stream.read(head_length), stream.read(body_length)
    if len(text) != head_length or len(body) != body_length:
        raise BadFrame("the frame ends early")
    try:
        head = json.loads(text)
    except ValueError as error:
        raise BadFrame("the frame has a head that is no JSON") from error
    if not isinstance(head, dict):
        raise BadFrame("the frame has a head that is no object")
    return head, body
