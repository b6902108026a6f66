"""The résumé of a person where it is shown: page, text, and what is still to be checked."""

import hashlib

import pytest
from PySide6.QtCore import QBuffer, QIODevice, QUrl
from PySide6.QtGui import QDesktopServices, QImage

from recruiter_desk.domain.resumes import Found, NewPerson
from recruiter_desk.services import documents, resumes
from recruiter_desk.ui.kit.resume_section import THUMB, ResumeSection
from recruiter_desk.ui.place import Place
from recruiter_desk.ui.receiving import Aim


def png(width=600, height=800):
    image = QImage(width, height, QImage.Format.Format_RGB32)
    image.fill(0xFFFFFFFF)
    buffer = QBuffer()
    buffer.open(QIODevice.OpenModeFlag.WriteOnly)
    image.save(buffer, "PNG")  # type: ignore[call-overload]  # the stubs know bytes alone
    return bytes(buffer.data().data())


@pytest.fixture
def keep(workspace):
    """Keep a résumé of Ines; return her id."""

    def kept(content=b"invented", checked=False, person_id="", **fields):
        found = Found(file_name="Ines.pdf", sha256=hashlib.sha256(content).hexdigest(), name="Ines Aldana", **fields)
        person = None if person_id else NewPerson("Ines Aldana", "CFO", "Brightkeel", "", ("ines@example.org",))
        one = resumes.keep(workspace, found, content, person_id=person_id, person=person, checked=checked)
        return one.person_id

    return kept


@pytest.fixture
def section(desk, qtbot):
    made = ResumeSection(desk, lambda: Aim("Ines", Place("searches")))
    qtbot.addWidget(made)
    made.add.setParent(made)  # it stands beside a heading elsewhere
    made.resize(344, 500)
    made.show()
    return made


def test_nobody_without_a_resume_is_left_without_a_word(section, given, workspace):
    section.show_person(given.person("Ruth Amsel"), workspace.today())
    assert section._nothing.isVisible()
    assert section._nothing.text() == "No résumé yet. Drop one here."
    assert not section.turn.isVisible()


def test_it_says_what_is_to_be_checked_until_the_recruiter_has(section, keep, workspace):
    ines = keep(text="Ines Aldana", pages=2, picture=png())
    section.show_person(ines, workspace.today())
    assert section.to_check.text() == "From résumé, check: name, job, e-mail"
    section.checked.click()
    section.show_person(ines, workspace.today())
    assert not section.to_check.isVisible()
    workspace.undo()
    section.show_person(ines, workspace.today())
    assert section.to_check.isVisible()


def test_the_first_page_is_small_until_it_is_clicked(section, keep, workspace):
    section.show_person(keep(checked=True, picture=png(), pages=2), workspace.today())
    assert (section.thumb.width(), section.page.isVisible()) == (THUMB, False)
    section.turn_page()
    assert section.page.isVisible()
    assert section.page.heightForWidth(300) == 400


def test_a_page_is_drawn_sharp_for_the_scale_of_the_screen(section, keep, workspace, monkeypatch):
    section.show_person(keep(checked=True, picture=png()), workspace.today())
    monkeypatch.setattr(type(section.thumb), "devicePixelRatioF", lambda _self: 2.0)
    assert section.thumb._scaled(THUMB).width() == 2 * THUMB


def test_its_text_unfolds_and_can_be_selected(section, keep, workspace):
    section.show_person(keep(checked=True, text="Led a refinancing.\n<b>not bold</b>"), workspace.today())
    assert not section.text.isVisible()
    section.turn_text()
    assert section.text.isVisible()
    assert section.text.toPlainText() == "Led a refinancing.\n<b>not bold</b>"


def test_a_scan_without_text_offers_none(section, keep, workspace):
    section.show_person(keep(checked=True, picture=png()), workspace.today())
    assert not section.turn.isVisible()


def test_the_newest_of_two_shows(section, keep, workspace):
    ines = keep(text="the old one", checked=True)
    keep(b"another", text="the new one", checked=True, person_id=ines)
    section.show_person(ines, workspace.today())
    assert section.text.toPlainText() == "the new one"


def test_it_opens_as_a_private_copy(section, keep, workspace, monkeypatch):
    opened: list[QUrl] = []
    monkeypatch.setattr(QDesktopServices, "openUrl", opened.append)
    section.show_person(keep(checked=True), workspace.today())
    section.open()
    assert opened[0].toLocalFile().endswith("Ines.pdf")
    documents.clear_copies()
