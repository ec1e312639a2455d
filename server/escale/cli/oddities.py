"""What `escale doctor` says about events and visits that cannot be as they were told (docs/decisions/0012)."""

import sqlite3
from datetime import datetime
from pathlib import Path

from sqlalchemy.exc import DatabaseError

from escale.cli.checks import Finding
from escale.cli.texts import say
from escale.services.oddities import Oddities, look


def findings(path: Path, now: datetime) -> list[Finding]:
    """Nothing where there is no database that can be read; other checks say why."""
    try:
        found = look(path, now)
    except (sqlite3.DatabaseError, DatabaseError):
        found = None
    return [_events(found), _visits(found)] if found else []


def _events(found: Oddities) -> Finding:
    if found.is_recent:
        told = {"events": found.set_aside, "clock": found.by_clock, "beyond": found.beyond}
        return Finding(False, say("cli-doctor-events-lately", **told))
    if found.set_aside:
        return Finding(True, say("cli-doctor-events-once", events=found.set_aside))
    return Finding(True, say("cli-doctor-events-kept"))


def _visits(found: Oddities) -> Finding:
    if found.future:
        return Finding(False, say("cli-doctor-visits-future", future=found.future))
    if found.clamped or found.long:
        return Finding(True, say("cli-doctor-visits-odd", clamped=found.clamped, long=found.long))
    return Finding(True, say("cli-doctor-visits-believed"))
