#!/bin/sh
# Firefox takes AAC, which HLS streams are made of, from the system's libavcodec. Debian recommends it beside firefox-esr, and browsers.sh
# installs no recommendations. Without it a page of hls.js plays nothing in Firefox, and no cue can have its moment there.
set -eu
ldconfig -p 2>/dev/null | grep -q "libavcodec\.so" && exit 0
if [ "$(id -u)" = 0 ] && [ -e /etc/debian_version ]; then
  apt-get update -qq
  name=$(apt-cache search --names-only '^libavcodec[0-9]+$' | cut -d' ' -f1 | sort -V | tail -1)
  echo "Installing for Firefox: $name"
  DEBIAN_FRONTEND=noninteractive apt-get install -y -qq --no-install-recommends "$name"
  exit 0
fi
echo "Without libavcodec the pages of hls.js play nothing in Firefox: sudo apt install libavcodec-extra" >&2
