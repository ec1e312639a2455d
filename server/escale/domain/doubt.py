"""Whether the clock can be believed when something is about to be removed for good (docs/decisions/0014).

A clock that is ahead for one tick would make everything old enough to go, in every backup too.
"""

from datetime import datetime, timedelta

FAR = timedelta(days=60)
"""Longer than a summer away, so that few who come back wait for anything; and of the words of intentions, kept for 90
days unless somebody chose otherwise, those of the last month survive whatever a clock says that is less ahead.
"""
AGREES_AFTER = timedelta(days=1)
"""A clock that is wrong is set before: by the person, or by the network when the machine reaches it."""


def is_far(now: datetime, known_at: datetime) -> bool:
    """Whether the clock is implausibly far past `known_at`, the latest instant that was believed before."""
    return now - known_at > FAR


def is_doubted(now: datetime, known_at: datetime, doubted_at: datetime | None) -> bool:
    """Whether what cannot be undone waits. `doubted_at`: when the clock was first found far ahead, by the same clock.

    A day later, however much of it was slept through, it is believed; a clock that was set back meanwhile begins anew.
    """
    if not is_far(now, known_at):
        return False
    return doubted_at is None or now - doubted_at < AGREES_AFTER
