// SPDX-FileCopyrightText: 2026 The Latchkey authors
// SPDX-License-Identifier: Apache-2.0
#include "console/console.h"

namespace console {

using base::Error;

Console::Console(storage::Places places, std::unique_ptr<storage::SecretStore> keychain, QObject *parent)
    : QObject(parent)
    , m_places(std::move(places))
    , m_secrets(std::move(keychain))
    , m_environments(m_places.environmentsFile, &m_secrets)
    , m_history({m_places.journalsFolder})
{
    connect(&m_sandboxHost, &SandboxHost::started, this, [this] {
        if (m_opening == SandboxHost::environmentId())
            take(m_sandboxHost.environment(), m_sandboxHost.secrets(), true);
    });
    connect(&m_sandboxHost, &SandboxHost::failed, this, [this](const Error &error) {
        if (m_opening != SandboxHost::environmentId())
            return;
        setOpening({});
        emit notOpened(error);
    });
}

Console::~Console()
{
    close();
}

void Console::open(const QString &environmentId)
{
    setOpening(environmentId);
    if (!m_wiring || m_wiring->doing() == Wiring::Doing::Nothing) {
        openNow(environmentId);
        return;
    }
    // What writes ends in order before its environment goes.
    m_wiring->stop();
    connect(m_wiring.get(), &Wiring::doingChanged, this, [this] {
        if (m_wiring->doing() == Wiring::Doing::Nothing && isOpening())
            QMetaObject::invokeMethod(
                this,
                [this, wanted = m_opening] {
                    if (m_opening == wanted)
                        openNow(wanted);
                },
                Qt::QueuedConnection);
    });
}

void Console::openNow(const QString &environmentId)
{
    if (environmentId == SandboxHost::environmentId()) {
        if (m_sandboxHost.isRunning())
            take(m_sandboxHost.environment(), m_sandboxHost.secrets(), true);
        else
            m_sandboxHost.start();
        return;
    }
    const storage::Environment *environment = m_environments.find(environmentId);
    if (!environment) {
        setOpening({});
        emit notOpened({Error::Kind::Missing, QStringLiteral("environment"), environmentId, 0, {}});
        return;
    }
    m_environments.readSecrets(environmentId, [this, environmentId](const flow::ConnectionSecrets &secrets) {
        const storage::Environment *known = m_environments.find(environmentId);
        if (known && m_opening == environmentId)
            take(*known, secrets, false);
    });
}

void Console::take(const storage::Environment &environment, const flow::ConnectionSecrets &secrets, bool isSandbox)
{
    close();
    m_session = std::make_unique<Session>(environment, secrets, &m_exchanges.log(), isSandbox);
    const storage::Places places = isSandbox ? storage::placesBelow(m_sandboxHost.folder()) : m_places;
    m_wiring = std::make_unique<Wiring>(m_session.get(), &m_secrets, places);
    m_history.addFolder(places.journalsFolder);
    connect(m_wiring.get(), &Wiring::lastRunChanged, &m_history, &History::read);
    setOpening({});
    emit opened();
    m_history.read();
}

void Console::close()
{
    if (!m_session)
        return;
    emit closing();
    m_wiring.reset();
    m_session.reset();
}

void Console::setOpening(const QString &environmentId)
{
    if (std::exchange(m_opening, environmentId) != environmentId)
        emit openingChanged();
}

} // namespace console
