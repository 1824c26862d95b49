// SPDX-FileCopyrightText: 2026 The Latchkey authors
// SPDX-License-Identifier: Apache-2.0
// The disk is full: a small one of our own where the system lets us mount it, a limit on the file's size everywhere.
#include "child.h"
#include "files/append.h"
#include "files/write.h"
#include "support/suite.h"

#include <QDir>
#include <QTemporaryDir>
#include <QtTest>

#include <csignal>

#include <sys/resource.h>

using base::Error;
using files::Access;
using files::AppendFile;
using files::writeFile;

namespace {

constexpr int notAllowed = 2;
constexpr int kibibytes = 64;

enum class Full { Disk, Limit };

QByteArray readBack(const QString &path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray("unreadable");
}

// For the inside of a child: from here on, files in the folder end at 64 KiB.
bool makeFull(Full how, const QString &folder)
{
    if (how == Full::Disk)
        return child::mountSmallDisk(QFile::encodeName(folder).constData(), kibibytes);
    const rlimit limit{kibibytes * 1024, kibibytes * 1024};
    return std::signal(SIGXFSZ, SIG_IGN) != SIG_ERR && ::setrlimit(RLIMIT_FSIZE, &limit) == 0;
}

bool refusedFor(const base::Outcome &outcome, Full how)
{
    const auto reason =
        how == Full::Disk ? QStringLiteral("write: No space left on device") : QStringLiteral("write: File too large");
    return !outcome && outcome.error().kind == Error::Kind::Storage && outcome.error().evidence == reason;
}

// Each returns the number of the first promise that was broken, 0 where all were kept.
int writeUntilFull(Full how, const QString &folder)
{
    if (!makeFull(how, folder))
        return notAllowed;
    const QString path = folder + QStringLiteral("/notes");
    if (!writeFile(path, "old", Access::Private))
        return 3;
    if (!refusedFor(writeFile(path, QByteArray(kibibytes * 1024 + 1, 'n'), Access::Private), how))
        return 4;
    if (readBack(path) != "old")
        return 5;
    const auto filter = QDir::AllEntries | QDir::Hidden | QDir::System | QDir::NoDotAndDotDot;
    if (QDir(folder).entryList(filter) != QStringList{QStringLiteral("notes")})
        return 6;
    return writeFile(path, "new", Access::Private) && readBack(path) == "new" ? 0 : 7;
}

int appendUntilFull(Full how, const QString &folder)
{
    if (!makeFull(how, folder))
        return notAllowed;
    const QString path = folder + QStringLiteral("/journal");
    auto journal = AppendFile::open(path);
    if (!journal || !journal->append("first\n"))
        return 3;
    if (!refusedFor(journal->append(QByteArray(kibibytes * 1024, 'n')), how))
        return 4;
    if (readBack(path) != "first\n")
        return 5;
    return journal->append("second\n") && readBack(path) == "first\nsecond\n" ? 0 : 6;
}

} // namespace

Q_DECLARE_METATYPE(Full)

class TestFullDisk : public QObject {
    Q_OBJECT
private slots:
    void keepsTheOldFile_data() { kinds(); }
    void keepsTheOldFile()
    {
        QFETCH(Full, how);
        const QTemporaryDir folder;
        const int result = child::run([&] { return writeUntilFull(how, folder.path()); });
        if (result == notAllowed)
            QSKIP("this process may not mount a disk of its own");
        QCOMPARE(result, 0);
    }

    void takesAShortRecordBack_data() { kinds(); }
    void takesAShortRecordBack()
    {
        QFETCH(Full, how);
        const QTemporaryDir folder;
        const int result = child::run([&] { return appendUntilFull(how, folder.path()); });
        if (result == notAllowed)
            QSKIP("this process may not mount a disk of its own");
        QCOMPARE(result, 0);
    }

private:
    static void kinds()
    {
        QTest::addColumn<Full>("how");
        QTest::newRow("disk") << Full::Disk;
        QTest::newRow("limit") << Full::Limit;
    }
};

LATCHKEY_TEST(TestFullDisk)
#include "test_full_disk.moc"
