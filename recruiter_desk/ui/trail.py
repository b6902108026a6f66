"""Where the user went, for Back and Forward."""

from recruiter_desk.ui.place import Place

LONGEST = 100


class Trail:
    """Places in the order they were gone to, and which of them is shown."""

    def __init__(self) -> None:
        self._places: list[Place] = []
        self._at = -1

    def went(self, place: Place) -> None:
        """Remember that *place* was gone to; what lay ahead is forgotten."""
        if self._places and self._places[self._at] == place:
            return
        self._places = [*self._places[: self._at + 1], place][-LONGEST:]
        self._at = len(self._places) - 1

    def back(self) -> Place | None:
        """Return the place before this one and stand there; None at the beginning."""
        return self._step(-1)

    def forward(self) -> Place | None:
        """Return the place after this one and stand there; None at the end."""
        return self._step(1)

    def _step(self, step: int) -> Place | None:
        there = self._at + step
        if not 0 <= there < len(self._places):
            return None
        self._at = there
        return self._places[there]
