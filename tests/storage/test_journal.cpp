// SPDX-FileCopyrightText: 2026 The Latchkey authors
// SPDX-License-Identifier: Apache-2.0
#include "storage/journal.h"

#include "api/kong_calls.h"
#include "support/suite.h"

#include <QTemporaryDir>
#include <QtTest>

using base::Error;
using storage::Entry;
using storage::EntryState;
using storage::Journal;
using storage::JournalHead;

namespace {

const QString consumerId = QStringLiteral("a1b2c3d4-0000-4000-8000-000000000001");

JournalHead exampleHead()
{
    JournalHead head{QStringLiteral("staging"),
                     QStringLiteral("Staging"),
                     QStringLiteral("http://127.0.0.1:9011"),
                     QStringLiteral("http://127.0.0.1:8001"),
                     QStringLiteral("http://127.0.0.1:8000"),
                     {}};
    head.blueprint.id = QStringLiteral("6f1d1a52-8a4e-4f57-9d55-0c6a3f0b7a11");
    head.blueprint.service.name = QStringLiteral("example_service");
    return head;
}

Entry creation(const QString &name)
{
    Entry entry;
    entry.run = 1;
    entry.object = name;
    entry.target = {setup::Kind::Consumer, consumerId, {}, {}};
    entry.call = api::kong::createConsumer(consumerId, name);
    entry.inverse = api::kong::deleteConsumer(consumerId);
    entry.at = 1'700'000'000'000;
    return entry;
}

QByteArray lineBreak()
{
    return QByteArray(1, '\n');
}

} // namespace

class TestJournal : public QObject {
    Q_OBJECT
private:
    QTemporaryDir m_folder;
    QString m_path;

    // A change that is done and one that was sent: five records with the head.
    QByteArray writeTwoChanges()
    {
        auto journal = Journal::open(m_path, exampleHead());
        const bool written = journal && journal->plan(creation(QStringLiteral("first"))) &&
                             journal->markDone(1, QJsonObject{{QStringLiteral("username"), QStringLiteral("first")}}) &&
                             journal->plan(creation(QStringLiteral("second"))) && journal->mark(2, EntryState::Sent);
        return written ? support::contentsOf(m_path) : QByteArray();
    }

private slots:
    void init()
    {
        static int number = 0;
        m_path = m_folder.filePath(QStringLiteral("%1.jsonl").arg(++number));
    }

    void keepsItsHead()
    {
        {
            QVERIFY(Journal::open(m_path, exampleHead()));
        }
        JournalHead another = exampleHead();
        another.environmentId = QStringLiteral("another");
        const auto reopened = Journal::open(m_path, another);
        QVERIFY(reopened);
        QCOMPARE(reopened->head(), exampleHead());
    }

    void recordsSurviveReopening()
    {
        Entry expected = creation(QStringLiteral("fusionauth"));
        {
            auto journal = Journal::open(m_path, exampleHead());
            QVERIFY(journal);
            const auto number = journal->plan(expected);
            QVERIFY(number);
            QCOMPARE(*number, 1);
            QVERIFY(journal->markDone(1, QJsonObject{{QStringLiteral("username"), QStringLiteral("fusionauth")}}));
        }
        expected.number = 1;
        expected.state = EntryState::Done;
        expected.after = QJsonObject{{QStringLiteral("username"), QStringLiteral("fusionauth")}};
        const auto reopened = Journal::open(m_path);
        QVERIFY(reopened);
        QCOMPARE(reopened->entries(), QList<Entry>{expected});
        QCOMPARE(reopened->lastRun(), 1);
    }

    void everyStateSurvivesReopening_data()
    {
        QTest::addColumn<EntryState>("state");
        QTest::newRow("planned") << EntryState::Planned;
        QTest::newRow("sent") << EntryState::Sent;
        QTest::newRow("done") << EntryState::Done;
        QTest::newRow("not done") << EntryState::NotDone;
        QTest::newRow("undoing") << EntryState::Undoing;
        QTest::newRow("undone") << EntryState::Undone;
    }
    void everyStateSurvivesReopening()
    {
        QFETCH(EntryState, state);
        {
            auto journal = Journal::open(m_path, exampleHead());
            QVERIFY(journal);
            QVERIFY(journal->plan(creation(QStringLiteral("fusionauth"))));
            if (state != EntryState::Planned)
                QVERIFY(journal->mark(1, state));
        }
        const auto reopened = Journal::open(m_path);
        QVERIFY(reopened);
        QCOMPARE(reopened->entries().size(), 1);
        QCOMPARE(reopened->entries().first().state, state);
    }

    void onlyDoneChangesStand()
    {
        QVERIFY(!writeTwoChanges().isEmpty());
        const auto journal = Journal::open(m_path);
        QVERIFY(journal);
        const QList<Entry> standing = storage::standing(*journal);
        QCOMPARE(standing.size(), 1);
        QCOMPARE(standing.first().object, QStringLiteral("first"));
    }

    // Wherever a crash cuts the file, the records that are whole are read, the rest goes, and it can be written on.
    void aCutJournalKeepsWhatIsWhole()
    {
        const QByteArray whole = writeTwoChanges();
        QCOMPARE(whole.count('\n'), 5);
        const qsizetype headEnds = whole.indexOf('\n') + 1;
        for (qsizetype length = headEnds; length <= whole.size(); ++length) {
            support::writeFile(m_path, whole.left(length));
            const qsizetype records = whole.left(length).count('\n');
            const qsizetype planned = records >= 4 ? 2 : records >= 2 ? 1 : 0;
            {
                auto journal = Journal::open(m_path);
                QVERIFY2(journal, qPrintable(QStringLiteral("cut to %1").arg(length)));
                QCOMPARE(journal->head(), exampleHead());
                QCOMPARE(journal->entries().size(), planned);
                QCOMPARE(support::contentsOf(m_path), whole.left(whole.left(length).lastIndexOf('\n') + 1));
                QVERIFY(journal->plan(creation(QStringLiteral("after"))));
            }
            const auto again = Journal::open(m_path);
            QVERIFY(again);
            QCOMPARE(again->entries().size(), planned + 1);
            QCOMPARE(again->entries().last().object, QStringLiteral("after"));
        }
    }

    void aJournalCutInItsHeadBeginsAnew()
    {
        const QByteArray whole = writeTwoChanges();
        const qsizetype headEnds = whole.indexOf('\n') + 1;
        for (qsizetype length = 0; length < headEnds; ++length) {
            support::writeFile(m_path, whole.left(length));
            const auto journal = Journal::open(m_path, exampleHead());
            QVERIFY2(journal, qPrintable(QStringLiteral("cut to %1").arg(length)));
            QCOMPARE(journal->head(), exampleHead());
            QCOMPARE(support::contentsOf(m_path), whole.left(headEnds));
        }
    }

    void aDamagedMiddleIsRefusedAndKept()
    {
        QByteArray damaged = writeTwoChanges();
        const qsizetype second = damaged.indexOf('\n') + 1;
        damaged[second] = '#';
        support::writeFile(m_path, damaged);
        const auto journal = Journal::open(m_path);
        QVERIFY(!journal);
        QCOMPARE(journal.error().kind, Error::Kind::Malformed);
        QCOMPARE(journal.error().evidence, QStringLiteral("damaged at byte %1").arg(second));
        QCOMPARE(support::contentsOf(m_path), damaged);
    }

    void whatIsNoJournalIsRefusedAndKept_data()
    {
        QTest::addColumn<QByteArray>("bytes");
        QTest::addColumn<Error::Kind>("kind");
        QTest::newRow("another format") << QByteArray(R"({"format":"diary","version":1})") + lineBreak()
                                        << Error::Kind::Malformed;
        QTest::newRow("another version") << QByteArray(R"({"format":"latchkey-journal","version":2})") + lineBreak()
                                         << Error::Kind::Unsupported;
        QTest::newRow("two lines of prose")
            << QByteArray("Dear diary,") + lineBreak() + "today" + lineBreak() << Error::Kind::Malformed;
        QTest::newRow("one line of prose") << QByteArray("Dear diary,") + lineBreak() << Error::Kind::Malformed;
        QTest::newRow("prose without an end") << QByteArray("Dear diary,") << Error::Kind::Malformed;
        QTest::newRow("a line break alone") << lineBreak() << Error::Kind::Malformed;
        QTest::newRow("zero bytes") << QByteArray(64, '\0') << Error::Kind::Malformed;
        QTest::newRow("other JSON without an end") << QByteArray(R"({"format":"diary"})") << Error::Kind::Malformed;
        QTest::newRow("a damaged head") << QByteArray("{\"blueprint\":{\"id\":") + lineBreak()
                                        << Error::Kind::Malformed;
    }
    void whatIsNoJournalIsRefusedAndKept()
    {
        QFETCH(QByteArray, bytes);
        QFETCH(Error::Kind, kind);
        support::writeFile(m_path, bytes);
        const auto journal = Journal::open(m_path, exampleHead());
        QVERIFY(!journal);
        QCOMPARE(journal.error().kind, kind);
        QCOMPARE(journal.error().subject, m_path);
        QCOMPARE(support::contentsOf(m_path), bytes);
        QVERIFY(!Journal::open(m_path));
        QCOMPARE(support::contentsOf(m_path), bytes);
    }

    // An undo has no head to give, and the next apply has to find the file as usable as it was.
    void aJournalWithoutItsHeadIsOpenedByItsWriterAlone()
    {
        for (const QByteArray &torn : {QByteArray(), QByteArray("{\"bluepr"), QByteArray("{\"blueprint\":{\"appl")}) {
            support::writeFile(m_path, torn);
            const auto journal = Journal::open(m_path);
            QVERIFY(!journal);
            QCOMPARE(journal.error().kind, Error::Kind::Malformed);
            QCOMPARE(journal.error().subject, m_path);
            QCOMPARE(journal.error().evidence, QStringLiteral("holds no record"));
            QVERIFY(Journal::open(m_path, exampleHead()));
        }
    }

    void aChangeIsNotMarkedAsPlannedAgain()
    {
        {
            auto journal = Journal::open(m_path, exampleHead());
            QVERIFY(journal);
            QVERIFY(journal->plan(creation(QStringLiteral("fusionauth"))));
            QVERIFY(journal->mark(1, EntryState::Sent));
            const QByteArray before = support::contentsOf(m_path);
            const auto marked = journal->mark(1, EntryState::Planned);
            QVERIFY(!marked);
            QCOMPARE(marked.error().kind, Error::Kind::Unsupported);
            QCOMPARE(journal->entries().first().state, EntryState::Sent);
            QCOMPARE(support::contentsOf(m_path), before);
        }
        const auto reopened = Journal::open(m_path);
        QVERIFY(reopened);
        QCOMPARE(reopened->entries().first().state, EntryState::Sent);
    }

    void aSecondOpenerFindsItLocked()
    {
        auto first = std::make_unique<base::Result<Journal>>(Journal::open(m_path, exampleHead()));
        QVERIFY(*first);
        const auto second = Journal::open(m_path);
        QVERIFY(!second);
        QCOMPARE(second.error().kind, Error::Kind::Locked);
        first.reset();
        QVERIFY(Journal::open(m_path));
    }

    void openingOneThatIsNotThereMakesNone()
    {
        const auto journal = Journal::open(m_path);
        QVERIFY(!journal);
        QCOMPARE(journal.error().kind, Error::Kind::Missing);
        QVERIFY(!QFile::exists(m_path));
    }
};

LATCHKEY_TEST(TestJournal)
#include "test_journal.moc"
