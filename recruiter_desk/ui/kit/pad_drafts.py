"""What stands in a pad and is not stored: by the place it was typed at, and kept on the desk besides."""

import json
from contextlib import suppress
from dataclasses import dataclass

from recruiter_desk.domain.ledger.audience import Side
from recruiter_desk.domain.pad import PadPlace
from recruiter_desk.ui.drafts import Drafts


@dataclass(slots=True)
class Draft:
    """Words not stored, whose call it is, the topic turned to (None: guess)."""

    text: str
    call: Side
    topic: str | None = None


class PadDrafts:
    """The drafts of one pad. Another pad of the same place and *side* shows the same words."""

    def __init__(self, kept: Drafts, side: Side | None = None) -> None:
        self._kept = kept
        self._side = side
        self._drafts: dict[PadPlace, Draft] = {}

    def of(self, place: PadPlace, call: Side = Side.RECRUITER) -> Draft:
        """Return the draft of *place*, an empty one in the call of *call* where nothing was typed yet."""
        return self._drafts.setdefault(place, Draft("", self._side or call))

    def take(self, place: PadPlace) -> bool:
        """Take over what the desk remembers of *place*; return whether that is something else than was here."""
        draft, kept = self.of(place), self._kept.text(self._key(place))
        before, draft.text = draft.text, "" if not kept else draft.text
        with suppress(ValueError, TypeError):
            text, call, topic = json.loads(kept)
            draft.text, draft.call, draft.topic = str(text), self._side or Side(call), topic
        return before.strip() != draft.text.strip()

    def keep(self, place: PadPlace) -> None:
        """Have the desk remember the draft of *place* soon; an empty one is forgotten."""
        draft = self.of(place)
        typed = json.dumps([draft.text, draft.call, draft.topic], ensure_ascii=False) if draft.text.strip() else ""
        if place != PadPlace():
            self._kept.keep(self._key(place), typed)

    def forget(self, place: PadPlace) -> None:
        """Let go of what stands at *place*: it was stored."""
        self._drafts[place] = Draft("", self.of(place).call)
        self.keep(place)

    def save(self) -> None:
        """Have the desk remember now what it does not know yet."""
        self._kept.save()

    def _key(self, place: PadPlace) -> str:
        record = place.interview_id or place.candidacy_id or place.person_id or place.company_id or place.search_id
        return f"pad {record} {self._side or ''}".strip()
