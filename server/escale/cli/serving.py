"""`escale serve`."""

import sqlite3
from socket import socket

import typer
from sqlalchemy.exc import OperationalError

from escale import server
from escale.api.catalogue import exemptions
from escale.api.runtime import Runtime
from escale.cli.common import alone, load_settings, stop
from escale.cli.notices import told
from escale.cli.probe import Listener, listener
from escale.cli.progress import bar
from escale.cli.refusing import unusable
from escale.cli.texts import command_name, say, speak
from escale.clock import system_clock
from escale.domain.household import Member
from escale.errors import BackupFailed, DatabaseNewer, ExemptionsInvalid
from escale.resources import chromium_extension, firefox_extension
from escale.server import Ended, PortBusy
from escale.services import household
from escale.services.opening import upgrade
from escale.services.recovery import ensure_sound
from escale.services.tickets import dashboard_address
from escale.settings import Settings


def run(quiet: bool) -> None:
    """Serve until Ctrl+C. Every reason not to start is one sentence that says what to do."""
    settings = load_settings()
    try:
        sock = server.listen(settings.port)
    except PortBusy:
        stop(_who_is_there(settings))
    with sock, alone(settings, settings.address):
        ended = _serve(settings, sock, quiet)
        while ended is Ended.DAMAGED:
            ended = _serve(settings, sock, quiet, is_suspect=True)
    if ended is Ended.FAILED:
        stop(say("cli-serve-failed"))


def _serve(settings: Settings, sock: socket, quiet: bool, *, is_suspect: bool = False) -> Ended:
    _prepare(settings, is_suspect)
    return server.serve(settings, sock, lambda app: _welcome(app.state.runtime, quiet))


def _prepare(settings: Settings, is_suspect: bool) -> None:
    """Find out before the server starts, to say it in a sentence rather than in a trace."""
    try:
        notice = ensure_sound(settings.database_path, system_clock(), is_suspect=is_suspect)
        if notice:
            typer.echo(told(notice, settings.data_dir), err=True)
        with bar("cli-upgrade-copying") as tell:
            upgrade(settings.database_path, system_clock(), tell)
        exemptions(settings.exemptions)
    except BackupFailed as error:
        stop(say("cli-upgrade-no-backup", reason=error.detail))
    except ExemptionsInvalid:
        stop(say("cli-exemptions-wrong", path=str(settings.exemptions)))
    except DatabaseNewer:
        stop(say("cli-data-newer"))
    except (OSError, sqlite3.OperationalError, OperationalError) as error:
        unusable(settings, error)


def _who_is_there(settings: Settings) -> str:
    if listener(settings.port) is Listener.ESCALE:
        return say("cli-port-escale", address=settings.address, command=command_name())
    return say("cli-port-busy", port=str(settings.port))


def _welcome(runtime: Runtime, quiet: bool) -> None:
    """The address and the next step, in the language of the person who owns the service."""
    with runtime.database.reading() as session:
        owner, installer = household.owner(session), household.installer(session)
    speak(runtime.settings.language or owner.language)
    typer.echo(say("cli-serve-ready", address=runtime.settings.address))
    if quiet:
        return
    if installer is None:  # the dashboard of somebody else is opened by name alone
        typer.echo("\n".join([say("cli-serve-whose", command=command_name()), "", say("cli-serve-stop")]))
        return
    link = _link(runtime, installer)
    typer.echo("\n".join(_next_steps(link)) if link else say("cli-serve-no-room"))


def _link(runtime: Runtime, installer: Member) -> str | None:
    """A link to the dashboard; None when the disk has no room for its ticket, which is no reason not to serve."""
    try:
        with runtime.database.writing() as session:
            return dashboard_address(session, installer.id, runtime.settings.address, runtime.clock()).address
    except (sqlite3.OperationalError, OperationalError):
        return None


def _next_steps(link: str) -> list[str]:
    lines = ["", say("cli-serve-open"), f"  {link}", say("cli-serve-again", command=command_name())]
    for browser, folder in (("Chrome, Edge", chromium_extension()), ("Firefox", firefox_extension())):
        if folder:
            lines.append(say("cli-serve-extension", browser=browser, folder=str(folder)))
    return [*lines, "", say("cli-serve-stop")]
