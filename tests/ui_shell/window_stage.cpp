// SPDX-FileCopyrightText: 2026 The Latchkey authors
// SPDX-License-Identifier: Apache-2.0
#include "window_stage.h"

#include <QApplication>
#include <QLabel>
#include <QPushButton>
#include <QUuid>

namespace tests {
namespace {

const int longMs = 20'000;

} // namespace

WindowStage::WindowStage()
{
    const auto started = sandbox.start();
    require(started.has_value(), "the sandbox does not start");
    addresses = *started;
    m_secrets.apiKey = addresses.apiKey;
    ui::applyTheme(*qApp, theme);
}

WindowStage::~WindowStage()
{
    closeWindow();
}

void WindowStage::makeConsole()
{
    if (m_console)
        return;
    m_console = std::make_unique<console::Console>(storage::placesBelow(m_folder.path()), storage::sessionStore());
    // Each console has a memory of its own; the keychain of a real one would still hold these.
    for (const QString &id : std::as_const(m_saved))
        m_console->environments().writeSecrets(id, m_secrets, [](const base::Outcome &) {});
}

storage::Environment WindowStage::saveEnvironment(const QString &name, storage::EnvironmentKind kind)
{
    makeConsole();
    storage::Environment environment;
    environment.id = QUuid::createUuidV5(QUuid(), name).toString(QUuid::WithoutBraces);
    environment.name = name;
    environment.kind = kind;
    environment.colour = QStringLiteral("#1d6fd0");
    environment.fusionauthUrl = addresses.fusionauth;
    environment.kongAdminUrl = addresses.kongAdmin;
    environment.kongProxyUrl = addresses.kongProxy;
    require(m_console->environments().save(environment).has_value(), "the environment is not saved");
    m_console->environments().writeSecrets(environment.id, m_secrets, [](const base::Outcome &) {});
    m_saved.append(environment.id);
    return environment;
}

void WindowStage::openWindow(const QString &environmentId)
{
    makeConsole();
    m_window = std::make_unique<ui::MainWindow>(m_console.get(), &prompts);
    use(m_window.get());
    m_window->show();
    m_window->start(environmentId);
    m_window->activateWindow();
    require(QTest::qWaitForWindowActive(m_window.get()), "the window does not become active");
}

void WindowStage::closeWindow()
{
    m_window.reset();
    m_console.reset();
}

QString WindowStage::changesOn(const char *page)
{
    window().showPage(QLatin1String(page));
    const QByteArray name(page);
    auto *label = find<QLabel>((name + ".changes").constData());
    auto *action = find<QPushButton>((name + ".changesAction").constData());
    if (!label->isVisible())
        return {};
    return action->isVisible() ? label->text() + QStringLiteral(" | ") + action->text() : label->text();
}

void WindowStage::waitUntilRead()
{
    const auto isRead = [this] {
        const console::Session *session = m_console->session();
        return session && !m_console->isOpening() && session->hasSnapshot() && !session->isReading();
    };
    require(QTest::qWaitFor(isRead, longMs), "the systems are not read");
}

void WindowStage::waitUntilIdle()
{
    require(QTest::qWaitFor([this] { return wiring().doing() == console::Wiring::Doing::Nothing; }, longMs),
            "the run does not end");
    waitUntilRead();
}

} // namespace tests
