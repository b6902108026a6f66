"""What a client says when a search begins: one line that starts it, the intake pad, a pasted job description."""

import re
import unicodedata
from collections.abc import Collection
from dataclasses import dataclass, replace
from enum import StrEnum

from recruiter_desk.domain.people import folded
from recruiter_desk.domain.searches import Part
from recruiter_desk.domain.topics import guess_topic, take_topic


class IntakeKind(StrEnum):
    """What a line of the pad becomes."""

    MUST = "must"
    NICE = "nice"
    SEAT = "seat"
    SUMMARY = "summary"
    FACT = "fact"


@dataclass(frozen=True, slots=True)
class IntakeLine:
    """One line as understood; `kept` proposes whether to take it.

    A seat has the name as its text ("" while nobody is known), with title and part. A fact has the spec's field
    in `fact`: place, pay, reporting_line or start.
    """

    kind: IntakeKind
    text: str
    topic: str = ""
    title: str = ""
    part: str = ""
    fact: str = ""
    kept: bool = True


# -- the line that starts a search ---------------------------------------------------------------------------

_COMPANY_TAIL = re.compile(r"(ltd|limited|inc|llc|llp|plc|gmbh|ag|sa|sas|bv|nv|ab|as|oy|oyj|spa|kg|se|co)\.?", re.I)
_SPLITS = (
    re.compile(r"\s*[@＠]\s*(?!\S+\.\S+$)"),
    re.compile(r"(?:^|\s+)at\s+", re.I),
    re.compile(r"\s+[-–—|]\s+"),
    re.compile(r"\s*[,，;]\s*"),
)


def role_and_company(line: str) -> tuple[str, str]:
    """Split "CFO at Halden Marine" (or with a comma, a dash, an @) into role and company; "" for what is missing.

    The last "at" divides: "Chief at Arms at Sea Ltd" is a Chief at Arms.
    """
    text = " ".join(_visible(line).split()).strip(" ,;")
    for split in _SPLITS:
        cuts = list(split.finditer(text))
        while cuts:
            cut = cuts.pop()
            role, company = text[: cut.start()].strip(" ,;"), text[cut.end() :].strip(" ,;")
            if _COMPANY_TAIL.fullmatch(company) and cuts:
                continue
            if company:
                return role, company
    return text, ""


# -- the pad and the job description -------------------------------------------------------------------------

_TITLE_WORDS = 6
_BULLET = re.compile(r"^(?:[-*•‣◦▪●○·–—✓✔➢►§]+|\(?\d{1,2}[.)]|\(?[a-z][.)])\s+", re.I)
_FACTS = {
    "pay": "pay", "salary": "pay", "compensation": "pay", "package": "pay", "remuneration": "pay", "gehalt": "pay",
    "place": "place", "location": "place", "based in": "place", "office": "place", "ort": "place",
    "reports to": "reporting_line", "reporting to": "reporting_line", "reporting line": "reporting_line",
    "report to": "reporting_line", "start": "start", "start date": "start", "starts": "start", "begin": "start",
}  # fmt: skip
_FACT = re.compile(rf"^({'|'.join(sorted(_FACTS, key=len, reverse=True))})\s*[:：=]\s*(.*)$", re.I)
_REPORTS = re.compile(r"^(?:the \w+ )?report(?:s|ing) (?:directly )?to\s+(?:the\s+)?(.{2,80})$", re.I)

_MUST_HEAD = (
    "requirement", "must have", "must-have", "required", "essential", "what you bring", "what you need",
    "your profile", "who you are", "qualification", "what we look for", "what we are looking for",
    "we are looking for", "you have", "about you", "your skills", "minimum", "anforderungen", "ihr profil",
)  # fmt: skip
_NICE_HEAD = (
    "nice to have", "nice-to-have", "preferred", "desirable", "bonus", "a plus", "plus points", "ideally",
    "advantage", "good to have", "optional",
)  # fmt: skip
_OTHER_HEAD = (
    "responsibilit", "what you will do", "what you'll do", "the role", "your role", "your task", "duties",
    "about us", "about the company", "the company", "who we are", "we offer", "what we offer", "benefits",
    "how to apply", "the job", "job description", "key tasks", "equal opportunit", "contact", "overview",
    "your mission", "ihre aufgaben", "wir bieten", "aufgaben", "next steps",
)  # fmt: skip
_MUST_SAID = re.compile(r"\b(must|required|essential|mandatory|minimum|at least)\b", re.I)
_NICE_SAID = re.compile(
    r"\b(nice to have|a plus|preferred|desirable|ideally|an advantage|bonus points|helpful)\b", re.I
)


def read_intake(text: str) -> tuple[IntakeLine, ...]:
    """Read the pad, or a job description pasted into it, line by line.

    `!` must-have, `+` nice-to-have, `@Name, Title` a seat, "pay: ..." a fact, `#topic` anywhere; a plain line
    belongs to the summary. Below a heading such as Requirements or Nice to have, lines are proposed as such; what
    stands under other headings is shown but not kept unless the user says so, nor is the title it begins with.
    """
    found: list[IntakeLine] = []
    heading, asked = "", ""
    lines = [" ".join(raw.split()) for raw in _visible(text).splitlines()]
    lines = [line for line in lines if any(character.isalnum() for character in line)]
    pasted = len(lines) >= 8 or sum(bool(_BULLET.match(line)) for line in lines) >= 2
    for line in lines:
        bulleted = bool(_BULLET.match(line))
        if not bulleted and len(lines) > 1 and (head := _heading(line, pasted)):
            heading, asked = head, ""
            continue
        if not bulleted and (fact := _FACTS.get(folded(line).rstrip(" :"))):
            asked = fact
            continue
        if asked and line[0] not in "!！+＋@＠":
            found.append(IntakeLine(IntakeKind.FACT, _BULLET.sub("", line), fact=asked))
            asked = ""
            continue
        asked = ""
        found.append(_read_line(line, heading, [each.part for each in found if each.part]))
    if pasted and found and found[0].text == lines[0] and len(lines[0].split()) <= _TITLE_WORDS:
        found[0] = replace(found[0], kept=False)
    return tuple(each for each in found if each.text or each.title)


def _read_line(line: str, heading: str, taken: Collection[str]) -> IntakeLine:
    if line[0] in "!！":
        return _criterion(IntakeKind.MUST, line[1:])
    if line[0] in "+＋" and not re.match(r"[+＋]\s*\(?\d{2}", line):
        return _criterion(IntakeKind.NICE, line[1:])
    if line[0] in "@＠":
        return _seat(line[1:], taken)
    line = _BULLET.sub("", line)
    if fact := _FACT.match(line):
        return IntakeLine(IntakeKind.FACT, fact.group(2).strip(), fact=_FACTS[fact.group(1).casefold()])
    if reports := _REPORTS.match(line.rstrip(".")):
        return IntakeLine(IntakeKind.FACT, reports.group(1), fact="reporting_line")
    if heading == "must":
        return _criterion(IntakeKind.NICE if _NICE_SAID.search(line) else IntakeKind.MUST, line)
    if heading == "nice":
        return _criterion(IntakeKind.NICE, line)
    if heading == "other" and (said := _said(line)):
        return _criterion(said, line)
    return IntakeLine(IntakeKind.SUMMARY, line, kept=heading == "")


def _said(line: str) -> IntakeKind | None:
    if _NICE_SAID.search(line):
        return IntakeKind.NICE
    return IntakeKind.MUST if _MUST_SAID.search(line) else None


def _criterion(kind: IntakeKind, text: str) -> IntakeLine:
    words, topic = take_topic(text.strip(" !+"))
    return IntakeLine(kind, words, topic or guess_topic(words))


def _heading(line: str, pasted: bool) -> str:
    """Return must, nice or other for a line that heads a part of a job description, "" for any other line.

    What was typed rather than *pasted* has to be a heading to the letter, so that no short sentence is taken for one.
    """
    bare = folded(line).strip(" :#*=_-")
    if len(bare) > 48 or len(bare.split()) > 6 or line[0] in "!+@" or re.search(r"[.,;]\s|[:：]\s*\S", line):
        return ""
    ends_open = line.rstrip().endswith((":", "："))
    for kind, heads in (("nice", _NICE_HEAD), ("must", _MUST_HEAD), ("other", _OTHER_HEAD)):
        if any(bare in (head, f"{head}s") or (ends_open and head in bare) for head in heads):
            return kind
        if pasted and len(bare.split()) <= 4 and any(bare.startswith(head) for head in heads):
            return kind
    return "other" if ends_open and folded(line).rstrip(" :") not in _FACTS else ""


# -- seats ---------------------------------------------------------------------------------------------------

_GATEKEEPER = re.compile(r"\b(hr|people|talent|human resources|recruit\w*|personnel|personal(?:leiter\w*)?|chro)\b")
_SIGN_OFF = re.compile(
    r"\b(ceo|chief executive\w*|chair\w*|owner|founder|president|board|supervisory|partner|proprietor|inhaber\w*|"
    r"managing director|geschaftsfuhrer\w*|shareholder)\b"
)
_PANEL = re.compile(r"\b(panel|peer|colleague|works council|advisor|adviser)\b")
_LEVELS = (
    (6, re.compile(r"\b(chair\w*|owner|founder|board|supervisory|shareholder|proprietor|inhaber\w*)\b")),
    (4, re.compile(r"\b(vp|svp|evp|vice president)\b")),
    (1, re.compile(r"\b(hr|talent|recruit\w*|human resources|people (?:partner|team|ops|operations))\b")),
    (5, re.compile(r"\b(c[a-z]o|chief|president|managing director|geschaftsfuhrer\w*)\b")),
    (3, re.compile(r"\b(director|head of|head)\b")),
    (2, re.compile(r"\b(manager|lead|controller|partner)\b")),
)


def _seat(text: str, taken: Collection[str]) -> IntakeLine:
    text, _topic = take_topic(text.strip())
    match = re.match(r"^(.*?)(?:\s*[,，;]\s*|\s+[-–—|]\s+|\s*\(|\s*$)(.*)$", text)
    name, title = (match.group(1), match.group(2).strip(" )")) if match else (text, "")
    name = "" if name.strip("? ") == "" else name.strip()
    return IntakeLine(IntakeKind.SEAT, name, title=title, part=guess_part(title, taken))


def guess_part(title: str, taken: Collection[str] = ()) -> str:
    """Guess what somebody with *title* decides; *taken* are the parts that others have already."""
    bare = folded(title)
    if _PANEL.search(bare):
        return Part.PANEL
    if re.search(r"\bvice president\b", bare):
        bare = bare.replace("vice president", "")
    if _GATEKEEPER.search(bare):
        return Part.GATEKEEPER
    if _SIGN_OFF.search(bare):
        return Part.SIGN_OFF
    return Part.PANEL if Part.HIRING_MANAGER in taken else Part.HIRING_MANAGER


def guess_level(title: str) -> int | None:
    """Guess the rank of somebody with *title*, 1 (HR) to 6 (board, owner); None when the title does not say."""
    bare = folded(title)
    return next((level for level, words in _LEVELS if words.search(bare)), None)


def _visible(text: str) -> str:
    """Return *text* without characters that only steer: controls become blanks, direction marks go."""
    kept = []
    for character in text:
        category = unicodedata.category(character)
        if category == "Cf" and character not in "\u200c\u200d":
            continue
        kept.append(" " if category == "Cc" and character not in "\n\r" else character)
    return "".join(kept)
