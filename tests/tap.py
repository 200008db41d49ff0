# SPDX-License-Identifier: GPL-3.0-or-later
"""What the tests of the source tree share: finding files, dropping comments, writing TAP."""

import os
import re

ROOT = os.path.dirname(os.path.dirname(os.path.abspath(__file__)))


def find_files(folder, *suffixes):
    """The files below a folder of the tree, as sorted paths from its root."""
    found = []
    for parent, _, names in os.walk(os.path.join(ROOT, folder)):
        for name in names:
            if name.endswith(suffixes):
                found.append(os.path.relpath(os.path.join(parent, name), ROOT))
    return sorted(found)


def read(path):
    with open(os.path.join(ROOT, path), encoding='utf-8') as file:
        return file.read()


def strip_comments(text):
    """C and XML without comments; the strings of C stay as they are, and so do the line numbers."""
    pattern = r'"(?:\\.|[^"\\\n])*"|\'(?:\\.|[^\'\\\n])*\'|/\*.*?\*/|//[^\n]*|<!--.*?-->'

    def keep(match):
        found = match.group(0)
        return found if found[0] in '"\'' else '\n' * found.count('\n')

    return re.sub(pattern, keep, text, flags=re.DOTALL)


def find_in(paths, pattern):
    """`path:line` of each line outside comments in which the pattern is found."""
    found = []
    for path in paths:
        for number, line in enumerate(strip_comments(read(path)).split('\n'), 1):
            if re.search(pattern, line):
                found.append(f'{path}:{number}')
    return found


def run(cases):
    """Each case is a name and a function that returns a list of what is wrong."""
    failed = False
    print(f'1..{len(cases)}')
    for number, (name, check) in enumerate(cases, 1):
        wrong = check()
        failed = failed or bool(wrong)
        print(f'{"not ok" if wrong else "ok"} {number} {name}')
        for line in wrong:
            print(f'# {line}')
    return 1 if failed else 0
