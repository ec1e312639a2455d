"""`escale pin reset`: for who forgot their PIN. Whoever owns the account of this machine can do it, and is told so."""

import typer
from sqlmodel import Session

from escale.cli.common import alone, load_settings, stop
from escale.cli.refusing import refusals
from escale.cli.texts import command_name, say
from escale.clock import system_clock, system_zone
from escale.domain.household import Member
from escale.services import people, pins
from escale.services.opening import opened


def run(action: str, name: str | None) -> None:
    """Forget the PIN of the adult called `name`, or of the only one who has a PIN. The adult reads it in the log."""
    if action != "reset":
        stop(say("cli-help-pin"), code=2)
    settings = load_settings()
    with alone(settings, f"{command_name()} pin reset"), refusals(settings):
        if not settings.database_path.exists():
            stop(say("cli-pin-nobody"))
        with opened(settings.database_path, system_zone, system_clock()) as database, database.writing() as session:
            adult = _adult(session, name)
            pins.reset(session, adult.id, system_clock())
    typer.echo(say("cli-pin-reset"))


def _adult(session: Session, name: str | None) -> Member:
    having = [one for one in people.everyone(session) if pins.has_pin(session, one.id)]
    wanted = [one for one in having if name is None or one.name.casefold() == name.strip().casefold()]
    if not wanted:
        stop(say("cli-pin-nobody"))
    if len(wanted) > 1:
        stop(say("cli-pin-which", command=command_name()))
    return wanted[0]
