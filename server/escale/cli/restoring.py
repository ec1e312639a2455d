"""`escale restore`: put a backup in the place of the data. What is there now is kept as a backup."""

from pathlib import Path

import typer

from escale.cli.common import alone, load_settings, stop
from escale.cli.notices import minute
from escale.cli.progress import bar
from escale.cli.refusing import refusals
from escale.cli.texts import command_name, say
from escale.clock import system_clock
from escale.domain.rotation import is_ahead
from escale.errors import BackupFailed, DatabaseNewer
from escale.services import backups, recovery
from escale.services.backups import Reason
from escale.settings import Settings

KIB = 1024
REASONS = {
    Reason.NIGHTLY: "cli-backup-reason-nightly",
    Reason.ASKED: "cli-backup-reason-asked",
    Reason.UPGRADE: "cli-backup-reason-upgrade",
    Reason.IMPORT: "cli-backup-reason-import",
    Reason.REPLACED: "cli-backup-reason-replaced",
}


def run(file: Path | None, *, is_sure: bool) -> None:
    """Ask which and whether, unless that was said; exit code 1 when nothing was restored."""
    settings = load_settings()
    with alone(settings, f"{command_name()} restore"), refusals(settings):
        source = file or _asked(settings)
        if not source.is_file():
            stop(say("cli-restore-no-file", path=str(source)))
        found = recovery.problem_of(source)
        if found:
            stop(say("cli-restore-damaged", path=str(source), reason=found))
        if not (is_sure or typer.confirm(say("cli-restore-sure", path=str(source)))):
            stop(say("cli-restore-left"))
        _restore(settings, source)


def _asked(settings: Settings) -> Path:
    now = system_clock()
    found = backups.by_age(settings.database_path, now)
    if not found:
        stop(say("cli-restore-none", path=str(backups.folder_of(settings.database_path))))
    for number, backup in enumerate(found, start=1):
        size = str(backup.path.stat().st_size // KIB)
        reason = say("cli-backup-ahead" if is_ahead(backup.taken_at, now) else REASONS[backup.reason])
        taken = minute(backup.taken_at)
        typer.echo(say("cli-restore-line", number=str(number), taken=taken, reason=reason, size=size))
    chosen: int = typer.prompt(say("cli-restore-which"), type=int, default=1)
    if not 1 <= chosen <= len(found):
        stop(say("cli-restore-left"))
    return found[chosen - 1].path


def _restore(settings: Settings, source: Path) -> None:
    try:
        with bar("cli-restore-keeping") as tell:
            notice = recovery.take_back(settings.database_path, source, system_clock(), tell)
    except DatabaseNewer:
        stop(say("cli-data-newer"))
    except (BackupFailed, OSError) as error:
        stop(say("cli-backup-failed", reason=str(error)))
    typer.echo(say("cli-restore-done", since=minute(notice.from_at or notice.happened_at)))
