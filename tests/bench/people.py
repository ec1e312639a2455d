"""People of the figures: members with sites, paired browsers and bearers, made through the service's own storage."""

from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass, replace
from datetime import UTC, datetime
from pathlib import Path
from uuid import UUID, uuid4

from sqlmodel import Session

from escale.domain.household import Browser, BrowserState, Member, TokenKind
from escale.domain.policy import Policy
from escale.services import household, sessions, sites
from escale.services.sites import SiteDraft
from escale.settings import Settings
from escale.storage import browsers, households, members
from escale.storage.engine import Database
from escale.storage.migrations import migrate
from tests.support.paired import ORIGIN
from tests.support.places import NO_EXEMPTIONS

ZONE = "Europe/Paris"
NO_KEY = bytes(65)
"""For browsers that are given their bearer and never ask for one."""


@dataclass(frozen=True)
class Speaker:
    """A paired browser. `bearer` is good for 15 minutes."""

    browser: Browser
    bearer: str


@dataclass(frozen=True)
class Person:
    """A member with the ids of their sites, by host, their browsers, and a dashboard's bearer (good for 8 hours)."""

    member: Member
    site_ids: dict[str, UUID]
    speakers: tuple[Speaker, ...]
    dashboard: str


@contextmanager
def opened(data_dir: Path) -> Iterator[Database]:
    """The database of a data folder, made when it is new, closed at the end."""
    settings = Settings(data_dir=data_dir)
    data_dir.mkdir(mode=0o700, parents=True, exist_ok=True)
    migrate(settings.database_path)
    database = Database(settings.database_path)
    try:
        yield database
    finally:
        database.close()


def settle(
    database: Database, count: int, hosts: Sequence[str], keys: Sequence[bytes] = (NO_KEY,), now: datetime | None = None
) -> list[Person]:
    """`count` members who watch `hosts`, each with one browser for each public key of `keys`. `now`: when they come."""
    now = now or datetime.now(UTC)
    with database.writing() as session:
        first = household.ensure(session, ZONE, now)
        household_id = households.first(session)
        if household_id is None:
            raise RuntimeError("a household was just made")
        others = [replace(first, id=uuid4(), name=f"Member {number}") for number in range(1, count)]
        for member in others:
            members.add(session, member, household_id, now)
        return [_person(session, member, hosts, keys, now) for member in (first, *others)]


def _person(session: Session, member: Member, hosts: Sequence[str], keys: Sequence[bytes], now: datetime) -> Person:
    drafts = {host: SiteDraft(host, [host], None, Policy()) for host in hosts}
    site_ids = {host: sites.watch(session, member.id, draft, NO_EXEMPTIONS, now).id for host, draft in drafts.items()}
    speakers = tuple(_speaker(session, member, key, now) for key in keys)
    bearer = sessions.issue(session, TokenKind.DASHBOARD, member.id, None, now).secret
    return Person(member, site_ids, speakers, bearer)


def _speaker(session: Session, member: Member, key: bytes, now: datetime) -> Speaker:
    browser = Browser(uuid4(), member.id, "Bench", key, ORIGIN, BrowserState.CONFIRMED, now, None)
    browsers.add(session, browser)
    return Speaker(browser, sessions.issue(session, TokenKind.BROWSER, member.id, browser.id, now).secret)


def authorization(bearer: str) -> str:
    """The header of a request."""
    return f"Authorization: Bearer {bearer}\r\n"
