// SPDX-FileCopyrightText: 2026 The Latchkey authors
// SPDX-License-Identifier: Apache-2.0
// The saved environments: the list in its file, their secrets in the keychain.
#pragma once

#include <QObject>

#include "console/resting_secrets.h"
#include "flow/connections.h"
#include "storage/environment.h"

namespace console {

class Environments : public QObject {
    Q_OBJECT

public:
    // Reads the file; where that fails, `notice` says why and the list is empty.
    Environments(QString path, RestingSecrets *secrets, QObject *parent = nullptr);

    const QList<storage::Environment> &all() const { return m_all; }
    const storage::Environment *find(const QString &id) const { return model::withId(m_all, id); }
    const std::optional<base::Error> &notice() const { return m_notice; }
    RestingSecrets &secrets() { return *m_secrets; }

    // Adds it, or replaces the one with its id, and writes the file. On an Error the list stays as it was.
    base::Outcome save(const storage::Environment &environment);
    // Takes it out of the file and its secrets out of the keychain. Nothing at either system changes.
    base::Outcome remove(const QString &id);

    // All secrets of one environment; those that are not there, or cannot be read, are empty. Answers from the event
    // loop, never after this object is gone.
    using SecretsRead = std::function<void(flow::ConnectionSecrets)>;
    void readSecrets(const QString &id, SecretsRead done);
    // Writes those that are not empty; empty ones stay what they are.
    using SecretsWritten = std::function<void(base::Outcome)>;
    void writeSecrets(const QString &id, const flow::ConnectionSecrets &secrets, SecretsWritten done);

signals:
    void changed();

private:
    QString m_path;
    RestingSecrets *m_secrets;
    QList<storage::Environment> m_all;
    std::optional<base::Error> m_notice;
};

} // namespace console
