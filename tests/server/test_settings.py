import re
from pathlib import Path

import pytest
from pydantic import ValidationError

from escale.settings import Settings

DOCS = Path(__file__).parents[2] / "docs"


@pytest.mark.parametrize("language", ["en", "fr"])
def test_every_setting_is_documented(language: str) -> None:
    text = (DOCS / language / "settings.md").read_text(encoding="utf-8")
    documented = re.findall(r"^\| `ESCALE_(\w+)`", text, re.MULTILINE)
    assert sorted(name.lower() for name in documented) == sorted(Settings.model_fields)


def test_defaults() -> None:
    settings = Settings()
    assert settings.address == "http://127.0.0.1:17817"
    assert settings.shortest_planned_seconds == 300


def test_settings_come_from_the_environment(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("ESCALE_PORT", "18000")
    monkeypatch.setenv("ESCALE_LANGUAGE", "fr")
    settings = Settings()
    assert (settings.port, settings.language) == (18_000, "fr")


@pytest.mark.parametrize(
    ("name", "value"),
    [
        ("ESCALE_PORT", "80"),
        ("ESCALE_PORT", "65536"),
        ("ESCALE_SHORTEST_PLANNED_SECONDS", "0"),
        ("ESCALE_LOG_LEVEL", "loud"),
        ("ESCALE_LANGUAGE", "de"),
    ],
)
def test_what_cannot_be_used_is_refused(monkeypatch: pytest.MonkeyPatch, name: str, value: str) -> None:
    monkeypatch.setenv(name, value)
    with pytest.raises(ValidationError):
        Settings()


def test_settings_are_frozen() -> None:
    with pytest.raises(ValidationError):
        setattr(Settings(), "port", 18_000)  # noqa: B010 - mypy knows that it is frozen
