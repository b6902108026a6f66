"""Icons: a small table of Phosphor glyphs, drawn from the font at whatever size and scale is asked for."""

import json
from functools import cache, lru_cache

from PySide6.QtCore import QPointF, QRect, QRectF, Qt
from PySide6.QtGui import QColor, QFont, QFontDatabase, QIcon, QPainter, QPixmap, QStaticText, QTransform

from recruiter_desk.paths import package_file
from recruiter_desk.ui.theme import current_palette

_FONT = "fonts/phosphor-1.3.0.ttf"
ICON_SIZES = (16, 18)
SCALES = (1, 2)
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
    "held": "hand-palm",
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
    "pin": "push-pin",
    "place": "map-pin",
    "saved": "check-circle",
    "searches": "briefcase",
    "today": "sun-horizon",
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
    number = QFontDatabase.addApplicationFont(str(package_file("qtawesome", _FONT)))
    return QFontDatabase.applicationFontFamilies(number)[0]


@cache
def _characters() -> dict[str, str]:
    file = package_file("qtawesome", _CHARMAP)
    charmap = json.loads(file.read_text("utf-8")) if file else {}
    return {name: chr(int(charmap[glyph], 16)) for name, glyph in GLYPHS.items()}


@cache
def _font(pixels: int) -> QFont:
    made = QFont(_family())
    made.setPixelSize(pixels)
    made.setHintingPreference(QFont.HintingPreference.PreferNoHinting)
    return made


@lru_cache(maxsize=256)
def _glyph(name: str, pixels: int) -> QStaticText:
    """The glyph laid out once: lists draw the same few icons over and over."""
    made = QStaticText(_characters()[name])
    made.setTextFormat(Qt.TextFormat.PlainText)
    made.prepare(QTransform(), _font(pixels))
    return made


def paint_icon(painter: QPainter, rect: QRect | QRectF, name: str, colour: str | QColor) -> None:
    """Draw icon *name* centred in *rect*, as high as it. KeyError for a name outside the table."""
    area = QRectF(rect)
    pixels = max(1, round(min(area.width(), area.height())))
    glyph = _glyph(name, pixels)
    size = glyph.size()
    painter.save()
    painter.setFont(_font(pixels))
    painter.setPen(QColor(colour))
    painter.drawStaticText(area.center() - QPointF(size.width() / 2, size.height() / 2), glyph)
    painter.restore()


def icon(name: str, colour: str = "second") -> QIcon:
    """Return icon *name* in the palette's *colour*, drawn for the sizes and scales the program uses.

    It keeps the scheme it was made in; buttons and fields of the kit make it anew when that changes.
    A QIconEngine in Python would follow by itself, but Qt outlives its Python half and crashes.
    """
    if name not in GLYPHS:
        raise KeyError(f"no icon is called {name}")
    palette = current_palette()
    made = QIcon()
    for size in ICON_SIZES:
        for scale in SCALES:
            made.addPixmap(_drawn(name, palette.colour(colour), size, scale))
            made.addPixmap(_drawn(name, palette.third, size, scale), QIcon.Mode.Disabled)
    return made


@cache
def _drawn(name: str, colour: str, size: int, scale: int) -> QPixmap:
    drawn = QPixmap(size * scale, size * scale)
    drawn.setDevicePixelRatio(scale)
    drawn.fill(Qt.GlobalColor.transparent)
    painter = QPainter(drawn)
    paint_icon(painter, QRect(0, 0, size, size), name, colour)
    painter.end()
    return drawn
