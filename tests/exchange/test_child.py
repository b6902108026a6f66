"""The process that reads: kept warm, replaced, ended. Whatever a file does, it is read or gets a sentence."""

import io
import os
import subprocess
import sys
import time

import pikepdf
import pytest

from recruiter_desk.domain.resumes import NO_TEXT, Found, Problem
from recruiter_desk.exchange.child import Child
from recruiter_desk.exchange.contents import SIZE_LIMIT
from tests.exchange import making

TEXT = b"Ines Aldana\nines.aldana@example.no\n"
LAUGHS = '<!DOCTYPE x [<!ENTITY a "ha"><!ENTITY b "&a;&a;&a;&a;">]><x>&b;</x>'


@pytest.fixture(scope="module")
def child():
    child = Child()
    yield child
    child.close()


@pytest.fixture
def started():
    made = []

    def start(**how):
        made.append(Child(**how))
        return made[-1]

    yield start
    for each in made:
        each.close()


def locked():
    room = io.BytesIO()
    with pikepdf.open(io.BytesIO(making.two_pages())) as plain:
        plain.save(room, encryption=pikepdf.Encryption(user="secret", owner="other", R=6))
    return room.getvalue()


def is_alive(pid):
    try:
        os.kill(pid, 0)
    except ProcessLookupError:
        return False
    return True


# -- what is read --------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("name", "content"),
    [
        ("a.txt", TEXT),
        ("a.pdf", making.pdf([(56, 60, 20, "Ines Aldana"), (56, 90, 10, "ines.aldana@example.no")])),
        ("a.docx", making.docx(making.par("Ines Aldana") + making.par("ines.aldana@example.no"))),
        ("a.odt", making.odt("<text:p>Ines Aldana</text:p><text:p>ines.aldana@example.no</text:p>")),
        ("a.json", b'{"basics": {"name": "Ines Aldana", "email": "ines.aldana@example.no"}}'),
    ],
)
@pytest.mark.parametrize("called", ["", "scan.jpg", "wrong.doc"])
def test_every_format_is_known_by_its_content(child, name, content, called):
    found = child.read(called or name, content)
    assert isinstance(found, Found), found
    assert (found.name, found.emails) == ("Ines Aldana", ("ines.aldana@example.no",))


def test_a_scan_is_found_with_a_note_and_a_picture(child):
    found = child.read("Ines_Aldana_CV.pdf", making.scan())
    assert (found.note, found.text, found.name) == (NO_TEXT, "", "Ines Aldana")
    assert found.picture.startswith(b"\x89PNG")


# -- what is refused -----------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("content", "words"),
    [
        (b"", "is empty"),
        (b" \r\n\t\0\n", "is empty"),
        (b"x" * (SIZE_LIMIT + 1), "larger than 25 MB"),
        (locked(), "password"),
        (making.two_pages()[:3000], "damaged"),
        (making.docx("text")[:300], "damaged"),
        (making.zipped({"word/document.xml": b" " * 60_000_000}), "unpacks to far more"),
        (making.zipped({"word/document.xml": LAUGHS}), "unpacks to far more"),
        (making.zipped({"a.txt": "x"}), "no PDF, DOCX"),
        (b"{\\rtf1 Ines Aldana}", "Rich Text"),
        (b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + b"\0" * 900, "old Word format"),
        (b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + "EncryptedPackage".encode("utf-16-le"), "password"),
        (b"\x89PNG\r\n\x1a\n" + bytes(range(256)) * 9, "no PDF, DOCX"),
        (b'{"basics": {"email": "a@b.no"}}', "names nobody"),
    ],
)
def test_a_file_that_gives_nothing_gets_a_sentence(child, content, words):
    problem = child.read("aldana.pdf" if b"PDF" in content[:9] else "aldana", content)
    assert isinstance(problem, Problem), problem
    assert words in problem.sentence and problem.sentence.startswith("“aldana") and problem.sentence.endswith(".")


# -- the process ---------------------------------------------------------------------------------------------


def test_it_stays_warm_and_is_replaced_after_its_number_of_files(started):
    child = started(files=3)
    pids = []
    for _ in range(4):
        child.read("a.txt", TEXT)
        pids.append(child.pid)
    assert pids[0] == pids[1] != 0 and pids[2] == 0 and pids[3] not in (0, pids[0])


def test_after_a_crash_the_next_file_is_read_by_another(started):
    child = started()
    child.read("a.txt", TEXT)
    os.kill(child.pid, 9)
    assert isinstance(child.read("a.txt", TEXT), Found)


@pytest.mark.parametrize(
    ("program", "words"),
    [
        ("import sys; sys.exit(3)", "could not be read"),
        ("import os; os.kill(os.getpid(), 11)", "could not be read"),
        ("print('Content-Type: nonsense', flush=True); input()", "could not be read"),
        ("import time; time.sleep(60)", "longer than ten seconds"),
        (
            "from recruiter_desk.exchange import limits; limits.start_clock(0)\nwhile True: pass",
            "longer than ten seconds",
        ),
    ],
)
def test_a_process_that_misbehaves_costs_one_file(started, program, words):
    child = started(program=("-c", program), patience=4)
    problem = child.read("a.txt", TEXT)
    assert isinstance(problem, Problem) and words in problem.sentence
    assert child.pid == 0


@pytest.mark.parametrize(
    "answer",
    [
        "{}, b''",
        "{'found': []}, b''",
        "{'found': {'text': 3}}, b''",
        "{'found': FIELDS | {'emails': [3]}}, b''",
        "{'found': FIELDS | {'pages': 'x'}}, b''",
        "{'found': FIELDS}, b'<svg/>'",
        "{'found': FIELDS}, b'x' * 5_000_000",
    ],
)
def test_an_answer_of_another_shape_is_not_believed(started, answer):
    program = f"""
import sys
from recruiter_desk.exchange import frames
FIELDS = dict.fromkeys(("text", "name", "title", "company", "place", "note"), "")
FIELDS |= {{"emails": [], "phones": [], "links": [], "pages": 1}}
frames.receive(sys.stdin.buffer)
frames.send(sys.stdout.buffer, *({answer}))
sys.stdin.read()
"""
    assert isinstance(started(program=("-c", program)).read("a.txt", TEXT), Problem)


def test_closing_leaves_no_process_and_no_zombie(started):
    child = started()
    child.read("a.txt", TEXT)
    pid = child.pid
    child.close()
    assert not is_alive(pid)


def test_it_ends_with_a_program_that_was_killed():
    code = (
        "import os; from recruiter_desk.exchange.child import Child\n"
        "child = Child(); child.warm(); print(child.pid, flush=True); os._exit(9)"
    )
    told = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=False)
    until = time.monotonic() + 10
    while is_alive(int(told.stdout)) and time.monotonic() < until:
        time.sleep(0.05)
    assert not is_alive(int(told.stdout))
