#!/bin/sh
# SPDX-License-Identifier: GPL-3.0-or-later
# Runs a test program on a session bus of its own. What the services of the bus print is no TAP, so it
# goes elsewhere.
set -eu

exec dbus-run-session -- sh -c 'exec "$@" >&3' sh "$@" 3>&1 >/dev/null
