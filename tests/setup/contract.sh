#!/bin/sh
# Fails when shared/openapi.json or the types made from it are older than the server's models.
set -eu
fresh=$(mktemp -d)
trap 'rm -rf "$fresh"' EXIT
python -m escale.api.openapi > "$fresh/openapi.json"
npx openapi-typescript "$fresh/openapi.json" --output "$fresh/schema.d.ts" --default-non-nullable=false >/dev/null
for file in openapi.json client/schema.d.ts; do
  diff -u "shared/$file" "$fresh/$(basename "$file")" >&2 || { echo "shared/$file is stale: make openapi" >&2; exit 1; }
done
