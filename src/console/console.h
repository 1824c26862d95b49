// SPDX-FileCopyrightText: 2026 The Latchkey authors
// SPDX-License-Identifier: Apache-2.0
// Everything that one window works with: the environments, the one that is open, what it holds, what was done.
#pragma once

#include <QObject>

#include "console/environments.h"
#include "console/exchanges.h"
#include "console/history.h"
#include "console/sandbox_host.h"
#include "console/session.h"
#include "console/wiring.h"

namespace console {

class Console : public QObject {
    Q_OBJECT

public:
    Console(storage::Places places, std::unique_ptr<storage::SecretStore> keychain, QObject *parent = nullptr);
    ~Console() override;

    RestingSecrets &secrets() { return m_secrets; }
    Environments &environments() { return m_environments; }
    Exchanges &exchanges() { return m_exchanges; }
    History &history() { return m_history; }
    SandboxHost &sandboxHost() { return m_sandboxHost; }
    const storage::Places &places() const { return m_places; }

    // Of the environment that is open; nullptr while there is none. Both change together, with `opened`.
    Session *session() { return m_session.get(); }
    Wiring *wiring() { return m_wiring.get(); }

    // Opens an environment by its id, or the sandbox by its own. What is read for the old one is given up; a run that
    // writes is not: until it ended the old one stays open. `opened` or `notOpened` follows.
    void open(const QString &environmentId);
    bool isOpening() const { return !m_opening.isEmpty(); }
    QString opening() const { return m_opening; }
    void close();

signals:
    void openingChanged();
    // Session and wiring are new, or gone.
    void opened();
    void notOpened(const base::Error &error);
    // Session and wiring end now: let go of them.
    void closing();

private:
    void openNow(const QString &environmentId);
    void take(const storage::Environment &environment, const flow::ConnectionSecrets &secrets, bool isSandbox);
    void setOpening(const QString &environmentId);

    storage::Places m_places;
    RestingSecrets m_secrets;
    Environments m_environments;
    Exchanges m_exchanges;
    History m_history;
    SandboxHost m_sandboxHost;
    QString m_opening; // empty: nothing is on its way
    std::unique_ptr<Session> m_session;
    std::unique_ptr<Wiring> m_wiring; // ends before its session
};

} // namespace console
