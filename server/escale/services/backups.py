"""Backups: whole, checked copies of the database beside it, rotated."""

import re
import shutil
import sqlite3
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from enum import StrEnum
from pathlib import Path

from escale.domain.rotation import is_ahead, kept, rank
from escale.errors import BackupFailed, BackupUnsound
from escale.services.damage import is_damage
from escale.storage import files, soundness
from escale.storage.files import Told

NAME = re.compile(r"escale-(\d{8}T\d{6}Z)-([a-z]+)\.sqlite3")
INSTANT = "%Y%m%dT%H%M%SZ"
DRAFT = ".new"
"""What a file that is not finished ends with."""
LATEST_OF_OTHERS = 3
"""Backups that were made before something was changed: their moment matters, not their day."""
BURST = timedelta(minutes=1)
"""Backups of one reason that are nearer to each other than their names can say are asked for by hand, in a row."""
LEFT_BEHIND = timedelta(hours=1)
"""A draft that nothing was written to for so long is nobody's any more: `escale backup` is a process of its own."""
ROOM = 1.1
"""Of the file's size, so that a backup never takes the last room from what browsers send."""


class Reason(StrEnum):
    """Why a backup was made."""

    NIGHTLY = "nightly"
    ASKED = "asked"
    UPGRADE = "upgrade"
    """Before the tables were changed."""
    IMPORT = "import"
    """Before history from elsewhere was added."""
    REPLACED = "replaced"
    """What was there before a backup was put in its place."""


ROTATED = frozenset({Reason.NIGHTLY, Reason.ASKED})


@dataclass(frozen=True, slots=True, order=True)
class Backup:
    """One backup. `taken_at` in UTC, whole seconds."""

    taken_at: datetime
    reason: Reason
    path: Path


def folder_of(database_path: Path) -> Path:
    """Where the backups of a database are."""
    return database_path.parent / "backups"


def list_all(database_path: Path) -> list[Backup]:
    """All backups, the latest by its name first: `by_age` when it matters which one is the latest."""
    found = (read_name(path) for path in folder_of(database_path).glob("escale-*.sqlite3"))
    return sorted((one for one in found if one), reverse=True)


def by_age(database_path: Path, now: datetime) -> list[Backup]:
    """All backups, the latest first; what a clock named that was ahead comes last."""
    return sorted(list_all(database_path), key=lambda one: (rank(one.taken_at, now), one), reverse=True)


def ahead(database_path: Path, now: datetime) -> list[Backup]:
    """Those that say that they were taken in the future."""
    return [one for one in list_all(database_path) if is_ahead(one.taken_at, now)]


def take(database_path: Path, reason: Reason, now: datetime, tell: Told = lambda share: None) -> Backup:
    """Copy the database while it is used, check the copy, and only then give it its name.

    Raises `BackupFailed`; `BackupUnsound` when what is copied is damaged.
    """
    at = _free_instant(database_path, reason, now)
    path = folder_of(database_path) / f"escale-{at.strftime(INSTANT)}-{reason}.sqlite3"
    draft = path.with_name(path.name + DRAFT)
    _check_room(database_path)
    try:
        files.copy(database_path, draft, tell)
        finish(draft, path)
    except sqlite3.Error as error:
        raise (BackupUnsound if is_damage(error) else BackupFailed)(str(error)) from error
    finally:
        files.remove(draft)
    return Backup(at, reason, path)


def finish(draft: Path, path: Path) -> None:
    """Give a draft its name when it is sound. Raises `BackupUnsound`."""
    found = soundness.problem(draft)
    if found:
        raise BackupUnsound(f"The backup is not sound: {found}")
    files.put(draft, path)


def rotate(database_path: Path, now: datetime) -> None:
    """Remove what is not kept, and drafts that a crash left."""
    backups = by_age(database_path, now)
    stays = kept([one.taken_at for one in backups if one.reason in ROTATED], now)
    others = [one for one in backups if one.reason not in ROTATED][:LATEST_OF_OTHERS]
    for one in backups:
        if one not in others and not (one.reason in ROTATED and one.taken_at in stays):
            files.remove(one.path)
    for draft in folder_of(database_path).glob(f"*{DRAFT}*"):
        if _is_left_behind(draft, now):
            draft.unlink(missing_ok=True)


def latest_good(database_path: Path, now: datetime) -> Backup | None:
    """The latest backup that is sound."""
    return next((one for one in by_age(database_path, now) if soundness.problem(one.path) is None), None)


def _free_instant(database_path: Path, reason: Reason, now: datetime) -> datetime:
    """A name says the second: one of several within a second, or soon after such, takes the next one.

    So that none takes another's place, and the latest is the last by its name too. What a wrong clock named far ahead
    is left where it is.
    """
    at = now.astimezone(UTC).replace(microsecond=0)
    near = [one.taken_at for one in list_all(database_path) if one.reason is reason and at <= one.taken_at < at + BURST]
    return max(near) + timedelta(seconds=1) if near else at


def _is_left_behind(draft: Path, now: datetime) -> bool:
    """An hour ahead counts as an hour ago: then a clock was wrong, and nobody writes to it either."""
    try:
        written_at = datetime.fromtimestamp(draft.stat().st_mtime, UTC)
    except FileNotFoundError:
        return False
    return abs(now - written_at) > LEFT_BEHIND


def _check_room(database_path: Path) -> None:
    needed = sum(path.stat().st_size for path in database_path.parent.glob(f"{database_path.name}*"))
    if shutil.disk_usage(database_path.parent).free < needed * ROOM:
        raise BackupFailed("There is no room for a backup on the disk.")


def read_name(path: Path) -> Backup | None:
    """The backup that a file is by its name."""
    found = NAME.fullmatch(path.name)
    if found is None or found[2] not in set(Reason):
        return None
    return Backup(datetime.strptime(found[1], INSTANT).replace(tzinfo=UTC), Reason(found[2]), path)
