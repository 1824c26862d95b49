// SPDX-FileCopyrightText: 2026 The Latchkey authors
// SPDX-License-Identifier: Apache-2.0
#include "gateway/credential_rules.h"

#include "gateway/key_material.h"
#include "gateway/signature.h"
#include "gateway/versions.h"

#include <algorithm>

namespace gateway {
namespace {

// An algorithm without a usable key is refused for RSA and EdDSA. ES* was forgotten in Kong: any key text is stored.
bool needsKey(const QString &algorithm)
{
    return algorithm.isNull() || algorithm.startsWith(QLatin1String("RS")) ||
           algorithm.startsWith(QLatin1String("PS")) || algorithm == QLatin1String("EdDSA");
}

// The complaint that every text field of the row is open to; empty: none.
QString textComplaint(const QJsonValue &value)
{
    if (value.isNull() || value.isUndefined())
        return {};
    if (!value.isString())
        return QStringLiteral("expected a string");
    return value.toString().isEmpty() ? QStringLiteral("length must be at least 1") : QString();
}

QString keyComplaint(const QJsonValue &key)
{
    if (key.isNull() || key.isUndefined())
        return QStringLiteral("required field missing");
    const QString asText = textComplaint(key);
    if (!asText.isEmpty())
        return asText;
    return keyMaterialFrom(key.toString().toUtf8()) ? QString() : QStringLiteral("invalid key");
}

} // namespace

QStringList credentialAlgorithms(const QString &version)
{
    return algorithmNames(*behaviourOf(version).behaviour);
}

QList<base::FieldError> credentialComplaints(const QJsonObject &credential, const QString &version)
{
    QList<base::FieldError> complaints;
    const auto complain = [&complaints](const char *field, const QString &message) {
        if (!message.isEmpty())
            complaints.append({QString::fromLatin1(field), {}, message});
    };
    const QJsonValue algorithm = credential.value(QLatin1String("algorithm"));
    const QStringList known = credentialAlgorithms(version);
    const bool typed = algorithm.isNull() || algorithm.isUndefined() || algorithm.isString();
    const bool algorithmGood = typed && (!algorithm.isString() || known.contains(algorithm.toString()));
    const QJsonValue key = credential.value(QLatin1String("rsa_public_key"));

    const bool keyMatters = algorithmGood && needsKey(algorithm.toString());
    const QString aboutKey = keyMatters ? keyComplaint(key) : textComplaint(key);
    if (keyMatters && !aboutKey.isEmpty())
        complain("@entity", QStringLiteral("failed conditional validation given value of field 'algorithm'"));
    if (!typed)
        complain("algorithm", QStringLiteral("expected a string"));
    else if (!algorithmGood)
        complain("algorithm", QStringLiteral("expected one of: ") + known.join(QLatin1String(", ")));
    complain("key", textComplaint(credential.value(QLatin1String("key"))));
    complain("rsa_public_key", aboutKey);
    complain("secret", textComplaint(credential.value(QLatin1String("secret"))));
    return complaints;
}

} // namespace gateway
