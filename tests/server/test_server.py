"""The process: one port, one address, jobs, and nothing that leaves the machine (security reference, row 29)."""

import logging
import os
import socket
import subprocess
import sys
from pathlib import Path

import pytest

from escale import server
from escale.api.app import create_app
from escale.protocol import BoundedProtocol
from escale.server import PortBusy, listen
from escale.settings import Settings
from tests.server.live import free_port

TRACE = Path(__file__).parent / "outgoing.py"


def test_a_busy_port_is_refused_at_once_and_never_replaced() -> None:
    port = free_port()
    with listen(port) as first:
        assert first.getsockname() == ("127.0.0.1", port)
        with pytest.raises(PortBusy):
            listen(port)


def test_a_port_is_free_again_after_a_stop() -> None:
    port = free_port()
    with listen(port), socket.create_connection(("127.0.0.1", port)):
        pass
    with listen(port) as again:
        assert again.getsockname() == ("127.0.0.1", port)


def test_uvicorn_trusts_no_proxy_and_logs_no_address(settings: Settings) -> None:
    config = server.configuration(create_app(settings), settings)
    assert (config.proxy_headers, config.server_header, config.access_log) == (False, False, False)
    assert config.http is BoundedProtocol
    logging.getLogger("uvicorn.error").setLevel(logging.NOTSET)


def test_the_service_makes_no_outgoing_connection(tmp_path: Path) -> None:
    """Every `connect` and name look-up of a whole life of the process is written down, and there is none."""
    log = tmp_path / "outgoing.txt"
    environment = {**os.environ, "ESCALE_DATA_DIR": str(tmp_path / "data"), "ESCALE_PORT": str(free_port())}
    command = [sys.executable, str(TRACE), str(log)]
    done = subprocess.run(command, env=environment, capture_output=True, text=True, check=False, timeout=240)
    assert done.returncode == 0, done.stderr
    assert log.read_text(encoding="utf-8").splitlines() == ["control: socket.connect ('127.0.0.1', 9)"]
