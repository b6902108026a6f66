"""The one stylesheet of the program, made from a palette. Fonts are set by the kit, not here."""

from recruiter_desk.ui.palette import Palette
from recruiter_desk.ui.typeface import ROLES

CARD_RADIUS = 8
CONTROL_RADIUS = 6


def stylesheet(palette: Palette) -> str:
    """Return the whole stylesheet; text colours come from pairs that the palette declares."""
    parts = (_grounds, _labels, _buttons, _fields, _lists, _menus, _scroll_bars)
    return "\n".join(part(palette) for part in parts)


def _grounds(p: Palette) -> str:
    return f"""
QMainWindow, QDialog {{ background-color: {p.ground}; }}
QStackedWidget, QScrollArea, QScrollArea > QWidget > QWidget[look="page"] {{
    background: transparent; border: 0; }}
QWidget[look="ground"] {{ background-color: {p.ground}; }}
QWidget[look="surface"] {{ background-color: {p.surface}; }}
QWidget[look="navigation"] {{ background-color: {p.raised}; border-right: 1px solid {p.line}; }}
QWidget[look="header"] {{ background-color: {p.surface}; border-bottom: 1px solid {p.line}; }}
QWidget[look="panel"] {{ background-color: {p.surface}; border-left: 1px solid {p.line}; }}
QWidget[look="strip"] {{ background-color: {p.accent_ground}; border-bottom: 1px solid {p.line}; }}
QWidget[look="foot"] {{ background-color: {p.raised}; border-top: 1px solid {p.line}; }}
QWidget[look="strip"][tone="warning"] {{ background-color: {p.warning_ground}; }}
QWidget[look="strip"][tone="danger"] {{ background-color: {p.danger_ground}; }}
QFrame[look="card"] {{
    background-color: {p.surface}; border: 1px solid {p.line}; border-radius: {CARD_RADIUS}px; }}
QFrame[look="card"][tone="danger"] {{ border-color: {p.on("danger", "surface")}; }}
QFrame[look="folded"] {{
    background-color: {p.raised}; border: 1px solid {p.line}; border-radius: {CARD_RADIUS}px; }}
QFrame[look="floating"] {{
    background-color: {p.surface}; border: 1px solid {p.strong_line}; border-radius: {CARD_RADIUS}px; }}
QFrame[look="floating"][tone="warning"] {{
    background-color: {p.warning_ground}; border-color: {p.on("warning", "warning_ground")}; }}
QFrame[look="floating"][tone="danger"] {{
    background-color: {p.danger_ground}; border-color: {p.on("danger", "danger_ground")}; }}
QFrame[look="hairline"] {{ background-color: {p.line}; border: 0; }}
QWidget[look="row"] {{ border-bottom: 1px solid {p.line}; }}
QWidget[look="row"][last="true"] {{ border-bottom: 0; }}
QWidget[look="row"][opens="true"]:hover {{ background-color: {p.hover}; }}
QWidget[look="row"][opens="true"]:focus {{ background-color: {p.accent_ground}; }}
QSplitter::handle {{ background-color: {p.line}; }}
"""


def _labels(p: Palette) -> str:
    roles = "\n".join(
        f'QLabel[role="{name}"] {{ color: {p.on(role.colour, "surface")}; }}' for name, role in ROLES.items()
    )
    return f"""
QLabel {{ background: transparent; }}
{roles}
QLabel[side="company"] {{ color: {p.on("company", "ground")}; }}
QLabel[side="candidate"] {{ color: {p.on("candidate", "ground")}; }}
QLabel[copies="true"]:hover {{ color: {p.on("accent", "surface")}; }}
QLabel[look="keycap"] {{
    color: {p.on("second", "surface")}; background-color: {p.surface};
    border: 1px solid {p.strong_line}; border-radius: 3px; padding: 0 4px; }}
QLabel[look="editable"] {{ border: 0; border-bottom: 1px solid transparent; padding: 1px 0; }}
QLabel[look="editable"]:hover {{ border-bottom: 1px solid {p.on("control_line", "surface")}; }}
QLabel[look="editable"]:focus {{ border-bottom: 1px solid {p.on("accent", "surface")}; }}
QLabel[look="editable"][empty="true"] {{ color: {p.on("third", "surface")}; }}
QToolTip {{ color: {p.on("surface", "ink")}; background-color: {p.ink}; border: 0; padding: 5px 8px; }}
"""


def _buttons(p: Palette) -> str:
    return f"""
QPushButton {{
    color: {p.on("ink", "surface")}; background-color: {p.surface}; border: 1px solid {p.strong_line};
    border-radius: {CONTROL_RADIUS}px; padding: 0 12px; min-height: 32px; }}
QPushButton:hover {{ color: {p.on("ink", "hover")}; background-color: {p.hover}; }}
QPushButton:pressed {{ color: {p.on("ink", "pressed")}; background-color: {p.pressed}; }}
QPushButton:focus {{ border: 2px solid {p.on("accent", "surface")}; padding: 0 11px; min-height: 30px; }}
QPushButton:disabled {{ color: {p.on("third", "hover")}; background-color: {p.hover}; }}
QPushButton[kind="primary"] {{
    color: {p.on("on_accent", "accent")}; background-color: {p.accent}; border-color: {p.accent}; }}
QPushButton[kind="primary"]:hover {{
    color: {p.on("on_accent", "accent_hover")}; background-color: {p.accent_hover};
    border-color: {p.accent_hover}; }}
QPushButton[kind="primary"]:pressed {{
    color: {p.on("on_accent", "accent_pressed")}; background-color: {p.accent_pressed}; }}
QPushButton[kind="primary"]:focus {{ border: 2px solid {p.on("ink", "surface")}; }}
QPushButton[kind="primary"]:disabled {{
    color: {p.on("third", "hover")}; background-color: {p.hover}; border-color: {p.strong_line}; }}
QPushButton[kind="quiet"] {{
    color: {p.on("accent", "surface")}; background-color: transparent;
    border-color: transparent; padding: 0 8px; }}
QPushButton[kind="quiet"]:hover {{ color: {p.on("accent", "hover")}; background-color: {p.hover}; }}
QPushButton[kind="quiet"]:pressed {{ color: {p.on("accent", "pressed")}; background-color: {p.pressed}; }}
QPushButton[kind="quiet"]:focus {{ border: 2px solid {p.on("accent", "surface")}; padding: 0 7px; }}
QPushButton[kind="quiet"]:disabled {{ color: {p.on("third", "surface")}; background-color: transparent; }}
QPushButton[kind="danger"] {{ color: {p.on("danger", "surface")}; background-color: {p.surface}; }}
QPushButton[kind="danger"]:hover {{
    color: {p.on("danger", "danger_ground")}; background-color: {p.danger_ground};
    border-color: {p.danger}; }}
QPushButton[kind="icon"] {{
    background-color: transparent; border: 1px solid transparent; padding: 0;
    min-height: 30px; max-height: 30px; min-width: 30px; max-width: 30px; }}
QPushButton[kind="icon"]:hover {{ background-color: {p.hover}; }}
QPushButton[kind="icon"]:pressed {{ background-color: {p.pressed}; }}
QPushButton[kind="icon"]:focus {{
    border: 2px solid {p.on("accent", "surface")};
    min-height: 28px; max-height: 28px; min-width: 28px; max-width: 28px; }}
QPushButton[kind="segment"]:checked {{
    color: {p.on("accent", "accent_ground")}; background-color: {p.accent_ground};
    border-color: {p.on("accent", "accent_ground")}; }}
QPushButton[kind="pill"] {{
    color: {p.on("second", "ground")}; background-color: {p.ground}; border-radius: 13px; }}
QPushButton[kind="pill"]:hover {{ color: {p.on("ink", "hover")}; background-color: {p.hover}; }}
QPushButton[kind="pill"]:focus {{ border: 2px solid {p.on("accent", "surface")}; }}
QPushButton[wide="true"] {{ text-align: left; }}
QPushButton[small="true"] {{ min-height: 24px; padding: 0 8px; }}
QPushButton[small="true"]:focus {{ min-height: 22px; padding: 0 7px; }}
"""


def _fields(p: Palette) -> str:
    return f"""
QLineEdit, QPlainTextEdit, QTextEdit, QComboBox, QDateEdit, QTimeEdit, QSpinBox {{
    color: {p.on("ink", "surface")}; background-color: {p.surface};
    border: 1px solid {p.on("control_line", "surface")}; border-radius: {CONTROL_RADIUS}px;
    placeholder-text-color: {p.on("third", "surface")};
    selection-color: {p.on("on_accent", "accent")}; selection-background-color: {p.accent}; }}
QLineEdit, QComboBox, QDateEdit, QTimeEdit, QSpinBox {{ padding: 0 9px; min-height: 32px; }}
QPlainTextEdit, QTextEdit {{ padding: 6px 6px; }}
QLineEdit:focus, QComboBox:focus, QDateEdit:focus, QTimeEdit:focus, QSpinBox:focus {{
    border: 2px solid {p.on("accent", "surface")}; padding: 0 8px; min-height: 30px; }}
QPlainTextEdit:focus, QTextEdit:focus {{ border: 2px solid {p.on("accent", "surface")}; padding: 5px 5px; }}
QPlainTextEdit[look="line"] {{ padding: 4px 6px; }}
QPlainTextEdit[look="line"]:focus {{ padding: 3px 5px; }}
QLineEdit[look="filter"] {{
    padding: 0 4px; background-color: {p.ground}; border-color: {p.on("control_line", "ground")}; }}
QLineEdit[look="filter"]:focus {{ background-color: {p.surface}; border-color: {p.on("accent", "surface")}; }}
QLineEdit[look="palette"] {{
    border: 0; border-bottom: 1px solid {p.line}; border-radius: 0; padding: 0 16px; min-height: 48px; }}
QLineEdit[look="edit"], QLineEdit[look="edit"]:focus {{
    border-width: 1px; border-radius: 4px; padding: 0 3px; min-height: 20px; }}
QLineEdit[look="edit"][tall="true"] {{ min-height: 24px; }}
QPlainTextEdit[look="edit"], QPlainTextEdit[look="edit"]:focus {{
    border-width: 1px; border-radius: 4px; padding: 0 1px; }}
QLineEdit:read-only {{ color: {p.on("second", "ground")}; background-color: {p.ground}; }}
QLineEdit:disabled, QPlainTextEdit:disabled {{
    color: {p.on("third", "ground")}; background-color: {p.ground}; }}
QComboBox::drop-down, QDateEdit::drop-down {{ border: 0; width: 24px; }}
QComboBox::down-arrow, QDateEdit::down-arrow {{ image: none; }}
QComboBox QAbstractItemView {{
    color: {p.on("ink", "surface")}; background-color: {p.surface}; border: 1px solid {p.strong_line};
    selection-color: {p.on("ink", "accent_ground")}; selection-background-color: {p.accent_ground};
    outline: 0; }}
QCheckBox, QRadioButton {{ color: {p.on("ink", "surface")}; background: transparent; spacing: 8px; }}
"""


def _lists(p: Palette) -> str:
    return f"""
QAbstractItemView {{ outline: 0; }}
QListView, QTableView, QTreeView {{
    color: {p.on("ink", "surface")}; background-color: {p.surface}; border: 0; }}
QListView[look="clear"] {{ background: transparent; }}
QHeaderView, QTableCornerButton::section {{ background-color: {p.surface}; border: 0; }}
QHeaderView::section {{
    color: {p.on("second", "surface")}; background-color: {p.surface}; border: 0;
    border-bottom: 1px solid {p.line}; padding: 0 8px; }}
QHeaderView::section:hover {{ color: {p.on("ink", "hover")}; background-color: {p.hover}; }}
"""


def _menus(p: Palette) -> str:
    return f"""
QMenu {{ color: {p.on("ink", "surface")}; background-color: {p.surface};
    border: 1px solid {p.strong_line}; padding: 4px; }}
QMenu::item {{ padding: 6px 24px 6px 12px; border-radius: 4px; }}
QMenu::item:selected {{ color: {p.on("ink", "accent_ground")}; background-color: {p.accent_ground}; }}
QMenu::item:disabled {{ color: {p.on("third", "surface")}; }}
QMenu::separator {{ height: 1px; background-color: {p.line}; margin: 4px 8px; }}
QMenu::icon {{ padding-left: 8px; }}
"""


def _scroll_bars(p: Palette) -> str:
    return f"""
QAbstractScrollArea::corner {{ background: transparent; }}
QScrollBar {{ background: transparent; border: 0; }}
QScrollBar:vertical {{ width: 12px; }}
QScrollBar:horizontal {{ height: 12px; }}
QScrollBar::handle {{ background-color: {p.strong_line}; border-radius: 3px; margin: 3px; }}
QScrollBar::handle:vertical {{ min-height: 32px; }}
QScrollBar::handle:horizontal {{ min-width: 32px; }}
QScrollBar::handle:hover {{ background-color: {p.on("control_line", "surface")}; }}
QScrollBar::add-line, QScrollBar::sub-line {{ width: 0; height: 0; }}
QScrollBar::add-page, QScrollBar::sub-page {{ background: transparent; }}
"""
