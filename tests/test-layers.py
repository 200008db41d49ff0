#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""What the source tree keeps to beyond what the compiler sees."""

import os
import re
import sys

import tap

FLOORS = ['model', 'api', 'store', 'ui']
# What puts the floors together may open an account, and is to know no more of the wire than they.
PROGRAM = ['src/main.c', 'src/ctct-program-accounts.c', 'src/ctct-program-accounts.h']
MAX_FUNCTION_LINES = 80
SPDX = '/* SPDX-License-Identifier: GPL-3.0-or-later */'
TOOLKIT = r'^\s*#\s*include\s*<(gtk|gdk|gsk|adwaita|libadwaita)\b'
WIRE_LIBRARIES = r'^\s*#\s*include\s*<(libsoup|json-glib)\b'
WIRE_WORDS = r'ACTION_BY_|\bapi_key\b|/v2/|next_link|modified_since'
WRITES = r'\bSOUP_METHOD_(PUT|DELETE|POST)\b|"(PUT|DELETE|POST)"'


def find_sources(*folders):
    return [path for folder in folders for path in tap.find_files(folder, '.c', '.h')]


def find_floor_sources(*floors):
    return find_sources(*[f'src/{floor}' for floor in floors])


def find_includes(paths, headers):
    """Where one of the headers is included."""
    names = '|'.join(re.escape(os.path.basename(header)) for header in headers)
    return tap.find_in(paths, rf'^\s*#\s*include\s*["<]([^">]*/)?({names})[">]') if names else []


def find_floor_includes(floor, forbidden):
    """Where a floor includes a header that stands in one of the forbidden floors."""
    headers = [path for other in forbidden for path in tap.find_files(f'src/{other}', '.h')]
    return find_includes(find_floor_sources(floor), headers)


def check_toolkit():
    allowed = ('src/ui/', 'src/main.c')
    return tap.find_in([path for path in find_sources('src') if not path.startswith(allowed)],
                       TOOLKIT)


def check_wire_libraries():
    paths = find_floor_sources('model', 'store', 'ui') + PROGRAM
    return tap.find_in(paths, WIRE_LIBRARIES) + find_includes(
        PROGRAM, tap.find_files('src', '-private.h'))


def check_floors():
    return [place for number, floor in enumerate(FLOORS)
            for place in find_floor_includes(floor, FLOORS[number + 1:] + ['sandbox'])]


def check_sandbox():
    return find_floor_includes('sandbox', FLOORS)


def check_wire_words():
    paths = [path for floor in ('model', 'store', 'ui')
             for path in tap.find_files(f'src/{floor}', '.c', '.h', '.ui')]
    return tap.find_in(paths + PROGRAM, WIRE_WORDS)


def check_writes_elsewhere():
    return tap.find_in(find_floor_sources('model', 'store', 'ui') + PROGRAM, WRITES)


def check_one_writer():
    places = tap.find_in(find_floor_sources('api'), WRITES)
    writers = {place.split(':')[0] for place in places}
    return [] if len(writers) == 1 else [f'{len(writers)} files write'] + places


def check_licence():
    return [f'{path}: no SPDX line' for path in find_sources('src', 'tests')
            if tap.read(path).split('\n')[0] != SPDX]


def find_long_functions(path):
    """A function begins after an empty line and has its braces in the first column."""
    found = []
    start = 0
    is_function = False
    lines = tap.strip_comments(tap.read(path)).split('\n')
    for number, line in enumerate(lines):
        if line == '':
            start = start if is_function else number + 1
        elif line == '{':
            is_function = lines[number - 1].rstrip().endswith(')')
        elif line.startswith('}'):
            length = number + 1 - start
            if is_function and length > MAX_FUNCTION_LINES:
                found.append(f'{path}:{start + 1}: {length} lines')
            is_function = False
            start = number + 1
    return found


def check_function_length():
    return [place for path in find_sources('src') for place in find_long_functions(path)]


if __name__ == '__main__':
    sys.exit(tap.run([
        ('/layers/toolkit-in-ui-only', check_toolkit),
        ('/layers/wire-libraries-below', check_wire_libraries),
        ('/layers/floors-look-down-only', check_floors),
        ('/layers/sandbox-stands-alone', check_sandbox),
        ('/layers/wire-words-in-api-only', check_wire_words),
        ('/layers/writes-in-api-only', check_writes_elsewhere),
        ('/layers/one-writer', check_one_writer),
        ('/layers/licence', check_licence),
        ('/layers/function-length', check_function_length),
    ]))
