"""Draw the pictures of every page: `python3 packaging/dev.py pictures [--readme]`.

All pages of the demo desk as it is on one fixed day, at two sizes, light and dark, into build/pictures/. With
--readme also the few that the README shows, into resources/pictures/.
"""

import argparse
import os
import sys
from collections.abc import Sequence
from datetime import UTC, datetime
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Literal

from recruiter_desk import app
from recruiter_desk.services import demo, desks, lists

ROOT = Path(__file__).resolve().parent.parent
TUESDAY = datetime(2026, 11, 24, 9, 0, tzinfo=UTC)
SIZES = ((1366, 768), (1440, 900))
SCHEMES: tuple[Literal["light", "dark"], ...] = ("light", "dark")
README = (
    ("today", "light"), ("board", "light"), ("board", "dark"), ("names", "light"), ("candidacy", "light"),
    ("debrief", "light"), ("pack", "light"),
)  # fmt: skip
SHOWN = {"search": "CFO", "person": "Adaeze Obi", "company": "Halden Marine", "candidacy": "Sunniva Dahl"}


def main(arguments: list[str]) -> int:
    parser = argparse.ArgumentParser("python3 packaging/dev.py pictures", description="Draw every page.")
    parser.add_argument("--readme", action="store_true", help="renew the pictures of the README too")
    parser.add_argument("--into", type=Path, default=ROOT / "build" / "pictures", metavar="FOLDER")
    options = parser.parse_args(arguments)
    os.environ["TZ"] = "Europe/London"  # the recruiter of the stories
    options.into.mkdir(parents=True, exist_ok=True)
    with TemporaryDirectory() as folder:
        desk = Path(folder) / "northside.desk"
        demo.build(desk, today=TUESDAY.date())
        records = _records(desk)
        for page in app.PAGES:
            for size in SIZES:
                for scheme in SCHEMES:
                    out = options.into / f"{page}-{size[0]}x{size[1]}-{scheme}.png"
                    _draw(desk, page, out, records, size, scheme)
        for page, wanted in README if options.readme else ():
            scheme = "dark" if wanted == "dark" else "light"
            out = ROOT / "resources" / "pictures" / f"{page}-{scheme}.png"
            out.parent.mkdir(parents=True, exist_ok=True)
            _draw(desk, page, out, records, SIZES[0], scheme)
    return 0


def _records(desk: Path) -> dict[str, str]:
    """Return the ids of the search, person, company and candidacy that the pictures show."""
    workspace = desks.open_for_reading(desk)
    try:
        found = {
            "search": _called(lists.read(workspace, "searches"), "title", SHOWN["search"]),
            "person": _called(lists.read(workspace, "people"), "name", SHOWN["person"]),
            "company": _called(lists.read(workspace, "companies"), "name", SHOWN["company"]),
            "candidacy": _called(lists.read(workspace, "candidacies"), "person_name", SHOWN["candidacy"]),
        }
        found["pack"] = found["candidacy"]
    finally:
        workspace.close()
    return found


def _called(records: Sequence[lists.Listed], key: str, name: str) -> str:
    return next(str(record["id"]) for record in records if record[key] == name)


def _draw(
    desk: Path, page: str, out: Path, records: dict[str, str], size: tuple[int, int], scheme: Literal["light", "dark"]
) -> None:
    record = records.get(app.PAGES[page][0], "")
    app.take_picture(desk, page, out, record=record, size=size, scheme=scheme, clock=lambda: TUESDAY)
    print(out.relative_to(ROOT) if out.is_relative_to(ROOT) else out, flush=True)


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
