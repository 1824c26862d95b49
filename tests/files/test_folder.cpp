// SPDX-FileCopyrightText: 2026 The Latchkey authors
// SPDX-License-Identifier: Apache-2.0
#include "child.h"
#include "files/folder.h"
#include "files/write.h"
#include "support/suite.h"

#include <QDir>
#include <QTemporaryDir>
#include <QtTest>

#include <sys/stat.h>
#include <unistd.h>

using base::Error;
using files::privateFolder;

class TestFolder : public QObject {
    Q_OBJECT
private slots:
    void init()
    {
        m_folder = std::make_unique<QTemporaryDir>();
        m_path = m_folder->filePath(QStringLiteral("state"));
    }

    void makesAllThatIsMissing()
    {
        const QString deep = m_path + QStringLiteral("/latchkey/journals/");
        QVERIFY(privateFolder(deep));
        QCOMPARE(child::modeOf(deep), 0700);
        QCOMPARE(child::modeOf(m_path), 0700);
    }

    void isContentWithWhatIsThere()
    {
        QVERIFY(privateFolder(m_path));
        QCOMPARE(::chmod(QFile::encodeName(m_path).constData(), 0755), 0);
        QVERIFY(privateFolder(m_path));
        QCOMPARE(child::modeOf(m_path), 0755);
    }

    void refusesOneThatOthersMayWriteInto()
    {
        QVERIFY(QDir().mkdir(m_path));
        QCOMPARE(::chmod(QFile::encodeName(m_path).constData(), 0777), 0);
        const auto outcome = privateFolder(m_path);
        QVERIFY(!outcome);
        QCOMPARE(outcome.error(),
                 (Error{Error::Kind::Storage, m_path, QStringLiteral("other users may write into it"), 0, {}}));
    }

    void refusesOneOfAnotherUser()
    {
        if (::geteuid() != 0)
            QSKIP("only root can give a folder away");
        QVERIFY(QDir().mkdir(m_path));
        QCOMPARE(::chown(QFile::encodeName(m_path).constData(), 65534, 65534), 0);
        const auto outcome = privateFolder(m_path);
        QVERIFY(!outcome);
        QCOMPARE(outcome.error().evidence, QStringLiteral("belongs to another user"));
    }

    void refusesAFileInItsPlace()
    {
        QVERIFY(files::writeFile(m_path, "x", files::Access::Private));
        const auto outcome = privateFolder(m_path);
        QVERIFY(!outcome);
        QCOMPARE(outcome.error().subject, m_path);
        const auto below = privateFolder(m_path + QStringLiteral("/below"));
        QVERIFY(!below);
        QCOMPARE(below.error().kind, Error::Kind::Missing);
    }

    void refusesALinkThatLeadsNowhere()
    {
        QVERIFY(QFile::link(m_folder->filePath(QStringLiteral("absent")), m_path));
        QVERIFY(!privateFolder(m_path));
    }

    void tellsThatTheFolderBeforeIsReadOnly()
    {
        QCOMPARE(::chmod(QFile::encodeName(m_folder->path()).constData(), 0555), 0);
        const int result = child::run([this] {
            if (!child::becomeNobody())
                return 2;
            const auto outcome = privateFolder(m_path);
            return !outcome && outcome.error().evidence == QLatin1String("mkdir: Permission denied") ? 0 : 1;
        });
        QCOMPARE(::chmod(QFile::encodeName(m_folder->path()).constData(), 0700), 0);
        if (result == 2)
            QSKIP("this process may not give up its rights");
        QCOMPARE(result, 0);
    }

private:
    std::unique_ptr<QTemporaryDir> m_folder;
    QString m_path;
};

LATCHKEY_TEST(TestFolder)
#include "test_folder.moc"
