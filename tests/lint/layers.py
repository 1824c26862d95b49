# SPDX-FileCopyrightText: 2026 The Latchkey authors
# SPDX-License-Identifier: Apache-2.0
"""The compiler keeps the rooms apart: with the very options that a room is built with, it finds the headers of what the
room uses, and none of any other room."""

import json
import re
import shlex
import subprocess
import sys
import tempfile
from pathlib import Path

import includes

ROOT = Path(__file__).resolve().parents[2]


def options_of(entry):
    """Compiler and include options of a compile command."""
    words = shlex.split(entry["command"])
    compiler = next(at for at, word in enumerate(words) if not word.endswith("ccache"))
    options = [word for word in words if word.startswith(("-I", "-D", "-std="))]
    for at, word in enumerate(words):
        if word == "-isystem":
            options += words[at:at + 2]
    return [words[compiler], *options]


def first_header(room):
    return next(path.relative_to(ROOT / "src").as_posix() for path in sorted((ROOT / "src" / room).rglob("*.h")))


def preprocess(options, text):
    with tempfile.NamedTemporaryFile("w", suffix=".cpp") as file:
        file.write(text)
        file.flush()
        return subprocess.run([*options, "-E", file.name], capture_output=True, text=True, check=False)


def complaints(room, options, rooms):
    allowed = includes.visible_from(room, rooms)
    found = {}
    probe = "".join(f'#if __has_include("{first_header(other)}")\nfound {other}\n#endif\n' for other in sorted(rooms))
    done = preprocess(options, probe)
    if done.returncode != 0:
        yield f"{room}: {done.stderr}"
        return
    found = set(re.findall(r"^found (\w+)$", done.stdout, re.MULTILINE))
    yield from (f"{room} must not see {other}" for other in sorted(found - allowed))
    yield from (f"{room} must see {other}" for other in sorted(allowed - found))
    for other in sorted(set(rooms) - allowed)[:1]:
        if preprocess(options, f'#include "{first_header(other)}"\n').returncode == 0:
            yield f"{room} can include {first_header(other)}"


def main(build):
    rooms = includes.rooms_from((ROOT / "src/CMakeLists.txt").read_text())
    commands = {}
    for entry in json.loads((Path(build) / "compile_commands.json").read_text()):
        room = re.search(r"\bsrc/CMakeFiles/latchkey_(\w+)\.dir/", entry["command"])
        if room:
            commands.setdefault(room[1], options_of(entry))
    failures = [f"{room} has no compile command" for room in sorted(set(rooms) - set(commands))]
    for room in sorted(set(rooms) & set(commands)):
        failures += complaints(room, commands[room], rooms)
    print("\n".join(failures) or f"{len(rooms)} rooms see what they use and nothing else")
    return 1 if failures or not rooms else 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1]))
