"""Documents: the same bytes once, a private copy to open, and a sentence for what is no document."""

import stat

import pytest

from recruiter_desk.domain.errors import Environment, Refused
from recruiter_desk.services import documents, people
from recruiter_desk.storage.rows import BlobRow


@pytest.fixture
def ines(workspace):
    return people.add(workspace, "Ines Aldana")


@pytest.fixture
def file(tmp_path):
    def made(name, content=b"%PDF-1.7 invented"):
        path = tmp_path / name
        path.write_bytes(content)
        return path

    return made


@pytest.fixture(autouse=True)
def own_temp(tmp_path, monkeypatch):
    monkeypatch.setattr("tempfile.tempdir", str(tmp_path))


@pytest.fixture
def kept(workspace, ines):
    return lambda: [(each.name, each.size) for each in people.page(workspace, ines).documents]


def test_a_document_comes_out_as_it_went_in(workspace, ines, file, kept, heard):
    document = documents.add(workspace, ines, file("Résumé Aldana.pdf", b"\x00\xff bytes"))
    assert kept() == [("Résumé Aldana.pdf", 8)]
    assert documents.content(workspace, document) == b"\x00\xff bytes"
    assert heard()[-1] == "Added Résumé Aldana.pdf to Ines Aldana"


def test_the_same_bytes_are_kept_once(workspace, ines, file):
    documents.add(workspace, ines, file("one.pdf"))
    documents.add(workspace, ines, file("two.pdf"))
    with workspace.read() as session:
        assert session.query(BlobRow).count() == 1


def test_a_removed_document_comes_back_with_its_bytes(workspace, ines, file, kept):
    document = documents.add(workspace, ines, file("cv.pdf"))
    documents.remove(workspace, document)
    assert kept() == []
    workspace.undo()
    assert documents.content(workspace, document) == b"%PDF-1.7 invented"


def test_the_copy_to_open_is_for_this_user_only(workspace, ines, file):
    document = documents.add(workspace, ines, file("cv.pdf"))
    copy = documents.export_to_temp(workspace, document)
    assert copy.name == "cv.pdf"
    assert copy.read_bytes() == b"%PDF-1.7 invented"
    assert stat.S_IMODE(copy.parent.stat().st_mode) == 0o700
    documents.clear_copies()
    assert not copy.exists()


@pytest.mark.parametrize("name", ["cv.exe", "cv.pdf.desktop", "cv.SH", "cv.docm", "cv.html "])
def test_what_would_be_run_is_not_opened(workspace, ines, file, name):
    document = documents.add(workspace, ines, file(name))
    with pytest.raises(Refused, match="can run programs"):
        documents.export_to_temp(workspace, document)


def test_a_file_that_is_too_large_is_refused(workspace, ines, tmp_path, kept):
    path = tmp_path / "film.mp4"
    with path.open("wb") as film:
        film.truncate(25 * 1024 * 1024 + 1)
    with pytest.raises(Refused, match="at most 25 MB"):
        documents.add(workspace, ines, path)
    assert kept() == []


def test_a_folder_an_empty_file_and_nothing_are_no_documents(workspace, ines, file, tmp_path, kept):
    for path, said in ((tmp_path, "is no file"), (file("cv.pdf", b""), "is empty"), (tmp_path / "x", "is no file")):
        with pytest.raises(Refused, match=said):
            documents.add(workspace, ines, path)
    assert kept() == []


def test_a_file_that_cannot_be_read_is_the_machines_fault(workspace, ines, file, monkeypatch):
    path = file("cv.pdf")
    monkeypatch.setattr("pathlib.Path.read_bytes", lambda self: (_ for _ in ()).throw(PermissionError(13, "Denied")))
    with pytest.raises(Environment, match=r"“cv.pdf” cannot be read: Denied"):
        documents.add(workspace, ines, path)


def test_a_document_is_renamed(workspace, ines, file, kept):
    documents.rename(workspace, documents.add(workspace, ines, file("scan0001.pdf")), "Résumé.pdf")
    assert kept() == [("Résumé.pdf", 17)]
