#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""Runs the tests of a build folder and counts their cases.

usage: run-tests.py FOLDER [SEED]

With a seed the programs run in an order drawn from it, one at a time; without one, side by side. The
output of a program that fails is shown. The last line is "N passed, N failed", with ", N skipped" where
a case was skipped; the exit status is 0 only if none failed.
"""

import json
import os
import pathlib
import random
import re
import subprocess
import sys

LOG_BASE = "testlog"
TAP_LINE = re.compile(r"^\s*(not )?ok\b(.*)$")


def list_programs(folder):
    answer = subprocess.run(["meson", "introspect", folder, "--tests"],
                            stdout=subprocess.PIPE, text=True)
    if answer.returncode != 0:
        sys.exit("meson knows of no tests in %s." % folder)
    return [test["name"] for test in json.loads(answer.stdout)]


def run(folder, names):
    """Runs some programs, or all, and gives meson's record of each."""
    log = pathlib.Path(folder, "meson-logs", LOG_BASE + ".json")
    log.unlink(missing_ok=True)
    patience = os.environ.get("CTCT_TEST_PATIENCE", "1")
    subprocess.run(["meson", "test", "-C", folder, "--no-rebuild", "--logbase", LOG_BASE,
                    "--timeout-multiplier", patience, *names])
    if not log.exists():
        sys.exit("meson ran no test in %s: it left no %s there." % (folder, log.relative_to(folder)))
    return [json.loads(line) for line in log.read_text().splitlines()]


def count(record):
    """The cases of one program: passed, failed, skipped. A checker that counts none is one."""
    passed = failed = skipped = 0
    for line in record.get("stdout", "").splitlines():
        match = TAP_LINE.match(line)
        if match is None:
            skipped += line.startswith("1..0")
        elif match.group(1):
            failed += 1
        elif re.search(r"#\s*SKIP", match.group(2), re.IGNORECASE):
            skipped += 1
        else:
            passed += 1

    # A program that ended in the middle of a case has no line for it.
    if record["result"] not in ("OK", "SKIP") and failed == 0:
        failed = 1
    if record["result"] == "OK" and passed + skipped == 0:
        passed = 1
    return passed, failed, skipped


def show(record):
    print("\n--- %s: %s" % (record["name"], record["result"]))
    print(record.get("stdout", ""))
    print(record.get("stderr", ""))


def main(folder, seed=None):
    if seed is None:
        records = run(folder, [])
    else:
        names = list_programs(folder)
        random.Random(int(seed)).shuffle(names)
        records = [record for name in names for record in run(folder, [name])]

    totals = [0, 0, 0]
    for record in records:
        counts = count(record)
        totals = [a + b for a, b in zip(totals, counts)]
        if counts[1]:
            show(record)

    passed, failed, skipped = totals
    print()
    print("%d passed, %d failed%s" % (passed, failed, ", %d skipped" % skipped if skipped else ""))
    return 1 if failed or not passed else 0


if __name__ == "__main__":
    sys.exit(main(*sys.argv[1:]))
