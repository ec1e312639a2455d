"""`kill -9` at random moments, under load (security reference, row 19)."""

import random
import time
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from statistics import quantiles
from tempfile import TemporaryDirectory

from tests.faults.browser import all_given_up, all_stopped, started
from tests.faults.household import prepare
from tests.faults.ledger import Ledger, Verdict, judge, sum_up
from tests.faults.service import Service
from tests.faults.stored import problems, stored_events
from tests.faults.summed import differing_from_events, differing_from_rebuilt

BROWSERS = 3
PAUSE_SECONDS = 0.01
LOAD_SECONDS = (0.02, 0.6)
START_SECONDS = (0.05, 1.5)
DURING_START = 0.15
"""Share of kills while the service is still starting."""
ROUND = 40
"""Kills on one database: a browser's bearer lasts 15 minutes."""


@dataclass(frozen=True)
class Killed:
    """What many kills did. `healthy_seconds`: from each start to the first answer; `wrong`: anything else, in words."""

    kills: int
    verdict: Verdict
    healthy_seconds: tuple[float, ...]
    wrong: tuple[str, ...]

    def healthy(self) -> tuple[float, float]:
        """Seconds until healthy: (p50, p95)."""
        cuts = quantiles(self.healthy_seconds, n=100, method="inclusive")
        return cuts[49], cuts[94]


def run(kills: int, say: Callable[[str], None] = lambda _: None, doubling: bool = False) -> Killed:
    """Kill `kills` times in all, in rounds on a fresh database each."""
    rounds: list[Killed] = []
    done = 0
    while done < kills:
        rounds.append(_round(min(ROUND, kills - done), doubling))
        done += rounds[-1].kills
        so_far = add(rounds)
        p50, p95 = so_far.healthy()
        say(f"{done} of {kills} kills: {so_far.verdict}, healthy again p50 {p50:.2f} s, p95 {p95:.2f} s")
    return add(rounds)


def add(rounds: list[Killed]) -> Killed:
    """All of them together."""
    return Killed(
        kills=sum(one.kills for one in rounds),
        verdict=sum_up(one.verdict for one in rounds),
        healthy_seconds=tuple(seconds for one in rounds for seconds in one.healthy_seconds),
        wrong=tuple(said for one in rounds for said in one.wrong),
    )


def _round(kills: int, doubling: bool) -> Killed:
    with TemporaryDirectory() as folder:
        prepared = prepare(Path(folder), BROWSERS)
        service = Service(prepared.data_dir)
        ledger = Ledger()
        service.start()
        healthy = [service.wait_healthy()]
        browsers = started(service.port, prepared.browsers, ledger, PAUSE_SECONDS, doubling)
        try:
            for _ in range(kills):
                healthy += _kill_once(service)
            all_stopped(browsers)
        finally:
            all_given_up(browsers)
            service.kill()
        return Killed(kills, *_verdict(service, ledger, healthy))


def _kill_once(service: Service) -> list[float]:
    """Kill it under load, start it again; now and then kill it while it starts, too. Seconds until it was healthy."""
    time.sleep(random.uniform(*LOAD_SECONDS))
    service.kill()
    service.start()
    if random.random() < DURING_START:
        time.sleep(random.uniform(*START_SECONDS))
        service.kill()
        service.start()
    return [service.wait_healthy()]


def _verdict(
    service: Service, ledger: Ledger, healthy: list[float]
) -> tuple[Verdict, tuple[float, ...], tuple[str, ...]]:
    path = service.database
    found = stored_events(path)
    wrong = [*problems(path), *differing_from_rebuilt(path), *differing_from_events(path, ledger, found)]
    wrong += ["the service wrote a trace"] * ("Traceback" in service.said)
    return judge(ledger, found), tuple(healthy), tuple(wrong)
