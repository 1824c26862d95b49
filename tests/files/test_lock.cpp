// SPDX-FileCopyrightText: 2026 The Latchkey authors
// SPDX-License-Identifier: Apache-2.0
#include "child.h"
#include "files/lock.h"
#include "files/write.h"
#include "support/suite.h"

#include <QTemporaryDir>
#include <QtTest>

#include <csignal>

#include <unistd.h>

using base::Error;
using files::Lock;

class TestLock : public QObject {
    Q_OBJECT
private slots:
    void init()
    {
        m_folder = std::make_unique<QTemporaryDir>();
        m_path = m_folder->filePath(QStringLiteral("lock"));
    }

    void namesTheHolderToASecondProcess()
    {
        const auto lock = Lock::take(m_path);
        QVERIFY(lock);
        const QString holder = QStringLiteral("process %1").arg(::getpid());
        const int result = child::run([&] {
            const auto second = Lock::take(m_path);
            return !second && second.error() == Error{Error::Kind::Locked, m_path, holder, 0, {}} ? 0 : 1;
        });
        QCOMPARE(result, 0);
    }

    void isHeldAgainstTheSameProcessToo()
    {
        const auto lock = Lock::take(m_path);
        QVERIFY(lock);
        const auto second = Lock::take(m_path);
        QVERIFY(!second);
        QCOMPARE(second.error().kind, Error::Kind::Locked);
    }

    void recordsProcessAndBoot()
    {
        const auto lock = Lock::take(m_path);
        QVERIFY(lock);
        const QByteArray boot = support::contentsOf(QStringLiteral("/proc/sys/kernel/random/boot_id")).trimmed();
        QCOMPARE(support::contentsOf(m_path), QByteArray::number(::getpid()) + ' ' + boot + '\n');
    }

    void letsGoAtItsEnd()
    {
        QVERIFY(Lock::take(m_path));
        QVERIFY(!QFile::exists(m_path));
        QVERIFY(Lock::take(m_path));
    }

    void movesWithItsOwner()
    {
        auto first = Lock::take(m_path);
        QVERIFY(first);
        Lock second(std::move(*first));
        QVERIFY(!Lock::take(m_path));
        second = std::move(*Lock::take(m_folder->filePath(QStringLiteral("other"))));
        QVERIFY(Lock::take(m_path));
    }

    void passesToTheNextWhenTheHolderIsKilled()
    {
        const int result = child::run([this] {
            const auto lock = Lock::take(m_path);
            return lock ? ::raise(SIGKILL) : 1;
        });
        QCOMPARE(result, -1); // killed
        QVERIFY(QFile::exists(m_path));
        QVERIFY(Lock::take(m_path));
    }

    void isNotFooledByAForeignText()
    {
        QVERIFY(files::writeFile(m_path, "garbage \xff", files::Access::Private));
        const auto lock = Lock::take(m_path);
        QVERIFY(lock);
        QVERIFY(support::contentsOf(m_path).startsWith(QByteArray::number(::getpid())));
    }

    void refusesASymbolicLink()
    {
        QVERIFY(QFile::link(m_folder->filePath(QStringLiteral("elsewhere")), m_path));
        const auto lock = Lock::take(m_path);
        QVERIFY(!lock);
        QCOMPARE(lock.error().kind, Error::Kind::Storage);
    }

private:
    std::unique_ptr<QTemporaryDir> m_folder;
    QString m_path;
};

LATCHKEY_TEST(TestLock)
#include "test_lock.moc"
