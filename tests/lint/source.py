# SPDX-FileCopyrightText: 2026 The Latchkey authors
# SPDX-License-Identifier: Apache-2.0
"""C++ text as the lints look at it: without what stands in comments and literals, and with line numbers."""

import re
from dataclasses import dataclass
from pathlib import Path

CPP_SUFFIXES = {".cpp", ".h"}

# A raw string, a comment, a string, a character; the quote in 1'000 is part of a number.
_HIDDEN = re.compile(
    r'R"(?P<mark>[^()\\\s]{0,16})\(.*?\)(?P=mark)"'
    r"|//(?:\\\n|[^\n])*"
    r"|/\*.*?\*/"
    r'|"(?:\\.|[^"\\\n])*"'
    r"|(?<![0-9A-Fa-f])'(?:\\.|[^'\\\n])+'",
    re.DOTALL,
)


@dataclass(frozen=True)
class Finding:
    """One line of the report: FILE:LINE: message."""

    file: str
    line: int
    message: str

    def __str__(self):
        return f"{self.file}:{self.line}: {self.message}"


def blanked(text):
    """The same text, as long, with the inside of comments and literals replaced by blanks; quotes and line breaks stay."""

    def blank(match):
        found = match.group(0)
        if found[0] in "\"'R":
            return found[0] + re.sub(r"[^\n]", " ", found[1:-1]) + found[-1]
        return re.sub(r"[^\n]", " ", found)

    return _HIDDEN.sub(blank, text)


def without_comments(text):
    """The same text, as long, with comments blanked and literals kept."""

    def blank(match):
        found = match.group(0)
        return re.sub(r"[^\n]", " ", found) if found.startswith(("//", "/*")) else found

    return _HIDDEN.sub(blank, text)


def line_of(text, position):
    return text.count("\n", 0, position) + 1


def cpp_files(root, folders):
    """The C++ files below these folders of the tree, sorted; folders that do not exist are passed over."""
    for folder in folders:
        for path in sorted((Path(root) / folder).rglob("*")):
            if path.suffix in CPP_SUFFIXES and path.is_file():
                yield path
