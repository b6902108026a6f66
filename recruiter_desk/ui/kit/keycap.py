"""A key as it is printed on the keyboard, and a key with what it does beside it."""

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QColor, QIcon, QPainter, QPixmap
from PySide6.QtWidgets import QHBoxLayout, QLabel, QWidget

from recruiter_desk.ui.kit.shown import shown
from recruiter_desk.ui.theme import current_palette
from recruiter_desk.ui.typeface import font

CAP = QSize(18, 16)
_SHARP = 2  # as many pixels as a fine screen has


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


def keycap_icon(key: str) -> QIcon:
    """Return *key* in its frame as the icon of a button that this key presses, in the present colours."""
    palette = current_palette()
    image = QPixmap(CAP * _SHARP)
    image.setDevicePixelRatio(_SHARP)
    image.fill(Qt.GlobalColor.transparent)
    painter = QPainter(image)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    frame = QRectF(0.5, 0.5, CAP.width() - 4, CAP.height() - 1)  # the rest keeps the word away
    painter.setPen(QColor(palette.strong_line))
    painter.setBrush(QColor(palette.surface))
    painter.drawRoundedRect(frame, 3, 3)
    painter.setPen(QColor(palette.on("second", "surface")))
    painter.setFont(font("keycap"))
    painter.drawText(frame, Qt.AlignmentFlag.AlignCenter, key)
    painter.end()
    return QIcon(image)
