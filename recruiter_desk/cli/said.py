"""What a command says: tables for people, JSON for scripts, and never a byte that could steer a terminal."""

import json
import re
import shutil
import sys
import unicodedata
from collections.abc import Iterable, Mapping, Sequence

WIDEST = 44  # of a column, when the output is not a terminal
# controls, marks that turn the reading direction, and halves of characters
STEERING = re.compile("[\x00-\x1f\x7f-\x9f\u061c\u200e\u200f\u2028-\u202e\u2066-\u2069\ufeff\ud800-\udfff]")


def say(text: str) -> None:
    """Print one line for a person."""
    _write(plain(text))


def complain(text: str) -> None:
    """Print one sentence where errors go."""
    print(plain(text), file=sys.stderr, flush=True)


def say_json(value: object) -> None:
    """Print *value* as JSON; what could steer a terminal is written as an escape."""
    text = json.dumps(value, ensure_ascii=not _unicode(), indent=2)
    _write("\n".join(STEERING.sub(_escaped, line) for line in text.split("\n")))


def say_table(records: Sequence[Mapping[str, object]], columns: Mapping[str, str], nothing: str) -> None:
    """Print *records* under headings; *columns* gives each key its heading, *nothing* is said when there are none.

    On a terminal the widest columns are cut so that a line fits; ids are never cut.
    """
    if not records:
        say(nothing)
        return
    lines = [list(columns.values())]
    lines += [[_cell(record.get(key)) for key in columns] for record in records]
    widths = [max(map(width, cells)) for cells in zip(*lines, strict=True)]
    _narrow(widths, [key == "id" for key in columns])
    for line in lines:
        cells = [_filled(cell, wide) for cell, wide in zip(line, widths, strict=True)]
        _write("  ".join(cells).rstrip())


def say_record(record: Mapping[str, object]) -> None:
    """Print one record a field to a line, those that are empty left out."""
    fields = {key.replace("_", " "): _cell(value) for key, value in record.items()}
    longest = max(map(len, fields))
    for name, value in fields.items():
        if value:
            _write(f"{name:<{longest}}  {value}")


def plain(text: str) -> str:
    """Return *text* on one line, with anything that could steer a terminal shown as a replacement mark."""
    return STEERING.sub("\N{REPLACEMENT CHARACTER}", " ".join(re.split(r"[\t\r\n]+", text)))


def width(text: str) -> int:
    """Return how many columns *text* takes on a terminal: wide signs two, combining marks none."""
    return sum(_sign_width(sign) for sign in text)


def _sign_width(sign: str) -> int:
    if unicodedata.category(sign) in ("Mn", "Me", "Cf"):
        return 0
    return 2 if unicodedata.east_asian_width(sign) in "WF" else 1


def _cell(value: object) -> str:
    if value is None:
        return ""
    if isinstance(value, str) or not isinstance(value, Iterable):
        return plain(str(value))
    return plain(", ".join(map(str, value)))


def _narrow(widths: list[int], kept: Sequence[bool]) -> None:
    """Cut *widths* until a line fits the terminal, the widest column first; those *kept* stay."""
    if not sys.stdout.isatty():
        widths[:] = [wide if keep else min(wide, WIDEST) for wide, keep in zip(widths, kept, strict=True)]
        return
    room = shutil.get_terminal_size().columns
    while sum(widths) + 2 * (len(widths) - 1) > room:
        widest = max((wide, place) for place, wide in enumerate(widths) if not kept[place])
        if widest[0] <= 8:
            return
        widths[widest[1]] -= 1


def _filled(text: str, wide: int) -> str:
    """Return *text* padded with blanks to *wide* columns, or cut to them with a dot line."""
    over = width(text) - wide
    if over <= 0:
        return text + " " * -over
    kept = ""
    for sign in text:
        if width(kept) + _sign_width(sign) > wide - 1:
            break
        kept += sign
    return kept + "…" + " " * (wide - 1 - width(kept))


def _escaped(match: re.Match[str]) -> str:
    return f"\\u{ord(match.group()):04x}"


def _unicode() -> bool:
    return (sys.stdout.encoding or "ascii").lower().replace("-", "").startswith("utf")


def _write(line: str) -> None:
    encoding = sys.stdout.encoding or "ascii"
    print(line if _unicode() else line.encode(encoding, "replace").decode(encoding))
