"""Rules for cues on the wire."""

from datetime import time, timedelta
from functools import singledispatch

from escale.api.schemas.cue_rules import (
    AutoplayRuleOut,
    BudgetRuleOut,
    ChapterRuleOut,
    CueRuleOut,
    EpisodeRuleOut,
    NightRuleOut,
    PaceRuleOut,
    PlannedTimeRuleOut,
)
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
    )


@cue_rule_out.register
def _(rule: PaceRule) -> CueRuleOut:
    return PaceRuleOut(kind="pace", per_minute=rule.per_minute)


def _minute(at: time) -> int:
    return at.hour * 60 + at.minute
