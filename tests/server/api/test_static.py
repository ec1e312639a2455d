"""The built dashboard: its page for people's addresses, its files, nothing else of the disk."""

from pathlib import Path

import pytest
from fastapi import FastAPI
from starlette.testclient import TestClient

from escale.api.static import Dashboard


@pytest.fixture
def built(app: FastAPI, client: TestClient, tmp_path: Path) -> TestClient:
    """A service whose dashboard is built."""
    folder = tmp_path / "static"
    (folder / "assets").mkdir(parents=True)
    (folder / "index.html").write_text("<!doctype html><title>page</title>")
    (folder / "assets" / "index-4f2a.js").write_text("run()")
    (folder / "icon.svg").write_text("<svg/>")
    (tmp_path / "secret.txt").write_text("secret")
    (folder / "link.txt").symlink_to(tmp_path / "secret.txt")
    app.router.default = Dashboard(folder)
    return client


@pytest.mark.parametrize("path", ["/", "/today", "/sites", "/welcome", "/sites/0f8f"])
def test_people_get_the_page(built: TestClient, path: str) -> None:
    answer = built.get(path)
    assert (answer.status_code, answer.headers["cache-control"]) == (200, "no-store")
    assert answer.headers["content-type"].startswith("text/html")
    assert "<title>page</title>" in answer.text


@pytest.mark.parametrize(
    ("path", "kind", "cache"),
    [
        pytest.param("/assets/index-4f2a.js", "text/javascript", "public, max-age=31536000, immutable", id="hashed"),
        pytest.param("/icon.svg", "image/svg+xml", "no-store", id="not-hashed"),
    ],
)
def test_files(built: TestClient, path: str, kind: str, cache: str) -> None:
    answer = built.get(path)
    assert answer.status_code == 200
    assert answer.headers["content-type"].startswith(kind)
    assert answer.headers["cache-control"] == cache


@pytest.mark.parametrize("path", ["/assets/nothing.js", "/secret.txt", "/link.txt", "/index.html/x.js", "/assets.d"])
def test_nothing_else_is_read(built: TestClient, path: str) -> None:
    answer = built.get(path)
    assert (answer.status_code, answer.json()["error"]) == (404, "not_found")


def test_a_missing_dashboard_is_explained(app: FastAPI, client: TestClient, tmp_path: Path) -> None:
    app.router.default = Dashboard(tmp_path / "nothing")
    answer = client.get("/today")
    assert answer.status_code == 404
    assert "make build" in answer.text
