// SPDX-FileCopyrightText: 2026 The Latchkey authors
// SPDX-License-Identifier: Apache-2.0
// Several test classes in one executable: each source file registers its own, main() runs them in order of their names.
#pragma once

#include <QObject>

namespace support {

// Puts a test class on this executable's list. Made by LATCHKEY_TEST at namespace scope.
class Registered {
public:
    Registered(const char *name, QObject *(*make)());
};

// Runs all classes, or the one named first: test_base TestJson refusesDuplicates; with --shard 1/2 every second one.
// The number of those that failed.
int runAll(QStringList arguments);

// The folder of the shared material (LATCHKEY_SHARED, default ../shared beside the source tree); empty where absent.
QString sharedFolder();

// A file of this repository's tests/ folder, absolute.
QString testFile(const QString &relative);

// The bytes of a file; fails the running test where it cannot be read.
QByteArray contentsOf(const QString &path);

// Replaces a file's content; fails the running test where it cannot be written.
void writeFile(const QString &path, const QByteArray &bytes);

} // namespace support

// Last line of a test file: LATCHKEY_TEST(TestSecret) and then #include "test_secret.moc".
#define LATCHKEY_TEST(Class)                                                                                           \
    static const support::Registered registered##Class(#Class, []() -> QObject * { return new Class; });
