# SPDX-FileCopyrightText: 2026 The Latchkey authors
# SPDX-License-Identifier: Apache-2.0
"""Sets a wiring up on a sandbox, breaks one thing at a time, and lets the program ask the gateway itself: what it predicted
and what came have to agree.

    python3 probe.py LATCHKEY_CLI
"""

import json
import os
import subprocess
import sys
import tempfile
import unittest
import urllib.request
from pathlib import Path

PROGRAM = ""
BLUEPRINT = {
    "format": "latchkey-blueprint", "version": 1, "id": "11111111-2222-4333-8444-555555555555",
    "tenant": {"name": "Default", "issuer": "https://login.example.com"}, "application": {"name": "Kong gateway"},
    "signing_key": {"algorithm": "ES256"}, "test_user": {"email": "test@example.com"},
    "service": {"name": "example_service"}, "claims_to_verify": ["exp"], "probe": {"path": "/mock/requests"},
}


class TestProbe(unittest.TestCase):
    @classmethod
    def setUpClass(cls):
        folder = tempfile.TemporaryDirectory(prefix="latchkey-probe-")
        cls.addClassCleanup(folder.cleanup)
        cls.folder = Path(folder.name)
        cls.environment = {"PATH": os.environ["PATH"], "HOME": folder.name, "LC_ALL": "C.UTF-8", "TMPDIR": folder.name,
                           "LATCHKEY_TEST_PASSWORD": "Sandbox-Passw0rd!"}
        sandbox = subprocess.Popen([PROGRAM, "sandbox", "--json"], stdout=subprocess.PIPE, stderr=subprocess.DEVNULL,
                                   stdin=subprocess.DEVNULL, env=cls.environment, text=True)
        cls.addClassCleanup(sandbox.wait)
        cls.addClassCleanup(sandbox.stdout.close)
        cls.addClassCleanup(sandbox.terminate)
        text = ""
        while not text.endswith("}\n") or text.count("{") != text.count("}"):
            line = sandbox.stdout.readline()
            if not line:
                raise RuntimeError("the sandbox does not start: " + text)
            text += line
        cls.addresses = json.loads(text)
        cls.environment["LATCHKEY_FUSIONAUTH_API_KEY"] = cls.addresses["fusionauth"]["api_key"]
        (cls.folder / "blueprint.json").write_text(json.dumps(BLUEPRINT), encoding="utf-8")
        cls.run_program("apply", cls.folder / "blueprint.json")
        answer = json.loads(cls.run_program("login", "--blueprint", cls.folder / "blueprint.json", "--json"))
        cls.token = answer["token"]
        cls.url = cls.addresses["kong"]["proxy"] + "/mock/requests"

    @classmethod
    def run_program(cls, *words, codes=(0,), text=""):
        kong = cls.addresses["kong"]
        connection = ["--fusionauth", cls.addresses["fusionauth"]["url"], "--kong-admin", kong["admin"], "--kong-proxy",
                      kong["proxy"]]
        done = subprocess.run([PROGRAM, *map(str, words), *connection], input=text, capture_output=True, text=True,
                              env=cls.environment, timeout=120, check=False)
        if done.returncode not in codes:
            raise RuntimeError(f"{words}: {done.returncode}: {done.stderr}")
        return done.stdout

    def probed(self, text, *words):
        paste = ["-"] if text else []
        answer = self.run_program("diagnose", *paste, "--url", self.url, "--probe", "--json", *words, codes=(0, 1),
                                  text=text)
        document = json.loads(answer)
        self.assertEqual(document["predicted"]["status"], document["observed"]["status"])
        self.assertIs(document["agrees"], True)
        return document["observed"]["status"], document["cause"]

    def admin(self, method, path, body=None):
        request = urllib.request.Request(self.addresses["kong"]["admin"] + path, method=method,
                                         data=json.dumps(body).encode() if body is not None else None,
                                         headers={"Content-Type": "application/json"})
        with urllib.request.urlopen(request, timeout=30) as answer:
            return json.loads(answer.read() or b"{}")

    def test_good_token_and_none(self):
        self.assertEqual(self.probed(self.token), (200, None))
        self.assertEqual(self.probed(""), (401, "no-token"))
        self.assertEqual(self.probed("", "--method", "OPTIONS"), (401, "preflight-refused"))

    def test_refuses_what_it_may_not_send(self):
        self.run_program("diagnose", "-", "--probe", codes=(2,), text=self.token)  # no url
        self.run_program("diagnose", "-", "--probe", "--url", self.url, "--method", "POST", codes=(2,), text=self.token)

    def test_damaged_tokens(self):
        self.assertEqual(self.probed(self.token[:-3]), (500, "gateway-error-500"))  # ES256 of another length
        self.assertEqual(self.probed("Bearer null"), (401, "not-a-whole-jwt"))
        self.assertEqual(self.probed("", "--header", "Authorization: " + self.token), (401, "bearer-scheme-missing"))

    def test_broken_credential(self):
        consumer = self.admin("GET", "/consumers")["data"][0]["id"]
        path = f"/consumers/{consumer}/jwt/" + self.admin("GET", f"/consumers/{consumer}/jwt")["data"][0]["id"]
        for broken, cause in (({"key": "https://login.example.com/"}, "issuer-differs"),
                              ({"algorithm": "HS256"}, "credential-algorithm-default")):
            whole = {member: self.admin("GET", path)[member] for member in broken}
            self.admin("PATCH", path, broken)
            self.addCleanup(self.admin, "PATCH", path, whole)
            self.assertEqual(self.probed(self.token), (401, cause))
            self.admin("PATCH", path, whole)
        self.assertEqual(self.probed(self.token), (200, None))

    def test_broken_plugin(self):
        path = "/plugins/" + self.admin("GET", "/plugins")["data"][0]["id"]
        self.admin("PATCH", path, {"config": {"header_names": [], "uri_param_names": []}})
        self.addCleanup(self.admin, "PATCH", path, {"config": {"header_names": ["authorization"]}})
        self.assertEqual(self.probed(self.token), (401, "plugin-looks-elsewhere"))


if __name__ == "__main__":
    PROGRAM = sys.argv.pop(1)
    unittest.main()
