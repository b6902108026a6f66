"""The keys of the panel and of the page of a candidacy, for the list of keys."""

from recruiter_desk.ui.keys import KeyGroup

LINE_KEYS = KeyGroup(
    "A line of the panel",
    (
        ("Up or Down", "Walk from line to line"),
        ("Enter", "Answer it, or open it"),
        ("E or F2", "Edit the words"),
        ("1 to 4", "Who may read it"),
        ("T", "Topic"),
        ("R or W", "Rating, or weight"),
        ("Del", "Delete"),
        ("N or Q", "Note, or question"),
        ("D", "Debrief the last meeting"),
        ("I", "Book a meeting"),
    ),
)
PAGE_KEYS = KeyGroup(
    "A candidacy",
    (
        ("N", "Note"),
        ("Q", "Question"),
        ("D", "Debrief"),
        ("I", "Book a meeting"),
        ("P", "Briefing pack"),
        ("W", "Wants out"),
        ("Down", "To the first line"),
    ),
)
