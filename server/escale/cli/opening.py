"""`escale open`: the dashboard of the adult who owns the service. Who can read the data folder may open it."""

import webbrowser

import typer

from escale.cli.common import load_settings, stop
from escale.cli.probe import Listener, listener
from escale.cli.texts import command_name, say
from escale.clock import system_clock, system_zone
from escale.services import household
from escale.services.opening import opened
from escale.services.tickets import dashboard_address


def run(print_only: bool) -> None:
    """Open the browser, or print the link."""
    settings = load_settings()
    if listener(settings.port) is not Listener.ESCALE:
        stop(say("cli-not-running", address=settings.address, command=command_name()))
    with opened(settings.database_path, system_zone, system_clock()) as database, database.writing() as session:
        owner = household.owner(session)
        link = dashboard_address(session, owner.id, settings.address, system_clock()).address
    if print_only:
        typer.echo(link)
    elif webbrowser.open(link):
        typer.echo(say("cli-open-done"))
    else:
        typer.echo(say("cli-open-failed"))
        typer.echo(f"  {link}")
