"""Amounts of pay as recruiters type them: "190k", "190-210k EUR", "£215k + LTIP", "1 200 a day"."""

import re
from dataclasses import dataclass, replace

_SIGNS = {
    "€": "EUR", "£": "GBP", "us$": "USD", "$": "USD", "¥": "JPY", "zł": "PLN", "fr.": "CHF", "sfr": "CHF",
    "euro": "EUR", "euros": "EUR", "pounds": "GBP", "dollars": "USD", "francs": "CHF",
}  # fmt: skip
_CODES = (
    "eur", "gbp", "usd", "chf", "sek", "nok", "dkk", "pln", "czk", "huf", "ron", "jpy", "cny", "hkd", "sgd", "aud",
    "nzd", "cad", "inr", "aed", "sar", "zar", "ils", "brl",
)  # fmt: skip
_CURRENCY = "|".join(re.escape(word) for word in sorted((*_SIGNS, *_CODES), key=len, reverse=True))
_DIGITS = r"\d{1,3}(?:[ \u00a0\u202f'’.,]\d{3})+(?:[.,]\d{2})?(?!\d)|\d+(?:[.,]\d{1,2})?(?!\d)"
_SCALES = {"k": 1000, "tsd": 1000, "m": 1_000_000, "mio": 1_000_000, "mn": 1_000_000}
_SCALE = r"(?:\s?(?:tsd|mio|mn)\b\.?|\s?k(?![a-z])|m(?![a-z]))?"
_PERIODS = {
    "day": r"a day|per day|/ ?day|daily|day rate|pro tag|am tag|par jour|/ ?j(?:our)?\b|p\.?d\.?",
    "month": r"a month|per month|/ ?mo(?:nth)?|monthly|p\.?c?\.?m\.?|pro monat|im monat|par mois|/ ?mois",
    "hour": r"an hour|per hour|/ ?hour|/ ?h\b|hourly|pro stunde|de l'heure",
    "year": r"a year|per year|/ ?year|/ ?yr|p\.?a\.?|per annum|annual(?:ly)?|im jahr|pro jahr|par an|/ ?an\b|/ ?jahr",
}
_AMOUNT = re.compile(
    rf"(?<![\w.,])(?P<before>{_CURRENCY})?\s?(?P<low>{_DIGITS})(?P<lowscale>{_SCALE})"
    rf"(?:\s?(?:-|–|—|to|bis|à)\s?(?:{_CURRENCY})?\s?(?P<high>{_DIGITS})(?P<highscale>{_SCALE}))?"
    rf"(?:\s?(?P<after>{_CURRENCY})(?!\w))?"
    rf"(?:\s?(?:{'|'.join(f'(?P<{name}>(?:{words})(?![a-z]))' for name, words in _PERIODS.items())}))?",
    re.IGNORECASE,
)
# what may follow a bare number for it to be money
_MONEY_GOES_ON = re.compile(
    r"\s*(?:$|[+,;.()!/–—-]|(?:base|basic|fix|fixed|fixum|total|tc|ote|all[ -]in|gross|net|brutto|netto|package|plus|"
    r"and|und|et|with|incl|including|bonus|minimum|max|at least|or more|now|today|to move|to leave|but|if|here|there|"
    r"rising|currently|flat|car)\b)",
    re.IGNORECASE,
)
_NOT_MONEY = re.compile(
    r"\s*(?:%|(?:people|persons|staff|employees|users|customers|clients|shares|options|miles|km|sqm|days?|weeks?|months?|"
    r"years?|yrs?|hours?|minutes|reports|direct reports|heads?|headcount|(?:in )?revenue|turnover|budget|stores|sites|"
    r"plants|units|e-?mails|notice|ebitda|profit|sales|savings|projects?|funds?|deals?|portfolio|p&l|aum|arr|tonnes|"
    r"mitarbeiter|tage|wochen|monate|jahre|jours|semaines|mois|ans)(?!\w))",
    re.IGNORECASE,
)
_THOUSANDS = range(20, 1000)  # "wants 190" means thousands


@dataclass(frozen=True, slots=True)
class Amount:
    """Whole units of *currency* ("" = not said) a *period* ("" = not said); `high` None when it is no range.

    *marked*: a currency, a "k" or a period says that it is money.
    """

    low: int
    high: int | None
    currency: str
    period: str
    marked: bool


def amount_at(text: str) -> Amount | None:
    """Return the amount of pay that *text* begins with, or None when it is not surely one.

    A bare "190" is 190 000, as it is said; with a day, an hour or a month beside it is what it says.
    """
    match = _AMOUNT.match(text)
    if not match or _NOT_MONEY.match(text, match.end()):
        return None
    currency = _currency(match["before"] or match["after"] or "")
    period = next((name for name in _PERIODS if match[name]), "")
    low_scale, high_scale = _scale(match["lowscale"]), _scale(match["highscale"] or "")
    low, high = _number(match["low"]), _number(match["high"] or "0")
    scale = max(low_scale, high_scale)
    low, high = low * (low_scale if low_scale > 1 else high_scale), high * high_scale
    marked = bool(currency or period or scale == 1000 or (scale > 1 and "." in match["low"]))
    if scale > 1 and not marked:
        return None  # "3m" may be months
    if scale == 1 and low in _THOUSANDS and (not high or high in _THOUSANDS) and period in ("", "year"):
        low, high = low * 1000, high * 1000
    bare = low >= 10_000 and _MONEY_GOES_ON.match(text, match.end())
    if not (marked or bare) or not 1 <= low < 1e10 or (match["high"] and not low <= high < 1e10):
        return None
    return Amount(round(low), round(high) if match["high"] else None, currency, period, marked)


_BETWEEN = re.compile(r"\bbetween\s+(\S+)\s+and\s+", re.IGNORECASE)
_NO_MORE = re.compile(
    r"\b(?:up to|at most|no more than|not above|max(?:imum|\.)?|bis(?: zu)?|jusqu'à)\s*$", re.IGNORECASE
)
_NO_LESS = re.compile(r"\b(?:at least|not below|min(?:imum|\.)?|from|ab|mindestens|à partir de)\s*$", re.IGNORECASE)
_AT_MOST = re.compile(r"\s*(?:thousand\s*)?(?:at most|max(?:imum)?\b|tops\b)", re.IGNORECASE)
_AT_LEAST = re.compile(r"\s*(?:thousand\s*)?(?:\+|at least|or more|and more|minimum\b)", re.IGNORECASE)


def pay_in(text: str) -> Amount | None:
    """Return the first amount in a line that is known to be about pay, or None: there, a bare "155" is 155 000.

    "Up to 155" begins at 0; "at least 155" has no end, and a high of 0 says so.
    """
    text = _BETWEEN.sub(r"\1-", text)
    for match in _AMOUNT.finditer(text):
        found = amount_at(text[match.start() :]) or _in_thousands(text, match)
        if found is not None:
            before = text[: match.start()]
            if found.high is None and (_NO_MORE.search(before) or _AT_MOST.match(text, match.end())):
                return replace(found, low=0, high=found.low)
            if found.high is None and (_NO_LESS.search(before) or _AT_LEAST.match(text, match.end())):
                return replace(found, high=0)
            return found
    return None


def _in_thousands(text: str, match: re.Match[str]) -> Amount | None:
    low, high = _number(match["low"]), _number(match["high"]) if match["high"] else None
    if _NOT_MONEY.match(text, match.end()) or low not in _THOUSANDS or (high is not None and high not in _THOUSANDS):
        return None
    whole = round(high * 1000) if high is not None else None
    return Amount(round(low * 1000), whole, _currency(match["before"] or match["after"] or ""), "", False)


def _currency(word: str) -> str:
    return _SIGNS.get(word.casefold(), word.upper() if word.casefold() in _CODES else "")


def _scale(word: str) -> int:
    return _SCALES.get(word.strip(" .").casefold(), 1)


def _number(digits: str) -> float:
    whole = re.sub(r"[ \u00a0\u202f'’.,](?=\d{3}(?!\d))", "", digits)
    return float(whole.replace(",", "."))
