"""Desks to measure on: built once a size, kept under build/bench/, and only ever used as copies."""

import hashlib
import shutil
from collections.abc import Iterator
from contextlib import contextmanager
from datetime import date
from pathlib import Path
from tempfile import TemporaryDirectory

from benchmarks.figures import CARDS
from recruiter_desk.services import demo, desks

ROOT = Path(__file__).resolve().parent.parent
KEPT = ROOT / "build" / "bench"
MADE_OF = ("recruiter_desk/services/demo", "recruiter_desk/storage/migrations", "recruiter_desk/storage/rows")
TUESDAY = date(2026, 11, 24)


def desk_of(people: int) -> Path:
    """Return the kept desk of *people* with its two large boards; 0 gives an empty one. Built when it is missing."""
    KEPT.mkdir(parents=True, exist_ok=True)
    path = KEPT / f"{people}-{_recipe()}.desk"
    if not path.exists():
        for old in KEPT.glob(f"{people}-*"):
            old.unlink()
        if people:
            demo.build(path, people, today=TUESDAY, board_cards=CARDS)
        else:
            desks.make(path, demo=True)
    return path


@contextmanager
def copy_of(desk: Path) -> Iterator[Path]:
    """Lend a copy of *desk* on the same disk."""
    with TemporaryDirectory(dir=desk.parent) as folder:
        yield Path(shutil.copy(desk, Path(folder) / "bench.desk"))


def _recipe() -> str:
    """Return a word that changes when the demo desk or its tables do."""
    sources = sorted(file for folder in MADE_OF for file in (ROOT / folder).rglob("*.py"))
    digest = hashlib.sha256()
    for source in sources:
        digest.update(source.read_bytes())
    return digest.hexdigest()[:8]
