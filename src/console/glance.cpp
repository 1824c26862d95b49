// SPDX-FileCopyrightText: 2026 The Latchkey authors
// SPDX-License-Identifier: Apache-2.0
#include "console/glance.h"

namespace console {

Glance::Glance(Environments *environments, http::ExchangeLog *log, QObject *parent)
    : QObject(parent)
    , m_environments(environments)
    , m_log(log)
{}

void Glance::look(const QString &environmentId, const setup::LookUps &lookUps)
{
    stop();
    m_wanted = environmentId;
    m_environments->readSecrets(environmentId, [this, environmentId, lookUps](const flow::ConnectionSecrets &secrets) {
        const storage::Environment *environment = m_environments->find(environmentId);
        if (environment && m_wanted == environmentId)
            read(*environment, secrets, lookUps);
    });
}

void Glance::read(const storage::Environment &environment, const flow::ConnectionSecrets &secrets,
                  const setup::LookUps &lookUps)
{
    m_session = std::make_unique<Session>(environment, secrets, m_log, false);
    connect(m_session.get(), &Session::snapshotChanged, this, [this] { emit seen(m_wanted, m_session->snapshot()); });
    m_session->read(lookUps);
}

void Glance::stop()
{
    m_wanted.clear();
    m_session.reset();
}

} // namespace console
