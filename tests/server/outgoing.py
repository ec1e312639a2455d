"""Serves for a while, is asked something, and writes every outgoing connection of the process into a file.

A process of its own, because an audit hook can never be taken out again. Its first line is a control: the hook does see
a connection. The questions come from a child process, so that they are not the service's own.
"""

import os
import signal
import socket
import subprocess
import sys
from contextlib import suppress
from pathlib import Path
from threading import Thread
from typing import Any

EVENTS = {"socket.connect", "socket.getaddrinfo", "socket.gethostbyname", "socket.sendto", "urllib.Request"}
ASK = """
import sys, time, urllib.error, urllib.request
for path in ("/", "/api/v1/health", "/api/v1/me", "/api/v1/nothing", "/today"):
    try:
        urllib.request.urlopen(f"http://127.0.0.1:{sys.argv[1]}{path}", timeout=60).read()
    except urllib.error.HTTPError:
        pass
"""
log = Path(sys.argv[1])
prefix = "control: "


def hook(event: str, arguments: tuple[Any, ...]) -> None:
    """Write down what would leave this process."""
    if event in EVENTS:
        with log.open("a", encoding="utf-8") as file:
            file.write(f"{prefix}{event} {arguments[-1]}\n")


def ask_and_stop(port: int) -> None:
    """Ask for a few things from another process, run the jobs once, and end as Ctrl+C would."""
    subprocess.run([sys.executable, "-c", ASK, str(port)], check=True)
    os.kill(os.getpid(), signal.SIGINT)


sys.addaudithook(hook)
with socket.socket() as control, suppress(OSError):
    control.connect(("127.0.0.1", 9))
prefix = ""

from escale import server  # noqa: E402 - after the hook
from escale.settings import Settings  # noqa: E402

server.JOBS_AFTER_SECONDS = 0.0
settings = Settings()
with server.listen(settings.port) as sock:
    asking = Thread(target=ask_and_stop, args=(settings.port,))
    ended = server.serve(settings, sock, lambda app: asking.start())
sys.exit(0 if ended is server.Ended.STOPPED else 1)
