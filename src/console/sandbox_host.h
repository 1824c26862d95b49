// SPDX-FileCopyrightText: 2026 The Latchkey authors
// SPDX-License-Identifier: Apache-2.0
// The embedded sandbox as an environment like any other. It starts on a thread of its own and lives until the program
// ends.
#pragma once

#include <QObject>

#include "flow/connections.h"
#include "sandbox/sandbox.h"
#include "storage/environment.h"

#include <QTemporaryDir>

#include <thread>

namespace console {

class SandboxHost : public QObject {
    Q_OBJECT

public:
    explicit SandboxHost(QObject *parent = nullptr);
    ~SandboxHost() override;

    // The fixed id under which the sandbox is chosen like a saved environment.
    static QString environmentId();

    // Starts it, unless it runs or starts already; `started` or `failed` follows from the event loop.
    void start();
    bool isRunning() const { return m_addresses.has_value(); }

    // Valid once it runs.
    storage::Environment environment() const;
    flow::ConnectionSecrets secrets() const;
    // Journals of the sandbox lie in a folder that ends with the program.
    QString folder() const { return m_folder.path(); }
    sandbox::Sandbox &sandbox() { return m_sandbox; }

signals:
    void started();
    void failed(const base::Error &error);

private:
    sandbox::Sandbox m_sandbox;
    std::optional<sandbox::Addresses> m_addresses;
    QTemporaryDir m_folder;
    std::thread m_starting;
};

} // namespace console
