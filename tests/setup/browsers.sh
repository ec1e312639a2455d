#!/bin/sh
# Sees to the browsers of the stories: installs them where it may, says what is missing elsewhere. On CI a missing one is a failure;
# else the stories of that browser are skipped.
set -eu
found() { for path in "$@"; do [ -f "$path" ] && [ -x "$path" ] && return 0; done; return 1; }
chromium() { found "${CHROMIUM_BIN:-}" /usr/bin/chromium /usr/bin/chromium-browser; }
firefox() { found "${FIREFOX_BIN:-}" /usr/bin/firefox-esr /usr/bin/firefox; }

missing=""
chromium || missing="chromium"
firefox || missing="${missing:+$missing }firefox-esr"
[ -n "$missing" ] || exit 0

if [ "$(id -u)" = 0 ] && [ -e /etc/debian_version ]; then
  echo "Installing for the browser stories: $missing"
  apt-get update -qq
  # shellcheck disable=SC2086
  DEBIAN_FRONTEND=noninteractive apt-get install -y -qq --no-install-recommends $missing
  exit 0
fi

if [ "${CI:-}" = true ]; then
  echo "The browser stories need: $missing" >&2
  exit 1
fi
echo "SKIPPING browser stories for want of a browser: sudo apt install $missing" >&2
