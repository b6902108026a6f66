"""Where files lie: the user's desks, the settings, and the program's own resources."""

import sys
from importlib.util import find_spec
from pathlib import Path

from platformdirs import user_config_path, user_data_path, user_log_path

_PROGRAM = "recruiter-desk"


def desks_folder() -> Path:
    """Return the platform's data folder, where a desk is made unless the user says otherwise."""
    return user_data_path(_PROGRAM, appauthor=False)


def default_desk() -> Path:
    """Return where the desk of the first start lies."""
    return desks_folder() / "my.desk"


def settings_file() -> Path:
    """Return the file that remembers windows and schemes, never anything the user wrote."""
    return user_config_path(_PROGRAM, appauthor=False) / "settings.ini"


def logs_folder() -> Path:
    """Return the platform's folder for logs."""
    return user_log_path(_PROGRAM, appauthor=False)


def resource(name: str) -> Path:
    """Return the program's own file *name*, in a checkout, an installed wheel or a frozen build."""
    package = Path(__file__).parent
    frozen = getattr(sys, "_MEIPASS", "")
    homes = [package.parent / "recruiter_desk_resources", package.parent / "resources"]
    if frozen:
        homes.insert(0, Path(frozen) / "recruiter_desk_resources")
    return next((home / name for home in homes if (home / name).is_file()), homes[-1] / name)


def fonts() -> Path:
    """Return the folder of the fonts cut for documents: an ignored one in a checkout, carried by wheels and builds."""
    return Path(__file__).parent / "packs" / "cuts"


def package_file(package: str, name: str) -> Path | None:
    """Return file *name* of an installed *package* without importing it (qtawesome would cost 180 ms).

    None when the package is not there.
    """
    spec = find_spec(package)
    folders = (spec.submodule_search_locations or []) if spec else []
    return next((Path(folder) / name for folder in folders if (Path(folder) / name).is_file()), None)
