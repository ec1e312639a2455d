"""Whatever is done to a browser, again and again: what was attended is counted once, in its own day."""

import shutil
from collections import defaultdict
from dataclasses import dataclass, replace
from datetime import date, datetime, timedelta
from pathlib import Path
from uuid import UUID
from zoneinfo import ZoneInfo

from hypothesis import HealthCheck, example, given, settings
from hypothesis import strategies as st

from escale.domain.events import Event
from escale.domain.household import DAY_STARTS_AT
from escale.domain.household_zones import Zones
from escale.domain.intervals import Interval, split_by_day
from escale.services import forgetting, rebuilding
from escale.storage import members
from escale.storage.engine import Database
from tests.server.domain.made import NOON, PARIS, progressed
from tests.server.services.agreed_world import CHILD_SITE, AgreedWorld
from tests.server.services.agreed_world import build as build_agreed
from tests.server.services.world import build as build_world

SECOND = timedelta(seconds=1)
ZONES = ("Europe/Paris", "Pacific/Kiritimati", "America/Los_Angeles")
DAY_ENDS = 15 * 3600
"""When the household's Monday is over, at four in the morning, in seconds after noon by UTC."""


@dataclass(frozen=True)
class Step:
    """So many seconds go by, all attended in one browser, whose clock is so wrong then and when it tells of them."""

    seconds: int
    browser: int
    clock: int
    clock_at_sending: int
    zone: str
    is_twice: bool
    is_new: bool
    deed: str


BEGINS = st.integers(0, 17 * 3600) | st.integers(DAY_ENDS - 3600, DAY_ENDS)
CLOCKS = st.sampled_from([0, 0, -400, -3600, -90_000, 3600, 90_000, 400 * 86_400])
STEPS = st.lists(
    st.builds(
        Step,
        seconds=st.integers(10, 1500),
        browser=st.integers(0, 1),
        clock=CLOCKS,
        clock_at_sending=CLOCKS,
        zone=st.sampled_from(ZONES),
        is_twice=st.booleans(),
        is_new=st.booleans(),
        deed=st.sampled_from(["", "", "", "", "delete a day", "delete everything", "rebuild"]),
    ),
    min_size=1,
    max_size=25,
)


def attending(seconds: int) -> Step:
    """Nothing else happens."""
    return Step(seconds, 0, 0, 0, PARIS, is_twice=False, is_new=False, deed="")


@settings(max_examples=60, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(BEGINS, STEPS)
@example(DAY_ENDS - 10, [attending(10)]).via("told in the first moment of a day")
@example(DAY_ENDS - 1600, [attending(100), attending(1510), attending(1000)]).via("attended in two days")
@example(DAY_ENDS - 1600, [attending(100), replace(attending(1900), clock_at_sending=200)]).via("told as kept")
def test_time_is_the_services_whatever_is_done_to_a_browser(
    tmp_path: Path, empty_database: Path, begin: int, steps: list[Step]
) -> None:
    """Each household's day has exactly what was attended in it, by the service's clock.

    A clock that is set between a fact and its telling can only say in which of two days what was attended between two
    signs of a browser belongs, when one day ended in between.
    """
    path = tmp_path / "lived.sqlite3"
    shutil.copy(empty_database, path)
    database = Database(path)
    agreed = build_agreed(build_world(database))
    lived = Lived(agreed, NOON + begin * SECOND)
    for step in steps:
        lived.live(step)
    found = {day: agreed.spent(day) for day in lived.days}
    with database.reading() as session:
        counted = session.connection().exec_driver_sql("SELECT sum(spent_ms) FROM agreed_spent").scalar()
    database.close()
    assert counted == sum(step.seconds for step in steps) * 1000, "nothing is lost, nothing is made"
    for day, spent in found.items():
        assert lived.at_least[day] <= spent <= lived.at_most[day]


class Lived:
    """What really happens, by the service's clock."""

    def __init__(self, agreed: AgreedWorld, begin: datetime) -> None:
        self.agreed, self.now = agreed, begin
        self.totals, self.visits, self.seqs, self.heard = [0, 0], [0, 0], [0, 0], [NOON, NOON]
        self.at_least, self.at_most = defaultdict[date, timedelta](timedelta), defaultdict[date, timedelta](timedelta)

    @property
    def days(self) -> set[date]:
        return set(self.at_most)

    def live(self, step: Step) -> None:
        self.now += step.seconds * SECOND
        one = step.browser
        if step.is_new:
            self.visits[one], self.totals[one] = self.visits[one] + 1, 0
        self.totals[one] += step.seconds
        self.seqs[one] += 1
        sent_at = self.now + step.clock_at_sending * SECOND
        for _ in range(1 + step.is_twice):
            self.agreed.send([self._event(step)], self.now, one, sent_at)
        self._expect(step)
        _do(self.agreed, step.deed, self.now)

    def _event(self, step: Step) -> Event:
        shown = (self.now - NOON).total_seconds() + step.clock
        visit = UUID(int=1000 * (step.browser + 1) + self.visits[step.browser])
        seq, total = self.seqs[step.browser], self.totals[step.browser]
        one = progressed(seq, shown - step.seconds, shown, total, visit, CHILD_SITE)
        return Event(one.seq, one.at, step.zone, one.type, one.schema, one.fact)

    def _expect(self, step: Step) -> None:
        since, self.heard[step.browser] = self.heard[step.browser], self.now
        before, last = (Zones(ZoneInfo(PARIS)).day(moment).day for moment in (since, self.now))
        attended = _attended(Interval(self.now - step.seconds * SECOND, self.now))
        if before < last and step.clock_at_sending > step.clock:
            self.at_most[before] += step.seconds * SECOND
            self.at_most[last] += attended.get(last, timedelta())
            return
        for day, part in attended.items():
            self.at_least[day] += part
            self.at_most[day] += part


def _attended(lived: Interval) -> dict[date, timedelta]:
    """How much of it was in each of the household's days."""
    return {day: part.length for day, part in split_by_day(lived, ZoneInfo(PARIS), DAY_STARTS_AT)}


def _do(agreed: AgreedWorld, deed: str, now: datetime) -> None:
    with agreed.database.writing() as session:
        child = members.get(session, agreed.child.id)
        assert child is not None
        if deed == "delete a day":
            forgetting.forget_day(session, child, (now + timedelta(hours=5)).date(), now)
        if deed == "delete everything":
            forgetting.forget_everything(session, child, now)
        if deed == "rebuild":
            rebuilding.rebuild_all(session)
