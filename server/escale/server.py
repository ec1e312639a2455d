"""The process that serves: one loopback socket, one uvicorn, the jobs. Never another port, never another address."""

import asyncio
import errno
import logging
import socket
import sys
from collections.abc import Callable
from contextlib import suppress
from enum import StrEnum
from threading import Timer

import uvicorn
from fastapi import FastAPI

from escale import lasting
from escale.api.app import create_app
from escale.api.runtime import Runtime
from escale.protocol import BoundedProtocol
from escale.settings import LOOPBACK, Settings

logger = logging.getLogger("escale")
KEEP_ALIVE_SECONDS = 30
"""Longer than the gaps between a browser's requests while a page is used, so that few connections are made."""
SHUTDOWN_SECONDS = 5
JOBS_AFTER_SECONDS = 30.0
"""APScheduler loads after the first page has, not before."""


class Ended(StrEnum):
    """Why serving ended."""

    STOPPED = "stopped"
    FAILED = "failed"
    """The start failed; the log says why."""
    DAMAGED = "damaged"
    """SQLite found the file damaged; once it is mended, serving can begin again."""


class PortBusy(Exception):
    """Something else listens on the service's port."""


def listen(port: int) -> socket.socket:
    """The listening socket on 127.0.0.1. Raises `PortBusy`; a browser trusts the port, so there is no second choice."""
    sock = socket.socket(socket.AF_INET, socket.SOCK_STREAM)
    if sys.platform == "win32":
        sock.setsockopt(socket.SOL_SOCKET, socket.SO_EXCLUSIVEADDRUSE, 1)
    else:
        sock.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
    try:
        sock.bind((LOOPBACK, port))
        sock.listen(128)
    except OSError as error:
        sock.close()
        if error.errno in (errno.EADDRINUSE, errno.EACCES):
            raise PortBusy(port) from error
        raise
    return sock


def configuration(
    app: FastAPI, settings: Settings, protocol: type[BoundedProtocol] = BoundedProtocol
) -> uvicorn.Config:
    """uvicorn as Escale runs it: no trust in proxy headers, no name of the server, no access log (it would hold
    addresses).
    """
    return uvicorn.Config(
        app,
        http=protocol,
        ws="none",
        lifespan="on",
        proxy_headers=False,
        server_header=False,
        access_log=False,
        log_level=settings.log_level.value,
        timeout_keep_alive=KEEP_ALIVE_SECONDS,
        timeout_graceful_shutdown=SHUTDOWN_SECONDS,
    )


class Server(uvicorn.Server):
    """A server that says when it is ready."""

    def __init__(self, config: uvicorn.Config, on_ready: Callable[[], None]) -> None:
        super().__init__(config)
        self._on_ready = on_ready
        self._told: asyncio.Task[None] | None = None

    async def startup(self, sockets: list[socket.socket] | None = None) -> None:
        """Tell, once requests are answered; in a thread, so that the first of them do not wait for it."""
        await super().startup(sockets)
        if self.started:
            self._told = asyncio.create_task(self._tell())

    async def shutdown(self, sockets: list[socket.socket] | None = None) -> None:
        """Let what tells finish before what it reads is closed."""
        if self._told:
            await self._told
        await super().shutdown(sockets)

    async def _tell(self) -> None:
        try:
            await asyncio.to_thread(self._on_ready)
        except Exception:
            logger.exception("Escale serves, but could not say so")


def serve(settings: Settings, sock: socket.socket, on_ready: Callable[[FastAPI], None]) -> Ended:
    """Serve until told to stop, or until the data turns out to be damaged; `on_ready` gets the running application.

    `sock` stays open: who asks while the data is mended waits for an answer, and nobody else can take the port.
    """
    logging.basicConfig(level=settings.log_level.value.upper(), format="%(levelname)s %(name)s: %(message)s")
    is_damaged = False

    def end_damaged() -> None:
        nonlocal is_damaged
        is_damaged = server.should_exit = True

    app = create_app(settings, on_damage=end_damaged, pages_later=True)
    jobs = Timer(JOBS_AFTER_SECONDS, lambda: _start_jobs(app))
    jobs.daemon = True

    def ready() -> None:
        lasting.keep_all()
        on_ready(app)
        jobs.start()

    server = Server(configuration(app, settings), ready)
    with suppress(KeyboardInterrupt):  # uvicorn raises it again after a clean stop; Ctrl+C is the way to stop
        server.run(sockets=[sock.dup()])
    jobs.cancel()
    if is_damaged:
        return Ended.DAMAGED
    return Ended.STOPPED if server.started else Ended.FAILED


def _start_jobs(app: FastAPI) -> None:
    """Start what runs by itself; its thread ends with the process, and each job may be cut at any point."""
    from escale import jobs

    runtime: Runtime = app.state.runtime
    jobs.start(runtime.house, runtime.clock)
    lasting.keep_all()
