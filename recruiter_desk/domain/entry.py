"""What somebody typed or pasted, made safe to keep: one line or a long text, or a sentence why not."""

import re
import unicodedata

from recruiter_desk.domain.errors import Refused

NAME_LIMIT = 300
TEXT_LIMIT = 20_000

# Marks that turn the reading direction of what follows, and characters without width that hide in names.
# The two joiners (U+200C, U+200D) stay where letters of a script need them; see `_joined`.
_INVISIBLE = re.compile(
    "[\u00ad\u034f\u061c\u115f\u1160\u17b4\u17b5\u180b-\u180e\u200b\u200e\u200f\u202a-\u202e\u2060-\u206f"
    "\u3164\ufe00-\ufe0e\ufeff\uffa0\ufff0-\uffff\U000e0000-\U000e0fff\U000f0000-\U0010ffff\ud800-\udfff\ue000-\uf8ff]"
)
_JOINER = re.compile("[\u200c\u200d]+")
_CONTROL = re.compile("[\x00-\x08\x0e-\x1f\x7f\x80-\x84\x86-\x9f]")
_BREAK = re.compile("\r\n|[\r\n\x0b\x0c\x85\u2028\u2029]")
_MAY_JOIN = (
    "ARABIC", "SYRIAC", "DEVANAGARI", "BENGALI", "GURMUKHI", "GUJARATI", "ORIYA", "TAMIL", "TELUGU", "KANNADA",
    "MALAYALAM", "SINHALA", "MONGOLIAN", "MYANMAR", "KHMER", "TIBETAN",
)  # fmt: skip


def one_line(text: str, what: str, limit: int = NAME_LIMIT, *, required: bool = False) -> str:
    """Return *text* as one clean line. *what* names it in a refusal: "name", "title".

    Raises Refused when more than *limit* characters remain, or none although it is *required*.
    """
    line = " ".join(_clean(_BREAK.sub(" ", text)).split())
    return _within(line, what, limit, required)


def long_text(text: str, what: str, limit: int = TEXT_LIMIT, *, required: bool = False) -> str:
    """Return *text* with its line breaks, without blanks at line ends or empty lines around it.

    Raises as `one_line` does.
    """
    lines = (line.replace("\t", "    ").rstrip() for line in _clean(_BREAK.sub("\n", text)).split("\n"))
    return _within("\n".join(lines).strip("\n"), what, limit, required)


def _clean(text: str) -> str:
    shown = _INVISIBLE.sub("", _CONTROL.sub("", text))
    return _joined(unicodedata.normalize("NFC", shown))


def _joined(text: str) -> str:
    """Keep one joiner between letters of a script that needs it, or inside an emoji; drop the others."""

    def keep(match: re.Match[str]) -> str:
        before, after = text[: match.start()][-1:], text[match.end() :][:1]
        needed = _takes_joiner(before) and (_takes_joiner(after) or not after or after.isspace())
        return match.group()[0] if needed else ""

    return _JOINER.sub(keep, text)


def _takes_joiner(character: str) -> bool:
    if not character:
        return False
    if unicodedata.category(character) in ("So", "Sk") or character == "\ufe0f":
        return True
    return unicodedata.name(character, "").startswith(_MAY_JOIN)


def _within(text: str, what: str, limit: int, required: bool) -> str:
    if len(text) > limit:
        raise Refused(
            f"That {what} is {_count(len(text))} characters long; {_a(what)} has at most {_count(limit)}. "
            "Nothing was saved."
        )
    if required and not any(character.isalnum() or ord(character) > 0x2000 for character in text):
        raise Refused(f"{_a(what).capitalize()} needs at least one letter or digit. Nothing was saved.")
    return text


def _a(what: str) -> str:
    return f"an {what}" if what[0] in "aeiou" else f"a {what}"


def _count(number: int) -> str:
    return f"{number:,}".replace(",", " ")
