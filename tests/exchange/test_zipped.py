"""Archives are judged by their table of contents: bombs, names that lead out, entities."""

import io
import zipfile

import pytest

from recruiter_desk.exchange.contents import BOMB, BROKEN, PASSWORD, Unreadable
from recruiter_desk.exchange.zipped import Archive
from tests.exchange.making import zipped

LAUGHS = "<!DOCTYPE x [<!ENTITY a 'ha'><!ENTITY b '&a;&a;&a;&a;'>]><x>&b;</x>"
OUTSIDE = "<!DOCTYPE x [<!ENTITY a SYSTEM 'file:///etc/passwd'>]><x>&a;</x>"


def named(name):
    return zipped({name: "x"})


@pytest.mark.parametrize(
    "content",
    [
        zipped({"a.bin": b"\0" * 60_000_000}),
        zipped({"a.xml": b" " * 21_000_000, "b.bin": bytes(range(256)) * 4000}, level=1),
        zipped({"a.bin": b"\0" * 5_000_000}),
        zipped({f"{n}.xml": "x" for n in range(2001)}),
    ],
    ids=["decoded", "part", "ratio", "entries"],
)
def test_a_bomb_is_not_opened(content):
    with pytest.raises(Unreadable, match=BOMB):
        Archive(content)


@pytest.mark.parametrize("name", ["../a.xml", "/etc/a.xml", "a/../../b.xml", "C:a.xml", "..\\a.xml"])
def test_a_name_that_leads_out_is_refused(name):
    with pytest.raises(Unreadable, match=BROKEN):
        Archive(named(name))


@pytest.mark.parametrize("text", [LAUGHS, OUTSIDE])
def test_entities_are_refused(text):
    with pytest.raises(Unreadable, match=BOMB):
        Archive(zipped({"a.xml": text})).xml("a.xml")


def test_an_encrypted_entry_asks_for_a_copy_without_password():
    content = bytearray(named("a.xml"))
    place = content.index(b"PK\1\2")
    content[place + 8] |= 1
    with pytest.raises(Unreadable, match=PASSWORD):
        Archive(bytes(content))


def test_a_packing_that_needs_much_memory_is_refused():
    room = io.BytesIO()
    with zipfile.ZipFile(room, "w", zipfile.ZIP_LZMA) as archive:
        archive.writestr("a.xml", "x")
    with pytest.raises(Unreadable, match=BROKEN):
        Archive(room.getvalue())


def test_an_entry_larger_than_it_said_is_broken():
    content = bytearray(zipped({"a.xml": "<a>" + "b" * 5000 + "</a>"}))
    for mark, offset in ((b"PK\3\4", 22), (b"PK\1\2", 24)):
        place = content.index(mark) + offset
        content[place : place + 4] = (10).to_bytes(4, "little")
    with pytest.raises(Unreadable, match=BROKEN):
        Archive(bytes(content)).xml("a.xml")


def test_a_part_that_is_not_there_is_none():
    assert Archive(named("a.txt")).xml("b.xml") is None
