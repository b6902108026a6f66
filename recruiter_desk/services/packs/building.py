"""Build a pack: the value that its pages are drawn from."""

from typing import NamedTuple

from recruiter_desk.domain.packing.brief import Brief
from recruiter_desk.domain.packing.writing import shown, write
from recruiter_desk.domain.packs import Pack
from recruiter_desk.domain.packs_asked import Ask, ReaderOf
from recruiter_desk.services.packs.gathering import gather
from recruiter_desk.services.packs.meetings import subject
from recruiter_desk.services.workspace import Workspace


class Made(NamedTuple):
    """A pack, what it was written from, and the ids of the lines of the ledger in it."""

    pack: Pack
    brief: Brief
    shown: tuple[str, ...]


def build(workspace: Workspace, ask: Ask) -> Pack:
    """Return the pack that *ask* names. The same desk on the same day gives the same value.

    Raises Refused when the meeting or candidacy is gone or has ended, or nobody could read it.
    """
    return make(workspace, ask).pack


def make(workspace: Workspace, ask: Ask) -> Made:
    """Return the pack with what it was made from, for whoever keeps account of it."""
    with workspace.read() as session:
        brief = gather(session, ask, workspace.today())
    pack = write(brief)
    return Made(pack, brief, shown(brief, pack))


def reader_of(workspace: Workspace, ask: Ask) -> ReaderOf:
    """Return for whom the pack is and when they meet. Raises Refused as `build` does."""
    with workspace.read() as session:
        return subject(session, ask).reader
