// SPDX-FileCopyrightText: 2026 The Latchkey authors
// SPDX-License-Identifier: Apache-2.0
// A FusionAuth twin with API keys on hand, and short ways to call it.
#pragma once

#include "twins/fusionauth_twin.h"

#include <QJsonArray>
#include <QJsonObject>

namespace tests {

using namespace Qt::StringLiterals;

constexpr qint64 startMs = 1'700'000'000'000;

// Fixed ids, so that expectations can be literal.
const auto tenantB = u"bbbbbbbb-0000-4000-8000-000000000001"_s;
const auto app1 = u"aaaaaaaa-0000-4000-8000-000000000001"_s;
const auto app2 = u"aaaaaaaa-0000-4000-8000-000000000002"_s;
const auto key1 = u"11111111-0000-4000-8000-000000000001"_s;
const auto key2 = u"11111111-0000-4000-8000-000000000002"_s;
const auto user1 = u"cccccccc-0000-4000-8000-000000000001"_s;
const auto email = u"ann@example.com"_s;
const auto goodPassword = u"correct horse"_s;
const QString applicationPath = u"/api/application/"_s + app1;
const auto unknownId = u"ffffffff-0000-4000-8000-00000000000f"_s;
const auto ownApplication = u"3c219e58-ed0e-4b18-ad48-f4f92793ae32"_s;

class Server {
public:
    explicit Server(const QString &version = u"1.69.0"_s);

    struct Reply {
        int status = 0;
        QByteArray text;
        QJsonObject json;
        model::Headers headers;

        QJsonValue at(const QString &path) const; // "tenant.jwtConfiguration.accessTokenKeyId"
        QString textAt(const QString &path) const { return at(path).toString(); }
        // The codes of all errors, those of fields as "field code", sorted.
        QStringList errors() const;
    };

    Reply call(const QByteArray &method, const QString &path, const QJsonValue &body = QJsonValue::Undefined,
               const model::Headers &headers = {});
    Reply get(const QString &path) { return call("GET", path); }
    Reply post(const QString &path, const QJsonObject &body) { return call("POST", path, body); }
    Reply put(const QString &path, const QJsonObject &body) { return call("PUT", path, body); }
    Reply patch(const QString &path, const QJsonObject &body) { return call("PATCH", path, body); }
    Reply remove(const QString &path) { return call("DELETE", path); }
    // The request as it is, without key or tenant being added.
    Reply raw(const model::Request &request);

    // Who calls from now on, and for which tenant. Empty: no header.
    Server &as(const QByteArray &apiKey);
    Server &forTenant(const QString &id);

    void addKey(const QByteArray &text, const QString &tenantId = {}, const QMap<QString, QStringList> &endpoints = {});

    // Set-ups that many tests need.
    QString defaultTenant() const;
    void addTenantB();
    void addApplication(const QString &id, const QJsonObject &fields);
    void addUser(const QString &id, const QString &address, const QString &applicationId = {});
    QString generate(const QString &id, const QString &algorithm = u"RS256"_s);
    Reply login(const QString &loginId, const QString &secret, const QString &applicationId = {});

    twins::World world;
    twins::FusionAuthTwin twin;
    // Sees every request and its answer.
    std::function<void(const model::Request &, const model::Answer &)> watch;

private:
    QByteArray m_apiKey = "manager";
    QString m_tenantId;
};

// The parts of a compact JWS as they are.
QByteArray headerText(const QString &token);
QByteArray payloadText(const QString &token);
QJsonObject payloadOf(const QString &token);

// The same seed gives the same chance.
twins::World testWorld(const QByteArray &seed);

// Patches the default tenant.
void setTenant(Server &server, const QJsonObject &fields);

} // namespace tests
