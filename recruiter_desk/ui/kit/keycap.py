"""A key as it is printed on the keyboard, and a key with what it does beside it."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QLabel, QWidget

from recruiter_desk.ui.kit.shown import shown
from recruiter_desk.ui.typeface import font


def keycap(key: str) -> QLabel:
    """Return *key* in a small frame."""
    made = shown(key, "keycap")
    made.setProperty("look", "keycap")
    made.setFont(font("keycap"))
    made.setAlignment(Qt.AlignmentFlag.AlignCenter)
    made.setMinimumWidth(16)
    made.setFixedHeight(18)
    return made


def key_with_word(key: str, word: str) -> QWidget:
    """Return "[key] word", as in the line of keys above a list."""
    made = QWidget()
    row = QHBoxLayout(made)
    row.setContentsMargins(0, 0, 0, 0)
    row.setSpacing(5)
    row.addWidget(keycap(key))
    row.addWidget(shown(word))
    made.setAccessibleName(f"{key} {word}")
    return made
