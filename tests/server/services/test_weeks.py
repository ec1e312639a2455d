"""A week beside the weeks before it, from what is stored."""

from collections.abc import Iterable, Iterator
from dataclasses import replace
from datetime import date, datetime, timedelta
from itertools import count
from uuid import UUID, uuid4

from escale.domain.comparison import Comparison, Measure, Range, Verdict
from escale.domain.events import Event
from escale.domain.period import Period
from escale.domain.policy import Policy
from escale.domain.sites import Pattern, Site
from escale.domain.usual import Share, Shared, UsualShare
from escale.domain.vocabulary import CueAnswer, Worth
from escale.services import weeks
from escale.services.weeks import WeekReview
from escale.storage import sites
from tests.server.domain.made import NOON, OTHER_SITE, SITE, cue_answered, cue_shown, ended, progressed, rated, started
from tests.server.services.world import World

NEW = UUID(int=40)
DAY_S = 86_400
WEEK = timedelta(weeks=1)
SIXTH = Period(date(2026, 12, 28), date(2027, 1, 3))
OVER = NOON + 6 * WEEK
"""The world watches its sites from Monday noon on: of its first week, six days are whole."""


def visits(days: Iterable[int], site: UUID, minutes: int, seq: Iterator[int]) -> Iterator[Event]:
    """One visit a day, so many days after the first Monday."""
    for day in days:
        begun, visit, told = day * DAY_S + site.int * 60, uuid4(), minutes * 60
        yield started(next(seq), begun, visit=visit, site=site)
        yield progressed(next(seq), begun, begun + told, told, visit=visit, site=site)
        yield ended(next(seq), begun + told, told, visit=visit, site=site)


def review(world: World, now: datetime = OVER) -> WeekReview:
    with world.database.reading() as session:
        return weeks.review(session, world.member, SIXTH, now)


def of(found: WeekReview, site_id: UUID | None) -> Comparison:
    (one,) = [
        one for one in found.comparisons if one.site_id == site_id and one.measure in (Measure.ATTENDED, Measure.SITE)
    ]
    return one


def test_a_site_that_was_added_this_week(world: World) -> None:
    """It has no zeros in the weeks before, and makes no total longer."""
    added = NOON + 5 * WEEK
    with world.database.writing() as session:
        sites.add(session, Site(NEW, world.member.id, "New", (Pattern("new.example", "/"),), None, Policy()), added)
    seq = count(1)
    world.send([*visits(range(42), SITE, 10, seq), *visits(range(35, 42), NEW, 90, seq)], now=OVER)
    found = review(world)
    total, site, new = (of(found, one) for one in (None, SITE, NEW))
    assert (total.value, total.usual, total.verdict) == (4_200, Range(4_200, 4_200, 4), Verdict.USUAL)
    assert replace(site, measure=Measure.ATTENDED, site_id=None) == total
    assert (new.value, new.usual, new.verdict) == (6 * 5_400, None, Verdict.EARLY)
    assert found.left_out == {NEW}


def test_a_site_that_was_removed_this_week(world: World) -> None:
    """Its end makes no total shorter."""
    seq = count(1)
    world.send([*visits(range(42), SITE, 10, seq), *visits(range(36), OTHER_SITE, 90, seq)], now=OVER)
    with world.database.writing() as session:
        sites.remove(session, OTHER_SITE, NOON + 5 * WEEK)
    found = review(world)
    assert (of(found, None).value, of(found, None).verdict) == (4_200, Verdict.USUAL)
    assert found.left_out == {OTHER_SITE}


def test_shares_of_the_weeks_before(world: World) -> None:
    """Ten minutes planned each Monday, ever more lived, and an answer; none of this week's."""
    seq, answers = count(1), [Worth.YES, Worth.NO, Worth.PARTLY, Worth.YES, Worth.NO, Worth.NO]
    for week, answer in enumerate(answers):
        begun, told, visit, cue = week * 7 * DAY_S, 300 * (week + 1), uuid4(), uuid4()
        world.send(
            [
                started(next(seq), begun, visit=visit),
                cue_shown(next(seq), begun + 60, cue, visit),
                cue_answered(next(seq), begun + 61, CueAnswer.DONE if week else CueAnswer.CONTINUE, cue, visit),
                progressed(next(seq), begun, begun + told, told, visit=visit),
                ended(next(seq), begun + told, told, visit=visit),
                rated(next(seq), begun + told, answer, Worth.YES, visit),
            ],
            now=OVER,
        )
    assert review(world).usual.shares.found == {
        Shared.PLANNED: UsualShare(Share(300, 600), Share(1_500, 600), 5),
        Shared.WORTH: UsualShare(Share(0, 1), Share(1, 1), 5),
        Shared.MET: UsualShare(Share(1, 1), Share(1, 1), 5),
        Shared.CUES: UsualShare(Share(0, 1), Share(1, 1), 5),
        Shared.NIGHT: UsualShare(Share(0, 1_500), Share(0, 1_500), 5),
    }
    assert review(world).usual.shares.missing == dict.fromkeys((Shared.CHOSEN, Shared.FED, Shared.PACE), 3)
