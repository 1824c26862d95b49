// SPDX-FileCopyrightText: 2026 The Latchkey authors
// SPDX-License-Identifier: Apache-2.0
#include "twins/fusionauth_tokens.h"

#include "twins/fusionauth_jwt_configuration.h"
#include "twins/fusionauth_key_making.h"

#include "base/json.h"
#include "jose/compact_jws.h"

using namespace Qt::StringLiterals;

namespace twins::fusionauth {
namespace {

// A JSON object whose members keep their order, as the server writes them.
class Ordered {
public:
    void add(const char *name, const QJsonValue &value)
    {
        if (value.isUndefined() || value.isNull())
            return;
        m_text += m_text.isEmpty() ? '{' : ',';
        m_text += base::toBytes(QString::fromLatin1(name)) + ':' + base::toBytes(value);
    }
    QByteArray text() const { return m_text.isEmpty() ? QByteArray("{}") : m_text + '}'; }

private:
    QByteArray m_text;
};

QByteArray headerOf(const Key &key, const Switches &switches)
{
    const QString algorithm = textAt(key.document, "algorithm"_L1);
    Ordered header;
    header.add("alg", algorithm == "Ed25519"_L1 ? QString::fromLatin1(switches.ed25519Name) : algorithm);
    header.add("typ", u"JWT"_s);
    header.add("kid", key.document.value("kid"_L1));
    return header.text();
}

QString signedToken(const Instance &instance, const QString &keyId, const QByteArray &payload)
{
    const auto found = instance.keys.find(keyId);
    if (found == instance.keys.end() || !canSign(found->second))
        return {};
    const Key &key = found->second;
    const auto algorithm = joseAlgorithm(textAt(key.document, "algorithm"_L1));
    if (!algorithm)
        return {};
    const QByteArray header = headerOf(key, instance.switches);
    return QString::fromLatin1(key.pair ? jose::makeCompactJws(header, payload, *key.pair, *algorithm)
                                        : jose::makeCompactJws(header, payload, key.secret, *algorithm));
}

bool hidesEmail(const Instance &instance, const QJsonObject *application)
{
    return application && instance.switches.strictHidesEmailOnLogin && instance.version >= Version{1, 50, 0} &&
           textAt(*application, "oauthConfiguration.scopeHandlingPolicy"_L1) == "Strict"_L1;
}

void addIdentity(Ordered &payload, const QJsonObject &user)
{
    if (user.contains("email"_L1)) {
        payload.add("email", user.value("email"_L1));
        payload.add("email_verified", user.value("verified"_L1).toBool());
    }
    payload.add("preferred_username", user.value("username"_L1));
}

void addMembership(Ordered &payload, const Instance &instance, const QString &userId, const QJsonObject &application)
{
    const QString applicationId = textAt(application, "id"_L1);
    payload.add("applicationId", applicationId);
    const auto registration = instance.registrations.find({userId, applicationId});
    const QJsonArray roles =
        registration == instance.registrations.end() ? QJsonArray() : registration->second.value("roles"_L1).toArray();
    payload.add("roles", roles);
}

} // namespace

QJsonObject effectiveConfiguration(const Instance &instance, const QString &tenantId, const QJsonObject *application)
{
    if (application && at(*application, "jwtConfiguration.enabled"_L1).toBool())
        return application->value("jwtConfiguration"_L1).toObject();
    return instance.tenants.at(tenantId).value("jwtConfiguration"_L1).toObject();
}

Token accessToken(const Instance &instance, const Subject &subject, const World &world)
{
    const QJsonObject &user = subject.user->document;
    const QString tenantId = textAt(user, "tenantId"_L1);
    const QJsonObject &tenant = instance.tenants.at(tenantId);
    const QJsonObject jwt = effectiveConfiguration(instance, tenantId, subject.application);
    const qint64 now = world.nowMs / 1000;
    const qint64 lifetime = subject.lifetimeInSeconds != 0 ? subject.lifetimeInSeconds
                                                           : jwt.value("timeToLiveInSeconds"_L1).toInteger(3600);
    const qint64 expires = subject.expiresAt != 0 ? subject.expiresAt : now + lifetime;

    Ordered payload;
    if (subject.application)
        payload.add("aud", subject.application->value("id"_L1));
    payload.add("exp", expires);
    payload.add("iat", now);
    payload.add("iss", tenant.value("issuer"_L1));
    payload.add("sub", user.value("id"_L1));
    payload.add("jti", randomUuid(world));
    payload.add("authenticationType", subject.authenticationType);
    if (!hidesEmail(instance, subject.application))
        addIdentity(payload, user);
    if (subject.application)
        addMembership(payload, instance, textAt(user, "id"_L1), *subject.application);
    if (!subject.refreshTokenId.isEmpty() && instance.version >= Version{1, 37, 0})
        payload.add("sid", subject.refreshTokenId);
    if (instance.version >= Version{1, 36, 0}) {
        payload.add("auth_time", subject.authTime != 0 ? subject.authTime : now);
        payload.add("tid", tenantId);
    }
    if (instance.version >= Version{1, 60, 0})
        payload.add("tty", u"at"_s);
    return Token{signedToken(instance, textAt(jwt, "accessTokenKeyId"_L1), payload.text()), expires * 1000};
}

QString vendedToken(const Instance &instance, const QJsonObject &claims, const QString &keyId, qint64 lifetimeInSeconds,
                    const World &world)
{
    const qint64 now = world.nowMs / 1000;
    QJsonObject payload = claims;
    for (const char *reserved : {"amr", "cnf", "exp", "iat"})
        payload.remove(QLatin1StringView(reserved));
    payload.insert(u"exp"_s, now + lifetimeInSeconds);
    payload.insert(u"iat"_s, now);
    return signedToken(instance, keyId, base::toBytes(payload));
}

} // namespace twins::fusionauth
