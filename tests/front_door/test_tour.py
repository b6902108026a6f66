"""What `dev.py run` shows where there is no screen, and the pictures: both run the real program."""

import importlib.util
import sys
from pathlib import Path
from types import ModuleType

import pytest
from PySide6.QtGui import QImage

from recruiter_desk.services import board, demo, desks, searches

PACKAGING = Path(__file__).parents[2] / "packaging"


def script(name: str) -> ModuleType:
    spec = importlib.util.spec_from_file_location(name, PACKAGING / f"{name}.py")
    assert spec and spec.loader
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


def test_the_tour_runs_a_search_from_its_first_line_to_an_end(tmp_path, capsys):
    demo.build(tmp_path / "tour.desk", people=0)
    search = script("tour").work(tmp_path / "tour.desk", tmp_path)
    workspace = desks.open_for_reading(tmp_path / "tour.desk")
    columns = {column.name: [card.name for card in column.cards] for column in board.read(workspace, search).columns}
    statuses = {line.title: line.status for line in searches.listing(workspace)}
    workspace.close()
    said = capsys.readouterr().out
    assert columns["Hiring manager"] == ["Imogen Thackray"]
    assert columns["Presented"] == ["Marek Sobol", "佐々原美咲"]
    assert statuses["VP Product"] == "open"
    assert "Undone: Closed search VP Product" in said


def test_the_tour_goes_from_a_resume_to_a_pack(tmp_path, capsys):
    demo.build(tmp_path / "tour.desk", people=0)
    script("tour").work(tmp_path / "tour.desk", tmp_path)
    said = capsys.readouterr().out
    assert "Imogen Thackray.pdf: Imogen Thackray, Group Treasurer, Ravenquay Instruments" in said
    assert "four currencies" not in said.split("Brightkeel knows")[1].splitlines()[0]
    assert [f"pack-{length}.pdf" in said for length in ("short", "full")] == [True, True]
    assert (tmp_path / "pack-short.pdf").read_bytes().startswith(b"%PDF")


@pytest.mark.timeout(240)
def test_the_tour_draws_every_page(tmp_path, qapp, monkeypatch):
    tour = script("tour")
    monkeypatch.setattr(tour, "SCHEMES", ("dark",))
    monkeypatch.setattr(sys, "argv", ["tour.py"])
    assert tour.main([str(tmp_path / "tour")]) == 0
    drawn = {file.stem: QImage(str(file)) for file in (tmp_path / "tour").glob("*.png")}
    assert {"searches-dark", "board-dark", "names-dark", "person-dark", "new-search-board-dark"} <= set(drawn)
    assert {(image.width(), image.height()) for image in drawn.values()} == {(1366, 768)}
