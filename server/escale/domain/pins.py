"""How guessing a PIN is slowed."""

from datetime import timedelta

FREE = 2
"""Wrong ones in a row that cost nothing: fingers slip."""
FIRST_WAIT, LONGEST_WAIT = timedelta(seconds=30), timedelta(hours=1)
"""At an hour each, the 10,000 PINs of four digits take more than a year."""
MOST_DOUBLINGS = 7
"""30 s doubled seven times is more than an hour."""


def wait_after(failures: int) -> timedelta:
    """How long no PIN is looked at after so many wrong ones in a row: nothing, then 30 s, doubled up to an hour."""
    if failures <= FREE:
        return timedelta()
    return min(FIRST_WAIT * (1 << min(failures - FREE - 1, MOST_DOUBLINGS)), LONGEST_WAIT)
