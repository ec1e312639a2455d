"""What of a week is laid beside others: chosen by what no exchange of days changes, added up over the same sites."""

import random
from collections.abc import Iterable
from datetime import date, timedelta
from uuid import UUID

from escale.domain.beside import MOST_SITES, Beside, KnownDay, SiteLine, lay
from escale.domain.comparison import Measure
from escale.domain.watched import Watch

MONDAY = date(2026, 11, 23)
OVER = MONDAY + timedelta(days=7)
BEFORE = Watch(date(2026, 1, 1))
OLD, NEW, GONE = (UUID(int=number) for number in (1, 2, 3))
WEEKS = range(5)


Line = tuple[UUID, SiteLine]


def line(site: UUID, day: date, minutes: int, night: int = 0, planned: int = 0, looks: int = 0) -> Line:
    return site, (day, minutes * 60_000, night * 60_000, planned * 60_000, looks)


def laid(lines: Iterable[Line], watches: dict[UUID, Watch], today: date = OVER) -> Beside:
    """No two sites at once: a day's time is the sum of its lines."""
    by_site: dict[UUID, list[SiteLine]] = {}
    for site, one in lines:
        by_site.setdefault(site, []).append(one)
    told = [one for of_site in by_site.values() for one in of_site]
    days = [
        KnownDay(
            day,
            sum(one[1] for one in told if one[0] == day),
            sum(one[2] for one in told if one[0] == day),
        )
        for day in sorted({one[0] for one in told})
    ]
    return lay(MONDAY, today, days, by_site, watches)


def every_day(site: UUID, since: date = MONDAY - timedelta(days=28), until: date = OVER, **told: int) -> list[Line]:
    return [line(site, since + timedelta(days=number), **told) for number in range((until - since).days)]


def of(beside: Beside, measure: Measure) -> dict[date, int]:
    (found,) = [one for one in beside.series if one.measure is measure]
    return dict(found.days)


def chosen(beside: Beside) -> list[UUID | None]:
    return [one.site_id for one in beside.series if one.measure is Measure.SITE]


def test_a_new_site_is_in_no_total_and_has_no_zeros() -> None:
    old, new = every_day(OLD, minutes=10, night=2, planned=4, looks=1), every_day(NEW, MONDAY, minutes=30, night=9)
    beside = laid([*old, *new], {OLD: BEFORE, NEW: Watch(MONDAY)})
    assert beside.left_out == {NEW}
    assert set(of(beside, Measure.ATTENDED).values()) == {600}
    assert set(of(beside, Measure.WITHOUT_INTENTION).values()) == {360}
    assert set(of(beside, Measure.NIGHT).values()) == {120}
    assert set(of(beside, Measure.LOOKS).values()) == {1}
    series = {one.site_id: one.days for one in beside.series if one.measure is Measure.SITE}
    assert list(series[NEW]) == [MONDAY + timedelta(days=number) for number in range(1, 7)]
    assert len(series[OLD]) == 35


def test_a_site_that_was_removed_in_the_week_is_in_no_total() -> None:
    old, gone = every_day(OLD, minutes=10), every_day(GONE, until=MONDAY + timedelta(days=3), minutes=30)
    beside = laid([*old, *gone], {OLD: BEFORE, GONE: Watch(date(2026, 1, 1), MONDAY + timedelta(days=2))})
    assert (beside.left_out, set(of(beside, Measure.ATTENDED).values())) == (frozenset({GONE}), {600})


def test_a_site_of_three_weeks_is_in_the_totals_from_its_day_on() -> None:
    since = MONDAY - timedelta(days=21)
    old, new = every_day(OLD, minutes=10), every_day(NEW, since, minutes=30)
    beside = laid([*old, *new], {OLD: BEFORE, NEW: Watch(since - timedelta(days=1))})
    attended = of(beside, Measure.ATTENDED)
    assert (beside.left_out, min(attended), set(attended.values())) == (frozenset(), since, {2_400})


def test_before_any_day_is_over_there_is_no_total() -> None:
    beside = laid([line(OLD, MONDAY, 10)], {OLD: Watch(MONDAY)}, today=MONDAY)
    assert [(one.measure, dict(one.days)) for one in beside.series] == [
        *((measure, {}) for measure in Measure if measure is not Measure.SITE),
        (Measure.SITE, {}),
    ]


def test_sites_are_chosen_by_all_weeks_together() -> None:
    """By this week alone, the choice would find what the comparison is asked to find."""
    sites = [UUID(int=10 + number) for number in range(MOST_SITES + 2)]
    lines = [
        entry for number, site in enumerate(sites) for entry in every_day(site, until=MONDAY, minutes=90 - 10 * number)
    ]
    lines += [line(sites[-1], MONDAY + timedelta(days=number), 30) for number in range(7)]
    assert chosen(laid(lines, dict.fromkeys(sites, BEFORE))) == sites[:MOST_SITES]


def test_an_exchange_of_days_changes_no_choice() -> None:
    generator = random.Random(1)
    sites = [UUID(int=10 + number) for number in range(12)]
    days = [MONDAY + timedelta(days=place - 7 * back) for back in WEEKS for place in range(7)]
    lines = [line(site, day, generator.randrange(90)) for site in sites for day in days if generator.random() < 0.5]
    expected = chosen(laid(lines, dict.fromkeys(sites, BEFORE)))
    for _ in range(20):
        back = {place: generator.sample(WEEKS, len(WEEKS)) for place in range(7)}
        moved = [(site, (_moved(one[0], back), *one[1:])) for site, one in lines]
        assert chosen(laid(moved, dict.fromkeys(sites, BEFORE))) == expected


def _moved(day: date, back: dict[int, list[int]]) -> date:
    """The same weekday of the week that takes the place of the day's."""
    week = (MONDAY - day + timedelta(days=6)).days // 7
    return MONDAY + timedelta(days=day.weekday() - 7 * back[day.weekday()][week])


def test_a_site_that_is_long_gone_takes_no_place() -> None:
    old, gone = every_day(OLD, minutes=10), every_day(GONE, until=MONDAY - timedelta(days=14), minutes=30)
    beside = laid([*old, *gone], {OLD: BEFORE, GONE: Watch(date(2026, 1, 1), MONDAY - timedelta(days=14))})
    assert chosen(beside) == [OLD]
