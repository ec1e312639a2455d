"""The policy of one site on the wire."""

from datetime import timedelta

from escale.api.schemas.policy import PolicyIO
from escale.domain.policy import Policy

MILLISECOND = timedelta(milliseconds=1)
SECOND = timedelta(seconds=1)


def policy_out(policy: Policy) -> PolicyIO:
    """A policy, in milliseconds and seconds."""
    return PolicyIO(
        gate_enabled=policy.gate_enabled,
        gate_delay_ms=policy.gate_delay // MILLISECOND,
        planned_choices_seconds=tuple(one // SECOND for one in policy.planned_choices),
        ask_trigger=policy.ask_trigger,
        suggest_intentions=policy.suggest_intentions,
        pass_seconds=policy.pass_time // SECOND,
        planned_time_cue=policy.planned_time_cue,
        extension_seconds=policy.extension // SECOND,
        chapter_cue=policy.chapter_cue,
        chapter_unit=policy.chapter_unit,
        chapter_size=policy.chapter_size,
        episode_cue=policy.episode_cue,
        autoplay_cue=policy.autoplay_cue,
        night_cue=policy.night_cue,
        night_from=policy.night_from,
        night_until=policy.night_until,
        budget_cue=policy.budget_cue,
        budget_seconds=policy.budget // SECOND,
        budget_scope=policy.budget_scope,
        budget_days=policy.budget_days,
        pace_cue=policy.pace_cue,
        pace_per_minute=policy.pace,
        strength=policy.strength,
        cues_per_day=policy.cues_per_day,
        calm_counters=policy.calm_counters,
        calm_badges=policy.calm_badges,
        calm_trending=policy.calm_trending,
        loop_cue=policy.loop_cue,
    )


def policy_in(policy: PolicyIO) -> Policy:
    """A policy, in durations."""
    return Policy(
        gate_enabled=policy.gate_enabled,
        gate_delay=policy.gate_delay_ms * MILLISECOND,
        planned_choices=tuple(one * SECOND for one in policy.planned_choices_seconds),
        ask_trigger=policy.ask_trigger,
        suggest_intentions=policy.suggest_intentions,
        pass_time=policy.pass_seconds * SECOND,
        planned_time_cue=policy.planned_time_cue,
        extension=policy.extension_seconds * SECOND,
        chapter_cue=policy.chapter_cue,
        chapter_unit=policy.chapter_unit,
        chapter_size=policy.chapter_size,
        episode_cue=policy.episode_cue,
        autoplay_cue=policy.autoplay_cue,
        night_cue=policy.night_cue,
        night_from=policy.night_from,
        night_until=policy.night_until,
        budget_cue=policy.budget_cue,
        budget=policy.budget_seconds * SECOND,
        budget_scope=policy.budget_scope,
        budget_days=policy.budget_days,
        pace_cue=policy.pace_cue,
        pace=policy.pace_per_minute,
        strength=policy.strength,
        cues_per_day=policy.cues_per_day,
        calm_counters=policy.calm_counters,
        calm_badges=policy.calm_badges,
        calm_trending=policy.calm_trending,
        loop_cue=policy.loop_cue,
    )
