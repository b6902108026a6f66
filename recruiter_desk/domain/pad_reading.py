"""Reads a line of the pad: note, question, step or decision, with its signs, its topic and its fact.

    trailing ?  a question          leading !  a must-have, on a question a deal-breaker
    @name       who said or knows   leading +  a nice-to-have, on a question nice to know
    #topic      what it is about    =1 to =4   concern, mixed, strong, exceptional
    > call Fri 9:30   a step        pass, hold, decline, offer; go on, unsure, wants out, accept   a decision

Nothing typed is ever an error, and no word is lost: what is not surely one of these is a note as it was typed.
"""

import re
from collections.abc import Iterable
from dataclasses import replace
from datetime import date

from recruiter_desk.domain.ledger.audience import Side
from recruiter_desk.domain.ledger.decisions import DECISIONS, DecisionKind
from recruiter_desk.domain.ledger.findings import RATINGS
from recruiter_desk.domain.ledger.questions import Weight
from recruiter_desk.domain.pad import LineKind, PadLine
from recruiter_desk.domain.pad_facts import TOPIC_OF, read_fact
from recruiter_desk.domain.pad_steps import read_step
from recruiter_desk.domain.topics import guess_topic, take_topic

MUST, NICE = "must", "nice"
LOOKED_AT = 2000  # a longer line is read no further for facts and topic: it is a text, not shorthand

_LEAD = re.compile(r"\s*(!+|\+(?!\s*[\d(+]))\s*(?=\S)")
_WHO = re.compile(r"(?<!\S)@((?:[^\W\d_]\.[ ]?)*[^\W\d_](?:[\w.'’-]*\w)?)(?![\w@])(:(?=\s|$))?")
_RATING = re.compile(rf"(?<!\S)=(?:([1-4])|({'|'.join(RATINGS)}))(?=[\s.,;)!]|$)", re.IGNORECASE)
_ASKS = re.compile(r"(?:^|.)[?？؟][?!？！؟]*$", re.DOTALL)
_LINK = re.compile(r"(?:\w+://|www\.|mailto:)\S*$", re.IGNORECASE)
_DECIDED = re.compile(r"decision\s*:?\s+|decision:\s*", re.IGNORECASE)
_REASON = re.compile(r"\s*[-–—:,.;]\s*|\s+(?=\(|because\b|since\b|as\b|after\b)")
_SAID = {
    **{kind.value: kind for kind in DecisionKind},
    "accepts": DecisionKind.ACCEPT, "accepted": DecisionKind.ACCEPT, "declined": DecisionKind.DECLINE,
    "declines": DecisionKind.DECLINE, "passed": DecisionKind.PASS, "goes on": DecisionKind.GO_ON,
    "on hold": DecisionKind.HOLD, "want out": DecisionKind.WANTS_OUT,
}  # fmt: skip


def read_lines(text: str, today: date) -> tuple[PadLine, ...]:
    """Return each line of *text* as understood; lines without anything on them are left out."""
    return tuple(read_line(line, today) for line in text.splitlines() if line.strip())


def read_line(text: str, today: date) -> PadLine:
    """Return *text* as understood on the day *today*."""
    typed = text.strip()
    if step := read_step(typed, today):
        words, who = _take_who(step[0], keep=True)
        return PadLine(LineKind.STEP, words, who=who, step_at=step[1], typed=typed)
    return _decision(typed) or _said(typed, today, take_who=True)


def without_who(line: PadLine, today: date) -> PadLine:
    """Return *line* with its @name left in the words: nobody on the desk is called so."""
    if not line.who or line.kind not in (LineKind.NOTE, LineKind.QUESTION):
        return line
    return replace(line, text=_said(line.typed, today, take_who=False).text, who="")


def with_whole_name(line: PadLine, names: Iterable[str], today: date) -> PadLine:
    """Return *line* with the whole of a name taken after @, "@Eva Halden", when it is one of *names*."""
    if not line.who:
        return line
    here = line.typed.casefold()
    known = [name for name in names if " " in name and f"@{name.casefold()}" in here]
    if not known:
        return line
    name = max(known, key=len)
    at = here.index(f"@{name.casefold()}")
    joined = f"{line.typed[:at]}@{name.replace(' ', '_')}{line.typed[at + len(name) + 1 :]}"
    read = read_line(joined, today)
    return replace(line, text=read.text, who=read.who) if read.kind == line.kind else line


# -- notes and questions -------------------------------------------------------------------------------------


def _said(typed: str, today: date, *, take_who: bool) -> PadLine:
    """Read a note or a question; one that holds nothing but signs stays as typed."""
    text, lead = _take_lead(typed)
    who = ""
    if take_who:
        text, who = _take_who(text)
    text, topic = take_topic(text)
    text, rating = _take_rating(text)
    text = text.strip()
    if not any(character.isalnum() for character in text):
        return PadLine(LineKind.NOTE, typed, typed=typed)
    if _is_question(text):
        weight = {MUST: Weight.DEAL_BREAKER, NICE: Weight.NICE}.get(lead, Weight.IMPORTANT)
        guessed = topic or guess_topic(text[:LOOKED_AT])
        return PadLine(
            LineKind.QUESTION, text, guessed, bool(guessed and not topic), who, rating, weight.value, typed=typed
        )
    fact = read_fact(text, today) if len(text) <= LOOKED_AT else None
    guessed = topic or (TOPIC_OF[fact.kind] if fact else guess_topic(text[:LOOKED_AT]))
    return PadLine(
        LineKind.NOTE, text, guessed, bool(guessed and not topic), who, rating, must=lead, fact=fact, typed=typed
    )


def _take_lead(text: str) -> tuple[str, str]:
    """Split ! or + off the start; "+44 20 ..." and "+20%" begin with a number, not with a sign."""
    match = _LEAD.match(text)
    if not match:
        return text, ""
    return text[match.end() :], MUST if match[1].startswith("!") else NICE


def _take_who(text: str, *, keep: bool = False) -> tuple[str, str]:
    """Split the first @name off; *keep* leaves the name in the words and takes only its sign."""
    match = _WHO.search(text)
    if not match:
        return text, ""
    who = match[1].replace("_", " ")
    if keep:
        return text[: match.start()] + match[0][1:] + text[match.end() :], who
    return _closed(text, match), who


def _take_rating(text: str) -> tuple[str, str]:
    match = _RATING.search(text)
    if not match:
        return text, ""
    return _closed(text, match), RATINGS[int(match[1]) - 1] if match[1] else match[2].casefold()


def _closed(text: str, gap: re.Match[str]) -> str:
    """Return *text* without the sign at *gap*, and without the blank that stood before it."""
    before, after = text[: gap.start()], text[gap.end() :]
    if not before.strip():
        return after.lstrip(" \t,;")
    return f"{before.rstrip()}{after}" if not after or after[0] in " \t?!.,;)" else before + after


def _is_question(text: str) -> bool:
    """Tell whether *text* asks: it ends with a question mark that belongs to no link."""
    return bool(_ASKS.search(text)) and not _LINK.search(text.rstrip("!！"))


# -- decisions -----------------------------------------------------------------------------------------------


def _decision(typed: str) -> PadLine | None:
    """Read a line that is a decision and nothing else, or "decision: pass - strong on treasury"."""
    lead = _DECIDED.match(typed)
    rest = typed[lead.end() :] if lead else typed
    for word in sorted(_SAID, key=len, reverse=True):
        if not rest.casefold().startswith(word):
            continue
        after = rest[len(word) :]
        if not after.strip(" .!"):
            return _decided(_SAID[word], "", typed)
        if lead and (reason := _REASON.match(after)):
            return _decided(_SAID[word], after[reason.end() :].strip(), typed)
    return None


def _decided(kind: DecisionKind, reason: str, typed: str) -> PadLine:
    side = next(side for side in (Side.COMPANY, Side.CANDIDATE) if kind in DECISIONS[side])
    topic = guess_topic(reason)
    return PadLine(LineKind.DECISION, reason, topic, bool(topic), decision=kind.value, decided_by=side, typed=typed)
