// SPDX-FileCopyrightText: 2026 The Latchkey authors
// SPDX-License-Identifier: Apache-2.0
// One look at an environment that is not the open one: what would a blueprint do there?
#pragma once

#include <QObject>

#include "console/environments.h"
#include "console/session.h"

namespace console {

class Glance : public QObject {
    Q_OBJECT

public:
    // Both outlive this object.
    Glance(Environments *environments, http::ExchangeLog *log, QObject *parent = nullptr);

    // Reads the environment once; nothing is written. An earlier look that goes on is given up.
    void look(const QString &environmentId, const setup::LookUps &lookUps);
    void stop();

signals:
    void seen(const QString &environmentId, const model::Snapshot &snapshot);

private:
    void read(const storage::Environment &environment, const flow::ConnectionSecrets &secrets,
              const setup::LookUps &lookUps);

    Environments *m_environments;
    http::ExchangeLog *m_log;
    QString m_wanted;
    std::unique_ptr<Session> m_session;
};

} // namespace console
