"""Registers what the service does by itself.

Jobs hold no logic: each calls one service, and doing it twice changes nothing.
"""

from collections.abc import Callable
from contextlib import AbstractContextManager

from apscheduler.schedulers.background import BackgroundScheduler
from sqlmodel import Session

from escale.clock import Clock
from escale.services import sessions

EVERY_HOUR = {"minute": 17}
"""Once an hour, in UTC so that no hour is missing or double; not at :00, when much else wakes up."""

Writing = Callable[[], AbstractContextManager[Session]]


def start(writing: Writing, clock: Clock) -> BackgroundScheduler:
    """The running scheduler. A tick missed in sleep is made up once."""
    scheduler = BackgroundScheduler(timezone="UTC")
    scheduler.add_job(
        lambda: remove_expired_tokens(writing, clock),
        trigger="cron",
        id="remove-expired-tokens",
        coalesce=True,
        misfire_grace_time=None,
        **EVERY_HOUR,
    )
    scheduler.start()
    return scheduler


def remove_expired_tokens(writing: Writing, clock: Clock) -> None:
    """Forget bearers and tickets that open nothing any more."""
    with writing() as session:
        sessions.remove_expired(session, clock())
