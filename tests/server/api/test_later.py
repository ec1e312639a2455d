"""The dashboard's routes are made when somebody opens it, and are then as private as the others."""

import gc
import subprocess
import sys
from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor

import pytest
from fastapi import APIRouter, Depends, FastAPI
from starlette.testclient import TestClient

from escale.api import routing
from escale.api.app import create_app
from escale.api.deps import authenticate
from escale.settings import Settings
from tests.server.api.test_routes import WHO, example
from tests.server.fakes import ADDRESS, ORIGIN, FakeClock

EVERYBODY = "everybody"


@pytest.fixture
def late(settings: Settings, clock: FakeClock) -> Iterator[FastAPI]:
    """The service as it is served: without its pages at first."""
    yield create_app(settings, clock, pages_later=True)
    gc.unfreeze()  # here it does not stay until the process ends


def test_browsers_do_not_make_them_and_a_page_does(late: FastAPI) -> None:
    before = len(late.router.routes)
    with TestClient(late, base_url=ADDRESS) as client:
        for path in ("health", "plan", "sites", "me"):
            client.get(f"/api/v1/{path}")
        assert len(late.router.routes) == before
        assert client.get("/api/v1/days/today").status_code == 401
    assert before < len(late.router.routes) == len(WHO)


def test_the_start_makes_no_model_of_pages(settings: Settings) -> None:
    """Of the family, plans need no more than how its members are shown (decision 0029)."""
    pages = ("family", "agreements", "review", "periods")
    program = (
        "import sys\n"
        "from escale.api.app import create_app\n"
        "from escale.settings import Settings\n"
        "create_app(Settings(), pages_later=True)\n"
        f"print([one for one in {pages} if f'escale.api.schemas.{{one}}' in sys.modules])"
    )
    ran = subprocess.run([sys.executable, "-c", program], capture_output=True, text=True, check=True)  # noqa: S603
    assert ran.stdout.strip() == "[]"


def test_opening_the_dashboard_makes_them_without_waiting(late: FastAPI) -> None:
    with TestClient(late, base_url=ADDRESS) as client:
        assert "<html" in client.get("/").text
        assert client.get("/api/v1/nothing").json()["error"] == "not_found"
        assert len(late.router.routes) == len(WHO)
        assert "<html" in client.get("/week").text


def test_what_was_made_is_not_looked_through_for_garbage(late: FastAPI) -> None:
    with TestClient(late, base_url=ADDRESS) as client:
        before = gc.get_freeze_count()
        client.get("/api/v1/days/today")
    assert gc.get_freeze_count() - before > len(WHO)
    assert gc.isenabled()


@pytest.mark.parametrize(("method", "path"), [pytest.param(*one, id=" ".join(one)) for one in WHO])
def test_the_first_request_of_all_is_answered_as_any_other(late: FastAPI, method: str, path: str) -> None:
    with TestClient(late, base_url=ADDRESS) as client:
        answer = client.request(method, example(path), headers={"origin": ORIGIN})
    assert (answer.status_code == 401) == (WHO[method, path] != EVERYBODY)
    assert answer.status_code not in (404, 405)


def test_many_at_once_make_them_once(late: FastAPI) -> None:
    with TestClient(late, base_url=ADDRESS) as client, ThreadPoolExecutor(8) as pool:
        answers = list(pool.map(lambda _: client.get("/api/v1/data").status_code, range(24)))
    assert set(answers) == {401}
    assert len(late.router.routes) == len(WHO)


@pytest.mark.parametrize(
    ("router", "is_public"),
    [
        pytest.param(APIRouter(prefix="/api/v1/x"), False, id="no-credential-asked-for"),
        pytest.param(APIRouter(prefix="/x", dependencies=[Depends(authenticate)]), False, id="outside-of-the-api"),
        pytest.param(routing.public("/x"), False, id="public-without-saying-so"),
        pytest.param(routing.private("/x"), True, id="private-said-to-be-public"),
    ],
)
def test_a_router_made_elsewhere_is_refused(router: APIRouter, is_public: bool) -> None:
    with pytest.raises(TypeError, match="routing"):
        routing.join(FastAPI(), router, is_public=is_public)
