"""What the tests of the pack's page look at: where the keys go, and the words that show."""

from PySide6.QtWidgets import QApplication, QWidget

from recruiter_desk.ui.kit.shown import Shown


def focused() -> QWidget:
    found = QApplication.focusWidget()
    assert found is not None
    return found


def words(widget: QWidget) -> list[str]:
    """Return the texts that show in *widget*."""
    return [label.text() for label in widget.findChildren(Shown) if label.isVisibleTo(widget) and label.text()]
