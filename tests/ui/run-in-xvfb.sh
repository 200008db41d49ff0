#!/bin/sh
# SPDX-License-Identifier: GPL-3.0-or-later
# Runs a test program on a display of its own.
set -eu

if ! command -v Xvfb >/dev/null 2>&1; then
  echo '1..0 # SKIP no display'
  exit 0
fi

# Xvfb itself looks for a free number and writes it to the pipe.
numbers=$(mktemp -d)
trap 'rm -rf "$numbers"' EXIT
mkfifo "$numbers/display"
Xvfb -displayfd 3 -screen 0 1400x1000x24 -nolisten tcp -noreset 3>"$numbers/display" 2>/dev/null &
server=$!
trap 'kill "$server" 2>/dev/null; rm -rf "$numbers"' EXIT
read -r number <"$numbers/display"

status=0
DISPLAY=":$number" "$@" || status=$?
exit "$status"
