// SPDX-FileCopyrightText: 2026 The Latchkey authors
// SPDX-License-Identifier: Apache-2.0
// What somebody decides in the window: a conflict's choice, to stop, to resume, to undo.
#include "base/json.h"
#include "support/suite.h"
#include "ui/setup/setup_page.h"
#include "window_stage.h"

#include <QPushButton>
#include <QSemaphore>

using tests::WindowStage;
using Doing = console::Wiring::Doing;

namespace {

// The window on an environment, with a whole blueprint under review.
class Desk : public WindowStage {
public:
    Desk() { m_environment = saveEnvironment(QStringLiteral("Staging")); }

    void open()
    {
        openWindow(m_environment.id);
        waitUntilRead();
        wiring().edit(tests::quickBlueprint());
        window().findChild<ui::SetupPage *>()->go(ui::Stop::Review);
    }

    void kongWrite(const QByteArray &path, const QJsonObject &body)
    {
        const model::Request request{"POST", path, {{"Content-Type", "application/json"}}, base::toBytes(body)};
        sandbox.withKong([&](twins::KongTwin &twin, const twins::World &world) {
            tests::require(twin.admin(request, world).status == 201, "the gateway refuses it");
        });
    }

    QString primaryText() { return find<QPushButton>("primaryButton")->text(); }

private:
    storage::Environment m_environment;
};

} // namespace

class TestDecisions : public QObject {
    Q_OBJECT

private slots:
    void aConflictIsDecidedAndApplied()
    {
        Desk desk;
        desk.kongWrite("/consumers", {{QStringLiteral("username"), QStringLiteral("legacy")}});
        desk.kongWrite("/consumers/legacy/jwt", {{QStringLiteral("key"), QStringLiteral("https://login.example.com")},
                                                 {QStringLiteral("algorithm"), QStringLiteral("HS256")}});
        desk.open();
        QVERIFY(!desk.find<QPushButton>("primaryButton")->isEnabled());
        desk.click("conflict.credential.kid");
        desk.click("primaryButton");
        desk.waitUntilIdle();
        QVERIFY(setup::isDone(desk.wiring().plan()));
        QCOMPARE(desk.sandbox.kongState().credentials.size(), 2);
        desk.wiring().test();
        desk.waitUntilIdle();
        for (const setup::LiveResult &result : desk.wiring().liveResults())
            QCOMPARE(result.state, setup::LiveState::Ok);
        QCOMPARE(desk.wiring().liveResults().size(), 4);
    }

    void aRunIsStoppedResumedAndTakenBack()
    {
        Desk desk;
        desk.open();
        const model::KongState before = desk.sandbox.kongState();
        QSemaphore reached;
        QSemaphore open;
        std::atomic_int writes = 0;
        desk.sandbox.setHook([&](sandbox::Half, const model::Request &request) -> std::optional<sandbox::Disturbance> {
            if (request.method != "GET" && ++writes == 3) {
                reached.release();
                open.acquire();
            }
            return std::nullopt;
        });
        desk.click("primaryButton");
        QVERIFY(QTest::qWaitFor([&] { return reached.tryAcquire(); }, 20'000));
        QCOMPARE(desk.primaryText(), QStringLiteral("Stop"));
        desk.click("primaryButton");
        open.release();
        desk.waitUntilIdle();
        QCOMPARE(desk.sandbox.writes().size(), 3);
        QCOMPARE(desk.wiring().applied()->stopped->kind, base::Error::Kind::Cancelled);
        desk.click("resumeButton");
        desk.waitUntilIdle();
        QVERIFY(setup::isDone(desk.wiring().plan()));
        QVERIFY(desk.textOf("setupPage.changes").startsWith(QStringLiteral("5 changes applied at ")));
        desk.click("setupPage.changesAction");
        desk.waitUntilIdle();
        QVERIFY(desk.textOf("setupPage.changes").startsWith(QStringLiteral("3 changes applied at ")));
        desk.click("setupPage.changesAction");
        desk.waitUntilIdle();
        QCOMPARE(desk.sandbox.kongState().credentials, before.credentials);
        QCOMPARE(desk.sandbox.kongState().plugins, before.plugins);
        QCOMPARE(desk.sandbox.kongState().consumers, before.consumers);
    }
};

LATCHKEY_TEST(TestDecisions)
#include "test_decisions.moc"
