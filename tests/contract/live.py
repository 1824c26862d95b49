# SPDX-FileCopyrightText: 2026 The Latchkey authors
# SPDX-License-Identifier: Apache-2.0
"""Runs the contract tests against a sandbox of another process that already holds foreign objects, as they run against live
servers, and makes sure that these objects are afterwards what they were before and that nothing else is left.

    live.py LATCHKEY_CLI TEST_CONTRACT
"""

import json
import os
import subprocess
import sys
import tempfile
import time
import urllib.request
import uuid

START_SECONDS = 30
STOP_SECONDS = 10

FOREIGN_KONG = [
    ("services", {"name": "foreign-service", "url": "http://127.0.0.1:9/foreign"}),
    ("services/foreign-service/routes", {"name": "foreign-route", "paths": ["/foreign"]}),
    ("consumers", {"username": "foreign-consumer"}),
    ("consumers/foreign-consumer/jwt", {"key": "foreign-issuer", "algorithm": "HS256", "secret": "foreign-secret-of-32-bytes-or-more"}),
    ("services/foreign-service/plugins", {"name": "jwt", "config": {"claims_to_verify": ["exp"]}}),
]
FOREIGN_FUSIONAUTH = [
    ("tenant", {"tenant": {"name": "Foreign tenant", "issuer": "https://foreign.example"}}),
    ("application", {"application": {"name": "Foreign application"}}),
]
LISTS_KONG = ["services", "routes", "consumers", "plugins", "jwts"]
LISTS_FUSIONAUTH = ["tenant", "application", "key"]


def call(url, body=None, headers=None):
    data = None if body is None else json.dumps(body).encode()
    request = urllib.request.Request(url, data, {"Content-Type": "application/json", **(headers or {})})
    with urllib.request.urlopen(request, timeout=10) as answer:
        return json.load(answer)


class Servers:
    def __init__(self, document):
        self.kong = document["kong"]
        self.upstream = document["upstream"]
        self.fusionauth = document["fusionauth"]
        self.headers = {"Authorization": self.fusionauth["api_key"]}

    def add_foreign_objects(self):
        for path, body in FOREIGN_KONG:
            call(f"{self.kong['admin']}/{path}", body)
        tenant = None
        for path, body in FOREIGN_FUSIONAUTH:
            headers = {**self.headers, **({"X-FusionAuth-TenantId": tenant} if tenant else {})}
            answer = call(f"{self.fusionauth['url']}/api/{path}/{uuid.uuid4()}", body, headers)
            tenant = tenant or answer["tenant"]["id"]

    def contents(self):
        """All that both systems list, by path."""
        lists = {path: call(f"{self.kong['admin']}/{path}?size=1000")["data"] for path in LISTS_KONG}
        for path in LISTS_FUSIONAUTH:
            lists[f"api/{path}"] = call(f"{self.fusionauth['url']}/api/{path}", headers=self.headers)[f"{path}s"]
        return {path: {item["id"]: item for item in items} for path, items in lists.items()}

    def environment(self):
        return {**os.environ, "LATCHKEY_LIVE_KONG_ADMIN": self.kong["admin"], "LATCHKEY_LIVE_KONG_PROXY": self.kong["proxy"],
                "LATCHKEY_LIVE_UPSTREAM": self.upstream, "LATCHKEY_LIVE_FUSIONAUTH": self.fusionauth["url"],
                "LATCHKEY_LIVE_FUSIONAUTH_API_KEY": self.fusionauth["api_key"]}


def wait_for_document(sandbox, path):
    deadline = time.monotonic() + START_SECONDS
    while time.monotonic() < deadline and sandbox.poll() is None:
        with open(path, encoding="utf-8") as file:
            try:
                return json.load(file)
            except ValueError:
                time.sleep(0.05)  # not written to its end
    raise SystemExit(f"the sandbox told no addresses within {START_SECONDS} seconds (exit code {sandbox.poll()})")


def differences(before, after):
    for path in before:
        for name in sorted(before[path].keys() | after[path].keys()):
            if before[path].get(name) != after[path].get(name):
                yield f"{path}/{name}: was {before[path].get(name)}, is {after[path].get(name)}"


def run(cli, contract):
    with tempfile.NamedTemporaryFile() as output:
        sandbox = subprocess.Popen([cli, "sandbox", "--json"], stdout=output, stdin=subprocess.DEVNULL)
        try:
            servers = Servers(wait_for_document(sandbox, output.name))
            servers.add_foreign_objects()
            before = servers.contents()
            result = subprocess.run([contract], env=servers.environment(), stdin=subprocess.DEVNULL, check=False).returncode
            left = list(differences(before, servers.contents()))
        finally:
            sandbox.terminate()
            try:
                sandbox.wait(STOP_SECONDS)
            except subprocess.TimeoutExpired:
                sandbox.kill()
                sandbox.wait()
    for line in left:
        print(f"the tests changed what was there: {line}")
    return 1 if result != 0 or left else 0


if __name__ == "__main__":
    sys.exit(run(*sys.argv[1:3]))
