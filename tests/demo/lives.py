"""Two weeks of believable visits, as plain values. The same seed tells the same story."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import datetime, time, timedelta
from random import Random

DAYS = 14
HOURS = (7, 8, 12, 13, 18, 20, 21, 22)
PLANNED_MINUTES = (5, 10, 10, 20)
NOT_NOW_SHARE = 0.3
PASSED_SHARE = 0.2
SETTLED = timedelta(minutes=10)
"""What happened less than this ago is left to the person who tries it."""


@dataclass(frozen=True)
class Life:
    """One time the gate was shown. `intention` is None when the gate was passed; `attended` is zero after "not now"."""

    site: str
    at: datetime
    not_now: bool
    intention: str | None
    planned: timedelta
    attended: timedelta
    trigger: str | None
    worth: str | None
    met: str | None
    chapters: int


def lives(now: datetime, intentions: dict[str, list[str]], seed: int = 8177) -> Iterator[Life]:
    """What happened on the `DAYS` days before `now` (local, aware) and earlier today, in order.

    `intentions`: texts by site name.
    """
    random = Random(seed)  # noqa: S311 - a story, not a secret
    for back in range(DAYS, -1, -1):
        day = (now - timedelta(days=back)).date()
        for hour in sorted(random.sample(HOURS, random.randint(2, 4))):
            at = datetime.combine(day, time(hour, random.randrange(5, 55)), now.tzinfo)
            life = _life(random, at, intentions)
            if life.at + life.attended + SETTLED < now:
                yield life


def _life(random: Random, at: datetime, intentions: dict[str, list[str]]) -> Life:
    site = random.choice(sorted(intentions))
    not_now = random.random() < NOT_NOW_SHARE
    stated = not not_now and random.random() > PASSED_SHARE
    planned = timedelta(minutes=random.choice(PLANNED_MINUTES))
    share = random.lognormvariate(0.1, 0.45) if stated else random.lognormvariate(0.3, 0.6)
    attended = timedelta(0) if not_now else timedelta(seconds=round(planned.total_seconds() * min(share, 3)))
    on_time = attended <= planned * 1.2
    return Life(
        site=site,
        at=at,
        not_now=not_now,
        intention=random.choice(intentions[site]) if stated else None,
        planned=planned,
        attended=attended,
        trigger=random.choice(("wish", "wish", "habit", "boredom", "notification")) if stated else None,
        worth=None if not_now else random.choice(("yes", "yes", "partly", None) if on_time else ("partly", "no", None)),
        met=None if not stated else ("yes" if on_time else "partly"),
        chapters=int(attended.total_seconds() // 420) if site == "Feed" else 0,
    )
