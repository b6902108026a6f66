"""The same wall in the file: no page, string, stream, bookmark, attachment or field tells what is held back."""

from io import BytesIO
from pathlib import Path

import pikepdf
import pytest

from recruiter_desk.services.packs import building, drawing
from tests.wall.conftest import Walled
from tests.wall.looking import canaries, in_file, on_pages
from tests.wall.test_wall import asked


@pytest.mark.parametrize("seed", range(100, 102))
def test_nothing_that_is_not_the_readers_is_in_the_file(walled: Walled, seed: int):
    assert leaks_in_files(walled, 10, seed) == set()


@pytest.mark.deep
@pytest.mark.parametrize("seed", range(200, 220))
def test_nothing_is_in_the_file_over_hundreds_of_ledgers(walled: Walled, seed: int):
    assert leaks_in_files(walled, 25, seed) == set()


def test_what_the_reader_may_not_see_changes_no_byte_of_the_file(walled: Walled):
    files = []
    for salt in (0, 1):
        workspace, laid = walled(3, 110, salt=salt)
        files.append([drawing.draw(building.build(workspace, asked(case))) for case in laid.cases])
    assert files[0] == files[1]


def test_a_file_carries_a_title_and_nothing_else_that_somebody_wrote(walled: Walled):
    workspace, laid = walled(1, 111)
    pdf = drawing.draw(building.build(workspace, asked(laid.cases[0])))
    with pikepdf.Pdf.open(BytesIO(pdf)) as document:
        assert set(document.docinfo.keys()) <= {"/Title"}
        assert not document.attachments and "/AcroForm" not in document.Root and "/Metadata" not in document.Root


def test_what_is_hidden_anywhere_in_a_file_is_found(tmp_path: Path):
    """Each place on its own: the search would be worth nothing if it looked into the pages only."""
    places = {"title": "qxaaaaaaaaz", "bookmark": "qxbbbbbbbbz", "attached": "qxccccccccz", "stream": "qxddddddddz"}
    document = pikepdf.Pdf.new()
    document.add_blank_page()
    document.docinfo["/Title"] = f"CFO {places['title']} für"
    with document.open_outline() as outline:
        outline.root.append(pikepdf.OutlineItem(f"Über {places['bookmark']}", 0))
    document.attachments["a.txt"] = places["attached"].encode()
    document.Root.Hidden = document.make_stream(places["stream"].encode())
    document.save(tmp_path / "leaky.pdf", compress_streams=True)
    assert in_file((tmp_path / "leaky.pdf").read_bytes()) >= set(places.values())


def leaks_in_files(walled: Walled, count: int, seed: int) -> set[str]:
    """Return the canaries that stand in a file and are not its reader's; each file says what its pack says."""
    workspace, laid = walled(count, seed)
    found: set[str] = set()
    for case in laid.cases:
        pack = building.build(workspace, asked(case))
        pdf = drawing.draw(pack)
        assert pack.person in canaries(on_pages(pdf))
        found |= in_file(pdf) - case.allowed
    return found
