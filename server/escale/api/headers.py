"""Headers of every response, errors included (security reference, row 9).

There are no CORS headers at all, and no cookies.
"""

CONTENT_SECURITY_POLICY = "; ".join(
    (
        "default-src 'none'",
        "script-src 'self'",
        "style-src 'self'",
        "font-src 'self'",
        "img-src 'self'",
        "connect-src 'self'",
        "base-uri 'none'",
        "form-action 'none'",
        "frame-ancestors 'none'",
    )
)

SECURITY_HEADERS: dict[str, str] = {
    "content-security-policy": CONTENT_SECURITY_POLICY,
    "cross-origin-opener-policy": "same-origin",
    "cross-origin-resource-policy": "same-origin",
    "referrer-policy": "no-referrer",
    "x-content-type-options": "nosniff",
}

DEFAULT_CACHE = "no-store"
"""Unless a response says otherwise; only the dashboard's hashed assets and its conditional answers do."""

RAW_HEADERS = [(name.encode("latin-1"), value.encode("latin-1")) for name, value in SECURITY_HEADERS.items()]


def with_security(headers: list[tuple[bytes, bytes]]) -> list[tuple[bytes, bytes]]:
    """`headers` plus ours; what is ours cannot be weakened by a route, except `cache-control`."""
    kept = [(name, value) for name, value in headers if name.lower().decode("latin-1") not in SECURITY_HEADERS]
    if not any(name.lower() == b"cache-control" for name, _ in kept):
        kept.append((b"cache-control", DEFAULT_CACHE.encode()))
    return kept + RAW_HEADERS
