"""The plan of a child with an agreement, from what is stored; when it changes; what of sites it holds fast."""

from dataclasses import replace
from datetime import UTC, date, datetime, timedelta
from uuid import UUID, uuid4

import pytest
from sqlmodel import Session

from escale.agreement_errors import AgreedSite
from escale.domain.agreed_rules import AgreedHoursRule, AgreedTimeRule, AnyAgreedRule, HomeworkRule
from escale.domain.catalogue import Exemptions
from escale.domain.clauses import DailyBudget, GateClause, NoContinue, Reserve, Scope, Terms
from escale.domain.plan import Family, Plan
from escale.domain.policy import Policy
from escale.domain.retention import Retention
from escale.domain.sites import Pattern, Site
from escale.domain.time_requests import TimeRequest
from escale.domain.vocabulary import CueKind, RequestState, Role
from escale.services import agreed_sites, forgetting, household_time, planning, retention, sites
from escale.services.sites import SiteDraft
from escale.storage import agreements, deleted, members, time_requests
from escale.storage import sites as storage_sites
from tests.server.domain.made import NOON, progressed
from tests.server.services.agreed_world import (
    BED,
    BUDGET,
    CHILD_OTHER,
    CHILD_SITE,
    EVERY_DAY,
    HOMEWORK,
    MINUTE,
    AgreedWorld,
    agree,
    build,
)
from tests.server.services.test_spending import answered
from tests.server.services.world import World
from tests.support.places import NO_EXEMPTIONS

MONDAY, DAY, HOUR, NOTHING = date(2026, 11, 23), timedelta(days=1), timedelta(hours=1), timedelta()
SHORTEST = timedelta(minutes=5)
DRAFT = SiteDraft("C", ["c.example"], "video", Policy())


@pytest.fixture
def agreed(world: World) -> AgreedWorld:
    return build(world)


def plan_of(agreed: AgreedWorld, now: datetime = NOON, browser: int = 0) -> Plan:
    with agreed.database.reading() as session:
        child = members.get(session, agreed.child.id)
        assert child is not None
        return planning.build(session, agreed.browsers[browser], child, Exemptions((), ()), SHORTEST, now)


def rules(
    agreed: AgreedWorld, now: datetime = NOON, site_id: UUID = CHILD_SITE, browser: int = 0
) -> list[AnyAgreedRule]:
    (site,) = (one for one in plan_of(agreed, now, browser).sites if one.id == site_id)
    return [rule for rule in site.cues if isinstance(rule, AgreedTimeRule | AgreedHoursRule | HomeworkRule)]


def wish(clause_id: UUID, state: RequestState, minutes: int, at: datetime, day: date = MONDAY) -> TimeRequest:
    answered_at = None if state is RequestState.WAITING else at
    granted = minutes * MINUTE if state in (RequestState.GRANTED, RequestState.DRAWN) else NOTHING
    return TimeRequest(
        *(uuid4(), UUID(int=0), UUID(int=0), clause_id, "", minutes * MINUTE, None, day, at, at + DAY),
        state=state,
        granted=granted,
        answered_at=answered_at,
    )


def save(agreed: AgreedWorld, *wishes: TimeRequest) -> None:
    with agreed.database.writing() as session:
        (agreement,) = agreements.of_member(session, agreed.child.id)
        for one in wishes:
            time_requests.save(session, replace(one, member_id=agreed.child.id, agreement_id=agreement.id))


def test_what_was_agreed_comes_first_in_each_site(agreed: AgreedWorld) -> None:
    assert [rule.clause_id for rule in rules(agreed)] == [BUDGET, BED, HOMEWORK]
    assert [rule.clause_id for rule in rules(agreed, site_id=CHILD_OTHER)] == [BED, HOMEWORK]
    assert [rule.words for rule in rules(agreed)][0] == "Forty minutes of videos"


def test_every_browser_is_told_what_was_spent_in_all_of_them(agreed: AgreedWorld) -> None:
    agreed.send([progressed(1, 0, 60, 60, site=CHILD_SITE)], NOON + MINUTE)
    agreed.send([progressed(1, 0, 30, 30, site=CHILD_SITE, visit=UUID(int=9))], NOON + MINUTE, browser=1)
    for browser in (0, 1):
        assert [getattr(rule, "spent", None) for rule in rules(agreed, browser=browser)] == [1.5 * MINUTE, None, None]
    tomorrow = rules(agreed, NOON + DAY)[0]
    assert isinstance(tomorrow, AgreedTimeRule)
    assert (tomorrow.spent, tomorrow.day_ends_at) == (NOTHING, datetime(2026, 11, 25, 3, tzinfo=UTC))


PART = Site(UUID(int=303), UUID(int=0), "m.c.example", (Pattern("m.c.example", "/"),), "video", Policy())
RULES = Retention(365 * DAY, 365 * DAY)


@pytest.fixture
def parted(agreed: AgreedWorld) -> AgreedWorld:
    """A part of the site was a site of its own: ten minutes were attended there, and it is removed."""
    with agreed.database.writing() as session:
        storage_sites.add(session, replace(PART, member_id=agreed.child.id), NOON)
    agreed.send([progressed(1, 0, 600, 600, site=PART.id)], NOON + 10 * MINUTE)
    with agreed.database.writing() as session:
        sites.remove(session, agreed.child.id, PART.id, NOON + 11 * MINUTE)
    return agreed


def spent(agreed: AgreedWorld, now: datetime = NOON + HOUR) -> timedelta:
    rule = rules(agreed, now)[0]
    assert isinstance(rule, AgreedTimeRule)
    return rule.spent


def bring_back_part(session: Session, member_id: UUID) -> None:
    """A part that was a site of no category, removed before anything was agreed."""
    storage_sites.add(session, replace(PART, member_id=member_id, category=None), NOON)
    storage_sites.remove(session, PART.id, NOON)
    sites.bring_back(session, member_id, PART.id, NOON)


def test_bringing_a_part_of_a_site_back_makes_no_time_either(parted: AgreedWorld) -> None:
    with parted.database.writing() as session:
        sites.bring_back(session, parted.child.id, PART.id, NOON + 12 * MINUTE)
    assert spent(parted) == 10 * MINUTE


def test_removing_a_part_of_a_site_makes_no_time(parted: AgreedWorld) -> None:
    assert spent(parted) == 10 * MINUTE


@pytest.mark.parametrize("is_all", [True, False])
def test_nor_does_deleting_what_happened_there(parted: AgreedWorld, is_all: bool) -> None:
    """Its name goes when the day is over, from files and backups too."""
    with parted.database.writing() as session:
        if is_all:
            forgetting.forget_everything(session, parted.child, NOON + HOUR)
        else:
            forgetting.forget_history(session, parted.child.id, PART.id, NOON + HOUR)
    retention.forget_old(parted.database, RULES, NOON + HOUR)
    assert spent(parted) == 10 * MINUTE
    with parted.database.writing() as session:
        deleted.save_erased(session, deleted.list_all(session))
    retention.forget_old(parted.database, RULES, NOON + DAY)
    with parted.database.reading() as session:
        assert storage_sites.get(session, parted.child.id, PART.id) is None
        assert PART.id in {one.site_id for one in deleted.list_unerased(session).histories}
    assert spent(parted, NOON + DAY) == NOTHING


def test_a_removed_site_with_a_history_stays(parted: AgreedWorld) -> None:
    retention.forget_old(parted.database, RULES, NOON + DAY)
    with parted.database.reading() as session:
        assert storage_sites.get(session, parted.child.id, PART.id) is not None


def test_wishes_give_to_their_clause_today(agreed: AgreedWorld) -> None:
    save(
        agreed,
        wish(BUDGET, RequestState.GRANTED, 15, NOON),
        wish(BUDGET, RequestState.DRAWN, 5, NOON),
        wish(BUDGET, RequestState.NOT_NOW, 60, NOON),
        wish(BUDGET, RequestState.GRANTED, 60, NOON - DAY, MONDAY - DAY),
        wish(BED, RequestState.GRANTED, 30, NOON),
        wish(BED, RequestState.WAITING, 30, NOON),
    )
    time, hours, _ = rules(agreed)
    assert isinstance(time, AgreedTimeRule)
    assert isinstance(hours, AgreedHoursRule)
    tonight = next(span.start for span in hours.spans if span.start > NOON)
    assert (time.granted, hours.granted_until) == (20 * MINUTE, tonight + 30 * MINUTE)
    family = plan_of(agreed).family
    assert family.requests_waiting == 0


def hours_rule(agreed: AgreedWorld, now: datetime) -> AgreedHoursRule:
    (found,) = (one for one in rules(agreed, now) if isinstance(one, AgreedHoursRule))
    return found


def test_a_night_goes_on_as_long_as_was_said_when_its_day_is_over(agreed: AgreedWorld) -> None:
    """Also from Sunday to Monday; more is given after it, and the evening that comes is as agreed."""
    ends = day_ends(agreed, NOON - DAY)
    late = ends - 30 * MINUTE
    save(agreed, wish(BED, RequestState.DRAWN, 45, late, MONDAY - DAY))
    said = late + 45 * MINUTE
    before, after = (hours_rule(agreed, now) for now in (ends - MINUTE, ends + MINUTE))
    assert (before.granted_until, after.granted_until) == (said, said)
    save(agreed, wish(BED, RequestState.GRANTED, 10, ends + 5 * MINUTE))
    assert hours_rule(agreed, ends + 6 * MINUTE).granted_until == said + 10 * MINUTE


def test_what_was_given_before_opens_no_hours_that_begin_later(agreed: AgreedWorld) -> None:
    ends = day_ends(agreed, NOON - DAY)
    save(agreed, wish(BED, RequestState.GRANTED, 180, NOON - DAY, MONDAY - DAY))
    assert hours_rule(agreed, ends + MINUTE).granted_until is None  # it was over by midnight
    save(agreed, wish(BED, RequestState.GRANTED, 24 * 60, ends - HOUR, MONDAY - DAY))
    rule = hours_rule(agreed, ends + MINUTE)
    assert rule.granted_until == rule.spans[0].end


def day_ends(agreed: AgreedWorld, now: datetime) -> datetime:
    with agreed.database.reading() as session:
        return household_time.day_ends_at(session, now)


def test_what_is_left_of_the_reserve(agreed: AgreedWorld) -> None:
    with agreed.database.writing() as session:
        session.connection().exec_driver_sql("DELETE FROM agreement")
        reserve = Reserve(UUID(int=405), "", 30 * MINUTE)
        budget = DailyBudget(BUDGET, "", Scope(), 40 * MINUTE, EVERY_DAY)
        agree(session, agreed.child.id, (budget, reserve, NoContinue(UUID(int=406), "Ask first")), NOON - DAY)
    earlier = wish(BUDGET, RequestState.DRAWN, 10, NOON - 7 * DAY, MONDAY - 7 * DAY)
    save(agreed, wish(BUDGET, RequestState.DRAWN, 10, NOON), earlier)
    (rule,) = rules(agreed)
    assert (rule.reserve, rule.may_continue) == (20 * MINUTE, False)


def test_homework_is_left_out_once_it_is_done(agreed: AgreedWorld) -> None:
    before = rules(agreed)[2]
    agreed.send([answered(1, CueKind.HOMEWORK, HOMEWORK)], NOON + MINUTE)
    after = rules(agreed)[2]
    assert isinstance(before, HomeworkRule)
    assert isinstance(after, HomeworkRule)
    assert after.spans == before.spans[1:]


def test_nothing_is_played_before_and_after(agreed: AgreedWorld) -> None:
    assert rules(agreed, NOON - 2 * DAY) == []
    with agreed.database.writing() as session:
        session.connection().exec_driver_sql("UPDATE agreement_version SET in_force_since = NULL")
    assert (rules(agreed), plan_of(agreed).family.playing) == ([], None)


@pytest.mark.parametrize("role", [Role.TEEN, Role.ADULT])
def test_growing_up(world: World, role: Role) -> None:
    agreed = build(world, role)
    assert bool(rules(agreed)) == (role is Role.TEEN)


def test_an_adult_has_a_plan_without_an_agreement(world: World) -> None:
    with world.database.reading() as session:
        plan = planning.build(session, world.browser, world.member, Exemptions((), ()), SHORTEST, NOON)
    assert plan.family == Family(people=(world.member,))


def test_a_plan_holds_until_the_households_day_is_over(agreed: AgreedWorld) -> None:
    with agreed.database.reading() as session:
        assert planning.holds_until(session, agreed.child, NOON) == datetime(2026, 11, 24, 3, tzinfo=UTC)


def change(session: Session, agreed: AgreedWorld, **changes: object) -> None:
    draft = replace(DRAFT, **changes)  # type: ignore[arg-type]
    sites.change(session, agreed.child.id, CHILD_SITE, draft, NO_EXEMPTIONS, MONDAY, NOON)


@pytest.mark.parametrize(
    "forbidden",
    [
        pytest.param(lambda session, agreed: sites.remove(session, agreed.child.id, CHILD_SITE, NOON), id="removed"),
        pytest.param(lambda session, agreed: change(session, agreed, category="news"), id="moved"),
        pytest.param(lambda session, agreed: change(session, agreed, patterns=["e.example"]), id="elsewhere"),
        pytest.param(
            lambda session, agreed: sites.take_break(session, agreed.child.id, CHILD_SITE, MONDAY + DAY, MONDAY, NOON),
            id="a-break",
        ),
        pytest.param(
            lambda session, agreed: sites.watch(
                session, agreed.child.id, replace(DRAFT, patterns=["c.example/x"], category=None), NO_EXEMPTIONS, NOON
            ),
            id="a-part-of-it-becomes-another-site",
        ),
        pytest.param(
            lambda session, agreed: bring_back_part(session, agreed.child.id),
            id="a-part-of-it-is-another-site-again",
        ),
    ],
)
def test_what_an_agreement_does_not_leave_to_one_alone(agreed: AgreedWorld, forbidden: object) -> None:
    assert callable(forbidden)
    with pytest.raises(AgreedSite, match="Forty minutes of videos"), agreed.database.writing() as session:
        forbidden(session, agreed)
    with agreed.database.writing() as session:
        session.connection().exec_driver_sql("UPDATE agreement_version SET until_at = 0")
        forbidden(session, agreed)


def test_what_it_leaves_to_them(agreed: AgreedWorld) -> None:
    with agreed.database.writing() as session:
        change(session, agreed, name="Films", policy=Policy(gate_enabled=False, chapter_size=20))
        sites.watch(
            session, agreed.child.id, replace(DRAFT, patterns=["e.example"], category=None), NO_EXEMPTIONS, NOON
        )
    assert [one.name for one in plan_of(agreed).sites] == ["C", "d.example", "Films"]


def test_hosts_that_clauses_name_are_watched(agreed: AgreedWorld) -> None:
    """One that is a part of another site stays in that one's category."""
    named = tuple(
        GateClause(UUID(int=410 + number), "", Scope(host=host))
        for number, host in enumerate(("m.c.example", "f.example", "d.example"))
    )
    terms = Terms("", named, NOTHING, NOTHING, date(2027, 1, 4))
    with agreed.database.writing() as session:
        before = storage_sites.list_all(session, agreed.child.id)
        for _ in range(2):
            agreed_sites.watch_agreed(session, agreed.child.id, terms, (), NOON)
        names = {one.host: one for one in (clause.scope for clause in named)}
        added = [one for one in storage_sites.list_all(session, agreed.child.id) if one not in before]
    added.sort(key=lambda one: list(names).index(one.name))
    assert [(one.name, one.category) for one in added] == [("m.c.example", "video"), ("f.example", None)]
    assert added[0].patterns == (Pattern("m.c.example", "/"),)
