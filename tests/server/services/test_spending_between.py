"""An agreement ends and another begins, or only another version of it: what is counted on, and what is not."""

from datetime import date, datetime, timedelta
from uuid import UUID

import pytest

from escale.domain.agreements import Version
from escale.storage import agreements
from tests.server.domain.made import NOON, progressed
from tests.server.services.agreed_world import CHILD_SITE, AgreedWorld, agree, build, clauses
from tests.server.services.world import World

SECOND, MINUTE, HOUR, DAY = timedelta(seconds=1), timedelta(minutes=1), timedelta(hours=1), timedelta(days=1)
MONDAY = date(2026, 11, 23)
VISIT = UUID(int=600)


@pytest.fixture
def agreed(world: World) -> AgreedWorld:
    return build(world)


def told(agreed: AgreedWorld, seq: int, begins: timedelta, ends: timedelta, total: timedelta, now: datetime) -> None:
    seconds = (begins.total_seconds(), ends.total_seconds(), total.total_seconds())
    agreed.send([progressed(seq, *seconds, visit=VISIT, site=CHILD_SITE)], now, sent_at=now)


def end(agreed: AgreedWorld, at: datetime) -> None:
    """Whatever holds is over."""
    with agreed.database.writing() as session:
        milliseconds = int(at.timestamp() * 1000)
        session.connection().exec_driver_sql("UPDATE agreement_version SET until_at = ?", (milliseconds,))


def begin(agreed: AgreedWorld, at: datetime) -> None:
    """Another agreement."""
    with agreed.database.writing() as session:
        agree(session, agreed.child.id, clauses(), at)


def test_what_a_visit_was_attended_between_two_agreements_is_not_counted(agreed: AgreedWorld) -> None:
    told(agreed, 1, 0 * MINUTE, 10 * MINUTE, 10 * MINUTE, NOON + 10 * MINUTE)
    end(agreed, NOON + 11 * MINUTE)
    told(agreed, 2, 10 * MINUTE, 60 * MINUTE, 60 * MINUTE, NOON + 60 * MINUTE)
    begin(agreed, NOON + 61 * MINUTE)
    for _ in range(2):
        told(agreed, 3, 61 * MINUTE, 63 * MINUTE, 62 * MINUTE, NOON + 63 * MINUTE)
    assert agreed.spent(MONDAY) == 12 * MINUTE


def test_what_was_kept_is_of_no_day_between_two_agreements(agreed: AgreedWorld) -> None:
    told(agreed, 1, 0 * MINUTE, 1 * MINUTE, 1 * MINUTE, NOON + MINUTE)
    end(agreed, NOON + 2 * MINUTE)
    begin(agreed, NOON + 2 * DAY)
    told(agreed, 2, DAY, DAY + 30 * MINUTE, 31 * MINUTE, NOON + 2 * DAY + HOUR)
    assert [agreed.spent(MONDAY + days * DAY) for days in range(3)] == [MINUTE, 0 * MINUTE, 30 * MINUTE]


def test_another_version_forgets_neither_totals_nor_when_a_browser_was_heard(agreed: AgreedWorld) -> None:
    """A child who was away while it was signed loses no minute of the day on which they come back."""
    told(agreed, 1, 0 * MINUTE, 1 * MINUTE, 1 * MINUTE, NOON + MINUTE)
    end(agreed, NOON + 2 * DAY)
    with agreed.database.writing() as session:
        (agreement,) = agreements.of_member(session, agreed.child.id)
        since = NOON + 2 * DAY
        second = Version(2, agreement.versions[0].terms, None, since, in_force_since=since)
        agreements.add_version(session, agreement.id, second)
    told(agreed, 2, DAY, DAY + 30 * MINUTE, 31 * MINUTE, NOON + 2 * DAY + HOUR)
    assert [agreed.spent(MONDAY + days * DAY) for days in range(3)] == [MINUTE, 30 * MINUTE, 0 * MINUTE]


def test_a_version_that_was_signed_after_the_end_counts_nothing_of_the_days_between(agreed: AgreedWorld) -> None:
    """It waited while what was agreed before it ended, so it is a version of the same agreement."""
    told(agreed, 1, 0 * MINUTE, 1 * MINUTE, 1 * MINUTE, NOON + MINUTE)
    end(agreed, NOON + 2 * MINUTE)
    with agreed.database.writing() as session:
        (agreement,) = agreements.of_member(session, agreed.child.id)
        since = NOON + 2 * DAY
        late = Version(2, agreement.versions[0].terms, None, NOON, in_force_since=since)
        agreements.add_version(session, agreement.id, late)
    told(agreed, 2, DAY, DAY + 30 * MINUTE, 31 * MINUTE, NOON + 2 * DAY + HOUR)
    assert [agreed.spent(MONDAY + days * DAY) for days in range(3)] == [MINUTE, 0 * MINUTE, 30 * MINUTE]
