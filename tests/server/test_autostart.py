"""Files for the start with the session: read by each system's own format reader where this machine has one."""

import plistlib
import shutil
import subprocess
import sys
from pathlib import Path
from xml.etree import ElementTree

import pytest

from escale import autostart
from escale.cli.login import plan_for
from escale.settings import Settings

COMMAND = ["/home/zoé/my apps/bin/python", "-m", "escale", "serve", "--quiet"]
ENVIRONMENT = {"ESCALE_DATA_DIR": '/home/zoé/100% "mine" $HOME', "ESCALE_PORT": "18000"}
TASK = "{http://schemas.microsoft.com/windows/2004/02/mit/task}"


def test_systemd_unit() -> None:
    unit = autostart.systemd_unit(COMMAND, ENVIRONMENT)
    assert 'ExecStart="/home/zoé/my apps/bin/python" -m escale serve --quiet\n' in unit
    assert 'Environment="ESCALE_DATA_DIR=/home/zoé/100%% \\"mine\\" $HOME"\n' in unit
    assert "WantedBy=default.target\n" in unit


@pytest.mark.skipif(not shutil.which("systemd-analyze"), reason="this machine has no systemd")
def test_systemd_reads_the_unit(tmp_path: Path) -> None:
    unit = tmp_path / "escale.service"
    unit.write_text(autostart.systemd_unit([sys.executable, *COMMAND[1:]], ENVIRONMENT), encoding="utf-8")
    done = subprocess.run(
        ["systemd-analyze", "verify", "--man=no", str(unit)], capture_output=True, text=True, check=False
    )
    assert (done.returncode, "escale.service" in done.stderr) == (0, False), done.stderr


def test_launchd_agent() -> None:
    agent = plistlib.loads(autostart.launchd_agent(COMMAND, ENVIRONMENT, Path("/tmp/a&b.log")).encode())  # noqa: S108
    assert agent["ProgramArguments"] == COMMAND
    assert agent["EnvironmentVariables"] == ENVIRONMENT
    assert (agent["RunAtLoad"], agent["KeepAlive"], agent["Umask"]) == (True, {"SuccessfulExit": False}, 0o077)
    assert agent["StandardErrorPath"] == "/tmp/a&b.log"  # noqa: S108


def test_windows_task() -> None:
    text = autostart.windows_task(["C:\\Program Files\\x & y\\pythonw.exe", *COMMAND[1:]], "HOME\\zoé")
    task = ElementTree.fromstring(text.encode("utf-16"))  # noqa: S314 - our own text
    assert task.findtext(f".//{TASK}Command") == "C:\\Program Files\\x & y\\pythonw.exe"
    assert task.findtext(f".//{TASK}Arguments") == "-m escale serve --quiet"
    assert task.findtext(f".//{TASK}RunLevel") == "LeastPrivilege"
    assert task.findtext(f".//{TASK}LogonTrigger/{TASK}UserId") == "HOME\\zoé"


@pytest.mark.parametrize(
    ("system", "file", "tool"),
    [
        pytest.param("linux", ".config/systemd/user/escale.service", "systemctl", id="linux"),
        pytest.param("darwin", "Library/LaunchAgents/net.escale.service.plist", "launchctl", id="macos"),
        pytest.param("win32", "data/escale-task.xml", "schtasks", id="windows"),
    ],
)
def test_each_system_has_its_plan(
    monkeypatch: pytest.MonkeyPatch, tmp_path: Path, system: str, file: str, tool: str
) -> None:
    monkeypatch.delenv("XDG_CONFIG_HOME", raising=False)
    plan = plan_for(system, Settings(data_dir=tmp_path / "data"), tmp_path)
    assert plan is not None
    assert plan.path == tmp_path / file
    assert {command[0] for command in (*plan.enable, *plan.disable)} == {tool}
    assert "--quiet" in plan.text


def test_other_systems_have_none(settings: Settings, tmp_path: Path) -> None:
    assert plan_for("plan9", settings, tmp_path) is None
