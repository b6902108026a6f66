"""DOCX: body, tables, text boxes, headers, footers and notes; what was inserted is kept, what was deleted is not."""

import posixpath
import re
from collections.abc import Iterator
from xml.etree.ElementTree import Element

from recruiter_desk.exchange.blocks import Blocks, Paragraph, lines, prominent, row, without_repeats
from recruiter_desk.exchange.contents import BROKEN, Contents, Unreadable
from recruiter_desk.exchange.zipped import Archive, attribute, local

_LEFT_OUT = frozenset(["del", "moveFrom", "delText", "instrText", "pPr", "rPr", "commentReference", "Fallback"])
_SIGNS = {"tab": "    ", "br": "\n", "cr": "\n", "noBreakHyphen": "-", "ptab": "    "}
_TITLE_POINTS = 28.0
_BODY_POINTS = 11.0


def read(content: bytes) -> Contents:
    """Return the text of a DOCX. Raises Unreadable for a broken or hostile one."""
    archive = Archive(content)
    main = _main_part(archive)
    document = archive.xml(main)
    if document is None:
        raise Unreadable(BROKEN)
    sizes = _sizes(archive.xml(posixpath.join(posixpath.dirname(main), "styles.xml")))
    body = next((each for each in document if local(each) == "body"), document)
    heads = without_repeats(_parts(archive, "header", sizes))
    told = _blocks(body, sizes)
    feet = without_repeats([*_parts(archive, "footnotes", sizes), *_parts(archive, "endnotes", sizes)])
    feet += without_repeats(_parts(archive, "footer", sizes))
    everything = [*heads, *told, *([Paragraph("")] if feet else []), *feet]
    return Contents(
        lines(everything), prominent=prominent([*heads, *told]), links=tuple(_links(archive, main))
    )  # fmt: skip


def _main_part(archive: Archive) -> str:
    """Return the name of the part that holds the body; some programs call it otherwise."""
    relations = archive.xml("_rels/.rels")
    for each in relations if relations is not None else ():
        if each.get("Type", "").endswith("/officeDocument"):
            return each.get("Target", "").lstrip("/")
    return "word/document.xml"


def _parts(archive: Archive, kind: str, sizes: dict[str, float]) -> Blocks:
    wanted = re.compile(rf"word/{kind}\d*\.xml")
    names = sorted((name for name in archive.names if wanted.fullmatch(name)), key=lambda name: (len(name), name))
    roots = [root for name in names[:20] if (root := archive.xml(name)) is not None]
    return [block for root in roots for block in _blocks(root, sizes)]


def _blocks(parent: Element, sizes: dict[str, float]) -> Blocks:
    """Return the paragraphs below *parent* in order."""
    found: Blocks = []
    for child in parent:
        name = local(child)
        if name == "p":
            found += _paragraph(child, sizes)
        elif name == "tbl":
            for each in _rows(child):
                found += row([_blocks(cell, sizes) for cell in _cells(each)])
        elif name not in _LEFT_OUT:
            found += _blocks(child, sizes)
    return found


def _rows(table: Element) -> Iterator[Element]:
    return (each for each in _inside(table) if local(each) == "tr")


def _cells(table_row: Element) -> Iterator[Element]:
    return (each for each in _inside(table_row) if local(each) == "tc")


def _inside(parent: Element) -> Iterator[Element]:
    """Give the children of a table or row, those inside content controls and insertions too."""
    for child in parent:
        if local(child) in ("sdt", "sdtContent", "ins", "customXml", "moveTo"):
            yield from _inside(child)
        elif local(child) not in _LEFT_OUT:
            yield child


def _paragraph(paragraph: Element, sizes: dict[str, float]) -> Blocks:
    """Return the text boxes anchored in a paragraph, then the paragraph itself."""
    boxes: Blocks = []
    said: list[str] = []
    points = [sizes.get(_style(paragraph), sizes[""])]
    _collect(paragraph, said, boxes, points, sizes)
    text = "".join(said)
    if text.strip() and _is_listed(paragraph):
        text = f"• {text.strip()}"
    return [*boxes, Paragraph(text, max(points) if text.strip() else 0)]


def _collect(element: Element, said: list[str], boxes: Blocks, points: list[float], sizes: dict[str, float]) -> None:
    for child in element:
        name = local(child)
        if name in _LEFT_OUT:
            continue
        if name == "t":
            said.append(child.text or "")
        elif name in _SIGNS:
            said.append(_SIGNS[name])
        elif name == "txbxContent":
            boxes += _blocks(child, sizes)
        elif name == "AlternateContent":
            chosen = next(iter(child), None)  # the first choice; the fallback says the same again
            if chosen is not None:
                _collect(chosen, said, boxes, points, sizes)
        elif name == "r":
            _run(child, said, boxes, points, sizes)
        else:
            _collect(child, said, boxes, points, sizes)


def _run(run: Element, said: list[str], boxes: Blocks, points: list[float], sizes: dict[str, float]) -> None:
    look = next((each for each in run if local(each) == "rPr"), None)
    for each in look if look is not None else ():
        if local(each) in ("vanish", "webHidden") and attribute(each, "val") not in ("0", "false"):
            return
        if local(each) == "sz" and attribute(each, "val").isdecimal():
            points.append(int(attribute(each, "val")) / 2)
    _collect(run, said, boxes, points, sizes)


def _style(paragraph: Element) -> str:
    return next((attribute(each, "val") for each in _look(paragraph) if local(each) == "pStyle"), "")


def _is_listed(paragraph: Element) -> bool:
    return any(local(each) == "numPr" for each in _look(paragraph)) and "heading" not in _style(paragraph).casefold()


def _look(paragraph: Element) -> Element | tuple[()]:
    return next((each for each in paragraph if local(each) == "pPr"), ())


def _sizes(styles: Element | None) -> dict[str, float]:
    """Return the size of letters by style id; "" has the usual one."""
    sizes = {"": _BODY_POINTS, "Title": _TITLE_POINTS}
    for style in styles if styles is not None else ():
        for each in style.iter():
            if local(each) == "sz" and attribute(each, "val").isdecimal():
                key = "" if local(style) == "docDefaults" else attribute(style, "styleId")
                sizes[key] = int(attribute(each, "val")) / 2
    return sizes


def _links(archive: Archive, main: str) -> Iterator[str]:
    folder, name = posixpath.split(main)
    relations = archive.xml(f"{folder}/_rels/{name}.rels")
    for each in relations if relations is not None else ():
        if each.get("TargetMode") == "External" and each.get("Type", "").endswith("/hyperlink"):
            yield each.get("Target", "")[:2000]
