"""Where routers are made. The credential is asked for here: a route is private unless its router says otherwise."""

from typing import Any

from fastapi import APIRouter, Depends, FastAPI
from fastapi.routing import APIRoute

from escale.api.deps import authenticate, authenticate_browser
from escale.api.schemas.base import refusals

PREFIX = "/api/v1"
_EITHER, _BROWSER = Depends(authenticate), Depends(authenticate_browser)


def private(prefix: str = "", responses: dict[int | str, dict[str, Any]] | None = None) -> APIRouter:
    """Routes that need a credential. `responses`: what all of them may be refused with besides."""
    declared = {**refusals(401, 422), **(responses or {})}
    return _router(prefix, dependencies=[_EITHER], responses=declared)


def for_browsers(prefix: str) -> APIRouter:
    """Routes that need a browser's credential."""
    return _router(prefix, dependencies=[_BROWSER], responses=refusals(401, 422))


def public(prefix: str = "") -> APIRouter:
    """Routes that anybody may call: health, and the handshakes by which a credential is obtained."""
    return _router(prefix, responses=refusals(422))


def join(app: FastAPI, router: APIRouter, *, is_public: bool = False) -> None:
    """Add the routes as they are. Raises TypeError for a router that was not made here, as private unless said so.

    `include_router` would make each of them a second time, and ask for the way to it twice at each request.
    """
    is_private = _EITHER in router.dependencies or _BROWSER in router.dependencies
    if not router.prefix.startswith(PREFIX) or is_private is is_public:
        raise TypeError(f"{router.prefix or router.routes}: make the router with `escale.api.routing`")
    app.router.routes.extend(router.routes)


def _router(prefix: str, **declared: Any) -> APIRouter:
    return APIRouter(prefix=PREFIX + prefix, generate_unique_id_function=_operation_id, **declared)


def _operation_id(route: APIRoute) -> str:
    return route.name
