# SPDX-FileCopyrightText: 2026 The Latchkey authors
# SPDX-License-Identifier: Apache-2.0
"""Lets the program diagnose recorded cases offline, as anybody would, and compares with what the gateway answered.

    python3 offline.py LATCHKEY_CLI WORLDS [--every N]
"""

import argparse
import json
import subprocess
import sys
import tempfile
from pathlib import Path


def comparable(body):
    """JSON bodies are compared as JSON: spacing and order of members vary between runs."""
    try:
        value = json.loads(body)
    except (TypeError, ValueError):
        return (body or "").strip()
    return value


def difference(predicted, observed, method):
    """What the two do not agree in; None: they agree."""
    for member in ("status", "www_authenticate"):
        if predicted[member] != observed[member]:
            return f"{member}: {predicted[member]!r}, observed {observed[member]!r}"
    if observed["upstream"] is None:
        if comparable(predicted["body"]) != comparable(observed["body"]):
            return f"body: {predicted['body']!r}, observed {observed['body']!r}"
    elif method != "HEAD" and predicted["upstream"] != observed["upstream"]:  # an echo of HEAD has no body
        return f"upstream: {predicted['upstream']}, observed {observed['upstream']}"
    return None


def diagnosed(program, world, case, folder):
    request = folder / "case.json"
    request.write_text(json.dumps(case), encoding="utf-8")
    done = subprocess.run([program, "diagnose", "--json", "--snapshot", world, "--request", request], check=False,
                          capture_output=True, text=True, timeout=60, stdin=subprocess.DEVNULL)
    if done.returncode not in (0, 1) or done.stderr:
        return None, f"exit {done.returncode}: {done.stderr}"
    document = json.loads(done.stdout)
    if (document["cause"] is None) != (done.returncode == 0):
        return document, f"cause {document['cause']} and exit {done.returncode}"
    return document, None


def main():
    parser = argparse.ArgumentParser()
    parser.add_argument("program")
    parser.add_argument("worlds", type=Path)
    parser.add_argument("--every", type=int, default=1)
    chosen = parser.parse_args()
    asked = failures = 0
    with tempfile.TemporaryDirectory(prefix="latchkey-offline-") as folder:
        for world in sorted(chosen.worlds.glob("*/*.json")):
            recorded = json.loads(world.read_text(encoding="utf-8"))
            known = {consumer["id"] for consumer in recorded["kong"]["consumers"]}
            cases = [case for case in recorded["cases"] if "request" in case]
            for case in cases[:: chosen.every]:
                observed = case["observed"]
                # Kong 2.8 went on using an anonymous consumer that had been deleted before the recording.
                if observed["upstream"] and observed["upstream"].get("x-consumer-id", next(iter(known), "")) not in known:
                    continue
                asked += 1
                document, problem = diagnosed(chosen.program, world, case, Path(folder))
                if not problem:
                    problem = difference(document["predicted"], observed, case["request"]["method"])
                if not problem and observed["status"] in (401, 403) and document["cause"] is None:
                    problem = "refused without a cause"
                if problem:
                    failures += 1
                    print(f"{world.parent.name}/{world.stem}: {case['name']}: {problem}", file=sys.stderr)
    print(f"{asked - failures} of {asked} agree")
    return 1 if failures or not asked else 0


if __name__ == "__main__":
    sys.exit(main())
