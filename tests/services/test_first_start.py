"""The first start: a whole desk with search and names, or no file at all."""

from pathlib import Path

import pytest

from recruiter_desk.domain.errors import Refused
from recruiter_desk.services import desks, first_start, names, searches


@pytest.fixture
def path(tmp_path):
    return tmp_path / "desks" / "my.desk"


def contents(path: Path) -> list[str]:
    workspace = desks.open_for_reading(path)
    try:
        found = searches.listing(workspace)
        people = [line.name for search in found for line in names.read(workspace, search.id)]
        return [f"{search.title}, {search.company}" for search in found] + people
    finally:
        workspace.close()


def test_a_line_and_a_list_make_a_desk(path):
    first_start.begin(path, "CFO at Halden Marine", "Ines Aldana, CFO, Brightkeel\nTom Verhoeven\nShortlist:")
    assert contents(path) == ["CFO, Halden Marine", "Ines Aldana", "Tom Verhoeven"]


def test_one_line_is_enough(path):
    first_start.begin(path, "CFO at Halden Marine")
    assert contents(path) == ["CFO, Halden Marine"]


@pytest.mark.parametrize(
    ("line", "pasted"),
    [("", ""), ("CFO", ""), ("at Halden", ""), ("CFO at Halden Marine", "----"), ("x" * 400 + " at Halden", "")],
)
def test_what_cannot_be_read_leaves_no_file(path, line, pasted):
    with pytest.raises(Refused):
        first_start.begin(path, line, pasted)
    assert not list(path.parent.glob("*"))


def test_a_file_that_is_there_is_left_alone(path):
    path.parent.mkdir()
    path.write_text("something else")
    with pytest.raises(Refused, match="There is a file"):
        first_start.begin(path, "CFO at Halden Marine")
    assert path.read_text() == "something else"


def test_the_demo_is_a_file_of_its_own_and_built_once(tmp_path):
    built = first_start.demo(tmp_path)
    made = built.stat().st_mtime_ns
    assert (first_start.demo(tmp_path), built.stat().st_mtime_ns) == (tmp_path / "Demo.desk", made)
    workspace = desks.open_for_reading(built)
    assert workspace.about()["demo"] == "yes"
    workspace.close()
