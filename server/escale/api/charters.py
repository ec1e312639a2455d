"""Presets of agreements, from `shared/catalogue/charters.json`: examples to edit, no rule of any age or country."""

import json
from datetime import date, timedelta
from functools import cache
from typing import Any
from uuid import uuid4

from escale import resources
from escale.api.schemas.agreements import PresetOut, TermsIO
from escale.domain.vocabulary import Language


def presets(language: Language, today: date) -> list[PresetOut]:
    """All of them in a language, with new ids, to be talked about again some weeks after `today`."""
    return [_preset(one, language, today) for one in _presets()]


@cache
def _presets() -> list[dict[str, Any]]:
    path = resources.catalogue() / "charters.json"
    found: list[dict[str, Any]] = json.loads(path.read_text(encoding="utf-8"))["presets"]
    return found


def _preset(entry: dict[str, Any], language: Language, today: date) -> PresetOut:
    clauses = [{**one, "id": uuid4(), "words": one["words"][language]} for one in entry["clauses"]]
    terms = {
        "title": entry["title"][language],
        "clauses": clauses,
        "warn_minutes": entry["warn_minutes"],
        "finish_minutes": entry["finish_minutes"],
        "review_on": today + timedelta(days=entry["review_days"]),
    }
    return PresetOut(
        key=entry["key"],
        title=entry["title"][language],
        text=entry["text"][language],
        terms=TermsIO.model_validate(terms),
    )
