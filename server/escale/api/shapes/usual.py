"""What is usual of a week, on the wire."""

from collections.abc import Iterable
from enum import StrEnum
from typing import Any, TypeVar

from escale.api.schemas.periods import TriggersOut
from escale.api.schemas.weeks import (
    DayPartsOut,
    ShareOut,
    UsualDayOut,
    UsualFiguresOut,
    UsualPartsOut,
    UsualShareOut,
    UsualTriggersOut,
    WeeksMissingOut,
)
from escale.domain.day_parts import DayPart
from escale.domain.usual import Shared, UsualShare
from escale.domain.usual_sums import SumsRange
from escale.domain.vocabulary import Trigger
from escale.services.usual import Usual

_Sums = TypeVar("_Sums", TriggersOut, DayPartsOut)


def usual_out(usual: Usual) -> UsualFiguresOut:
    """The ranges, and what those that are not there still need."""
    shares, triggers, parts = usual.shares, usual.triggers.range, usual.parts.range
    return UsualFiguresOut(
        **{kind.value: _share(shares.found[kind]) if kind in shares.found else None for kind in Shared},
        triggers=UsualTriggersOut(**_range(triggers, TriggersOut, Trigger)) if triggers else None,
        parts=UsualPartsOut(**_range(parts, DayPartsOut, DayPart)) if parts else None,
        days=[
            UsualDayOut(day=day, value=one.value, low=one.usual.low, high=one.usual.high, weeks=one.usual.weeks)
            for day, one in usual.days.items()
        ],
        weeks_missing=WeeksMissingOut(
            **{kind.value: shares.missing.get(kind, 0) for kind in Shared},
            triggers=usual.triggers.weeks_missing,
            parts=usual.parts.weeks_missing,
        ),
    )


def _share(usual: UsualShare) -> UsualShareOut:
    low, high = (ShareOut(part=one.part, whole=one.whole) for one in (usual.low, usual.high))
    return UsualShareOut(low=low, high=high, weeks=usual.weeks)


def _range(sums: SumsRange, model: type[_Sums], words: Iterable[StrEnum]) -> dict[str, Any]:
    names = [word.value for word in words]
    told = (("now", sums.now), ("low", sums.low), ("high", sums.high))
    return {name: model(**dict(zip(names, of, strict=True))) for name, of in told} | {"weeks": sums.weeks}
