"""One pasted line, cleaned and parted: its texts in order, and what in it reaches the person."""

import csv
import re
from dataclasses import dataclass

from recruiter_desk.domain.entry import one_line

LONGEST_LINE = 2000
_SAME_SIGNS = str.maketrans({"，": ",", "、": ",", "،": ",", "；": ";", "؛": ";", "｜": "|", "\xa0": " "})
_BULLET = re.compile(r"(?:[-–—•*·▪◦‣►➢✓✔☐■○●>]\s+|[•▪◦‣►➢✓✔☐■○●]|\(?\d{1,3}[.):](?!\d)\s*|\d{1,3}\s+(?=[^\W\d]))+")
_EMAIL = re.compile(r"(?:mailto:)?([^\s<>(),;:\"“”@|]+@[^\s<>(),;:\"“”@|]+\.[^\s<>(),;:\"“”@.|]{2,})")
_LINK = re.compile(r"(?:https?://|www\.)[^\s<>\"“”]+|\b(?:[\w-]+\.)?(?:linkedin|xing)\.com/[^\s<>\"“”]+", re.IGNORECASE)
_PHONE = re.compile(
    r"(?<![\w/@.])((?:\+|\(\+|\(0|0)[\d\s().\-/]{5,}\d(?:\s?(?:x|ext\.?)\s?\d{1,5})?)(?![\w@])", re.IGNORECASE
)
_NUMBER_ALONE = re.compile(r"(?=(?:\D*\d){7})[\d\s()./-]+")
_DATE = re.compile(r"\d{1,4}[./-]\d{1,2}[./-]\d{1,4}")
_LABEL = re.compile(
    r"(?:tel|phone|telephone|mobile|mob|cell|direct|office|m|t|p|e|email|e-mail|mail|linkedin|link|web|profile)?[\s.:]*",
    re.IGNORECASE,
)
_ENDING_LABEL = re.compile(r"\s(?:tel|phone|mobile|mob|cell|email|e-mail|linkedin|m|t|e)[.:]*$", re.IGNORECASE)
_VIA = re.compile(r"(?:via|source|referred by|named by|recommended by)\b[:\s]\s*(.+)", re.IGNORECASE)
_VIA_INSIDE = re.compile(r"\s*\(via:? ([^()]+)\)", re.IGNORECASE)
_PRONOUNS = re.compile(r"\s*\((?:he|she|they|er|sie|il|elle)(?:\s?/\s?\w+)*\)", re.IGNORECASE)
_NAME_THEN_BRACKETS = re.compile(r"([^(),;|]+?)\s*\(([^()]+)\)\s*(?:[,;|]\s*(.*))?")
_DASHES = re.compile(r"\s+[-–|·•]+\s+|\s*—\s*|:\s+")


@dataclass(frozen=True, slots=True)
class PastedLine:
    """*cells* are the texts between the separators; None stands where there was only a number or address."""

    number: int
    text: str
    cells: tuple[str | None, ...]
    contacts: tuple[str, ...] = ()
    via: str = ""

    @property
    def texts(self) -> tuple[str, ...]:
        """The cells that are not addresses; an empty one keeps its place."""
        return tuple(cell for cell in self.cells if cell is not None)

    @property
    def is_bare(self) -> bool:
        """Whether the line is one text and nothing else, as the lines of a profile page are."""
        return len(self.cells) == 1 and self.cells[0] is not None and not self.contacts


def read_line(number: int, raw: str) -> PastedLine | None:
    """Return the line, or None when nothing visible is in it. The caller has checked its length."""
    shown = [one_line(part, "line", LONGEST_LINE).translate(_SAME_SIGNS) for part in raw.split("\t")]
    while shown and not shown[-1]:
        shown.pop()
    if not shown:
        return None
    text = " ".join(part for part in shown if part)
    if len(shown) > 1:
        parts = [part.strip('"“” ') for part in shown]
        if re.fullmatch(r"\d{1,4}[.)]?|[-•*☐]", parts[0]):
            parts = parts[1:]
    else:
        parts = _parted(_BULLET.sub("", text, count=1) if _BULLET.match(text) else text)
    return _sorted(number, text, parts)


def _parted(text: str) -> list[str]:
    """Part a line at its own kind of separator; brackets and dashes after the name count too."""
    text = _PRONOUNS.sub("", text)
    inside = _VIA_INSIDE.search(text)
    if inside:
        text = f"{_VIA_INSIDE.sub('', text)}, via {inside[1]}"
    brackets = _NAME_THEN_BRACKETS.fullmatch(text)
    if brackets and not any(c.isdigit() or c == "@" for c in brackets[2]):
        text = ", ".join(part for part in brackets.groups() if part)
    for sign in (";", "|", ","):
        if sign in text:
            cells = [cell.strip(' "“”') for cell in next(csv.reader([text], delimiter=sign, skipinitialspace=True))]
            break
    else:
        cells = [text.strip(' "“”')]
    first = [] if _EMAIL.search(cells[0]) or _LINK.search(cells[0]) else _DASHES.split(cells[0])
    return [part for part in first if part] + cells[1:] if len(first) > 1 else cells


def _sorted(number: int, text: str, parts: list[str]) -> PastedLine:
    cells: list[str | None] = []
    contacts: list[str] = []
    via = ""
    for part in parts:
        if found := _VIA.fullmatch(part):
            via = found[1]
            cells.append(None)
            continue
        rest, taken = _without_contacts(part)
        contacts += [one for one in taken if one not in contacts]
        cells.append(None if taken and not rest else rest)
    return PastedLine(number, text, tuple(cells), tuple(contacts), via)


def _without_contacts(cell: str) -> tuple[str, list[str]]:
    """Take e-mail addresses, links and numbers out of *cell*."""
    if _NUMBER_ALONE.fullmatch(cell) and not _DATE.fullmatch(cell):
        return "", [cell]
    taken: list[str] = []

    def take(match: re.Match[str]) -> str:
        found = match[match.lastindex or 0].strip()
        if _DATE.fullmatch(found):
            return match[0]
        taken.append(found.removeprefix("(") if ")" not in found else found)
        return " "

    rest = cell
    for form in (_EMAIL, _LINK, _PHONE):
        rest = form.sub(take, rest)
    if not taken:
        return cell, []
    rest = " ".join(re.sub(r"[<>()\[\]]", " ", rest).split()).strip(" ,;:-–|")
    rest = _ENDING_LABEL.sub("", rest)
    return ("" if _LABEL.fullmatch(rest) else rest), taken
