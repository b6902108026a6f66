"""What the first frame waits for: nothing that is heavy, and no page but the one that is shown."""

import os
import subprocess
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).parent.parent
HEAVY = (
    "PIL", "alembic", "defusedxml", "fontTools", "icalendar", "keyring", "lxml", "phonenumbers", "pikepdf", "psycopg",
    "pypdfium2", "rapidfuzz", "recruiter_desk.domain.pad_reading", "reportlab", "sqlalchemy.testing",
)  # fmt: skip
SCREENS = ("search", "board", "names", "candidacy", "debrief", "interviews", "packs", "people", "settings")
PAGES = tuple(f"recruiter_desk.ui.{page}" for page in SCREENS)
START = """
import sys
from pathlib import Path
from recruiter_desk import __main__, app
application = app.application_of()
program = app.Program(application)
program.start(Path(sys.argv[1]))
program.window.grab()
seconds, names = float(sys.argv[2]), sys.argv[3:]
app.QTimer.singleShot(round(seconds * 1000), application.quit)
if seconds:
    application.exec()
print(*(name for name in names if name in sys.modules))
program.leave()
"""


def loaded(desk: Path, seconds: float, *names: str) -> list[str]:
    """Start the program on *desk*, wait after its first frame, and return which modules of *names* are loaded."""
    homes = {f"XDG_{name}_HOME": str(desk.parent / name.lower()) for name in ("CONFIG", "DATA", "CACHE", "STATE")}
    said = subprocess.run(
        [sys.executable, "-c", START, str(desk), str(seconds), *names],
        cwd=ROOT, env={**os.environ, **homes, "QT_QPA_PLATFORM": "offscreen"},
        capture_output=True, text=True, check=True,
    )  # fmt: skip
    return said.stdout.split()


@pytest.mark.parametrize("names", [HEAVY, PAGES], ids=["heavy", "pages"])
def test_the_first_frame_waits_for_nothing_it_does_not_show(desk_path, names):
    assert loaded(desk_path, 0, *names) == []


def test_soon_after_the_first_frame_every_page_is_loaded(desk_path):
    assert loaded(desk_path, 5, *PAGES) == list(PAGES)
