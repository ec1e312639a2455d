#!/bin/sh
# Uses the machine's Node when it is 20.19 or newer and has npm, else puts one into .venv/bin, which the Makefile has first on PATH.
set -eu
new_enough='const [a, b] = process.versions.node.split(".").map(Number); process.exit(a > 20 || (a === 20 && b >= 19) ? 0 : 1)'
if node -e "$new_enough" 2>/dev/null && npm --version >/dev/null 2>&1; then exit 0; fi
echo "No Node 20.19 or newer here: installing one into $1"
exec "$1/bin/python" -m pip install --quiet --disable-pip-version-check --require-hashes --requirement requirements-node.txt
