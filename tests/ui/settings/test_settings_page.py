"""The settings page: where the desk lies, a backup by hand, and the scheme."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QLabel, QLineEdit, QPushButton

from recruiter_desk.services import backups, letterhead
from recruiter_desk.ui.palette import DARK
from recruiter_desk.ui.place import Place
from recruiter_desk.ui.settings.page import SettingsPage


@pytest.fixture
def page(qtbot, desk, light):
    made = SettingsPage(desk, light)
    qtbot.addWidget(made)
    made.resize(900, 700)
    made.show()
    made.show_place(Place("settings"))
    return made


def words(page):
    return [label.text() for label in page.findChildren(QLabel)]


def press(qtbot, page, text):
    made = next(each for each in page.findChildren(QPushButton) if each.text() == text)
    qtbot.mouseClick(made, Qt.MouseButton.LeftButton)


def test_it_says_where_the_desk_lies(page, workspace):
    assert str(workspace.path) in [text.replace("\u200b", "") for text in words(page)]  # a long word may break


def test_a_backup_by_hand_is_made_and_listed(qtbot, page, workspace):
    press(qtbot, page, "Back up now")
    qtbot.waitUntil(lambda: any("by hand" in text for text in words(page)))
    assert len(backups.listing(workspace)) == 1


def test_a_backup_is_listed_with_its_age(page, workspace):
    backups.make(workspace)
    page.show_place(Place("settings"))
    assert "just now" in words(page)


def test_the_path_of_the_desk_is_copied(qtbot, page, workspace):
    press(qtbot, page, "Copy path")
    assert QGuiApplication.clipboard().text() == str(workspace.path)


def test_the_backups_folder_is_offered_once_there_is_one(page, workspace):
    offered = next(each for each in page.findChildren(QPushButton) if each.text() == "Open the backups")
    assert not offered.isVisible()
    backups.make(workspace)
    page.show_place(Place("settings"))
    assert offered.isVisible()


def test_a_backup_that_fails_can_be_tried_again(qtbot, page, workspace):
    workspace.path.with_name(f"{workspace.path.stem} backups").write_text("a file where the folder should be")
    press(qtbot, page, "Back up now")
    button = next(each for each in page.findChildren(QPushButton) if each.text() == "Back up now")
    qtbot.waitUntil(button.isEnabled)
    assert "None yet." in words(page)


def test_a_scheme_is_worn_at_once_and_remembered(qtbot, page, desk, light):
    press(qtbot, page, "Dark")
    assert (light.palette, desk.settings.scheme) == (DARK, "dark")


def test_the_letterhead_is_typed_in_place_and_kept(qtbot, page, workspace):
    field = page._letterhead.field("firm")
    field.edit()
    typed = field.findChild(QLineEdit)
    qtbot.keyClicks(typed, "Northside Search")
    qtbot.keyClick(typed, Qt.Key.Key_Return)
    assert letterhead.read(workspace).firm == "Northside Search"
    page.show_place(Place("settings"))
    assert page._letterhead.field("firm").value() == "Northside Search"
