// SPDX-FileCopyrightText: 2026 The Latchkey authors
// SPDX-License-Identifier: Apache-2.0
#include "files/read.h"
#include "files/write.h"
#include "support/suite.h"

#include <QDir>
#include <QTemporaryDir>
#include <QtTest>

#include <sys/socket.h>
#include <sys/stat.h>
#include <sys/un.h>
#include <unistd.h>

using base::Error;
using files::readFile;

class TestRead : public QObject {
    Q_OBJECT
private slots:
    void init()
    {
        m_folder = std::make_unique<QTemporaryDir>();
        m_path = m_folder->filePath(QStringLiteral("notes"));
    }

    void readsAllBytes()
    {
        const QByteArray bytes(200'000, '\0');
        QVERIFY(files::writeFile(m_path, bytes, files::Access::Private));
        QCOMPARE(readFile(m_path).value_or(QByteArray()), bytes);
    }

    void readsAnEmptyFile()
    {
        QVERIFY(files::writeFile(m_path, {}, files::Access::Private));
        const auto bytes = readFile(m_path);
        QVERIFY(bytes);
        QCOMPARE(*bytes, QByteArray());
    }

    void readsUpToTheLimit()
    {
        QVERIFY(files::writeFile(m_path, QByteArray(1000, 'x'), files::Access::Private));
        QVERIFY(readFile(m_path, 1000));
        const auto bytes = readFile(m_path, 999);
        QVERIFY(!bytes);
        QCOMPARE(bytes.error(), (Error{Error::Kind::TooLarge, m_path, QStringLiteral("more than 999 bytes"), 0, {}}));
    }

    void readsAFileWhoseLengthIsNotTold()
    {
        const auto bytes = readFile(QStringLiteral("/proc/self/cmdline"));
        QVERIFY(bytes);
        QVERIFY(bytes->contains("test_files"));
    }

    void followsASymbolicLink()
    {
        QVERIFY(files::writeFile(m_path, "text", files::Access::Private));
        const QString link = m_folder->filePath(QStringLiteral("link"));
        QVERIFY(QFile::link(m_path, link));
        QCOMPARE(readFile(link).value_or(QByteArray()), QByteArray("text"));
    }

    void tellsThatThereIsNone()
    {
        const auto bytes = readFile(m_path);
        QVERIFY(!bytes);
        QCOMPARE(bytes.error(),
                 (Error{Error::Kind::Missing, m_path, QStringLiteral("open: No such file or directory"), 0, {}}));
    }

    void refusesAFolder()
    {
        const auto bytes = readFile(m_folder->path());
        QVERIFY(!bytes);
        QCOMPARE(bytes.error(), (Error{Error::Kind::Storage, m_folder->path(), QStringLiteral("is a folder"), 0, {}}));
    }

    void refusesAFifoWithoutWaiting()
    {
        QCOMPARE(::mkfifo(QFile::encodeName(m_path).constData(), 0600), 0);
        const auto bytes = readFile(m_path);
        QVERIFY(!bytes);
        QCOMPARE(bytes.error().evidence, QStringLiteral("is not a regular file"));
    }

    void refusesASocket()
    {
        const int number = ::socket(AF_UNIX, SOCK_STREAM | SOCK_CLOEXEC, 0);
        sockaddr_un address = {};
        address.sun_family = AF_UNIX;
        const QByteArray name = QFile::encodeName(m_path);
        QVERIFY(size_t(name.size()) < sizeof address.sun_path);
        std::copy(name.begin(), name.end(), address.sun_path);
        QCOMPARE(::bind(number, reinterpret_cast<const sockaddr *>(&address), sizeof address), 0);
        const auto bytes = readFile(m_path);
        ::close(number);
        QVERIFY(!bytes);
        QCOMPARE(bytes.error().kind, Error::Kind::Storage);
    }

    void refusesAnEndlessDevice()
    {
        const auto bytes = readFile(QStringLiteral("/dev/zero"));
        QVERIFY(!bytes);
        QCOMPARE(bytes.error().evidence, QStringLiteral("is not a regular file"));
    }

    void readsAPipeToItsEnd()
    {
        int ends[2] = {};
        QCOMPARE(::pipe(ends), 0);
        QCOMPARE(::write(ends[1], "token\n", 6), 6);
        ::close(ends[1]);
        const auto bytes = files::readDescriptor(ends[0], QStringLiteral("standard input"), 100);
        ::close(ends[0]);
        QCOMPARE(bytes.value_or(QByteArray()), QByteArray("token\n"));
    }

private:
    std::unique_ptr<QTemporaryDir> m_folder;
    QString m_path;
};

LATCHKEY_TEST(TestRead)
#include "test_read.moc"
