"""Seven simulated days of a family of five: does the service's memory grow?

Every browser opens its sessions by itself, asks for its plan every ten minutes, and tells its visits; everybody looks
at their pages; each night the service prunes, backs up and scrubs.
"""

import json
import sys
from contextlib import closing
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from pathlib import Path
from tempfile import TemporaryDirectory
from uuid import UUID

from tests.bench.batches import batch
from tests.bench.extension import Extension
from tests.bench.people import Person, authorization, opened, settle
from tests.bench.processes import free_port, serving
from tests.bench.simulated import SharedClock, make_clock
from tests.bench.table import Row
from tests.bench.wire import Wire
from tests.support.paired import ORIGIN

PEOPLE, DAYS, WARM_DAYS = 5, 7, 2
FIRST = datetime(2026, 1, 6, tzinfo=UTC)
"""After the first day of the batches' visits, which are told as they happened the day before."""
STEP = timedelta(minutes=10)
STEPS = 144
AWAKE = range(42, 138)
"""Steps of a day in which browsers are open: from seven in the morning to eleven at night."""
VISIT_EVERY, PAGES_EVERY = 8, 24
"""Steps between a member's visits, and between their looks at their pages."""
VISITS = len(AWAKE) // VISIT_EVERY
EPOCH = 1_700_000_000_000
HOSTS = tuple(f"site{number}.example" for number in range(6))


@dataclass
class Family:
    """The members, each with a browser of their own (of as many as there are members), and the way to their service."""

    wire: Wire
    clock: SharedClock
    people: list[Person]
    extensions: list[Extension]

    def live(self, day: int) -> int:
        """One day of everybody. How many requests that took."""
        requests = 0
        for step in range(STEPS):
            now = FIRST + day * timedelta(days=1) + step * STEP
            self.clock.move(now)
            if step in AWAKE:
                requests += sum(self._step(day, step, now, who) for who in range(PEOPLE))
        return requests

    def _step(self, day: int, step: int, now: datetime, who: int) -> int:
        person, speaker = self.people[who], self.people[who].speakers[who]
        bearer = self.extensions[who].speak(self.wire, speaker.browser.id, now)
        headers = f"{authorization(bearer)}Origin: {ORIGIN}\r\n"
        self._ask("GET", "/api/v1/plan", headers)
        requests = 1
        if step % VISIT_EVERY == 0:
            number = day * VISITS + (step - AWAKE.start) // VISIT_EVERY
            site_id: UUID = list(person.site_ids.values())[number % len(HOSTS)]
            self._ask("POST", "/api/v1/events", headers, batch(site_id, EPOCH, number))
            requests += 1
        if step % PAGES_EVERY == 0:
            requests += self._look(now, headers)
        return requests

    def _look(self, now: datetime, headers: str) -> int:
        """The member's own dashboard, opened by their browser's one-time address."""
        bearer = self.dashboard(headers)
        week = "{}-W{:02}".format(*now.date().isocalendar())
        pages = ("days/today", f"days/{now.date()}", f"weeks/{week}", f"months/{now:%Y-%m}", f"years/{now.year}")
        for page in pages:
            self._ask("GET", f"/api/v1/{page}", bearer)
        return len(pages) + 2

    def dashboard(self, headers: str) -> str:
        """The header of a fresh dashboard."""
        ticket = json.loads(self._ask("POST", "/api/v1/auth/tickets", headers))["address"].partition("ticket=")[2]
        body = json.dumps({"ticket": ticket}).encode()
        return authorization(json.loads(self._ask("POST", "/api/v1/auth/exchanges", "", body))["bearer"])

    def _ask(self, method: str, path: str, headers: str, body: bytes = b"") -> bytes:
        status, _, answer = self.wire.ask(method, path, headers, body)
        if status not in (200, 201) or b'"rejected"' in answer:
            raise RuntimeError(f"{path}: {status} {answer!r}")
        return answer


def measure() -> list[Row]:
    """Rows: the service's own memory at the end of each simulated day, beside the one at the end of the second."""
    with TemporaryDirectory() as folder:
        data_dir, port, shown = Path(folder) / "data", free_port(), Path(folder) / "clock"
        extensions = [Extension() for _ in range(PEOPLE)]
        with opened(data_dir) as database:
            people = settle(database, PEOPLE, HOSTS, [one.point for one in extensions], FIRST)
        clock = make_clock(shown, FIRST)
        command = [sys.executable, "-m", "tests.bench.simulated", str(shown)]
        environment = {"ESCALE_DATA_DIR": str(data_dir), "ESCALE_PORT": str(port)}
        with serving(command, port, environment) as server, closing(Wire(port)) as wire:
            family = Family(wire, clock, people, extensions)
            taken = [(family.live(day), server.own_mb()) for day in range(DAYS)]
    warm = taken[WARM_DAYS - 1][1]
    return [
        Row(f"end of day {day}", f"{memory:.2f} MB", f"{requests:,} requests", f"{memory / warm - 1:+.2%}")
        for day, (requests, memory) in enumerate(taken, 1)
    ]
