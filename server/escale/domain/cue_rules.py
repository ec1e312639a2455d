"""Rules for cues: what makes each kind due, from a policy. Pinned by the golden cases of `shared/fixtures/plan`."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date, time, timedelta
from uuid import UUID

from escale.domain.agreed_rules import AnyAgreedRule
from escale.domain.policy import Policy
from escale.domain.sites import Site
from escale.domain.vocabulary import BudgetScope, ChapterUnit

NOTHING = timedelta()


@dataclass(frozen=True, slots=True)
class PlannedTimeRule:
    """Due when attended time reaches planned time; "continue" adds `extension`."""

    extension: timedelta


@dataclass(frozen=True, slots=True)
class ChapterRule:
    """Due at each `size` `unit`s of a page that keeps growing."""

    unit: ChapterUnit
    size: int


@dataclass(frozen=True, slots=True)
class EpisodeRule:
    """Due when what one watches or hears is over."""


@dataclass(frozen=True, slots=True)
class AutoplayRule:
    """Due when something starts to play that nobody started; it waits for the answer."""


@dataclass(frozen=True, slots=True)
class NightRule:
    """Due once a visit from `start` to `end` by the browser's own clock; the night may hold a midnight."""

    start: time
    end: time


@dataclass(frozen=True, slots=True)
class BudgetRule:
    """Due when the day's attended time on all `sites` reaches `budget`; "continue" adds `extension`.

    `elsewhere`: what of it was attended in the member's other browsers. `holds_on`: whether it holds on the plan's day
    and on each of the six after it, for a browser that is alone by then.
    """

    budget: timedelta
    extension: timedelta
    sites: tuple[UUID, ...]
    elsewhere: timedelta
    holds_on: tuple[bool, ...]


@dataclass(frozen=True, slots=True)
class PaceRule:
    """Due when at least `per_minute` new items or clips came a minute."""

    per_minute: int


ChosenRule = PlannedTimeRule | ChapterRule | EpisodeRule | AutoplayRule | NightRule | BudgetRule | PaceRule
CueRule = ChosenRule | AnyAgreedRule


def cue_rules(policy: Policy, budget: BudgetRule | None) -> tuple[CueRule, ...]:
    """The cues that the policy asks for; the planned time comes first, because it is the person's own word."""
    rules: tuple[tuple[bool, CueRule | None], ...] = (
        (policy.planned_time_cue, PlannedTimeRule(policy.extension)),
        (policy.budget_cue, budget),
        (policy.night_cue, NightRule(policy.night_from, policy.night_until)),
        (policy.autoplay_cue, AutoplayRule()),
        (policy.episode_cue, EpisodeRule()),
        (policy.chapter_cue, ChapterRule(policy.chapter_unit, policy.chapter_size)),
        (policy.pace_cue, PaceRule(policy.pace)),
    )
    return tuple(rule for is_on, rule in rules if is_on and rule is not None)


def budget_rule(
    site: Site, policy: Policy, day: date, watched: Sequence[Site], elsewhere: Mapping[UUID, timedelta]
) -> BudgetRule | None:
    """What the day's minutes are for, when there are any in the week. Without a category they are the site's own."""
    if not policy.budget_cue:
        return None
    is_shared = policy.budget_scope is BudgetScope.CATEGORY and site.category is not None
    sites = tuple(one.id for one in watched if one.id == site.id or (is_shared and one.category == site.category))
    spent = sum((elsewhere.get(one, NOTHING) for one in sites), NOTHING)
    week = (day + timedelta(days=later) for later in range(7))
    holds_on = tuple(one.isoweekday() in policy.budget_days for one in week)
    return BudgetRule(policy.budget, policy.extension, sites, spent, holds_on)
