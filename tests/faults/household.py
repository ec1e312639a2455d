"""A data folder for the fault tests: an adult, sites, and paired browsers, each with its story."""

from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from pathlib import Path
from uuid import uuid4

from sqlmodel import Session

from escale.domain.household import Browser, BrowserState, Member, TokenKind
from escale.domain.policy import Policy
from escale.services import household, sessions, sites
from escale.services.sites import SiteDraft
from escale.storage import browsers
from escale.storage.engine import Database
from escale.storage.migrations import migrate
from tests.faults.story import BASE, ZONE, Story
from tests.support.paired import ORIGIN
from tests.support.places import NO_EXEMPTIONS

SITES = ("one.example", "two.example")
FIRST_EPOCH = 1_700_000_000_000
APART = timedelta(minutes=2)
"""Between the starts of two browsers' visits: shorter than a visit, so that they overlap."""


@dataclass(frozen=True)
class Paired:
    """A browser that may speak for 15 minutes, and what it has to tell."""

    bearer: str
    story: Story


@dataclass(frozen=True)
class Prepared:
    """A data folder that was never served yet. `dashboard` is the owner's bearer."""

    data_dir: Path
    browsers: tuple[Paired, ...]
    dashboard: str


def prepare(folder: Path, count: int, since: datetime = BASE) -> Prepared:
    """A private data folder in `folder` with `count` browsers, made through the service's own storage."""
    data_dir = folder / "data"
    data_dir.mkdir(mode=0o700, parents=True)
    path = data_dir / "escale.sqlite3"
    migrate(path)
    now = datetime.now(UTC)
    with opened(path) as database, database.writing() as session:
        member = household.ensure(session, ZONE, now)
        site_ids = tuple(_site(session, member, host, now) for host in SITES)
        bearers = [_browser(session, member, f"Browser {number}", now) for number in range(count)]
        dashboard = sessions.issue(session, TokenKind.DASHBOARD, member.id, None, now).secret
    stories = [Story(FIRST_EPOCH + number, site_ids, since + number * APART) for number in range(count)]
    return Prepared(data_dir, tuple(map(Paired, bearers, stories)), dashboard)


@contextmanager
def opened(path: Path) -> Iterator[Database]:
    """The database, closed at the end."""
    database = Database(path)
    try:
        yield database
    finally:
        database.close()


def _site(session: Session, member: Member, host: str, now: datetime) -> str:
    return str(sites.watch(session, member.id, SiteDraft(host, [host], None, Policy()), NO_EXEMPTIONS, now).id)


def _browser(session: Session, member: Member, name: str, now: datetime) -> str:
    browser = Browser(uuid4(), member.id, name, bytes(65), ORIGIN, BrowserState.CONFIRMED, now, None)
    browsers.add(session, browser)
    return sessions.issue(session, TokenKind.BROWSER, member.id, browser.id, now).secret
