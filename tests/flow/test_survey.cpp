// SPDX-FileCopyrightText: 2026 The Latchkey authors
// SPDX-License-Identifier: Apache-2.0
// What a look at both systems brings beside their lists.
#include <QtTest>

#include "flow/stage.h"
#include "support/suite.h"

using namespace Qt::StringLiterals;
using namespace tests;
using sandbox::Half;

namespace {

model::Snapshot lookAt(Stage &stage)
{
    Wires wires(stage.addresses, stage.addresses.apiKey);
    return finish(flow::survey(wires.systems(), {}));
}

void addTenants(Stage &stage, int count)
{
    stage.sandbox.withFusionAuth([&](twins::FusionAuthTwin &twin, const twins::World &world) {
        for (int i = 0; i < count; ++i) {
            const QByteArray body = "{\"tenant\":{\"name\":\"Tenant " + QByteArray::number(i) +
                                    "\",\"issuer\":\"https://t" + QByteArray::number(i) + ".example.com\"}}";
            const model::Request request{"POST",
                                         "/api/tenant",
                                         {{"Host", "127.0.0.1"},
                                          {"Authorization", QByteArray(stage.addresses.apiKey.reveal().toByteArray())},
                                          {"Content-Type", "application/json"},
                                          {"Content-Length", QByteArray::number(body.size())}},
                                         body};
            QCOMPARE(twin.answer(request, world).status, 200);
        }
    });
}

qsizetype discoveriesIn(const Stage &stage)
{
    qsizetype count = 0;
    for (const sandbox::Seen &seen : stage.sandbox.seen())
        count += seen.request.url.contains("openid-configuration") ? 1 : 0;
    return count;
}

} // namespace

class TestSurvey : public QObject {
    Q_OBJECT
private slots:
    void readsWhatEachTenantPublishes()
    {
        Stage stage;
        addTenants(stage, 2);
        const model::Snapshot snapshot = lookAt(stage);
        QVERIFY(snapshot.unreadable.isEmpty());
        QCOMPARE(snapshot.fusionauth->tenants.size(), 3);
        for (const model::Tenant &tenant : snapshot.fusionauth->tenants)
            QCOMPARE(tenant.discoveryIssuer, tenant.issuer);
    }

    void stopsAtTwentyTenants()
    {
        Stage stage;
        addTenants(stage, 24);
        const model::Snapshot snapshot = lookAt(stage);
        QCOMPARE(discoveriesIn(stage), 20);
        QVERIFY(!snapshot.fusionauth->tenants.at(19).discoveryIssuer.isEmpty());
        QVERIFY(snapshot.fusionauth->tenants.at(20).discoveryIssuer.isEmpty());
        QVERIFY(snapshot.unreadable.isEmpty());
    }

    void aDiscoveryThatIsNotThereIsANoteAndNoFailure()
    {
        Stage stage;
        stage.sandbox.setHook([](Half, const model::Request &request) -> std::optional<sandbox::Disturbance> {
            if (!request.url.contains("openid-configuration"))
                return std::nullopt;
            return sandbox::Disturbance{sandbox::Disturbance::Kind::Answer, {404, {}, {}}};
        });
        const model::Snapshot snapshot = lookAt(stage);
        QCOMPARE(snapshot.unreadable.size(), 1);
        QCOMPARE(snapshot.unreadable.first().what, u"fusionauth.discovery"_s);
        QVERIFY(!flow::outageIn(snapshot));
        QVERIFY(stage.apply(quickGuide()).done);
    }
};

LATCHKEY_TEST(TestSurvey)
#include "test_survey.moc"
