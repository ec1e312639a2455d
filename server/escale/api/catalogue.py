"""The catalogue of `shared/catalogue`, read once."""

import json
from functools import cache
from pathlib import Path
from typing import Any

from escale import resources
from escale.domain.catalogue import Catalogue, CatalogueSite, Exemptions
from escale.domain.sites import Pattern, parse_pattern
from escale.errors import ExemptionsInvalid


@cache
def catalogue() -> Catalogue:
    """All of it. A damaged file raises; the tests read the same files, so those of a release are whole."""
    folder = resources.catalogue()
    exemptions = _read(folder / "exemptions.json")
    return Catalogue(
        sites=tuple(_site(one) for one in _read(folder / "sites.json")["sites"]),
        categories=tuple(_read(folder / "categories.json")["categories"]),
        exemptions=Exemptions(_exempted(exemptions["never"]), _exempted(exemptions["passthrough"])),
    )


def known_categories() -> frozenset[str]:
    """Categories that everybody knows. A member may use words of their own, which are theirs alone."""
    return frozenset(catalogue().categories)


@cache
def exemptions(own: Path | None) -> Exemptions:
    """The catalogue's exemptions and those of the person's own file.

    Raises `ExemptionsInvalid` for a file it cannot read.
    """
    known = catalogue().exemptions
    if own is None:
        return known
    try:
        added = _read(own)
        never, passthrough = _exempted(added.get("never", [])), _exempted(added.get("passthrough", []))
    except (OSError, ValueError, KeyError, TypeError, AttributeError) as error:
        raise ExemptionsInvalid(f"{own} cannot be used: {error}") from error
    return Exemptions(known.never + never, known.passthrough + passthrough)


def _site(entry: dict[str, Any]) -> CatalogueSite:
    return CatalogueSite(
        key=entry["key"],
        name=entry["name"],
        patterns=tuple(parse_pattern(text) for text in entry["patterns"]),
        category=entry["category"],
        feed=entry["feed"],
    )


def _exempted(groups: list[dict[str, Any]]) -> tuple[Pattern, ...]:
    return tuple(parse_pattern(text) for group in groups for text in group["patterns"])


def _read(path: Path) -> dict[str, Any]:
    content: dict[str, Any] = json.loads(path.read_text(encoding="utf-8"))
    return content
