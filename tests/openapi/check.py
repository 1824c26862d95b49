# SPDX-FileCopyrightText: 2026 The Latchkey authors
# SPDX-License-Identifier: Apache-2.0
"""Records exchanges with FusionAuth's twin and checks each against FusionAuth's OpenAPI document, objects closed.

Exit codes: 0 all good, 1 something does not fit, 77 skipped.
"""

import argparse
import json
import os
import re
import subprocess
import sys
from pathlib import Path

SKIPPED = 77

try:
    import jsonschema  # noqa: F401
    import yaml
except ImportError as missing:
    print(f"SKIPPED: {missing}; python3-jsonschema and python3-yaml of Debian have it")
    sys.exit(SKIPPED)

import document
import faults


def request_complaints(checker, operation, line):
    """What we sent. Requests that a scenario means to be refused are not looked at; the product's own always are."""
    if line["source"] == "scenario" and line["status"] >= 400:
        return []
    unknown = document.query_names(line["path"]) - operation.query_names()
    found = [f"query: {name} is not declared" for name in sorted(unknown)]
    body = line["body"]
    if body is None or line["media"] == "application/json-patch+json":
        return found
    if operation.request_schema() is None:
        return [*found, "request: a body where none is declared"]
    if line["method"] == "PATCH":
        body = faults.without_removals(body)
    return found + [f"request: {text}" for text in checker.complaints(body, operation.request_schema())]


def answer_complaints(checker, operation, line):
    """What the twin said."""
    if not line["answer"]:
        declared = operation.answer_schema(line["status"]) is not None
        empty_is_right = not declared or faults.may_be_empty(line["method"], line["status"])
        return [] if empty_is_right else ["answer: empty"]
    schema = operation.answer_schema(line["status"])
    if schema is None and line["status"] == 400:
        schema = {"$ref": "#/components/schemas/Errors"}
    if schema is None:
        return ["answer: a body where none is declared"]
    try:
        answer = json.loads(line["answer"])
    except ValueError:
        return ["answer: no JSON"]
    return [f"answer: {text}" for text in checker.complaints(answer, schema)]


def complaints_about(checker, line):
    operation = checker.operation(line["method"], line["path"])
    if operation is None:
        return [] if line["status"] in (404, 405) else ["no such operation"]
    return request_complaints(checker, operation, line) + answer_complaints(checker, operation, line)


def missing_calls(header, lines):
    """Functions of the product that make calls and were not recorded."""
    made = set(re.findall(r"^Call (\w+)\(", header, re.MULTILINE))
    return sorted(made - {line["call"] for line in lines if line["source"] == "calls"})


def refused_calls(lines):
    """The product's calls are made in an order in which all of them succeed."""
    return [line for line in lines if line["source"] in ("calls", "plan") and line["status"] >= 300]


def main():
    options = argparse.ArgumentParser(description=__doc__)
    options.add_argument("--recorder", required=True)
    options.add_argument("--calls", required=True, type=Path)
    options.add_argument("--shared", required=True, type=Path)
    chosen = options.parse_args()

    shared = Path(os.environ.get("LATCHKEY_SHARED") or chosen.shared)
    description = shared / "contracts" / "fusionauth-openapi.yaml"
    if not description.is_file():
        print("SKIPPED: no contracts/fusionauth-openapi.yaml; LATCHKEY_SHARED names the folder that has it")
        return SKIPPED
    loader = getattr(yaml, "CSafeLoader", yaml.SafeLoader)
    checker = document.Document(faults.corrected(yaml.load(description.read_text(encoding="utf-8"), Loader=loader)))

    recorded = subprocess.run([chosen.recorder], capture_output=True, check=True).stdout.decode("utf-8")
    lines = [json.loads(text) for text in recorded.splitlines()]
    bad = 0
    for line in lines:
        for complaint in complaints_about(checker, line):
            bad += 1
            print(f"{line['source']} {line['call']} {line['method']} {line['path']} {line['status']}: {complaint}")
    for name in missing_calls(chosen.calls.read_text(encoding="utf-8"), lines):
        bad += 1
        print(f"calls {name}: not recorded")
    for line in refused_calls(lines):
        bad += 1
        print(f"{line['source']} {line['call']} {line['method']} {line['path']} {line['status']}: {line['answer']}")
    print(f"{len(lines)} exchanges, {bad} complaints; excepted: "
          + ", ".join(fault.__name__ for fault in faults.FAULTS))
    return 1 if bad or not lines else 0


if __name__ == "__main__":
    sys.exit(main())
