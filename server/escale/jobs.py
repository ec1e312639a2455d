"""Registers what the service does by itself.

Jobs hold no logic: one tick asks `escale.services.upkeep` to do what is due, and doing it twice changes nothing.
"""

from datetime import UTC, datetime

from apscheduler.schedulers.background import BackgroundScheduler

from escale.clock import Clock
from escale.services import upkeep
from escale.services.upkeep import House

EVERY = {"minute": "7-57/10"}
"""Every ten minutes, in UTC so that no tick is missing or double; not at :00, when much else wakes up.

A machine's sleep does not count while the scheduler waits (its timer stands still), so a tick an hour would be hours
late on a machine that is opened for minutes. A tick that finds nothing to do reads one small table.
"""


def start(house: House, clock: Clock) -> BackgroundScheduler:
    """The running scheduler. The first tick comes at once; ticks missed in sleep are made up by one."""
    scheduler = BackgroundScheduler(timezone="UTC")
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
