// SPDX-FileCopyrightText: 2026 The Latchkey authors
// SPDX-License-Identifier: Apache-2.0
#include "child.h"
#include "files/write.h"
#include "support/suite.h"

#include <QDir>
#include <QTemporaryDir>
#include <QtTest>

#include <sys/stat.h>

using base::Error;
using files::Access;
using files::writeFile;

namespace {

QStringList namesIn(const QString &folder)
{
    return QDir(folder).entryList(QDir::AllEntries | QDir::Hidden | QDir::System | QDir::NoDotAndDotDot, QDir::Name);
}

} // namespace

class TestWrite : public QObject {
    Q_OBJECT
private slots:
    void init()
    {
        m_folder = std::make_unique<QTemporaryDir>();
        QVERIFY(m_folder->isValid());
        m_path = m_folder->filePath(QStringLiteral("notes"));
    }

    void writesAllBytes()
    {
        QByteArray bytes(3 * 1024 * 1024, 'x');
        bytes[17] = '\0';
        QVERIFY(writeFile(m_path, bytes, Access::Private));
        QCOMPARE(support::contentsOf(m_path), bytes);
        QCOMPARE(namesIn(m_folder->path()), QStringList{QStringLiteral("notes")});
    }

    void writesNothingAtAllToo()
    {
        QVERIFY(writeFile(m_path, {}, Access::Private));
        QCOMPARE(support::contentsOf(m_path), QByteArray());
    }

    void replacesWhatIsLongerThanTheNew()
    {
        QVERIFY(writeFile(m_path, "a long old text", Access::Private));
        QVERIFY(writeFile(m_path, "new", Access::Private));
        QCOMPARE(support::contentsOf(m_path), QByteArray("new"));
    }

    void makesPrivateFilesReadableForTheOwnerAlone()
    {
        const mode_t before = ::umask(0);
        const auto outcome = writeFile(m_path, "x", Access::Private);
        ::umask(before);
        QVERIFY(outcome);
        QCOMPARE(child::modeOf(m_path), 0600);
    }

    void tightensAFileThatBecomesPrivate()
    {
        QVERIFY(writeFile(m_path, "x", Access::AsUsual));
        QCOMPARE(::chmod(QFile::encodeName(m_path).constData(), 0644), 0);
        QVERIFY(writeFile(m_path, "y", Access::Private));
        QCOMPARE(child::modeOf(m_path), 0600);
    }

    void followsTheUmaskWhereAFileIsNew()
    {
        const mode_t before = ::umask(027);
        const auto outcome = writeFile(m_path, "x", Access::AsUsual);
        ::umask(before);
        QVERIFY(outcome);
        QCOMPARE(child::modeOf(m_path), 0640);
    }

    void keepsTheModeOfAFileThatIsReplaced()
    {
        QVERIFY(writeFile(m_path, "x", Access::AsUsual));
        QCOMPARE(::chmod(QFile::encodeName(m_path).constData(), 0664), 0);
        QVERIFY(writeFile(m_path, "y", Access::AsUsual));
        QCOMPARE(child::modeOf(m_path), 0664);
    }

    void replacesWhatASymbolicLinkLeadsTo()
    {
        const QString target = m_folder->filePath(QStringLiteral("target"));
        QVERIFY(writeFile(target, "old", Access::Private));
        QVERIFY(QFile::link(target, m_path));
        QVERIFY(writeFile(m_path, "new", Access::Private));
        QVERIFY(QFileInfo(m_path).isSymLink());
        QCOMPARE(support::contentsOf(target), QByteArray("new"));
    }

    void refusesALinkThatLeadsNowhere()
    {
        QVERIFY(QFile::link(m_folder->filePath(QStringLiteral("absent")), m_path));
        const auto outcome = writeFile(m_path, "x", Access::Private);
        QVERIFY(!outcome);
        QCOMPARE(outcome.error(),
                 (Error{Error::Kind::Storage, m_path, QStringLiteral("is a symbolic link that leads nowhere"), 0, {}}));
    }

    void refusesAFolder()
    {
        QVERIFY(QDir().mkpath(m_path + QStringLiteral("/inside")));
        const auto outcome = writeFile(m_path, "x", Access::Private);
        QVERIFY(!outcome);
        QCOMPARE(outcome.error(), (Error{Error::Kind::Storage, m_path, QStringLiteral("is a folder"), 0, {}}));
    }

    void refusesADevice()
    {
        const QString device = QStringLiteral("/dev/null");
        const auto outcome = writeFile(device, "x", Access::Private);
        QVERIFY(!outcome);
        QCOMPARE(outcome.error(),
                 (Error{Error::Kind::Storage, device, QStringLiteral("is not a regular file"), 0, {}}));
    }

    void tellsThatTheFolderIsMissing()
    {
        const QString path = m_folder->filePath(QStringLiteral("no/notes"));
        const auto outcome = writeFile(path, "x", Access::Private);
        QVERIFY(!outcome);
        QCOMPARE(outcome.error(),
                 (Error{Error::Kind::Missing, path, QStringLiteral("create: No such file or directory"), 0, {}}));
    }

    void keepsTheOldFileInAReadOnlyFolder()
    {
        QVERIFY(writeFile(m_path, "old", Access::AsUsual));
        QCOMPARE(::chmod(QFile::encodeName(m_folder->path()).constData(), 0555), 0);
        const int result = child::run([this] {
            if (!child::becomeNobody())
                return 2;
            const auto outcome = writeFile(m_path, "new", Access::AsUsual);
            return !outcome && outcome.error().evidence == QLatin1String("create: Permission denied") ? 0 : 1;
        });
        QCOMPARE(::chmod(QFile::encodeName(m_folder->path()).constData(), 0700), 0);
        if (result == 2)
            QSKIP("this process may not give up its rights");
        QCOMPARE(result, 0);
        QCOMPARE(support::contentsOf(m_path), QByteArray("old"));
        QCOMPARE(namesIn(m_folder->path()), QStringList{QStringLiteral("notes")});
    }

    void passesByWhatAKilledProcessLeftBehind()
    {
        const QString left = m_folder->filePath(QStringLiteral(".notes.%1.0").arg(::getpid()));
        QVERIFY(writeFile(left, "half", Access::Private));
        QVERIFY(writeFile(m_path, "whole", Access::Private));
        QCOMPARE(support::contentsOf(m_path), QByteArray("whole"));
        QCOMPARE(support::contentsOf(left), QByteArray("half"));
    }

private:
    std::unique_ptr<QTemporaryDir> m_folder;
    QString m_path;
};

LATCHKEY_TEST(TestWrite)
#include "test_write.moc"
