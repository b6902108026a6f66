"""The look: style, fonts, palette and stylesheet of the application, in the light or the dark scheme."""

from PySide6.QtCore import QObject, Qt, Signal
from PySide6.QtGui import QColor, QGuiApplication, QPalette
from PySide6.QtWidgets import QApplication

from recruiter_desk.settings import Scheme
from recruiter_desk.ui.palette import DARK, LIGHT, Palette
from recruiter_desk.ui.stylesheet import stylesheet
from recruiter_desk.ui.typeface import font, load_fonts


class Theme(QObject):
    """Dresses the application, and again whenever the chosen or the system's scheme changes."""

    changed = Signal(object)  # Palette

    def __init__(self, application: QApplication, scheme: Scheme = "system") -> None:
        super().__init__(application)
        self._application = application
        self._scheme: Scheme = scheme
        self._palette: Palette | None = None
        load_fonts()
        application.setStyle("fusion")
        application.setFont(font("body"))
        application.styleHints().colorSchemeChanged.connect(self._follow)
        self._follow()

    @property
    def palette(self) -> Palette:
        return self._palette or LIGHT

    @property
    def scheme(self) -> Scheme:
        return self._scheme

    def choose(self, scheme: Scheme) -> None:
        """Use *scheme* from now on; "system" follows the desktop's."""
        self._scheme = scheme
        self._follow()

    def _follow(self) -> None:
        wanted = DARK if self._is_dark() else LIGHT
        if wanted is self._palette:
            return
        self._palette = wanted
        self._application.setPalette(qt_palette(wanted))
        self._application.setStyleSheet(stylesheet(wanted))
        self.changed.emit(wanted)

    def _is_dark(self) -> bool:
        if self._scheme != "system":
            return self._scheme == "dark"
        return self._application.styleHints().colorScheme() == Qt.ColorScheme.Dark


def current_palette() -> Palette:
    """Return the palette the application wears now; read from Qt, so that painting needs no reference."""
    ground = QGuiApplication.palette().color(QPalette.ColorRole.Window)
    return DARK if ground == QColor(DARK.ground) else LIGHT


def qt_palette(colours: Palette) -> QPalette:
    """Return *colours* in Qt's roles, for whatever the stylesheet does not name."""
    role = QPalette.ColorRole
    roles = {
        role.Window: colours.ground,
        role.WindowText: colours.ink,
        role.Base: colours.surface,
        role.AlternateBase: colours.raised,
        role.Text: colours.ink,
        role.Button: colours.surface,
        role.ButtonText: colours.ink,
        role.BrightText: colours.danger,
        role.Highlight: colours.accent,
        role.HighlightedText: colours.on_accent,
        role.Accent: colours.accent,
        role.Link: colours.accent,
        role.LinkVisited: colours.accent,
        role.PlaceholderText: colours.third,
        role.ToolTipBase: colours.ink,
        role.ToolTipText: colours.surface,
        role.Light: colours.surface,
        role.Midlight: colours.raised,
        role.Mid: colours.strong_line,
        role.Dark: colours.control_line,
        role.Shadow: colours.line,
    }
    made = QPalette()
    for name, colour in roles.items():
        made.setColor(name, QColor(colour))
    for name in (role.WindowText, role.Text, role.ButtonText):
        made.setColor(QPalette.ColorGroup.Disabled, name, QColor(colours.third))
    return made
