"""The brake: what is done when somebody wants to leave a process, and how things stand."""

from recruiter_desk.services.brakes.answering import add_doubt, ask_up, firm_no, hold, let_go, stayed, wants_out
from recruiter_desk.services.brakes.opening import (
    NOT_PRESENTED,
    close_of,
    may_open,
    open_brake,
    put_doubt,
    put_firm_no,
    put_open,
    why_not,
)
from recruiter_desk.services.brakes.reading import message_to, of, read, why_not_leave

__all__ = [
    "NOT_PRESENTED",
    "add_doubt",
    "ask_up",
    "close_of",
    "firm_no",
    "hold",
    "let_go",
    "may_open",
    "message_to",
    "of",
    "open_brake",
    "put_doubt",
    "put_firm_no",
    "put_open",
    "read",
    "stayed",
    "wants_out",
    "why_not",
    "why_not_leave",
]
