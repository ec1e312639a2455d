"""What is usual of a week, as it goes out: each figure by its name."""

from datetime import date

from escale.api.shapes.usual import usual_out
from escale.domain.comparison import Range
from escale.domain.usual import Share, Shared, UsualShare, UsualShares
from escale.domain.usual_sums import DayRange, SumsRange, UsualSums
from escale.services.usual import Usual

MONDAY = date(2026, 11, 23)
SHARES = ("planned", "worth", "met", "cues", "chosen", "fed", "night", "pace")


def test_ranges_by_name() -> None:
    pace = UsualShare(Share(3, 60), Share(9, 60), 5)
    triggers = SumsRange((1, 2, 3, 4, 5, 6, 7), (0, 0, 0, 0, 0, 0, 0), (9, 8, 7, 6, 5, 4, 3), weeks=6)
    parts = SumsRange((10, 20, 30, 40), (1, 2, 3, 4), (100, 200, 300, 400), weeks=4)
    usual = Usual(
        UsualShares({Shared.PACE: pace}, {kind: 2 for kind in Shared if kind is not Shared.PACE}),
        UsualSums(triggers, 0),
        UsualSums(parts, 0),
        {MONDAY: DayRange(60, Range(5, 90, 3))},
    )
    words = ("wish", "habit", "boredom", "stress", "notification", "message", "work")
    times = ("morning", "afternoon", "evening", "night")
    assert usual_out(usual).model_dump(mode="json") == {
        **dict.fromkeys(SHARES),
        "pace": {"low": {"part": 3, "whole": 60}, "high": {"part": 9, "whole": 60}, "weeks": 5},
        "triggers": {
            "now": dict(zip(words, triggers.now, strict=True)),
            "low": dict.fromkeys(words, 0),
            "high": dict(zip(words, triggers.high, strict=True)),
            "weeks": 6,
        },
        "parts": {
            "now": dict(zip(times, parts.now, strict=True)),
            "low": dict(zip(times, parts.low, strict=True)),
            "high": dict(zip(times, parts.high, strict=True)),
            "weeks": 4,
        },
        "days": [{"day": "2026-11-23", "value": 60, "low": 5, "high": 90, "weeks": 3}],
        "weeks_missing": {**dict.fromkeys(SHARES, 2), "pace": 0, "triggers": 0, "parts": 0},
    }
