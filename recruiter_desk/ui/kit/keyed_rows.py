"""Rows that stay while their record stays: a change redraws what it touched, focus and open fields survive."""

from collections.abc import Callable, Sequence
from typing import Generic, Protocol, TypeVar

from PySide6.QtWidgets import QVBoxLayout, QWidget

from recruiter_desk.ui.kit.look import set_look
from recruiter_desk.ui.kit.shown import Shown

V = TypeVar("V")
V_contra = TypeVar("V_contra", contravariant=True)


class ShowsValue(Protocol[V_contra]):
    """A row that can show another state of its record."""

    def show_value(self, value: V_contra) -> None: ...


class KeyedRows(QWidget, Generic[V]):
    """One row a value, told apart by *key*; *nothing* is the sentence while there is none."""

    def __init__(
        self,
        make: Callable[[V], QWidget],
        key: Callable[[V], str],
        nothing: str = "",
        parent: QWidget | None = None,
    ) -> None:
        """*make* returns a widget with `show_value`."""
        super().__init__(parent)
        self._make = make
        self._key = key
        self._rows: dict[str, QWidget] = {}
        self._values: dict[str, V] = {}
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(0)
        self._nothing = Shown(nothing, "third", wrap=True)
        self._nothing.setContentsMargins(6, 6, 6, 6)
        self._column.addWidget(self._nothing)
        self._nothing.setVisible(bool(nothing))
        self._sentence = nothing

    def show_values(self, values: Sequence[V]) -> None:
        """Show *values* in their order; a row whose value is as before is left alone."""
        wanted = {self._key(value): value for value in values}
        for key in [key for key in self._rows if key not in wanted]:
            self._drop(key)
        for place, (key, value) in enumerate(wanted.items()):
            self._place(place, key, value)
        rows = [self._rows[key] for key in wanted]
        for row in rows:
            if row.property("look") == "row":  # others have no hairline, or draw it themselves
                set_look(row, last=row is rows[-1])
        self._values = wanted
        self._nothing.setVisible(bool(self._sentence) and not rows)

    def row(self, key: str) -> QWidget:
        """Return the row of *key*."""
        return self._rows[key]

    def rows(self) -> list[QWidget]:
        """Return the rows, top first."""
        return [self._rows[key] for key in self._values]

    def _place(self, place: int, key: str, value: V) -> None:
        row = self._rows.get(key)
        if row is None:
            row = self._rows[key] = self._make(value)
            self._column.insertWidget(place, row)
            return
        if self._column.indexOf(row) != place:
            self._column.removeWidget(row)
            self._column.insertWidget(place, row)
        if self._values.get(key) != value:
            row.show_value(value)  # type: ignore[attr-defined]  # see ShowsValue

    def _drop(self, key: str) -> None:
        row = self._rows.pop(key)
        self._column.removeWidget(row)
        row.hide()
        row.deleteLater()
