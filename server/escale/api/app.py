"""The application factory."""

from collections.abc import AsyncIterator, Callable
from contextlib import AbstractAsyncContextManager, asynccontextmanager

from fastapi import Depends, FastAPI
from fastapi.routing import APIRoute

from escale import __version__
from escale.api import errors
from escale.api.deps import authenticate
from escale.api.guard import Guard
from escale.api.routes import (
    auth,
    browsers,
    catalogue,
    cues,
    data,
    days,
    events,
    health,
    learning,
    members,
    notices,
    pairing,
    periods,
    plan,
    reflections,
    sites,
    visits,
)
from escale.api.runtime import open_runtime
from escale.api.schemas.base import refusals
from escale.api.static import Dashboard
from escale.clock import Clock, system_clock
from escale.settings import Settings

PREFIX = "/api/v1"
PUBLIC = (health.router, auth.public)
"""Health, and the handshakes by which a credential is obtained. Everything else needs a credential by construction."""
PRIVATE = (
    events.router,
    plan.router,
    auth.private,
    browsers.router,
    catalogue.router,
    cues.router,
    data.router,
    days.router,
    members.router,
    learning.router,
    notices.router,
    pairing.router,
    periods.router,
    reflections.router,
    sites.router,
    visits.router,
)
"""What browsers ask for all day comes first: routes are looked through in order."""


def create_app(
    settings: Settings, clock: Clock = system_clock, on_damage: Callable[[], None] = lambda: None
) -> FastAPI:
    """The whole service: guard, routes, dashboard. Nothing is opened before the lifespan starts.

    `on_damage` is called, in any thread and perhaps often, when the database turns out to be damaged.
    """
    app = FastAPI(
        title="Escale",
        version=__version__,
        openapi_url=None,
        redirect_slashes=False,
        lifespan=_lifespan(settings, clock, on_damage),
        generate_unique_id_function=_operation_id,
    )
    errors.install(app)
    app.add_middleware(Guard, port=settings.port)
    add_routes(app)
    app.router.default = Dashboard()
    return app


def add_routes(app: FastAPI) -> None:
    """All routes. The credential is asked for here, so that a new route is private unless it is listed as public."""
    for router in PRIVATE:
        app.include_router(router, prefix=PREFIX, dependencies=[Depends(authenticate)], responses=refusals(401, 422))
    for router in PUBLIC:
        app.include_router(router, prefix=PREFIX, responses=refusals(422))


def _operation_id(route: APIRoute) -> str:
    return route.name


def _lifespan(
    settings: Settings, clock: Clock, on_damage: Callable[[], None]
) -> Callable[[FastAPI], AbstractAsyncContextManager[None]]:
    @asynccontextmanager
    async def lifespan(app: FastAPI) -> AsyncIterator[None]:
        async with open_runtime(settings, clock, on_damage) as runtime:
            app.state.runtime = runtime
            yield

    return lifespan
