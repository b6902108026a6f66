"""Somebody's words reach the screen as they are: no markup, no control characters, no turned lines."""

from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication

from recruiter_desk.ui.kit.shown import Shown, one_line, plain, shown, tip
from recruiter_desk.ui.typeface import font


def test_markup_in_a_name_is_shown_not_obeyed(qtbot):
    label = shown("<b>Ines</b> <img src=x>")
    qtbot.addWidget(label)
    assert (label.text(), label.textFormat()) == ("<b>Ines</b> <img src=x>", Qt.TextFormat.PlainText)


def test_a_tooltip_takes_no_character_for_markup():
    assert tip("R&D <b>head</b>\nOslo") == "<span>R&amp;D &lt;b&gt;head&lt;/b&gt;<br>Oslo</span>"


def test_no_text_makes_no_tooltip():
    assert tip("") == ""


def test_a_direction_override_cannot_turn_the_rest_of_the_line():
    assert plain("Ines\u202e Aldana\u0007") == "Ines Aldana "


def test_a_very_long_name_stays_one_short_line():
    assert len(one_line("Ana\n" * 10_000)) == 400


def test_a_click_copies_the_number(qtbot):
    label = shown("+44 20 7946 0134", copies=True)
    qtbot.addWidget(label)
    with qtbot.waitSignal(label.copied):
        qtbot.mouseClick(label, Qt.MouseButton.LeftButton)
    assert QGuiApplication.clipboard().text() == "+44 20 7946 0134"


def test_a_label_that_elides_may_become_narrow(qtbot):
    label = shown("Beatriz Fonseca de Almeida Cavalcanti", elide=True)
    qtbot.addWidget(label)
    assert label.minimumSizeHint().width() < 30 < label.sizeHint().width()


def test_a_word_as_long_as_a_line_is_broken_and_makes_no_label_wide(qtbot):
    label = Shown("9" * 90, wrap=True)
    qtbot.addWidget(label)
    assert label.minimumSizeHint().width() < 200
    assert label.heightForWidth(400) > 2 * label.fontMetrics().height()


def test_words_on_screen_take_the_size_of_another_role(qtbot, theme):
    words = Shown("About Adaeze", "section")
    qtbot.addWidget(words)
    words.show()
    words.show_role("heading")
    words.show_role("heading")
    assert words.font().pixelSize() == font("heading").pixelSize()


def test_words_take_the_size_of_another_role_before_they_are_shown(qtbot, theme):
    words = Shown("Meetings", "section")
    qtbot.addWidget(words)
    words.show_role("heading")
    words.show()
    assert words.font().pixelSize() == font("heading").pixelSize()


def test_words_keep_the_size_of_another_role_when_the_scheme_changes(qtbot, theme):
    label = Shown("About the job", "section")
    qtbot.addWidget(label)
    label.show_role("heading")
    label.show()
    for scheme in ("dark", "light"):
        theme.choose(scheme)
        assert label.font().pixelSize() == font("heading").pixelSize()
