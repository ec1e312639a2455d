"""Registers what the service does by itself.

Jobs hold no logic: one tick asks `escale.services.upkeep` to do what is due, and doing it twice changes nothing.
"""

from datetime import UTC, datetime, timedelta

from apscheduler.schedulers.background import BackgroundScheduler

from escale.clock import Clock
from escale.services import upkeep
from escale.services.upkeep import House

EVERY = {"minute": "7-57/10"}
"""Every ten minutes, in UTC so that no tick is missing or double; not at :00, when much else wakes up.

A machine's sleep does not count while the scheduler waits (its timer stands still), so a tick an hour would be hours
late on a machine that is opened for minutes. A tick that finds nothing to do reads one small table.
"""


PERIOD = timedelta(minutes=10)
"""The longest that a tick is away, by a clock that nobody sets."""


class Ticking(BackgroundScheduler):  # type: ignore[misc]  # the library has no types
    """Ticks on when the clock is set back.

    The library goes by the clock alone: what was planned by one that was twenty days ahead it would wait for that long.
    It looks again within a period of each tick, and what is farther off then is due now.
    """

    def _process_jobs(self) -> float | None:
        now = datetime.now(UTC)
        for job in self.get_jobs():
            if job.next_run_time > now + PERIOD:
                job.modify(next_run_time=now)
        wait_seconds: float | None = super()._process_jobs()
        return wait_seconds


def start(house: House, clock: Clock) -> Ticking:
    """The running scheduler. The first tick comes at once; ticks missed in sleep are made up by one."""
    scheduler = Ticking(timezone="UTC")
    scheduler.add_job(
        lambda: upkeep.run(house, clock()),
        trigger="cron",
        id="upkeep",
        coalesce=True,
        misfire_grace_time=None,
        max_instances=1,
        next_run_time=datetime.now(UTC),
        **EVERY,
    )
    scheduler.start()
    return scheduler
