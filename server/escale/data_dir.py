"""The folder that holds everything: its owner alone may read it, or Escale does not start (security, row 7)."""

import os
import stat
import sys
from pathlib import Path
from shlex import quote

from escale.errors import DataNotPrivate

OTHERS = stat.S_IRWXG | stat.S_IRWXO
FOLDER_MODE = 0o700


def prepare(folder: Path) -> None:
    """Make the folder if it is missing.

    Raises `DataNotPrivate`, with the command that repairs it, when others may look in.
    """
    folder.mkdir(mode=FOLDER_MODE, parents=True, exist_ok=True)
    problems = looser_than_private(folder)
    if problems:
        raise DataNotPrivate(f"Other accounts can open {problems[0]}. Make it private with: {repair_command(folder)}")


def looser_than_private(folder: Path) -> list[Path]:
    """The folder or what it holds, where others have a right or are the owner.

    Windows keeps a user's own folder private by itself.
    """
    if sys.platform == "win32":
        return []
    return [path for path in (folder, *folder.rglob("*")) if _is_open_to_others(path)]


def repair_command(folder: Path) -> str:
    """What the person types to make the folder private again."""
    private = f"chmod -R u=rwX,go= {quote(str(folder))}"
    mine = sys.platform == "win32" or all(path.lstat().st_uid == os.geteuid() for path in (folder, *folder.rglob("*")))
    return private if mine else f"sudo chown -R {os.geteuid()} {quote(str(folder))} && {private}"


def _is_open_to_others(path: Path) -> bool:
    try:
        found = path.lstat()
    except FileNotFoundError:
        return False
    if stat.S_ISLNK(found.st_mode):
        return False
    return bool(found.st_mode & OTHERS) or found.st_uid != os.geteuid()
