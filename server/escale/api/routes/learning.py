"""Learn cards of the member who is looking."""

from fastapi import Response
from fastapi.concurrency import run_in_threadpool
from sqlmodel import Session

from escale.api.deps import DashboardDep, NowDep, PageDep, RuntimeDep, SessionDep
from escale.api.routing import private
from escale.api.schemas.learning import CardOut, LearningOut
from escale.domain.learning import Card
from escale.services import learning
from escale.services.learning import Learning

router = private("/learn-cards")


@router.get("", response_model=LearningOut)
async def read_learn_cards(page: PageDep, runtime: RuntimeDep) -> Response:
    """The card of the day, which stays the one that was told first, and the cards that were put away."""
    told: list[Learning] = []

    def make(session: Session) -> LearningOut:
        told.append(learning.read(session, page.member, page.now))
        return _out(told[-1])

    response = await page.fresh(make)
    for one in told:
        if one.today and one.is_new:
            async with runtime.write_turn:
                await run_in_threadpool(learning.note_shown, runtime.database, page.member, one.today.card, page.now)
    return response


@router.put("/{card}/closed")
def close_learn_card(card: Card, member: DashboardDep, session: SessionDep, now: NowDep) -> LearningOut:
    """Put a card away for good; `every`: show none any more."""
    learning.close(session, member, card, now)
    return _out(learning.read(session, member, now))


@router.delete("/closed")
def reopen_learn_cards(member: DashboardDep, session: SessionDep, now: NowDep) -> LearningOut:
    """Take back that any card was put away, one by one or all at once."""
    learning.reopen_all(session, member.id)
    return _out(learning.read(session, member, now))


@router.delete("/{card}/closed")
def reopen_learn_card(card: Card, member: DashboardDep, session: SessionDep, now: NowDep) -> LearningOut:
    """Take back that a card was put away; `every`: that none is wanted. Cards put away by themselves stay away."""
    learning.reopen(session, member.id, card)
    return _out(learning.read(session, member, now))


def _out(read: Learning) -> LearningOut:
    one = read.today
    today = CardOut(card=one.card, happened_at=one.at, site_name=read.titles[one.site_id].name) if one else None
    return LearningOut(today=today, closed=list(read.closed))
