"""Invented companies that look invented, and the jobs people do there."""

from collections.abc import Iterator
from random import Random

from recruiter_desk.services.demo.names import Country, words

ONSETS = words(
    "Bren Cald Dorr Eskel Fyr Garl Hesk Iver Jorr Kelm Lorr Merr Nyl Orl Pell Quill Rav Sterr Tamm Ulv Wend Yarr Zell"
)
ENDINGS = words("ane beck dall ering fell grove holm ike lund mere nor ova pont quay ridge stad thorpe una vik worth")
TRADES = (
    "Logistics", "Energy", "Foods", "Marine", "Systems", "Foundry", "Textiles", "Biotech", "Rail", "Insurance",
    "Packaging", "Optics", "Shipping", "Timber", "Instruments", "Software", "Dairy", "Chemicals", "Robotics", "Hotels",
    "Glass", "Mutual", "Pumps", "Aviation",
)  # fmt: skip
JOBS: dict[str, tuple[tuple[str, int | None], ...]] = {
    "finance": (
        ("CFO", 5), ("Group CFO", 5), ("Deputy CFO", 4), ("Finance Director", 3), ("VP Finance", 4),
        ("Group Controller", 3), ("Controller", 2), ("Treasurer", 3), ("Head of Tax and Treasury", 3), ("DAF", 3),
    ),
    "product": (
        ("VP Product", 4), ("Chief Product Officer", 5), ("Product Director", 3), ("Head of Product", 3),
        ("Group Product Manager", 2), ("Director of Design and Research", 3),
    ),
    "operations": (
        ("Plant Director", 3), ("COO", 5), ("Operations Director", 3), ("Plant Manager", 2), ("VP Operations", 4),
        ("Head of Maintenance", 2), ("Supply Chain Director", 3),
    ),
    "legal": (
        ("General Counsel", 5), ("Head of Legal", 3), ("Deputy General Counsel", 4), ("Legal Director", 3),
        ("Senior Counsel", 2), ("Company Secretary", 3),
    ),
    "people": (("HR Director", 1), ("Chief People Officer", 5), ("Head of Talent", 1), ("HR Business Partner", 1)),
    "sales": (
        ("CRO", 5), ("Sales Director", 3), ("VP Sales, Europe, Middle East and Africa", 4), ("Country Manager", 3),
        ("Head of Key Accounts", 2),
    ),
    "technology": (("CTO", 5), ("VP Engineering", 4), ("Head of Data", 3), ("CISO", 4), ("Engineering Manager", 2)),
    "board": (("Chair", 6), ("Non-executive Director", 6), ("CEO", 5), ("Managing Director", 5)),
}  # fmt: skip
FIELDS = ("finance", "product", "operations", "legal", "people", "sales", "technology", "board")
FIELD_WEIGHTS = (26, 12, 14, 10, 8, 10, 14, 6)
TAGS = (
    "board-ready", "turnaround", "IFRS", "speaks German", "speaks Norwegian", "relocates", "not before summer",
    "private equity", "listed company", "interim", "first-time", "knows shipping", "SAP", "carve-out",
)  # fmt: skip
VIAS = ("LinkedIn", "Job ad", "Conference", "Old list", "Alumni list")
REMARKS = (
    "Calls back after six. Prefers a message first.", "Met at the shipping dinner; remembers everybody.",
    "Moved for the schools; would not move again before 2028.", "Wants a written brief before any talk.",
    "Once turned down an offer over the reporting line.", "Knows half of the finance people in the north.",
    "Prefers to be written to in German.\nTravels Monday to Thursday.",
)  # fmt: skip


def company_names(draw: Random) -> Iterator[str]:
    """Give invented names without end, no two the same."""
    pairs = [(onset + ending, trade) for onset in ONSETS for ending in ENDINGS for trade in TRADES]
    draw.shuffle(pairs)
    for root, trade in pairs:
        yield f"{root} {trade}"
    number = 2
    while True:
        yield from (f"{root} {trade} {number}" for root, trade in pairs)
        number += 1


def dressed(draw: Random, name: str, country: Country) -> str:
    """Put the country's legal form behind a name, two times out of five."""
    return f"{name} {draw.choice(country.forms)}" if draw.random() < 0.4 else name
