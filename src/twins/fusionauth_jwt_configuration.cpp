// SPDX-FileCopyrightText: 2026 The Latchkey authors
// SPDX-License-Identifier: Apache-2.0
#include "twins/fusionauth_jwt_configuration.h"

using namespace Qt::StringLiterals;

namespace twins::fusionauth {
namespace {

bool isSigningKey(const Instance &instance, const QString &keyId)
{
    const auto key = instance.keys.find(keyId);
    return key != instance.keys.end() && canSign(key->second);
}

void checkLifetime(const QJsonObject &configuration, const char *member, const QString &path, Complaints &complaints)
{
    const QJsonValue value = configuration.value(QLatin1StringView(member));
    if (value.isDouble() && value.toInteger() <= 0)
        complaints.field(path + u'.' + QLatin1StringView(member), u"invalid"_s);
}

void checkVerificationKeys(const Instance &instance, const QJsonObject &configuration, const char *member,
                           const QString &path, Complaints &complaints)
{
    const QJsonArray ids = configuration.value(QLatin1StringView(member)).toArray();
    for (qsizetype i = 0; i < ids.size(); ++i) {
        if (!instance.keys.contains(ids.at(i).toString()))
            complaints.field(path + u'.' + QLatin1StringView(member) + u"[%1]"_s.arg(i), u"invalid"_s);
    }
}

void appendUses(QStringList &uses, const QJsonObject &owner, const QString &kind, const QString &keyId)
{
    const QJsonObject configuration = owner.value("jwtConfiguration"_L1).toObject();
    for (auto it = configuration.begin(); it != configuration.end(); ++it) {
        const bool names = it.value() == QJsonValue(keyId) || it.value().toArray().contains(QJsonValue(keyId));
        if (names)
            uses.append(u"%1.jwtConfiguration.%2 (%3)"_s.arg(kind, it.key(), textAt(owner, "name"_L1)));
    }
}

} // namespace

void checkJwtConfiguration(const Instance &instance, const QJsonObject &configuration, const QString &path,
                           Complaints &complaints)
{
    const QString access = textAt(configuration, "accessTokenKeyId"_L1);
    // The shadow keys stand for the client secret, which only ID tokens can be signed with.
    if (!access.isEmpty() && (isShadowKey(access) || !isSigningKey(instance, access)))
        complaints.field(path + u".accessTokenKeyId"_s, u"invalid"_s);
    const QString idToken = textAt(configuration, "idTokenKeyId"_L1);
    if (!idToken.isEmpty() && !isSigningKey(instance, idToken))
        complaints.field(path + u".idTokenKeyId"_s, u"invalid"_s);
    checkVerificationKeys(instance, configuration, "accessTokenVerificationKeyIds", path, complaints);
    checkVerificationKeys(instance, configuration, "idTokenVerificationKeyIds", path, complaints);
    checkLifetime(configuration, "timeToLiveInSeconds", path, complaints);
    checkLifetime(configuration, "refreshTokenTimeToLiveInMinutes", path, complaints);
}

bool canSign(const Key &key)
{
    if (textAt(key.document, "type"_L1) == "Secret"_L1)
        return false;
    return key.pair.has_value() || !key.secret.isEmpty();
}

QStringList usesOf(const Instance &instance, const QString &keyId)
{
    QStringList uses;
    for (const auto &[id, tenant] : instance.tenants)
        appendUses(uses, tenant, u"tenant"_s, keyId);
    for (const auto &[id, application] : instance.applications)
        appendUses(uses, application, u"application"_s, keyId);
    return uses;
}

} // namespace twins::fusionauth
