"""Wire models: the source of `shared/openapi.json` and of the TypeScript types.

Instants end in `_at` and are UTC with milliseconds; durations end in `_seconds` or `_ms`.
"""
