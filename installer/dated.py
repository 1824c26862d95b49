# SPDX-FileCopyrightText: 2026 The Latchkey authors
# SPDX-License-Identifier: Apache-2.0
"""The installed files that carry the release's date: Debian's changelog and AppStream's metainfo.

The date is SOURCE_DATE_EPOCH, else the last commit's, so that the same source gives the same bytes on any day.
"""

import argparse
import gzip
import os
import re
import struct
import subprocess
import textwrap
import time
from datetime import datetime, timezone
from email.utils import format_datetime
from pathlib import Path
from xml.sax.saxutils import escape, quoteattr

ROOT = Path(__file__).resolve().parents[1]
METAINFO = "org.latchkey.Latchkey.metainfo.xml"


def release_time():
    given = os.environ.get("SOURCE_DATE_EPOCH")
    if given:
        return int(given)
    done = subprocess.run(["git", "-C", ROOT, "log", "-1", "--format=%ct"], capture_output=True, text=True, check=False)
    return int(done.stdout) if done.returncode == 0 and done.stdout.strip() else int(time.time())


def changes_of(version, text):
    """The entries of this version in CHANGELOG.md, each on one line."""
    section = re.search(rf"^## {re.escape(version)}\b[^\n]*\n(.*?)(?=^## |\Z)", text, re.MULTILINE | re.DOTALL)
    if not section:
        raise SystemExit(f"CHANGELOG.md says nothing about {version}")
    entries = re.split(r"^- ", section[1], flags=re.MULTILINE)[1:]
    return [" ".join(entry.replace("`", "").split()) for entry in entries]


def debian_changelog(version, contact, seconds, entries):
    lines = [f"latchkey ({version}) unstable; urgency=medium", ""]
    for entry in entries:
        lines += textwrap.wrap(entry, 76, initial_indent="  * ", subsequent_indent="    ")
    return "\n".join([*lines, "", f" -- {contact}  {format_datetime(datetime.fromtimestamp(seconds, timezone.utc))}", ""])


def size_of(png):
    return struct.unpack(">II", png.read_bytes()[16:24])


def screenshots(folder, homepage):
    """The pictures of a folder, each with its file's name as caption; the one of the set-up stands first."""
    pictures = sorted(folder.glob("*.png"), key=lambda png: (not png.stem.startswith("setup"), png.name))
    blocks = []
    for png in pictures:
        width, height = size_of(png)
        kind = "" if blocks else ' type="default"'
        caption = png.stem.replace("-", " ").replace("_", " ").capitalize()
        address = quoteattr(f"{homepage}/screenshots/{png.name}")[1:-1]
        blocks.append(f'    <screenshot{kind}>\n      <caption>{escape(caption)}</caption>\n'
                      f'      <image type="source" width="{width}" height="{height}">{address}</image>\n'
                      "    </screenshot>\n")
    return f"  <screenshots>\n{''.join(blocks)}  </screenshots>\n" if blocks else ""


def metainfo(version, homepage, seconds):
    text = (ROOT / "installer" / f"{METAINFO}.in").read_text(encoding="utf-8")
    values = {
        "version": version,
        "homepage": escape(homepage),
        "date": time.strftime("%Y-%m-%d", time.gmtime(seconds)),
        "screenshots": screenshots(ROOT / "resources/screenshots", homepage),
    }
    return re.sub(r"@(\w+)@", lambda match: values[match[1]], text)


def main():
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("folder", type=Path)
    for name in ("version", "homepage", "contact"):
        parser.add_argument(f"--{name}", required=True)
    options = parser.parse_args()
    seconds = release_time()
    entries = changes_of(options.version, (ROOT / "CHANGELOG.md").read_text(encoding="utf-8"))
    changelog = debian_changelog(options.version, options.contact, seconds, entries)
    options.folder.mkdir(parents=True, exist_ok=True)
    (options.folder / "changelog.gz").write_bytes(gzip.compress(changelog.encode(), mtime=0))
    (options.folder / METAINFO).write_text(metainfo(options.version, options.homepage, seconds), encoding="utf-8")


if __name__ == "__main__":
    main()
