"""What the press does off the window's thread: build a pack, draw it, and picture the page in sight."""

from collections.abc import Callable
from dataclasses import replace

from PySide6.QtCore import QRectF, QSizeF
from PySide6.QtGui import QImage

from recruiter_desk.domain.packs import Pack, pack_id
from recruiter_desk.domain.packs_asked import Ask, Share
from recruiter_desk.services.packs import building, drawing
from recruiter_desk.services.workspace import Workspace
from recruiter_desk.ui.packs.paper import Sentence
from recruiter_desk.ui.packs.press import Printed


def print_pack(
    workspace: Workspace,
    ask: Ask,
    page: int,
    pixels: Callable[[QSizeF], int],
    before: Printed | None,
    sent: Share | None,
) -> Printed | None:
    """Return the pack of *ask* drawn, with *page* (or the last one) as a picture of *pixels*.

    When nothing on it changed it is the one *before*; None while nothing is cleared for its reader. *sent* is the
    version that went out last.
    """
    made = building.make(workspace, ask)
    if not made.shown:
        return None
    pack = made.pack
    changed = bool(sent) and _changed(workspace, ask, pack, sent)
    if before and before.pack == pack:
        return replace(before, changed=changed)
    drawn = drawing.drawn(pack)
    sizes = tuple(QSizeF(*size) for size in drawn.sizes)
    sentences = tuple(Sentence(one.key, one.page, QRectF(one.x, one.y, one.width, one.height)) for one in drawn.spots)
    page = min(page, len(sizes) - 1)
    image = picture(drawn.pdf, page, pixels(sizes[page]))
    missing = drawing.missing_glyphs(pack)
    return Printed(pack, drawn.pdf, sizes, sentences, page, image, missing, changed)


def picture(pdf: bytes, page: int, pixels: int) -> QImage:
    """Return *page*, from 0, of *pdf* so many *pixels* wide."""
    return QImage.fromData(drawing.page_png(pdf, page, pixels))


def _changed(workspace: Workspace, ask: Ask, pack: Pack, sent: Share | None) -> bool:
    """Tell whether *pack* says something else than *sent* did; on another day alone it does not."""
    if sent is None or sent.pack_id == pack_id(pack):
        return False
    then = building.build(workspace, replace(ask, as_of=sent.shared_at[:10]))
    return pack_id(then) != sent.pack_id
