"""A step typed behind ">": what to do and when. What is not surely one is left a note, a quoted mail for instance."""

import re
from datetime import date

from recruiter_desk.domain.whens import When, read_when

LONGEST = 80
_LEAD = re.compile(r"\s*>\s*(?=\S)")
_VERB = re.compile(
    r"(?:call|ring|phone|send|mail|email|e-mail|chase|book|ask|meet|write|prep|prepare|remind|follow up|check|text|"
    r"message|invite|brief|debrief|present|schedule|move|confirm|tell|get|anrufen|schicken|mailen|appeler|envoyer)(?!\w)",
    re.IGNORECASE,
)
_SPAN_ONLY = re.compile(r"\d+\s?[a-z]+", re.IGNORECASE)
_MOST_WORDS = 6


def read_step(text: str, today: date) -> tuple[str, str] | None:
    """Return what to do and when (an ISO day, a UTC moment or "") if *text* is a step, "> call Fri 9:30", or None.

    Without a time it is one only if it begins with something one does: "> send her CV".
    """
    lead = _LEAD.match(text)
    if not lead:
        return None
    words = text[lead.end() :].split()
    step, when = _parted(words, today)
    sure = (when and (not step or step[0].isalpha())) or _VERB.match(step)
    if not sure or len(step) > LONGEST:
        return None
    return step, when.stored() if when else ""


def _parted(words: list[str], today: date) -> tuple[str, When | None]:
    """Part *words* into what to do and the longest date at their end, or at their start before something to do."""
    for count in range(min(_MOST_WORDS, len(words)), 0, -1):
        late, early = " ".join(words[-count:]), " ".join(words[:count])
        rest = words[:-count]
        if (when := read_when(late, today)) and (rest or not _SPAN_ONLY.fullmatch(late)):
            return " ".join(rest).rstrip(" ,:-"), when
        rest = words[count:]
        if rest and _VERB.match(" ".join(rest)) and (when := read_when(early.rstrip(":,"), today)):
            return " ".join(rest), when
    return " ".join(words), None
