// SPDX-FileCopyrightText: 2026 The Latchkey authors
// SPDX-License-Identifier: Apache-2.0
#include <QtTest>

#include "journey/death.h"
#include "support/suite.h"

#include "base/json.h"

using namespace tests;

namespace {

const int applyRecords = 25; // the head, and of eight changes: planned, sent, done
const int undoRecords = 16;  // of eight changes: undoing, undone
const int writes = 8;

// What is made anew, and at random, by every run: the key pair and its certificate, and where it is copied to.
QJsonValue withoutKeyMaterial(const QJsonValue &value)
{
    static const QStringList random{QStringLiteral("certificate"), QStringLiteral("certificateInformation"),
                                    QStringLiteral("kid"), QStringLiteral("publicKey"),
                                    QStringLiteral("rsa_public_key")};
    if (value.isArray()) {
        QJsonArray array;
        for (const QJsonValue &item : value.toArray())
            array.append(withoutKeyMaterial(item));
        return array;
    }
    if (!value.isObject())
        return value;
    QJsonObject object;
    const QJsonObject members = value.toObject();
    for (auto it = members.begin(); it != members.end(); ++it) {
        if (!random.contains(it.key()))
            object.insert(it.key(), withoutKeyMaterial(it.value()));
    }
    return object;
}

// What two runs have to agree on. FusionAuth gives registrations ids of its own choice.
QJsonValue wiring(const QJsonObject &state)
{
    QJsonObject fusionauth = state.value(QStringLiteral("fusionauth")).toObject();
    QJsonArray registrations = fusionauth.value(QStringLiteral("registrations")).toArray();
    for (QJsonValueRef registration : registrations) {
        QJsonObject members = registration.toObject();
        members.remove(QStringLiteral("id"));
        registration = members;
    }
    fusionauth.insert(QStringLiteral("registrations"), registrations);
    return withoutKeyMaterial(QJsonObject{{QStringLiteral("fusionauth"), fusionauth},
                                          {QStringLiteral("kong"), state.value(QStringLiteral("kong"))}});
}

// Where two states differ; empty: nowhere. Whole states are too long to be read in a message.
QString difference(const QJsonValue &a, const QJsonValue &b, const QString &path = {})
{
    if (a == b)
        return {};
    if (a.isArray() && b.isArray() && a.toArray().size() == b.toArray().size()) {
        for (int i = 0; i < a.toArray().size(); ++i) {
            if (a.toArray().at(i) != b.toArray().at(i))
                return difference(a.toArray().at(i), b.toArray().at(i), QStringLiteral("%1[%2]").arg(path).arg(i));
        }
    }
    if (a.isObject() && b.isObject()) {
        QStringList names = a.toObject().keys() + b.toObject().keys();
        for (const QString &name : std::as_const(names)) {
            if (a.toObject().value(name) != b.toObject().value(name))
                return difference(a.toObject().value(name), b.toObject().value(name), path + QLatin1Char('.') + name);
        }
    }
    const auto shown = [](const QJsonValue &value) { return QString::fromUtf8(base::toBytes(QJsonArray{value})); };
    return QStringLiteral("%1: %2, not %3").arg(path, shown(a), shown(b));
}

// Everything that there is, by kind: nothing may be there twice.
QList<qsizetype> census(const Stage &stage)
{
    const model::FusionAuthState fusionauth = stage.sandbox.fusionAuthState();
    const model::KongState kong = stage.sandbox.kongState();
    return {
        fusionauth.tenants.size(), fusionauth.applications.size(),  fusionauth.keys.size(), fusionauth.apiKeys.size(),
        fusionauth.users.size(),   fusionauth.registrations.size(), kong.services.size(),   kong.routes.size(),
        kong.consumers.size(),     kong.credentials.size(),         kong.plugins.size()};
}

void addDeathsAtWrites()
{
    QTest::addColumn<Death>("death");
    for (int n = 1; n <= writes; ++n) {
        QTest::addRow("before write %d", n) << Death{Death::At::BeforeWrite, n};
        QTest::addRow("after write %d", n) << Death{Death::At::AfterWrite, n};
    }
}

void addDeaths(int firstRecord, int lastRecord)
{
    addDeathsAtWrites();
    for (int n = firstRecord; n <= lastRecord; ++n) {
        QTest::addRow("before record %d", n) << Death{Death::At::BeforeRecord, n};
        QTest::addRow("after record %d", n) << Death{Death::At::AfterRecord, n};
    }
}

} // namespace

// All states are those of one sandbox: ids and ports of another one differ.
class TestKilled : public QObject {
    Q_OBJECT

    // Both systems and the journal at one moment.
    struct Moment {
        std::optional<twins::FusionAuthTwin> fusionauth;
        model::KongState kong;
        QByteArray journal;
        QJsonObject state;
    };

    Stage m_stage;
    base::Secret m_password{QByteArrayView("a password for the whole journey")};
    Moment m_untouched;
    Moment m_wired;

    Moment now()
    {
        Moment moment;
        m_stage.sandbox.withFusionAuth([&](twins::FusionAuthTwin &twin, const auto &) { moment.fusionauth = twin; });
        moment.kong = m_stage.sandbox.kongState();
        if (QFile::exists(m_stage.journalPath()))
            moment.journal = support::contentsOf(m_stage.journalPath());
        moment.state = m_stage.state();
        return moment;
    }

    void goTo(const Moment &moment)
    {
        m_stage.sandbox.withFusionAuth([&](twins::FusionAuthTwin &twin, const auto &) { twin = *moment.fusionauth; });
        m_stage.sandbox.withKong([&](twins::KongTwin &twin, const auto &) {
            std::destroy_at(&twin); // it cannot be assigned to
            std::construct_at(&twin, moment.kong);
        });
        QCOMPARE(difference(m_stage.state(), moment.state), QString());
        QFile::remove(m_stage.journalPath());
        if (moment.journal.isEmpty())
            return;
        QFile file(m_stage.journalPath());
        QVERIFY(file.open(QIODevice::WriteOnly));
        QCOMPARE(file.write(moment.journal), moment.journal.size());
    }

    // The next run, after whatever happened to the one before it.
    flow::WalkResult walk()
    {
        Wires wires(m_stage.addresses, m_stage.addresses.apiKey);
        storage::Journal kept = m_stage.journal(quickGuide());
        flow::WalkOptions options;
        options.apply = m_stage.options(quickGuide());
        options.apply.password.given = m_password;
        return finish(flow::walk(wires.systems(), &kept, options));
    }

    flow::ApplyResult apply()
    {
        Wires wires(m_stage.addresses, m_stage.addresses.apiKey);
        storage::Journal kept = m_stage.journal(quickGuide());
        flow::ApplyOptions options = m_stage.options(quickGuide());
        options.password.given = m_password;
        return finish(flow::apply(wires.systems(), &kept, options));
    }

    qsizetype records() const { return support::contentsOf(m_stage.journalPath()).count('\n'); }

private slots:
    void initTestCase()
    {
        m_untouched = now();
        QVERIFY(apply().done);
        m_wired = now();
    }

    void init() { goTo(m_untouched); }

    // What the rows below count.
    void aRunThatLivesHasThatManyWritesAndRecords()
    {
        QCOMPARE(census(m_stage), (QList<qsizetype>{1, 1, 4, 3, 0, 0, 1, 1, 0, 0, 0}));
        QCOMPARE(drive(m_stage, QStringLiteral("apply"), m_password), Ending::Done);
        QCOMPARE(m_stage.sandbox.writes().size(), writes);
        QCOMPARE(records(), applyRecords);
        QCOMPARE(difference(wiring(m_stage.state()), wiring(m_wired.state)), QString());
        QCOMPARE(census(m_stage), (QList<qsizetype>{1, 2, 5, 4, 1, 1, 1, 1, 1, 1, 1}));

        QCOMPARE(drive(m_stage, QStringLiteral("undo"), m_password), Ending::Done);
        QCOMPARE(m_stage.sandbox.writes().size(), writes);
        QCOMPARE(records(), applyRecords + undoRecords);
        QCOMPARE(difference(m_stage.state(), m_untouched.state), QString());
    }

    void theNextApplyFinishesWhatAKilledOneBegan_data() { addDeaths(1, applyRecords); }
    void theNextApplyFinishesWhatAKilledOneBegan()
    {
        QFETCH(Death, death);
        QCOMPARE(drive(m_stage, QStringLiteral("apply"), m_password, death), Ending::Killed);

        QVERIFY(apply().done);
        QCOMPARE(difference(wiring(m_stage.state()), wiring(m_wired.state)), QString());
        QCOMPARE(census(m_stage), (QList<qsizetype>{1, 2, 5, 4, 1, 1, 1, 1, 1, 1, 1}));

        m_stage.sandbox.forgetSeen();
        const flow::WalkResult proof = walk();
        QVERIFY(proof.ok);
        QVERIFY(proof.apply.applied.isEmpty());
        QCOMPARE(m_stage.sandbox.writes().size(), 0);

        const flow::UndoResult back = m_stage.undo();
        QVERIFY(!back.stopped);
        QVERIFY(back.left.isEmpty());
        QCOMPARE(difference(m_stage.state(), m_untouched.state), QString());
    }

    void theNextUndoFinishesWhatAKilledOneBegan_data() { addDeaths(applyRecords + 1, applyRecords + undoRecords); }
    void theNextUndoFinishesWhatAKilledOneBegan()
    {
        QFETCH(Death, death);
        goTo(m_wired);
        QCOMPARE(drive(m_stage, QStringLiteral("undo"), m_password, death), Ending::Killed);

        const flow::UndoResult back = m_stage.undo();
        QVERIFY(!back.stopped);
        QVERIFY(back.left.isEmpty());
        QCOMPARE(difference(m_stage.state(), m_untouched.state), QString());

        m_stage.sandbox.forgetSeen();
        QVERIFY(m_stage.undo().undone.isEmpty());
        QCOMPARE(m_stage.sandbox.writes().size(), 0);
    }

    // An undo of a run that never ended: what it did goes, what it was at is found out.
    void undoTakesBackWhatAKilledApplyBegan_data() { addDeathsAtWrites(); }
    void undoTakesBackWhatAKilledApplyBegan()
    {
        QFETCH(Death, death);
        QCOMPARE(drive(m_stage, QStringLiteral("apply"), m_password, death), Ending::Killed);

        const flow::UndoResult back = m_stage.undo();
        QVERIFY(!back.stopped);
        QVERIFY(back.left.isEmpty());
        QCOMPARE(difference(m_stage.state(), m_untouched.state), QString());
    }
};

LATCHKEY_TEST(TestKilled)
#include "test_killed.moc"
