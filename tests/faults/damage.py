"""A damaged database file (security reference, row 22): whatever the service does, it is never silently wrong."""

import os
import random
import shutil
import time
from collections import Counter
from collections.abc import Callable
from dataclasses import dataclass
from enum import StrEnum
from itertools import count, islice
from pathlib import Path
from tempfile import TemporaryDirectory

from tests.faults.asking import Asking
from tests.faults.household import prepare
from tests.faults.ledger import Ledger
from tests.faults.looking import BATCH, BATCHES, RIGHT, Outcome, Sound, lasting, look, read_days
from tests.faults.sending import Sender
from tests.faults.service import LOOK_EVERY, NotHealthy, Service
from tests.faults.summed import attended_by_day

SECTOR, PAGE = 512, 4096
ASKED_AGAIN = 500
"""Questions, some milliseconds apart, in which a service must have mended its data."""

AT_ONCE = ("-c", "from escale import server; server.JOBS_AFTER_SECONDS = 0.1; from escale.cli import main; main()")
"""A service that begins what it does by itself when it starts, not half a minute later."""

NIGHT_BEFORE = "escale-20200201T030000Z-nightly.sqlite3"
"""A backup that the next one does not replace."""


class Damage(StrEnum):
    """What disks do to files."""

    SECTOR_ZEROED = "sector of zeros"
    SECTOR_GARBLED = "sector of noise"
    PAGE_ZEROED = "page of zeros"
    PAGE_GARBLED = "page of noise"
    CUT_OFF = "cut off"


def run(times: int, say: Callable[[str], None] = lambda _: None) -> Counter[tuple[Damage, Outcome]]:
    """Damage a copy of one history `times` times, each kind of damage as often, at random offsets."""
    outcomes: Counter[tuple[Damage, Outcome]] = Counter()
    with TemporaryDirectory() as folder:
        sound = make_sound(Path(folder))
        for number in range(times):
            damage = list(Damage)[number % len(Damage)]
            with TemporaryDirectory() as copy:
                outcome, said = once(sound, Path(copy), damage)
            outcomes[damage, outcome] += 1
            if outcome not in RIGHT:
                say(f"{damage}: {outcome}: {said}")
    return outcomes


def make_sound(folder: Path) -> Sound:
    """A history of one browser, written by the service itself."""
    prepared = prepare(folder, 1)
    service = Service(prepared.data_dir)
    ledger = Ledger()
    service.start()
    try:
        service.wait_healthy()
        sender = Sender(service.port, prepared.browsers[0], ledger, count(1))
        events = prepared.browsers[0].story.events()
        for number in range(BATCHES):
            if number == BATCHES // 2:
                _back_up(service)
            sender.deliver(sender.number(list(islice(events, BATCH))))
        sender.close()
        days = read_days(service.port, prepared.dashboard, list(attended_by_day(ledger.created.values())))
    finally:
        service.stop()
    return Sound(prepared, days, lasting(service.database))


def _back_up(service: Service) -> None:
    """Something to restore from that holds a part only, so that what is restored cannot be taken for unharmed."""
    if service.run_once("backup"):
        raise RuntimeError("no backup was made")


def once(sound: Sound, folder: Path, damage: Damage | None) -> tuple[Outcome, str]:
    """Start the service on a damaged copy (None: a whole one); what became of it, and what it said."""
    data_dir = folder / "data"
    shutil.copytree(sound.prepared.data_dir, data_dir)
    service = Service(data_dir)
    offset = hurt(service.database, damage) if damage else None
    service.start()
    try:
        service.wait_healthy()
        outcome = look(sound, service)
    except NotHealthy:
        outcome = Outcome.TRACE if service.exit_code in (None, 0) else Outcome.REFUSED
    finally:
        service.stop()
    said = service.said
    if outcome in RIGHT and "Traceback" in said:
        outcome = Outcome.TRACE
    return outcome, f"offset {offset}: {said[-300:]}"


@dataclass(frozen=True)
class Met:
    """What a service did about damage that came while it served: the statuses of all that was asked, the kinds of the
    notices at the end, what became of the data.
    """

    statuses: set[int]
    kinds: list[str]
    outcome: Outcome
    said: str


def while_serving(sound: Sound, folder: Path) -> Met:
    """Turn every page but the first to noise under a service that answers, and go on asking until it told of it."""
    data_dir = folder / "data"
    shutil.copytree(sound.prepared.data_dir, data_dir)
    service = Service(data_dir)
    service.start()
    try:
        service.wait_healthy()
        with service.database.open("r+b") as file:
            size = file.seek(0, os.SEEK_END)
            file.seek(PAGE)
            file.write(random.randbytes(size - PAGE))
        return _met(sound, service)
    finally:
        service.stop()


def with_rotten_backup(sound: Sound, folder: Path, damage: Damage) -> Met:
    """The data is sound, the file that is kept for its loss is not: found by what the service does by itself."""
    data_dir = folder / "data"
    shutil.copytree(sound.prepared.data_dir, data_dir)
    service = Service(data_dir, serve=(*AT_ONCE, "serve", "--quiet"))
    (backup,) = (data_dir / "backups").iterdir()
    earlier = backup.rename(backup.with_name(NIGHT_BEFORE))
    hurt(earlier, damage, offset=0)
    service.start()
    try:
        service.wait_healthy()
        return _met(sound, service)
    finally:
        service.stop()


def _met(sound: Sound, service: Service) -> Met:
    """Ask until the service tells of it."""
    statuses: set[int] = set()
    kinds: list[str] = []
    asking = Asking(service.port, sound.prepared.dashboard)
    for path in [f"/days/{day}" for day in sound.days] + ["/notices"] * ASKED_AGAIN:
        answer = asking.ask("GET", path)
        if answer is None:
            time.sleep(LOOK_EVERY)
            continue
        statuses.add(answer.status)
        kinds = [one["kind"] for one in answer.body.get("notices", [])]
        if kinds:
            break
    asking.close()
    return Met(statuses, kinds, look(sound, service), service.said[-600:])


def hurt(path: Path, damage: Damage, offset: int | None = None) -> int:
    """Damage the file at `offset`, or at a random place (None); the place is given back."""
    size = path.stat().st_size
    unit = SECTOR if damage in (Damage.SECTOR_ZEROED, Damage.SECTOR_GARBLED) else PAGE
    offset = random.randrange(size // unit) * unit if offset is None else offset
    with path.open("r+b") as file:
        file.seek(offset)
        if damage is Damage.CUT_OFF:
            file.truncate(offset)
        else:
            is_noise = damage in (Damage.SECTOR_GARBLED, Damage.PAGE_GARBLED)
            file.write(random.randbytes(unit) if is_noise else bytes(unit))
    return offset
