"""Suggestions of sites to watch, and the places that no gate ever covers. Data of `shared/catalogue`, as values."""

from collections.abc import Iterable
from dataclasses import dataclass

from escale.domain.sites import Pattern


@dataclass(frozen=True, slots=True)
class CatalogueSite:
    """A site that people often choose to watch. `key` is stable, `feed` says whether it has an endless list."""

    key: str
    name: str
    patterns: tuple[Pattern, ...]
    category: str
    feed: bool


@dataclass(frozen=True, slots=True)
class Exemptions:
    """`never`: places never gated, counted or cued. `passthrough`: sign-in and payment paths that pass the gate."""

    never: tuple[Pattern, ...]
    passthrough: tuple[Pattern, ...]


@dataclass(frozen=True, slots=True)
class Catalogue:
    """All of it. `categories` are keys of the messages `category-<key>`."""

    sites: tuple[CatalogueSite, ...]
    categories: tuple[str, ...]
    exemptions: Exemptions


def of_category(offered: Iterable[CatalogueSite], category: str) -> tuple[CatalogueSite, ...]:
    """The sites of a category, in the catalogue's order."""
    return tuple(one for one in offered if one.category == category)
