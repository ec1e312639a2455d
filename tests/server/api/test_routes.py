"""Who may call what: a walk over every route (security reference, row 4). A new route fails here until it is listed."""

import re
from collections.abc import Callable, Iterator
from uuid import UUID

import pytest
from _pytest.mark import ParameterSet
from fastapi import APIRouter, FastAPI
from fastapi.routing import APIRoute
from starlette.routing import BaseRoute
from starlette.testclient import TestClient

from tests.server.fakes import ORIGIN

EVERYBODY, BROWSER, EITHER, DASHBOARD = "everybody", "browser", "either", "dashboard"
WHO: dict[tuple[str, str], str] = {
    ("GET", "/api/v1/health"): EVERYBODY,
    ("POST", "/api/v1/auth/claims"): EVERYBODY,
    ("POST", "/api/v1/auth/challenges"): EVERYBODY,
    ("POST", "/api/v1/auth/sessions"): EVERYBODY,
    ("POST", "/api/v1/auth/exchanges"): EVERYBODY,
    ("POST", "/api/v1/auth/tickets"): BROWSER,
    ("POST", "/api/v1/events"): BROWSER,
    ("GET", "/api/v1/plan"): BROWSER,
    ("GET", "/api/v1/me"): EITHER,
    ("PATCH", "/api/v1/me"): EITHER,
    ("GET", "/api/v1/catalogue"): EITHER,
    ("GET", "/api/v1/sites"): EITHER,
    ("POST", "/api/v1/sites"): EITHER,
    ("GET", "/api/v1/sites/{site_id}"): EITHER,
    ("PUT", "/api/v1/sites/{site_id}"): EITHER,
    ("DELETE", "/api/v1/sites/{site_id}"): EITHER,
    ("PUT", "/api/v1/sites/{site_id}/break"): DASHBOARD,
    ("DELETE", "/api/v1/sites/{site_id}/break"): DASHBOARD,
    ("DELETE", "/api/v1/sites/{site_id}/removal"): DASHBOARD,
    ("DELETE", "/api/v1/sites/{site_id}/history"): DASHBOARD,
    ("DELETE", "/api/v1/visits/{visit_id}"): DASHBOARD,
    ("PUT", "/api/v1/visits/{visit_id}/rating"): DASHBOARD,
    ("GET", "/api/v1/learn-cards"): DASHBOARD,
    ("PUT", "/api/v1/learn-cards/{card}/closed"): DASHBOARD,
    ("DELETE", "/api/v1/learn-cards/closed"): DASHBOARD,
    ("DELETE", "/api/v1/learn-cards/{card}/closed"): DASHBOARD,
    ("GET", "/api/v1/failing-cues"): DASHBOARD,
    ("GET", "/api/v1/notices"): DASHBOARD,
    ("DELETE", "/api/v1/notices/{notice_id}"): DASHBOARD,
    ("POST", "/api/v1/pairing"): DASHBOARD,
    ("GET", "/api/v1/pairing"): DASHBOARD,
    ("POST", "/api/v1/pairing/answer"): DASHBOARD,
    ("GET", "/api/v1/browsers"): DASHBOARD,
    ("DELETE", "/api/v1/browsers/{browser_id}"): DASHBOARD,
    ("GET", "/api/v1/days/today"): DASHBOARD,
    ("GET", "/api/v1/days/{day}"): DASHBOARD,
    ("DELETE", "/api/v1/days/{day}"): DASHBOARD,
    ("GET", "/api/v1/data"): DASHBOARD,
    ("DELETE", "/api/v1/data"): DASHBOARD,
    ("GET", "/api/v1/data/export.json"): DASHBOARD,
    ("GET", "/api/v1/data/visits.jsonl"): DASHBOARD,
    ("GET", "/api/v1/data/visits.csv"): DASHBOARD,
    ("POST", "/api/v1/data/backups"): DASHBOARD,
    ("PUT", "/api/v1/data/kept"): DASHBOARD,
    ("GET", "/api/v1/weeks/{week}"): DASHBOARD,
    ("GET", "/api/v1/weeks/{week}/review"): DASHBOARD,
    ("GET", "/api/v1/reflections"): DASHBOARD,
    ("PUT", "/api/v1/reflections/schedule"): DASHBOARD,
    ("GET", "/api/v1/reflections/{week}"): DASHBOARD,
    ("PUT", "/api/v1/reflections/{week}"): DASHBOARD,
    ("DELETE", "/api/v1/reflections/{week}"): DASHBOARD,
    ("GET", "/api/v1/months/{month}"): DASHBOARD,
    ("GET", "/api/v1/years/{year}"): DASHBOARD,
    ("GET", "/api/v1/family/agreements"): DASHBOARD,
    ("POST", "/api/v1/family/agreements"): DASHBOARD,
    ("GET", "/api/v1/family/presets"): DASHBOARD,
    ("GET", "/api/v1/family/agreements/{agreement_id}"): DASHBOARD,
    ("POST", "/api/v1/family/agreements/{agreement_id}/versions"): DASHBOARD,
    ("POST", "/api/v1/family/agreements/{agreement_id}/signatures"): DASHBOARD,
    ("POST", "/api/v1/family/agreements/{agreement_id}/refusals"): DASHBOARD,
    ("POST", "/api/v1/family/agreements/{agreement_id}/end"): DASHBOARD,
    ("PUT", "/api/v1/family/agreements/{agreement_id}/split"): DASHBOARD,
    ("GET", "/api/v1/family/agreements/{agreement_id}/charter"): DASHBOARD,
    ("POST", "/api/v1/family/charters/check"): DASHBOARD,
    ("POST", "/api/v1/family/review"): DASHBOARD,
    ("GET", "/api/v1/family"): DASHBOARD,
    ("PUT", "/api/v1/family/zone"): DASHBOARD,
    ("POST", "/api/v1/family/members"): DASHBOARD,
    ("PATCH", "/api/v1/family/members/{member_id}"): DASHBOARD,
    ("DELETE", "/api/v1/family/members/{member_id}"): DASHBOARD,
    ("POST", "/api/v1/family/members/{member_id}/pairing"): DASHBOARD,
    ("GET", "/api/v1/family/members/{member_id}/pairing"): DASHBOARD,
    ("POST", "/api/v1/family/members/{member_id}/pairing/answer"): DASHBOARD,
    ("GET", "/api/v1/family/members/{member_id}/unmet"): DASHBOARD,
    ("GET", "/api/v1/family/browsers"): DASHBOARD,
    ("PUT", "/api/v1/family/browsers/{browser_id}/people"): DASHBOARD,
    ("PUT", "/api/v1/family/pin"): DASHBOARD,
    ("POST", "/api/v1/family/step-up"): DASHBOARD,
    ("DELETE", "/api/v1/family/step-up"): DASHBOARD,
    ("GET", "/api/v1/family/visibility"): DASHBOARD,
    ("PUT", "/api/v1/family/visibility"): DASHBOARD,
    ("POST", "/api/v1/family/looks"): DASHBOARD,
    ("GET", "/api/v1/family/seen/{week}"): DASHBOARD,
    ("GET", "/api/v1/family/log"): DASHBOARD,
    ("GET", "/api/v1/family/news"): DASHBOARD,
    ("DELETE", "/api/v1/family/news/{news_id}"): DASHBOARD,
    ("GET", "/api/v1/requests"): EITHER,
    ("POST", "/api/v1/requests"): EITHER,
    ("POST", "/api/v1/requests/reserve"): EITHER,
    ("POST", "/api/v1/requests/{request_id}/answer"): DASHBOARD,
}
EXAMPLES = {
    "{site_id}": str(UUID(int=1)),
    "{browser_id}": str(UUID(int=1)),
    "{visit_id}": str(UUID(int=1)),
    "{notice_id}": str(UUID(int=1)),
    "{news_id}": str(UUID(int=1)),
    "{agreement_id}": str(UUID(int=1)),
    "{member_id}": str(UUID(int=1)),
    "{request_id}": str(UUID(int=1)),
    "{card}": "chapter",
    "{day}": "2026-11-23",
    "{week}": "2026-W48",
    "{month}": "2026-11",
    "{year}": "2026",
}
PRIVATE = [route for route, who in WHO.items() if who is not EVERYBODY]


def only(*kinds: str) -> list[ParameterSet]:
    """Routes of these kinds, as cases with readable names."""
    return [pytest.param(*route, id=" ".join(route)) for route, who in WHO.items() if who in kinds]


MUTATIONS = {
    "double-slash": lambda path: "/" + path,
    "double-slash-inside": lambda path: path.replace("/v1/", "//v1/"),
    "encoded-letter": lambda path: path.replace("api", "%61pi"),
    "encoded-slash": lambda path: path.replace("/v1/", "%2Fv1/"),
    "doubly-encoded": lambda path: path.replace("api", "%2561pi"),
    "dot-segment": lambda path: "/." + path,
    "dot-dot-segment": lambda path: "/assets/.." + path,
    "encoded-dot-dot": lambda path: "/assets/%2e%2e" + path,
    "dot-segment-inside": lambda path: path.replace("/v1/", "/./v1/"),
    "backslash": lambda path: path.replace("/v1/", "\\v1/"),
    "upper-case": lambda path: path.replace("/api/", "/API/"),
    "trailing-slash": lambda path: path + "/",
    "trailing-dot": lambda path: path + "/.",
    "path-parameter": lambda path: path + ";x=1",
    "null-byte": lambda path: path + "%00",
    "tab": lambda path: path + "%09",
    "full-width-solidus": lambda path: path.replace("/v1/", "%EF%BC%8Fv1/"),
    "overlong-utf-8": lambda path: path.replace("/v1/", "%C0%AFv1/"),
}


def example(path: str) -> str:
    """The path with values for its parameters."""
    return re.sub(r"{\w+}", lambda found: EXAMPLES[found[0]], path)


def raw(client: TestClient, method: str, path: str) -> tuple[int, bytes]:
    """Send the path's own bytes: clients repair paths, attackers do not."""
    request = client.build_request(method, "/")
    request.url = request.url.copy_with(raw_path=path.encode())
    answer = client.send(request)
    return answer.status_code, answer.content


def test_every_route_is_listed(app: FastAPI) -> None:
    described = app.openapi()["paths"]
    assert {(method.upper(), path) for path, methods in described.items() for method in methods} == set(WHO)


def test_nothing_is_served_that_is_not_described(app: FastAPI) -> None:
    served = list(walk(app.router))
    assert all(isinstance(route, APIRoute) and route.include_in_schema for route in served)
    assert len(served) == len(WHO)


@pytest.mark.parametrize(("method", "path"), only(BROWSER, EITHER, DASHBOARD))
def test_strangers_are_refused(client: TestClient, method: str, path: str) -> None:
    answer = client.request(method, example(path), headers={"origin": ORIGIN})
    assert (answer.status_code, answer.json()["error"]) == (401, "credential_refused")


@pytest.mark.parametrize(("method", "path"), only(BROWSER))
def test_dashboards_are_refused_where_browsers_speak(dashboard: TestClient, method: str, path: str) -> None:
    assert dashboard.request(method, example(path)).status_code == 401


@pytest.mark.parametrize(("method", "path"), only(DASHBOARD))
def test_browsers_are_refused_where_dashboards_speak(browser: TestClient, method: str, path: str) -> None:
    assert browser.request(method, example(path)).status_code == 401


@pytest.mark.parametrize(("method", "path"), only(EITHER))
@pytest.mark.parametrize("kind", ["browser", "dashboard"])
def test_both_are_heard_where_either_may_speak(
    request: pytest.FixtureRequest, kind: str, method: str, path: str
) -> None:
    speaker: TestClient = request.getfixturevalue(kind)
    assert speaker.request(method, example(path)).status_code != 401


@pytest.mark.parametrize("mutate", [pytest.param(make, id=name) for name, make in MUTATIONS.items()])
def test_no_spelling_of_a_path_opens_it(client: TestClient, mutate: Callable[[str], str]) -> None:
    for method, path in PRIVATE:
        status, body = raw(client, method, mutate(example(path)))
        assert b'"error"' in body or body.lower().startswith(b"<!doctype html"), (method, mutate(example(path)))
        assert status in (400, 401, 404, 405) or b"<html" in body


def walk(router: APIRouter) -> Iterator[BaseRoute]:
    """Every route, also those of included routers."""
    for route in router.routes:
        inner = getattr(route, "original_router", None)
        yield from walk(inner) if inner else [route]
