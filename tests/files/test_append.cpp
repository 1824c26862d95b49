// SPDX-FileCopyrightText: 2026 The Latchkey authors
// SPDX-License-Identifier: Apache-2.0
#include "files/append.h"
#include "support/suite.h"

#include <QDir>
#include <QTemporaryDir>
#include <QtTest>

#include <sys/stat.h>

using base::Error;
using files::AppendFile;

class TestAppend : public QObject {
    Q_OBJECT
private slots:
    void init()
    {
        m_folder = std::make_unique<QTemporaryDir>();
        m_path = m_folder->filePath(QStringLiteral("journal"));
    }

    void addsRecordsInOrder()
    {
        auto journal = AppendFile::open(m_path);
        QVERIFY(journal);
        QVERIFY(journal->append("one\n"));
        QVERIFY(journal->append("two\n"));
        QCOMPARE(support::contentsOf(m_path), QByteArray("one\ntwo\n"));
    }

    void goesOnAfterWhatIsThere()
    {
        QVERIFY(AppendFile::open(m_path)->append("one\n"));
        QVERIFY(AppendFile::open(m_path)->append("two\n"));
        QCOMPARE(support::contentsOf(m_path), QByteArray("one\ntwo\n"));
    }

    void isReadableForTheOwnerAlone()
    {
        QVERIFY(AppendFile::open(m_path));
        struct stat status = {};
        QCOMPARE(::stat(QFile::encodeName(m_path).constData(), &status), 0);
        QCOMPARE(int(status.st_mode & 07777), 0600);
    }

    void dropsATornRecord()
    {
        auto journal = AppendFile::open(m_path);
        QVERIFY(journal->append("one\ntw"));
        QCOMPARE(journal->length().value_or(-1), 6);
        QVERIFY(journal->cutTo(4));
        QVERIFY(journal->append("three\n"));
        QCOMPARE(support::contentsOf(m_path), QByteArray("one\nthree\n"));
    }

    void refusesASymbolicLink()
    {
        QVERIFY(QFile::link(m_folder->filePath(QStringLiteral("elsewhere")), m_path));
        const auto journal = AppendFile::open(m_path);
        QVERIFY(!journal);
        QCOMPARE(journal.error().kind, Error::Kind::Storage);
        QVERIFY(!QFileInfo::exists(m_folder->filePath(QStringLiteral("elsewhere"))));
    }

    void refusesWhatIsNoFile_data()
    {
        QTest::addColumn<QString>("what");
        QTest::newRow("folder") << QStringLiteral("folder");
        QTest::newRow("fifo") << QStringLiteral("fifo");
    }
    void refusesWhatIsNoFile()
    {
        QFETCH(QString, what);
        if (what == QLatin1String("folder"))
            QVERIFY(QDir().mkdir(m_path));
        else
            QCOMPARE(::mkfifo(QFile::encodeName(m_path).constData(), 0600), 0);
        const auto journal = AppendFile::open(m_path);
        QVERIFY(!journal);
        QCOMPARE(journal.error().kind, Error::Kind::Storage);
    }

    void tellsThatTheFolderIsMissing()
    {
        const auto journal = AppendFile::open(m_folder->filePath(QStringLiteral("no/journal")));
        QVERIFY(!journal);
        QCOMPARE(journal.error().kind, Error::Kind::Missing);
    }

private:
    std::unique_ptr<QTemporaryDir> m_folder;
    QString m_path;
};

LATCHKEY_TEST(TestAppend)
#include "test_append.moc"
