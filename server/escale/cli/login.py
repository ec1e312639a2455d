"""`escale install` and `escale uninstall`: the start with the person's session."""

import getpass
import os
import subprocess
import sys
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

import typer

from escale import autostart
from escale.cli.common import load_settings, stop
from escale.cli.texts import command_name, say
from escale.settings import Settings


@dataclass(frozen=True)
class Plan:
    """What one system needs: a file, the commands that use it, and those that undo it (a failing undo is no error)."""

    path: Path
    text: str
    encoding: str
    enable: list[list[str]]
    disable: list[list[str]]


def install() -> None:
    """Write the file, start the service now and at each sign-in."""
    settings, plan = _plan_or_stop()
    plan.path.parent.mkdir(parents=True, exist_ok=True)
    plan.path.write_text(plan.text, encoding=plan.encoding)
    for command in plan.enable:
        problem = _problem(command)
        if problem:
            typer.echo(say("cli-install-file", path=str(plan.path)), err=True)
            stop(say("cli-install-failed", reason=problem))
    typer.echo(say("cli-install-done", address=settings.address))
    typer.echo(say("cli-install-file", path=str(plan.path)))


def uninstall() -> None:
    """Stop the service and remove the file. Data stays."""
    settings, plan = _plan_or_stop()
    if not plan.path.exists():
        stop(say("cli-uninstall-nothing"), code=0)
    for command in plan.disable:
        _problem(command)
    plan.path.unlink()
    typer.echo(say("cli-uninstall-done", path=str(settings.data_dir)))


def plan_for(system: str, settings: Settings, home: Path) -> Plan | None:
    """What `system` (as `sys.platform`) needs; None when Escale does not know it."""
    known: dict[str, Callable[[Settings, Path], Plan]] = {"linux": _linux, "darwin": _macos, "win32": _windows}
    return known[system](settings, home) if system in known else None


def _plan_or_stop() -> tuple[Settings, Plan]:
    settings = load_settings()
    plan = plan_for(sys.platform, settings, Path.home())
    if plan is None:
        stop(say("cli-login-unsupported", command=command_name()))
    return settings, plan


def _linux(settings: Settings, home: Path) -> Plan:
    folder = Path(os.environ.get("XDG_CONFIG_HOME") or home / ".config") / "systemd" / "user"
    unit = f"{autostart.NAME}.service"
    manage = ["systemctl", "--user"]
    return Plan(
        folder / unit,
        autostart.systemd_unit(_command(), _environment()),
        "utf-8",
        [[*manage, "daemon-reload"], [*manage, "enable", unit], [*manage, "restart", unit]],
        [[*manage, "disable", "--now", unit], [*manage, "daemon-reload"]],
    )


def _macos(settings: Settings, home: Path) -> Plan:
    path = home / "Library" / "LaunchAgents" / f"{autostart.LAUNCHD_LABEL}.plist"
    log = home / "Library" / "Logs" / "escale.log"
    domain = f"gui/{os.getuid() if sys.platform != 'win32' else 0}"
    return Plan(
        path,
        autostart.launchd_agent(_command(), _environment(), log),
        "utf-8",
        [["launchctl", "bootstrap", domain, str(path)]],
        [["launchctl", "bootout", f"{domain}/{autostart.LAUNCHD_LABEL}"]],
    )


def _windows(settings: Settings, home: Path) -> Plan:
    path = settings.data_dir / "escale-task.xml"
    name = autostart.WINDOWS_TASK
    return Plan(
        path,
        autostart.windows_task(_command(), getpass.getuser()),
        "utf-16",
        [["schtasks", "/Create", "/TN", name, "/XML", str(path), "/F"], ["schtasks", "/Run", "/TN", name]],
        [["schtasks", "/End", "/TN", name], ["schtasks", "/Delete", "/TN", name, "/F"]],
    )


def _command() -> list[str]:
    """This very installation, by its interpreter: scripts may move, and pythonw opens no window on Windows."""
    interpreter = Path(sys.executable)
    windowless = interpreter.with_name("pythonw.exe")
    return [str(windowless if windowless.exists() else interpreter), "-m", "escale", "serve", "--quiet"]


def _environment() -> dict[str, str]:
    """The person's own settings of today, so that the service started later is the same one."""
    return {key: value for key, value in os.environ.items() if key.startswith("ESCALE_")}


def _problem(command: list[str]) -> str | None:
    """Run a command of the system; what it said when it failed."""
    try:
        done = subprocess.run(command, capture_output=True, text=True, check=False, timeout=60)  # noqa: S603 - fixed commands
    except (OSError, subprocess.TimeoutExpired) as error:
        return str(error)
    return None if done.returncode == 0 else (done.stderr or done.stdout).strip() or f"code {done.returncode}"
