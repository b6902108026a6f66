"""A pack leaves the desk: saved where the dialog said, told in the bar, listed, and drafted as a letter."""

from pathlib import Path
from urllib.parse import unquote

import pytest
from PySide6.QtCore import Qt, QUrl
from PySide6.QtGui import QDesktopServices
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QFileDialog

from recruiter_desk.domain.packs import Slot
from recruiter_desk.services import contact_points
from recruiter_desk.services.ledger import clearing
from recruiter_desk.services.packs import shares
from tests.ui.packs.seen import focused, words

Key = Qt.Key
CONTROL = Qt.KeyboardModifier.ControlModifier


@pytest.fixture
def asked(monkeypatch, tmp_path):
    """Answer the file dialog with a file in the folder it proposes; return what it was asked."""
    proposed = []

    def answer(_parent, _title, name, _kinds):
        proposed.append(Path(name))
        return str(tmp_path / Path(name).name), ""

    monkeypatch.setattr(QFileDialog, "getSaveFileName", answer)
    return proposed


@pytest.fixture
def opened(monkeypatch):
    urls = []
    monkeypatch.setattr(QDesktopServices, "openUrl", lambda url: urls.append(QUrl(url)))
    return urls


def save(page, settled):
    QTest.keyClick(focused(), Key.Key_S, CONTROL)
    settled(page)


def test_ctrl_s_saves_under_the_usual_name_and_says_so(page, asked, settled, window, tmp_path):
    save(page, settled)
    assert (tmp_path / "Adaeze Obi - CFO - for E. Halden.pdf").read_bytes().startswith(b"%PDF")
    assert window.said() == "Saved Adaeze Obi - CFO - for E. Halden.pdf · version 1"


def test_what_was_cleared_a_moment_ago_is_saved_at_once(page, lines, workspace, asked, settled, tmp_path):
    clearing.clear(workspace, [lines[0], lines[-1]], "private")
    settled(page)
    page.side.lines.setFocus()
    clearing.clear(workspace, [lines[0]], "company")
    QTest.keyClick(page, Key.Key_S, CONTROL)
    settled(page)
    assert (tmp_path / "Adaeze Obi - CFO - for E. Halden.pdf").exists()


def test_with_nothing_cleared_saving_says_what_to_do(page, lines, workspace, asked, settled, window):
    clearing.clear(workspace, [lines[0], lines[-1]], "private")
    settled(page)
    QTest.keyClick(page, Key.Key_S, CONTROL)
    assert window.said() == "Nothing of this may be read yet. Clear a line with Space first, then save."
    assert not asked


def test_the_bar_shows_the_folder(page, asked, settled, window, opened, tmp_path):
    save(page, settled)
    window._bar.act()
    assert opened == [QUrl.fromLocalFile(str(tmp_path))]


def test_the_folder_is_remembered(page, asked, settled, desk, tmp_path):
    save(page, settled)
    save(page, settled)
    assert asked[1].parent == tmp_path and desk.settings.packs_folder == tmp_path


def test_what_went_out_is_listed_on_the_page(page, asked, settled, workspace, adaeze):
    save(page, settled)
    assert len(shares.shares(workspace, adaeze)) == 1
    assert any(text.endswith("version 1 for E. Halden") for text in words(page.side.sent))


def test_a_change_since_the_last_version_is_said_and_the_next_one_counts_up(page, asked, settled, window):
    save(page, settled)
    assert not any(text.startswith("Changed since") for text in words(page.side.sent))
    QTest.keyClick(focused(), Key.Key_Space)
    settled(page)
    assert "Changed since version 1" in words(page.side.sent)
    save(page, settled)
    assert window.said().endswith("version 2")
    assert not any(text.startswith("Changed since") for text in words(page.side.sent))


def test_a_cancelled_dialog_saves_nothing(page, monkeypatch, settled, workspace, adaeze, tmp_path):
    monkeypatch.setattr(QFileDialog, "getSaveFileName", lambda *_asked: ("", ""))
    save(page, settled)
    assert shares.shares(workspace, adaeze) == () and not list(tmp_path.glob("*.pdf"))


def test_a_folder_that_is_gone_is_said_in_a_sentence_and_nothing_is_noted(
    page, monkeypatch, settled, workspace, adaeze, window, tmp_path
):
    monkeypatch.setattr(QFileDialog, "getSaveFileName", lambda *_asked: (str(tmp_path / "gone" / "a.pdf"), ""))
    save(page, settled)
    assert window.said().startswith("Not saved: there is no folder")
    assert shares.shares(workspace, adaeze) == ()


def test_a_name_without_ending_becomes_a_pdf(page, monkeypatch, settled, tmp_path):
    monkeypatch.setattr(QFileDialog, "getSaveFileName", lambda *_asked: (str(tmp_path / "for the chair v1.2"), ""))
    save(page, settled)
    assert (tmp_path / "for the chair v1.2.pdf").exists()


def test_a_letter_is_begun_with_address_and_subject_and_the_file_is_shown(
    page, asked, settled, opened, workspace, given, tmp_path
):
    contact_points.add(workspace, "e.halden@halden.example", person_id=given.ids["E. Halden"])
    settled(page)
    QTest.mouseClick(page.side.foot.draft, Qt.MouseButton.LeftButton)
    letter, folder = opened
    said = unquote(letter.toString())
    assert said.startswith("mailto:e.halden@halden.example?subject=Briefing: Adaeze Obi for CFO")
    assert "Dear E. Halden," in said and "your meeting with Adaeze Obi" in said
    assert folder == QUrl.fromLocalFile(str(tmp_path))


def test_what_is_being_typed_goes_into_what_is_saved(page, asked, settled, drawn):
    page.side.own.sentences[Slot.HEADLINE].edit()
    QTest.keyClicks(focused(), "She wants the job.")
    save(page, settled)
    assert drawn[-1].headline == "She wants the job."
