#!/bin/sh
# SPDX-License-Identifier: GPL-3.0-or-later
#
# start-flatpak.sh ID [floor]
#
# What its sandbox adds to the start of the Flatpak that build-aux/flatpak has installed: against the same
# program with the same runtime around it, in a tree that keeps nothing from it. build-aux/flatpak starts
# this where what is mounted goes with it. With "floor" it only tells what any sandbox takes.
set -eu
cd "$(dirname "$0")/../.."

id=$1

# What the sandbox itself takes to run a program that does nothing: the median of 21, in milliseconds.
tell_floor () {
  for _ in 1 2 3 4 5 6 7 8 9 10 11 12 13 14 15 16 17 18 19 20 21; do
    start=$(date +%s%N)
    flatpak run --user --no-a11y-bus --command=true "$id"
    echo $((($(date +%s%N) - start) / 100000))
  done | sort -n | sed -n '11s/\(.*\)\(.\)$/a sandbox of nothing                  \1.\2 ms/p'
}

if [ "${2:-}" = floor ]; then
  tell_floor
  exit 0
fi

tools=build/flatpak/tools
tree=$PWD/build/newest/tree
# Here the sandbox sees it too.
probe=$HOME/.var/app/$id/data/first-frame.so

[ -f $tools/build.ninja ] || meson setup $tools >/dev/null
meson compile -C $tools addressee-sandbox bench-start first-frame >/dev/null
cp $tools/tests/bench/first-frame.so "$probe"

mkdir -p "$tree/app" "$tree$PWD"
mount --bind "$(flatpak info --user --show-location "$id")/files" "$tree/app"
mount --bind /proc "$tree/proc"
mount --rbind /dev "$tree/dev"
mount --bind /tmp "$tree/tmp"
mount --bind "$PWD" "$tree$PWD"

# Assistive technology is left out on both sides.
export GSK_RENDERER=cairo GTK_A11Y=none FIRST_FRAME_TEXT='Mr. Ronald Martone'
dbus-run-session -- tests/bench/start-flatpak.sh "$id" floor
exec dbus-run-session -- tests/ui/run-in-xvfb.sh $tools/tests/bench/bench-start \
  $tools/src/sandbox/addressee-sandbox 'in its sandbox' 'outside of it' 1.3 1.1 \
  flatpak run --user --no-a11y-bus --env=LD_PRELOAD="$probe" "$id" --contact=196 \
  against chroot "$tree" env LD_PRELOAD="$probe" XDG_DATA_DIRS=/app/share:/usr/share \
  /app/bin/addressee --contact=196
