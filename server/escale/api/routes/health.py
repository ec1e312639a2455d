"""Whether the service is there."""

from escale import __version__
from escale.api.routing import public
from escale.api.schemas.members import HealthOut

router = public()


@router.get("/health")
async def read_health() -> HealthOut:
    """The service is there. Says nothing about anyone."""
    return HealthOut(status="ok", version=__version__)
