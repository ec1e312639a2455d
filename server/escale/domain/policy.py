"""What a member chose for one site: its gate, its cues.

The gate, looks, planned time and chapters are on from the start; every other cue, and the calm
page, is off until asked for.
"""

from dataclasses import dataclass
from datetime import time, timedelta
from typing import Any

from escale.domain.intervals import NIGHT_ENDS_AT, NIGHT_STARTS_AT
from escale.domain.vocabulary import BudgetScope, ChapterUnit, Strength

EVERY_DAY = (1, 2, 3, 4, 5, 6, 7)
"""ISO 8601: Monday is 1."""
PACE = 6
"""New items a minute. "A new stimulus every ten seconds resets attention" (product reference, capability 12)."""
CUES_PER_DAY = 12
"""Our own choice: about one every eighty minutes of a waking day; more are read by nobody."""


@dataclass(frozen=True, slots=True)
class Policy:
    """What the gate and the cues of one site do.

    `budget_days`: ISO weekdays on which `budget` holds. `cues_per_day`: after so many, only those that keep the
    person's own word (planned time, budget) are shown on this site for the rest of the day. `strength`: the card is the
    weakest that has an answer; a chip can be overlooked, so it is a choice. `calm_*`: what of a page is hidden that is
    there to bring people back: how many liked, follow and saw; what is unread; what others look at.
    """

    gate_enabled: bool = True
    gate_delay: timedelta = timedelta(seconds=3)
    planned_choices: tuple[timedelta, ...] = (timedelta(minutes=10), timedelta(minutes=20))
    ask_trigger: bool = True
    suggest_intentions: bool = True
    pass_time: timedelta = timedelta(minutes=15)
    loop_cue: bool = True
    planned_time_cue: bool = True
    extension: timedelta = timedelta(minutes=5)
    chapter_cue: bool = True
    chapter_unit: ChapterUnit = ChapterUnit.SCREENS
    chapter_size: int = 12
    episode_cue: bool = False
    autoplay_cue: bool = False
    night_cue: bool = False
    night_from: time = NIGHT_STARTS_AT
    night_until: time = NIGHT_ENDS_AT
    budget_cue: bool = False
    budget: timedelta = timedelta(minutes=30)
    budget_scope: BudgetScope = BudgetScope.SITE
    budget_days: tuple[int, ...] = EVERY_DAY
    pace_cue: bool = False
    pace: int = PACE
    strength: Strength = Strength.CARD
    cues_per_day: int = CUES_PER_DAY
    calm_counters: bool = False
    calm_badges: bool = False
    calm_trending: bool = False


CUES = ("planned_time_cue", "chapter_cue", "episode_cue", "autoplay_cue", "night_cue", "budget_cue", "pace_cue")
"""The switches of what is played while one is there."""
SILENT: dict[str, Any] = {name: False for name in ("gate_enabled", "loop_cue", *CUES)}
"""What a break changes."""
