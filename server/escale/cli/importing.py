"""`escale import`: add history from elsewhere, and say what became of each line."""

import sqlite3
from pathlib import Path

import typer
from sqlalchemy.exc import DatabaseError

from escale.cli.common import alone, load_settings, stop
from escale.cli.progress import bar
from escale.cli.refusing import damaged, is_full, unusable
from escale.cli.texts import command_name, say
from escale.clock import system_clock, system_zone
from escale.domain.history import LineRefused
from escale.errors import BackupFailed, BackupUnsound, DatabaseNewer, HistoryEmpty, HistoryNewer, HistoryUnreadable
from escale.services import backups, household, keeping
from escale.services.backups import Reason
from escale.services.importing import Imported, Wish, take_in
from escale.services.opening import opened
from escale.settings import Settings

WHY = {
    "line_too_long": "cli-import-why-long",
    "line_not_json": "cli-import-why-json",
    "zone_unknown": "cli-import-why-zone",
    "site_invalid": "cli-import-why-site",
    "too_many_sites": "cli-import-why-sites",
    "instant_absurd": "cli-import-why-instant",
    "interval_reversed": "cli-import-why-reversed",
    "interval_too_long": "cli-import-why-stretch",
    "before_start": "cli-import-why-before",
    "attended_missing": "cli-import-why-attended",
    "origin_missing": "cli-import-why-origin",
    "end_missing": "cli-import-why-end",
    "answer_incomplete": "cli-import-why-answer",
}
"""What each code means. `line_invalid` names its field instead."""


def run(file: Path) -> None:
    """Exit code 0 when every line was added or known; 1 when a line, or the whole file, was left out."""
    settings = load_settings()
    if not file.is_file():
        stop(say("cli-import-no-file", path=str(file)))
    with alone(settings, f"{command_name()} import"):
        try:
            imported = _take_in(settings, file)
        except HistoryEmpty:
            stop(say("cli-import-empty", path=str(file)))
        except HistoryUnreadable:
            stop(say("cli-import-not-history", path=str(file)))
        except HistoryNewer:
            stop(say("cli-import-newer", path=str(file)))
        except DatabaseNewer:
            stop(say("cli-data-newer"))
        except BackupUnsound as error:
            damaged(settings, error.detail)
        except BackupFailed as error:
            stop(say("cli-backup-failed", reason=str(error)))
        except OSError as error:
            if is_full(error):
                unusable(settings, error)
            stop(say("cli-import-unreadable-file", path=str(file), said=error.strerror or str(error)))
        except (sqlite3.DatabaseError, DatabaseError) as error:
            unusable(settings, error)
        except KeyboardInterrupt:
            stop(say("cli-import-stopped"))
    _tell(imported)
    if imported.refused:
        raise typer.Exit(1)


def _take_in(settings: Settings, file: Path) -> Imported:
    now, path = system_clock(), settings.database_path
    with opened(path, system_zone, now) as database:
        with database.reading() as session:
            member = household.owner(session)
            kept = keeping.rules(session, settings.retention)
        wish = Wish(member, now, kept.texts_before(now))
        with bar("cli-import-reading") as tell:
            return take_in(database, file, wish, lambda: _keep(path), tell)


def _keep(path: Path) -> None:
    backups.take(path, Reason.IMPORT, system_clock())


def _tell(imported: Imported) -> None:
    typer.echo(say("cli-import-new", visits=imported.new))
    if imported.known:
        typer.echo(say("cli-import-known", visits=imported.known))
    if imported.gone:
        typer.echo(say("cli-import-gone", visits=imported.gone))
    refused = imported.refused.total()
    if refused:
        typer.echo(say("cli-import-refused", lines=refused), err=True)
        for one in imported.first:
            typer.echo(say("cli-import-line", number=str(one.number), why=_why(one), code=one.code), err=True)
    if refused > len(imported.first):
        typer.echo(say("cli-import-more", lines=refused - len(imported.first)), err=True)


def _why(refused: LineRefused) -> str:
    if refused.code in WHY:
        return say(WHY[refused.code])
    return say("cli-import-why-field", place=refused.place) if refused.place else say("cli-import-why-fields")
