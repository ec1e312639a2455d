"""A household with two paired browsers and two sites, and the shortest way to send events."""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import datetime, timedelta
from uuid import uuid4

from escale.domain.events import Event, Refused
from escale.domain.household import Browser, BrowserState, Member
from escale.domain.policy import Policy
from escale.domain.sites import Pattern, Site
from escale.domain.vocabulary import Role
from escale.services import household
from escale.services.ingest import Outcome, ingest
from escale.storage import browsers, households, members, sites
from escale.storage.engine import Database
from tests.server.domain.made import NOON, OTHER_SITE, PARIS, SITE
from tests.server.fakes import ORIGIN

NOW = NOON + timedelta(hours=2)


@dataclass
class World:
    """What the tests of services start from."""

    database: Database
    member: Member
    browser: Browser
    second: Browser

    def send(
        self, events: Sequence[Event | Refused], browser: Browser | None = None, epoch: int = 1, now: datetime = NOW
    ) -> list[Outcome]:
        """Send one batch."""
        with self.database.writing() as session:
            return ingest(session, browser or self.browser, epoch, events, now).outcomes


def build(database: Database) -> World:
    """The owner watches two sites from two browsers."""
    with database.writing() as session:
        member = household.ensure(session, PARIS, NOON)
        made = [browser_of(member, name) for name in ("Firefox", "Chromium")]
        for browser in made:
            browsers.add(session, browser)
        for site_id, host in ((SITE, "a.example"), (OTHER_SITE, "b.example")):
            sites.add(session, Site(site_id, member.id, host, (Pattern(host, "/"),), None, Policy()), NOON)
    return World(database, member, *made)


def stranger(world: World) -> Browser:
    """A browser of another member of the household."""
    other = replace(world.member, id=uuid4(), role=Role.TEEN)
    browser = browser_of(other, "Theirs")
    with world.database.writing() as session:
        household_id = households.first(session)
        assert household_id is not None
        members.add(session, other, household_id, NOON)
        browsers.add(session, browser)
    return browser


def snapshot(world: World) -> dict[str, list[tuple[object, ...]]]:
    """All rows that events make, in the order of their keys."""
    tables = ("visit", "gate", "visit_day", "day_total", "day_summary")
    with world.database.reading() as session:
        connection = session.connection()
        found = {name: connection.exec_driver_sql(f"SELECT * FROM {name}").fetchall() for name in tables}  # noqa: S608
    return {name: sorted((tuple(row) for row in rows), key=repr) for name, rows in found.items()}


def browser_of(member: Member, name: str) -> Browser:
    """A confirmed browser that was never seen yet."""
    return Browser(uuid4(), member.id, name, b"\x04" + bytes(64), ORIGIN, BrowserState.CONFIRMED, NOON, None)
