"""Which topic a line is about: named with #, or guessed from its words."""

import re

from recruiter_desk.domain.people import folded
from recruiter_desk.domain.stages import TOPICS

# topic: beginnings of words that give it away; the first topic that fits wins, so the narrow ones come first
_WORDS: tuple[tuple[str, tuple[str, ...]], ...] = (
    (
        "reporting line",
        (
            "reports to", "reporting to", "reporting line", "dotted line", "report to", "boss is", "matrix",
            "line manager",
        ),
    ),
    (
        "place and travel",
        (
            "travel", "relocat", "remote", "hybrid", "on-site", "office", "commut", "based in", "home office",
            "working from", "move to ", "reise", "umzug", "deplacement",
        ),
    ),
    (
        "start",
        (
            "start date", "notice", "starts in", "can start", "kundigungsfrist", "preavis", "available",
            "earliest start", "verfugbar", "disponible",
        ),
    ),
    (
        "pay",
        (
            "pay", "salary", "bonus", "equity", "compensation", "base of", "package", "ltip", "share options",
            "earn", "verdien", "gehalt", "salaire", "remunerat", "pension", "car allowance", "day rate", "sign-on",
            "vergutung",
        ),
    ),
    (
        "team",
        (
            "team", "people lead", "coach", "mentor", "hires", "his people", "her people", "direct report",
            "successor team", "mitarbeiter", "equipe",
        ),
    ),
    (
        "authority",
        (
            "authority", "mandate", "decides", "decision", "sign off", "sign-off", "veto", "signs", "approv",
            "say over", "no say",
        ),
    ),
    ("resources", ("resource", "headcount", "investment in", "budget", "capex", "money for")),
    (
        "growth",
        (
            "growth path", "promotion", "succession", "successor", "board seat", "career", "next step", "grow into",
            "succeed", "ceo one day", "development",
        ),
    ),
    (
        "risk",
        (
            "risk", "litigation", "non-compete", "non compete", "conflict of interest", "counteroffer",
            "counter-offer", "other offer", "elsewhere", "red flag", "gap in",
        ),
    ),
    ("health", ("health check", "medical", "fit to work", "sick", "illness", "parental leave")),
    (
        "motivation",
        (
            "motivat", "hungry", "drive", "ambitio", "wants to", "why ", "leaving because", "frustrat", "bored",
            "keen", "wechselgrund",
        ),
    ),
    ("interests", ("interest in", "interests", "passion", "hobb")),
    (
        "fit",
        (
            "fit", "cultur", "values", "calm", "humour", "hands-on", "hands on", "diplomat", "humble", "character",
            "likes ", "listens", "arrogant", "chemistry", "warm", "energy", "personal", "polite", "presence",
        ),
    ),
    (
        "scope",
        (
            "scope", "p&l", "responsib", "owns ", "turnover of", "revenue of", "p & l", "remit", "mandate covers",
            "takes over", "verantwort",
        ),
    ),
    (
        "experience",
        (
            "experience", "year", "track record", "led ", "has led", "background", "listed", "ipo", "m&a", "carve",
            "turnaround", "refinanc", "restructur", "private equity", "family firm", "worked in", "history",
            "m & a", "due diligence", "ran ", "built ", "grew ", "integrat", "erfahrung",
        ),
    ),
    (
        "skill",
        (
            "ifrs", "gaap", "treasury", "tax", "erp", "sap", "audit", "modelling", "modeling", "fluent", "language",
            "english", "german", "french", "spanish", "qualified", "chartered", "aca", "acca", "cpa", "cfa", "mba",
            "degree", "skill", "knows", "knowledge", "certif", "software", "python", "law", "engineer", "deutsch",
            "englisch", "franzosisch", "anglais", "allemand", "italian", "speaks", "spricht", "excel",
            "controlling", "fx hedg",
        ),
    ),
)  # fmt: skip
_TAG = re.compile(r"(?:^|\s)#([\w-]+)")


def guess_topic(text: str) -> str:
    """Return the topic that the words of *text* point to, or ""."""
    bare = f" {folded(text)} "
    for topic, words in _WORDS:
        if any(re.search(rf"(?<!\w){re.escape(word)}", bare) for word in words):
            return topic
    return ""


def topic_called(word: str) -> str:
    """Return the topic that *word* names or begins, "place" or "reporting-line", or "" when none or several do."""
    bare = folded(word).replace("-", " ").replace("_", " ").strip()
    if bare in TOPICS:
        return bare
    found = [topic for topic in TOPICS if bare and topic.startswith(bare)]
    return found[0] if len(found) == 1 else ""


def take_topic(text: str) -> tuple[str, str]:
    """Split a #topic off *text*: what is left, and the topic; a # that names no topic stays where it is."""
    for match in _TAG.finditer(text):
        if topic := topic_called(match.group(1)):
            rest = f"{text[: match.start()]} {text[match.end() :]}"
            return " ".join(rest.split()), topic
    return text, ""
