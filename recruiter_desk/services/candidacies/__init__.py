"""Candidacies: add, move, end and restore, pause, next step, leave and submittal, and all that the panel shows."""

from recruiter_desk.services.candidacies.joining import add, copy_to, move_to, on_search, put_in, remove, why_not_add
from recruiter_desk.services.candidacies.moving import end_in, known_to_client, restore, restore_in, why_not_move
from recruiter_desk.services.candidacies.presenting import give_leave, remove_submittal, submit, take_back_leave
from recruiter_desk.services.candidacies.running import Running, first_candidacy, running
from recruiter_desk.services.candidacies.standing import edit, mark_told, pause, set_move_of, set_next
from recruiter_desk.services.candidacies.viewing import history, view

__all__ = [
    "Running",
    "add",
    "copy_to",
    "edit",
    "end_in",
    "first_candidacy",
    "give_leave",
    "history",
    "known_to_client",
    "mark_told",
    "move_to",
    "on_search",
    "pause",
    "put_in",
    "remove",
    "remove_submittal",
    "restore",
    "restore_in",
    "running",
    "set_move_of",
    "set_next",
    "submit",
    "take_back_leave",
    "view",
    "why_not_add",
    "why_not_move",
]
