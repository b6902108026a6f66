"""`python -m recruiter_desk` and the `recruiter-desk` script. Only what opens or draws a window loads PySide6."""

import gc
import sys
from pathlib import Path
from typing import Any

from recruiter_desk import cli


def main() -> int:
    """Run the command line; without a command it opens the window. Returns the exit code."""
    return cli.main(sys.argv[1:], open_window=open_window, take_picture=take_picture)


def open_window(path: Path | None) -> int:
    """Open a desk in the window, as `app.open_window` does."""
    gc.disable()  # what is loaded now stays: looking through it for garbage is a tenth of the start
    from recruiter_desk import app  # noqa: PLC0415 - PySide6 and the windows cost commands half a second

    return app.open_window(path)


def take_picture(path: Path, page: str, out: Path, **how: Any) -> None:
    """Draw a page, as `app.take_picture` does."""
    from recruiter_desk import app  # noqa: PLC0415 - as above

    app.take_picture(path, page, out, **how)


if __name__ == "__main__":
    sys.exit(main())
