"""The one thing to know about a card, as its chip shows it wherever it stands: which icon, which tint."""

from collections.abc import Mapping

from recruiter_desk.domain.candidacies import Chip, ChipKind
from recruiter_desk.ui.kit.chip import Tone

_ICONS: Mapping[ChipKind, str] = {
    "wants_out": "wants_out",
    "held": "held",
    "debrief": "message",
    "meeting": "meeting",
    "call": "call",
    "step": "clock",
    "waiting_company": "waiting",
    "waiting_candidate": "waiting",
    "paused": "pause",
    "nothing": "nothing",
    "ended": "end",
}


def icon_of(chip: Chip) -> str:
    """Return the name of the icon of what a chip says."""
    return _ICONS[chip.kind]


def tone_of(chip: Chip) -> Tone:
    """Return how a chip is filled: not at all, unless it is overdue; a wish to leave is a danger."""
    if not chip.overdue:
        return "bare"
    return "danger" if chip.kind in ("wants_out", "held") else "warning"
