"""The application factory."""

from collections.abc import AsyncIterator, Callable
from contextlib import AbstractAsyncContextManager, asynccontextmanager

from fastapi import FastAPI
from fastapi.telemetry import TelemetryConfig

from escale import __version__
from escale.api import errors
from escale.api.guard import Guard
from escale.api.later import Later, add_pages
from escale.api.routes import auth, catalogue, events, health, members, plan, sites
from escale.api.routing import join
from escale.api.runtime import open_runtime
from escale.api.static import Dashboard
from escale.clock import Clock, system_clock
from escale.settings import Settings

PUBLIC = (health.router, auth.public)
PRIVATE = (events.router, plan.router, auth.private, catalogue.router, members.router, sites.router)
"""What browsers ask for. The most frequent come first: routes are looked through in order."""
NO_TELEMETRY: TelemetryConfig = {"tracing": False, "metrics": False, "logs": False, "auto_configure": False}
"""FastAPI can report requests to other programs when the environment says so; nothing leaves this machine (row 29)."""


def create_app(
    settings: Settings,
    clock: Clock = system_clock,
    on_damage: Callable[[], None] = lambda: None,
    *,
    pages_later: bool = False,
) -> FastAPI:
    """The whole service: guard, routes, dashboard. Nothing is opened before the lifespan starts.

    `on_damage` is called, in any thread and perhaps often, when the database turns out to be damaged. `pages_later`:
    the routes that only the dashboard asks for are made when it is opened.
    """
    app = FastAPI(
        title="Escale",
        version=__version__,
        openapi_url=None,
        redirect_slashes=False,
        lifespan=_lifespan(settings, clock, on_damage),
        telemetry=NO_TELEMETRY,
    )
    errors.install(app)
    app.add_middleware(Guard, port=settings.port)
    for router in PRIVATE:
        join(app, router)
    for router in PUBLIC:
        join(app, router, is_public=True)
    if pages_later:
        app.router.default = Later(app, Dashboard())
    else:
        add_pages(app, Dashboard())
    return app


def _lifespan(
    settings: Settings, clock: Clock, on_damage: Callable[[], None]
) -> Callable[[FastAPI], AbstractAsyncContextManager[None]]:
    @asynccontextmanager
    async def lifespan(app: FastAPI) -> AsyncIterator[None]:
        async with open_runtime(settings, clock, on_damage) as runtime:
            app.state.runtime = runtime
            yield

    return lifespan
