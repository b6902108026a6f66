"""Icons: a small table of Phosphor glyphs, drawn from the font at whatever size and scale is asked for."""

import json
from functools import cache
from importlib.resources import as_file, files

from PySide6.QtCore import QRect, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QFont, QFontDatabase, QIcon, QIconEngine, QPainter, QPixmap

from recruiter_desk.ui.theme import current_palette

_FONT = "fonts/phosphor-1.3.0.ttf"
_CHARMAP = "fonts/phosphor-charmap-1.3.0.json"

# the name used in this program: the glyph's name in the font
GLYPHS: dict[str, str] = {
    "add": "plus",
    "attach": "paperclip",
    "back": "caret-left",
    "board": "columns",
    "calendar": "calendar-blank",
    "call": "phone",
    "check": "check",
    "clear": "x",
    "close": "x",
    "clock": "clock",
    "companies": "buildings",
    "copy": "copy",
    "danger": "warning-octagon",
    "delete": "trash-simple",
    "demo": "flask",
    "document": "file-text",
    "down": "caret-down",
    "edit": "pencil-simple",
    "encrypted": "lock-simple",
    "end": "flag",
    "find": "magnifying-glass",
    "fold": "list",
    "forward": "caret-right",
    "history": "clock-counter-clockwise",
    "info": "info",
    "keys": "keyboard",
    "link": "link-simple",
    "mail": "envelope-simple",
    "meeting": "calendar-check",
    "message": "chat-teardrop-text",
    "more": "dots-three",
    "move": "arrow-right",
    "nothing": "minus",
    "open": "arrow-square-out",
    "pause": "pause",
    "people": "users",
    "person": "user",
    "place": "map-pin",
    "saved": "check-circle",
    "searches": "briefcase",
    "settings": "gear-six",
    "tag": "tag-simple",
    "to_call": "phone-outgoing",
    "undo": "arrow-u-up-left",
    "up": "caret-up",
    "wants_out": "sign-out",
    "waiting": "hourglass-medium",
    "warning": "warning",
}


@cache
def _family() -> str:
    with as_file(files("qtawesome") / _FONT) as file:
        number = QFontDatabase.addApplicationFont(str(file))
    return QFontDatabase.applicationFontFamilies(number)[0]


@cache
def _characters() -> dict[str, str]:
    charmap = json.loads((files("qtawesome") / _CHARMAP).read_text("utf-8"))
    return {name: chr(int(charmap[glyph], 16)) for name, glyph in GLYPHS.items()}


@cache
def _font(pixels: int) -> QFont:
    made = QFont(_family())
    made.setPixelSize(pixels)
    made.setHintingPreference(QFont.HintingPreference.PreferNoHinting)
    return made


def paint_icon(painter: QPainter, rect: QRect | QRectF, name: str, colour: str | QColor) -> None:
    """Draw icon *name* centred in *rect*, as high as it. KeyError for a name outside the table."""
    area = QRectF(rect)
    painter.save()
    painter.setFont(_font(max(1, round(min(area.width(), area.height())))))
    painter.setPen(QColor(colour))
    painter.drawText(area, Qt.AlignmentFlag.AlignCenter | Qt.TextFlag.TextDontClip, _characters()[name])
    painter.restore()


def icon(name: str, colour: str = "second") -> QIcon:
    """Return icon *name* in the palette's *colour*; it follows the scheme by itself."""
    if name not in GLYPHS:
        raise KeyError(f"no icon is called {name}")
    return QIcon(_Glyph(name, colour))


class _Glyph(QIconEngine):
    """Draws one glyph when it is needed, so that scale and scheme are those of that moment."""

    def __init__(self, name: str, colour: str) -> None:
        super().__init__()
        self._name = name
        self._colour = colour

    def paint(self, painter: QPainter, rect: QRect, mode: QIcon.Mode, state: QIcon.State) -> None:
        palette = current_palette()
        disabled = mode == QIcon.Mode.Disabled
        paint_icon(painter, rect, self._name, palette.colour("third" if disabled else self._colour))

    def pixmap(self, size: QSize, mode: QIcon.Mode, state: QIcon.State) -> QPixmap:
        drawn = QPixmap(size)
        drawn.fill(Qt.GlobalColor.transparent)
        painter = QPainter(drawn)
        self.paint(painter, QRect(0, 0, size.width(), size.height()), mode, state)
        painter.end()
        return drawn

    def clone(self) -> QIconEngine:
        return _Glyph(self._name, self._colour)
