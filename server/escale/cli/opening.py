"""`escale open`: the dashboard of the adult who owns the service. Who can read the data folder may open it."""

import sqlite3
import webbrowser

import typer
from sqlalchemy.exc import DatabaseError

from escale.cli.common import load_settings, stop
from escale.cli.probe import Listener, listener
from escale.cli.texts import command_name, say
from escale.clock import system_clock, system_zone
from escale.services import household
from escale.services.opening import opened
from escale.services.tickets import dashboard_address
from escale.settings import Settings


def run(print_only: bool) -> None:
    """Open the browser, or print the link."""
    settings = load_settings()
    if listener(settings.port) is not Listener.ESCALE:
        stop(say("cli-not-running", address=settings.address, command=command_name()))
    try:
        link = _link(settings)
    except (sqlite3.DatabaseError, DatabaseError) as error:
        stop(say("cli-open-no-link", said=str(error).splitlines()[0], command=command_name()))
    if print_only:
        typer.echo(link)
    elif webbrowser.open(link):
        typer.echo(say("cli-open-done"))
    else:
        typer.echo(say("cli-open-failed"))
        typer.echo(f"  {link}")


def _link(settings: Settings) -> str:
    with opened(settings.database_path, system_zone, system_clock()) as database, database.writing() as session:
        owner = household.owner(session)
        return dashboard_address(session, owner.id, settings.address, system_clock()).address
