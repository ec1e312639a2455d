"""How long raw events and the words of intentions are kept: as the household chose, else as the settings say."""

from datetime import datetime

from sqlmodel import Session

from escale.domain.household import Member
from escale.domain.intervals import ONE_DAY
from escale.domain.retention import Retention
from escale.domain.vocabulary import FamilyFact
from escale.services import family_log
from escale.storage import keeping


def rules(session: Session, usual: Retention) -> Retention:
    """What holds now. `usual`: of the service's settings."""
    return keeping.chosen(session) or usual


def choose(session: Session, wish: Retention) -> None:
    """From now on; what is kept too long by then goes in the next night."""
    keeping.save(session, wish)


def choose_for_all(session: Session, actor: Member, wish: Retention, usual: Retention, now: datetime) -> None:
    """The same in a household of several: the words are everybody's, so everybody is told what became another."""
    before = rules(session, usual)
    choose(session, wish)
    for fact, was, kept in (
        (FamilyFact.EVENTS_KEPT, before.events, wish.events),
        (FamilyFact.WORDS_KEPT, before.intentions, wish.intentions),
    ):
        if kept != was:
            family_log.note(session, fact, actor.id, None, None, str(kept // ONE_DAY), now)
