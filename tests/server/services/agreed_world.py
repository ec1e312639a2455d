"""A child with two browsers, two sites and an agreement, and an adult; time is the service's."""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import date, datetime, time, timedelta
from uuid import UUID, uuid4

from sqlmodel import Session

from escale.domain.agreements import Signature, Version
from escale.domain.clauses import AnyClause, Bedtime, DailyBudget, Homework, Scope, Terms
from escale.domain.events import Event
from escale.domain.household import Browser, Member
from escale.domain.policy import Policy
from escale.domain.sites import Pattern, Site
from escale.domain.vocabulary import Role, Who
from escale.services.ingest import Outcome, ingest
from escale.storage import agreed_spent, agreements, browsers, households, members, sites
from escale.storage.engine import Database
from tests.server.domain.made import NOON
from tests.server.services.world import World, browser_of

CHILD_SITE, CHILD_OTHER = UUID(int=301), UUID(int=302)
BUDGET, BED, HOMEWORK = UUID(int=401), UUID(int=402), UUID(int=403)
EVERY_DAY = frozenset(range(1, 8))
MINUTE = timedelta(minutes=1)


def clauses() -> tuple[AnyClause, ...]:
    """Forty minutes of videos, bed at half past eight, homework first."""
    return (
        DailyBudget(BUDGET, "Forty minutes of videos", Scope(category="video"), 40 * MINUTE, EVERY_DAY),
        Bedtime(BED, "Bed at half past eight", time(20, 30), time(7), EVERY_DAY, Who.MEMBER),
        Homework(HOMEWORK, "Homework first", Scope(), time(16, 30), EVERY_DAY),
    )


@dataclass
class AgreedWorld:
    """What the tests of agreements in force start from."""

    database: Database
    adult: Member
    child: Member
    browsers: tuple[Browser, Browser]

    def send(
        self,
        events: Sequence[Event],
        now: datetime,
        browser: int = 0,
        sent_at: datetime | None = None,
        epoch: int = 1,
    ) -> list[Outcome]:
        """Send one batch of the child's."""
        with self.database.writing() as session:
            return ingest(session, self.browsers[browser], epoch, events, now, None, sent_at).outcomes

    def spent(self, day: date, site_id: UUID = CHILD_SITE) -> timedelta:
        """What was attended of a site in a household's day."""
        with self.database.reading() as session:
            return agreed_spent.of_day(session, self.child.id, day).get(site_id, timedelta())


def build(world: World, role: Role = Role.CHILD) -> AgreedWorld:
    """The owner's household, with one member more. The agreement began the day before."""
    child = replace(world.member, id=uuid4(), name="Alix", role=role)
    made = (browser_of(child, "Hers"), browser_of(child, "Hers too"))
    with world.database.writing() as session:
        household_id = households.first(session)
        assert household_id is not None
        members.add(session, child, household_id, NOON)
        for one in made:
            browsers.add(session, one)
        for site_id, host, category in ((CHILD_SITE, "c.example", "video"), (CHILD_OTHER, "d.example", None)):
            sites.add(session, Site(site_id, child.id, host, (Pattern(host, "/"),), category, Policy()), NOON)
        agreement_id = agree(session, child.id, clauses(), NOON - timedelta(days=1))
        for side in (child, world.member):
            agreements.sign(session, agreement_id, 1, Signature(side.id, NOON - timedelta(days=1)))
    return AgreedWorld(world.database, world.member, child, made)


def agree(session: Session, member_id: UUID, agreed: tuple[AnyClause, ...], since: datetime) -> UUID:
    """An agreement that is in force since an instant; its id."""
    agreement_id = uuid4()
    terms = Terms("Ours", agreed, 5 * MINUTE, 3 * MINUTE, date(2027, 1, 4))
    agreements.add(session, agreement_id, member_id, since)
    agreements.add_version(session, agreement_id, Version(1, terms, None, since, in_force_since=since))
    return agreement_id
