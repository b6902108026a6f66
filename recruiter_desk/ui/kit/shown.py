"""How text reaches the screen: always as plain text, cleaned of control characters, elided or wrapped."""

import html
import re
from typing import Any

from PySide6.QtCore import QEvent, QSize, Qt, Signal
from PySide6.QtGui import QGuiApplication, QHelpEvent, QKeyEvent, QMouseEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QLabel, QToolTip, QWidget

from recruiter_desk.ui.kit.look import set_look
from recruiter_desk.ui.typeface import font

ONE_LINE_LIMIT = 400
NARROWEST = 160  # pixels of a label that wraps
_LONG_WORD = re.compile(r"\S{32}(?=\S)")

# C0 and C1 controls become spaces; marks that turn or hide the text after them are dropped
_CONTROLS = {code: " " for code in (*range(32), *range(127, 160)) if code not in (9, 10)}
_TURNING = dict.fromkeys((*range(0x202A, 0x202F), *range(0x2066, 0x206A), 0xFEFF, 0x2028, 0x2029), "")
_CLEANED: dict[int, str] = {**_CONTROLS, **_TURNING}


def plain(text: str) -> str:
    """Return *text* without control characters and direction overrides; line breaks stay."""
    return text.translate(_CLEANED)


def one_line(text: str, limit: int = ONE_LINE_LIMIT) -> str:
    """Return *text* on one line, at most *limit* characters long."""
    joined = " ".join(plain(text[: limit * 2]).split())
    return joined if len(joined) <= limit else joined[: limit - 1] + "…"


def tip(text: str) -> str:
    """Return *text* for setToolTip: no character of it is taken for markup, long lines wrap."""
    return f"<span>{html.escape(plain(text[:2000]))}</span>".replace("\n", "<br>") if text else ""


class Shown(QLabel):
    """A label that shows somebody's words as they are. `copied` follows a click on one that copies."""

    copied = Signal(str)

    def __init__(
        self,
        text: str = "",
        role: str = "body",
        *,
        wrap: bool = False,
        elide: bool = False,
        copies: bool = False,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._elide = elide
        self._copies = copies
        self._wrap = wrap
        self._role = ""  # the one it was given since it was made
        self.setTextFormat(Qt.TextFormat.PlainText)
        self.setWordWrap(wrap)
        self.setFont(font(role))
        self.setProperty("role", role)
        if copies:
            self.setProperty("copies", True)
            self.setCursor(Qt.CursorShape.PointingHandCursor)
            self.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.show_text(text)

    def show_text(self, text: str) -> None:
        """Show *text* from now on."""
        self.setText(_LONG_WORD.sub("\\g<0>\u200b", plain(text)) if self._wrap else one_line(text))
        if self._copies:
            self.setToolTip(tip(self.tr("Click copies {text}").format(text=text)))

    def show_role(self, role: str) -> None:
        """Set the text as *role* from now on."""
        self._role = role
        self.setFont(font(role))
        set_look(self, role=role)
        self.setFont(font(role))  # once more: a style that is looked up again takes the font of a shown label back

    def is_cut(self) -> bool:
        """Whether the label is too narrow for its text."""
        return not self._wrap and self.fontMetrics().horizontalAdvance(self.text()) > self.contentsRect().width()

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.StyleChange and self._role:
            self.setFont(font(self._role))  # another scheme takes it back as well

    def minimumSizeHint(self) -> QSize:
        hint = super().minimumSizeHint()
        if self._wrap:
            return QSize(
                min(hint.width(), NARROWEST), hint.height()
            )  # a word as long as a line is no reason to be wide
        return QSize(24, hint.height()) if self._elide else hint

    def paintEvent(self, event: QPaintEvent) -> None:
        if not self._elide:
            return super().paintEvent(event)
        area = self.contentsRect()
        text = self.fontMetrics().elidedText(self.text(), Qt.TextElideMode.ElideRight, area.width())
        painter = QPainter(self)
        flags = int(self.alignment().value) | int(Qt.TextFlag.TextSingleLine.value)
        self.style().drawItemText(painter, area, flags, self.palette(), self.isEnabled(), text, self.foregroundRole())
        painter.end()
        return None

    def event(self, event: QEvent) -> bool:
        if isinstance(event, QHelpEvent) and not self._copies and not self.toolTip() and self.is_cut():
            QToolTip.showText(event.globalPos(), tip(self.text()), self)
            return True
        return super().event(event)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        if self._copies and event.button() == Qt.MouseButton.LeftButton:
            self._copy()
        super().mouseReleaseEvent(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if self._copies and event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Space):
            self._copy()
            return
        super().keyPressEvent(event)

    def _copy(self) -> None:
        QGuiApplication.clipboard().setText(self.text())
        QToolTip.showText(self.mapToGlobal(self.rect().bottomLeft()), tip(self.tr("Copied")), self)
        self.copied.emit(self.text())


def shown(text: str, role: str = "body", **options: Any) -> Shown:
    """Return a label that shows *text* as plain text, set as *role* (ui/typeface.py)."""
    return Shown(text, role, **options)
