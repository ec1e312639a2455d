"""Fixtures of a family, for the tests of its routes."""

import pytest
from fastapi import FastAPI
from starlette.testclient import TestClient

from escale.api.runtime import Runtime
from tests.server.api.agreeing import home
from tests.server.fakes import FakeClock
from tests.server.homes import Home

__all__ = ["home", "house"]


@pytest.fixture
def house(app: FastAPI, client: TestClient, runtime: Runtime, clock: FakeClock) -> Home:
    """The owner alone; a test adds others."""
    return Home(app, runtime, clock).start()
