"""Settings of the process, read once at start. Preferences of people are rows, not settings."""

from datetime import timedelta
from enum import StrEnum
from functools import cached_property
from pathlib import Path
from typing import Annotated

from platformdirs import user_data_path
from pydantic import Field
from pydantic_settings import BaseSettings, SettingsConfigDict

from escale.domain.retention import Retention
from escale.domain.vocabulary import Language

LOOPBACK = "127.0.0.1"
"""The only address that Escale ever listens on. Not a setting: nobody else's machine has any business here."""


class LogLevel(StrEnum):
    """How much the service says about itself. It never logs addresses, names or bodies."""

    DEBUG = "debug"
    INFO = "info"
    WARNING = "warning"
    ERROR = "error"


class Settings(BaseSettings):
    """Every field is an environment variable `ESCALE_<NAME>`, documented in `docs/{en,fr}/settings.md` (a test says
    so).
    """

    model_config = SettingsConfigDict(env_prefix="ESCALE_", frozen=True, extra="ignore")

    data_dir: Path = Field(default_factory=lambda: user_data_path("escale", appauthor=False))
    """Folder of the database and of the service's key; readable by its owner only."""

    port: Annotated[int, Field(ge=1024, le=65_535)] = 17_817
    """TCP port on 127.0.0.1, below the ephemeral range of Linux (32768) so that nothing takes it by chance."""

    shortest_planned_seconds: Annotated[int, Field(ge=1, le=86_400)] = 300
    """The shortest planned time that the gate offers, in seconds."""

    keep_events_days: Annotated[int, Field(ge=1, le=3_650)] = 30
    """How long what browsers sent is kept event by event, in days. Visits and summaries stay."""

    keep_intentions_days: Annotated[int, Field(ge=1, le=36_500)] = 90
    """How long the words of intentions are kept, in days. Their minutes stay."""

    exemptions: Path | None = None
    """A file with more places that no gate covers, in the format of `shared/catalogue/exemptions.json`."""

    log_level: LogLevel = LogLevel.WARNING
    """Least level of the messages on standard error."""

    language: Language | None = None
    """Language of the command line; without it, the one of the environment (`LC_ALL`, `LC_MESSAGES`, `LANG`), else
    English.
    """

    @cached_property
    def database_path(self) -> Path:
        """The SQLite file."""
        return self.data_dir / "escale.sqlite3"

    @cached_property
    def retention(self) -> Retention:
        """What is kept for how long."""
        return Retention(timedelta(days=self.keep_events_days), timedelta(days=self.keep_intentions_days))

    @property
    def address(self) -> str:
        """The service's own origin, as people open it."""
        return f"http://{LOOPBACK}:{self.port}"
