"""Save a pack as a PDF: the whole file or none of it, and then its line in the share ledger."""

from dataclasses import replace
from pathlib import Path

from recruiter_desk.domain.candidacies import brief_name
from recruiter_desk.domain.documents import safe_name
from recruiter_desk.domain.packs import Pack
from recruiter_desk.domain.packs_asked import Ask, ReaderOf, Share
from recruiter_desk.services import outgoing
from recruiter_desk.services.packs import building, drawing, shares
from recruiter_desk.services.packs.building import Made
from recruiter_desk.services.packs.clearing import all_ids
from recruiter_desk.services.workspace import Workspace


def save(workspace: Workspace, ask: Ask, path: Path) -> Share:
    """Write the pack to *path*, replacing a file that is there, and note that it went out.

    From its second version for the same reader on it says which one it is. Raises Refused as `build` does and for a
    folder, Environment when the file cannot be written or the fonts are missing; nothing is noted then.
    """
    outgoing.check(path)
    made = building.make(workspace, ask)
    reader = made.brief.reader
    version = shares.next_version(workspace, reader, made.pack)
    pdf = drawing.draw(_stamped(made.pack, version))
    outgoing.write(path, pdf)
    held = tuple(one for one in all_ids(workspace, reader.candidacy_id) if one not in made.shown)
    return shares.share(workspace, reader, made.pack, pdf, path, version=version, shown=made.shown, held=held)


def file_name(made: Made) -> str:
    """Return the usual name of the file, safe on any disk: "Adaeze Obi - CFO - for E. Halden.pdf"."""
    return name_for(made.pack, made.brief.reader)


def name_for(pack: Pack, reader: ReaderOf) -> str:
    """Return the usual name of the file that *pack* becomes for *reader*."""
    whom = brief_name(reader.name) if reader.name else reader.words
    return safe_name(f"{pack.person} - {pack.role} - for {whom}.pdf")


def _stamped(pack: Pack, version: int) -> Pack:
    return replace(pack, prepared_on=f"{pack.prepared_on}, version {version}") if version > 1 else pack
