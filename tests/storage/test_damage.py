"""A damaged desk is opened and read as far as it goes, or refused with a sentence."""

import random
import shutil
from pathlib import Path

import pytest

from recruiter_desk.domain.errors import DeskError
from recruiter_desk.services import board, desks, people
from recruiter_desk.storage.lock import DeskLock
from tests.golden.make import HERE, id_of

PAGE = 4096


@pytest.fixture
def desk(tmp_path):
    """The golden desk: the same bytes on every run, so the same damage does the same harm."""
    return Path(shutil.copy(HERE / "schema1.desk", tmp_path / "golden.desk")), id_of("search", 1)


def harmed(whole, rng):
    """Return the bytes of a desk with one thing wrong with them."""
    content, page = bytearray(whole), rng.randrange(len(whole) // PAGE) * PAGE
    match rng.randrange(6):
        case 0:
            content[page : page + PAGE] = rng.randbytes(PAGE)
        case 1:
            content[page : page + PAGE] = bytes(PAGE)
        case 2:
            del content[rng.randrange(1, len(content)) :]
        case 3:
            for _ in range(20):
                content[page + rng.randrange(PAGE)] = rng.randrange(256)
        case 4:
            content[rng.randrange(16, 100)] ^= 1 << rng.randrange(8)
        case _:
            other = rng.randrange(len(whole) // PAGE) * PAGE
            content[page : page + PAGE] = whole[other : other + PAGE]
    return bytes(content)


def looked_through(path, search):
    """Open the desk, read what a user would see first, and close it; return the sentence if it was refused."""
    try:
        opened = desks.open_for_writing(path)
    except DeskError as error:
        return str(error)
    try:
        board.read(opened, search)
        people.listing(opened)
        opened.history()
        return opened.next_undo() and ""
    except DeskError as error:
        return str(error)
    except LookupError:  # an id that is still text, only another one: no reader can tell, but a check does
        assert not desks.check(path).sound
        return ""
    finally:
        opened.close()


def swept(desk, turns, rng):
    path, search = desk
    whole, sentences = path.read_bytes(), []
    for _ in range(turns):
        for side in path.parent.glob("golden.desk-*"):
            side.unlink()
        path.write_bytes(harmed(whole, rng))
        assert isinstance(desks_check(path), str)
        if sentence := looked_through(path, search):
            sentences.append(sentence)
    DeskLock(path, "now").release()  # nobody kept it
    return sentences


def desks_check(path):
    try:
        return desks.check(path).sentence()
    except DeskError as error:
        return str(error)


def test_whatever_is_damaged_the_answer_is_a_sentence(desk):
    sentences = swept(desk, 60, random.Random(3))
    assert len(sentences) > 10 and all(sentence.endswith(".") for sentence in sentences)


@pytest.mark.deep
def test_whatever_is_damaged_the_answer_is_always_a_sentence(desk):
    for seed in range(12):
        swept(desk, 60, random.Random(seed))
