"""Résumés taken in from the command line: one change, the good ones kept, the others named."""

import pytest

from tests.exchange import making

INES = (
    "Ines Aldana\nines.aldana@example.no | +47 22 12 34 56\n\nExperience\nGroup CFO, Brightkeel AS    2019 – present\n"
)


@pytest.fixture
def files(tmp_path):
    """A text, a PDF and one that is cut."""
    (tmp_path / "ines.txt").write_text(INES, "utf-8")
    (tmp_path / "peer.pdf").write_bytes(making.pdf([(56, 60, 22, "Peer Solberg"), (56, 90, 10, "peer@example.no")]))
    (tmp_path / "cut.pdf").write_bytes(making.two_pages()[:2000])
    return tmp_path


def test_a_file_becomes_a_person_marked_to_check(run, desk, files):
    (told,) = run("import", desk, files / "ines.txt", "--json").json
    assert (told["name"], told["title"], told["company"], told["new"]) == (
        "Ines Aldana",
        "Group CFO",
        "Brightkeel AS",
        True,
    )
    person = run("show", desk, told["person"], "--json").json
    assert person["name"] == "Ines Aldana"


def test_the_good_ones_are_kept_and_the_bad_one_is_named(run, desk, files):
    ran = run("import", desk, files / "ines.txt", files / "cut.pdf", files / "peer.pdf", "--json")
    assert ran.code == 1 and "“cut.pdf” is damaged" in ran.err and ran.err.startswith("1 of 3 files")
    assert [bool(each["problem"]) for each in ran.json] == [False, True, False]
    assert len(run("show", desk, "people", "--json").json) == 2


def test_all_of_it_is_one_change(run, desk, files):
    run("import", desk, files / "ines.txt", files / "peer.pdf")
    assert [each["change"] for each in run("history", desk, "--json").json] == ["Added 2 résumés"]
    run("undo", desk)
    assert run("show", desk, "people", "--json").json == []


def test_they_are_put_on_a_search_in_the_stage_that_was_named(run, desk, cfo, files):
    (told,) = run("import", desk, files / "peer.pdf", "--search", "CFO", "--stage", "Approached", "--json").json
    shown = run("show", desk, told["candidacy"], "--json").json
    assert "Approached" in shown.values()


def test_a_dry_run_changes_nothing(run, desk, files):
    before = desk.read_bytes()
    (told,) = run("import", desk, files / "ines.txt", "--dry-run", "--json").json
    assert (told["name"], told["person"], told["document"], told["new"]) == ("Ines Aldana", "", "", True)
    assert desk.read_bytes() == before


def test_the_same_file_again_adds_nobody(run, desk, files):
    run("import", desk, files / "ines.txt")
    (told,) = run("import", desk, files / "ines.txt", "--json").json
    assert not told["new"] and len(run("show", desk, "people", "--json").json) == 1


def test_somebody_of_the_same_name_is_said_and_not_taken(run, desk, files):
    known = run("add", desk, "person", "--name", "Peer Solberg", "--json").json["id"]
    (told,) = run("import", desk, files / "peer.pdf", "--json").json
    assert told["new"] and told["may_be"] == {"person": known, "name": "Peer Solberg", "why": "same name"}


def test_a_table_says_what_was_done(run, desk, files):
    assert "Ines Aldana  Group CFO  Brightkeel AS  new" in run("import", desk, files / "ines.txt").out


@pytest.mark.parametrize(
    ("words", "sentence"),
    [
        (("cut.pdf",), "“cut.pdf” is damaged"),
        (("nowhere.pdf",), "“nowhere.pdf”"),
        (("ines.txt", "--stage", "HR"), "give --search too"),
        (("ines.txt", "--search", "COO"), "no search “COO”"),
    ],
)
def test_what_cannot_be_done_is_one_sentence(run, desk, files, words, sentence):
    ran = run("import", desk, files / words[0], *words[1:])
    assert ran.code == 1 and sentence in ran.err and len(ran.err.splitlines()) == 1
    assert run("history", desk, "--json").json == []


def test_a_scan_without_a_name_says_what_to_do(run, desk, files):
    (files / "scan.pdf").write_bytes(making.scan())
    ran = run("import", desk, files / "scan.pdf")
    assert ran.code == 1 and "drop “scan.pdf” on the person" in ran.err
