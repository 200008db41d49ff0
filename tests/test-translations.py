#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""The languages of po/LINGUAS are well-formed, and have all that there is to translate: TEMPLATE"""

import os
import subprocess
import sys

import tap

CATALOGS = os.path.join(tap.ROOT, 'po')


def run(*command):
    """What a program of gettext finds wrong, as lines."""
    answer = subprocess.run(command, stdout=subprocess.PIPE, stderr=subprocess.STDOUT, text=True)
    return answer.stdout.splitlines() if answer.returncode else []


def make_cases(language, template):
    catalog = os.path.join(CATALOGS, f'{language}.po')
    return [
        (f'/translations/{language}/well-formed',
         lambda: run('msgfmt', '--check', '--check-accelerators=_', '--output-file=/dev/null', catalog)),
        (f'/translations/{language}/complete', lambda: run('msgcmp', catalog, template)),
    ]


def main(template):
    languages = tap.read('po/LINGUAS').split()
    return tap.run([case for language in languages for case in make_cases(language, template)])


if __name__ == '__main__':
    sys.exit(main(*sys.argv[1:]))
