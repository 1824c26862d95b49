// SPDX-FileCopyrightText: 2026 The Latchkey authors
// SPDX-License-Identifier: Apache-2.0
#include "console/environments.h"

#include "files/folder.h"

#include <QFileInfo>
#include <QPointer>

namespace console {
namespace {

// The parts of an environment's secrets by their names in the store.
struct Part {
    const char *name;
    base::Secret flow::ConnectionSecrets::*member;
};
const Part parts[] = {
    {"fusionauth", &flow::ConnectionSecrets::apiKey},
    {"kong-admin", &flow::ConnectionSecrets::adminToken},
    {"client-key", &flow::ConnectionSecrets::clientKey},
    {"proxy-password", &flow::ConnectionSecrets::proxyPassword},
};

// Counts answers down to the last one.
template <class Value> struct Gathered {
    Value value;
    int left = 0;
    std::function<void(Value)> done;

    void arrived()
    {
        if (--left == 0)
            done(std::move(value));
    }
};

} // namespace

Environments::Environments(QString path, RestingSecrets *secrets, QObject *parent)
    : QObject(parent)
    , m_path(std::move(path))
    , m_secrets(secrets)
{
    auto loaded = storage::loadEnvironments(m_path);
    if (loaded)
        m_all = std::move(*loaded);
    else
        m_notice = loaded.error();
}

base::Outcome Environments::save(const storage::Environment &environment)
{
    QList<storage::Environment> next = m_all;
    const auto same = [&](const storage::Environment &other) { return other.id == environment.id; };
    const auto there = std::find_if(next.begin(), next.end(), same);
    if (there == next.end())
        next.append(environment);
    else
        *there = environment;
    const base::Outcome folder = files::privateFolder(QFileInfo(m_path).path());
    if (!folder)
        return folder;
    const base::Outcome saved = storage::saveEnvironments(m_path, next);
    if (!saved)
        return saved;
    m_all = std::move(next);
    emit changed();
    return {};
}

base::Outcome Environments::remove(const QString &id)
{
    QList<storage::Environment> next = m_all;
    next.removeIf([&](const storage::Environment &environment) { return environment.id == id; });
    if (next.size() == m_all.size())
        return {};
    const base::Outcome saved = storage::saveEnvironments(m_path, next);
    if (!saved)
        return saved;
    m_all = std::move(next);
    for (const Part &part : parts)
        m_secrets->remove(storage::secretName(id, QLatin1String(part.name)), [](const base::Outcome &) {});
    emit changed();
    return {};
}

void Environments::readSecrets(const QString &id, SecretsRead done)
{
    auto gathered = std::make_shared<Gathered<flow::ConnectionSecrets>>();
    gathered->left = int(std::size(parts));
    gathered->done = [self = QPointer(this), done = std::move(done)](flow::ConnectionSecrets secrets) {
        if (self)
            done(std::move(secrets));
    };
    for (const Part &part : parts) {
        m_secrets->read(storage::secretName(id, QLatin1String(part.name)), [gathered, part](const auto &read) {
            if (read && *read)
                gathered->value.*part.member = **read;
            gathered->arrived();
        });
    }
}

void Environments::writeSecrets(const QString &id, const flow::ConnectionSecrets &secrets, SecretsWritten done)
{
    auto gathered = std::make_shared<Gathered<base::Outcome>>();
    gathered->left = 1; // holds the door until all were started
    gathered->done = [self = QPointer(this), done = std::move(done)](const base::Outcome &outcome) {
        if (self)
            done(outcome);
    };
    for (const Part &part : parts) {
        if ((secrets.*part.member).isEmpty())
            continue;
        ++gathered->left;
        m_secrets->write(storage::secretName(id, QLatin1String(part.name)), secrets.*part.member,
                         [gathered](const base::Outcome &written) {
                             if (!written)
                                 gathered->value = written;
                             gathered->arrived();
                         });
    }
    gathered->arrived();
}

} // namespace console
