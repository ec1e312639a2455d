"""A whole service in this process: real SQLite in a temporary folder, a clock that the test moves."""

import os
import shutil
import sqlite3
from collections.abc import Iterator
from contextlib import suppress
from pathlib import Path
from uuid import uuid4

import hypothesis
import pytest
from fastapi import FastAPI
from starlette.testclient import TestClient

from escale.api.app import create_app
from escale.api.runtime import Runtime
from escale.domain.household import Browser, BrowserState, Member, TokenKind
from escale.services import household, sessions
from escale.settings import Settings
from escale.storage import browsers
from escale.storage.migrations import migrate
from tests.server.counted import is_counted
from tests.server.fakes import ADDRESS, ORIGIN, FakeClock

# A busy machine is no fault of what is tested.
hypothesis.settings.register_profile("default", deadline=None)
hypothesis.settings.register_profile("full", max_examples=2_000, deadline=None)


@pytest.fixture(autouse=True)
def _own_environment(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    """No setting of the machine, and no data folder of its owner, reaches a test."""
    for name in [name for name in os.environ if name.startswith("ESCALE_")]:
        monkeypatch.delenv(name)
    monkeypatch.setenv("ESCALE_DATA_DIR", str(tmp_path / "data"))


@pytest.fixture(autouse=True)
def _counted_while_stored(tmp_path: Path) -> Iterator[None]:
    """Whatever a test did, every database that it leaves counts what it holds."""
    yield
    for path in tmp_path.rglob("*.sqlite3"):
        with suppress(sqlite3.DatabaseError):  # some were damaged on purpose
            assert is_counted(path)


@pytest.fixture
def clock() -> FakeClock:
    """Monday morning."""
    return FakeClock()


@pytest.fixture(scope="session")
def empty_database(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A migrated file without rows, to copy: migrating takes longer than most tests."""
    path = tmp_path_factory.mktemp("database") / "empty.sqlite3"
    migrate(path)
    return path


@pytest.fixture
def settings(tmp_path: Path, empty_database: Path) -> Settings:
    """Defaults, with a data folder of the test's own."""
    settings = Settings(data_dir=tmp_path / "data")
    settings.data_dir.mkdir(mode=0o700)
    shutil.copy(empty_database, settings.database_path)
    return settings


@pytest.fixture
def app(settings: Settings, clock: FakeClock) -> FastAPI:
    """The service, not started."""
    return create_app(settings, clock)


@pytest.fixture
def client(app: FastAPI) -> Iterator[TestClient]:
    """A stranger: the service is started, and there is no credential."""
    with TestClient(app, base_url=ADDRESS) as started:
        yield started


@pytest.fixture
def runtime(app: FastAPI, client: TestClient) -> Runtime:
    """The parts of the started service, to look at what it stored."""
    found: Runtime = app.state.runtime
    return found


@pytest.fixture
def owner(runtime: Runtime) -> Member:
    """The adult of the first run."""
    with runtime.database.reading() as session:
        return household.owner(session)


@pytest.fixture
def dashboard(app: FastAPI, runtime: Runtime, owner: Member, clock: FakeClock) -> TestClient:
    """The owner's dashboard, with its bearer."""
    with runtime.database.writing() as session:
        issued = sessions.issue(session, TokenKind.DASHBOARD, owner.id, None, clock())
    return _speaker(app, issued.secret)


@pytest.fixture
def paired(runtime: Runtime, owner: Member, clock: FakeClock) -> Browser:
    """A confirmed browser of the owner. Its key is not a real one: it already has its session."""
    browser = Browser(
        id=uuid4(),
        member_id=owner.id,
        name="Firefox",
        public_key=b"\x04" + bytes(64),
        origin=ORIGIN,
        state=BrowserState.CONFIRMED,
        paired_at=clock(),
        last_seen_at=None,
    )
    with runtime.database.writing() as session:
        browsers.add(session, browser)
    return browser


@pytest.fixture
def browser(app: FastAPI, runtime: Runtime, paired: Browser, clock: FakeClock) -> TestClient:
    """The paired browser's extension, with its bearer."""
    with runtime.database.writing() as session:
        issued = sessions.issue(session, TokenKind.BROWSER, paired.member_id, paired.id, clock())
    return _speaker(app, issued.secret)


def _speaker(app: FastAPI, bearer: str) -> TestClient:
    return TestClient(app, base_url=ADDRESS, headers={"authorization": f"Bearer {bearer}"})
