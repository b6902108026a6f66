"""What a row of the names list says: how the last call went, what to do next, and whether to call today."""

from datetime import date

import pytest

from recruiter_desk.domain.names import Approach, is_to_call, last_touch, next_words

TUESDAY = date(2026, 11, 24)
NUMBER, NONE = True, False

# approach | last touch | next | to call
ROWS = [
    (Approach("research", NUMBER), "", "To call", True),
    (Approach("research", NONE), "", "Find number", False),
    (Approach("research", NUMBER, "left_message", "2026-11-23"), "Left message Mon", "Try again today", True),
    (Approach("research", NUMBER, "left_message", "2026-11-24"), "Left message today", "Try again", False),
    (Approach("research", NUMBER, "no_answer", "2026-11-23", 1), "No answer Mon", "Try again today", True),
    (Approach("research", NUMBER, "no_answer", "2026-11-23", 2), "No answer twice", "Try again today", True),
    (Approach("research", NUMBER, "no_answer", "2026-11-23", 4), "No answer 4 times", "Try again today", True),
    (Approach("research", NUMBER, "talked", "2026-11-12"), "Talked 12 Nov", "Send brief", False),
    (Approach("research", NUMBER, "no_answer", "2026-11-23", 1, "Try again", "2026-11-27"),
     "No answer Mon", "Try again Fri", False),
    (Approach("research", NUMBER, "no_answer", "2026-11-23", 1, "Try again", "2026-11-27T09:30:00Z"),
     "No answer Mon", "Try again Fri 09:30", False),
    (Approach("research", NUMBER, "no_answer", "2026-11-20", 1, "Try again", "2026-11-23"),
     "No answer Fri", "Try again today", True),
    (Approach("research", NUMBER, "talked", "2026-11-23", 0, "", "2026-11-24T14:00:00Z"),
     "Talked Mon", "Call today 14:00", True),
    (Approach("research", NUMBER, "talked", "2026-11-23", 0, "", "2026-12-12"), "Talked Mon", "Call 12 Dec", False),
    (Approach("research", NUMBER, "", "", 0, "send brief", "2026-11-24"), "", "Send brief today", False),
    (Approach("research", NUMBER, "", "", 0, "ask S. Dahl first"), "", "Ask S. Dahl first", False),
    (Approach("research", NUMBER, paused_until="2026-12-12"), "", "Paused until 12 Dec", False),
    (Approach("research", NUMBER, paused_until="2026-11-24"), "", "To call", True),
    (Approach("recruiter", NUMBER, "interested", "2026-11-23"), "Interested", "Book first interview", False),
    (Approach("recruiter", NUMBER, "interested", "2026-11-23", 0, "", "2026-11-27"), "Interested", "Call Fri", False),
    (Approach("recruiter", NUMBER, "interested", "2026-11-23", meeting_at="2026-11-26T10:00:00Z"),
     "Interested", "First interview Thu 10:00", False),
    (Approach("research", NUMBER, "whatever", "2026-11-23"), "", "Send brief", False),
]  # fmt: skip


@pytest.mark.parametrize(("approach", "touch", "next_", "to_call"), ROWS)
def test_a_row_says_how_it_went_and_what_is_next(approach, touch, next_, to_call):
    assert last_touch(approach, TUESDAY) == touch
    assert next_words(approach, TUESDAY, "Europe/London") == next_
    assert is_to_call(approach, TUESDAY, "Europe/London") is to_call
