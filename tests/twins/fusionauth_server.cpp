// SPDX-FileCopyrightText: 2026 The Latchkey authors
// SPDX-License-Identifier: Apache-2.0
#include "fusionauth_server.h"

#include "base/json.h"

#include <QCryptographicHash>

namespace tests {
namespace {

// Making a key pair takes long: one instance a version, copied for every test.
const twins::FusionAuthTwin &prototype(const QString &version)
{
    static std::map<QString, twins::FusionAuthTwin> made;
    auto found = made.find(version);
    if (found == made.end())
        found = made.emplace(version, twins::FusionAuthTwin(version, testWorld("wizard"))).first;
    return found->second;
}

QByteArray part(const QString &token, int index)
{
    return QByteArray::fromBase64(token.toLatin1().split('.').value(index), QByteArray::Base64UrlEncoding);
}

} // namespace

twins::World testWorld(const QByteArray &seed)
{
    auto counter = std::make_shared<int>(0);
    const auto bytes = [counter, seed](int count) {
        QByteArray made;
        while (made.size() < count)
            made += QCryptographicHash::hash(seed + QByteArray::number(++*counter), QCryptographicHash::Sha256);
        return made.left(count);
    };
    return twins::World{startMs, bytes};
}

QJsonValue Server::Reply::at(const QString &path) const
{
    QJsonValue value = json;
    for (const QString &name : path.split(u'.')) {
        bool isIndex = false;
        const int index = name.toInt(&isIndex);
        value = isIndex && value.isArray() ? value.toArray().at(index) : value.toObject().value(name);
    }
    return value;
}

QStringList Server::Reply::errors() const
{
    QStringList found;
    const QJsonObject fields = json.value("fieldErrors"_L1).toObject();
    for (auto it = fields.begin(); it != fields.end(); ++it) {
        for (const QJsonValue &error : it.value().toArray())
            found.append(it.key() + u' ' + error.toObject().value("code"_L1).toString());
    }
    for (const QJsonValue &error : json.value("generalErrors"_L1).toArray())
        found.append(error.toObject().value("code"_L1).toString());
    found.sort();
    return found;
}

Server::Server(const QString &version)
    : world(testWorld("test"))
    , twin(prototype(version))
{
    twin.addApiKey({base::Secret("manager"), u"dddddddd-0000-4000-8000-000000000001"_s, {}, true, {}, 0, 0});
}

Server::Reply Server::raw(const model::Request &request)
{
    const model::Answer answer = twin.answer(request, world);
    if (watch)
        watch(request, answer);
    Reply reply{answer.status, answer.body, {}, answer.headers};
    reply.json = base::readJsonObject(answer.body, u"answer"_s).value_or(QJsonObject());
    return reply;
}

Server::Reply Server::call(const QByteArray &method, const QString &path, const QJsonValue &body,
                           const model::Headers &headers)
{
    model::Request request{method, path.toUtf8(), headers, {}};
    if (!body.isUndefined())
        request.body = base::toBytes(body);
    if (!request.body.isEmpty() && !model::headerValue(headers, "Content-Type"))
        request.headers.append(model::Header{"Content-Type", "application/json"});
    if (!m_apiKey.isEmpty())
        request.headers.append(model::Header{"Authorization", m_apiKey});
    if (!m_tenantId.isEmpty())
        request.headers.append(model::Header{"X-FusionAuth-TenantId", m_tenantId.toUtf8()});
    return raw(request);
}

Server &Server::as(const QByteArray &apiKey)
{
    m_apiKey = apiKey;
    return *this;
}

Server &Server::forTenant(const QString &id)
{
    m_tenantId = id;
    return *this;
}

void Server::addKey(const QByteArray &text, const QString &tenantId, const QMap<QString, QStringList> &endpoints)
{
    const QByteArray hash = QCryptographicHash::hash(text, QCryptographicHash::Sha256).first(16);
    twin.addApiKey({base::Secret(text), QUuid::fromRfc4122(hash).toString(QUuid::WithoutBraces), tenantId, false,
                    endpoints, 0, 0});
}

QString Server::defaultTenant() const
{
    const auto tenants = twin.state().tenants;
    return model::withName(tenants, u"Default"_s)->id;
}

void Server::addTenantB()
{
    post(u"/api/tenant/"_s + tenantB, {{u"tenant"_s, QJsonObject{{u"name"_s, u"B"_s}}}});
}

void Server::addApplication(const QString &id, const QJsonObject &fields)
{
    call("POST", u"/api/application/"_s + id, QJsonObject{{u"application"_s, fields}},
         {{"X-FusionAuth-TenantId", defaultTenant().toUtf8()}});
}

void Server::addUser(const QString &id, const QString &address, const QString &applicationId)
{
    QJsonObject body{{u"user"_s, QJsonObject{{u"email"_s, address}, {u"password"_s, u"correct horse"_s}}},
                     {u"skipVerification"_s, true}};
    QString path = u"/api/user/"_s + id;
    if (!applicationId.isEmpty()) {
        body.insert(u"registration"_s, QJsonObject{{u"applicationId"_s, applicationId}});
        body.insert(u"skipRegistrationVerification"_s, true);
        path = u"/api/user/registration/"_s + id;
    }
    call("POST", path, body, {{"X-FusionAuth-TenantId", defaultTenant().toUtf8()}});
}

QString Server::generate(const QString &id, const QString &algorithm)
{
    QJsonObject key{{u"algorithm"_s, algorithm}, {u"name"_s, u"key "_s + id}};
    if (algorithm.startsWith("RS"_L1))
        key.insert(u"length"_s, 2048);
    return post(u"/api/key/generate/"_s + id, {{u"key"_s, key}}).textAt(u"key.kid"_s);
}

Server::Reply Server::login(const QString &loginId, const QString &secret, const QString &applicationId)
{
    QJsonObject body{{u"loginId"_s, loginId}, {u"password"_s, secret}};
    if (!applicationId.isEmpty())
        body.insert(u"applicationId"_s, applicationId);
    return post(u"/api/login"_s, body);
}

QByteArray headerText(const QString &token)
{
    return part(token, 0);
}

QByteArray payloadText(const QString &token)
{
    return part(token, 1);
}

QJsonObject payloadOf(const QString &token)
{
    return base::readJsonObject(payloadText(token), u"payload"_s).value_or(QJsonObject());
}

void setTenant(Server &server, const QJsonObject &fields)
{
    if (server.patch(u"/api/tenant/"_s + server.defaultTenant(), {{u"tenant"_s, fields}}).status != 200)
        qFatal("the tenant cannot be patched");
}

} // namespace tests
