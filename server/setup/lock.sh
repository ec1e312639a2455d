#!/bin/sh
# Writes all locks: hashed, for every platform, and with no address of a registry. A maintainer's tool: needs the network.
set -eu
"$1/bin/python" -m pip install --quiet --disable-pip-version-check uv==0.13.9
venv=$1
compile() {
  "$venv/bin/uv" pip compile --quiet --universal --python-version 3.11 --generate-hashes --no-annotate \
    --custom-compile-command "make lock" "$@"
}
compile pyproject.toml -o requirements.txt
compile --group build -c requirements.txt -o requirements-build.txt
compile --group dev -c requirements.txt -c requirements-build.txt -o requirements-dev.txt
compile --group node -o requirements-node.txt
npm install --package-lock-only
