# SPDX-FileCopyrightText: 2026 The Latchkey authors
# SPDX-License-Identifier: Apache-2.0
"""What every text of the repository must have or must not have: the SPDX header, no paths of a machine, no promises."""

import re
from pathlib import Path

from source import Finding

SPDX = ["SPDX-FileCopyrightText: 2026 The Latchkey authors", "SPDX-License-Identifier: Apache-2.0"]
WITH_HEADER = {".cpp", ".h", ".py", ".sh", ".cmake"}
WITH_HEADER_BY_NAME = {"CMakeLists.txt", "dev", ".ci/run"}

# Recordings and inputs of tests are data, and this file has to name what it looks for.
UNREAD = ("tests/oracle/", "tests/fuzz/corpus/", "tests/lint/words.py", "tests/lint/test_lint.py", "LICENSE")

FORBIDDEN = [
    (re.compile(r"(?<![\w.$}>)-])/(home|root|Users|work|workspace|builds?|srv)/\w"), "a path of somebody's machine"),
    (re.compile(r"\b(TODO|FIXME|XXX|HACK)\b"), "a promise for later"),
    (re.compile(r"\bfor now\b|\bnot implemented yet\b|\bstub(s|bed)?\b|\bwork in progress\b", re.IGNORECASE),
     "a promise for later"),
    (re.compile(r"\b(issue|ticket|bug) #?\d+|\(#\d+\)", re.IGNORECASE), "the number of something outside the repository"),
]


def needs_header(relative):
    return Path(relative).suffix in WITH_HEADER or Path(relative).name in WITH_HEADER_BY_NAME \
        or relative in WITH_HEADER_BY_NAME


def check_header(relative, text):
    lines = text.splitlines()
    if lines and lines[0].startswith("#!"):
        lines = lines[1:]
    mark = "// " if Path(relative).suffix in {".cpp", ".h"} else "# "
    if lines[:2] != [mark + line for line in SPDX]:
        yield Finding(relative, 1, "the two lines of the SPDX header are missing")


def check_words(relative, text):
    for number, line in enumerate(text.splitlines(), start=1):
        for pattern, what in FORBIDDEN:
            match = pattern.search(line)
            if match:
                yield Finding(relative, number, f"'{match.group(0)}' is {what}")


def check_files(root, names):
    for relative in names:
        path = Path(root) / relative
        if not path.is_file():
            continue
        try:
            text = path.read_text(encoding="utf-8")
        except UnicodeDecodeError:
            continue  # a picture or a key in binary form
        if needs_header(relative):
            yield from check_header(relative, text)
        if not relative.startswith(UNREAD):
            yield from check_words(relative, text)
