// SPDX-FileCopyrightText: 2026 The Latchkey authors
// SPDX-License-Identifier: Apache-2.0
// What goes wrong around the window: servers that stop, environments that are switched, a window that is closed.
#include "support/suite.h"
#include "window_stage.h"

#include <QSemaphore>

using tests::WindowStage;

namespace {

// Holds one request of a server's thread until it is let go.
struct Gate {
    QSemaphore reached;
    QSemaphore open;
};

bool waitFor(QSemaphore &semaphore)
{
    return QTest::qWaitFor([&] { return semaphore.tryAcquire(); }, 20'000);
}

} // namespace

class TestDisturbances : public QObject {
    Q_OBJECT

private slots:
    void switchesWhileSomethingIsRead()
    {
        Gate gate;
        WindowStage stage;
        const storage::Environment first = stage.saveEnvironment(QStringLiteral("First"));
        const storage::Environment second = stage.saveEnvironment(QStringLiteral("Second"));
        stage.sandbox.setHook([&](sandbox::Half, const model::Request &) -> std::optional<sandbox::Disturbance> {
            gate.reached.release();
            gate.open.acquire();
            gate.open.release();
            return std::nullopt;
        });
        stage.openWindow(first.id);
        QVERIFY(waitFor(gate.reached));
        QVERIFY(stage.console().session()->isReading());
        stage.console().open(second.id);
        QTRY_COMPARE(stage.console().session()->environment().name, QStringLiteral("Second"));
        gate.open.release();
        stage.waitUntilRead();
        QCOMPARE(stage.console().session()->environment().name, QStringLiteral("Second"));
        QCOMPARE(stage.console().session()->fusionauth().state, console::Reachability::State::Reached);
    }

    void finishesTheWriteBeforeItCloses()
    {
        Gate gate;
        WindowStage stage;
        const storage::Environment environment = stage.saveEnvironment(QStringLiteral("Staging"));
        stage.openWindow(environment.id);
        stage.waitUntilRead();
        stage.wiring().edit(tests::quickBlueprint());
        stage.sandbox.forgetSeen();
        std::atomic_bool held = false;
        stage.sandbox.setHook([&](sandbox::Half, const model::Request &request) -> std::optional<sandbox::Disturbance> {
            if (request.method != "GET" && !held.exchange(true)) {
                gate.reached.release();
                gate.open.acquire();
            }
            return std::nullopt;
        });
        stage.wiring().apply();
        QVERIFY(waitFor(gate.reached));
        stage.window().close();
        QVERIFY(stage.isWindowOpen());
        gate.open.release();
        QTRY_VERIFY(!stage.isWindowOpen());
        QCOMPARE(stage.sandbox.writes().size(), 1);
        QCOMPARE(stage.wiring().undecided(), 0);
    }

    void goesOnWhereItStoppedOnceKongIsBack()
    {
        WindowStage stage;
        const storage::Environment environment = stage.saveEnvironment(QStringLiteral("Staging"));
        stage.openWindow(environment.id);
        stage.waitUntilRead();
        stage.wiring().edit(tests::quickBlueprint());
        stage.sandbox.disturbWrite(sandbox::Half::KongAdmin, 2, {sandbox::Disturbance::Kind::DropAfter, {}});
        stage.wiring().apply();
        stage.waitUntilIdle();
        stage.sandbox.stopHalf(sandbox::Half::KongAdmin);
        stage.wiring().apply();
        QTRY_COMPARE(stage.wiring().doing(), console::Wiring::Doing::Nothing);
        QVERIFY(stage.wiring().applied()->stopped.has_value());
        QVERIFY(stage.sandbox.startHalf(sandbox::Half::KongAdmin).has_value());
        stage.wiring().apply();
        stage.waitUntilIdle();
        QVERIFY(setup::isDone(stage.wiring().plan()));
        QCOMPARE(stage.sandbox.kongState().credentials.size(), 1);
        QCOMPARE(stage.sandbox.kongState().consumers.size(), 1);
        stage.wiring().takeBack(stage.wiring().journalPath(), {});
        stage.waitUntilIdle();
        QCOMPARE(stage.sandbox.kongState().credentials.size(), 0);
    }
};

LATCHKEY_TEST(TestDisturbances)
#include "test_disturbances.moc"
