"""Text in the encodings that people save it in."""

import pytest

from recruiter_desk.exchange import txt
from recruiter_desk.exchange.contents import Unreadable

TEXT = "Inés Aldana – Zürich\nGroup CFO €"


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16", "utf-16-le", "utf-16-be", "utf-32", "cp1252"])
def test_the_encoding_is_found(encoding):
    assert txt.read(TEXT.encode(encoding)).text == TEXT


@pytest.mark.parametrize("content", [b"\0\1\2\3" * 50, bytes(range(32)) * 20, b"\x89PNG\r\n\x1a\n" + bytes(range(256))])
def test_what_is_no_text_is_refused(content):
    with pytest.raises(Unreadable):
        txt.read(content)
