"""News of the family, which each member puts away for themselves."""

from uuid import UUID

from escale.api.deps import DashboardDep, NowDep, SessionDep
from escale.api.routing import private
from escale.api.schemas.base import refusals
from escale.api.schemas.family_news import FamilyNewsOut, NewsOut
from escale.api.shapes.people import person_out
from escale.domain.family_news import News
from escale.domain.household import Member
from escale.services import family_news

router = private("/family/news")


@router.get("")
def list_news(member: DashboardDep, session: SessionDep, now: NowDep) -> FamilyNewsOut:
    """What is told on the day of the asking member: rises that come, and who grew up in the last days."""
    return FamilyNewsOut(news=[_out(one, member) for one in family_news.listed(session, member, now)])


@router.delete("/{news_id}", status_code=204, responses=refusals(404))
def put_news_away(news_id: UUID, member: DashboardDep, session: SessionDep, now: NowDep) -> None:
    """The asking member has read it. Others are told all the same."""
    family_news.put_one_away(session, member, news_id, now)


def _out(one: News, asker: Member) -> NewsOut:
    return NewsOut(
        id=one.id,
        kind=one.kind,
        member=person_out(one.member),
        is_mine=one.member.id == asker.id,
        at=one.at,
        level=one.level,
        role=one.role,
    )
