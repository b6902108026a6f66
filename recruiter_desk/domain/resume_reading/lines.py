"""The lines of a résumé as they are judged: clean, and without those that are about somebody else."""

import re
import unicodedata
from collections.abc import Sequence

from recruiter_desk.domain.resume_reading.headings import Section, section_of

_BREAK = re.compile("\r\n|[\r\x0b\x0c\x85\u2028\u2029]")
_GONE = re.compile(
    "[\x00-\x08\x0e-\x1f\x7f-\x84\x86-\x9f\u00ad\u200b\u200e\u200f\u202a-\u202e\u2060-\u2069\ufeff\ufff0-\uffff\ud800-\udfff]"
)
_BROKEN_WORD = re.compile("[\ufffe\x02]\n?")
LONGEST = 1_000  # characters of a line that are judged
JUDGED = 100_000  # characters at the beginning: some forty pages
_LEAST_BEFORE = 6  # lines before a heading "References" that ends what is about the person


def clean(text: str) -> str:
    """Return *text* with line breaks of one kind, at most one empty one at a time, and nothing that only steers."""
    text = _BROKEN_WORD.sub("-", text)
    text = _GONE.sub("", _BREAK.sub("\n", text))
    text = unicodedata.normalize("NFC", text).replace("\xa0", " ").replace("\t", "    ")
    lines = "\n".join(line.rstrip() for line in text.split("\n"))
    return re.sub(r"\n{3,}", "\n\n", lines).strip("\n")


def shown_lines(text: str) -> list[str]:
    """Return the lines of a text without the blanks around them; an empty line stays one. Nothing is endless."""
    return [line.strip()[:LONGEST] for line in text[:JUDGED].split("\n")]


def own_lines(lines: Sequence[str]) -> list[str]:
    """Return the lines that are about the person: those of the references are left out."""
    kept: list[str] = []
    others = False
    for line in lines:
        section = section_of(line)
        if section is Section.REFERENCES and len(kept) >= _LEAST_BEFORE:
            others = True
        elif section not in (Section.NONE, Section.TITLE):
            others = False
        if not others:
            kept.append(line)
    return kept
