"""What `escale doctor` looks at. Each check gives one finding and changes nothing."""

import shutil
import sqlite3
from contextlib import closing
from dataclasses import dataclass
from datetime import UTC, datetime
from pathlib import Path

from escale.cli.probe import Listener, listener
from escale.cli.texts import command_name, say
from escale.data_dir import looser_than_private, repair_command
from escale.domain.events import LATEST_AHEAD
from escale.services.identity import KEY_FILE, ServiceKey
from escale.services.opening import is_known_version, version_of
from escale.settings import Settings

OLDEST_SQLITE = (3, 37, 0)
"""First SQLite with STRICT tables."""
LEAST_FREE_BYTES = 100 * 1024 * 1024
"""Years of use take some tens of MB; below this other programs fill the rest at any moment."""
WAL_RESET_FIXED_FROM = (3, 51, 3)
WAL_RESET_FIXED_IN = {(3, 44): 6, (3, 50): 7}
"""Where a fault is fixed: two connections that write and checkpoint at the same moment can, very rarely, damage a
database (https://www.sqlite.org/wal.html#walresetbug). Escale writes and checkpoints with one connection.
"""
EARLIEST = datetime(2025, 1, 1, tzinfo=UTC)
"""No Escale is older; a clock that says less has lost its battery."""


@dataclass(frozen=True, slots=True)
class Finding:
    """One thing that was looked at."""

    well: bool
    sentence: str


def sqlite_version(version: tuple[int, int, int] = sqlite3.sqlite_version_info) -> Finding:
    """Whether SQLite knows what the tables need."""
    text = ".".join(map(str, version))
    if version < OLDEST_SQLITE:
        return Finding(False, say("cli-doctor-sqlite-old", version=text, needed=".".join(map(str, OLDEST_SQLITE))))
    if not has_fixed_reset(version):
        return Finding(True, say("cli-doctor-sqlite-reset", version=text))
    return Finding(True, say("cli-doctor-sqlite", version=text))


def has_fixed_reset(version: tuple[int, int, int]) -> bool:
    """Whether this SQLite, by its number, is free of the fault of journals that begin again."""
    return version >= WAL_RESET_FIXED_FROM or version[2] >= WAL_RESET_FIXED_IN.get(version[:2], version[2] + 1)


def data_folder(folder: Path) -> Finding:
    """Whether only the owner can look in."""
    if not folder.exists():
        return Finding(True, say("cli-doctor-data-missing", path=str(folder)))
    problems = looser_than_private(folder)
    if problems:
        return Finding(False, say("cli-data-open", path=str(problems[0]), command=repair_command(folder)))
    return Finding(True, say("cli-doctor-data-private", path=str(folder)))


def database(path: Path) -> Finding:
    """Whether SQLite finds the file sound, and this program knows its version."""
    if not path.exists():
        return Finding(True, say("cli-doctor-database-missing"))
    try:
        with closing(sqlite3.connect(f"{path.absolute().as_uri()}?mode=ro", uri=True)) as connection:
            said = str(connection.execute("PRAGMA quick_check(1)").fetchone()[0])
        version = version_of(path)
    except (sqlite3.DatabaseError, UnicodeDecodeError) as error:
        said, version = str(error), None
    if said != "ok":
        return Finding(False, say("cli-doctor-database-damaged", reason=said))
    if version is not None and not is_known_version(version):
        return Finding(False, say("cli-doctor-database-newer", version=version))
    return Finding(True, say("cli-doctor-database-sound", version=version or "-"))


def service(settings: Settings) -> Finding:
    """Whether Escale answers on its port."""
    found = listener(settings.port)
    if found is Listener.ESCALE:
        return Finding(True, say("cli-doctor-service-running", address=settings.address))
    if found is Listener.STRANGER:
        return Finding(False, say("cli-doctor-service-stranger", address=settings.address))
    return Finding(False, say("cli-doctor-service-stopped", command=command_name()))


def service_key(folder: Path) -> Finding:
    """Whether the service can prove itself to its browsers."""
    path = folder / KEY_FILE
    if not path.exists():
        return Finding(True, say("cli-doctor-key-missing"))
    try:
        well = bool(ServiceKey(path).public_key)
    except (OSError, ValueError):
        well = False
    return Finding(well, say("cli-doctor-key") if well else say("cli-doctor-key-broken", path=str(path)))


def disk(folder: Path, least: int = LEAST_FREE_BYTES) -> Finding:
    """Whether there is room to store anything."""
    there = next(place for place in (folder, *folder.absolute().parents) if place.exists())
    free = shutil.disk_usage(there).free
    text = str(free // (1024 * 1024))
    return Finding(free >= least, say("cli-doctor-disk" if free >= least else "cli-doctor-disk-low", free=text))


def clock(now: datetime, database_path: Path, latest: datetime | None = None) -> Finding:
    """Whether the clock is later than Escale itself and than what was stored last. `latest`: of what browsers saw."""
    stored = datetime.fromtimestamp(database_path.stat().st_mtime, UTC) if database_path.exists() else EARLIEST
    text = now.strftime("%Y-%m-%d %H:%M UTC")
    well = now >= max(EARLIEST, stored) and (latest is None or now + LATEST_AHEAD >= latest)
    return Finding(well, say("cli-doctor-clock" if well else "cli-doctor-clock-wrong", now=text))
