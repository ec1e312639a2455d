"""What one running service holds: opened by the application's lifespan, read by `api.deps`."""

from asyncio import Semaphore
from collections.abc import AsyncIterator, Callable
from contextlib import aclosing, asynccontextmanager
from dataclasses import dataclass, field

from escale.api.plans import Plans
from escale.clock import Clock, system_zone
from escale.data_dir import prepare
from escale.services.bearers import Bearers
from escale.services.challenges import Challenges
from escale.services.handshake import Handshake
from escale.services.identity import KEY_FILE, ServiceKey
from escale.services.intake import Intake
from escale.services.opening import Database, opened
from escale.services.pairing import PairingDesk
from escale.services.presence import Signs
from escale.services.remembered import Remembered
from escale.services.step_ups import StepUps
from escale.services.upkeep import House
from escale.settings import Settings


@dataclass(frozen=True)
class Runtime:
    """The parts that live as long as the process.

    `write_turn` lets one writing request at a time take a thread: many that wait for the writer in threads could take
    all of them, and the one that has it would find none to finish in.
    """

    settings: Settings
    clock: Clock
    database: Database
    desk: PairingDesk
    handshake: Handshake
    bearers: Bearers
    intake: Intake
    plans: Plans
    signs: Signs
    remembered: Remembered
    house: House
    on_damage: Callable[[], None]
    step_ups: StepUps = field(default_factory=StepUps)
    write_turn: Semaphore = field(default_factory=lambda: Semaphore(1))


@asynccontextmanager
async def open_runtime(settings: Settings, clock: Clock, on_damage: Callable[[], None]) -> AsyncIterator[Runtime]:
    """A private data folder, a database that is up to date, the service's key.

    Raises when any of them is not as it must be.
    """
    prepare(settings.data_dir)
    key = ServiceKey(settings.data_dir / KEY_FILE)
    with opened(settings.database_path, system_zone, clock()) as database:
        desk = PairingDesk(key, settings.port)
        handshake = Handshake(key, settings.port, desk, Challenges())
        async with aclosing(Intake(database)) as intake:
            bearers, plans, signs = Bearers(database), Plans(database, settings), Signs(database)
            house = House(database, settings.retention, system_zone, on_damage)
            yield Runtime(
                settings,
                clock,
                database,
                desk,
                handshake,
                bearers,
                intake,
                plans,
                signs,
                Remembered(database),
                house,
                on_damage,
            )
