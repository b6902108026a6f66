"""Which topic a line is about: named with #, or guessed from its words."""

import re

from recruiter_desk.domain.people import folded
from recruiter_desk.domain.stages import TOPICS

# topic: beginnings of words that give it away; the first topic that fits wins, so the narrow ones come first
_WORDS: tuple[tuple[str, tuple[str, ...]], ...] = (
    ("reporting line", ("reports to", "reporting to", "reporting line", "dotted line")),
    ("place and travel", ("travel", "relocat", "remote", "hybrid", "on-site", "office", "commut", "based in")),
    ("start", ("start date", "notice", "available from", "starts in", "can start")),
    ("pay", ("pay", "salary", "bonus", "equity", "compensation", "base of", "package", "ltip", "share options")),
    ("team", ("team", "direct reports", "people lead", "coach", "mentor", "hires")),
    ("authority", ("authority", "mandate", "decides", "decision", "sign off", "sign-off", "veto")),
    ("resources", ("resource", "headcount", "budget for", "investment in")),
    ("growth", ("growth path", "promotion", "succession", "successor", "board seat", "career", "next step")),
    ("risk", ("risk", "litigation", "non-compete", "non compete", "conflict of interest")),
    ("health", ("health check", "medical", "fit to work")),
    ("motivation", ("motivat", "hungry", "drive", "ambitio", "wants to", "why ")),
    ("interests", ("interest in", "interests", "passion", "hobb")),
    ("fit", ("fit", "cultur", "values", "calm", "humour", "hands-on", "hands on", "diplomat", "humble", "character")),
    ("scope", ("scope", "p&l", "responsib", "owns ", "turnover of", "revenue of")),
    (
        "experience",
        (
            "experience", "year", "track record", "led ", "has led", "background", "listed", "ipo", "m&a", "carve",
            "turnaround", "refinanc", "restructur", "private equity", "family firm", "worked in", "history",
        ),
    ),
    (
        "skill",
        (
            "ifrs", "gaap", "treasury", "tax", "erp", "sap", "audit", "modelling", "modeling", "fluent", "language",
            "english", "german", "french", "spanish", "qualified", "chartered", "aca", "acca", "cpa", "cfa", "mba",
            "degree", "skill", "knows", "knowledge", "certif", "software", "python", "law", "engineer",
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
