// SPDX-FileCopyrightText: 2026 The Latchkey authors
// SPDX-License-Identifier: Apache-2.0
// Undo from the page, against a sandbox whose environment is saved like any other: days later, from a new console.
#include <QtTest>

#include "console/console.h"
#include "sandbox/sandbox.h"
#include "support/suite.h"
#include "ui/activity/activity_page.h"
#include "ui/activity/run_panel.h"
#include "ui/widgets/banner.h"
#include "ui/widgets/pill.h"
#include "ui/widgets/table.h"
#include "ui_support/scripted_prompts.h"

#include <QDateTime>
#include <QFile>
#include <QLabel>
#include <QPushButton>
#include <QSignalSpy>
#include <QTemporaryDir>

using console::Wiring;

namespace {

constexpr qint64 threeDays = 3LL * 24 * 60 * 60 * 1000;

setup::Blueprint quickGuide()
{
    setup::Blueprint blueprint;
    blueprint.id = QStringLiteral("6f1d1a52-8a4e-4f57-9d55-0c6a3f0b7a11");
    blueprint.tenant.issuer = QStringLiteral("https://login.example.com");
    blueprint.service.name = QStringLiteral("example_service");
    blueprint.signingKey.algorithm = QStringLiteral("ES256"); // made in no time
    return blueprint;
}

// Two systems, and a folder in which programs leave what they know.
class World {
public:
    World()
    {
        const auto started = sandbox.start();
        if (!started)
            qFatal("no sandbox");
        addresses = *started;
        environment.id = QStringLiteral("4b3f0c1e-58a1-4b0e-8f0d-2a8d1f3e9c10");
        environment.name = QStringLiteral("Acme staging");
        environment.colour = QStringLiteral("#2e7d32");
        environment.fusionauthUrl = addresses.fusionauth;
        environment.kongAdminUrl = addresses.kongAdmin;
        environment.kongProxyUrl = addresses.kongProxy;
    }

    sandbox::Sandbox sandbox;
    sandbox::Addresses addresses;
    storage::Environment environment;
    QTemporaryDir folder;
};

// One program run: its console, and its Activity page at its own time.
class Program {
public:
    explicit Program(World &world, qint64 later = 0)
        : console(storage::placesBelow(world.folder.path()), storage::sessionStore())
        , page(
              &console.exchanges(), &console.history(), &prompts,
              [later] { return QDateTime::currentMSecsSinceEpoch() + later; }, QTimeZone::utc())
    {
        QObject::connect(&console, &console::Console::opened, &page,
                         [this] { page.show(console.session(), console.wiring()); });
        QObject::connect(&console, &console::Console::closing, &page, [this] { page.letGo(); });
        if (!console.environments().save(world.environment))
            qFatal("the environment is not saved");
        page.setEnvironments(console.environments().all());
        page.resize(1068, 800);
        page.QWidget::show();
        flow::ConnectionSecrets secrets;
        secrets.apiKey = world.addresses.apiKey;
        bool written = false;
        console.environments().writeSecrets(world.environment.id, secrets,
                                            [&written](const base::Outcome &) { written = true; });
        await([&written] { return written; });
    }

    void open(const QString &id)
    {
        console.open(id);
        await([this] { return console.wiring() != nullptr; });
    }
    void apply()
    {
        await([this] { return console.session()->hasSnapshot() && !console.session()->isReading(); });
        console.wiring()->edit(quickGuide());
        console.wiring()->apply();
        await([this] { return console.wiring()->doing() == Wiring::Doing::Nothing; });
    }
    void await(const std::function<bool()> &condition)
    {
        if (!QTest::qWaitFor(condition, 60'000))
            qFatal("it does not happen");
    }
    template <class T> T *find(const QString &name) { return page.findChild<T *>(name); }
    ui::Table *runs() { return find<ui::Table>(QStringLiteral("runTable")); }
    QString runCell(int column) { return runs()->model()->index(0, column).data().toString(); }
    // In what the panel shows now; what it showed before goes from the event loop.
    template <class T> T *inPanel(const QString &name)
    {
        return find<ui::RunPanel>(QStringLiteral("runPanel"))->widget()->findChild<T *>(name);
    }
    QPushButton *undoRun() { return inPanel<QPushButton>(QStringLiteral("undoRunButton")); }
    QPushButton *undoOf(int change) { return inPanel<QPushButton>(QStringLiteral("changeRow.%1.undo").arg(change)); }
    QString stateOf(int change) { return inPanel<ui::Pill>(QStringLiteral("changeRow.%1.state").arg(change))->text(); }
    QString said() { return find<ui::Banner>(QStringLiteral("undoBanner"))->accessibleName(); }
    void showChanges()
    {
        page.setTab(ui::ActivityPage::Tab::Changes);
        await([this] { return !console.history().isReading() && runs()->model()->rowCount() > 0; });
    }

    tests::ScriptedPrompts prompts;
    console::Console console;
    ui::ActivityPage page;
};

void applyIn(World &world)
{
    Program program(world);
    program.open(world.environment.id);
    program.apply();
    QVERIFY(program.console.wiring()->applied()->done);
}

} // namespace

class TestChanges : public QObject {
    Q_OBJECT
private slots:
    void takesBackOneChangeAndThenTheRunDaysLater()
    {
        World world;
        applyIn(world);
        QCOMPARE(world.sandbox.kongState().consumers.size(), 1);

        Program later(world, threeDays);
        later.open(world.environment.id);
        later.showChanges();
        QVERIFY2(later.runCell(0).endsWith(QLatin1String(", 3 days ago")), qPrintable(later.runCell(0)));
        QCOMPARE(later.runCell(1), QStringLiteral("Acme staging"));
        QCOMPARE(later.runCell(2), QStringLiteral("8 changes"));
        QCOMPARE(later.runCell(3), QStringLiteral("stands"));

        // The last one protects the service: nothing hangs on it.
        QVERIFY(later.undoOf(8)->isEnabled());
        later.undoOf(8)->click();
        QVERIFY(!later.undoRun()->isEnabled());
        QTRY_COMPARE_WITH_TIMEOUT(later.said(), QStringLiteral("Good: 1 change was taken back"), 60'000);
        QTRY_COMPARE(later.runCell(3), QStringLiteral("7 of 8 stand"));
        QCOMPARE(later.stateOf(8), QStringLiteral("taken back"));
        QCOMPARE(later.stateOf(1), QStringLiteral("stands"));
        QCOMPARE(world.sandbox.kongState().plugins.size(), 0);
        QCOMPARE(world.sandbox.kongState().consumers.size(), 1);

        QTRY_VERIFY(later.undoRun()->isEnabled());
        later.undoRun()->click();
        QTRY_COMPARE_WITH_TIMEOUT(later.said(), QStringLiteral("Good: 7 changes were taken back"), 60'000);
        QTRY_COMPARE(later.runCell(3), QStringLiteral("taken back"));
        QVERIFY(!later.undoRun()->isEnabled());
        QCOMPARE(world.sandbox.kongState().consumers.size(), 0);
        QVERIFY(later.prompts.questions.isEmpty());
    }

    void undoesTheLastRunFromTheLineOfEveryPage()
    {
        World world;
        applyIn(world);
        Program later(world, threeDays);
        later.open(world.environment.id);
        later.await([&later] { return later.console.wiring()->lastRun().has_value(); });
        auto *line = later.find<QLabel>(QStringLiteral("activityPage.changes"));
        QVERIFY2(line->text().startsWith(QLatin1String("8 changes applied at ")), qPrintable(line->text()));
        later.find<QPushButton>(QStringLiteral("activityPage.changesAction"))->click();
        QTRY_COMPARE_WITH_TIMEOUT(later.said(), QStringLiteral("Good: 8 changes were taken back"), 60'000);
        QCOMPARE(world.sandbox.kongState().consumers.size(), 0);
    }

    void saysWhatItLeftAndWhy()
    {
        World world;
        applyIn(world);
        Program later(world);
        later.open(world.environment.id);
        later.showChanges();
        // The consumer still has its credential.
        const int consumer = [&later] {
            for (const storage::Entry &entry : later.console.history().runs().first().entries) {
                if (entry.step == setup::StepId::Consumer)
                    return entry.number;
            }
            return 0;
        }();
        later.undoOf(consumer)->click();
        QTRY_COMPARE_WITH_TIMEOUT(later.said(), QStringLiteral("Warning: Nothing was taken back"), 60'000);
        QCOMPARE(later.find<ui::Banner>(QStringLiteral("undoBanner"))->accessibleDescription(),
                 QStringLiteral("Consumer fusionauth: left as it is: in use by credential https://login.example.com"));
        QCOMPARE(later.stateOf(consumer), QStringLiteral("stands"));
    }

    void asksInProductionWithTheNameTyped()
    {
        World world;
        world.environment.kind = storage::EnvironmentKind::Production;
        applyIn(world);
        Program later(world);
        later.prompts.sure = false;
        later.open(world.environment.id);
        later.showChanges();
        later.undoRun()->click();
        QCOMPARE(later.prompts.questions.size(), 1);
        QCOMPARE(later.prompts.questions.first().typed, QStringLiteral("Acme staging"));
        QVERIFY(later.prompts.questions.first().dangerous);
        QCOMPARE(later.prompts.questions.first().yes, QStringLiteral("Take back 8 changes"));
        QCOMPARE(later.console.wiring()->doing(), Wiring::Doing::Nothing);
        later.prompts.sure = true;
        later.undoRun()->click();
        QTRY_COMPARE_WITH_TIMEOUT(later.said(), QStringLiteral("Good: 8 changes were taken back"), 60'000);
    }

    void takesNothingBackWhereNothingMayBeWritten()
    {
        World world;
        applyIn(world);
        world.environment.readOnly = true;
        Program later(world);
        later.open(world.environment.id);
        later.showChanges();
        QVERIFY(!later.undoRun()->isEnabled());
        QVERIFY(!later.undoOf(1)->isEnabled());
        QCOMPARE(later.inPanel<QLabel>(QStringLiteral("whyNoUndo"))->text(),
                 QStringLiteral("Acme staging is read-only: nothing is written there, and nothing taken back."));
        later.await([&later] { return later.console.wiring()->lastRun().has_value(); });
        QVERIFY(!later.find<QPushButton>(QStringLiteral("activityPage.changesAction"))->isVisible());
    }

    void offersToOpenTheEnvironmentOfARun()
    {
        World world;
        applyIn(world);
        Program later(world);
        later.console.history().read();
        later.showChanges();
        QVERIFY(!later.undoRun());
        QSignalSpy wanted(&later.page, &ui::ActivityPage::environmentWanted);
        auto *open = later.inPanel<QPushButton>(QStringLiteral("openEnvironmentButton"));
        QCOMPARE(open->text(), QStringLiteral("Open Acme staging"));
        open->click();
        QCOMPARE(wanted.size(), 1);
        QCOMPARE(wanted.first().first().toString(), world.environment.id);
        QObject::connect(&later.page, &ui::ActivityPage::environmentWanted, &later.console, &console::Console::open);
        later.inPanel<QPushButton>(QStringLiteral("openEnvironmentButton"))->click();
        QTRY_VERIFY_WITH_TIMEOUT(later.undoRun() && later.undoRun()->isEnabled(), 60'000);
    }

    void saysThatAnEnvironmentIsGone()
    {
        World world;
        applyIn(world);
        Program later(world);
        later.page.setEnvironments({});
        later.console.history().read();
        later.showChanges();
        QCOMPARE(later.runCell(1), QStringLiteral("Acme staging (not in the list)"));
        QCOMPARE(later.inPanel<QLabel>(QStringLiteral("whyNoUndo"))->text(),
                 QStringLiteral("Acme staging is not among the environments any more."));
        QVERIFY(!later.inPanel<QPushButton>(QStringLiteral("openEnvironmentButton")));
    }

    void namesDamagedJournals()
    {
        World world;
        applyIn(world);
        const QString path = storage::placesBelow(world.folder.path()).journalsFolder + QStringLiteral("/broken.jsonl");
        QFile broken(path);
        QVERIFY(broken.open(QIODevice::WriteOnly));
        broken.write("no journal\n");
        broken.close();
        Program later(world);
        later.showChanges();
        auto *banner = later.find<ui::Banner>(QStringLiteral("damagedBanner"));
        QVERIFY(banner->isVisible());
        QVERIFY2(banner->accessibleDescription().contains(path), qPrintable(banner->accessibleDescription()));
        QCOMPARE(later.runs()->model()->rowCount(), 1);
    }
};

LATCHKEY_TEST(TestChanges)
#include "test_changes.moc"
