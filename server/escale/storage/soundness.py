"""Whether a database file is sound: its structure (`quick_check`), its references, no zeros where JSON was written."""

import sqlite3
from collections.abc import Sequence
from contextlib import closing
from pathlib import Path
from time import monotonic

STEPS = 10_000
"""SQLite's own steps between two looks at the clock: well under a millisecond."""
NOT_ITS_FAULT = frozenset(
    {
        sqlite3.SQLITE_BUSY,
        sqlite3.SQLITE_CANTOPEN,
        sqlite3.SQLITE_FULL,
        sqlite3.SQLITE_IOERR,
        sqlite3.SQLITE_LOCKED,
        sqlite3.SQLITE_NOMEM,
        sqlite3.SQLITE_PERM,
        sqlite3.SQLITE_READONLY,
    }
)
"""What says nothing about the file's content: nobody may take it for damage."""


_SHOWN = "visit_day"
_NO_VISIT = f"SELECT '{_SHOWN}' FROM {_SHOWN} WHERE visit_id NOT IN (SELECT id FROM visit) LIMIT 1"  # noqa: S608 - names of tables only
"""The one reference that no foreign key tells, see `VisitDayRow`."""

_WRITTEN_AS_JSON = (
    ("site", ("patterns", "policy", "later_policy")),
    ("agreement_version", ("terms",)),
    ("signature", ("chosen",)),
    ("agreement_split", ("minutes",)),
    ("reflection", ("answers",)),
    ("visit", ("attended", "cues", "counts", "checks")),
    ("event", ("rest",)),
)
"""JSON holds no zero byte, so one comes from a disk. SQLite keeps no checksums, and finds nothing wrong with it."""


class CheckUnfinished(Exception):
    """The time was over before anything wrong was found."""


def problem(path: Path, *, seconds: float | None = None) -> str | None:
    """The first thing that is wrong with a database, or None. Raises `CheckUnfinished` when `seconds` do not suffice.

    `quick_check` compares no index with its table: https://www.sqlite.org/pragma.html#pragma_quick_check
    """
    return _look(path, "quick_check", seconds)


def thorough_problem(path: Path) -> str | None:
    """As `problem`, and every index is compared with its table."""
    return _look(path, "integrity_check", None)


def _look(path: Path, check: str, seconds: float | None) -> str | None:
    ends = monotonic() + seconds if seconds is not None else None
    try:
        with closing(sqlite3.connect(f"{path.absolute().as_uri()}?mode=ro", uri=True)) as connection:
            if ends is not None:
                connection.set_progress_handler(lambda: monotonic() > ends, STEPS)
            said = str(connection.execute(f"PRAGMA {check}(1)").fetchone()[0])
            if said != "ok":
                return said
            broken = connection.execute("PRAGMA foreign_key_check").fetchone() or _shown_without_visit(connection)
            if broken:
                return f"a row of {broken[0]} refers to nothing"
            blank = _blanked(connection)
            return f"a row of {blank} holds zeros" if blank else None
    except UnicodeDecodeError:
        return "its schema is damaged"  # SQLite quotes it, and noise is no text
    except sqlite3.DatabaseError as error:
        code = error.sqlite_errorcode & 0xFF
        if code == sqlite3.SQLITE_INTERRUPT:
            raise CheckUnfinished from None
        if code in NOT_ITS_FAULT:
            raise
        return str(error)


def _shown_without_visit(connection: sqlite3.Connection) -> Sequence[str] | None:
    made = connection.execute("SELECT 1 FROM sqlite_master WHERE name = ?", (_SHOWN,)).fetchone()
    return connection.execute(_NO_VISIT).fetchone() if made else None


def _blanked(connection: sqlite3.Connection) -> str | None:
    """The table of a text that a disk wrote zeros into; files of earlier versions lack some of them.

    Takes as long as `quick_check`: 0.1 s each for 300,000 events (measured), within the same limit at the start.
    """
    for table, names in _WRITTEN_AS_JSON:
        there = {name for (name,) in connection.execute("SELECT name FROM pragma_table_info(?)", (table,))}
        any_zero = " OR ".join(f"instr({name}, char(0)) > 0" for name in names if name in there)
        if any_zero and connection.execute(f"SELECT 1 FROM {table} WHERE {any_zero} LIMIT 1").fetchone():  # noqa: S608 - names of this module only
            return table
    return None
