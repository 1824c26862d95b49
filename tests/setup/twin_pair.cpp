// SPDX-FileCopyrightText: 2026 The Latchkey authors
// SPDX-License-Identifier: Apache-2.0
#include "setup/twin_pair.h"

#include "api/placeholders.h"
#include "base/json.h"

#include <QtTest>

namespace tests {
namespace {

const QByteArray apiKey = "twin-key-manager-key";

QByteArray drawn(int seed, int count)
{
    QByteArray bytes;
    for (int i = 0; i < count; ++i)
        bytes.append(char((seed * 131 + i * 17 + (i * seed) % 251) % 256));
    return bytes;
}

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

} // namespace

TwinPair::TwinPair()
    : m_fusionauth(QStringLiteral("1.69.0"), world())
    , m_kong(QStringLiteral("3.9.1"))
{
    twins::FusionAuthTwin::NewApiKey key;
    key.key = base::Secret(apiKey);
    key.id = QStringLiteral("11111111-1111-4111-8111-111111111111");
    key.keyManager = true;
    m_fusionauth.addApiKey(key);
    const QJsonObject service{{QStringLiteral("name"), QStringLiteral("example_service")},
                              {QStringLiteral("url"), QStringLiteral("http://127.0.0.1:9999")}};
    kong("POST", "/services", service);
    const QJsonObject route{{QStringLiteral("name"), QStringLiteral("example_route")},
                            {QStringLiteral("paths"), QJsonArray{QStringLiteral("/mock")}}};
    kong("POST", "/services/example_service/routes", route);
    m_writes = 0;
}

twins::World TwinPair::world() const
{
    return {1'800'000'000'000, [this](int count) { return drawn(++m_drawn, count); }};
}

model::Snapshot TwinPair::snapshot() const
{
    model::Snapshot snapshot;
    snapshot.fusionauth = m_fusionauth.state();
    snapshot.kong = m_kong.state();
    return snapshot;
}

setup::Scene TwinPair::scene(const setup::Blueprint &blueprint) const
{
    return {blueprint, snapshot(), QStringLiteral("twins")};
}

model::Answer TwinPair::send(const api::Call &call)
{
    api::Fillings fillings;
    fillings.secrets.insert(setup::testPasswordName(), base::Secret("Correct-horse-7"));
    const auto filled = api::filled(call, fillings);
    if (!filled) {
        QTest::qFail(qPrintable(QStringLiteral("not filled: ") + filled.error().subject), __FILE__, __LINE__);
        return {};
    }
    if (api::isWrite(call))
        ++m_writes;
    model::Request request;
    request.method = api::nameOf(call.method);
    request.url = call.path.toLatin1();
    request.headers = {{"Host", "127.0.0.1"}};
    if (!filled->body.isUndefined()) {
        request.headers.append(model::Header{"Content-Type", "application/json"});
        request.body = base::toBytes(filled->body);
        request.headers.append(model::Header{"Content-Length", QByteArray::number(request.body.size())});
    }
    if (call.system == model::System::Kong)
        return m_kong.admin(request, world());
    request.headers.append(model::Header{"Authorization", apiKey});
    if (!call.tenantId.isEmpty())
        request.headers.append(model::Header{"X-FusionAuth-TenantId", call.tenantId.toLatin1()});
    return m_fusionauth.answer(request, world());
}

model::Answer TwinPair::kong(const QByteArray &method, const QByteArray &path, const QJsonValue &body)
{
    model::Request request{method, path, {{"Host", "127.0.0.1"}}, {}};
    if (body.isObject()) {
        request.headers.append(model::Header{"Content-Type", "application/json"});
        request.body = base::toBytes(body);
        request.headers.append(model::Header{"Content-Length", QByteArray::number(request.body.size())});
    }
    return m_kong.admin(request, world());
}

std::optional<setup::Change> TwinPair::step(const setup::Blueprint &blueprint)
{
    const auto ready = setup::firstReady(plan(blueprint));
    if (!ready)
        return std::nullopt;
    const auto change = std::get<setup::Change>(ready->gap);
    const model::Answer answer = send(change.call);
    if (answer.status < 200 || answer.status > 299) {
        const QString text = QStringLiteral("%1 %2: %3 %4")
                                 .arg(setup::nameOf(ready->step), change.call.path)
                                 .arg(answer.status)
                                 .arg(QString::fromUtf8(answer.body));
        QTest::qFail(qPrintable(text), __FILE__, __LINE__);
        return std::nullopt;
    }
    return change;
}

QList<setup::Change> TwinPair::apply(const setup::Blueprint &blueprint)
{
    QList<setup::Change> sent;
    const int most = 40;
    while (sent.size() < most) {
        const auto change = step(blueprint);
        if (!change)
            return sent;
        sent.append(*change);
    }
    QTest::qFail("the plan does not end", __FILE__, __LINE__);
    return sent;
}

int TwinPair::knock(const QByteArray &path) const
{
    const model::Request request{"GET", path, {{"Host", "127.0.0.1"}}, {}};
    const auto proxied = m_kong.proxy(request, world());
    return proxied.answer ? proxied.answer->status : 200;
}

QJsonObject comparable(const model::Snapshot &snapshot)
{
    model::Snapshot sorted = snapshot;
    const auto byId = [](auto &list) {
        std::sort(list.begin(), list.end(), [](const auto &a, const auto &b) { return a.id < b.id; });
    };
    byId(sorted.kong->services);
    byId(sorted.kong->routes);
    byId(sorted.kong->plugins);
    byId(sorted.kong->consumers);
    byId(sorted.kong->credentials);
    byId(sorted.fusionauth->applications);
    byId(sorted.fusionauth->keys);
    byId(sorted.fusionauth->apiKeys);
    byId(sorted.fusionauth->users);
    byId(sorted.fusionauth->registrations);
    return withoutInstants(model::toJson(sorted, model::Secrets::LeaveOut)).toObject();
}

setup::Blueprint guide()
{
    setup::Blueprint blueprint;
    blueprint.id = QStringLiteral("6f1d1a52-8a4e-4f57-9d55-0c6a3f0b7a11");
    blueprint.tenant.issuer = QStringLiteral("https://login.example.com");
    blueprint.service.name = QStringLiteral("example_service");
    return blueprint;
}

} // namespace tests
