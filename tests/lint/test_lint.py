# SPDX-FileCopyrightText: 2026 The Latchkey authors
# SPDX-License-Identifier: Apache-2.0
"""Each way to break a rule in a small tree of its own: it must be caught, and what is allowed must pass."""

import sys
import tempfile
import unittest
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parent))

import awaits
import includes
import source
import tidy
import words

HEADER = "// SPDX-FileCopyrightText: 2026 The Latchkey authors\n// SPDX-License-Identifier: Apache-2.0\n"

ROOMS = """
# A comment with latchkey_module(nothing USES http)
latchkey_module(base SOURCES result.h LIBRARIES simdjson::simdjson)
latchkey_module(model
    SOURCES kong.cpp kong.h
    USES    base)
latchkey_module(jose SOURCES key.cpp USES base LIBRARIES OpenSSL::Crypto)
latchkey_module(jose_making SOURCES signing.cpp USES jose)
latchkey_module(gateway SOURCES walk.cpp USES model jose)
latchkey_module(setup SOURCES plan.cpp USES model)
latchkey_module(http SOURCES client.cpp USES model)
latchkey_module(storage SOURCES journal.cpp USES setup)
latchkey_module(sandbox SOURCES front.cpp USES gateway)
"""


class Tree:
    """A tree with one file of interest; used as a context."""

    def __init__(self, file, text, rooms=ROOMS):
        self.file, self.text, self.rooms = file, text, rooms

    def __enter__(self):
        self.folder = tempfile.TemporaryDirectory()
        root = Path(self.folder.name)
        for name, text in {"src/CMakeLists.txt": self.rooms, self.file: HEADER + self.text}.items():
            (root / name).parent.mkdir(parents=True, exist_ok=True)
            (root / name).write_text(text)
        return root

    def __exit__(self, *_):
        self.folder.cleanup()


class Includes(unittest.TestCase):
    def findings(self, file, text, rooms=ROOMS):
        with Tree(file, text, rooms) as root:
            return list(includes.check_tree(root))

    def assert_caught(self, file, line, message):
        found = self.findings(file, f"\n{line}\n")
        self.assertEqual([(f.file, f.line) for f in found][:1], [(file, 4)], f"{line} in {file} was not caught")
        self.assertIn(message, found[0].message)

    def assert_passes(self, file, line):
        self.assertEqual(self.findings(file, f"\n{line}\n"), [], f"{line} in {file} was refused")

    def test_a_way_out_of_the_folder(self):
        self.assert_caught("src/model/kong.cpp", '#include "../base/result.h"', "'..'")
        self.assert_caught("src/model/kong.cpp", '#include "base/../../app/main.h"', "'..'")
        self.assert_caught("app/latchkey-cli/main.cpp", '#include "../../src/base/result.h"', "'..'")

    def test_a_qt_module_in_the_name(self):
        self.assert_caught("src/model/kong.cpp", "#include <QtCore/QString>", "write <QString>")
        self.assert_caught("ui/shell/window.cpp", "#include <QtWidgets/QLabel>", "write <QLabel>")

    def test_a_room_that_is_not_used(self):
        self.assert_caught("src/base/result.h", '#include "model/kong.h"', "base does not use model")
        self.assert_caught("src/jose/key.cpp", '#include "model/kong.h"', "jose does not use model")
        self.assert_caught("src/model/kong.cpp", "#include <http/client.h>", "model does not use http")
        self.assert_caught("src/model/kong.cpp", '  #  include  "jose/key.h"', "model does not use jose")
        self.assert_caught("src/model/deep/kong.cpp", '#include "setup/plan.h"', "model does not use setup")

    def test_a_room_that_a_used_one_uses(self):
        self.assert_passes("src/jose_making/signing.cpp", '#include "base/result.h"')
        self.assert_passes("src/sandbox/front.cpp", '#include "jose/key.h"')

    def test_a_header_without_its_room(self):
        self.assert_caught("src/model/kong.cpp", '#include "kong.h"', 'write "model/kong.h"')
        self.assert_caught("src/model/kong.cpp", '#include "tl/expected.hpp"', "no header of a room")

    def test_an_include_of_a_macro(self):
        self.assert_caught("src/model/kong.cpp", "#include HEADER", "name the header")

    def test_libraries_outside_their_rooms(self):
        for place, line, message in [
            ("model", "#include <simdjson.h>", "simdjson is for base"),
            ("http", "#include <openssl/evp.h>", "OpenSSL is for"),
            ("jose", "#include <re2/re2.h>", "RE2 is for gateway"),
            ("http", "#include <httplib.h>", "cpp-httplib is for sandbox"),
            ("http", "#include <qt6keychain/keychain.h>", "QtKeychain is for storage"),
            ("storage", "#include <QNetworkAccessManager>", "Qt Network is for"),
            ("gateway", "#include <QSslCertificate>", "Qt Network is for"),
            ("storage", "#include <QTcpSocket>", "Qt Network is for"),
            ("gateway", "#include <QHostAddress>", "Qt Network is for"),
            ("http", "#include <QWidget>", "Qt Widgets is for"),
            ("model", "#include <QColor>", "Qt Widgets is for"),
        ]:
            with self.subTest(line=line):
                self.assert_caught(f"src/{place}/file.cpp", line, message)
        self.assert_caught("ui/shell/window.cpp", "#include <QNetworkReply>", "Qt Network is for")
        self.assert_caught("app/latchkey-cli/main.cpp", "#include <QApplication>", "Qt Widgets is for")
        self.assert_caught("app/latchkey-cli/main.cpp", "#include <simdjson.h>", "simdjson is for base")

    def test_libraries_in_their_rooms(self):
        for file, line in [
            ("src/base/json.cpp", "#include <simdjson.h>"),
            ("src/jose/key.cpp", "#include <openssl/evp.h>"),
            ("src/jose_making/signing.cpp", "#include <openssl/rand.h>"),
            ("src/gateway/key.cpp", "#include <openssl/pem.h>"),
            ("src/gateway/walk.cpp", "#include <re2/re2.h>"),
            ("src/sandbox/front.cpp", "#include <httplib.h>"),
            ("src/storage/store.cpp", "#include <qt6keychain/keychain.h>"),
            ("src/http/client.cpp", "#include <QNetworkAccessManager>"),
            ("ui/shell/window.cpp", "#include <QMainWindow>"),
            ("app/latchkey/main.cpp", "#include <QApplication>"),
        ]:
            with self.subTest(line=line):
                self.assert_passes(file, line)

    def test_headers_that_pure_rooms_may_not_have(self):
        for name in ["QObject", "QCoreApplication", "QTimer", "QThread", "QEventLoop", "QFile", "QSaveFile", "QDir",
                     "QFileInfo", "QTemporaryFile", "QProcess", "QStandardPaths", "QSettings", "QElapsedTimer",
                     "QDeadlineTimer", "QRandomGenerator", "random", "ctime", "time.h", "thread", "future", "mutex",
                     "fstream", "filesystem", "iostream", "coroutine", "unistd.h", "sys/stat.h", "sys/random.h"]:
            with self.subTest(name=name):
                self.assert_caught("src/model/kong.cpp", f"#include <{name}>", "model is pure")
                self.assert_passes("src/http/client.cpp", f"#include <{name}>")

    def test_sentences_may_be_translated(self):
        rooms = ROOMS + "latchkey_module(wording SOURCES words.cpp USES setup)\n"
        for name, count in [("QCoreApplication", 0), ("QObject", 1)]:
            self.assertEqual(len(self.findings("src/wording/words.h", f"#include <{name}>\n", rooms)), count)

    def test_calls_that_pure_rooms_may_not_make(self):
        for line in ["auto now = QDateTime::currentDateTimeUtc();", "auto now = QDateTime::currentMSecsSinceEpoch();",
                     "auto today = QDate::currentDate();", "auto now = std::chrono::system_clock::now();",
                     "using Clock = std::chrono::steady_clock;", "auto now = time(nullptr);",
                     "auto now = std::time(nullptr);", "clock_gettime(CLOCK_REALTIME, &now);",
                     "auto id = QUuid::createUuid();", "auto n = QRandomGenerator::global()->generate();",
                     "std::random_device device;", "std::mt19937 numbers(1);", "int n = rand();",
                     'auto home = getenv("HOME");', 'auto home = qgetenv("HOME");',
                     'auto home = qEnvironmentVariable("HOME");', "class Watcher : public QObject {};", "Q_OBJECT",
                     "QFile file(path);", 'auto *f = fopen(path, "r");', "std::ifstream in(path);",
                     "std::this_thread::yield();", "RAND_bytes(out, 16);"]:
            with self.subTest(line=line):
                self.assert_caught("src/model/kong.cpp", line, "")

    def test_random_bytes_for_keys_of_our_own_making(self):
        self.assert_passes("src/jose_making/signing.cpp", "RAND_bytes(out, 16);")
        self.assert_caught("src/jose/key.cpp", "RAND_bytes(out, 16);", "random sources")

    def test_what_resembles_them_and_is_allowed(self):
        for line in ["#include <chrono>", "#include <QDateTime>", "const QDateTime time(date, clock);",
                     "auto id = QUuid::createUuidV5(space, name);", "// now = QDateTime::currentDateTimeUtc()",
                     '/* #include <QFile>\n#include "http/client.h" */', 'auto text = "QUuid::createUuid()";',
                     'auto text = R"(#include <QFile> // )";', "bool is_random = true;", "const int n = 1'000'000;",
                     "#include <sys/types.h>", "auto x = values.time(1);"]:
            with self.subTest(line=line):
                self.assert_passes("src/model/kong.cpp", line)

    def test_tests_and_rooms_with_io_may_look_at_the_clock(self):
        self.assert_passes("src/http/client.cpp", "auto now = QDateTime::currentDateTimeUtc();")

    def test_a_room_that_stands_in_no_table(self):
        found = self.findings("src/model/kong.cpp", "", ROOMS + "latchkey_module(attic SOURCES a.cpp)\n")
        self.assertEqual([str(f) for f in found], [
            "src/CMakeLists.txt:1: attic has to stand in PURE or WITH_IO of tests/lint/includes.py"])

    def test_a_pure_room_that_uses_one_with_io(self):
        found = self.findings("src/model/kong.cpp", "", ROOMS.replace("setup SOURCES plan.cpp USES model",
                                                                      "setup SOURCES plan.cpp USES http"))
        self.assertEqual([f.message for f in found], ["setup is pure and uses http, which is not"])

    def test_rooms_are_read_as_they_are_written(self):
        rooms = includes.rooms_from(ROOMS)
        self.assertEqual(rooms["gateway"], {"model", "jose"})
        self.assertEqual(rooms["jose"], {"base"})
        self.assertNotIn("nothing", rooms)
        self.assertEqual(includes.visible_from("storage", rooms), {"storage", "setup", "model", "base"})


class Awaits(unittest.TestCase):
    def findings(self, text):
        with Tree("src/flow/apply.cpp", text) as root:
            return list(awaits.check_tree(root))

    def test_forms_that_are_refused(self):
        for line in [
            "if (co_await ready()) {}",
            "if (!(co_await ready()).ok) return;",
            "if (auto x = co_await ready(); x) {}",
            "while (co_await next()) {}",
            "for (auto x = co_await first(); x; ++x) {}",
            "for (int i = 0; co_await more(i); ++i) {}",
            "for (int i = 0; i < 3; co_await pause()) {}",
            "for (auto x : co_await all()) {}",
            "switch ((co_await send(call)).status) {}",
            "switch (co_await send(call)) {}",
            "auto x = (co_await send(call)).status;",
            "auto x = co_await send(call) + 1;",
            "auto x = 1 + co_await send(call);",
            "auto x = !co_await send(call);",
            "auto x = *co_await send(call);",
            "auto x = c ? co_await a() : co_await b();",
            "auto x = c ? y : co_await b();",
            "auto x = co_await (c ? a() : b());",
            "auto x = Pair{co_await a(), 1};",
            "auto x = Pair{1, co_await a()};",
            "auto x{co_await a()};",
            "auto x = co_await send(Call{1, 2});",
            "auto x = co_await send({1, 2});",
            "auto x = co_await send([y] { return y; });",
            "auto x = co_await send(c ? a : b);",
            "auto x = co_await send(co_await call());",
            "auto x = co_await Call{1};",
            "use(co_await send(call));",
            "QVERIFY(co_await send(call));",
            "x = y = co_await send(call);",
            "x += co_await send(call);",
            "co_return 1 + co_await send(call);",
            "co_return Answer{co_await send(call)};",
            "co_return *co_await send(call);",
            "co_return co_await send(call) + 1;",
            "list << co_await send(call);",
            "co_await send(call), 1;",
            "co_await a() && co_await b();",
            "throw co_await send(call);",
            "auto x = co_await [] { return task(); }();",
            "auto x = values[co_await index()];",
            "auto x = static_cast<int>(co_await a());",
        ]:
            with self.subTest(line=line):
                found = self.findings(f"Task<void> f()\n{{\n    int y = 1;\n    {line}\n}}\n")
                self.assertEqual({f.line for f in found}, {6}, f"not caught: {line}")

    def test_forms_that_are_allowed(self):
        for line in [
            "co_await pause();",
            "co_await pause;",
            "auto x = co_await send(call);",
            "const auto x = co_await send(std::move(call), 1, text);",
            "const Result<QList<Route>> x = co_await client->routes(name);",
            "auto [a, b] = co_await both(call);",
            "x = co_await m_client.gateway().send(call);",
            "m_x.y = co_await send(call);",
            "*result = co_await all;",
            "auto x = co_await http::send<Answer>(call);",
            "auto x = co_await std::move(task);",
            "auto x = co_await send(calls[i]);",
            "auto x =\n        co_await send(call);",
            "co_return co_await send(call);",
            "if (y) co_await pause();",
            "if (y)\n        x = co_await send(call);\n    else\n        co_await pause();",
            "for (auto x : list) co_await send(x);",
            "for (int i = 0; i < 3; ++i) { co_await send(i); }",
            "switch (y) { case 1: co_await pause(); break; default: co_await pause(); }",
            "// if (co_await ready())",
            'auto text = "if (co_await x)";',
            "{ co_await pause(); }",
            "auto run = []() -> Task<void> { co_await pause(); };",
            "auto run = [](Call call) -> Task<Result<int>> { co_return co_await send(call); };",
            "use([](Call call) -> Task<void> { co_await send(call); });",
            "auto keep = [y] { return y; };\n    co_await pause();",
        ]:
            with self.subTest(line=line):
                found = self.findings(f"Task<void> f()\n{{\n    int y = 1;\n    {line}\n}}\n")
                self.assertEqual([str(f) for f in found], [], f"refused: {line}")

    def test_the_operator_itself(self):
        self.assertEqual(self.findings("struct T { auto operator co_await() const { return w; } };\n"), [])

    def test_lambdas_that_capture_are_no_coroutines(self):
        for line in [
            "auto run = [this] { co_await pause(); };",
            "auto run = [&]() -> Task<void> { co_return; };",
            "auto run = [=](int n) mutable -> Task<Result<int>> { if (n) { co_return 1; } };",
            "use(1, [call]() -> Task<void> { co_await send(call); });",
            "return [call](std::function<void(int)> f) -> Task<void> { co_await send(call); };",
        ]:
            with self.subTest(line=line):
                found = self.findings(f"void f()\n{{\n    {line}\n}}\n")
                self.assertEqual({f.message for f in found},
                                 {"a lambda with captures is a coroutine: they die before it does"}, line)

    def test_tests_are_read_too(self):
        with Tree("tests/flow/test_apply.cpp", "Task<void> f()\n{\n    QVERIFY(co_await ready());\n}\n") as root:
            self.assertEqual([f.line for f in awaits.check_tree(root)], [5])


class Words(unittest.TestCase):
    def messages(self, file, text):
        with tempfile.TemporaryDirectory() as folder:
            path = Path(folder) / file
            path.parent.mkdir(parents=True, exist_ok=True)
            path.write_text(text)
            return [f.message for f in words.check_files(folder, [file])]

    def test_a_header_that_is_missing(self):
        for file in ["src/a.cpp", "src/a.h", "tests/a.py", "dev", ".ci/run", "src/CMakeLists.txt", "cmake/a.cmake", "x.sh"]:
            with self.subTest(file=file):
                self.assertEqual(self.messages(file, "// other text\n"), ["the two lines of the SPDX header are missing"])
        self.assertEqual(self.messages("README.md", "text\n"), [])

    def test_a_header_that_is_there(self):
        self.assertEqual(self.messages("src/a.cpp", HEADER), [])
        self.assertEqual(self.messages("dev", "#!/usr/bin/env bash\n" + HEADER.replace("//", "#")), [])
        self.assertEqual(self.messages("src/a.cpp", "// Copyright\n" + HEADER),
                         ["the two lines of the SPDX header are missing"])

    def test_paths_of_a_machine(self):
        for text in ["/home/ann/latchkey", "at /root/x", "=/work/main", '"/Users/ann"', "file:///home/ann"]:
            with self.subTest(text=text):
                self.assertIn("path of somebody's machine", " ".join(self.messages("README.md", text)))
        for text in ["https://kong.example/home/page", "$HOME/x", "src/work/flow", "../shared", "/usr/lib", "{x}/build/dev"]:
            with self.subTest(text=text):
                self.assertEqual(self.messages("README.md", text), [])

    def test_promises_for_later(self):
        for text in ["// TODO: more", "FIXME", "fixed for now", "a stub", "issue 12", "see issue #3", "Fix it (#44)"]:
            with self.subTest(text=text):
                self.assertEqual(len(self.messages("README.md", text)), 1)
        for text in ["stubborn", "the issuer 12", "for nowhere", "todos"]:
            with self.subTest(text=text):
                self.assertEqual(self.messages("README.md", text), [])

    def test_data_is_not_read(self):
        self.assertEqual(self.messages("tests/oracle/worlds/a.json", "/home/kong TODO"), [])


class Source(unittest.TestCase):
    def test_blanking_keeps_places(self):
        text = 'a /* x\n */ "b\\"c" R"(\n")" \'"\' 1\'000 // d\ne'
        blank = source.blanked(text)
        self.assertEqual(len(blank), len(text))
        self.assertEqual(blank.count("\n"), text.count("\n"))
        self.assertEqual(blank.split(), ["a", '"', '"', "R", '"', "'", "'", "1'000", "e"])


class Tidy(unittest.TestCase):
    def test_the_precompiled_header_becomes_a_plain_one(self):
        command = ("clang++-19 -I/x -Winvalid-pch -Xclang -include-pch -Xclang a.hxx.pch -Xclang -include -Xclang a.hxx"
                   " -o f.o -c f.cpp")
        self.assertEqual(tidy.plain_command(command),
                         ["clang++-19", "-I/x", "-include", "a.hxx", "-o", "f.o", "-c", "f.cpp"])

    def test_a_header_stands_for_the_source_of_its_name(self):
        with Tree("src/model/kong.cpp", "") as root:
            known = {str((root / "src/model/kong.cpp").resolve())}
            self.assertEqual(tidy.sources_of(root, ["src/model/kong.h", "src/model/kong.cpp", "src/model/gone.cpp",
                                                    "tests/model/test_kong.cpp", "README.md"], known), sorted(known))


if __name__ == "__main__":
    unittest.main()
