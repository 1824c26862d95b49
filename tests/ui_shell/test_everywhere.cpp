// SPDX-FileCopyrightText: 2026 The Latchkey authors
// SPDX-License-Identifier: Apache-2.0
// What every page shows in every state: the environment with its colour, and where something can be written, what will
// be sent or what was.
#include "support/suite.h"
#include "ui/widgets/colours.h"
#include "ui/widgets/ribbon.h"
#include "window_stage.h"

#include <QSemaphore>

using tests::WindowStage;

namespace {

using storage::EnvironmentKind;

const QColor ownColour(QStringLiteral("#1d6fd0"));

// Empty: every page has one ribbon in sight, with these words and that colour.
QString ribbonFault(WindowStage &stage, const QStringList &words, const QColor &colour)
{
    for (const char *page : {"welcomePage", "setupPage", "activityPage", "environmentsPage"}) {
        stage.window().showPage(QLatin1String(page));
        const auto ribbons = stage.find(page)->findChildren<ui::Ribbon *>();
        if (ribbons.size() != 1 || !ribbons.first()->isVisible())
            return QStringLiteral("no ribbon on %1").arg(QLatin1String(page));
        for (const QString &word : words) {
            if (!ribbons.first()->accessibleName().contains(word))
                return QStringLiteral("%1: %2").arg(QLatin1String(page), ribbons.first()->accessibleName());
        }
        const QColor painted = ribbons.first()->grab().toImage().pixelColor(1, 1);
        if (painted != colour)
            return QStringLiteral("%1 is %2").arg(QLatin1String(page), painted.name());
    }
    return {};
}

} // namespace

class TestEverywhere : public QObject {
    Q_OBJECT

private slots:
    void whileItIsRead()
    {
        QSemaphore reached, open;
        WindowStage stage;
        const storage::Environment environment = stage.saveEnvironment(QStringLiteral("Staging"));
        stage.sandbox.setHook([&](sandbox::Half, const model::Request &) -> std::optional<sandbox::Disturbance> {
            reached.release();
            open.acquire();
            open.release();
            return std::nullopt;
        });
        stage.openWindow(environment.id);
        QVERIFY(QTest::qWaitFor([&] { return reached.tryAcquire(); }, 20'000));
        QVERIFY(stage.console().session()->isReading());
        QCOMPARE(ribbonFault(stage, {QStringLiteral("Staging")}, ownColour), QString());
        QCOMPARE(stage.changesOn("setupPage"), QStringLiteral("nothing will be sent before both systems were read"));
        QCOMPARE(stage.changesOn("activityPage"), QString());
        open.release();
        stage.waitUntilRead();
    }

    void beforeAndAfterARun()
    {
        WindowStage stage;
        const storage::Environment environment = stage.saveEnvironment(QStringLiteral("Staging"));
        stage.openWindow(environment.id);
        stage.waitUntilRead();
        QCOMPARE(stage.changesOn("setupPage"), QStringLiteral("7 changes will be sent"));
        stage.wiring().edit(tests::quickBlueprint());
        QCOMPARE(ribbonFault(stage, {QStringLiteral("Staging")}, ownColour), QString());
        QCOMPARE(stage.changesOn("setupPage"), QStringLiteral("8 changes will be sent"));
        QCOMPARE(stage.changesOn("activityPage"), QString()); // it can only take back, and there is nothing to
        stage.wiring().apply();
        stage.waitUntilIdle();
        QCOMPARE(ribbonFault(stage, {QStringLiteral("Staging")}, ownColour), QString());
        for (const char *page : {"setupPage", "activityPage"}) {
            const QString said = stage.changesOn(page);
            QVERIFY2(said.startsWith(QStringLiteral("8 changes applied at ")), qPrintable(said));
            QVERIFY2(said.endsWith(QStringLiteral(" | Undo")), qPrintable(said));
        }
        stage.wiring().takeBackLastRun();
        stage.waitUntilIdle();
        QCOMPARE(ribbonFault(stage, {QStringLiteral("Staging")}, ownColour), QString());
        QCOMPARE(stage.changesOn("setupPage"), QStringLiteral("8 changes will be sent"));
        QCOMPARE(stage.changesOn("activityPage"), QString());
    }

    void whileARunWrites()
    {
        QSemaphore reached, open;
        WindowStage stage;
        const storage::Environment environment = stage.saveEnvironment(QStringLiteral("Staging"));
        stage.openWindow(environment.id);
        stage.waitUntilRead();
        stage.wiring().edit(tests::quickBlueprint());
        std::atomic_bool held = false;
        stage.sandbox.setHook([&](sandbox::Half, const model::Request &request) -> std::optional<sandbox::Disturbance> {
            if (request.method != "GET" && !held.exchange(true)) {
                reached.release();
                open.acquire();
            }
            return std::nullopt;
        });
        stage.wiring().apply();
        QVERIFY(QTest::qWaitFor([&] { return reached.tryAcquire(); }, 20'000));
        QCOMPARE(ribbonFault(stage, {QStringLiteral("Staging")}, ownColour), QString());
        QCOMPARE(stage.changesOn("setupPage"), QStringLiteral("8 changes will be sent"));
        open.release();
        stage.waitUntilIdle();
    }

    void whenNobodyAnswers()
    {
        WindowStage stage;
        const storage::Environment environment = stage.saveEnvironment(QStringLiteral("Staging"));
        stage.sandbox.stopHalf(sandbox::Half::KongAdmin);
        stage.sandbox.stopHalf(sandbox::Half::FusionAuth);
        stage.openWindow(environment.id);
        stage.waitUntilRead();
        stage.wiring().edit(tests::quickBlueprint());
        QCOMPARE(ribbonFault(stage, {QStringLiteral("Staging")}, ownColour), QString());
        QCOMPARE(stage.changesOn("setupPage"), QStringLiteral("nothing will be sent yet"));
        QCOMPARE(stage.changesOn("activityPage"), QString());
    }

    void inProduction()
    {
        WindowStage stage;
        const storage::Environment environment =
            stage.saveEnvironment(QStringLiteral("Live"), EnvironmentKind::Production);
        stage.openWindow(environment.id);
        stage.waitUntilRead();
        stage.wiring().edit(tests::quickBlueprint());
        QCOMPARE(
            ribbonFault(stage, {QStringLiteral("Live"), QStringLiteral("Production")}, ui::lightColours().production),
            QString());
        QCOMPARE(stage.changesOn("setupPage"), QStringLiteral("8 changes will be sent"));
    }

    void whereNothingMayBeWritten()
    {
        WindowStage stage;
        storage::Environment environment = stage.saveEnvironment(QStringLiteral("Audited"));
        environment.readOnly = true;
        QVERIFY(stage.console().environments().save(environment).has_value());
        stage.openWindow(environment.id);
        stage.waitUntilRead();
        stage.wiring().edit(tests::quickBlueprint());
        QCOMPARE(ribbonFault(stage, {QStringLiteral("Audited"), QStringLiteral("Read only")}, ownColour), QString());
        QCOMPARE(stage.changesOn("setupPage"), QStringLiteral("read only: 8 changes can be exported, none is sent"));
        QCOMPARE(stage.changesOn("activityPage"), QString());
    }

    void onTheSandbox()
    {
        WindowStage stage;
        stage.openWindow();
        stage.waitUntilRead();
        QCOMPARE(ribbonFault(stage, {QStringLiteral("Sandbox")}, ui::lightColours().sandbox), QString());
        QCOMPARE(stage.changesOn("setupPage"), QStringLiteral("7 changes will be sent"));
    }
};

LATCHKEY_TEST(TestEverywhere)
#include "test_everywhere.moc"
