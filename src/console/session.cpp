// SPDX-FileCopyrightText: 2026 The Latchkey authors
// SPDX-License-Identifier: Apache-2.0
#include "console/session.h"

#include <QThreadPool>

namespace console {

using base::Error;

namespace {

std::optional<qint64> skewOf(const std::optional<model::ClockReading> &clock)
{
    return clock ? std::optional(clock->server - clock->local) : std::nullopt;
}

QList<model::Unreadable> unreadableOf(const model::Snapshot &snapshot, const QString &system)
{
    QList<model::Unreadable> found;
    for (const model::Unreadable &entry : snapshot.unreadable) {
        if (entry.what.startsWith(system + QLatin1Char('.')))
            found.append(entry);
    }
    return found;
}

// Half: FusionAuthState or KongState.
template <class Half>
Reachability reachabilityOf(const std::optional<Half> &half, const model::Snapshot &snapshot, const QString &system,
                            const std::optional<model::ClockReading> &clock, qint64 latencyMs)
{
    Reachability reachability;
    reachability.latencyMs = latencyMs;
    reachability.skewMs = skewOf(clock);
    if (!half) {
        reachability.state = Reachability::State::Failed;
        reachability.error = flow::outageIn(snapshot, system);
        return reachability;
    }
    reachability.state = Reachability::State::Reached;
    reachability.version = half->version;
    reachability.unreadable = unreadableOf(snapshot, system);
    return reachability;
}

Reachability failed(const Error &error)
{
    Reachability reachability;
    reachability.state = Reachability::State::Failed;
    reachability.error = error;
    return reachability;
}

} // namespace

Session::Session(storage::Environment environment, const flow::ConnectionSecrets &secrets, http::ExchangeLog *log,
                 bool isSandbox, QObject *parent)
    : QObject(parent)
    , m_environment(std::move(environment))
    , m_isSandbox(isSandbox)
    , m_connections(std::make_unique<flow::Connections>(m_environment, secrets, log))
{
    const flow::Systems systems = m_connections->systems();
    if (!systems.fusionauth)
        m_fusionauth.state = Reachability::State::NotConfigured;
    if (!systems.kong)
        m_kong.state = Reachability::State::NotConfigured;
    if (!m_connections->problem())
        return;
    // Nothing may leave as long as that is so: both say why.
    if (!m_environment.fusionauthUrl.isEmpty())
        m_fusionauth = failed(*m_connections->problem());
    if (!m_environment.kongAdminUrl.isEmpty())
        m_kong = failed(*m_connections->problem());
}

Session::~Session() = default;

flow::Systems Session::systems()
{
    return m_connections->systems();
}

void Session::read(const setup::LookUps &lookUps)
{
    m_lookUps = lookUps;
    m_scope.cancel();
    if (m_connections->problem()) {
        emit reachabilityChanged();
        return;
    }
    for (Reachability *half : {&m_fusionauth, &m_kong}) {
        if (half->state != Reachability::State::NotConfigured)
            half->state = Reachability::State::Reading;
    }
    setReading(true);
    emit reachabilityChanged();
    m_scope.launch(reading(lookUps));
}

http::Task<> Session::reading(setup::LookUps lookUps)
{
    flow::Latencies latencies;
    const flow::Systems connected = systems();
    const model::Snapshot snapshot = co_await flow::survey(connected, lookUps, &latencies);
    came(snapshot, latencies);
}

void Session::came(const model::Snapshot &snapshot, const flow::Latencies &latencies)
{
    const flow::Systems connected = systems();
    if (connected.fusionauth)
        m_fusionauth = reachabilityOf(snapshot.fusionauth, snapshot, QStringLiteral("fusionauth"),
                                      snapshot.fusionauthClock, latencies.fusionauthMs);
    if (connected.kong)
        m_kong = reachabilityOf(snapshot.kong, snapshot, QStringLiteral("kong"), snapshot.kongClock, latencies.kongMs);
    model::Snapshot before = std::exchange(m_snapshot, snapshot);
    setReading(false);
    emit reachabilityChanged();
    emit snapshotChanged();
    // Ten thousand services take their time to forget; nobody has to wait for it.
    QThreadPool::globalInstance()->start([gone = std::move(before)] {});
}

void Session::stopReading()
{
    if (!m_reading)
        return;
    m_scope.cancel();
    for (Reachability *half : {&m_fusionauth, &m_kong}) {
        if (half->state == Reachability::State::Reading)
            half->state = half->version.isEmpty() ? Reachability::State::NotRead : Reachability::State::Reached;
    }
    setReading(false);
    emit reachabilityChanged();
}

void Session::take(const model::Snapshot &snapshot)
{
    stopReading();
    m_snapshot = snapshot;
    emit snapshotChanged();
}

void Session::setReading(bool reading)
{
    if (std::exchange(m_reading, reading) != reading)
        emit readingChanged();
}

} // namespace console
