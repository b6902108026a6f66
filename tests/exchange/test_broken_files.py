"""Whatever bytes come in: what was found, or a sentence. The process is asked as the program asks it."""

import random
import sysconfig
from collections.abc import Callable
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from recruiter_desk.domain.resume_reading import clean, guess
from recruiter_desk.domain.resumes import Found, Problem
from recruiter_desk.exchange.child import Child
from recruiter_desk.exchange.contents import ENDED
from tests.exchange import making

WHOLE = {
    "a.pdf": making.two_pages(),
    "b.pdf": making.pdf([(56, 60, 20, "Ines Aldana")], links=["mailto:ines@example.no"]),
    "c.docx": making.docx(making.par("Ines Aldana", size=20) + "<w:tbl><w:tr><w:tc/></w:tr></w:tbl>", header1="<w:p/>"),
    "d.odt": making.odt("<text:p>Ines Aldana<text:s text:c='3'/></text:p><table:table/>"),
    "e.json": b'{"basics": {"name": "Ines Aldana", "location": {"city": "Oslo"}}, "work": [{"startDate": "2019"}]}',
    "f.txt": "Inés Aldana\nÅlesund +47 22 12 34 56".encode(),
}
EVERYDAY, DEEP = 40, 1000
PIECES = (b"\0", b"\xff" * 9, b"<", b"]]>", b"/Type", b"99999999999", b"-1", b"obj", b"stream\n", b"PK\3\4", b"{")
TITLE = making.par("Ines Aldana", size=20, style="Title")
BODIES: dict[str, tuple[Callable[..., bytes], str]] = {
    "docx": (making.docx, f"{TITLE * 3}<w:tbl><w:tr><w:tc>{TITLE}</w:tc></w:tr></w:tbl>"),
    "odt": (
        making.odt,
        "<text:p>Ines<text:s text:c='3'/><draw:frame/></text:p><text:list/>",
    ),
}


@pytest.fixture(scope="module")
def child():
    child = Child()
    yield child
    child.close()


def damaged(content: bytes, chance: random.Random) -> bytes:
    """Cut, repeat, overwrite or stuff a file in one to six places."""
    broken = bytearray(content)
    for _ in range(chance.randint(1, 6)):
        at = chance.randrange(len(broken) + 1)
        match chance.randrange(5):
            case 0:
                del broken[at:]
            case 1:
                broken[at:at] = broken[at : at + chance.randrange(400)]
            case 2 if at < len(broken):
                broken[at] = chance.randrange(256)
            case 3:
                broken[at:at] = chance.choice(PIECES)
            case _:
                del broken[at : at + chance.randrange(60)]
    return bytes(broken)


def check(child: Child, name: str, content: bytes) -> Found | Problem:
    answer = child.read(name, content)
    assert isinstance(answer, Found) or (answer.sentence.startswith(f"“{name}” ") and answer.sentence.endswith("."))
    return answer


@pytest.mark.parametrize("name", WHOLE)
def test_whole_files_are_read(child, name):
    assert isinstance(check(child, name, WHOLE[name]), Found)


def test_files_that_packages_ship_are_read_or_get_a_sentence(child):
    """Those of tests/files too; which packages ship any differs from machine to machine."""
    folders = (Path(sysconfig.get_path("purelib")), Path(__file__).parents[1] / "files" / "resumes")
    found = [path for folder in folders for path in folder.rglob("*.*") if path.suffix in (".pdf", ".docx", ".odt")]
    found += (Path(__file__).parents[1] / "files" / "resumes").glob("*.json")
    answers = {path.name: check(child, path.name, path.read_bytes()) for path in found[:200]}
    assert isinstance(answers["jane-fullstacker.json"], Found)


@pytest.mark.parametrize("name", WHOLE)
def test_damaged_files_are_read_or_get_a_sentence(child, name):
    chance = random.Random(name)
    answers = [check(child, name, damaged(WHOLE[name], chance)) for _ in range(EVERYDAY)]
    assert not [each for each in answers if isinstance(each, Problem) and ENDED in each.sentence]


@pytest.mark.parametrize("kind", BODIES)
def test_whole_archives_of_damaged_xml_are_read_or_get_a_sentence(child, kind):
    make, body = BODIES[kind]
    chance = random.Random(kind)
    for _ in range(EVERYDAY):
        answer = check(child, kind, make(damaged(body.encode(), chance).decode("utf-8", "replace")))
        assert not (isinstance(answer, Problem) and ENDED in answer.sentence)


@pytest.mark.deep
@pytest.mark.parametrize("name", WHOLE)
def test_thousands_of_damaged_files_are_read_or_get_a_sentence(child, name):
    chance = random.Random(f"deep {name}")
    ended = 0
    for _ in range(DEEP):
        answer = check(child, name, damaged(WHOLE[name], chance))
        ended += isinstance(answer, Problem) and ENDED in answer.sentence
    assert ended <= DEEP // 100, "the process ended too often: something of ours raises"


@given(st.text(), st.text(max_size=60))
def test_any_text_is_guessed_from_without_an_error(text, file_name):
    shown = clean(text)
    found = guess(shown, file_name, [text], [text])
    assert clean(shown) == shown
    assert all(each in shown or each in text for each in found.emails)


@given(st.binary(max_size=3000))
def test_any_bytes_are_read_or_get_a_sentence(child, content):
    check(child, "any.bin", content)
