"""How things are written in an export. Words are those of the wire, durations say their unit, instants are in UTC."""

import csv
import io
import re
from datetime import UTC, datetime, timedelta
from typing import Any
from zoneinfo import ZoneInfo

from escale.domain import counts, figures
from escale.domain.gates import Gate
from escale.domain.household import Browser, Member
from escale.domain.policy import Policy
from escale.domain.reflection import Reflection, Schedule
from escale.domain.sites import Site
from escale.domain.visits import Cue, Visit
from escale.domain.vocabulary import Reached
from escale.storage.events import StoredEvent
from escale.storage.presence import Presence

SECOND, MILLISECOND = timedelta(seconds=1), timedelta(milliseconds=1)
FORMULA = re.compile(r"""(?:^|(?<=[;\t\r\n]))(?=[\s"]*[=+\-@＝＋－＠])|^(?=[\t\r])""")
"""Where a spreadsheet would begin to take a text for a formula (OWASP, CSV injection): at its beginning, and after what
some take for the end of a cell. Where decimals have a comma, as in France, that is ";", even between quotes.
"""
COLUMNS = (
    "started_at",
    "ended_at",
    "site",
    "address",
    "category",
    "intention",
    "trigger",
    "planned_seconds",
    "attended_seconds",
    "worth",
    "met",
    "origin",
    "end",
    "cues_shown",
    "cues_honoured",
    *counts.COUNTED,
)
BYTE_ORDER_MARK = "\ufeff"
"""Without it, spreadsheets on Windows take accents for something else."""


def instant(at: datetime) -> str:
    """With milliseconds, in UTC."""
    return at.astimezone(UTC).isoformat(timespec="milliseconds").replace("+00:00", "Z")


def member(one: Member) -> dict[str, Any]:
    """Who it is about."""
    return {
        "id": str(one.id),
        "name": one.name,
        "role": one.role,
        "language": one.language,
        "zone": one.zone,
        "day_starts_at": one.day_starts_at.isoformat("minutes"),
        "avatar": one.avatar,
        "colour": one.colour,
    }


def browser(one: Browser) -> dict[str, Any]:
    """A browser that is paired; not what lets it in."""
    return {"id": str(one.id), "name": one.name, "paired_at": instant(one.paired_at)}


def schedule(one: Schedule) -> dict[str, Any]:
    """When they wish to look back at a week: `weekday` from Monday (0) on, None for never."""
    return {"weekday": one.weekday, "hour": one.hour}


def site(one: Site) -> dict[str, Any]:
    """A site that is or was watched, and what was chosen for it."""
    told = {
        "id": str(one.id),
        "name": one.name,
        "category": one.category,
        "patterns": [str(pattern) for pattern in one.patterns],
        "watched": not one.removed,
        **policy(one.policy),
    }
    if one.later:
        told["later"] = {"first_day": one.later.first_day.isoformat(), **policy(one.later.policy)}
    if one.on_break:
        told["on_break"] = {
            "first_day": one.on_break.first_day.isoformat(),
            "last_day": one.on_break.last_day.isoformat(),
        }
    return told


def policy(one: Policy) -> dict[str, Any]:
    """What gate and cues of a site do."""
    return {
        "gate_enabled": one.gate_enabled,
        "gate_delay_ms": one.gate_delay // MILLISECOND,
        "planned_choices_seconds": [choice // SECOND for choice in one.planned_choices],
        "ask_trigger": one.ask_trigger,
        "suggest_intentions": one.suggest_intentions,
        "pass_seconds": one.pass_time // SECOND,
        "planned_time_cue": one.planned_time_cue,
        "extension_seconds": one.extension // SECOND,
        "chapter_cue": one.chapter_cue,
        "loop_cue": one.loop_cue,
        "chapter_unit": one.chapter_unit,
        "chapter_size": one.chapter_size,
        "episode_cue": one.episode_cue,
        "autoplay_cue": one.autoplay_cue,
        "night_cue": one.night_cue,
        "night_from": one.night_from.isoformat("minutes"),
        "night_until": one.night_until.isoformat("minutes"),
        "budget_cue": one.budget_cue,
        "budget_seconds": one.budget // SECOND,
        "budget_scope": one.budget_scope,
        "budget_days": list(one.budget_days),
        "pace_cue": one.pace_cue,
        "pace_per_minute": one.pace,
        "strength": one.strength,
        "cues_per_day": one.cues_per_day,
        "calm_counters": one.calm_counters,
        "calm_badges": one.calm_badges,
        "calm_trending": one.calm_trending,
    }


def visit(one: Visit, of: Site | None) -> dict[str, Any]:
    """As a line of a history file (`escale.services.history_lines.VisitLine`), so that it can be brought back."""
    told = one.intention
    reached, items, sponsored = counts.told(one.counts)
    line = {
        "id": str(one.id),
        "site": _address(one, of),
        "zone": one.zone,
        "started_at": instant(min(one.started_at, one.earliest_at)),
        "ended_at": instant(one.end.stamp.at) if one.end else None,
        "end": one.end.reason if one.end else None,
        "origin": one.start.origin if one.start else None,
        "attended": [[instant(piece.start), instant(piece.end)] for piece in one.intervals],
        "attended_ms": one.reported // MILLISECOND,
        "intention": _without_nothing(
            {"text": told.text, "planned_seconds": told.planned // SECOND, "trigger": told.trigger}
        )
        if told
        else None,
        "rating": _without_nothing(
            {"worth": one.rating.worth, "met": one.rating.met, "rated_at": instant(one.rating.stamp.at)}
        )
        if one.rating
        else None,
        "cues": [_cue(cue) for cue in one.cues] or None,
        "reached": {how: number for how, number in zip(Reached, reached, strict=True) if number} or None,
        "items_seen": items or None,
        "sponsored_seen": sponsored or None,
        "checks": {kind.value: able for kind, able in one.checks} or None,
    }
    return _without_nothing(line)


def gate(one: Gate) -> dict[str, Any]:
    """A gate that was shown."""
    return {
        "id": str(one.id),
        "site_id": str(one.site_id),
        "zone": one.zone,
        "shown_at": instant(one.shown.at),
        "answer": one.answer,
        "answered_at": instant(one.answered.at) if one.answered else None,
    }


def reflection(one: Reflection) -> dict[str, Any]:
    """What was written about a week."""
    answers = [{"question": question, "answer": text} for question, text in one.answers.items()]
    return {
        "week_from": one.monday.isoformat(),
        "state": one.state,
        "answers": answers,
        "intention": one.intention,
        "saved_at": instant(one.saved_at),
    }


def presence(one: Presence) -> dict[str, Any]:
    """When a browser gave signs of itself, and its pauses: their beginnings, and where the person ended one."""
    return {
        "browser_id": str(one.browser_id),
        "there": [[instant(piece.start), instant(piece.end)] for piece in one.contacts],
        "pauses": [[instant(mark.at), instant(mark.until_at) if mark.until_at else None] for mark in one.marks],
    }


def event(one: StoredEvent) -> dict[str, Any]:
    """What a browser sent, one by one."""
    header = {"browser_id": str(one.browser_id), "seq": one.seq, "at": instant(one.at), "zone": one.zone}
    told = {name: instant(value) if isinstance(value, datetime) else value for name, value in one.told.items()}
    return header | {"type": one.type, "schema": one.schema} | told


def csv_header() -> str:
    """The first row."""
    return BYTE_ORDER_MARK + _row(COLUMNS)


def csv_row(one: Visit, of: Site | None) -> str:
    """One visit. Times by the clock of the place, with their offset."""
    zone, told, cues = ZoneInfo(one.zone), one.intention, one.cues
    return _row(
        (
            one.started_at.astimezone(zone).isoformat(timespec="seconds"),
            one.end.stamp.at.astimezone(zone).isoformat(timespec="seconds") if one.end else None,
            of.name if of else None,
            _address(one, of),
            of.category if of else None,
            told.text if told else None,
            told.trigger if told else None,
            told.planned // SECOND if told else None,
            one.attended // SECOND,
            one.rating.worth if one.rating else None,
            one.rating.met if one.rating else None,
            one.start.origin if one.start else None,
            one.end.reason if one.end else None,
            len(cues),
            figures.honoured(one),
            *counts.all_of(one.counted),
        )
    )


def _address(one: Visit, of: Site | None) -> str:
    return str(of.patterns[0]) if of else str(one.site_id)


def _cue(one: Cue) -> dict[str, Any]:
    return _without_nothing(
        {
            "kind": one.kind,
            "shown_at": instant(one.shown_at),
            "answer": one.reply.answer if one.reply else None,
            "answered_at": instant(one.reply.stamp.at) if one.reply else None,
            "removed_at": instant(one.removed_at) if one.removed_at else None,
        }
    )


def _without_nothing(line: dict[str, Any]) -> dict[str, Any]:
    return {name: value for name, value in line.items() if value is not None}


def _row(cells: tuple[object, ...]) -> str:
    text = io.StringIO()
    csv.writer(text, lineterminator="\r\n").writerow(["" if cell is None else _safe(str(cell)) for cell in cells])
    return text.getvalue()


def _safe(cell: str) -> str:
    return FORMULA.sub("'", cell)
