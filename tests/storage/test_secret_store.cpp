// SPDX-FileCopyrightText: 2026 The Latchkey authors
// SPDX-License-Identifier: Apache-2.0
#include "storage/secret_store.h"

#include "support/suite.h"

#include <QElapsedTimer>
#include <QtTest>

using base::Secret;

namespace {

const QString name = QStringLiteral("environment staging fusionauth");

} // namespace

class TestSecretStore : public QObject {
    Q_OBJECT
private slots:
    void theSessionGivesBackWhatItWasGiven()
    {
        const auto store = storage::sessionStore();
        std::optional<base::Outcome> written;
        store->write(name, Secret("hunter2"), [&](const base::Outcome &outcome) { written = outcome; });
        std::optional<base::Result<std::optional<Secret>>> read;
        store->read(name, [&](const base::Result<std::optional<Secret>> &found) { read = found; });
        QTRY_VERIFY(written && read);
        QVERIFY(*written);
        QVERIFY(*read);
        QVERIFY((**read).has_value());
        QCOMPARE((**read)->reveal(), QByteArrayView("hunter2"));
        QVERIFY(!store->isPersistent());
    }

    void anAbsentSecretIsNoError()
    {
        const auto store = storage::sessionStore();
        std::optional<base::Result<std::optional<Secret>>> read;
        store->read(name, [&](const base::Result<std::optional<Secret>> &found) { read = found; });
        QTRY_VERIFY(read);
        QVERIFY(*read);
        QVERIFY(!(**read).has_value());
    }

    void aRemovedSecretIsGone()
    {
        const auto store = storage::sessionStore();
        store->write(name, Secret("hunter2"), [](const base::Outcome &) {});
        store->remove(name, [](const base::Outcome &) {});
        std::optional<base::Result<std::optional<Secret>>> read;
        store->read(name, [&](const base::Result<std::optional<Secret>> &found) { read = found; });
        QTRY_VERIFY(read);
        QVERIFY(*read);
        QVERIFY(!(**read).has_value());
    }

    void theSessionAnswersFromTheEventLoop()
    {
        const auto store = storage::sessionStore();
        int answers = 0;
        store->write(name, Secret("hunter2"), [&](const base::Outcome &) { ++answers; });
        store->read(name, [&](const base::Result<std::optional<Secret>> &) { ++answers; });
        store->remove(name, [&](const base::Outcome &) { ++answers; });
        QCOMPARE(answers, 0);
        QTRY_COMPARE(answers, 3);
    }

    void theSessionIsSilentAfterItsEnd()
    {
        auto store = storage::sessionStore();
        int answers = 0;
        store->write(name, Secret("hunter2"), [&](const base::Outcome &) { ++answers; });
        store->read(name, [&](const base::Result<std::optional<Secret>> &) { ++answers; });
        store.reset();
        QCoreApplication::processEvents();
        QCOMPARE(answers, 0);
    }

    void aKeychainThatIsNotThereIsAnErrorInTime()
    {
        qputenv("DBUS_SESSION_BUS_ADDRESS", "unix:path=/nonexistent/bus");
        const auto store = storage::systemKeychain(3'000);
        std::optional<base::Result<std::optional<Secret>>> read;
        int answers = 0;
        QElapsedTimer clock;
        clock.start();
        store->read(name, [&](const base::Result<std::optional<Secret>> &found) {
            read = found;
            ++answers;
        });
        QTRY_VERIFY_WITH_TIMEOUT(read, 10'000);
        QVERIFY(clock.elapsed() < 5'000);
        QVERIFY(!*read);
        QCOMPARE(read->error().subject, QStringLiteral("keychain"));
        const auto kind = read->error().kind;
        QVERIFY(kind == base::Error::Kind::Storage || kind == base::Error::Kind::TimedOut);
        QCOMPARE(answers, 1);
        QVERIFY(store->isPersistent());
    }

    void aKeychainThatIsNotThereKeepsNothing()
    {
        qputenv("DBUS_SESSION_BUS_ADDRESS", "unix:path=/nonexistent/bus");
        const auto store = storage::systemKeychain(3'000);
        std::optional<base::Outcome> written;
        store->write(name, Secret("hunter2"), [&](const base::Outcome &outcome) { written = outcome; });
        QTRY_VERIFY_WITH_TIMEOUT(written, 10'000);
        QVERIFY(!*written);
    }
};

LATCHKEY_TEST(TestSecretStore)
#include "test_secret_store.moc"
