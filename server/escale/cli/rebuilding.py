"""`escale rebuild`: count all days again from the visits, and say whether any was different."""

import typer

from escale.cli.common import load_settings, stop
from escale.cli.texts import say
from escale.clock import system_clock, system_zone
from escale.data_dir import looser_than_private, prepare, repair_command
from escale.errors import DatabaseNewer, DataNotPrivate
from escale.services.opening import opened
from escale.services.rebuilding import Rebuilt, rebuild_all
from escale.settings import Settings

STEPS = 1_000
"""Parts that the bar is moved by."""


def run() -> None:
    """Rebuild in one transaction: stopped half-way, nothing has changed."""
    settings = load_settings()
    try:
        prepare(settings.data_dir)
        rebuilt = _rebuild(settings)
    except DataNotPrivate:
        path = str(looser_than_private(settings.data_dir)[0])
        stop(say("cli-data-open", path=path, command=repair_command(settings.data_dir)))
    except DatabaseNewer:
        stop(say("cli-data-newer"))
    typer.echo(say("cli-rebuild-days", days=rebuilt.days))
    typer.echo(say("cli-rebuild-differed" if rebuilt.differed else "cli-rebuild-same", days=rebuilt.differed))


def _rebuild(settings: Settings) -> Rebuilt:
    with (
        opened(settings.database_path, system_zone, system_clock()) as database,
        database.writing() as session,
        typer.progressbar(length=STEPS, label=say("cli-rebuild-counting")) as bar,
    ):
        return rebuild_all(session, lambda share: bar.update(round(share * STEPS) - bar.pos))
