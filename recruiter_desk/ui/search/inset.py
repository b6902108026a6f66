"""Sets what is not edited in place in one line with the words that are: those have an inset of their own."""

from PySide6.QtWidgets import QHBoxLayout, QLayout, QWidget

from recruiter_desk.ui.kit.card import INSET


def inset(*content: QWidget | QLayout, spacing: int = 8) -> QHBoxLayout:
    """Return *content* side by side, the first one growing, as far from the edge as edited words stand."""
    row = QHBoxLayout()
    row.setContentsMargins(INSET, 0, INSET, 0)
    row.setSpacing(spacing)
    for place, one in enumerate(content):
        if isinstance(one, QWidget):
            row.addWidget(one, 0 if place else 1)
        else:
            row.addLayout(one, 0 if place else 1)
    return row
