"""How long raw events and the words of intentions are kept: as the household chose, else as the settings say."""

from sqlmodel import Session

from escale.domain.retention import Retention
from escale.storage import keeping


def rules(session: Session, usual: Retention) -> Retention:
    """What holds now. `usual`: of the service's settings."""
    return keeping.chosen(session) or usual


def choose(session: Session, wish: Retention) -> None:
    """From now on; what is kept too long by then goes in the next night."""
    keeping.save(session, wish)
