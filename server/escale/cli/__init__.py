"""The command `escale`. Wires everything; nothing imports it. What it says comes from `shared/locales/*/cli.ftl`.

Commands import what they need when they run, so that `escale --help` does not wait for a web server to load.
"""

import gc
import os
from pathlib import Path
from typing import Annotated, Any

import typer
from typer.core import TyperCommand, TyperGroup

from escale.cli.texts import say

HELP = {
    "serve": "cli-help-serve",
    "open": "cli-help-open",
    "doctor": "cli-help-doctor",
    "backup": "cli-help-backup",
    "restore": "cli-help-restore",
    "rebuild": "cli-help-rebuild",
    "import": "cli-help-import",
    "pin": "cli-help-pin",
    "install": "cli-help-install",
    "uninstall": "cli-help-uninstall",
}


class SpokenCommand(TyperCommand):
    """A command whose help is a Fluent message."""

    def format_help(self, ctx: Any, formatter: Any) -> None:
        """Write the message."""
        formatter.write(say(HELP[str(self.name)]) + "\n")


class SpokenGroup(TyperGroup):
    """The group, in the same way."""

    def format_help(self, ctx: Any, formatter: Any) -> None:
        """Write the message."""
        formatter.write(say("cli-help") + "\n")


app = typer.Typer(cls=SpokenGroup, add_completion=False, no_args_is_help=True, pretty_exceptions_enable=False)


@app.command(cls=SpokenCommand)
def serve(quiet: Annotated[bool, typer.Option("--quiet")] = False) -> None:
    """Start the service and print how to open it."""
    gc.disable()  # nothing that a start makes is garbage; the server turns it on again when it is ready
    from escale.cli.serving import run

    run(quiet)


@app.command("open", cls=SpokenCommand)
def open_dashboard(
    name: Annotated[str | None, typer.Argument()] = None,
    print_only: Annotated[bool, typer.Option("--print")] = False,
) -> None:
    """Open the dashboard of the running service."""
    from escale.cli.opening import run

    run(print_only, name)


@app.command(cls=SpokenCommand)
def doctor() -> None:
    """Say whether all is well."""
    from escale.cli.doctor import run

    run()


@app.command(cls=SpokenCommand)
def backup() -> None:
    """Make a backup now."""
    from escale.cli.backing_up import run

    run()


@app.command(cls=SpokenCommand)
def restore(
    file: Annotated[Path | None, typer.Argument()] = None, yes: Annotated[bool, typer.Option("--yes")] = False
) -> None:
    """Put a backup in the place of the data."""
    from escale.cli.restoring import run

    run(file, is_sure=yes)


@app.command(cls=SpokenCommand)
def rebuild() -> None:
    """Count all days again."""
    from escale.cli.rebuilding import run

    run()


@app.command("import", cls=SpokenCommand)
def import_history(file: Annotated[Path, typer.Argument()]) -> None:
    """Add history from elsewhere."""
    from escale.cli.importing import run

    run(file)


@app.command(cls=SpokenCommand)
def pin(action: Annotated[str, typer.Argument()], name: Annotated[str | None, typer.Argument()] = None) -> None:
    """Forget an adult's PIN."""
    from escale.cli.pin import run

    run(action, name)


@app.command(cls=SpokenCommand)
def install() -> None:
    """Start with the person's session."""
    from escale.cli.login import install as run

    run()


@app.command(cls=SpokenCommand)
def uninstall() -> None:
    """Do not start with the person's session."""
    from escale.cli.login import uninstall as run

    run()


def main() -> None:
    """The entry point. What Escale writes is for the person's own account only."""
    os.umask(0o077)
    app()
