"""`escale doctor`: each check is a sentence, and the command fails when one needs care."""

import typer

from escale.cli import checks, kept_checks, oddities
from escale.cli.common import load_settings, stop
from escale.cli.texts import say
from escale.clock import system_clock
from escale.services.standing import read


def run() -> None:
    """Say every finding; exit code 1 when something needs care."""
    settings = load_settings()
    now, standing = system_clock(), read(settings.database_path)
    findings = [
        checks.sqlite_version(),
        checks.data_folder(settings.data_dir),
        checks.database(settings.database_path),
        checks.service(settings),
        checks.service_key(settings.data_dir),
        checks.disk(settings.data_dir),
        checks.clock(now, settings.database_path, standing.latest_at if standing else None),
        kept_checks.backup(settings.database_path, now, standing),
        *kept_checks.backups_ahead(settings.database_path, now),
        *kept_checks.all_of(standing, now),
        *oddities.findings(settings.database_path, now),
    ]
    words = {True: say("cli-doctor-ok"), False: say("cli-doctor-care")}
    width = max(map(len, words.values()))
    for finding in findings:
        typer.echo(f"{words[finding.well]:<{width}}  {finding.sentence}")
    care = sum(not finding.well for finding in findings)
    if care:
        stop(say("cli-doctor-needs-care", count=care))
    typer.echo(say("cli-doctor-all-well"))
