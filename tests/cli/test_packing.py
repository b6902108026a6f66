"""The commands pack and shares: a PDF for a meeting or for the next seat, and the list of what went out."""

from pathlib import Path

import pytest

from tests.cli.conftest import Ran, Run

PACK = ("--edition", "executive", "--as-of", "2026-11-24")


@pytest.fixture
def halden(run: Run, desk: Path, cfo: dict[str, str]) -> dict[str, str]:
    """The search with its chief executive on the ladder and a meeting with her booked."""
    words = ("--search", cfo["search"], "--person", "Eleanor Halden", "--title", "Chair", "--part", "sign-off")
    seat = run("add", desk, "seat", *words, "--json").json["id"]
    meeting = run(
        "add", desk, "interview", "--candidacy", cfo["candidacy"], "--starts-at", "2026-11-26T14:00", "--zone",
        "Europe/London", "--minutes", 90, "--seat", seat, "--json",
    ).json["id"]  # fmt: skip
    return {**cfo, "seat": seat, "meeting": meeting}


def pack(run: Run, desk: Path, out: Path, *words: object) -> Ran:
    return run("pack", desk, *words, *PACK, "--out", out)


def test_a_pack_for_a_meeting_is_a_pdf_and_stands_among_the_shares(
    run: Run, desk: Path, halden: dict[str, str], tmp_path: Path
):
    made = pack(run, desk, tmp_path / "a.pdf", "--interview", halden["meeting"])
    assert made.code == 0, made.err
    assert (tmp_path / "a.pdf").read_bytes().startswith(b"%PDF")
    assert made.json["pages"] >= 2 and made.json["version"] == 1
    (share,) = run("shares", desk, "--json").json
    assert share["id"] == made.json["id"]
    assert (share["reader"], share["length"], share["interview"]) == ("Eleanor Halden", "full", halden["meeting"])


def test_a_pack_is_of_today_unless_a_day_is_given(run: Run, desk: Path, halden: dict[str, str], tmp_path: Path):
    out = tmp_path / "a.pdf"
    made = run("pack", desk, "--candidacy", halden["candidacy"], "--edition", "executive", "--out", out)
    assert made.code == 0, made.err
    assert out.read_bytes().startswith(b"%PDF")


def test_without_a_meeting_the_pack_is_for_the_next_seat(run: Run, desk: Path, halden: dict[str, str], tmp_path: Path):
    run("undo", desk)
    made = pack(run, desk, tmp_path / "a.pdf", "--candidacy", halden["candidacy"], "--length", "short")
    assert made.json["reader"] == "Eleanor Halden"
    assert run("shares", desk, "--candidacy", halden["candidacy"], "--json").json[0]["interview"] == ""


def test_the_same_desk_and_day_give_the_same_bytes(run: Run, desk: Path, halden: dict[str, str], tmp_path: Path):
    for name in ("a.pdf", "b.pdf"):
        assert pack(run, desk, tmp_path / name, "--interview", halden["meeting"]).json["version"] == 1
    assert (tmp_path / "a.pdf").read_bytes() == (tmp_path / "b.pdf").read_bytes()


def test_a_pack_that_says_something_else_has_the_next_version(
    run: Run, desk: Path, halden: dict[str, str], tmp_path: Path
):
    versions = [
        pack(run, desk, tmp_path / "a.pdf", "--interview", halden["meeting"], "--paper", paper).json["version"]
        for paper in ("a4", "a4", "letter")
    ]
    assert versions == [1, 1, 2]


def test_a_file_that_is_there_is_replaced(run: Run, desk: Path, halden: dict[str, str], tmp_path: Path):
    (tmp_path / "a.pdf").write_text("older")
    pack(run, desk, tmp_path / "a.pdf", "--interview", halden["meeting"])
    assert (tmp_path / "a.pdf").read_bytes().startswith(b"%PDF")
    assert [one.name for one in tmp_path.glob("a.pdf*")] == ["a.pdf"]


def test_ids_that_name_nothing_or_something_else_are_refused(
    run: Run, desk: Path, halden: dict[str, str], tmp_path: Path
):
    out = tmp_path / "a.pdf"
    assert pack(run, desk, out, "--candidacy", "nobody").refused
    assert pack(run, desk, out, "--interview", "nothing").refused
    assert pack(run, desk, out, "--interview", halden["candidacy"]).refused
    assert run("shares", desk, "--candidacy", halden["person"], "--json").refused
    assert not out.exists()


def test_a_candidacy_without_any_seat_has_nobody_to_read_a_pack(
    run: Run, desk: Path, cfo: dict[str, str], tmp_path: Path
):
    refused = pack(run, desk, tmp_path / "a.pdf", "--candidacy", cfo["candidacy"])
    assert refused.refused and "ladder" in refused.err


def test_a_candidacy_that_ended_has_no_pack(run: Run, desk: Path, halden: dict[str, str], tmp_path: Path):
    run("move", desk, halden["candidacy"], "Not taken forward")
    refused = pack(run, desk, tmp_path / "a.pdf", "--interview", halden["meeting"])
    assert refused.refused and "ended" in refused.err


def test_a_meeting_with_nobody_from_the_client_has_no_reader(run: Run, desk: Path, cfo: dict[str, str], tmp_path: Path):
    words = ("--candidacy", cfo["candidacy"], "--starts-at", "2026-11-26T14:00", "--zone", "Europe/London")
    talk = run("add", desk, "interview", *words, "--json").json["id"]
    assert pack(run, desk, tmp_path / "a.pdf", "--interview", talk).refused


def test_a_place_that_cannot_be_written_is_refused_and_nothing_is_noted(
    run: Run, desk: Path, halden: dict[str, str], tmp_path: Path
):
    assert pack(run, desk, tmp_path, "--interview", halden["meeting"]).refused
    assert pack(run, desk, tmp_path / "no folder" / "a.pdf", "--interview", halden["meeting"]).refused
    assert pack(run, desk, tmp_path / f"{'long ' * 80}.pdf", "--interview", halden["meeting"]).refused
    assert run("shares", desk, "--json").json == []
    assert run("shares", desk).out.strip() == "Nothing went out yet."


def test_a_day_or_an_edition_that_there_is_not_is_wrong_use(
    run: Run, desk: Path, halden: dict[str, str], tmp_path: Path
):
    words = ("--interview", halden["meeting"], "--out", tmp_path / "a.pdf")
    assert run("pack", desk, *words, "--edition", "executive", "--as-of", "Tuesday").code == 2
    assert run("pack", desk, *words, "--edition", "gossip").code == 2
    assert run("pack", desk, "--edition", "executive", "--out", tmp_path / "a.pdf").code == 2


def test_a_share_is_never_undone(run: Run, desk: Path, halden: dict[str, str], tmp_path: Path):
    pack(run, desk, tmp_path / "a.pdf", "--interview", halden["meeting"])
    assert "Booked" in run("undo", desk).out
    assert len(run("shares", desk, "--json").json) == 1
