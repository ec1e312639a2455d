"""Nothing that is done to a browser makes time: its clock, its zone, deleting, another browser, late batches.

All of it at once is in `test_lived_time`.
"""

from dataclasses import replace
from datetime import date, timedelta
from unittest.mock import Mock
from uuid import UUID

import pytest

from escale.domain.clauses import DailyBudget, Scope
from escale.domain.events import CueAnswered, Event
from escale.domain.spent import KEPT
from escale.domain.visibility import LevelSpan
from escale.domain.vocabulary import CueAnswer, CueKind, FamilyFact, Level, Role
from escale.services import family_log, forgetting, rebuilding, spending
from escale.services.agreed import in_force_at
from escale.services.household_time import today
from escale.services.ingest import ingest
from escale.storage import agreed_passes, agreed_spent, agreements, levels, members, sites
from tests.server.domain.made import NOON, event, progressed, started
from tests.server.services.agreed_world import (
    BED,
    BUDGET,
    CHILD_OTHER,
    CHILD_SITE,
    EVERY_DAY,
    HOMEWORK,
    AgreedWorld,
    agree,
)
from tests.server.services.agreed_world import build as build_agreed
from tests.server.services.world import World

SECOND, MINUTE, DAY = timedelta(seconds=1), timedelta(minutes=1), timedelta(days=1)
MONDAY = date(2026, 11, 23)
VISIT, LATER = UUID(int=600), UUID(int=601)


@pytest.fixture
def agreed(world: World) -> AgreedWorld:
    return build_agreed(world)


def told(seq: int, start: float, end: float, total: float, visit: UUID = VISIT, site: UUID = CHILD_SITE) -> Event:
    return progressed(seq, start, end, total, visit=visit, site=site)


def test_what_is_attended_is_counted_once(agreed: AgreedWorld) -> None:
    batch = [started(1, 0, visit=VISIT, site=CHILD_SITE), told(2, 0, 30, 30), told(3, 30, 60, 60)]
    for _ in range(2):
        agreed.send(batch, NOON + MINUTE)
    agreed.send([told(4, 60, 90, 90)], NOON + 2 * MINUTE)
    agreed.send([told(1, 0, 20, 20, LATER, CHILD_OTHER)], NOON + 2 * MINUTE, browser=1)
    assert (agreed.spent(MONDAY), agreed.spent(MONDAY, CHILD_OTHER)) == (90 * SECOND, 20 * SECOND)


@pytest.mark.parametrize("role", [Role.ADULT, Role.TEEN])
def test_nothing_is_counted_without_an_agreement(world: World, role: Role) -> None:
    agreed = build_agreed(world, role)
    with agreed.database.writing() as session:
        session.connection().exec_driver_sql("UPDATE agreement_version SET until_at = 0")
    agreed.send([told(1, 0, 30, 30)], NOON + MINUTE)
    assert agreed.spent(MONDAY) == timedelta()


def test_an_adult_is_never_counted(world: World) -> None:
    agreed = build_agreed(world, Role.ADULT)
    agreed.send([told(1, 0, 30, 30)], NOON + MINUTE)
    assert agreed.spent(MONDAY) == timedelta()


def test_a_visit_that_began_before_the_agreement_counts_from_then_on(agreed: AgreedWorld) -> None:
    with agreed.database.writing() as session:
        session.connection().exec_driver_sql("UPDATE agreement_version SET in_force_since = in_force_since + 90000000")
    agreed.send([told(1, 0, 600, 600)], NOON + 10 * MINUTE)
    assert agreed.spent(MONDAY) == timedelta()
    agreed.send([told(2, 600, 7200, 700)], NOON + 120 * MINUTE)
    assert agreed.spent(MONDAY) == 100 * SECOND


@pytest.mark.parametrize("days", [-400, -2, 2, 400])
def test_a_clock_that_is_wrong_by_days_makes_no_time(agreed: AgreedWorld, days: int) -> None:
    """Also when what it tells cannot be believed and is refused."""
    agreed.send([told(1, 0, 30, 30)], NOON + MINUTE)
    wrong = days * 86_400
    agreed.send([told(2, wrong + 30, wrong + 60, 60)], NOON + 2 * MINUTE, sent_at=NOON + days * DAY + MINUTE)
    agreed.send([told(3, wrong + 60, wrong + 90, 90)], NOON + 3 * MINUTE)
    assert agreed.spent(MONDAY) == 90 * SECOND


def test_a_clock_that_is_set_back_again_and_again_makes_no_time(agreed: AgreedWorld) -> None:
    """The same ten minutes are lived three times: their intervals are one, what was attended is not."""
    for turn in range(3):
        agreed.send([told(turn + 1, 0, 600, 600 * (turn + 1))], NOON + (turn + 1) * 10 * MINUTE)
    assert agreed.spent(MONDAY) == 30 * MINUTE


def test_deleting_makes_no_time(agreed: AgreedWorld) -> None:
    """Neither does a visit that goes on after it was deleted."""
    agreed.send([told(1, 0, 600, 600)], NOON + 10 * MINUTE)
    with agreed.database.writing() as session:
        child = members.get(session, agreed.child.id)
        assert child is not None
        forgetting.forget_day(session, child, MONDAY, NOON + 11 * MINUTE)
        forgetting.forget_everything(session, child, NOON + 11 * MINUTE)
    for _ in range(2):
        agreed.send([told(2, 600, 720, 720)], NOON + 13 * MINUTE)
    assert agreed.spent(MONDAY) == 12 * MINUTE


def test_what_was_kept_while_the_service_was_away_is_of_its_own_day(agreed: AgreedWorld) -> None:
    """An evening that is told in the morning takes nothing of the morning's minutes, by whatever clock."""
    agreed.send([told(1, 0, 30, 30)], NOON + MINUTE)
    ahead, evening, morning = 7200, 8 * 3600, NOON + 19 * 60 * MINUTE
    batch = [told(2, ahead + evening, ahead + evening + 600, 630)]
    agreed.send(batch, morning, sent_at=morning + ahead * SECOND)
    assert (agreed.spent(MONDAY), agreed.spent(MONDAY + DAY)) == (630 * SECOND, timedelta())


@pytest.mark.parametrize(
    ("total", "expected"),
    [
        pytest.param(630, (330 * SECOND, 300 * SECOND), id="in-both"),
        pytest.param(10**7, (30 * SECOND, 300 * SECOND), id="a-counter-that-runs-wild-spoils-one"),
    ],
)
def test_what_is_attended_when_a_day_ends(agreed: AgreedWorld, total: float, expected: tuple[timedelta, ...]) -> None:
    """Ten minutes that are told five after four: they are not lost because the new day has not lasted so long."""
    agreed.send([told(1, 0, 30, 30)], NOON + MINUTE)
    now = NOON + 15 * 60 * MINUTE + 5 * MINUTE
    agreed.send([told(2, 54_000 - 300, 54_300, total)], now, sent_at=now)
    assert (agreed.spent(MONDAY), agreed.spent(MONDAY + DAY)) == expected


def test_a_batch_writes_each_site_of_a_day_once(agreed: AgreedWorld, monkeypatch: pytest.MonkeyPatch) -> None:
    save = Mock(wraps=agreed_spent.save)
    monkeypatch.setattr(agreed_spent, "save", save)
    many = [told(number, 0, 30, 10 * number) for number in range(1, 10)]
    agreed.send([*many, told(20, 0, 30, 5, LATER), told(21, 0, 30, 20, UUID(int=602), CHILD_OTHER)], NOON + MINUTE)
    assert sorted(one.args[3] for one in save.call_args_list) == [CHILD_SITE, CHILD_OTHER]
    assert (agreed.spent(MONDAY), agreed.spent(MONDAY, CHILD_OTHER)) == (95 * SECOND, 20 * SECOND)


def test_what_was_kept_of_a_week_is_one_look_at_agreements(
    agreed: AgreedWorld, monkeypatch: pytest.MonkeyPatch
) -> None:
    of_member = Mock(wraps=agreements.of_member)
    monkeypatch.setattr(agreements, "of_member", of_member)
    with agreed.database.reading() as session:
        week = [NOON + number * DAY for number in range(-3, 4)]
        found = in_force_at(session, agreed.child.id, week)
    assert [one is not None for one in found] == [False, False, True, True, True, True, True]
    assert of_member.call_count == 1


MORNING, EVENING = NOON + 19 * 60 * MINUTE, 8 * 3600


def test_many_batches_at_once_are_one_return(agreed: AgreedWorld) -> None:
    """An evening that fills several batches, sent one right after the other, is of its own day with all of them."""
    agreed.send([told(1, 0, 30, 30)], NOON + MINUTE)
    for number in range(1, 4):
        end = EVENING + 600 * number
        agreed.send([told(1 + number, end - 600, end, 30 + 600 * number)], MORNING + number * SECOND, sent_at=MORNING)
    assert (agreed.spent(MONDAY), agreed.spent(MONDAY + DAY)) == (1830 * SECOND, timedelta())


def test_batches_that_never_pause_are_no_way_back(agreed: AgreedWorld) -> None:
    """Whoever sends every few seconds, by a clock that was set, says for two minutes that today was yesterday."""
    agreed.send([told(1, 0, 30, 30)], NOON + MINUTE)
    for number in range(1, 61):
        now, shown = MORNING + 5 * number * SECOND, EVENING + 5 * number
        agreed.send([told(1 + number, shown - 5, shown, 30 + 5 * number)], now, sent_at=now)
    assert (agreed.spent(MONDAY), agreed.spent(MONDAY + DAY)) == (150 * SECOND, 180 * SECOND)


def test_what_another_person_of_the_browser_sent_before_moves_nothing(agreed: AgreedWorld) -> None:
    """Their batch tells nothing of what was kept for the child."""
    agreed.send([told(1, 0, 30, 30)], NOON + MINUTE)
    with agreed.database.writing() as session:
        ingest(session, agreed.browsers[0], 1, [started(1, 0)], MORNING - MINUTE, agreed.adult.id)
    agreed.send([told(2, EVENING, EVENING + 600, 630)], MORNING, sent_at=MORNING)
    assert (agreed.spent(MONDAY), agreed.spent(MONDAY + DAY)) == (630 * SECOND, timedelta())


def test_nothing_is_of_a_day_before_the_agreement(agreed: AgreedWorld) -> None:
    with agreed.database.writing() as session:
        session.connection().exec_driver_sql("UPDATE agreement_version SET in_force_since = in_force_since + 86400000")
    agreed.send([told(1, -86_400, 30, 30)], NOON + MINUTE, sent_at=NOON + MINUTE)
    assert agreed.spent(MONDAY) == 30 * SECOND


def test_rebuilding_and_pruning(agreed: AgreedWorld) -> None:
    agreed.send([told(1, 0, 600, 600)], NOON + 10 * MINUTE)
    with agreed.database.writing() as session:
        rebuilding.rebuild_all(session)
        assert spending.prune(session, NOON + KEPT) == 0
    assert agreed.spent(MONDAY) == 10 * MINUTE
    with agreed.database.writing() as session:
        assert spending.prune(session, NOON + KEPT + DAY) == 2
    assert agreed.spent(MONDAY) == timedelta()


def test_a_site_that_is_deleted_takes_its_count_along(agreed: AgreedWorld) -> None:
    agreed.send([told(1, 0, 600, 600, site=CHILD_OTHER)], NOON + 10 * MINUTE)
    with agreed.database.writing() as session:
        sites.remove(session, CHILD_OTHER, NOON)
        forgetting.forget_history(session, agreed.child.id, CHILD_OTHER, NOON + 11 * MINUTE)
    assert agreed.spent(MONDAY, CHILD_OTHER) == timedelta()


def answered(
    seq: int, kind: CueKind, clause: UUID | None, cue: int = 1, answer: CueAnswer = CueAnswer.CONTINUE
) -> Event:
    return event(seq, seq, CueAnswered(VISIT, CHILD_SITE, UUID(int=cue), kind, answer, clause_id=clause))


def lines(agreed: AgreedWorld, member_id: UUID) -> list[tuple[FamilyFact, UUID | None, str | None, str | None]]:
    with agreed.database.reading() as session:
        found = family_log.read(session, member_id, None).lines
    return [(one.fact, one.actor_id, one.words, one.value) for one in found]


def test_continuing_is_told_to_both_in_the_clauses_words(agreed: AgreedWorld) -> None:
    for _ in range(2):
        agreed.send([answered(1, CueKind.AGREED_TIME, BUDGET)], NOON + MINUTE)
    expected = [(FamilyFact.CONTINUED, agreed.child.id, "Forty minutes of videos", "5")]
    assert lines(agreed, agreed.child.id) == lines(agreed, agreed.adult.id) == expected


def test_others_read_the_day_of_it_and_who_did_it_the_time(agreed: AgreedWorld) -> None:
    """At half past two in the morning it is still Monday for the household, by whose noon the day is named."""
    night = NOON + 14 * 60 * MINUTE + 30 * MINUTE
    agreed.send([answered(1, CueKind.AGREED_TIME, BUDGET)], night)
    with agreed.database.reading() as session:
        (own,), (others,) = (family_log.read(session, one.id, None).lines for one in (agreed.child, agreed.adult))
        noon = today(session, NOON).window.start + timedelta(hours=8)
    assert (own.at, others.at) == (night, noon)
    assert replace(own, at=noon) == others


def test_a_site_that_is_not_seen_is_not_named(agreed: AgreedWorld) -> None:
    """Once its time is seen, the clause says it; before, that one of them was passed by."""
    named = DailyBudget(BUDGET, "Ten minutes of c.example", Scope(host="c.example"), 10 * MINUTE, EVERY_DAY)
    with agreed.database.writing() as session:
        for one in agreements.of_member(session, agreed.child.id):
            agreements.remove(session, one.id)
        agree(session, agreed.child.id, (named,), NOON - DAY)
    agreed.send([answered(1, CueKind.AGREED_TIME, BUDGET)], NOON + MINUTE)
    with agreed.database.writing() as session:
        levels.save(session, agreed.child.id, [LevelSpan(Level.SITES, NOON, None)])
    agreed.send([answered(2, CueKind.AGREED_TIME, BUDGET, cue=2)], NOON + 2 * MINUTE)
    continued = [words for fact, _, words, _ in lines(agreed, agreed.adult.id) if fact is FamilyFact.CONTINUED]
    assert continued == ["Ten minutes of c.example", None]


@pytest.mark.parametrize(
    "told_event",
    [
        pytest.param(answered(1, CueKind.AGREED_TIME, BUDGET, answer=CueAnswer.DONE), id="stopped"),
        pytest.param(answered(1, CueKind.AGREED_TIME, BUDGET, answer=CueAnswer.ASKED), id="asked"),
        pytest.param(answered(1, CueKind.AGREED_TIME, BED), id="a-clause-of-another-kind"),
        pytest.param(answered(1, CueKind.AGREED_TIME, UUID(int=999)), id="an-unknown-clause"),
        pytest.param(answered(1, CueKind.AGREED_TIME, None), id="no-clause"),
        pytest.param(answered(1, CueKind.PLANNED_TIME, BUDGET), id="ones-own-word"),
        pytest.param(answered(1, CueKind.HOMEWORK, HOMEWORK), id="homework-is-done"),
    ],
)
def test_what_is_not_continuing(agreed: AgreedWorld, told_event: Event) -> None:
    agreed.send([told_event], NOON + MINUTE)
    assert lines(agreed, agreed.adult.id) == []


def test_passes_are_kept_by_the_households_day(agreed: AgreedWorld) -> None:
    agreed.send([answered(1, CueKind.HOMEWORK, HOMEWORK)], NOON + MINUTE)
    agreed.send([answered(2, CueKind.AGREED_HOURS, BED, cue=2)], NOON + 14 * 60 * MINUTE)
    with agreed.database.reading() as session:
        found = agreed_passes.days_of(session, agreed.child.id, MONDAY, MONDAY + DAY)
    assert found == {HOMEWORK: {MONDAY}, BED: {MONDAY}}


def test_what_is_told_late_is_of_the_day_in_which_it_was_said(agreed: AgreedWorld) -> None:
    """Homework that was done on Monday evening is to be done again on Tuesday, whenever the service heard of it."""
    agreed.send([told(1, 0, 30, 30)], NOON + MINUTE)
    said = {HOMEWORK: CueKind.HOMEWORK, BUDGET: CueKind.AGREED_TIME}
    late = [
        event(one.int, EVENING, CueAnswered(VISIT, CHILD_SITE, one, kind, CueAnswer.CONTINUE, clause_id=one))
        for one, kind in said.items()
    ]
    agreed.send(late, MORNING, sent_at=MORNING)
    with agreed.database.reading() as session:
        found = agreed_passes.days_of(session, agreed.child.id, MONDAY, MONDAY + DAY)
    assert found == {HOMEWORK: {MONDAY}, BUDGET: {MONDAY}}
