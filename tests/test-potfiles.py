#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""po/POTFILES names just the files that have something to translate."""

import os
import re
import shutil
import subprocess
import sys

import tap

LIST = 'po/POTFILES'
MARKS = {
    '.c': r'(?<![A-Za-z0-9_])(_|N_|C_|NC_|ngettext|g_dngettext|g_dpgettext2?)\s*\(',
    '.h': r'(?<![A-Za-z0-9_])(_|N_|C_|NC_|ngettext|g_dngettext|g_dpgettext2?)\s*\(',
    '.ui': r'\btranslatable=["\'](yes|true|1)["\']',
    '.desktop.in.in': r'^(Name|GenericName|Comment|Keywords)=',
    '.metainfo.xml.in.in': r'<(name|summary|p|li|caption)\b',
    '.gschema.xml.in': r'<(summary|description)\b',
}


def find_mark(path):
    suffixes = [suffix for suffix in MARKS if path.endswith(suffix)]
    return MARKS[suffixes[0]] if suffixes else MARKS['.ui']


def is_translatable(path):
    text = tap.strip_comments(tap.read(path))
    text = re.sub(r'^\s*#\s*define\b.*$', '', text, flags=re.MULTILINE)
    return re.search(find_mark(path), text, re.MULTILINE) is not None


def read_list():
    if not os.path.exists(os.path.join(tap.ROOT, LIST)):
        return []
    lines = [line.strip() for line in tap.read(LIST).split('\n')]
    return [line for line in lines if line and not line.startswith('#')]


def check_complete():
    listed = read_list()
    candidates = [path for folder in ('src', 'data')
                  for path in tap.find_files(folder, '.c', '.h', '.ui', '.in')]
    return [f'{path} has a translatable string and is not in {LIST}' for path in candidates
            if is_translatable(path) and path not in listed]


def check_exists():
    return [f'{path} does not exist' for path in read_list()
            if not os.path.exists(os.path.join(tap.ROOT, path))]


def check_needed():
    return [f'{path} has no translatable string' for path in read_list()
            if os.path.exists(os.path.join(tap.ROOT, path)) and not is_translatable(path)]


def find_messages(path):
    """The line and the text of each message, of plural forms the first."""
    text = tap.strip_comments(tap.read(path))
    string = r'"(?:\\.|[^"\\])*"'
    for match in re.finditer(rf'(?<!\w)(?:N?_|ngettext)\s*\(\s*({string}(?:\s*{string})*)', text):
        message = ''.join(part[1:-1] for part in re.findall(string, match.group(1)))
        yield text.count('\n', 0, match.start()) + 1, message


def check_glue():
    """Sentences that are put one after the other are lines of their own, or one message."""
    return [f'{path}:{line} puts together what is to be translated in one piece: “{message}”'
            for path in tap.find_files('src', '.c') for line, message in find_messages(path)
            if re.fullmatch(r'(%(\d+\$)?[a-z]\s*)+', message)]


def extract():
    """The entries of the template for translators."""
    keywords = ['_', 'N_', 'C_:1c,2', 'NC_:1c,2', 'g_dngettext:2,3', 'g_dpgettext2:2c,3']
    template = subprocess.run(
        ['xgettext', '--from-code=UTF-8', '--add-comments', f'--directory={tap.ROOT}',
         f'--files-from={os.path.join(tap.ROOT, LIST)}', '--no-wrap', '--output=-',
         *(f'--keyword={keyword}' for keyword in keywords)],
        check=True, encoding='UTF-8', stdout=subprocess.PIPE).stdout
    return template.split('\n\n')[1:]


def check_comments():
    """A translator is told what stands in place of a directive."""
    if shutil.which('xgettext') is None:
        return []
    return [f'{re.search("^#: (.*)", entry, re.MULTILINE).group(1)} does not tell translators what stands in '
            + re.search('^msgid (.*)', entry, re.MULTILINE).group(1)
            for entry in extract()
            if re.search(r'^(msgid |").*%[^ ]', entry, re.MULTILINE) and 'Translators:' not in entry]


def check_order():
    listed = read_list()
    return [] if listed and listed == sorted(set(listed)) else [
        f'{LIST} is not there, or not in order, or names a file twice']


if __name__ == '__main__':
    sys.exit(tap.run([
        ('/potfiles/complete', check_complete),
        ('/potfiles/exists', check_exists),
        ('/potfiles/needed', check_needed),
        ('/potfiles/order', check_order),
        ('/potfiles/glue', check_glue),
        ('/potfiles/comments', check_comments),
    ]))
