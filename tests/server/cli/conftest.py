"""A person's environment, and a service that runs in it."""

import os
import signal
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.server.live import free_port


@pytest.fixture
def environment(tmp_path: Path) -> dict[str, str]:
    """A person's environment: English, an own data folder, a free port."""
    kept = {name: value for name, value in os.environ.items() if not name.startswith(("ESCALE_", "LC_"))}
    return {**kept, "LANG": "C", "ESCALE_DATA_DIR": str(tmp_path / "data"), "ESCALE_PORT": str(free_port())}


@pytest.fixture
def served(environment: dict[str, str]) -> Iterator[str]:
    """`escale serve`, running; what it printed until it was ready."""
    command = [sys.executable, "-u", "-m", "escale", "serve"]
    process = subprocess.Popen(command, env=environment, stdout=subprocess.PIPE, text=True)
    assert process.stdout
    printed = ""
    while "Ctrl+C" not in printed:
        line = process.stdout.readline()
        assert line, printed
        printed += line
    yield printed
    process.send_signal(signal.SIGINT)
    process.stdout.close()
    assert process.wait(120) == 0
