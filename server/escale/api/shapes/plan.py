"""The plan on the wire."""

from datetime import timedelta

from escale.api.schemas.plan import (
    FamilyPlanOut,
    GateRuleOut,
    LastVisitOut,
    LoopRuleOut,
    PatternOut,
    PlannedSiteOut,
    PlanOut,
)
from escale.api.shapes.cue_rules import cue_rule_out
from escale.api.shapes.people import level_next_out, person_out
from escale.domain import plan as domain
from escale.domain.figures import LOOK
from escale.domain.plan import Family, GateRule, LastVisit, Plan, PlannedSite
from escale.domain.sites import Pattern

MILLISECOND = timedelta(milliseconds=1)
SECOND = timedelta(seconds=1)


def plan_out(plan: Plan) -> PlanOut:
    """All of it."""
    return PlanOut(
        schema_version=domain.SCHEMA,
        member_id=plan.member.id,
        member_name=plan.member.name,
        language=plan.member.language,
        absence_seconds=domain.ABSENCE // SECOND,
        look_seconds=LOOK // SECOND,
        idle_seconds=domain.IDLE // SECOND,
        rating_seconds=domain.RATING // SECOND,
        reflections_due=plan.reflections_due,
        day_ends_at=plan.day_ends_at,
        people=[person_out(one) for one in plan.family.people or (plan.member,)],
        family=_family(plan.family),
        sites=[_site(site) for site in plan.sites],
        never=[_pattern(pattern) for pattern in plan.exemptions.never],
        passthrough=[_pattern(pattern) for pattern in plan.exemptions.passthrough],
    )


def _family(family: Family) -> FamilyPlanOut:
    playing = family.playing
    return FamilyPlanOut(
        level=family.level,
        next_level=level_next_out(family.coming),
        agreed_since_at=playing.since if playing else None,
        day_ends_at=playing.standing.day.ends_at if playing else None,
        requests_waiting=family.requests_waiting,
    )


def _site(site: PlannedSite) -> PlannedSiteOut:
    return PlannedSiteOut(
        id=site.id,
        name=site.name,
        category=site.category,
        patterns=[_pattern(pattern) for pattern in site.patterns],
        gate=_gate(site.gate),
        cues=[cue_rule_out(rule) for rule in site.cues],
        strength=site.strength,
        cues_per_day=site.cues_per_day,
        calm=list(site.calm),
    )


def _gate(rule: GateRule) -> GateRuleOut:
    return GateRuleOut(
        enabled=rule.enabled,
        delay_ms=rule.delay // MILLISECOND,
        choices_seconds=[one // SECOND for one in rule.choices],
        ask_trigger=rule.ask_trigger,
        suggestions=list(rule.history.suggestions),
        pass_seconds=rule.pass_time // SECOND,
        visits_today=rule.history.visits_today,
        last=_last(rule.history.last),
        loop=loop_rule_out(rule),
    )


def loop_rule_out(rule: GateRule) -> LoopRuleOut | None:
    """When the gate tells a checking loop; None when it does not."""
    if not rule.tells_loops:
        return None
    return LoopRuleOut(looks=domain.LOOP, within_seconds=domain.LOOP_WITHIN // SECOND, latest=list(rule.history.looks))


def _last(visit: LastVisit | None) -> LastVisitOut | None:
    if visit is None:
        return None
    planned = None if visit.planned is None else visit.planned // SECOND
    return LastVisitOut(planned_seconds=planned, attended_seconds=visit.attended // SECOND, worth=visit.worth)


def _pattern(pattern: Pattern) -> PatternOut:
    return PatternOut(host=pattern.host, path=pattern.path)
