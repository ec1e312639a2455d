"""What one running service holds besides its database: made by the application's lifespan, read by `api.deps`."""

from asyncio import Semaphore
from dataclasses import dataclass, field

from escale.clock import Clock
from escale.services.handshake import Handshake
from escale.services.pairing import PairingDesk
from escale.settings import Settings
from escale.storage.engine import Database


@dataclass(frozen=True)
class Runtime:
    """The parts that live as long as the process. `write_turn` lets one writing request at a time take a thread."""

    settings: Settings
    clock: Clock
    database: Database
    desk: PairingDesk
    handshake: Handshake
    write_turn: Semaphore = field(default_factory=lambda: Semaphore(1))
