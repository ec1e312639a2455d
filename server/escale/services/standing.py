"""How the service stands."""

import sqlite3
from pathlib import Path

from sqlalchemy.exc import DatabaseError

from escale.domain.household import BrowserState
from escale.domain.standing import Standing
from escale.services import doubt, upkeep
from escale.storage import browsers, households, members, notices, removal, runs
from escale.storage.engine import Database

NOTES = frozenset({doubt.NOTE, upkeep.UNSHRUNK})
"""What is stored among the tasks and is none."""


def read(path: Path) -> Standing | None:
    """From the file, which is not changed. None when there is none, or none that this version can read."""
    if not path.exists():
        return None
    database = Database(path)
    try:
        with database.reading() as session:
            since = households.since(session)
            if since is None:
                return None
            done = runs.list_done(session)
            return Standing(
                since_at=since,
                tasks={name: at for name, at in done.items() if name not in NOTES},
                latest_at=removal.latest(session),
                browsers=tuple(
                    one
                    for member in members.everyone(session)
                    for one in browsers.list_for_member(session, member.id)
                    if one.state is BrowserState.CONFIRMED
                ),
                notices=tuple(notices.list_all(session)),
                believed_at=doubt.believed_at(since, done),
                doubted_at=done.get(doubt.NOTE),
            )
    except (sqlite3.DatabaseError, DatabaseError):
        return None
    finally:
        database.close()
