"""`python -m escale.api.openapi` prints the contract, the same bytes each time;

`shared/openapi.json` is that output.
"""

import json
import sys
from collections.abc import Iterator
from typing import Any

from fastapi.dependencies.models import Dependant
from fastapi.routing import APIRoute

from escale.api import deps
from escale.api.app import create_app
from escale.settings import Settings

SPEAKER = {
    "name": deps.SPEAKER,
    "in": "query",
    "required": False,
    "description": "For whom of its people a browser speaks; without it, for its owner.",
    "schema": {"type": "string", "format": "uuid", "title": "Member"},
}
"""What `api.deps` reads itself, for all routes that browsers may ask."""
NOT_HERE = {
    "description": "Forbidden",
    "content": {"application/json": {"schema": {"$ref": "#/components/schemas/ErrorOut"}}},
}


def document() -> str:
    """The OpenAPI document as indented JSON, ending with a line feed."""
    return json.dumps(document_of(), indent=1, ensure_ascii=False) + "\n"


def document_of() -> dict[str, Any]:
    """The OpenAPI document as a value. No setting changes it."""
    app = create_app(Settings())
    described = app.openapi()
    for route in app.router.routes:
        if isinstance(route, APIRoute) and _may_browsers_ask(route):
            for method in route.methods or ():
                operation = described["paths"][route.path_format][method.lower()]
                operation["parameters"] = [*operation.get("parameters", []), SPEAKER]
                operation["responses"].setdefault("403", NOT_HERE)
    return described


def _may_browsers_ask(route: APIRoute) -> bool:
    calls = {one.call for one in _walk(route.dependant)}
    asks_credential = bool(calls & {deps.authenticate, deps.authenticate_browser})
    return asks_credential and not calls & {deps.get_dashboard_member, deps.get_page}


def _walk(dependant: Dependant) -> Iterator[Dependant]:
    for one in dependant.dependencies:
        yield one
        yield from _walk(one)


if __name__ == "__main__":
    sys.stdout.write(document())
