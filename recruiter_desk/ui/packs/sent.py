"""Which versions of this pack went out: when, for whom, and whether anything changed since."""

from collections.abc import Sequence
from datetime import date

from PySide6.QtWidgets import QVBoxLayout, QWidget

from recruiter_desk.domain.moments import short_when
from recruiter_desk.domain.packs_asked import Share
from recruiter_desk.ui.kit.shown import Shown

SHOWN = 5


class Sent(QWidget):
    """The newest first; nothing while nothing went out."""

    def __init__(self, zone: str) -> None:
        super().__init__()
        self._zone = zone
        self._changed = Shown("", "warning", wrap=True)
        self._lines = Shown("", "small", wrap=True)
        column = QVBoxLayout(self)
        column.setContentsMargins(8, 0, 8, 0)
        column.setSpacing(3)
        column.addWidget(Shown(self.tr("Sent or saved"), "section"))
        column.addWidget(self._changed)
        column.addWidget(self._lines)

    def show_shares(self, shares: Sequence[Share], today: date) -> None:
        """List *shares*, the newest first; times are told from *today*."""
        self.setVisible(bool(shares))
        said = [
            self.tr("{when} version {number} for {reader}").format(
                when=short_when(one.shared_at, self._zone, today), number=one.version, reader=one.reader
            )
            for one in shares[:SHOWN]
        ]
        if len(shares) > SHOWN:
            said.append(self.tr("and {count} before").format(count=len(shares) - SHOWN))
        self._lines.show_text("\n".join(said))

    def show_changed(self, version: int) -> None:
        """Say that the pack is another than *version* was; 0 says nothing."""
        self._changed.setVisible(version > 0)
        self._changed.show_text(self.tr("Changed since version {number}").format(number=version))
