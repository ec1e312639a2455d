"""Lost, repeated, late and mixed-up requests and acknowledgements (security reference, row 15)."""

from collections import Counter
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass
from itertools import count, islice
from pathlib import Path
from random import Random
from tempfile import TemporaryDirectory

from tests.faults.browser import BATCH
from tests.faults.household import Paired, prepare
from tests.faults.ledger import Ledger, Verdict, judge
from tests.faults.proxy import Fault, between
from tests.faults.sending import Sender
from tests.faults.service import Service
from tests.faults.stored import problems, stored_events
from tests.faults.summed import differing_from_events, differing_from_rebuilt

BROWSERS = 2
SHARED = 5
"""Events of a batch that the one before it held too, as when more had happened before a batch was sent again."""
AT_ONCE = 3
"""Connections of one browser: its batches overtake each other."""


@dataclass(frozen=True)
class Mixed:
    """What the proxy did, and what came of it."""

    dealt: Counter[Fault]
    answers: Counter[str]
    verdict: Verdict
    wrong: tuple[str, ...]


def run(batches: int, doubling: bool = False, seed: int = 15) -> Mixed:
    """`batches` of each of two browsers, through the proxy."""
    with TemporaryDirectory() as folder:
        prepared = prepare(Path(folder), BROWSERS)
        service = Service(prepared.data_dir)
        ledger = Ledger()
        service.start()
        try:
            service.wait_healthy()
            with between(service.port, seed) as proxy, ThreadPoolExecutor(BROWSERS) as pool:
                for done in [
                    pool.submit(_tell, proxy.server_port, one, ledger, batches, doubling) for one in prepared.browsers
                ]:
                    done.result()
        finally:
            service.stop()
        path = service.database
        found = stored_events(path)
        wrong = [*problems(path), *differing_from_rebuilt(path), *differing_from_events(path, ledger, found)]
        return Mixed(proxy.dealt, ledger.answers, judge(ledger, found), tuple(wrong))


def _tell(port: int, paired: Paired, ledger: Ledger, batches: int, doubling: bool) -> None:
    """Number the whole story, then send it out of order over several connections, in batches that overlap."""
    seq = count(1)
    senders = [Sender(port, paired, ledger, seq, doubling) for _ in range(AT_ONCE)]
    numbered = senders[0].number(list(islice(paired.story.events(), batches * BATCH)))
    windows = [numbered[max(0, first - SHARED) : first + BATCH] for first in range(0, len(numbered), BATCH)]
    Random(paired.story.epoch).shuffle(windows)

    def send(number: int) -> None:
        for batch in windows[number::AT_ONCE]:
            senders[number].deliver(batch)
        senders[number].close()

    with ThreadPoolExecutor(AT_ONCE) as pool:
        list(pool.map(send, range(AT_ONCE)))
