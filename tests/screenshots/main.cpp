// SPDX-FileCopyrightText: 2026 The Latchkey authors
// SPDX-License-Identifier: Apache-2.0
// Every page of the window in every state that matters, as pictures: screenshots FOLDER light|dark WIDTHxHEIGHT SUFFIX
#include "../ui_shell/window_stage.h"
#include "ui/activity/activity_page.h"
#include "ui/environments/environments_page.h"
#include "ui/setup/setup_page.h"
#include "ui/widgets/motion.h"
#include "ui/widgets/theme.h"

#include <QApplication>
#include <QDir>
#include <QLineEdit>
#include <QScrollArea>
#include <QScrollBar>
#include <QSemaphore>

#include <cstdio>

namespace {

using tests::WindowStage;
using ui::Stop;

struct Wish {
    QDir folder;
    QSize size;
    QString suffix;
};

void waitFor(const std::function<bool()> &condition, const char *what)
{
    if (!QTest::qWaitFor(condition, 20'000))
        qFatal("%s", what);
}

class Camera {
public:
    explicit Camera(Wish wish)
        : m_wish(std::move(wish))
    {}

    void take(WindowStage &stage, const QString &name)
    {
        stage.window().resize(m_wish.size);
        if (QWidget *focus = QApplication::focusWidget(); focus && !qobject_cast<QLineEdit *>(focus))
            focus->clearFocus();
        QTest::qWait(100); // layouts and what they bring about
        const QString file = m_wish.folder.filePath(name + m_wish.suffix + QStringLiteral(".png"));
        if (!stage.window().grab().save(file))
            qFatal("cannot write %s", qPrintable(file));
        std::printf("%s\n", qPrintable(file));
    }

private:
    Wish m_wish;
};

// Holds the n-th write of a sandbox until it is let go.
class HeldWrite {
public:
    HeldWrite(sandbox::Sandbox &sandbox, int n)
        : m_sandbox(sandbox)
    {
        m_sandbox.setHook([this, n](sandbox::Half, const model::Request &request) {
            if (request.method != "GET" && ++m_seen == n) {
                m_reached.release();
                m_open.acquire();
            }
            return std::optional<sandbox::Disturbance>();
        });
    }
    ~HeldWrite()
    {
        m_open.release();
        m_sandbox.setHook({});
    }
    void waitForIt()
    {
        if (!QTest::qWaitFor([this] { return m_reached.tryAcquire(); }, 20'000))
            qFatal("the write does not come");
    }

private:
    sandbox::Sandbox &m_sandbox;
    std::atomic_int m_seen = 0;
    QSemaphore m_reached;
    QSemaphore m_open;
};

setup::Blueprint guide()
{
    setup::Blueprint blueprint = tests::quickBlueprint();
    blueprint.signingKey.algorithm = QStringLiteral("RS256");
    blueprint.probePath = QStringLiteral("/mock/requests");
    return blueprint;
}

void firstSteps(Camera &camera)
{
    WindowStage stage;
    stage.openWindow();
    stage.waitUntilRead();
    camera.take(stage, QStringLiteral("welcome"));
    stage.window().showPage(QStringLiteral("environmentsPage"));
    camera.take(stage, QStringLiteral("environments-empty"));
    stage.window().showPage(QStringLiteral("setupPage"));
    camera.take(stage, QStringLiteral("setup-empty"));
}

void everyStep(Camera &camera, WindowStage &stage)
{
    stage.window().showPage(QStringLiteral("setupPage"));
    auto *page = stage.window().findChild<ui::SetupPage *>();
    const std::pair<Stop, const char *> stops[] = {
        {Stop::Service, "setup-service"},         {Stop::Issuer, "setup-issuer"},
        {Stop::Application, "setup-application"}, {Stop::SigningKey, "setup-signing-key"},
        {Stop::LoginKey, "setup-login-key"},      {Stop::TestUser, "setup-test-user"},
        {Stop::Consumer, "setup-consumer"},       {Stop::Credential, "setup-credential"},
        {Stop::Protect, "setup-protect"},         {Stop::Review, "setup-review"},
    };
    for (const auto &[stop, name] : stops) {
        page->go(stop);
        camera.take(stage, QLatin1String(name));
    }
    setup::Blueprint slashed = stage.wiring().blueprint();
    slashed.tenant.issuer += QLatin1Char('/');
    stage.wiring().edit(slashed);
    page->go(Stop::Issuer);
    camera.take(stage, QStringLiteral("setup-issuer-slash"));
    stage.wiring().edit(guide());
}

void theRun(Camera &camera, WindowStage &stage)
{
    auto *page = stage.window().findChild<ui::SetupPage *>();
    page->go(Stop::Review);
    {
        HeldWrite held(stage.sandbox, 4);
        stage.wiring().apply();
        held.waitForIt();
        camera.take(stage, QStringLiteral("setup-applying"));
        stage.sandbox.disturbWrite(sandbox::Half::KongAdmin, 1, {sandbox::Disturbance::Kind::DropBefore, {}});
    }
    stage.waitUntilIdle();
    camera.take(stage, QStringLiteral("setup-stopped"));
    stage.wiring().apply();
    stage.waitUntilIdle();
    camera.take(stage, QStringLiteral("setup-applied"));
    page->go(Stop::LiveTest);
    camera.take(stage, QStringLiteral("setup-before-test"));
    stage.wiring().test();
    stage.waitUntilIdle();
    camera.take(stage, QStringLiteral("setup-tested"));
}

void activity(Camera &camera, WindowStage &stage)
{
    stage.window().showPage(QStringLiteral("activityPage"));
    auto *page = stage.window().findChild<ui::ActivityPage *>();
    camera.take(stage, QStringLiteral("activity"));
    auto *rows = stage.find<QAbstractItemView>("exchangeTable");
    rows->setCurrentIndex(rows->model()->index(rows->model()->rowCount() - 7, 0));
    camera.take(stage, QStringLiteral("activity-chosen"));
    page->setTab(ui::ActivityPage::Tab::Changes);
    camera.take(stage, QStringLiteral("activity-changes"));
    page->setTab(ui::ActivityPage::Tab::Exchanges);
    stage.console().exchanges().clear();
    camera.take(stage, QStringLiteral("activity-empty"));
}

void environments(Camera &camera, WindowStage &stage)
{
    stage.window().showPage(QStringLiteral("environmentsPage"));
    camera.take(stage, QStringLiteral("environments"));
    const auto testConnection = [&] {
        stage.click("testButton");
        const auto says = [&](const char *word) {
            return stage.find<QAbstractButton>("testButton")->text() == QLatin1String(word);
        };
        waitFor([&] { return says("&Stop the test"); }, "the connection test does not begin");
        waitFor([&] { return says("&Test connection"); }, "the connection test does not end");
    };
    testConnection();
    camera.take(stage, QStringLiteral("environments-tested"));
    stage.type("fusionauthUrlField", QStringLiteral("http://127.0.0.1:1"));
    testConnection();
    camera.take(stage, QStringLiteral("environments-fails"));
}

void wholeWalk(Camera &camera)
{
    WindowStage stage;
    const storage::Environment environment = stage.saveEnvironment(QStringLiteral("Staging"));
    stage.openWindow(environment.id);
    stage.waitUntilRead();
    stage.wiring().edit(guide());
    everyStep(camera, stage);
    theRun(camera, stage);
    activity(camera, stage);
    environments(camera, stage);
}

// The same blueprint held against another environment; and one that is in somebody's way.
void decisions(Camera &camera)
{
    WindowStage stage;
    const storage::Environment environment = stage.saveEnvironment(QStringLiteral("Staging"));
    stage.saveEnvironment(QStringLiteral("Production"), storage::EnvironmentKind::Production);
    stage.openWindow(environment.id);
    stage.waitUntilRead();
    stage.wiring().edit(guide());
    stage.window().findChild<ui::SetupPage *>()->go(Stop::Review);
    stage.pick("otherEnvironmentField", QStringLiteral("Prod"));
    waitFor([&] { return stage.find("otherPlan")->isVisible(); }, "the other plan is not shown");
    camera.take(stage, QStringLiteral("setup-side-by-side"));

    stage.click("closeOtherPlanButton");
    stage.sandbox.withKong([](twins::KongTwin &kong, const twins::World &world) {
        const model::Headers json{{"Content-Type", "application/json"}};
        kong.admin({"POST", "/consumers", json, R"({"username":"legacy"})"}, world);
        kong.admin({"POST", "/consumers/legacy/jwt", json, R"({"key":"https://login.example.com"})"}, world);
    });
    stage.console().session()->readAgain();
    stage.waitUntilRead();
    stage.find<QScrollArea>("stepArea")->verticalScrollBar()->setValue(0);
    camera.take(stage, QStringLiteral("setup-conflict"));
}

void production(Camera &camera)
{
    WindowStage stage;
    const storage::Environment environment =
        stage.saveEnvironment(QStringLiteral("Production"), storage::EnvironmentKind::Production);
    stage.openWindow(environment.id);
    stage.waitUntilRead();
    stage.wiring().edit(guide());
    stage.window().findChild<ui::SetupPage *>()->go(Stop::Review);
    camera.take(stage, QStringLiteral("setup-production"));
    stage.sandbox.stop();
    stage.console().session()->readAgain();
    waitFor([&] { return !stage.console().session()->isReading(); }, "the reading does not end");
    camera.take(stage, QStringLiteral("setup-unreachable"));
}

} // namespace

int main(int argc, char **argv)
{
    QApplication application(argc, argv);
    const QStringList arguments = QApplication::arguments();
    const QStringList size = arguments.value(3).split(QLatin1Char('x'));
    const auto theme = ui::themeNamed(arguments.value(2));
    if (arguments.size() != 5 || size.size() != 2 || !theme) {
        std::fputs("screenshots FOLDER light|dark WIDTHxHEIGHT SUFFIX\n", stderr);
        return 2;
    }
    QDir().mkpath(arguments.at(1));
    ui::setAnimations(false);
    WindowStage::theme = *theme;
    Camera camera({QDir(arguments.at(1)), QSize(size.at(0).toInt(), size.at(1).toInt()), arguments.at(4)});
    firstSteps(camera);
    wholeWalk(camera);
    decisions(camera);
    production(camera);
    return 0;
}
