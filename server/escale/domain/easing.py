"""What loosens a policy starts tomorrow, what tightens it holds at once; a break has an end date and ends by itself.

Commitment that a person can undo in the very moment of temptation is none; one that they cannot undo at all is a lock
(`../shared/product.md`, "Changing a limit").
"""

from collections.abc import Callable
from dataclasses import dataclass, replace
from datetime import date, timedelta

from escale.domain.sites import Policy, Site

DAY = timedelta(days=1)
LONGEST_BREAK = 92
"""Days. A summer; who wants longer removes the site."""


@dataclass(frozen=True, slots=True)
class Change:
    """`now` holds at once; `later` from the next day on, None when nothing waits."""

    now: Policy
    later: Policy | None


def split(held: Policy, wish: Policy) -> Change:
    """What of `wish` holds now, in place of `held`, and whether the rest waits."""
    waits = {name: getattr(held, name) for name, is_looser in LOOSER.items() if is_looser(held, wish)}
    now = replace(wish, **waits)
    return Change(now, wish if now != wish else None)


def settled(site: Site, day: date) -> Policy:
    """What the member chose for the site, as it holds on `day`, whether or not there is a break."""
    later = site.later
    return later.policy if later is not None and later.first_day <= day else site.policy


def in_force(site: Site, day: date) -> Policy:
    """What is played on `day`: in a break, neither gate nor cues; visits are recorded as on a site without a gate."""
    policy = settled(site, day)
    if site.on_break is None or not site.on_break.first_day <= day <= site.on_break.last_day:
        return policy
    return replace(policy, gate_enabled=False, planned_time_cue=False, chapter_cue=False, loop_cue=False)


LOOSER: dict[str, Callable[[Policy, Policy], bool]] = {
    "gate_enabled": lambda held, wish: held.gate_enabled and not wish.gate_enabled,
    "gate_delay": lambda held, wish: wish.gate_delay < held.gate_delay,
    "planned_choices": lambda held, wish: (
        max(wish.planned_choices, default=DAY * 0) > max(held.planned_choices, default=DAY * 0)
    ),
    "pass_time": lambda held, wish: wish.pass_time > held.pass_time,
    "planned_time_cue": lambda held, wish: held.planned_time_cue and not wish.planned_time_cue,
    "extension": lambda held, wish: wish.extension > held.extension,
    "chapter_cue": lambda held, wish: held.chapter_cue and not wish.chapter_cue,
    "loop_cue": lambda held, wish: held.loop_cue and not wish.loop_cue,
    "chapter_screens": lambda held, wish: wish.chapter_screens > held.chapter_screens,
}
"""By field of a policy, whether the wish is looser there. What is only asked or offered loosens nothing."""
