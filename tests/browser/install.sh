#!/bin/sh
# Finds a Chromium for the browser tests, installs it where it can, and else says how: the tests then skip.
for name in chromium chromium-browser google-chrome google-chrome-stable; do
    if command -v "$name" >/dev/null 2>&1; then exit 0; fi
done
if [ "$(id -u)" = 0 ] && command -v apt-get >/dev/null 2>&1; then
    apt-get update -qq && DEBIAN_FRONTEND=noninteractive apt-get install -y -qq chromium >/dev/null && exit 0
fi
echo "No Chromium found: browser tests will be skipped. Install one, such as: sudo apt-get install chromium" >&2
exit 0
