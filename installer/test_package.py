# SPDX-FileCopyrightText: 2026 The Latchkey authors
# SPDX-License-Identifier: Apache-2.0
"""Judges a Debian package: its texts by their validators, its programs by installing them aside and running them.

    python3 installer/test_package.py build/package/latchkey_0.1.0_amd64.deb
"""

import json
import os
import signal
import subprocess
import sys
import tempfile
import time
import unittest
from pathlib import Path

PACKAGE = Path()
ID = "org.latchkey.Latchkey"


def run(*command, **options):
    return subprocess.run([str(word) for word in command], capture_output=True, text=True, check=False,
                          stdin=subprocess.DEVNULL, timeout=300, **options)


def listing(folder):
    """Everything below a folder: kind and rights, owner, content."""
    found = {}
    for path in sorted(folder.rglob("*")):
        status = path.lstat()
        content = path.read_bytes() if path.is_file() and not path.is_symlink() else None
        found[path.relative_to(folder).as_posix()] = (status.st_mode, status.st_uid, status.st_gid, content)
    return found


def clean_environment(home):
    """Nothing of ours leaks in, and whatever a program writes lands below `home`."""
    kept = {name: os.environ[name] for name in ("PATH", "LANG") if name in os.environ}
    return {**kept, "HOME": str(home), "LC_ALL": "C.UTF-8", "TMPDIR": str(home), "QT_QPA_PLATFORM": "offscreen",
            "XDG_RUNTIME_DIR": str(home), "NO_COLOR": "1"}


def listens(process):
    """Does this process listen on a TCP port?"""
    listening = {line.split()[9] for table in ("tcp", "tcp6")
                 for line in Path(f"/proc/{process}/net/{table}").read_text().splitlines()[1:] if line.split()[3] == "0A"}
    for link in Path(f"/proc/{process}/fd").iterdir():
        try:
            target = os.readlink(link)
        except FileNotFoundError:
            continue
        if target.startswith("socket:[") and target[8:-1] in listening:
            return True
    return False


class Aside(unittest.TestCase):
    """The package, installed into a folder that holds a file of somebody else, with a dpkg database beside it."""

    @classmethod
    def setUpClass(cls):
        folder = tempfile.TemporaryDirectory(prefix="latchkey-package-")
        cls.addClassCleanup(folder.cleanup)
        cls.root = Path(folder.name) / "root"
        cls.database = Path(folder.name) / "dpkg"
        for path in (cls.root / "usr/bin", cls.root / "usr/share/applications", cls.database / "info",
                     cls.database / "updates"):
            path.mkdir(parents=True, mode=0o755)
        # dpkg also takes away a folder that nobody else needs, so that each has a file.
        (cls.root / "usr/bin/other").write_text("#!/bin/sh\n")
        (cls.root / "usr/share/applications/other.desktop").write_text("[Desktop Entry]\n")
        (cls.database / "status").touch()
        cls.before = listing(cls.root)
        cls.dpkg("--install", PACKAGE)
        cls.has_window = cls.program("latchkey").exists()

    @classmethod
    def dpkg(cls, *arguments):
        # Owners are root's: fakeroot lets anybody make such files.
        done = run("fakeroot", "dpkg", "--force-not-root,depends", "--log=/dev/null", f"--instdir={cls.root}",
                   f"--admindir={cls.database}", *arguments,
                   env={**os.environ, "PATH": os.environ["PATH"] + ":/usr/sbin:/sbin"})
        if done.returncode != 0:
            raise RuntimeError(done.stdout + done.stderr)

    @classmethod
    def program(cls, name):
        return cls.root / "usr/bin" / name

    def setUp(self):
        folder = tempfile.TemporaryDirectory(prefix="latchkey-home-")
        self.addCleanup(folder.cleanup)
        self.home = Path(folder.name)


class TestInstalled(Aside):
    def test_walks_through_the_sandbox(self):
        done = run(self.program("latchkey-cli"), "walk", "--sandbox", "--json", env=clean_environment(self.home),
                   cwd=self.home)
        self.assertEqual(done.returncode, 0, done.stderr)
        self.assertIs(json.loads(done.stdout)["ok"], True)
        self.assertEqual(list(self.home.iterdir()), [], "the walk left something behind")

    def test_tells_its_version(self):
        done = run(self.program("latchkey-cli"), "--version", env=clean_environment(self.home))
        version = run("dpkg-deb", "--field", PACKAGE, "Version").stdout
        self.assertEqual(done.stdout, f"latchkey-cli {version}")

    def test_opens_its_window(self):
        if not self.has_window:
            self.skipTest("the package holds no window")
        with open(self.home / "messages", "w+", encoding="utf-8") as messages:
            window = subprocess.Popen([self.program("latchkey"), "--sandbox"], env=clean_environment(self.home),
                                      cwd=self.home, stdin=subprocess.DEVNULL, stdout=messages, stderr=messages)
            try:
                self.wait_until_up(window, messages)
                window.send_signal(signal.SIGTERM)
                code = window.wait(timeout=30)
            finally:
                window.kill()
                window.wait()
            messages.seek(0)
            self.assertEqual((code, messages.read()), (0, ""))

    def wait_until_up(self, window, messages):
        """The platform's plugin is loaded and the sandbox listens."""
        deadline = time.monotonic() + 60
        while time.monotonic() < deadline:
            if window.poll() is not None:
                messages.seek(0)
                self.fail(f"ended by itself with {window.returncode}: {messages.read()}")
            if "libqoffscreen" in Path(f"/proc/{window.pid}/maps").read_text() and listens(window.pid):
                return
            time.sleep(0.05)
        self.fail("the window did not come up")


class TestRemoved(Aside):
    def test_leaves_the_folder_as_it_was(self):
        self.assertNotEqual(listing(self.root), self.before)
        self.dpkg("--purge", "latchkey")
        self.assertEqual(listing(self.root), self.before)


class TestContent(Aside):
    def assertAgrees(self, *command):
        done = run(*command)
        self.assertEqual((done.returncode, done.stderr), (0, ""), done.stdout)
        return done.stdout

    def files(self, pattern):
        return sorted((self.root / "usr/share").glob(pattern))

    def test_every_program_has_a_page_and_a_completion(self):
        programs = sorted(path.name for path in self.program("").iterdir() if path.name != "other")
        self.assertIn("latchkey-cli", programs)
        self.assertEqual([page.name for page in self.files("man/man1/*")], sorted(f"{name}.1.gz" for name in programs))
        self.assertEqual([file.name for file in self.files("bash-completion/completions/*")], programs)

    def test_pages_are_without_warnings(self):
        for page in self.files("man/man1/*"):
            self.assertAgrees("man", "--warnings", "--encoding=utf8", "--local-file", page)

    def test_completions_are_bash(self):
        for completion in self.files("bash-completion/completions/*"):
            self.assertAgrees("bash", "-n", completion)

    def test_desktop_entry_is_valid(self):
        if not self.has_window:
            self.skipTest("the package holds no window")
        self.assertEqual(self.assertAgrees("desktop-file-validate", self.root / f"usr/share/applications/{ID}.desktop"), "")

    def test_metainfo_is_valid(self):
        if not self.has_window:
            self.skipTest("the package holds no window")
        self.assertAgrees("appstreamcli", "validate", "--no-net", self.root / f"usr/share/metainfo/{ID}.metainfo.xml")
        self.assertAgrees("appstreamcli", "validate-tree", "--no-net", self.root / "usr")

    def test_icons_are_where_the_theme_looks(self):
        if not self.has_window:
            self.skipTest("the package holds no window")
        self.assertEqual([path.relative_to(self.root / "usr/share/icons").as_posix() for path in self.files("icons/**/*.svg")],
                         [f"hicolor/scalable/apps/{ID}.svg", f"hicolor/symbolic/apps/{ID}-symbolic.svg"])

    def test_names_no_folder_of_this_machine(self):
        tree = str(Path(__file__).resolve().parents[1]).encode()
        for path in self.root.rglob("*"):
            if path.is_file():
                self.assertNotIn(tree, path.read_bytes(), path)


if __name__ == "__main__":
    PACKAGE = Path(sys.argv.pop(1)).resolve()
    unittest.main()
