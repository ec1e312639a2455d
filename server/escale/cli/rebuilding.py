"""`escale rebuild`: count all days again from the visits, and say whether any was different."""

import typer

from escale.cli.common import alone, load_settings, stop
from escale.cli.progress import bar
from escale.cli.refusing import damaged, refusals
from escale.cli.texts import command_name, say
from escale.clock import system_clock, system_zone
from escale.errors import BackupFailed, BackupUnsound, DatabaseNewer
from escale.services.opening import opened
from escale.services.rebuilding import Rebuilt, rebuild_all
from escale.settings import Settings


def run() -> None:
    """Rebuild in one transaction: stopped half-way, nothing has changed."""
    settings = load_settings()
    try:
        with alone(settings, f"{command_name()} rebuild"), refusals(settings):
            rebuilt = _rebuild(settings)
    except DatabaseNewer:
        stop(say("cli-data-newer"))
    except BackupUnsound as error:
        damaged(settings, error.detail)
    except BackupFailed as error:
        stop(say("cli-upgrade-no-backup", reason=error.detail))
    typer.echo(say("cli-rebuild-days", days=rebuilt.days))
    typer.echo(say("cli-rebuild-differed" if rebuilt.differed else "cli-rebuild-same", days=rebuilt.differed))


def _rebuild(settings: Settings) -> Rebuilt:
    with (
        opened(settings.database_path, system_zone, system_clock()) as database,
        database.writing() as session,
        bar("cli-rebuild-counting") as tell,
    ):
        return rebuild_all(session, tell)
