#!/usr/bin/env python3
"""The front door: one command to run, test, check, measure and picture the project, from a bare machine.

Standard library only. It makes .venv beside pyproject.toml, installs exactly what packaging/requirements.lock
says (again only when the lock has changed) and, on Debian and Ubuntu, the system packages Qt needs.
"""

from __future__ import annotations

import hashlib
import importlib.util
import os
import shlex
import shutil
import subprocess
import sys
from pathlib import Path

USAGE = """\
usage: python3 packaging/dev.py WORD

  run [DESK]                     open the program on a demo desk, or on DESK; without a screen, the tour
  test [--deep] [ARGUMENT...]    the tests; --deep adds the long sweeps, the rest goes to pytest
  lint                           ruff, type checks, import contracts
  bench [NAME...] [--json FILE]  measure against the budgets
  pictures                       draw the pictures of every page
  lock [--upgrade]               write packaging/requirements.lock anew from pyproject.toml
"""

ROOT = Path(__file__).resolve().parent.parent
VENV = ROOT / ".venv"
LOCK = ROOT / "packaging" / "requirements.lock"
STAMP = VENV / "installed-lock.sha256"
BUILD = ROOT / "build"
CUTTER = ROOT / "recruiter_desk" / "packs" / "cutting.py"
CUTS = CUTTER.with_name("cuts")
OLDEST = (3, 11)

VENV_PACKAGES = ("python3-venv",)
QT_PACKAGES = ("libgl1", "libegl1", "libfontconfig1", "libglib2.0-0", "libdbus-1-3", "libxkbcommon0")
SCREEN_PACKAGES = (
    "libxcb-cursor0",
    "libxcb-icccm4",
    "libxcb-keysyms1",
    "libxcb-shape0",
    "libxcb-xkb1",
    "libxkbcommon-x11-0",
)
TEST_PACKAGES = ("xvfb", "xauth", "xdotool", "strace", "qpdf", "poppler-utils", "dbus")


class Refusal(Exception):
    """Something the person at the keyboard has to settle; the text is the sentence to show."""


# -- the pure parts ------------------------------------------------------------------------------------------


def needed_packages(word: str, screen: bool) -> tuple[str, ...]:
    """Debian packages that WORD needs beyond Python itself."""
    if word == "run":
        return QT_PACKAGES + (SCREEN_PACKAGES if screen else ())
    if word == "test":
        return QT_PACKAGES + SCREEN_PACKAGES + TEST_PACKAGES
    if word in ("bench", "pictures"):
        return QT_PACKAGES
    return ()


def missing_packages(needed: tuple[str, ...], dpkg_answer: str) -> list[str]:
    """Those of `needed` that dpkg-query's answer ("name status" lines) does not call installed.

    Newer releases ship some libraries under a name ending in t64; that counts too.
    """
    lines = (line.split() for line in dpkg_answer.splitlines())
    installed = {words[0] for words in lines if len(words) == 2 and words[1] == "installed"}
    return [name for name in needed if not installed & {name, name + "t64"}]


def apt_command(packages: list[str]) -> str:
    """The one command a person can type to install `packages`."""
    return "sudo apt-get install -y --no-install-recommends " + " ".join(packages)


def has_screen(platform: str, environment: dict[str, str]) -> bool:
    """Whether a window can open: always on Windows and macOS, with a display server elsewhere."""
    if platform in ("win32", "darwin"):
        return True
    return bool(environment.get("DISPLAY") or environment.get("WAYLAND_DISPLAY"))


def lock_hash(lock: Path) -> str:
    """What the stamp in .venv has to say for the installed packages to be those of `lock`."""
    return hashlib.sha256(lock.read_bytes()).hexdigest()


def is_current(stamp: Path, lock: Path) -> bool:
    """Whether the packages that `stamp` vouches for are those of `lock`."""
    return stamp.is_file() and stamp.read_text("ascii").strip() == lock_hash(lock)


def cuts_hash(lock: Path, cutter: Path) -> str:
    """What the stamp beside the cut fonts has to say: it changes with the fonts' packages and with how they are cut."""
    pins = [line for line in lock.read_text("ascii").splitlines() if line.startswith(("fontpkg-", "fonttools=="))]
    return hashlib.sha256("\n".join(pins).encode() + cutter.read_bytes()).hexdigest()


def venv_python(venv: Path, platform: str) -> Path:
    """The interpreter inside `venv`."""
    return venv / "Scripts" / "python.exe" if platform == "win32" else venv / "bin" / "python"


def pytest_arguments(arguments: list[str]) -> list[str]:
    """Two workers unless the caller says otherwise: pytest takes the last word."""
    return ["-m", "pytest", "-n", "2", *arguments]


# -- running things ------------------------------------------------------------------------------------------


def call(command: list[str], **more_environment: str) -> int:
    """Run `command` in the project root and wait, also through Ctrl+C, which the child hears itself."""
    child = subprocess.Popen(command, cwd=ROOT, env={**os.environ, **more_environment})
    try:
        return child.wait()
    except KeyboardInterrupt:
        child.wait()
        raise


def python(*arguments: str, **more_environment: str) -> int:
    """Run the project's own interpreter."""
    return call([str(venv_python(VENV, sys.platform)), *arguments], **more_environment)


def say(text: str) -> None:
    """Print at once, so that the order is right beside what children print."""
    print(text, flush=True)


# -- the machine ---------------------------------------------------------------------------------------------


def ask_dpkg(packages: tuple[str, ...]) -> str:
    """dpkg-query's lines for `packages` under both their names; it complains about unknown ones, unheard."""
    names = [name + ending for name in packages for ending in ("", "t64")]
    command = ["dpkg-query", "-W", "-f", "${Package} ${db:Status-Status}\\n", *names]
    return subprocess.run(command, capture_output=True, text=True, check=False).stdout


def become_root() -> list[str] | None:
    """The words before a command that needs root, or None when this user may not."""
    if os.geteuid() == 0:
        return []
    sudo = ["sudo", "-n"]
    if not shutil.which("sudo"):
        return None
    return sudo if subprocess.run([*sudo, "true"], capture_output=True, check=False).returncode == 0 else None


def ensure_packages(needed: tuple[str, ...]) -> None:
    """Install what Debian or Ubuntu lacks; on any other system this does nothing."""
    if not needed or not shutil.which("dpkg-query") or not shutil.which("apt-get"):
        return
    missing = missing_packages(needed, ask_dpkg(needed))
    if not missing:
        return
    prefix = become_root()
    if prefix is None:
        raise Refusal("Some system packages are missing. Please run:\n  " + apt_command(missing))
    say("Installing system packages: " + " ".join(missing))
    apt = [*prefix, "env", "DEBIAN_FRONTEND=noninteractive", "apt-get", "-q"]
    call([*apt, "update"])
    if call([*apt, "install", "-y", "--no-install-recommends", *missing]) != 0:
        raise Refusal("The system packages could not be installed. Please run:\n  " + apt_command(missing))


def ensure_venv() -> None:
    """Make .venv where there is none, or one that was never finished or has lost its Python."""
    if STAMP.is_file() and venv_python(VENV, sys.platform).exists():
        return
    if importlib.util.find_spec("ensurepip") is None:
        ensure_packages(VENV_PACKAGES)
    say("Making .venv")
    if call([sys.executable, "-m", "venv", "--clear", str(VENV)]) != 0:
        raise Refusal(f"{sys.executable} could not make a virtual environment: is its venv module installed?")


def ensure_installed() -> None:
    """Install the lock when it has changed since last time; otherwise touch neither network nor disk."""
    ensure_venv()
    if not is_current(STAMP, LOCK):
        say("Installing what packaging/requirements.lock names")
        pip = ["-m", "pip", "install", "--quiet", "--disable-pip-version-check"]
        exactly = ["--require-hashes", "--no-deps", "--only-binary", ":all:"]
        if python(*pip, *exactly, "--requirement", str(LOCK)) != 0:
            raise Refusal("The packages could not be installed: see above. Is the network there?")
        STAMP.write_text(lock_hash(LOCK) + "\n", "ascii")
    link_project()


def ensure_fonts() -> None:
    """Cut the documents' fonts when there are none of this lock, about ten seconds; otherwise touch nothing."""
    stamp, wanted = CUTS / "cuts.sha256", cuts_hash(LOCK, CUTTER)
    if stamp.is_file() and stamp.read_text("ascii").strip() == wanted:
        return
    say("Cutting the fonts of the documents")
    if python("-m", "recruiter_desk.packs.cutting", str(CUTS)) != 0:
        raise Refusal("The fonts of the documents could not be cut: see above.")
    stamp.write_text(wanted + "\n", "ascii")


def link_project() -> None:
    """Make recruiter_desk importable in .venv, with its `recruiter-desk` command; the folder may be moved."""
    windows = sys.platform == "win32"
    site = next(iter(VENV.glob("Lib/site-packages" if windows else "lib/python*/site-packages")))
    write_once(site / "recruiter_desk.pth", os.path.relpath(ROOT, site) + "\n")
    if windows:
        write_once(VENV / "Scripts" / "recruiter-desk.cmd", '@"%~dp0python.exe" -m recruiter_desk %*\n')
        return
    command = VENV / "bin" / "recruiter-desk"
    if write_once(command, '#!/bin/sh\nexec "$(dirname "$0")/python" -m recruiter_desk "$@"\n'):
        command.chmod(0o755)


def write_once(file: Path, text: str) -> bool:
    """Write `text` unless the file says that already; True when it was written."""
    if file.is_file() and file.read_text("utf-8") == text:
        return False
    file.write_text(text, "utf-8")
    return True


# -- the words -----------------------------------------------------------------------------------------------


def run(arguments: list[str]) -> int:
    """Open the program, or take the tour where no window can open."""
    if len(arguments) > 1 or any(word.startswith("-") for word in arguments):
        return wrong_use()
    screen = has_screen(sys.platform, dict(os.environ))
    prepare("run", screen)
    if not screen:
        say("There is no screen here, so this is the tour: the same work without a window.")
        return python("packaging/tour.py", "build/tour", QT_QPA_PLATFORM="offscreen")
    if arguments:
        return python("-m", "recruiter_desk", str(Path(arguments[0]).absolute()))
    demo = BUILD / "demo.desk"
    if not demo.exists():
        BUILD.mkdir(exist_ok=True)
        say("Making a demo desk: build/demo.desk")
        made = python("-m", "recruiter_desk", "demo", str(demo))
        if made != 0:
            return made
    return python("-m", "recruiter_desk", str(demo))


def test(arguments: list[str]) -> int:
    """The tests, without a screen; those that need a real window start their own."""
    prepare("test")
    return python(*pytest_arguments(arguments), QT_QPA_PLATFORM="offscreen")


def lint(arguments: list[str]) -> int:
    """Every check that reads the code without running it; all of them, even when the first fails."""
    if arguments:
        return wrong_use()
    prepare("lint")
    typed = [name for name in ("recruiter_desk", "benchmarks", "tests") if (ROOT / name).is_dir()]
    scripts = sorted(str(file.relative_to(ROOT)) for file in (ROOT / "packaging").glob("*.py"))
    checks = (
        ("-m", "ruff", "check", "."),
        ("-m", "mypy", *typed),
        ("-m", "mypy", "--no-explicit-package-bases", *scripts),
        ("-c", "from importlinter.cli import lint_imports_command as check; check()"),
    )
    failed = [shlex.join(check[1:]) for check in checks if python(*check) != 0]
    for check in failed:
        say("FAILED: " + check)
    return 1 if failed else 0


def bench(arguments: list[str]) -> int:
    """Measure against the budgets."""
    prepare("bench")
    return python("-m", "benchmarks", *arguments, QT_QPA_PLATFORM="offscreen")


def pictures(arguments: list[str]) -> int:
    """Draw every page."""
    prepare("pictures")
    return python("packaging/pictures.py", *arguments, QT_QPA_PLATFORM="offscreen")


def lock(arguments: list[str]) -> int:
    """Resolve pyproject.toml anew for every supported Python and system; `--upgrade` takes newer versions."""
    if any(word != "--upgrade" for word in arguments):
        return wrong_use()
    tools = BUILD / "lock-tools"
    resolver = venv_python(tools, sys.platform)
    if not resolver.exists() and call([sys.executable, "-m", "venv", str(tools)]) != 0:
        raise Refusal("The resolver's own environment could not be made.")
    if call([str(resolver), "-m", "pip", "install", "--quiet", "--disable-pip-version-check", "uv"]) != 0:
        raise Refusal("The resolver could not be installed: see above. Is the network there?")
    form = ["--universal", "--generate-hashes", "--no-annotate", "--no-header", "--no-emit-index-url"]
    source = ["--python-version", ".".join(map(str, OLDEST)), "pyproject.toml", "--group", "dev"]
    compile_lock = [str(resolver), "-m", "uv", "pip", "compile", "--quiet", *form, *source, *arguments]
    return call([*compile_lock, "--output-file", str(LOCK.relative_to(ROOT))])


WORDS = {"run": run, "test": test, "lint": lint, "bench": bench, "pictures": pictures, "lock": lock}


def prepare(word: str, screen: bool = False) -> None:
    """Have everything WORD needs."""
    ensure_packages(needed_packages(word, screen))
    ensure_installed()
    ensure_fonts()


def wrong_use() -> int:
    """Say how it is used."""
    print(USAGE, file=sys.stderr, end="")
    return 2


def main(arguments: list[str]) -> int:
    """The exit code: that of the work done, 1 refused, 2 wrong use, 130 after Ctrl+C."""
    if sys.version_info < OLDEST:
        here = "{}.{}".format(*sys.version_info)
        print("Recruiter Desk needs Python 3.11 or later; this is " + here + ".", file=sys.stderr)
        return 1
    if arguments and arguments[0] in ("-h", "--help"):
        print(USAGE, end="")
        return 0
    if not arguments or arguments[0] not in WORDS:
        return wrong_use()
    try:
        return WORDS[arguments[0]](arguments[1:])
    except Refusal as refusal:
        print(refusal, file=sys.stderr)
        return 1
    except KeyboardInterrupt:
        return 130


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
