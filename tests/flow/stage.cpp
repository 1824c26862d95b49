// SPDX-FileCopyrightText: 2026 The Latchkey authors
// SPDX-License-Identifier: Apache-2.0
#include <QtTest>

#include "flow/stage.h"

#include "base/json.h"

namespace tests {
namespace {

QJsonValue withoutInstants(const QJsonValue &value)
{
    if (value.isArray()) {
        QJsonArray array;
        for (const QJsonValue &item : value.toArray())
            array.append(withoutInstants(item));
        return array;
    }
    if (!value.isObject())
        return value;
    QJsonObject object;
    const QJsonObject members = value.toObject();
    for (auto it = members.begin(); it != members.end(); ++it) {
        const bool instant = it.key().endsWith(QLatin1String("Instant")) || it.key() == QLatin1String("created_at") ||
                             it.key() == QLatin1String("updated_at");
        if (!instant)
            object.insert(it.key(), withoutInstants(it.value()));
    }
    return object;
}

template <class List> void sortById(List &list)
{
    std::sort(list.begin(), list.end(), [](const auto &a, const auto &b) { return a.id < b.id; });
}

} // namespace

Wires::Wires(const sandbox::Addresses &addresses, const base::Secret &apiKey)
    : m_fusionauth(m_http, {QUrl(addresses.fusionauth), apiKey, {}, {}})
    , m_kong(m_http, {QUrl(addresses.kongAdmin), {}, {}, {}})
    , m_proxy(m_http, {QUrl(addresses.kongProxy), {}, {}})
{
    log.hide(apiKey);
}

flow::Systems Wires::systems()
{
    return {&m_fusionauth, &m_kong, &m_proxy, &log};
}

Stage::Stage()
    : store(storage::sessionStore())
{
    const auto started = sandbox.start();
    if (!started)
        qFatal("no sandbox");
    addresses = *started;
}

storage::Journal Stage::journal(const setup::Blueprint &blueprint) const
{
    auto opened = storage::Journal::open(journalPath(), journalHead(addresses, blueprint));
    if (!opened)
        qFatal("no journal");
    return std::move(*opened);
}

flow::ApplyOptions Stage::options(const setup::Blueprint &blueprint) const
{
    return {blueprint, QStringLiteral("stage"), {std::nullopt, store.get(), blueprint.id}, {}, {}};
}

flow::ApplyResult Stage::apply(const setup::Blueprint &blueprint)
{
    Wires wires(addresses, addresses.apiKey);
    storage::Journal kept = journal(blueprint);
    return finish(flow::apply(wires.systems(), &kept, options(blueprint)));
}

flow::UndoResult Stage::undo(flow::UndoOptions how)
{
    Wires wires(addresses, addresses.apiKey);
    auto kept = storage::Journal::open(journalPath());
    if (!kept)
        qFatal("no journal to undo");
    return finish(flow::undo(wires.systems(), &*kept, std::move(how)));
}

flow::WalkResult Stage::walk(const setup::Blueprint &blueprint)
{
    Wires wires(addresses, addresses.apiKey);
    storage::Journal kept = journal(blueprint);
    flow::WalkOptions how;
    how.apply = options(blueprint);
    return finish(flow::walk(wires.systems(), &kept, how));
}

QJsonObject Stage::state() const
{
    return comparable(sandbox.fusionAuthState(), sandbox.kongState());
}

void Stage::kongWrite(const QByteArray &method, const QByteArray &path, const QJsonObject &body)
{
    const model::Request request{method, path, {{"Content-Type", "application/json"}}, base::toBytes(body)};
    sandbox.withKong([&](twins::KongTwin &twin, const twins::World &world) {
        const int status = twin.admin(request, world).status;
        if (status > 299)
            qFatal("the gateway refused %s %s: %d", method.constData(), path.constData(), status);
    });
}

storage::JournalHead journalHead(const sandbox::Addresses &addresses, const setup::Blueprint &blueprint)
{
    return {QStringLiteral("stage"), {}, addresses.fusionauth, addresses.kongAdmin, addresses.kongProxy, blueprint};
}

setup::Blueprint quickGuide()
{
    setup::Blueprint blueprint;
    blueprint.id = QStringLiteral("6f1d1a52-8a4e-4f57-9d55-0c6a3f0b7a11");
    blueprint.tenant.issuer = QStringLiteral("https://login.example.com");
    blueprint.service.name = QStringLiteral("example_service");
    blueprint.signingKey.algorithm = QStringLiteral("ES256");
    return blueprint;
}

QJsonObject comparable(const model::FusionAuthState &fusionauth, const model::KongState &kong)
{
    model::Snapshot snapshot;
    snapshot.fusionauth = fusionauth;
    snapshot.kong = kong;
    sortById(snapshot.kong->services);
    sortById(snapshot.kong->routes);
    sortById(snapshot.kong->plugins);
    sortById(snapshot.kong->consumers);
    sortById(snapshot.kong->credentials);
    sortById(snapshot.fusionauth->applications);
    sortById(snapshot.fusionauth->keys);
    sortById(snapshot.fusionauth->apiKeys);
    sortById(snapshot.fusionauth->users);
    return withoutInstants(model::toJson(snapshot, model::Secrets::LeaveOut)).toObject();
}

} // namespace tests
