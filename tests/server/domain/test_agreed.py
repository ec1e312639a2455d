"""What an agreement plays on a site, and what it makes of the site's policy."""

from dataclasses import replace
from datetime import UTC, date, datetime, time, timedelta
from uuid import UUID
from zoneinfo import ZoneInfo

import pytest

from escale.domain.agreed import EXTENSION, Playing, Standing, agreed_rules, spent_by_clause, tightened
from escale.domain.agreed_rules import AgreedHoursRule, AgreedTimeRule, HomeworkRule
from escale.domain.catalogue import Exemptions
from escale.domain.clauses import (
    AnyClause,
    Bedtime,
    ChapterClause,
    DailyBudget,
    GateClause,
    Homework,
    NoContinue,
    Scope,
    Terms,
    WeeklyBudget,
    WordsClause,
)
from escale.domain.cue_rules import PlannedTimeRule
from escale.domain.household_day import HouseholdDay
from escale.domain.plan import Day, Family, build
from escale.domain.policy import Policy
from escale.domain.sites import Break, Pattern, Site
from escale.domain.vocabulary import ChapterUnit, Who
from tests.server.domain.test_plan import MEMBER

MINUTE, NOTHING = timedelta(minutes=1), timedelta()
EVERY_DAY = frozenset(range(1, 8))
CLAUSE, OTHER = UUID(int=101), UUID(int=102)
MONDAY = HouseholdDay(date(2026, 11, 23), ZoneInfo("Europe/Paris"))
STANDING = Standing(MONDAY)
FILMS, CLIPS, NEWS = (
    Site(UUID(int=number), UUID(int=9), host, (Pattern(host, "/"),), category, Policy())
    for number, (host, category) in enumerate(
        [("films.example", "video"), ("m.clips.example", "video"), ("news.example", None)], 1
    )
)
WATCHED = [FILMS, CLIPS, NEWS]


def terms(*clauses: AnyClause) -> Terms:
    return Terms("Ours", clauses, 5 * MINUTE, 3 * MINUTE, date(2027, 1, 4))


def budget(scope: Scope = Scope(), minutes: int = 40, days: frozenset[int] = EVERY_DAY) -> DailyBudget:  # noqa: B008
    return DailyBudget(CLAUSE, "Forty minutes", scope, minutes * MINUTE, days)


@pytest.mark.parametrize(
    ("scope", "expected"),
    [
        pytest.param(Scope(category="video"), (FILMS, CLIPS), id="a-category"),
        pytest.param(Scope(host="clips.example"), (CLIPS,), id="a-host-and-what-is-below"),
        pytest.param(Scope(host="lips.example"), (), id="not-what-only-ends-alike"),
        pytest.param(Scope(), (FILMS, CLIPS, NEWS), id="all"),
    ],
)
def test_what_minutes_are_for(scope: Scope, expected: tuple[Site, ...]) -> None:
    attended = {FILMS.id: MINUTE, CLIPS.id: 2 * MINUTE, NEWS.id: 4 * MINUTE, OTHER: MINUTE}
    standing = replace(STANDING, spent=spent_by_clause(terms(budget(scope)), WATCHED, attended))
    for site in WATCHED:
        found = agreed_rules(terms(budget(scope)), site, WATCHED, standing)
        if site not in expected:
            assert found == ()
            continue
        (rule,) = found
        assert isinstance(rule, AgreedTimeRule)
        assert rule.sites == tuple(one.id for one in expected)
        assert rule.spent == sum((attended[one.id] for one in expected), NOTHING)
        assert rule.day_ends_at == datetime(2026, 11, 24, 3, tzinfo=UTC)


def test_a_site_that_is_not_watched_any_more_counts_on() -> None:
    both = terms(budget(Scope(category="video")), replace(budget(Scope(host="films.example")), id=OTHER))
    spent = spent_by_clause(both, [FILMS, replace(CLIPS, removed=True)], {FILMS.id: MINUTE, CLIPS.id: 2 * MINUTE})
    assert spent == {CLAUSE: 3 * MINUTE, OTHER: MINUTE}
    (rule, _) = agreed_rules(both, FILMS, [FILMS], replace(STANDING, spent=spent))
    assert isinstance(rule, AgreedTimeRule)
    assert (rule.sites, rule.spent) == ((FILMS.id,), 3 * MINUTE)


@pytest.mark.parametrize(
    ("clause", "expected"),
    [
        pytest.param(budget(), 40, id="a-day-of-it"),
        pytest.param(budget(days=frozenset({2, 7})), None, id="another-day"),
        pytest.param(WeeklyBudget(CLAUSE, "", Scope(), 180 * MINUTE), 25, id="a-seventh-in-whole-minutes"),
        pytest.param(
            WeeklyBudget(CLAUSE, "", Scope(), 180 * MINUTE, (30 * MINUTE, *[NOTHING] * 6)), 30, id="the-split-of-monday"
        ),
    ],
)
def test_the_minutes_of_a_monday(clause: AnyClause, expected: int | None) -> None:
    found = [rule.budget for rule in agreed_rules(terms(clause), FILMS, WATCHED, STANDING) if hasattr(rule, "budget")]
    assert found == ([] if expected is None else [expected * MINUTE])


def test_a_day_without_minutes_has_nothing_to_finish() -> None:
    (rule,) = agreed_rules(terms(budget(minutes=0)), FILMS, WATCHED, STANDING)
    assert (rule.warn, rule.finish) == (NOTHING, NOTHING)


def test_what_was_granted_is_of_its_clause() -> None:
    both = terms(budget(), replace(budget(minutes=60), id=OTHER))
    standing = replace(STANDING, granted={OTHER: 15 * MINUTE}, reserve=20 * MINUTE)
    one, other = agreed_rules(both, FILMS, WATCHED, standing)
    assert [getattr(rule, "granted") for rule in (one, other)] == [NOTHING, 15 * MINUTE]  # noqa: B009
    assert (one.reserve, other.reserve, one.extension) == (20 * MINUTE, 20 * MINUTE, EXTENSION)


@pytest.mark.parametrize(("who", "is_played"), [(Who.MEMBER, True), (Who.EVERYONE, True), (Who.ADULTS, False)])
def test_hours_of_adults_are_not_played_on_the_member(who: Who, is_played: bool) -> None:
    found = agreed_rules(terms(bedtime(who)), NEWS, WATCHED, STANDING)
    assert [type(rule) for rule in found] == ([AgreedHoursRule] if is_played else [])


def bedtime(who: Who = Who.MEMBER) -> Bedtime:
    return Bedtime(CLAUSE, "Bed", time(20, 30), time(7), EVERY_DAY, who)


def test_hours_tell_until_when_they_are_opened() -> None:
    until = datetime(2026, 11, 23, 20, tzinfo=UTC)
    (rule,) = agreed_rules(terms(bedtime()), NEWS, WATCHED, replace(STANDING, granted_until={CLAUSE: until}))
    assert isinstance(rule, AgreedHoursRule)
    assert (rule.granted_until, len(rule.spans), rule.finish) == (until, 3, 3 * MINUTE)


@pytest.mark.parametrize(
    ("changes", "expected"),
    [
        pytest.param({}, ["23T15:30", "24T15:30"], id="asked"),
        pytest.param({"done": frozenset({CLAUSE})}, ["24T15:30"], id="done-today-asked-tomorrow"),
        pytest.param({"done": frozenset({OTHER})}, ["23T15:30", "24T15:30"], id="another-one-is-done"),
        pytest.param(
            {"granted_until": {CLAUSE: datetime(2026, 11, 23, 16, tzinfo=UTC)}}, ["23T16:00", "24T15:30"], id="later"
        ),
    ],
)
def test_homework_is_asked_once_a_day(changes: dict[str, object], expected: list[str]) -> None:
    clause = Homework(CLAUSE, "Homework first", Scope(category="video"), time(16, 30), EVERY_DAY)
    standing = replace(STANDING, **changes)  # type: ignore[arg-type]
    (rule,) = agreed_rules(terms(clause, NoContinue(OTHER, "")), CLIPS, WATCHED, standing)
    assert isinstance(rule, HomeworkRule)
    assert [f"{one.start:%dT%H:%M}" for one in rule.spans] == expected
    assert (rule.warn, rule.finish, rule.may_continue) == (NOTHING, NOTHING, True)
    assert agreed_rules(terms(clause), NEWS, WATCHED, standing) == ()


def test_a_clause_may_take_continue_away() -> None:
    (with_it,) = agreed_rules(terms(budget()), FILMS, WATCHED, STANDING)
    (without,) = agreed_rules(terms(NoContinue(OTHER, "Ask first"), budget()), FILMS, WATCHED, STANDING)
    assert (with_it.may_continue, without.may_continue) == (True, False)


def test_words_play_nothing() -> None:
    assert agreed_rules(terms(WordsClause(CLAUSE, "No phones at table", Who.EVERYONE)), FILMS, WATCHED, STANDING) == ()


SCREENS, ITEMS = ChapterUnit.SCREENS, ChapterUnit.ITEMS


@pytest.mark.parametrize(
    ("held", "expected"),
    [
        pytest.param(Policy(), (True, SCREENS, 8), id="longer-ones"),
        pytest.param(Policy(chapter_size=5), (True, SCREENS, 5), id="shorter-ones-stay"),
        pytest.param(Policy(chapter_cue=False, chapter_size=5), (True, SCREENS, 8), id="none-were-played"),
        pytest.param(Policy(chapter_unit=ITEMS, chapter_size=5), (True, SCREENS, 8), id="another-unit"),
    ],
)
def test_chapters(held: Policy, expected: tuple[bool, ChapterUnit, int]) -> None:
    agreed = terms(ChapterClause(CLAUSE, "", Scope(category="video"), SCREENS, 8))
    found = tightened(held, agreed, FILMS)
    assert (found.chapter_cue, found.chapter_unit, found.chapter_size) == expected
    assert tightened(held, agreed, NEWS) == held


def test_the_gate_asks_where_it_was_agreed() -> None:
    agreed, silent = terms(GateClause(CLAUSE, "", Scope(host="films.example"))), Policy(gate_enabled=False)
    assert tightened(silent, agreed, FILMS) == Policy()
    assert tightened(silent, agreed, CLIPS) == silent


def test_a_plan_plays_what_was_agreed_first_and_in_a_break_too() -> None:
    """A break silences what the member chose alone, not what was agreed."""
    agreed = terms(budget(), GateClause(OTHER, "", Scope()))
    on_break = replace(NEWS, on_break=Break(date(2026, 11, 23), date(2026, 11, 30)))
    day = Day(date(2026, 11, 23), datetime(2026, 11, 24, 4, tzinfo=UTC), {})
    family = Family(playing=Playing(agreed, datetime(2026, 11, 20, tzinfo=UTC), STANDING))
    plan = build(MEMBER, day, [FILMS, on_break], {}, Exemptions((), ()), MINUTE, family=family)
    films, news = plan.sites
    assert [type(rule) for rule in films.cues[:2]] == [AgreedTimeRule, PlannedTimeRule]
    assert ([type(rule) for rule in news.cues], news.gate.enabled) == ([AgreedTimeRule], True)
