"""Cuts the fonts of the documents from their variable originals: at set-up and build time, never while a user waits.

reportlab takes static TrueType only. Each cut keeps Latin, Greek, Cyrillic (or Thai) and the signs, in one weight and
one optical size. Source Serif 4, Source Sans 3 and Noto Sans Thai are under the SIL Open Font License.
"""

import sys
from collections.abc import Sequence
from importlib.util import find_spec
from pathlib import Path
from typing import NamedTuple

from fontTools.subset import Options, Subsetter
from fontTools.ttLib import TTFont
from fontTools.varLib.instancer import instantiateVariableFont

LETTERS = ((0x20, 0x24F), (0x2B0, 0x52F), (0x1E00, 0x1FFF), (0x2000, 0x27BF))
THAI = ((0xE00, 0xE7F), (0x25CC, 0x25CC))


class Cut(NamedTuple):
    """A static font *name*.ttf out of *file* of a font package: which characters, at which place of its axes."""

    name: str
    package: str
    file: str
    ranges: tuple[tuple[int, int], ...]
    axes: dict[str, float]


def _serif(name: str, weight: int, size: int) -> Cut:
    axes = {"wght": float(weight), "opsz": float(size)}
    return Cut(name, "fontpkg_source_serif_4", "SourceSerif4[opsz,wght].ttf", LETTERS, axes)


def _sans(name: str, weight: int, file: str = "SourceSans3[wght].ttf") -> Cut:
    return Cut(name, "fontpkg_source_sans_3", file, LETTERS, {"wght": float(weight)})


def _thai(name: str, weight: int) -> Cut:
    axes = {"wght": float(weight), "wdth": 100.0}
    return Cut(name, "fontpkg_noto_sans_thai", "NotoSansThai[wdth,wght].ttf", THAI, axes)


CUTS = (
    _serif("Display", 500, 40),
    _serif("DisplayLight", 300, 40),
    _serif("Lead", 400, 12),
    _serif("Question", 600, 14),
    _sans("Sans", 400),
    _sans("SansSemibold", 600),
    _sans("SansItalic", 400, "SourceSans3-Italic[wght].ttf"),
    _thai("Thai", 400),
    _thai("ThaiSemibold", 600),
)


def cut_all(folder: Path) -> None:
    """Write every cut into *folder*, about ten seconds in all; the same originals give the same bytes."""
    folder.mkdir(parents=True, exist_ok=True)
    for one in CUTS:
        _cut(one, folder / f"{one.name}.ttf")


def _cut(one: Cut, target: Path) -> None:
    font = TTFont(_original(one), lazy=True, recalcTimestamp=False)
    options = Options(layout_features=[], hinting=False, notdef_outline=True, glyph_names=False)
    options.drop_tables += ["GSUB", "GPOS", "GDEF", "STAT"]
    subsetter = Subsetter(options)
    subsetter.populate(unicodes=[code for low, high in one.ranges for code in range(low, high + 1)])
    subsetter.subset(font)
    static = instantiateVariableFont(font, one.axes, inplace=True)
    _rename(static, one.name)
    partial = target.with_suffix(".part")
    static.save(partial)
    partial.replace(target)


def _rename(font: TTFont, name: str) -> None:
    """Give the cut a name of its own: a document keeps its fonts apart by it, and the licence reserves the old one."""
    for record in list(font["name"].names):
        if record.nameID in (1, 3, 4, 6, 16):
            record.string = f"RecruiterDesk-{name}"
        elif record.nameID not in (0, 13, 14):
            font["name"].removeNames(record.nameID)


def _original(one: Cut) -> Path:
    spec = find_spec(one.package)
    folders = (spec.submodule_search_locations or []) if spec else []
    found = [Path(folder) / "files" / one.file for folder in folders]
    if not found:
        raise SystemExit(f"The fonts cannot be cut: the package {one.package} is not installed.")
    return found[0]


def main(arguments: Sequence[str]) -> int:
    """Cut into the folder that is named."""
    cut_all(Path(arguments[0]))
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
