"""The benchmarks tell what they measured, beside what they should."""

import json

import pytest

from benchmarks import __main__ as benchmarks
from benchmarks import desks
from benchmarks.figures import WORKS, Run, figure, growth


def test_a_figure_is_the_median_of_its_runs_beside_its_budget():
    found = figure("board-200", 1000, [Run(20, 9), Run(45, 8), Run(15, 10)])
    assert (found.median, found.spread, found.budget, found.ratio, found.met) == (20, (15, 45), 30, 0.667, True)
    assert found.cpu == 9


@pytest.mark.parametrize(("measured", "met"), [(37.4, True), (37.6, False)])
def test_a_quarter_more_still_counts_as_met(measured, met):
    assert figure("board-200", 1000, [Run(measured, 1)]).met is met


def test_growth_is_from_the_smallest_desk_to_the_largest():
    sizes = ((20_000, 12.0), (1_000, 10.0), (100_000, 30.0))
    assert growth([figure("find", size, [Run(taken, 1)]) for size, taken in sizes]) == {"find": 3.0}


def test_what_was_measured_on_one_desk_has_no_growth():
    assert growth([figure("shell", 0, [Run(300, 1)])]) == {}


def test_an_unknown_piece_of_work_is_wrong_use(capsys):
    with pytest.raises(SystemExit) as stopped:
        benchmarks.main(["flying"])
    assert stopped.value.code == 2
    assert "board-200" in capsys.readouterr().err


@pytest.mark.timeout(240)
def test_the_figures_come_as_a_table_and_as_json(tmp_path, monkeypatch, capsys):
    monkeypatch.setattr(desks, "KEPT", tmp_path)
    names = ["drop-200", "key-200", "undo-200", "find", "person"]
    benchmarks.main([*names, "--people", "50", "--runs", "3", "--json", str(tmp_path / "told")])
    told = json.loads((tmp_path / "told").read_text())
    assert [each["name"] for each in told["figures"]] == names
    assert all(each["size"] == 50 and each["median"] > 0 and each["ratio"] > 0 for each in told["figures"])
    assert all(each["budget"] == WORKS[each["name"]].budget for each in told["figures"])
    assert "drop-200" in capsys.readouterr().out
