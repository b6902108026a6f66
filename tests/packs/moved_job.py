"""How a job has changed and what in it can move, as pages show it: real, long, hostile."""

from recruiter_desk.domain.packs import JobChange, Movable

CHANGES = (
    JobChange("", "Title", "VP Manufacturing", "Chief Operating Officer", "Changed", "2 Nov"),
    JobChange("", "Reports to", "CPO", "CEO", "Changed", "2 Nov"),
    JobChange("r2", "Scope", "Two plants", "Three plants, supply chain and quality; £260m revenue", "Raised",
              "Penang was approved. Board, 2 Nov"),
    JobChange("r3", "Experience", "15 years in electronics (must-have)", "15 years in electronics (nice-to-have)",
              "Relaxed", "The panel did not miss it. CTO, 9 Nov"),
    JobChange("r3", "Skill", "Six Sigma Black Belt", "", "Removed", "CTO, 9 Nov"),
    JobChange("", "Team", "", "Has led through works council consultation", "Added", "9 Nov"),
    JobChange("", "Place", "Leeds, five days", "Leeds hub, three days; Penang monthly", "Changed", "20 Nov"),
    JobChange("", "Pay", "£165k to £185k, 20% bonus", "£190k to £215k, 30% bonus, LTIP", "Changed", "20 Nov"),
)  # fmt: skip
LEVERS = (
    Movable("l1", "Start", "1 June", "From 1 April if Velora releases her", "", "HR Director", False,
            "Removes an overlap worry"),
    Movable("l2", "Place", "Three days a week", "Two in school terms, first year", "Asked 20 Nov", "You", True,
            "Settles question 2"),
    Movable("l3", "Team", "None planned", "Head of automation, from budget", "Granted 9 Nov", "CTO", False,
            "Settles question 5"),
    Movable("l4", "Pay", "Standard vesting", "Make-whole for £84k forfeited", "", "Remuneration committee", False,
            "Matches the rival"),
    Movable("l5", "Title", "Unspoken", "Named development plan", "", "You", True, "Settles question 4"),
)  # fmt: skip
CHANGES_TITLE = (
    "The job has changed in eight points since 14 September: one raised, one relaxed, one added, one removed and "
    "four changed."
)
LEVERS_TITLE = "Four things in the job can still move; two of them are yours to decide."


def many(count: int) -> tuple[tuple[JobChange, ...], tuple[Movable, ...]]:
    """Return so many rows of each, with words that fill their columns."""
    long = "Donaudampfschifffahrtsgesellschaftskapitän und alles, was dazu gehört, bis in das kleinste Werk hinein"
    changed = tuple(JobChange(f"r{n}", f"Element {n}", long, f"{long} {n}", "Reworded", long) for n in range(count))
    moves = tuple(Movable(f"l{n}", f"Lever {n}", long, long, "Refused 2 Nov", long, False, long) for n in range(count))
    return changed, moves


def hostile(words: str) -> tuple[tuple[JobChange, ...], tuple[Movable, ...]]:
    """Return a row of each that says *words* in every place."""
    changed = JobChange("r", words, words, words, words, words)
    return (changed,), (Movable("l", words, words, words, words, words, True, words),)
