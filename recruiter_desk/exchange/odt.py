"""ODT: body, tables, text boxes, headers, footers and notes; what was deleted under tracked changes is left out."""

import re
from collections.abc import Iterator
from xml.etree.ElementTree import Element

from recruiter_desk.exchange.blocks import Blocks, Paragraph, lines, prominent, row, without_repeats
from recruiter_desk.exchange.contents import BROKEN, PASSWORD, Contents, Unreadable
from recruiter_desk.exchange.zipped import Archive, attribute, local

_LEFT_OUT = frozenset(["tracked-changes", "annotation", "annotation-end", "title", "desc", "forms", "sequence-decls"])
_SHAPES = frozenset(["frame", "custom-shape", "text-box", "rect", "g"])
_MOST_BLANKS = 80
_TITLE_POINTS = 28.0


def read(content: bytes) -> Contents:
    """Return the text of an ODT. Raises Unreadable for one that is broken, hostile or needs a password."""
    archive = Archive(content)
    manifest = archive.xml("META-INF/manifest.xml")
    if manifest is not None and any(local(each) == "encryption-data" for each in manifest.iter()):
        raise Unreadable(PASSWORD)
    document, styles = archive.xml("content.xml"), archive.xml("styles.xml")
    text = next((each for each in document.iter() if local(each) == "text"), None) if document is not None else None
    if document is None or text is None:
        raise Unreadable(BROKEN)
    reader = _Reader({**_sizes(styles), **_sizes(document)})
    heads = without_repeats(reader.below(styles, "header"))
    told = reader.blocks(text)
    feet = without_repeats([*reader.notes, *reader.below(styles, "footer")])
    everything = [*heads, *told, *([Paragraph("")] if feet else []), *feet]
    links = (attribute(each, "href")[:2000] for each in text.iter() if local(each) == "a")
    return Contents(lines(everything), prominent=prominent([*heads, *told]), links=tuple(links))


class _Reader:
    """Reads elements into paragraphs, and keeps the notes it passes for the end."""

    def __init__(self, sizes: dict[str, float]) -> None:
        self._sizes = sizes
        self.notes: Blocks = []

    def blocks(self, parent: Element) -> Blocks:
        found: Blocks = []
        for child in parent:
            name = local(child)
            if name in ("p", "h"):
                found += self._paragraph(child)
            elif name == "list-item":
                inside = self.blocks(child)
                found += [Paragraph(f"• {each.text.strip()}", each.size) for each in inside[:1]] + inside[1:]
            elif name == "table-row":
                found += row([self.blocks(cell) for cell in child if local(cell) == "table-cell"])
            elif name not in _LEFT_OUT:
                found += self.blocks(child)
        return found

    def below(self, styles: Element | None, kind: str) -> Blocks:
        """Return the paragraphs of all headers or footers."""
        wanted = (kind, f"{kind}-first", f"{kind}-left")
        found = [each for each in styles.iter() if local(each) in wanted] if styles is not None else []
        return [block for each in found for block in self.blocks(each)]

    def _paragraph(self, paragraph: Element) -> Blocks:
        boxes: Blocks = []
        said: list[str] = []
        points = [self._sizes.get(attribute(paragraph, "style-name"), self._sizes.get("Standard", 12.0))]
        self._collect(paragraph, said, boxes, points)
        return [*boxes, Paragraph("".join(said), max(points))]

    def _collect(self, element: Element, said: list[str], boxes: Blocks, points: list[float]) -> None:
        said.append(re.sub(r"\s+", " ", element.text or ""))
        for child in element:
            name = local(child)
            if name == "s":
                count = attribute(child, "c")
                said.append(" " * min(int(count) if count.isdecimal() and len(count) < 5 else 1, _MOST_BLANKS))
            elif name == "tab":
                said.append("    ")
            elif name == "line-break":
                said.append("\n")
            elif name == "note":
                self.notes += [block for each in child if local(each) == "note-body" for block in self.blocks(each)]
            elif name in _SHAPES:
                boxes += self.blocks(child)
            elif name not in _LEFT_OUT:
                if name == "span" and (size := self._sizes.get(attribute(child, "style-name"))):
                    points.append(size)
                self._collect(child, said, boxes, points)
            said.append(re.sub(r"\s+", " ", child.tail or ""))


def _sizes(root: Element | None) -> dict[str, float]:
    """Return the size of letters by the name of the style."""
    sizes = {"Title": _TITLE_POINTS}
    for style in _styles(root):
        name, above = attribute(style, "name"), attribute(style, "parent-style-name")
        for each in style:
            if found := re.fullmatch(r"(\d{1,3}(?:\.\d+)?)pt", attribute(each, "font-size")):
                sizes[name] = float(found[1])
        if name not in sizes and above in sizes:
            sizes[name] = sizes[above]
    return sizes


def _styles(root: Element | None) -> Iterator[Element]:
    return (each for each in root.iter() if local(each) == "style") if root is not None else iter(())
