"""An agreement that no adult who is still there has signed ends with the household's day, whenever they left."""

from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest
from sqlmodel import Session

from escale.domain.agreements import Signature
from escale.domain.household import Member
from escale.domain.vocabulary import FamilyFact
from escale.services import agreed, family_log
from escale.services.opening import Database, opened
from escale.storage import agreements
from tests.server.domain.made import NOON
from tests.server.services.agreed_world import AgreedWorld, build
from tests.server.services.world import World

TOMORROW = datetime(2026, 11, 24, 12, tzinfo=UTC)


@pytest.fixture
def unsigned(world: World) -> AgreedWorld:
    """What was stored when an adult left, before leaving ended what they alone had signed."""
    made = build(world)
    with world.database.writing() as session:
        (held,) = agreements.of_member(session, made.child.id)
        agreements.void_signatures(session, held.id, 1)
        agreements.sign(session, held.id, 1, Signature(made.child.id, NOON))
    return made


def ended(session: Session, member: Member) -> list[tuple[str | None, str | None]]:
    lines = family_log.read(session, member.id, None).lines
    return [(one.words, one.value) for one in lines if one.fact is FamilyFact.ENDED and one.actor_id is None]


def start(path: Path, now: datetime) -> None:
    """The service starts and stops."""
    with opened(path, lambda: "UTC", now):
        pass


def test_a_start_ends_it_with_the_day_and_tells_both_sides_once(unsigned: AgreedWorld) -> None:
    path = unsigned.database.path
    unsigned.database.close()
    for _ in range(2):
        start(path, NOON)
    database = Database(path)
    with database.reading() as session:
        (held,) = agreements.of_member(session, unsigned.child.id)
        assert held.ends_at is not None
        assert NOON < held.ends_at <= NOON + timedelta(days=1)
        assert agreed.in_force(session, unsigned.child.id, NOON) is not None
        assert agreed.in_force(session, unsigned.child.id, TOMORROW) is None
        for side in (unsigned.child, unsigned.adult):
            assert ended(session, side) == [("Ours", "adult_left")]
    database.close()


def test_what_an_adult_signed_goes_on(world: World) -> None:
    made, path = build(world), world.database.path
    world.database.close()
    start(path, NOON)
    database = Database(path)
    with database.reading() as session:
        (held,) = agreements.of_member(session, made.child.id)
        assert (held.ends_at, ended(session, made.adult)) == (None, [])
    database.close()
