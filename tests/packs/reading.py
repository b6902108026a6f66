"""What a drawn pack really says: its text as any reader extracts it, without the white between."""

import json
import unicodedata
from collections.abc import Iterable
from pathlib import Path

import pypdfium2

from recruiter_desk.packs import fonts
from recruiter_desk.packs.text import clean

NAUGHTY: tuple[str, ...] = tuple(
    json.loads((Path(__file__).parent.parent / "files" / "naughty" / "blns.json").read_text("utf-8"))
)
HOSTILE = (
    "a<b & c>d", "List<String>", "John <john@x.org>", "<img src=/etc/passwd>", "<a href='javascript:x'>go</a>",
    "&lt;&#38;",
    "fjord flight ﬁne", "A\u202egpj.exe", "tab\there", "zero\u200bwidth", "a" * 300, "Ελένη Ђорђе Žižek Nguyễn",
    "<para><font size=99>", "{0} %s \\n ${HOME}", "สวัสดีชาวโลก",
)  # fmt: skip


def pages(pdf: bytes) -> list[str]:
    """Return the text of each page."""
    document = pypdfium2.PdfDocument(pdf)
    try:
        return [page.get_textpage().get_text_range() for page in document]
    finally:
        document.close()


def said(pdf: bytes) -> str:
    """Return everything the file says between head and foot, as `drawn` gives words."""
    document = pypdfium2.PdfDocument(pdf)
    try:
        bodies = [
            page.get_textpage().get_text_bounded(0, 42, page.get_width(), page.get_height() - 48) for page in document
        ]
    finally:
        document.close()
    return drawn("".join(bodies))


def drawn(words: str) -> str:
    """Return *words* without white and without what no face of ours draws, which prints as an empty box.

    Accents are left out too: readers give stacks of them back in another order.
    """
    return "".join(
        one for one in unicodedata.normalize("NFD", words)
        if not one.isspace() and unicodedata.category(one)[0] != "M" and fonts.draws(one)
    )  # fmt: skip


def stacked(words: str) -> bool:
    """Say whether *words* pile accents: readers then mix up the order of the letters below them."""
    marks = sum("\u0300" <= one <= "\u036f" for one in unicodedata.normalize("NFD", words))
    return marks > len(words) / 3


def missing(texts: Iterable[str], pdf: bytes) -> list[str]:
    """Return those of *texts* that the file does not say."""
    whole = said(pdf)
    return [one for one in texts if drawn(clean(one)) not in whole]


def reach(pdf: bytes) -> list[float]:
    """Return how far down each page's body its lowest mark stands, 1 at the foot."""
    document = pypdfium2.PdfDocument(pdf)
    found = []
    try:
        for page in document:
            picture = page.render(scale=0.5, grayscale=True).to_pil()
            wide, high = picture.size
            top, foot = round(high * 0.095), high - round(62 * 0.5)
            body = picture.crop((0, top, wide, foot)).point(lambda shade: 255 if shade < 250 else 0)
            box = body.getbbox()
            found.append(box[3] / (foot - top) if box else 0.0)
    finally:
        document.close()
    return found
