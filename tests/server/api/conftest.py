"""Households of several people."""

import pytest
from fastapi import FastAPI
from starlette.testclient import TestClient

from escale.api.runtime import Runtime
from tests.server.fakes import FakeClock
from tests.server.homes import Home


@pytest.fixture
def home(app: FastAPI, client: TestClient, runtime: Runtime, clock: FakeClock) -> Home:
    """The owner alone; a test adds others."""
    return Home(app, runtime, clock).start()
