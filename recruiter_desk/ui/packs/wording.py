"""Words of a pack by their key: a line of the ledger by its id, or a place of the recruiter's own by its name."""

from recruiter_desk.domain.errors import Refused
from recruiter_desk.domain.packs import Slot
from recruiter_desk.domain.packs_asked import Ask, PackLine, ToClear
from recruiter_desk.services.ledger import findings, questions
from recruiter_desk.services.packs import job_lines, texts
from recruiter_desk.services.workspace import Workspace
from recruiter_desk.ui.packs.press import Printed
from recruiter_desk.ui.packs.reading import Seen

_SLOTS = frozenset(slot.value for slot in Slot)


def words_of(key: str, printed: Printed | None, seen: Seen | None) -> str:
    """Return what stands on the page for *key* now; computed words too."""
    if printed is None or seen is None:
        return ""
    if key in _SLOTS:
        return str(getattr(printed.pack, Slot(key).name.lower()))
    line = _line(key, seen.to_clear)
    return line.own if line else ""


def keep_words(workspace: Workspace, ask: Ask, key: str, typed: str, lines: ToClear) -> None:
    """Keep *typed* as what readers see for *key*; the words as they were typed at first stay beside it.

    Empty, a place is computed again and a line reads as typed. What somebody said to a question, a lever and a reason
    have no other words: they are changed themselves, and Refused when they are empty or put together from others.
    """
    if key in _SLOTS:
        texts.put(workspace, ask, Slot(key), typed)
        return
    line = _line(key, lines)
    if line is None:
        raise Refused("This line is put together from others. Change it on the candidacy’s page.")
    if line.kind in (job_lines.LEVER, job_lines.REASON):
        job_lines.reword(workspace, line, typed)
        return
    if line.kind == "asking":
        if not typed:
            raise Refused("Write what they said, or press X to keep the line out.")
        questions.edit_asking(workspace, line.id, typed)
        return
    wording = "" if typed == line.text else typed
    if line.kind == "question":
        questions.edit_question(workspace, line.id, wording=wording)
    else:
        findings.edit_finding(workspace, line.id, wording=wording)


def _line(key: str, lines: ToClear) -> PackLine | None:
    every = (*lines.lines, *lines.shown, *(one.line for one in lines.held))
    return next((line for line in every if line.id == key), None)
