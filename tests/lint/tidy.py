# SPDX-FileCopyrightText: 2026 The Latchkey authors
# SPDX-License-Identifier: Apache-2.0
"""clang-tidy on some files, bounded in number and time.

It reads the compile commands of preset tidy (clang's own flags), with the precompiled header as a plain one, so that nothing
has to be built before.
"""

import json
import os
import re
import shlex
import subprocess
import time
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

TIDY = "clang-tidy-19"
MOST_FILES = 12
MOST_SECONDS = 240


def plain_command(command):
    """The compile command with `-include HEADER` instead of clang's options for a precompiled one."""
    words, result, at = shlex.split(command), [], 0
    while at < len(words):
        word = words[at]
        if word == "-Xclang" and at + 1 < len(words):
            if words[at + 1] in ("-include-pch", "-include"):
                if words[at + 1] == "-include":
                    result += ["-include", words[at + 3]]
                at += 4
                continue
            if words[at + 1].startswith(("-emit-pch", "-fno-pch", "-fpch")):
                at += 2
                continue
        if word in ("-Winvalid-pch", "-fpch-instantiate-templates"):
            at += 1
            continue
        result.append(word)
        at += 1
    return result


def write_database(build, target):
    """Writes the plain commands to `target`; gives the files in it."""
    entries = json.loads((build / "compile_commands.json").read_text())
    for entry in entries:
        entry["arguments"] = plain_command(entry.pop("command"))
    target.mkdir(parents=True, exist_ok=True)
    (target / "compile_commands.json").write_text(json.dumps(entries, indent=1))
    return {os.path.realpath(entry["file"]) for entry in entries}


def sources_of(root, changed, known):
    """The translation units to look at: changed ones, and those that carry the name of a changed header."""
    chosen = []
    for relative in changed:
        if not re.match(r"(src|app|ui)/", relative):
            continue
        path = (Path(root) / relative).with_suffix(".cpp")
        name = os.path.realpath(path)
        if Path(relative).suffix in (".cpp", ".h") and name in known and name not in chosen:
            chosen.append(name)
    return chosen


def run(root, changed, workers, everything):
    """True where clang-tidy has nothing to say."""
    root = Path(root)
    database = root / "build/lint"
    known = write_database(root / "build/tidy", database)
    files = sources_of(root, changed, known)
    left = [] if everything else files[MOST_FILES:]
    files = files if everything else files[:MOST_FILES]
    deadline = None if everything else time.monotonic() + MOST_SECONDS

    def look_at(file):
        rest = None if deadline is None else deadline - time.monotonic()
        if rest is not None and rest <= 0:
            return file, None, ""
        try:
            done = subprocess.run([TIDY, "--quiet", "-p", str(database), file], capture_output=True, text=True,
                                  stdin=subprocess.DEVNULL, timeout=rest, check=False)
        except subprocess.TimeoutExpired:
            return file, None, ""
        # What it tells on standard error is how many warnings of system headers it has kept back.
        return file, done.returncode, done.stdout if done.stdout.strip() or done.returncode == 0 else done.stderr

    good = True
    with ThreadPoolExecutor(workers) as pool:
        for file, code, text in pool.map(look_at, files):
            if code is None:
                left.append(file)
            elif code != 0:
                good = False
                print(text.replace(f"{root}/", ""), end="")
    print(f"clang-tidy: {len(files) - sum(f in left for f in files)} files looked at"
          + (f", {len(left)} left out (too many or too slow): ./dev lint --all" if left else ""))
    return good
