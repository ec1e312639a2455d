"""What the service tells a browser to do: rules with their parameters, chosen from policy and history."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date, datetime, timedelta
from uuid import UUID

from escale.domain.agreed import Playing, agreed_rules, tightened
from escale.domain.catalogue import Exemptions
from escale.domain.cue_rules import CueRule, budget_rule, cue_rules
from escale.domain.easing import in_force
from escale.domain.household import Member
from escale.domain.policy import Policy
from escale.domain.sites import Pattern, Site
from escale.domain.visibility import LevelSpan
from escale.domain.vocabulary import CalmPart, Level, Strength, Worth

SCHEMA = 1
"""Version of the plan's vocabulary."""
ABSENCE = timedelta(minutes=10)
"""A visit ends when nobody attends the site for so long. Our own choice: longer than a phone call, not than a meal."""
IDLE = timedelta(seconds=60)
"""No input for so long is idle, unless sound or video plays. Our own choice: reading a screen takes about as long."""
LOOP, LOOP_WITHIN = 5, timedelta(hours=1)
"""The fifth look within an hour is a checking loop. Our own choice: four can be somebody who waits for one answer."""
RATING = timedelta(minutes=5)
"""How long a visit can be rated after its end ("within a few minutes")."""


@dataclass(frozen=True, slots=True)
class LastVisit:
    """The latest ended visit of a site. `planned` is None when its gate was passed."""

    planned: timedelta | None
    attended: timedelta
    worth: Worth | None


@dataclass(frozen=True, slots=True)
class History:
    """What the past adds to the rules of one site. `suggestions` are the member's own words, the latest first.

    `looks`: when the looks (visits that were over within a minute) of the last hour began.
    """

    visits_today: int = 0
    last: LastVisit | None = None
    suggestions: tuple[str, ...] = ()
    looks: tuple[datetime, ...] = ()


@dataclass(frozen=True, slots=True)
class Day:
    """The member's day that a plan is for. `elsewhere`: attended in it in the member's other browsers, by site."""

    date: date
    ends_at: datetime
    elsewhere: Mapping[UUID, timedelta]


@dataclass(frozen=True, slots=True)
class GateRule:
    """What the gate asks and offers."""

    enabled: bool
    delay: timedelta
    choices: tuple[timedelta, ...]
    ask_trigger: bool
    pass_time: timedelta
    tells_loops: bool
    history: History


@dataclass(frozen=True, slots=True)
class PlannedSite:
    """One watched site and its rules."""

    id: UUID
    name: str
    category: str | None
    patterns: tuple[Pattern, ...]
    gate: GateRule
    cues: tuple[CueRule, ...]
    strength: Strength
    cues_per_day: int
    calm: tuple[CalmPart, ...]


@dataclass(frozen=True, slots=True)
class Family:
    """What the member is to others. `people`: who else uses the browser. `level`: what others see of the member now;
    `coming`: the more that they will see.

    `playing`: the agreement with the member. `requests_waiting`: wishes that they may answer.
    """

    people: tuple[Member, ...] = ()
    level: Level = Level.NOTHING
    coming: LevelSpan | None = None
    playing: Playing | None = None
    requests_waiting: int = 0


ALONE = Family()


@dataclass(frozen=True, slots=True)
class Plan:
    """All rules for one browser of `member`. `reflections_due`: weeks that wait to be looked back at.

    `day_ends_at`: when the member's day is over, and what belongs to a day begins anew.
    """

    member: Member
    day_ends_at: datetime
    sites: tuple[PlannedSite, ...]
    exemptions: Exemptions
    reflections_due: int
    family: Family = ALONE


def build(
    member: Member,
    day: Day,
    sites: Sequence[Site],
    history: Mapping[UUID, History],
    exemptions: Exemptions,
    shortest: timedelta,
    reflections_due: int = 0,
    family: Family = ALONE,
) -> Plan:
    """The plan for `sites` on the member's `day`. `history`: by site id; `shortest`: what a gate offers."""
    played = family.playing
    planned = (_planned(site, day, sites, history.get(site.id, History()), shortest, played) for site in sites)
    return Plan(member, day.ends_at, tuple(planned), exemptions, reflections_due, family)


def choices(policy: Policy, shortest: timedelta) -> tuple[timedelta, ...]:
    """Planned times to choose from: the shortest, then the policy's longer ones, rising, each once."""
    return (shortest, *sorted({one for one in policy.planned_choices if one > shortest}))


def _planned(
    site: Site,
    day: Day,
    watched: Sequence[Site],
    history: History,
    shortest: timedelta,
    played: Playing | None,
) -> PlannedSite:
    """What was agreed comes first: it is the word of two sides."""
    chosen = in_force(site, day.date)
    policy = tightened(chosen, played.terms, site) if played else chosen
    agreed = agreed_rules(played.terms, site, watched, played.standing) if played else ()
    suggestions = history.suggestions if policy.suggest_intentions else ()
    gate = GateRule(
        enabled=policy.gate_enabled,
        delay=policy.gate_delay,
        choices=choices(policy, shortest),
        ask_trigger=policy.ask_trigger,
        pass_time=policy.pass_time,
        tells_loops=policy.loop_cue,
        history=History(history.visits_today, history.last, suggestions, history.looks),
    )
    cues = cue_rules(policy, budget_rule(site, policy, day.date, watched, day.elsewhere))
    return PlannedSite(
        id=site.id,
        name=site.name,
        category=site.category,
        patterns=site.patterns,
        gate=gate,
        cues=(*agreed, *cues),
        strength=policy.strength,
        cues_per_day=policy.cues_per_day,
        calm=calm(policy),
    )


def calm(policy: Policy) -> tuple[CalmPart, ...]:
    """What of a page is hidden."""
    wanted = {
        CalmPart.COUNTERS: policy.calm_counters,
        CalmPart.BADGES: policy.calm_badges,
        CalmPart.TRENDING: policy.calm_trending,
    }
    return tuple(part for part, is_hidden in wanted.items() if is_hidden)
