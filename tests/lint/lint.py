# SPDX-FileCopyrightText: 2026 The Latchkey authors
# SPDX-License-Identifier: Apache-2.0
"""All lints on this tree, the quick ones first. `--tree` runs those that need nothing but Python."""

import argparse
import subprocess
import sys
from pathlib import Path

import awaits
import includes
import tidy
import words

ROOT = Path(__file__).resolve().parents[2]


def git(*arguments):
    done = subprocess.run(["git", "-C", str(ROOT), *arguments], capture_output=True, text=True, check=False)
    return [line for line in done.stdout.split("\0") if line] if done.returncode == 0 else None


def repository_files():
    """Tracked files and new ones that are not ignored; without git, what the folders hold."""
    names = git("ls-files", "-z", "--cached", "--others", "--exclude-standard")
    if names is None:
        names = [path.relative_to(ROOT).as_posix() for path in ROOT.rglob("*") if path.is_file()]
        names = [name for name in names if not name.startswith(("build/", ".git/"))]
    return sorted(name for name in names if (ROOT / name).is_file())


def changed_since(reference):
    """What differs from a commit, in the working tree too; uncommitted files alone where there is no such commit."""
    changed = git("diff", "--name-only", "-z", reference)
    if changed is None:
        print(f"lint: no commit {reference} here, looking at uncommitted changes alone")
        changed = git("diff", "--name-only", "-z", "HEAD") or []
    return changed + (git("ls-files", "-z", "--others", "--exclude-standard") or [])


def check_format(names):
    files = [str(ROOT / name) for name in names if Path(name).suffix in (".cpp", ".h")]
    done = subprocess.run(["clang-format-19", "--dry-run", "--Werror", *files], check=False) if files else None
    return done is None or done.returncode == 0


def check_tree(names):
    findings = [*includes.check_tree(ROOT), *awaits.check_tree(ROOT), *words.check_files(ROOT, names)]
    for finding in findings:
        print(finding)
    return not findings


def main():
    options = argparse.ArgumentParser(prog="./dev lint")
    options.add_argument("--tree", action="store_true", help="only the rules of includes, coroutines, headers and words")
    options.add_argument("--all", action="store_true", help="clang-tidy on every file")
    options.add_argument("--since", default="HEAD~1", metavar="REF", help="clang-tidy on what changed since (HEAD~1)")
    options.add_argument("--jobs", type=int, default=2, help=argparse.SUPPRESS)
    chosen = options.parse_args()

    names = repository_files()
    good = check_tree(names)
    if not chosen.tree:
        good = check_format(names) and good
        changed = names if chosen.all else changed_since(chosen.since)
        good = tidy.run(ROOT, changed, chosen.jobs, chosen.all) and good
    print("lint: " + ("nothing to say" if good else "see above"))
    return 0 if good else 1


if __name__ == "__main__":
    sys.exit(main())
