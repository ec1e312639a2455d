"""`escale install` on this system, with a `systemctl` that only writes down what it is asked."""

import os
import shlex
import subprocess
import sys
from pathlib import Path

import pytest

from escale.cli.probe import Listener, listener
from tests.server.cli.running import escale
from tests.server.live import free_port

pytestmark = pytest.mark.skipif(sys.platform != "linux", reason="the start of a session is Linux's own here")


@pytest.fixture
def environment(tmp_path: Path) -> dict[str, str]:
    """A home of its own, and the recording `systemctl` before the real one."""
    tools = tmp_path / "bin"
    tools.mkdir()
    (tools / "systemctl").write_text(f'#!/bin/sh\necho "$@" >> {tmp_path}/asked\nexec test ! -e {tmp_path}/broken\n')
    (tools / "systemctl").chmod(0o755)
    kept = {name: value for name, value in os.environ.items() if not name.startswith(("ESCALE_", "LC_", "XDG_"))}
    return {
        **kept,
        "PATH": f"{tools}:{os.environ['PATH']}",
        "HOME": str(tmp_path),
        "LANG": "C",
        "ESCALE_DATA_DIR": str(tmp_path / "my data"),
        "ESCALE_PORT": str(free_port()),
    }


def unit_of(home: Path) -> Path:
    """Where the unit is."""
    return home / ".config" / "systemd" / "user" / "escale.service"


def test_install_writes_the_unit_and_starts_it(environment: dict[str, str], tmp_path: Path) -> None:
    done = escale(environment, "install")
    assert done.returncode == 0, done.stderr
    assert str(unit_of(tmp_path)) in done.stdout
    asked = (tmp_path / "asked").read_text().splitlines()
    assert asked == ["--user daemon-reload", "--user enable escale.service", "--user restart escale.service"]


def test_what_the_unit_starts_serves_and_prints_no_link(environment: dict[str, str], tmp_path: Path) -> None:
    escale(environment, "install")
    lines = unit_of(tmp_path).read_text().splitlines()
    command = next(shlex.split(line.removeprefix("ExecStart=")) for line in lines if line.startswith("ExecStart="))
    said = [shlex.split(line.removeprefix("Environment="))[0] for line in lines if line.startswith("Environment=")]
    variables = {**environment, **dict(pair.split("=", 1) for pair in said)}
    command.insert(1, "-u")
    with subprocess.Popen(command, env=variables, stdout=subprocess.PIPE, text=True) as process:
        assert process.stdout
        assert process.stdout.readline() == f"Escale is at http://127.0.0.1:{environment['ESCALE_PORT']}\n"
        assert listener(int(environment["ESCALE_PORT"])) is Listener.ESCALE
        process.terminate()
        assert process.stdout.read() == ""
    assert (tmp_path / "my data" / "escale.sqlite3").exists()


def test_uninstall_takes_it_back_and_leaves_the_data(environment: dict[str, str], tmp_path: Path) -> None:
    escale(environment, "install")
    (tmp_path / "my data").mkdir()
    done = escale(environment, "uninstall")
    assert (done.returncode, unit_of(tmp_path).exists(), (tmp_path / "my data").exists()) == (0, False, True)
    assert "--user disable --now escale.service" in (tmp_path / "asked").read_text()
    again = escale(environment, "uninstall")
    assert (again.returncode, again.stderr) == (0, "Escale was not set to start with your session.\n")


def test_a_start_that_cannot_be_set_up_is_said(environment: dict[str, str], tmp_path: Path) -> None:
    (tmp_path / "broken").touch()
    done = escale(environment, "install")
    assert done.returncode == 1
    assert "could not be set up: code 1" in done.stderr
