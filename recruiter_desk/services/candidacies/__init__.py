"""Candidacies: add, move, end and restore, pause, next step, leave and submittal, and all that the panel shows."""

from recruiter_desk.services.candidacies.moving import (
    end_in,
    known_to_client,
    restore,
    restore_in,
    why_not_move,
)

__all__ = ["end_in", "known_to_client", "restore", "restore_in", "why_not_move"]
