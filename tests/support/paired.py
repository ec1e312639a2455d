"""A data directory with one more paired browser, made through the service's own storage."""

from datetime import UTC, datetime
from pathlib import Path
from uuid import uuid4

from escale.domain.household import Browser, BrowserState, TokenKind
from escale.services import household, sessions
from escale.settings import Settings
from escale.storage import browsers
from escale.storage.engine import Database
from escale.storage.migrations import migrate

ORIGIN = "chrome-extension://a-browser-of-the-tests"


def paired_bearer(data_dir: Path, name: str) -> str:
    """A bearer of a new confirmed browser of the household's owner. Good for 15 minutes, as every browser's."""
    settings = Settings(data_dir=data_dir)
    data_dir.mkdir(mode=0o700, parents=True, exist_ok=True)
    migrate(settings.database_path)
    database = Database(settings.database_path)
    now = datetime.now(UTC)
    with database.writing() as session:
        member = household.ensure(session, "Europe/Paris", now)
        browser = Browser(uuid4(), member.id, name, bytes(65), ORIGIN, BrowserState.CONFIRMED, now, None)
        browsers.add(session, browser)
        issued = sessions.issue(session, TokenKind.BROWSER, member.id, browser.id, now)
    database.close()
    return issued.secret
