"""`escale open`: the dashboard of the adult who installed Escale, or of somebody who has no other way to theirs.

Who can read the data folder may open it; whose it is reads in the log that it was done.
"""

import sqlite3
import webbrowser
from datetime import datetime

import typer
from sqlalchemy.exc import DatabaseError
from sqlmodel import Session

from escale.cli.common import load_settings, stop
from escale.cli.probe import Listener, listener
from escale.cli.texts import command_name, say
from escale.clock import system_clock, system_zone
from escale.domain.household import Member
from escale.services import family_members, household, people
from escale.services.opening import opened
from escale.services.tickets import dashboard_address
from escale.settings import Settings


def run(print_only: bool, name: str | None = None) -> None:
    """Open the browser, or print the link. `name`: of somebody who has no other way to their dashboard."""
    settings = load_settings()
    if listener(settings.port) is not Listener.ESCALE:
        stop(say("cli-not-running", address=settings.address, command=command_name()))
    try:
        link = _link(settings, name)
    except (sqlite3.DatabaseError, DatabaseError) as error:
        stop(say("cli-open-no-link", said=str(error).splitlines()[0], command=command_name()))
    if print_only:
        typer.echo(link)
    elif webbrowser.open(link):
        typer.echo(say("cli-open-done"))
    else:
        typer.echo(say("cli-open-failed"))
        typer.echo(f"  {link}")


def _link(settings: Settings, name: str | None) -> str:
    now = system_clock()
    with opened(settings.database_path, system_zone, now) as database, database.writing() as session:
        member = _installer(session) if name is None else _stranded(session, name, now)
        return dashboard_address(session, member.id, settings.address, now).address


def _installer(session: Session) -> Member:
    """Whoever is there now would be somebody else, whose dashboard is opened by name alone."""
    found = household.installer(session)
    if found is None:
        stop(say("cli-open-whose", command=command_name()))
    return found


def _stranded(session: Session, name: str, now: datetime) -> Member:
    named = [one for one in people.everyone(session) if one.name.casefold() == name.strip().casefold()]
    found = [one for one in named if family_members.is_stranded(session, one)]
    if len(found) != 1:
        stop(say("cli-open-nobody"))
    family_members.note_opening(session, found[0], now)
    return found[0]
