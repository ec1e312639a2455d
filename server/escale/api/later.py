"""The dashboard's routes, made when somebody opens it (docs/decisions/0029).

Browsers ask all day for a few routes, and a dashboard is opened once in a while: a service that starts with the machine
neither waits for its pages nor keeps them in memory before.
"""

from asyncio import Task, create_task, shield

from fastapi import FastAPI
from fastapi.concurrency import run_in_threadpool
from starlette.types import Receive, Scope, Send

from escale import lasting
from escale.api.routing import join
from escale.api.static import Dashboard


class Later:
    """Stands for the dashboard. What no route was found for is looked for again once the pages' routes are there."""

    def __init__(self, app: FastAPI, dashboard: Dashboard) -> None:
        self._app, self._dashboard = app, dashboard
        self._making: Task[None] | None = None

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Files of the dashboard do not wait; whoever asks for them will ask for a page next."""
        making = self._begin()
        if scope["type"] == "http" and scope["path"].startswith("/api/"):
            await shield(making)
            await self._app.router(scope, receive, send)
        else:
            await self._dashboard(scope, receive, send)

    def _begin(self) -> Task[None]:
        if self._making is None:
            self._making = create_task(self._make())
        return self._making

    async def _make(self) -> None:
        await run_in_threadpool(add_pages, self._app, self._dashboard)
        lasting.keep_all()


def add_pages(app: FastAPI, dashboard: Dashboard) -> None:
    """The routes that only the dashboard asks for, and the dashboard for everything else."""
    from escale.api.pages import PAGES

    for router in PAGES:
        join(app, router)
    app.router.default = dashboard
