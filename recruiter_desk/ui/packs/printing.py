"""What the press does off the window's thread: build a pack, draw it, and picture the page in sight."""

from collections.abc import Callable
from dataclasses import replace

from PySide6.QtCore import QRectF, QSizeF
from PySide6.QtGui import QImage

from recruiter_desk.domain.moments import local
from recruiter_desk.domain.packs import pack_id
from recruiter_desk.domain.packs_asked import Ask
from recruiter_desk.services.packs import building, drawing, shares
from recruiter_desk.services.workspace import Workspace
from recruiter_desk.ui.packs.paper import Sentence
from recruiter_desk.ui.packs.press import Printed


def print_pack(
    workspace: Workspace,
    ask: Ask,
    page: int,
    pixels: Callable[[QSizeF], int],
    before: Printed | None,
) -> Printed | None:
    """Return the pack of *ask* drawn, with *page* (or the last one) as a picture of *pixels*.

    When nothing on it changed it is the one *before*; None while nothing is cleared for its reader.
    """
    made = building.make(workspace, ask)
    if not made.shown:
        return None
    pack = made.pack
    since = _changed_since(workspace, ask, made)
    if before and before.pack == pack:
        return replace(before, changed_since=since)
    drawn = drawing.drawn(pack)
    sizes = tuple(QSizeF(*size) for size in drawn.sizes)
    sentences = tuple(Sentence(one.key, one.page, QRectF(one.x, one.y, one.width, one.height)) for one in drawn.spots)
    page = min(page, len(sizes) - 1)
    image = picture(drawn.pdf, page, pixels(sizes[page]))
    missing = drawing.missing_glyphs(pack)
    return Printed(pack, drawn.pdf, sizes, sentences, page, image, missing, since)


def picture(pdf: bytes, page: int, pixels: int) -> QImage:
    """Return *page*, from 0, of *pdf* so many *pixels* wide."""
    return QImage.fromData(drawing.page_png(pdf, page, pixels))


def _changed_since(workspace: Workspace, ask: Ask, made: building.Made) -> int:
    """Return the version that went out to this reader last if the pack says something else now, or 0.

    Another day alone changes nothing.
    """
    reader = made.brief.reader
    all_of_them = shares.shares(workspace, reader.candidacy_id)
    last = next((one for one in all_of_them if one.reader == reader.words), None)
    if last is None or last.pack_id == pack_id(made.pack):
        return 0
    day = local(last.shared_at, workspace.zone()).date().isoformat()
    return 0 if pack_id(building.build(workspace, replace(ask, as_of=day))) == last.pack_id else last.version
