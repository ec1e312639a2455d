"""What loosens a policy starts tomorrow, what tightens it holds at once; a break has an end date and ends by itself.

Commitment that a person can undo in the very moment of temptation is none; one that they cannot undo at all is a lock
(product reference, "Changing a limit").
"""

from collections.abc import Callable
from dataclasses import dataclass, replace
from datetime import date, time, timedelta

from escale.domain.policy import CUES, SILENT, Policy
from escale.domain.sites import Site
from escale.domain.vocabulary import BudgetScope, Strength

DAY = timedelta(days=1)
MINUTES_OF_DAY = 1440
STRENGTHS = tuple(Strength)
"""The weakest first."""
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
    return replace(policy, **SILENT)


def _off(cue: str) -> Callable[[Policy, Policy], bool]:
    return lambda held, wish: getattr(held, cue) and not getattr(wish, cue)


def _while(cue: str, is_looser: Callable[[Policy, Policy], bool]) -> Callable[[Policy, Policy], bool]:
    """A detail of a cue that was not played loosens nothing: who switches it on chooses it whole."""
    return lambda held, wish: getattr(held, cue) and is_looser(held, wish)


def _night_is_covered(held: Policy, begins: time, ends: time) -> bool:
    """Whether a night from `begins` to `ends` has all of the held one in it, wherever around the clock they lie."""
    length = _minutes(held.night_from, held.night_until)
    return length == 0 or _minutes(begins, held.night_from) + length <= _minutes(begins, ends)


def _minutes(one: time, other: time) -> int:
    """From a time of the day to the next other one: a night that ends when it begins has none."""
    return ((other.hour - one.hour) * 60 + other.minute - one.minute) % MINUTES_OF_DAY


def _begins_later(held: Policy, wish: Policy) -> bool:
    return not _night_is_covered(held, wish.night_from, held.night_until) or _night_moves(held, wish)


def _ends_sooner(held: Policy, wish: Policy) -> bool:
    return not _night_is_covered(held, held.night_from, wish.night_until) or _night_moves(held, wish)


def _night_moves(held: Policy, wish: Policy) -> bool:
    """Each end alone makes the night longer, both together another one."""
    alone = ((wish.night_from, held.night_until), (held.night_from, wish.night_until))
    is_longer = all(_night_is_covered(held, *one) for one in alone)
    return is_longer and not _night_is_covered(held, wish.night_from, wish.night_until)


LOOSER: dict[str, Callable[[Policy, Policy], bool]] = {
    "gate_enabled": lambda held, wish: held.gate_enabled and not wish.gate_enabled,
    "gate_delay": lambda held, wish: wish.gate_delay < held.gate_delay,
    "planned_choices": lambda held, wish: (
        max(wish.planned_choices, default=DAY * 0) > max(held.planned_choices, default=DAY * 0)
    ),
    "pass_time": lambda held, wish: wish.pass_time > held.pass_time,
    "loop_cue": _off("loop_cue"),
    **{cue: _off(cue) for cue in CUES},
    "extension": lambda held, wish: wish.extension > held.extension,
    "chapter_size": _while(
        "chapter_cue",
        lambda held, wish: wish.chapter_unit == held.chapter_unit and wish.chapter_size > held.chapter_size,
    ),
    "night_from": _while("night_cue", _begins_later),
    "night_until": _while("night_cue", _ends_sooner),
    "budget": _while("budget_cue", lambda held, wish: wish.budget > held.budget),
    "budget_scope": _while(
        "budget_cue",
        lambda held, wish: (held.budget_scope, wish.budget_scope) == (BudgetScope.CATEGORY, BudgetScope.SITE),
    ),
    "budget_days": _while("budget_cue", lambda held, wish: not set(held.budget_days) <= set(wish.budget_days)),
    "pace": _while("pace_cue", lambda held, wish: wish.pace > held.pace),
    "strength": lambda held, wish: STRENGTHS.index(wish.strength) < STRENGTHS.index(held.strength),
    "cues_per_day": lambda held, wish: wish.cues_per_day < held.cues_per_day,
}
"""By field of a policy, whether the wish is looser there. What is only asked or offered loosens nothing, nor does
another unit of chapters: nobody can say which is longer. A calm page is how a page looks and no limit: whoever wants
to see a counter again sees it at once."""
