"""Three days without the service (security reference, row 16): the whole queue comes at once when it is back."""

import time
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass, replace
from datetime import UTC, date, datetime, timedelta
from itertools import count
from pathlib import Path
from typing import Any

from tests.faults.asking import Asking
from tests.faults.household import Paired, Prepared, prepare
from tests.faults.ledger import Ledger, Verdict, judge
from tests.faults.sending import Sender
from tests.faults.service import Service
from tests.faults.stored import problems, stored_events
from tests.faults.summed import attended_by_day, differing_from_rebuilt

AWAY = timedelta(hours=72)
SINCE = datetime(2025, 3, 28, 18, tzinfo=UTC)
"""In these three days the clocks of Paris go forward: one of the days has 23 hours."""
BROWSERS = 2
BATCH = 200
"""The most that one batch may hold."""


@dataclass(frozen=True)
class Returned:
    """What came of it. `seconds`: from the first request to the last acknowledgement. `wrong`: in words."""

    ledger: Ledger
    verdict: Verdict
    seconds: float
    wrong: tuple[str, ...]


def run(folder: Path, every: timedelta) -> Returned:
    """Two browsers, a visit in each `every` so often. The data stay in `folder`."""
    prepared = prepare(folder, BROWSERS, SINCE)
    service = Service(prepared.data_dir)
    ledger = Ledger()
    queues = [_queue(one, every) for one in prepared.browsers]
    service.start()
    try:
        service.wait_healthy()
        begun = time.perf_counter()
        with ThreadPoolExecutor(BROWSERS) as pool:
            list(pool.map(lambda one, queue: _drain(service.port, one, queue, ledger), prepared.browsers, queues))
        seconds = time.perf_counter() - begun
        wrong = _wrong_days(service.port, prepared, attended_by_day(ledger.created.values()))
    finally:
        service.stop()
    wrong += [*problems(service.database), *differing_from_rebuilt(service.database)]
    return Returned(ledger, judge(ledger, stored_events(service.database)), seconds, tuple(wrong))


def _queue(paired: Paired, every: timedelta) -> list[dict[str, Any]]:
    story = replace(paired.story, every=every)
    return [event for number in range(AWAY // every) for event in story.visit(number)]


def _drain(port: int, paired: Paired, queue: list[dict[str, Any]], ledger: Ledger) -> None:
    sender = Sender(port, paired, ledger, count(1))
    batch = sender.number(queue)
    for first in range(0, len(batch), BATCH):
        sender.deliver(batch[first : first + BATCH])
    sender.close()


def _wrong_days(port: int, prepared: Prepared, expected: dict[date, timedelta]) -> list[str]:
    """What the dashboard is told, against a count by hand."""
    asking = Asking(port, prepared.dashboard)
    wrong = []
    for day, attended in expected.items():
        answer = asking.ask("GET", f"/days/{day}")
        found = None if answer is None or answer.status != 200 else answer.body["attended_seconds"]
        if found != attended.total_seconds() // 1:
            wrong.append(f"{day}: {found} s instead of {attended.total_seconds()} s")
    asking.close()
    return wrong
