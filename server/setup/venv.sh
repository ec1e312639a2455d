#!/bin/sh
# Makes .venv with the first Python that is new enough, or says in one sentence what to install.
set -eu
ask() { echo "Escale needs $1" >&2; exit 1; }

for name in python3 python3.14 python3.13 python3.12 python3.11 python; do
  if "$name" -c 'import sys; sys.exit(sys.version_info < (3, 11))' 2>/dev/null; then python=$name; break; fi
done
[ -n "${python:-}" ] || ask "Python 3.11 or newer: sudo apt install python3 python3-venv"
"$python" -c 'import ensurepip, venv' 2>/dev/null || ask "Python's venv module: sudo apt install python3-venv"
exec "$python" -m venv "$1"
