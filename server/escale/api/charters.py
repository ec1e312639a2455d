"""Charters that come from elsewhere: files, and the presets of `shared/catalogue/charters.json`.

Presets are examples to edit; none is a rule of any age or country.
"""

import json
from datetime import date, timedelta
from functools import cache
from typing import Annotated, Any
from uuid import uuid4

from pydantic import ValidationError, ValidatorFunctionWrapHandler, WrapValidator

from escale import resources
from escale.agreement_errors import CharterNewer, CharterUnreadable
from escale.api.schemas.agreements import CharterIO, PresetOut, TermsIO
from escale.domain.vocabulary import Language

FORMAT, VERSION = "escale-charter", 1
LONGEST_PLACE = 80


def _readable(value: object, read: ValidatorFunctionWrapHandler) -> CharterIO:
    """What is wrong is told as a fact about a file, since a person chose one and no program wrote a request."""
    try:
        found: CharterIO = read(value)
    except ValidationError as error:
        if not isinstance(value, dict) or value.get("format") != FORMAT:
            raise CharterUnreadable from error
        version = value.get("version")
        if isinstance(version, int) and version > VERSION:
            raise CharterNewer from error
        place = ".".join(str(part) for part in error.errors()[0]["loc"])[:LONGEST_PLACE]
        raise CharterUnreadable(f"Part of this charter cannot be read ({place}): export it again.") from error
    return found


CharterFile = Annotated[CharterIO, WrapValidator(_readable)]
"""A charter as a body. Raises `CharterUnreadable`, `CharterNewer`."""


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
