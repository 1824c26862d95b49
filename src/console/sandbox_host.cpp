// SPDX-FileCopyrightText: 2026 The Latchkey authors
// SPDX-License-Identifier: Apache-2.0
#include "console/sandbox_host.h"

namespace console {

SandboxHost::SandboxHost(QObject *parent)
    : QObject(parent)
{}

SandboxHost::~SandboxHost()
{
    if (m_starting.joinable())
        m_starting.join();
}

QString SandboxHost::environmentId()
{
    return QStringLiteral("5a4db0c5-6f0b-4c1d-9a52-0d5e6c1f7b11");
}

void SandboxHost::start()
{
    if (m_starting.joinable() || m_addresses)
        return;
    // Its keys take a moment to be made.
    m_starting = std::thread([this] {
        auto outcome = m_sandbox.start();
        QMetaObject::invokeMethod(
            this,
            [this, outcome = std::move(outcome)] {
                m_starting.join();
                if (!outcome) {
                    emit failed(outcome.error());
                    return;
                }
                m_addresses = *outcome;
                emit started();
            },
            Qt::QueuedConnection);
    });
}

storage::Environment SandboxHost::environment() const
{
    storage::Environment environment;
    environment.id = environmentId();
    environment.name = tr("Sandbox");
    environment.colour = QStringLiteral("#7c3aed");
    environment.fusionauthUrl = m_addresses->fusionauth;
    environment.kongAdminUrl = m_addresses->kongAdmin;
    environment.kongProxyUrl = m_addresses->kongProxy;
    return environment;
}

flow::ConnectionSecrets SandboxHost::secrets() const
{
    flow::ConnectionSecrets secrets;
    secrets.apiKey = m_addresses->apiKey;
    return secrets;
}

} // namespace console
