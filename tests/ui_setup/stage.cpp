// SPDX-FileCopyrightText: 2026 The Latchkey authors
// SPDX-License-Identifier: Apache-2.0
#include "stage.h"

#include "base/json.h"
#include "ui/widgets/motion.h"
#include "ui/widgets/theme.h"

#include <QApplication>

namespace tests {
namespace {

const int longMs = 60'000;

} // namespace

Stage::Stage(Kind kind)
{
    ui::setAnimations(false);
    ui::applyTheme(*qApp, ui::Theme::Light);
    auto started = sandbox.start();
    require(started.has_value(), "the sandbox does not start");
    addresses = std::move(*started);
    m_environment.id = QStringLiteral("3d1f0c52-50f7-4b57-8e0f-5d7c1f3c0a10");
    m_environment.name = QStringLiteral("Acme staging");
    m_environment.colour = QStringLiteral("#1f7a4d");
    m_environment.kind = kind.kind;
    m_environment.readOnly = kind.readOnly;
    m_environment.fusionauthUrl = addresses.fusionauth;
    m_environment.kongAdminUrl = addresses.kongAdmin;
    m_environment.kongProxyUrl = addresses.kongProxy;
}

Stage::~Stage()
{
    close();
}

void Stage::open()
{
    m_console = std::make_unique<console::Console>(storage::placesBelow(m_folder.path()), storage::sessionStore());
    require(m_console->environments().save(m_environment).has_value(), "the environment is not saved");
    flow::ConnectionSecrets secrets;
    secrets.apiKey = addresses.apiKey;
    bool written = false;
    m_console->environments().writeSecrets(m_environment.id, secrets, [&](const base::Outcome &) { written = true; });
    require(QTest::qWaitFor([&] { return written; }, longMs), "the secrets are not written");
    m_page = std::make_unique<ui::SetupPage>(&prompts);
    use(m_page.get());
    m_page->resize(1068, 800);
    QObject::connect(m_console.get(), &console::Console::opened, m_page.get(),
                     [this] { m_page->show(m_console->session(), m_console->wiring()); });
    QObject::connect(m_console.get(), &console::Console::closing, m_page.get(), [this] { m_page->letGo(); });
    m_page->show();
    m_console->open(m_environment.id);
    require(QTest::qWaitFor([this] { return m_console->wiring() != nullptr; }, longMs), "it does not open");
    m_page->activateWindow();
    require(QTest::qWaitForWindowActive(m_page.get()), "the page does not become active");
    waitUntilRead();
}

void Stage::close()
{
    m_console.reset();
    m_page.reset();
}

void Stage::waitUntilRead()
{
    require(QTest::qWaitFor([this] { return session().hasSnapshot() && !session().isReading(); }, longMs),
            "the systems are not read");
}

void Stage::waitUntilIdle()
{
    require(QTest::qWaitFor([this] { return wiring().doing() == console::Wiring::Doing::Nothing; }, longMs),
            "the run does not end");
    waitUntilRead();
}

void Stage::kongWrite(const QByteArray &method, const QByteArray &path, const QJsonObject &body)
{
    const model::Request request{method, path, {{"Content-Type", "application/json"}}, base::toBytes(body)};
    sandbox.withKong([&](twins::KongTwin &twin, const twins::World &world) {
        require(twin.admin(request, world).status < 300, "the gateway refuses it");
    });
}

} // namespace tests
