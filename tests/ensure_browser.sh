#!/bin/sh
# Find Chromium, or install Debian's where that is allowed; without one the browser tests are skipped, which is no failure.
set -u

for browser in "${CHROMIUM:-}" chromium chromium-browser google-chrome; do
    [ -n "$browser" ] && command -v "$browser" >/dev/null && exit 0
done

if [ "$(id -u)" = 0 ] && command -v apt-get >/dev/null; then
    echo "Setting up: chromium (apt-get)"
    { apt-get update -qq && DEBIAN_FRONTEND=noninteractive apt-get install -y -qq --no-install-recommends chromium; } \
        >/dev/null 2>&1 && command -v chromium >/dev/null && exit 0
fi
echo "No Chromium found: the browser tests are skipped. Install Chromium, or name one in CHROMIUM=, to run them."
