"""`escale backup`: also while the service runs, which goes on writing."""

import typer

from escale.cli.common import load_settings, need_private, stop
from escale.cli.progress import bar
from escale.cli.refusing import damaged
from escale.cli.texts import say
from escale.clock import system_clock
from escale.errors import BackupFailed, BackupUnsound
from escale.services import backups
from escale.services.backups import Reason

KIB = 1024


def run() -> None:
    """Make a checked backup and say where it is; exit code 1 when that failed."""
    settings = load_settings()
    need_private(settings)
    if not settings.database_path.exists():
        stop(say("cli-backup-nothing", path=str(settings.database_path)))
    try:
        with bar("cli-backup-copying") as tell:
            backup = backups.take(settings.database_path, Reason.ASKED, system_clock(), tell)
    except BackupUnsound as error:
        damaged(settings, error.detail)
    except (BackupFailed, OSError) as error:
        stop(say("cli-backup-failed", reason=str(error)))
    typer.echo(say("cli-backup-done", path=str(backup.path), size=str(backup.path.stat().st_size // KIB)))
