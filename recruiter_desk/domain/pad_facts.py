"""Facts that a line of the pad states: pay now or wanted, notice, earliest start, other process, interest.

What is not surely one of them is left a note: "gave notice 3 months ago" is no notice period, "wants 50 people" no pay.
"""

import re
from datetime import date

from recruiter_desk.domain.ledger.facts import Fact, FactKind
from recruiter_desk.domain.pad_amounts import amount_at
from recruiter_desk.domain.whens import read_when

TOPIC_OF = {
    FactKind.PAY_NOW: "pay",
    FactKind.PAY_WANTED: "pay",
    FactKind.NOTICE: "start",
    FactKind.START: "start",
    FactKind.OTHER_PROCESS: "risk",
    FactKind.INTEREST: "motivation",
}


def read_fact(text: str, today: date) -> Fact | None:
    """Return the fact that *text* states, or None."""
    return _named(text) or _pay(text) or _notice(text) or _start(text, today) or _other(text) or _interest(text)


# -- "pay wanted: ..." ---------------------------------------------------------------------------------------

_NAMED = re.compile(
    r"\s*[-•*]?\s*(?:(?P<now>pay now|current (?:pay|salary|package)|gehalt aktuell)"
    r"|(?P<wanted>pay wanted|(?:salary|pay) expectations?|gehaltswunsch|gehaltsvorstellung|prétentions)"
    r"|(?P<start>earliest start|start date|verfügbar|disponible)"
    r"|(?P<other>other process(?:es)?|andere prozesse))\s*[:=]\s*(?P<rest>\S.*)",
    re.IGNORECASE,
)


def _named(text: str) -> Fact | None:
    """Read a line that names its fact before a colon; then anything may stand after it."""
    if not (match := _NAMED.match(text)):
        return None
    if match["start"]:
        return Fact(FactKind.START)
    if match["other"]:
        return Fact(FactKind.OTHER_PROCESS)
    kind = FactKind.PAY_NOW if match["now"] else FactKind.PAY_WANTED
    return _paid(kind, match["rest"], _SURE) or Fact(kind)


# -- pay -----------------------------------------------------------------------------------------------------

_ABOUT = (
    r"(?:\s*[:=]|\s+(?:about|around|approx\.?|ca\.?|circa|roughly|at least|min\.?|minimum|up to|is|of|for|etwa|rund|"
    r"environ)|\s*[~<>≥≤])*\s*"
)
_NEGATED = re.compile(
    r"\b(?:not|never|no longer|nicht|kein|pas|doesn['’]t|don['’]t|won['’]t)\W+(?:\w+\W+)?$", re.IGNORECASE
)
_SURE, _WEAK = True, False  # after a weak word only what is marked as money counts: "on 24 Nov" is none


def _after(words: str) -> re.Pattern[str]:
    return re.compile(rf"(?<!\w)(?:{words})(?!\w){_ABOUT}", re.IGNORECASE)


_PAY = (
    (
        _after(
            r"pay wanted|salary expectations?|pay expectations?|expectations?|wants?|expects?|expecting|asks for|"
            r"asking for|would move for|will move for|would come for|moves for|möchte|erwartet|gehaltswunsch|"
            r"gehaltsvorstellung|wunschgehalt|veut|souhaite|demande|prétentions?"
        ),
        FactKind.PAY_WANTED,
        _SURE,
    ),
    (_after(r"needs|looking for|seeks|hopes for|asks|asking|will"), FactKind.PAY_WANTED, _WEAK),
    (
        _after(r"pay now|earns?|earning|currently earns?|current(?:ly)? (?:pay|salary|package|base)|verdient|gagne"),
        FactKind.PAY_NOW,
        _SURE,
    ),
    (
        _after(
            r"on|makes|making|gets|currently(?: on| at)?|now on|is paid|verdient (?:aktuell|derzeit)|bekommt|aktuell|"
            r"derzeit|touche|actuellement|salaire(?: actuel)?"
        ),
        FactKind.PAY_NOW,
        _WEAK,
    ),
)


def _pay(text: str) -> Fact | None:
    for pattern, kind, sure in _PAY:
        for match in pattern.finditer(text):
            if not _NEGATED.search(text[: match.start()]) and (found := _paid(kind, text[match.end() :], sure)):
                return found
    return None


def _paid(kind: FactKind, text: str, sure: bool) -> Fact | None:
    found = amount_at(text)
    if not found or not (sure or found.marked):
        return None
    return Fact(kind, found.low, found.high, found.currency, found.period)


# -- notice and start ----------------------------------------------------------------------------------------

_COUNTS = {"a": 1, "an": 1, "one": 1, "two": 2, "three": 3, "four": 4, "six": 6, "nine": 9, "twelve": 12, "ein": 1,
           "drei": 3, "sechs": 6, "un": 1, "trois": 3}  # fmt: skip
_UNIT = (
    r"(?P<unit>d(?:ays?)?|tage?|jours?|w(?:ee)?ks?|w|wochen?|semaines?|m(?:on)?ths?|months?|mos?|mon|monate?|mois|m|"
    r"years?|yrs?|jahre?|an)(?![a-z])(?:['’]s?)?"
)
_SPAN = rf"(?P<low>\d{{1,3}}|{'|'.join(_COUNTS)})\s?(?:(?:-|–|to|bis|à)\s?(?P<high>\d{{1,3}})\s?)?{_UNIT}"
_NOTICE_WORD = r"(?:notice period|notice|kündigungsfrist|kuendigungsfrist|kf|préavis|preavis)"
_NOTICE = (
    re.compile(rf"(?<!\w){_NOTICE_WORD}\s*(?:[:=]|is|of|about|ca\.?|ist|de)?\s*{_SPAN}(?!\s+ago)", re.IGNORECASE),
    re.compile(rf"(?<!\w){_SPAN}\s+(?:of |de )?{_NOTICE_WORD}(?!\w)(?!\s+(?:to|of|from|board))", re.IGNORECASE),
)
_GIVEN = re.compile(r"\b(?:gave|given|handed in|serving|served|put in|under)\b", re.IGNORECASE)
_NO_NOTICE = re.compile(r"\W*(?:no notice(?: period)?|keine kündigungsfrist|sans préavis)\W*", re.IGNORECASE)
_DAYS = {"d": 1, "t": 1, "j": 1, "w": 7, "s": 7, "m": 30, "y": 365, "a": 365}


def _notice(text: str) -> Fact | None:
    if _NO_NOTICE.fullmatch(text):
        return Fact(FactKind.NOTICE, 0)
    if _GIVEN.search(text):
        return None
    match = _NOTICE[0].search(text) or _NOTICE[1].search(text)
    if not match:
        return None
    unit = _days_of(match["unit"].casefold())
    low = int(match["low"]) if match["low"].isdigit() else _COUNTS[match["low"].casefold()]
    high = int(match["high"]) * unit if match["high"] else None
    return Fact(FactKind.NOTICE, low * unit, high if high and high > low * unit else None)


def _days_of(unit: str) -> int:
    return 365 if unit.startswith("jahr") else _DAYS[unit[0]]


_START = re.compile(
    r"(?:(?<!\w)(?:earliest start(?: date)?|start date|(?:can|could|able to|ready to) start|"
    r"available(?= (?:from|as of|imm|at once|asap))|free(?= from)|frühester eintritt|"
    r"eintritt(?= ab)|verfügbar(?= ab)|sofort(?= verfügbar)|disponible|peut commencer)"
    r"|^\W*(?:(?:she|he|they) )?starts?)(?!\w)[\s:=]*"
    r"(?P<from>(?:from|as of|on|in|after|ab|ab dem|à partir du|le|dès le)(?!\w)\s*)?(?P<rest>.*)",
    re.IGNORECASE,
)
_BARE_START = re.compile(r"\W*(?:(?:she|he|they) )?starts?(?! date)(?!\w)", re.IGNORECASE)
_AT_ONCE = re.compile(
    r"(?:immediately|immediate|now|at once|asap|straight away|right away|any ?time|sofort|immédiatement|tout de suite)"
    r"(?!\w)",
    re.IGNORECASE,
)
_MONTH = re.compile(
    r"(?:(?:early|mid|end(?: of)?|late|beginning of|anfang|mitte|ende|début|fin)[- ])?"
    r"(?:jan|feb|mar|mär|apr|may|mai|jun|jul|aug|sep|oct|okt|nov|dec|dez|janv|févr|mars|avr|juin|juil|août|déc|q[1-4])"
    r"\w*\.?(?:\s+\d{4})?(?!\w)",
    re.IGNORECASE,
)


def _start(text: str, today: date) -> Fact | None:
    for match in _START.finditer(text):
        rest = match["rest"].strip(" .!)")
        clear = match["from"] or not _BARE_START.match(match[0])
        when = re.split(r"[,;(]", rest)[0].strip()
        if _AT_ONCE.match(rest) or read_when(when, today) or (clear and _MONTH.match(rest)):
            return Fact(FactKind.START)
    return None


# -- other process and interest ------------------------------------------------------------------------------

_OTHER = re.compile(
    r"(?<!\w)(?:(?:final|second|third|first|last|next|an?|one|two|three|in)?\s*(?:round|rounds|offer|offers|process|"
    r"processes|interview|interviews|interviewing|talks|talking|shortlist(?:ed)?)\s+(?:\w+\s+)?elsewhere|"
    r"(?:other|another|competing|parallel|second|counter)[ -]?(?:process(?:es)?|offers?)|counter-?offer|"
    r"in (?:a )?process with(?! us)|anderer prozess|anderes angebot|weiteres angebot|gegenangebot|autre processus|"
    r"offre ailleurs|autre offre)(?!\w)",
    re.IGNORECASE,
)


def _other(text: str) -> Fact | None:
    return Fact(FactKind.OTHER_PROCESS) if _OTHER.search(text) else None


_OF_TEN = r"(?:\s*/\s*|\s+(?:out of|of|von|sur|auf)\s+)10(?![\d/.,%])"
_INTEREST = re.compile(
    r"(?<!\w)(?:interest(?:ed)?|interesse|intérêt|motivation)(?:\s+(?:level|is|now|at|score))*\s*[:=,]?\s*"
    rf"(?P<number>\d{{1,2}})(?![\d.,]\d)(?:(?P<ten>{_OF_TEN})|(?=\s*(?:$|[;.,!(]|(?:up|down|after|now|because|if|but)\b)))",
    re.IGNORECASE,
)
_BARE = re.compile(rf"\W*(?P<number>\d{{1,2}}){_OF_TEN}(?:\s+(?:interest(?:ed)?|interesse))?\W*", re.IGNORECASE)


def _interest(text: str) -> Fact | None:
    match = _INTEREST.search(text) or _BARE.fullmatch(text)
    if not match or not 1 <= int(match["number"]) <= 10:
        return None
    return Fact(FactKind.INTEREST, int(match["number"]))
