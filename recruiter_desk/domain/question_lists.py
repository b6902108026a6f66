"""What the recruiter tries to find out after any meeting: lists in their own words, one for each side or more.

In a line {they}, {them} and {their} stand for the candidate: pronouns where they are known, else the first name.
"""

import re
from collections.abc import Mapping
from dataclasses import dataclass

from recruiter_desk.domain.candidacies import first_name
from recruiter_desk.domain.ledger.audience import Side

LIST_NAME = "After a meeting"
_SLOT = re.compile(r"\{(they|them|their)\}", re.IGNORECASE)
_WORDS: Mapping[str, Mapping[str, str]] = {
    "she": {"they": "she", "them": "her", "their": "her"},
    "he": {"they": "he", "them": "him", "their": "his"},
    "they": {"they": "they", "them": "them", "their": "their"},
}


@dataclass(frozen=True, slots=True)
class QuestionList:
    """Lines to find out from one side; the built-in list of a side is shown until there is one of one's own."""

    id: str
    side: str
    name: str
    lines: tuple[str, ...]
    built_in: bool = False


BUILT_IN: Mapping[Side, QuestionList] = {
    Side.COMPANY: QuestionList(
        "built-in-company", Side.COMPANY, LIST_NAME,
        (
            "What convinced whom", "What nobody has tested yet", "What would make them say no",
            "What they would change in the job for {them}", "Who else has to agree, and by when",
        ), built_in=True,
    ),
    Side.CANDIDATE: QuestionList(
        "built-in-candidate", Side.CANDIDATE, LIST_NAME,
        (
            "Who {they} met, and who sat in", "What was not in the spec", "How far the job can change",
            "What would make {them} stop", "Other offers, and by when",
        ), built_in=True,
    ),
}  # fmt: skip


def worded(line: str, name: str, pronouns: str) -> str:
    """Return *line* as it is said of somebody: "What would make her stop", "What would make Adaeze stop".

    *pronouns* are as typed, "she/her", "They / them"; unknown ones and none give the first name.
    """
    first = re.split(r"[/,\s]+", pronouns.strip().casefold())[0]
    called = first_name(name)
    said = _WORDS.get(first, {"they": called, "them": called, "their": f"{called}’s"})

    def word(match: re.Match[str]) -> str:
        found = said[match[1].casefold()]
        return f"{found[:1].upper()}{found[1:]}" if match.start() == 0 else found

    return _SLOT.sub(word, line)
