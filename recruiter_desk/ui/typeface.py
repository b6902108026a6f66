"""The type: which font files are loaded, and the size and weight of every role a text can have."""

from dataclasses import dataclass
from functools import cache

from PySide6.QtGui import QFont, QFontDatabase

from recruiter_desk.paths import package_file

FAMILY = "Inter"


@dataclass(frozen=True, slots=True)
class Role:
    """How a text of this role is set: height in pixels, weight from 100 to 900, and its colour's name."""

    pixels: int
    weight: int
    colour: str


ROLES: dict[str, Role] = {
    "title": Role(17, 650, "ink"),
    "heading": Role(15, 650, "ink"),
    "strong": Role(13, 650, "ink"),
    "name": Role(13, 560, "ink"),
    "body": Role(13, 400, "ink"),
    "second": Role(13, 400, "second"),
    "third": Role(13, 400, "third"),
    "small": Role(12, 400, "second"),
    "fine": Role(11, 400, "third"),
    "section": Role(12, 560, "second"),
    "fine_section": Role(11, 560, "second"),
    "link": Role(13, 400, "accent"),
    "accent": Role(13, 560, "accent"),
    "company": Role(13, 560, "company"),
    "candidate": Role(13, 560, "candidate"),
    "warning": Role(13, 560, "warning"),
    "danger": Role(13, 560, "danger"),
    "button": Role(13, 560, "ink"),
    "chip": Role(12, 560, "ink"),
    "keycap": Role(11, 400, "second"),
}

# package, font file, the writing system it is for: loaded only where the machine has no font for it
_OTHER_SCRIPTS = (
    (
        "noto_cjk_sans_otc",
        "NotoSansCJK-Regular.ttc",
        QFontDatabase.WritingSystem.SimplifiedChinese,
    ),
    ("fontpkg_noto_sans_thai", "files/NotoSansThai[wdth,wght].ttf", QFontDatabase.WritingSystem.Thai),
)


@cache
def font(role: str) -> QFont:
    """Return the font of *role*; callers that change it make a copy first."""
    style = ROLES[role]
    made = QFont(FAMILY)
    made.setPixelSize(style.pixels)
    made.setHintingPreference(QFont.HintingPreference.PreferNoHinting)
    made.setWeight(_nearest_named(style.weight))
    made.setVariableAxis(QFont.Tag.fromString("wght"), style.weight)
    return made


def _nearest_named(weight: int) -> QFont.Weight:
    """The named weight that fonts without a weight axis (other scripts) are drawn in."""
    return min(QFont.Weight, key=lambda named: abs(named.value - weight))


def figures(role: str) -> QFont:
    """Return the font of *role* with figures of equal width, for counts that stand under each other."""
    made = QFont(font(role))
    made.setFeature(QFont.Tag.fromString("tnum"), 1)
    return made


def load_fonts() -> None:
    """Make Inter known to Qt, and fonts for scripts that neither Inter nor this machine can draw.

    Needs a QApplication. Chinese, Japanese, Korean and Thai come from packages where the system has
    no font for them; Cyrillic and Greek are in Inter; Arabic and Hebrew come from the system.
    """
    _load("fontpkg_inter", "files/Inter[opsz,wght].ttf")
    known = QFontDatabase.writingSystems()
    for package, path, script in _OTHER_SCRIPTS:
        if script not in known:
            _load(package, path)


def _load(package: str, path: str) -> None:
    file = package_file(package, path)
    if file is not None:
        QFontDatabase.addApplicationFont(str(file))
