"""Rules for cues on the wire."""

from datetime import time, timedelta
from functools import singledispatch
from typing import Any

from escale.api.schemas.cue_rules import (
    AgreedHoursRuleOut,
    AgreedTimeRuleOut,
    AutoplayRuleOut,
    BudgetRuleOut,
    ChapterRuleOut,
    CueRuleOut,
    EpisodeRuleOut,
    HomeworkRuleOut,
    NightRuleOut,
    PaceRuleOut,
    PlannedTimeRuleOut,
    SpanOut,
)
from escale.domain.agreed_rules import AgreedHoursRule, AgreedRule, AgreedTimeRule, HomeworkRule
from escale.domain.cue_rules import (
    AutoplayRule,
    BudgetRule,
    ChapterRule,
    CueRule,
    EpisodeRule,
    NightRule,
    PaceRule,
    PlannedTimeRule,
)
from escale.domain.intervals import Intervals

MILLISECOND = timedelta(milliseconds=1)


@singledispatch
def cue_rule_out(rule: CueRule) -> CueRuleOut:
    """One rule for cues."""
    raise TypeError(type(rule).__name__)


@cue_rule_out.register
def _(rule: PlannedTimeRule) -> CueRuleOut:
    return PlannedTimeRuleOut(kind="planned_time", extension_ms=rule.extension // MILLISECOND)


@cue_rule_out.register
def _(rule: ChapterRule) -> CueRuleOut:
    return ChapterRuleOut(kind="chapter", unit=rule.unit, size=rule.size)


@cue_rule_out.register
def _(_: EpisodeRule) -> CueRuleOut:
    return EpisodeRuleOut(kind="episode")


@cue_rule_out.register
def _(_: AutoplayRule) -> CueRuleOut:
    return AutoplayRuleOut(kind="autoplay")


@cue_rule_out.register
def _(rule: NightRule) -> CueRuleOut:
    return NightRuleOut(kind="night", from_minute=_minute(rule.start), until_minute=_minute(rule.end))


@cue_rule_out.register
def _(rule: BudgetRule) -> CueRuleOut:
    return BudgetRuleOut(
        kind="budget",
        budget_ms=rule.budget // MILLISECOND,
        extension_ms=rule.extension // MILLISECOND,
        site_ids=list(rule.sites),
        elsewhere_ms=rule.elsewhere // MILLISECOND,
        holds_on=list(rule.holds_on),
    )


@cue_rule_out.register
def _(rule: PaceRule) -> CueRuleOut:
    return PaceRuleOut(kind="pace", per_minute=rule.per_minute)


@cue_rule_out.register
def _(rule: AgreedTimeRule) -> CueRuleOut:
    return AgreedTimeRuleOut(
        kind="agreed_time",
        **_agreed(rule),
        budget_ms=rule.budget // MILLISECOND,
        granted_ms=rule.granted // MILLISECOND,
        spent_ms=rule.spent // MILLISECOND,
        site_ids=list(rule.sites),
        day_ends_at=rule.day_ends_at,
    )


@cue_rule_out.register
def _(rule: AgreedHoursRule) -> CueRuleOut:
    return AgreedHoursRuleOut(
        kind="agreed_hours",
        **_agreed(rule),
        spans=_spans(rule.spans),
        granted_until_at=rule.granted_until,
    )


@cue_rule_out.register
def _(rule: HomeworkRule) -> CueRuleOut:
    return HomeworkRuleOut(kind="homework", **_agreed(rule), spans=_spans(rule.spans))


def _agreed(rule: AgreedRule) -> dict[str, Any]:
    """What all rules of an agreement tell."""
    return {
        "clause_id": rule.clause_id,
        "words": rule.words,
        "warn_ms": rule.warn // MILLISECOND,
        "finish_ms": rule.finish // MILLISECOND,
        "may_continue": rule.may_continue,
        "extension_ms": rule.extension // MILLISECOND,
        "reserve_ms": rule.reserve // MILLISECOND,
    }


def _spans(intervals: Intervals) -> list[SpanOut]:
    return [SpanOut(from_at=one.start, until_at=one.end) for one in intervals]


def _minute(at: time) -> int:
    return at.hour * 60 + at.minute
