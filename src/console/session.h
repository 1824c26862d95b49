// SPDX-FileCopyrightText: 2026 The Latchkey authors
// SPDX-License-Identifier: Apache-2.0
// One open environment: its connections, what both systems held when they were last read, and how they answer.
#pragma once

#include <QObject>

#include "flow/connections.h"
#include "flow/survey.h"
#include "http/task.h"
#include "storage/environment.h"

namespace console {

// How one system answered the last time it was read.
struct Reachability {
    enum class State { NotConfigured, NotRead, Reading, Reached, Failed };
    State state = State::NotRead;
    QString version;                     // empty: not known
    qint64 latencyMs = 0;                // of its first answer
    std::optional<qint64> skewMs;        // the server's clock minus ours
    std::optional<base::Error> error;    // Failed: why
    QList<model::Unreadable> unreadable; // Reached, but not for everything

    bool operator==(const Reachability &) const = default;
};

class Session : public QObject {
    Q_OBJECT

public:
    // log: outlives the session. isSandbox: nothing of it outlives this program run.
    Session(storage::Environment environment, const flow::ConnectionSecrets &secrets, http::ExchangeLog *log,
            bool isSandbox, QObject *parent = nullptr);
    ~Session() override;

    const storage::Environment &environment() const { return m_environment; }
    bool isSandbox() const { return m_isSandbox; }
    flow::Systems systems();

    // What was read last; the old value stays until a new one is there.
    const model::Snapshot &snapshot() const { return m_snapshot; }
    bool hasSnapshot() const { return m_snapshot.takenAt != 0; }
    bool isReading() const { return m_reading; }
    Reachability fusionauth() const { return m_fusionauth; }
    Reachability kong() const { return m_kong; }

    // Reads both systems, also what has to be looked up one by one. A read under way is given up for the new one.
    void read(const setup::LookUps &lookUps);
    // The same look-ups again.
    void readAgain() { read(m_lookUps); }
    const setup::LookUps &lookUps() const { return m_lookUps; }
    void stopReading();

    // Takes what a run read while it went on.
    void take(const model::Snapshot &snapshot);

signals:
    void readingChanged();
    void snapshotChanged();
    void reachabilityChanged();

private:
    http::Task<> reading(setup::LookUps lookUps);
    void came(const model::Snapshot &snapshot, const flow::Latencies &latencies);
    void setReading(bool reading);

    storage::Environment m_environment;
    bool m_isSandbox;
    std::unique_ptr<flow::Connections> m_connections;
    model::Snapshot m_snapshot;
    setup::LookUps m_lookUps;
    Reachability m_fusionauth;
    Reachability m_kong;
    bool m_reading = false;
    http::TaskScope m_scope;
};

} // namespace console
