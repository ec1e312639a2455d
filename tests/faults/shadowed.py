"""`python -m tests.faults.shadowed JOURNAL SYNCHRONOUS`: the service, with what it does to its files recorded.

SYNCHRONOUS other than FULL is the control: every pragma that asks for FULL asks for that instead.
"""

import sqlite3
import sys
from functools import partial
from pathlib import Path
from typing import Any

from tests.faults.recording import Recorder
from tests.faults.shadow import Shadow


class Lax(sqlite3.Connection):
    """A connection that does not get what it asks for."""

    synchronous = "FULL"

    def execute(self, sql: str, *values: Any) -> sqlite3.Cursor:
        """Run `sql`, with a weaker pragma."""
        return super().execute(sql.replace("FULL", self.synchronous) if "synchronous" in sql else sql, *values)


def main() -> None:
    """Install, then serve as always."""
    journal, Lax.synchronous = sys.argv[1:]
    Shadow(Recorder(Path(journal))).install()
    if Lax.synchronous != "FULL":
        sqlite3.connect = partial(sqlite3.connect, factory=Lax)  # type: ignore[assignment]
    from escale.cli import main as command

    sys.argv = ["escale", "serve", "--quiet"]
    command()


if __name__ == "__main__":
    main()
