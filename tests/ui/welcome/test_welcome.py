"""The first start on the screen: what is typed becomes a desk, and a refusal loses nothing."""

from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QFileDialog

from recruiter_desk.services import desks, searches
from recruiter_desk.ui.place import Place
from recruiter_desk.ui.welcome.page import WelcomePage


@pytest.fixture
def page(qtbot, theme, tmp_path):
    made = WelcomePage(tmp_path / "desks" / "my.desk")
    qtbot.addWidget(made)
    made.resize(1366, 728)
    made.show()
    made.show_place(Place("welcome"))
    return made


@pytest.fixture
def opened(page):
    paths: list[Path] = []
    page.opened.connect(paths.append)
    return paths


def test_typing_a_search_and_enter_makes_the_desk_and_opens_it(page, opened, tmp_path):
    QTest.keyClicks(page.line, "CFO at Halden Marine")
    page.names.setPlainText("Ines Aldana, CFO, Brightkeel\nTom Verhoeven")
    assert page._read.text() == "CFO for Halden Marine · 2 names"
    QTest.keyClick(page.line, Qt.Key.Key_Return)
    assert opened == [tmp_path / "desks" / "my.desk"]
    workspace = desks.open_for_reading(opened[0])
    assert [line.names for line in searches.listing(workspace)] == [2]
    workspace.close()


def test_a_refusal_is_said_and_what_was_typed_stays(page, opened):
    QTest.keyClicks(page.line, "CFO")
    page.start()
    assert page._read.text() == "Say the role and the company, as in: CFO at Halden Marine"
    assert page.line.text() == "CFO" and not opened and not page.path().exists()


def where(page):
    return page._where.text().replace("\u200b", "")  # a long word may break


def test_the_place_of_the_desk_is_shown_and_can_be_changed(page, tmp_path, monkeypatch):
    assert str(tmp_path / "desks" / "my.desk") in where(page)
    page.title.setText("North/side")
    monkeypatch.setattr(QFileDialog, "getExistingDirectory", lambda *_: str(tmp_path))
    page.choose_folder()
    assert page.path() == tmp_path / "Northside.desk"
    assert str(page.path()) in where(page)


def test_a_desk_that_is_there_is_opened(page, opened, desk_path, monkeypatch):
    monkeypatch.setattr(QFileDialog, "getOpenFileName", lambda *_: (str(desk_path), ""))
    page.open_file()
    assert opened == [desk_path]


def test_giving_up_the_choice_of_a_file_opens_nothing(page, opened, monkeypatch):
    monkeypatch.setattr(QFileDialog, "getOpenFileName", lambda *_: ("", ""))
    page.open_file()
    assert opened == []


def test_the_demo_is_built_beside_it_while_the_page_stays_awake(page, opened, qtbot, tmp_path):
    with qtbot.waitSignal(page.opened, timeout=60_000):
        page.open_demo()
        assert not page._demo.isEnabled()
    assert opened == [tmp_path / "desks" / "Demo.desk"] and page._demo.isEnabled()


def test_it_fits_a_small_laptop(page, qtbot):
    page.names.setPlainText("\n".join(["Ines Aldana, CFO, Brightkeel"] * 3))
    assert page._where.mapTo(page, page._where.rect().bottomLeft()).y() < 728
