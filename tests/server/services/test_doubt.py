"""A clock that is far ahead removes nothing that cannot come back; whoever was away for long is pruned a day later."""

from datetime import UTC, datetime, timedelta
from uuid import UUID

import pytest

from escale.cli import kept_checks
from escale.domain.doubt import AGREES_AFTER
from escale.services import backups, forgetting, standing, upkeep
from escale.services.upkeep import House
from escale.storage import deleted
from tests.server.domain.made import NOON, PARIS
from tests.server.services.test_backups import rows
from tests.server.services.test_erasing import HARMLESS, SECRET, holding, visit
from tests.server.services.test_retention import RULES
from tests.server.services.test_upkeep import done
from tests.server.services.world import World

NIGHT = NOON + timedelta(hours=15)
WRONG = datetime(2100, 1, 1, tzinfo=UTC)
TICK = timedelta(minutes=10)


@pytest.fixture
def house(world: World) -> House:
    """Words, their events and a backup of them; one night was worked through."""
    world.send(visit(1, HARMLESS))
    house = House(world.database, RULES, lambda: PARIS)
    upkeep.run(house, NIGHT)
    return house


def events(house: House) -> int:
    return rows(house.database.path)


def words(house: House, text: str = HARMLESS) -> int:
    """In how many files: the database (with its journal, as one) and its backups."""
    return len({name.removesuffix("-wal") for name in holding(house.database.path.parent, text)})


def care(house: House, now: datetime) -> list[str]:
    found = standing.read(house.database.path)
    assert found is not None
    return [one.sentence for one in kept_checks.all_of(found, now) if not one.well]


def test_one_tick_with_a_clock_ahead_removes_nothing(house: House) -> None:
    before = events(house)
    upkeep.run(house, WRONG)
    assert (events(house), words(house)) == (before, 3), "the database, the night's backup and one dated ahead"
    (said,) = care(house, WRONG)
    assert said.startswith("The clock says ")
    assert "2100-01-01" in said
    upkeep.run(house, NIGHT + TICK)
    assert "clock" not in done(house)
    assert care(house, NIGHT + TICK) == []


@pytest.mark.parametrize("slept", [AGREES_AFTER, timedelta(days=50), timedelta(days=400)])
def test_who_was_away_for_long_is_pruned_a_day_after_coming_back(house: House, slept: timedelta) -> None:
    back = NIGHT + timedelta(days=95)
    for now in (back, back + TICK, back + AGREES_AFTER - TICK):
        upkeep.run(house, now)
        assert (events(house) > 0, words(house) > 0) == (True, True)
    upkeep.run(house, back + slept)
    assert (events(house), words(house)) == (0, 0)
    assert care(house, back + slept) == []
    upkeep.run(house, back + slept + TICK)
    assert set(done(house)) == {"prune", "backup", "scrub"}, "nothing is noted any more"


def test_tasks_that_were_done_in_the_future_are_told_until_they_are_done_again(house: House) -> None:
    """Else the newest night of a clock that was ahead would read as if all went well."""
    now = NIGHT - timedelta(days=20)
    (said,) = (one for one in care(house, now) if "task" in one)
    assert "in the future" in said
    assert "2026-11-24" in said
    upkeep.run(house, now)
    assert not [one for one in care(house, now) if "task" in one]


def test_a_clock_that_is_wrong_at_each_start_is_never_believed(house: House) -> None:
    """Until the network sets it, a minute later."""
    for day in range(1, 5):
        upkeep.run(house, WRONG + timedelta(days=day))
        upkeep.run(house, NIGHT + timedelta(days=day))
    assert (events(house) > 0, words(house) > 0) == (True, True)


def test_a_clock_that_was_set_back_but_not_far_enough_begins_anew(house: House) -> None:
    upkeep.run(house, WRONG)
    less = WRONG - timedelta(days=3_650)
    for now in (less, less + AGREES_AFTER - TICK):
        upkeep.run(house, now)
        assert events(house) > 0
    upkeep.run(house, less + AGREES_AFTER)
    assert events(house) == 0


def test_what_was_deleted_is_erased_all_the_same_and_nothing_else(world: World, house: House) -> None:
    world.send(visit(2, SECRET, seconds=400))
    backups.take(house.database.path, backups.Reason.ASKED, NIGHT + TICK)
    with world.database.writing() as session:
        forgetting.forget_visit(session, world.member.id, UUID(int=2), NIGHT + TICK)
    upkeep.run(house, WRONG)
    with world.database.reading() as session:
        assert deleted.list_unerased(session).all == frozenset()
    assert (words(house, SECRET), words(house)) == (0, 3), "the database, the latest backup of the day, one dated ahead"


def test_a_new_household_doubts_nothing(world: World) -> None:
    house = House(world.database, RULES, lambda: PARIS)
    upkeep.run(house, NOON + timedelta(minutes=1))
    assert set(done(house)) == {"prune", "backup", "scrub"}
