"""Asking every route that there is, with bodies and parameters filled in from its own description."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from random import Random
from typing import Any, cast

Schema = Mapping[str, Any]
PATTERNS = {
    r"^[^\x00-\x1f\x7f]+$": "social",
    r"^([01][0-9]|2[0-3]):[0-5][0-9]$": "08:00",
    r"^([01][0-9]|2[0-3]):[0-5][0-9](:00)?$": "04:00",
    r"^([01][0-9]|2[0-3]):00(:00)?$": "04:00",
    r"^[0-9]+$": "2468",
    r"^[a-z][a-z_]{0,31}$": "video",
    r"^[A-Za-z0-9_+\-/]+$": "Europe/Paris",
    r"^[A-Za-z0-9_\-]+$": "nothing",
    r"^[A-Za-z0-9_\-]{43}$": "A" * 43,
    r"^[A-Za-z0-9_\-]{86}$": "A" * 86,
    r"^[A-Za-z0-9_\-]{87}$": "A" * 87,
}


@dataclass(frozen=True)
class Route:
    """One operation of the contract."""

    method: str
    path: str
    operation: Schema

    @property
    def names(self) -> list[str]:
        """Of what is in its path and its query, but not whom a browser speaks for."""
        return [one["name"] for one in self.operation.get("parameters", []) if one["in"] != "header"]


@dataclass
class Asker:
    """Fills in what a route wants: `pools` holds values for each name of a parameter, `ids` any ids that are known."""

    document: Schema
    random: Random
    pools: Mapping[str, Sequence[str]]
    ids: Sequence[str]
    words: str = "nothing new"
    optional: float = 0.5
    seen: set[str] = field(default_factory=set)

    def routes(self) -> Iterator[Route]:
        """All of them: what is read first, what is deleted last."""
        order = {"get": 0, "post": 1, "put": 2, "patch": 3, "delete": 4}
        found = [
            Route(method.upper(), path, operation)
            for path, methods in self.document["paths"].items()
            for method, operation in methods.items()
        ]
        return iter(sorted(found, key=lambda one: (order[one.method.lower()], one.path)))

    def query(self, route: Route) -> tuple[str, dict[str, str]]:
        """A path and a query, with values of the pools."""
        path, query = route.path, dict[str, str]()
        for name in route.names:
            value = self.random.choice(self.pools.get(name) or self.ids)
            if f"{{{name}}}" in path:
                path = path.replace(f"{{{name}}}", value)
            elif name != "member":
                query[name] = value
        return path, query

    def body(self, route: Route) -> Any:
        """A body that its schema allows, or None when it wants none."""
        content = route.operation.get("requestBody", {}).get("content", {})
        return self.fill(content["application/json"]["schema"]) if content else None

    def fill(self, schema: Schema, name: str = "") -> Any:
        """A value that the schema allows; ids and weeks are such as there are."""
        if "$ref" in schema:
            return self.fill(self.document["components"]["schemas"][schema["$ref"].rsplit("/", 1)[1]], name)
        for many in ("anyOf", "oneOf"):
            if many in schema:
                return self.fill(self.random.choice(schema[many]), name)
        if "const" in schema:
            return schema["const"]
        if "enum" in schema:
            return self.random.choice(schema["enum"])
        return self._plain(schema, name)

    def _plain(self, schema: Schema, name: str) -> Any:
        kind = schema.get("type")
        if kind == "object" or "properties" in schema:
            return self._object(schema)
        if kind == "array":
            return [self.fill(schema["items"], name) for _ in range(max(schema.get("minItems", 0), 1))]
        if kind == "string":
            return self._text(schema, name)
        if kind in ("integer", "number"):
            return max(schema.get("minimum", 0), min(schema.get("maximum", 1), 1))
        return {"boolean": self.random.random() < 0.5, "null": None}.get(cast(str, kind))

    def _object(self, schema: Schema) -> dict[str, Any]:
        wanted = schema.get("required", ())
        return {
            key: self.fill(value, key)
            for key, value in schema.get("properties", {}).items()
            if key in wanted or self.random.random() < self.optional
        }

    def _text(self, schema: Schema, name: str) -> str:
        if schema.get("format") == "uuid":
            return self.random.choice(self.pools.get(name) or self.ids)
        if schema.get("format") == "date":
            return self.random.choice(self.pools["day"])
        if schema.get("format") == "date-time":
            return "2026-12-01T08:00:00.000Z"
        pattern = schema.get("pattern")
        if pattern == r"^\d{4}-W\d{2}$":
            return self.random.choice(self.pools["week"])
        return PATTERNS[pattern] if pattern else self.words
