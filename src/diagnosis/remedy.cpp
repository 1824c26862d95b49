// SPDX-FileCopyrightText: 2026 The Latchkey authors
// SPDX-License-Identifier: Apache-2.0
#include "diagnosis/remedy.h"

#include "api/fusionauth_calls.h"
#include "api/kong_calls.h"

#include <QJsonArray>

#include <cmath>

namespace diagnosis {
namespace {

std::optional<Remedy> onPlugin(const Facts &facts, const QJsonObject &config)
{
    if (!facts.plugin)
        return std::nullopt;
    const QJsonObject fields{{QStringLiteral("config"), config}};
    return Remedy{api::kong::updatePlugin(facts.plugin->id, fields), facts.plugin->id, {}, fields, {}};
}

std::optional<Remedy> onCredential(const Facts &facts, const QJsonObject &fields)
{
    if (!facts.meant)
        return std::nullopt;
    return Remedy{
        api::kong::updateCredential(facts.meant->consumerId, facts.meant->id, fields), {}, facts.meant->id, fields, {}};
}

// "plugin 4e03..." -> the row's id.
QString pluginIn(const Finding &finding)
{
    const QString place = finding.evidence.isEmpty() ? QString() : finding.evidence.first().where;
    return place.startsWith(QLatin1String("plugin ")) ? place.mid(7) : QString();
}

std::optional<Remedy> onRow(const QString &pluginId, const QJsonObject &fields)
{
    if (pluginId.isEmpty())
        return std::nullopt;
    return Remedy{api::kong::updatePlugin(pluginId, fields), pluginId, {}, fields, {}};
}

std::optional<Remedy> lookThere(const Facts &facts)
{
    QJsonArray names;
    for (const QByteArray &name : facts.config.headerNames.value_or(QList<QByteArray>()))
        names.append(QString::fromUtf8(name));
    const QString place =
        facts.carried.isEmpty() ? QStringLiteral("header authorization") : facts.carried.first().where;
    if (!place.startsWith(QLatin1String("header ")))
        return std::nullopt; // whether a cookie or an argument should open the door is not for us to say
    names.append(place.mid(7));
    return onPlugin(facts, {{QStringLiteral("header_names"), names}});
}

// The member of the token that a credential is called by: "kid = ..." names it.
std::optional<Remedy> lookUpBy(const Finding &finding, const Facts &facts)
{
    const QString claim = finding.evidence.value(0).found.section(QStringLiteral(" = "), 0, 0);
    return claim.isEmpty() ? std::nullopt : onPlugin(facts, {{QStringLiteral("key_claim_name"), claim}});
}

std::optional<Remedy> checkExpiry(const Facts &facts)
{
    QJsonArray claims{QStringLiteral("exp")};
    for (const QByteArray &claim : facts.config.claimsToVerify)
        claims.append(QString::fromUtf8(claim));
    return onPlugin(facts, {{QStringLiteral("claims_to_verify"), claims}});
}

std::optional<Remedy> allowLifetime(const Facts &facts)
{
    const double exp = facts.loose.claims.value(QLatin1String("exp")).toDouble();
    const double iat = facts.loose.claims.value(QLatin1String("iat")).toDouble(double(facts.at));
    return onPlugin(facts, {{QStringLiteral("maximum_expiration"), std::ceil(exp - qMin(iat, double(facts.at)))}});
}

// The issuer that the credential was made for.
std::optional<Remedy> setIssuer(const Facts &facts)
{
    if (!facts.tenant || !facts.meant || facts.meant->key == facts.tenant->issuer)
        return std::nullopt;
    const QJsonObject fields{{QStringLiteral("issuer"), facts.meant->key}};
    return Remedy{api::fusionauth::updateTenant(facts.tenant->id, fields), {}, {}, {}, {}};
}

std::optional<Remedy> storeSignersKey(const Facts &facts)
{
    if (!facts.signer || facts.signer->publicKey.isEmpty())
        return std::nullopt;
    return onCredential(facts, {{QStringLiteral("rsa_public_key"), facts.signer->publicKey}});
}

std::optional<Remedy> nameAsTokenDoes(const Facts &facts)
{
    if (!facts.keyClaim)
        return std::nullopt;
    return onCredential(facts, {{QStringLiteral("key"), QString::fromUtf8(*facts.keyClaim)}});
}

std::optional<Remedy> turnSecretForm(const Facts &facts)
{
    return onPlugin(facts, {{QStringLiteral("secret_is_base64"), !facts.config.secretIsBase64}});
}

} // namespace

std::optional<Remedy> remedyFor(const Finding &finding, const Facts &facts)
{
    switch (finding.code) {
    case Code::PluginLooksElsewhere: return lookThere(facts);
    case Code::PreflightRefused: return onPlugin(facts, {{QStringLiteral("run_on_preflight"), false}});
    case Code::InvisibleCharacters:
    case Code::IssuerDiffers:
    case Code::CredentialKeyGenerated: return nameAsTokenDoes(facts);
    case Code::IssuerNotSet: return setIssuer(facts);
    case Code::KeyClaimMismatch: return lookUpBy(finding, facts);
    case Code::CredentialAlgorithmDefault:
        return onCredential(facts, {{QStringLiteral("algorithm"), QString::fromUtf8(facts.algorithm)}});
    case Code::AnotherKey:
    case Code::KeyRotated:
    case Code::PemDamaged:
    case Code::KeyMissing: return storeSignersKey(facts);
    case Code::HmacSecretForm: return turnSecretForm(facts);
    case Code::SecretBase64Flag: return onPlugin(facts, {{QStringLiteral("secret_is_base64"), false}});
    case Code::LifetimeExceedsMaximum: return allowLifetime(facts);
    case Code::ExpiryUnchecked: return checkExpiry(facts);
    case Code::AnonymousConsumer: return onPlugin(facts, {{QStringLiteral("anonymous"), QJsonValue::Null}});
    case Code::PluginConsumerBound: return onRow(pluginIn(finding), {{QStringLiteral("consumer"), QJsonValue::Null}});
    case Code::PluginNotEffective:
        return finding.evidence.value(0).found == QLatin1String("disabled")
                   ? onRow(pluginIn(finding), {{QStringLiteral("enabled"), true}})
                   : std::nullopt;
    default: return std::nullopt;
    }
}

model::KongState after(const model::KongState &kong, const Remedy &remedy)
{
    model::KongState state = kong;
    const auto merged = [](QJsonObject json, const QJsonObject &fields) {
        for (auto field = fields.begin(); field != fields.end(); ++field) {
            QJsonObject inner = json.value(field.key()).toObject();
            const QJsonObject wanted = field->toObject();
            for (auto member = wanted.begin(); member != wanted.end(); ++member)
                inner.insert(member.key(), *member);
            json.insert(field.key(), field->isObject() ? QJsonValue(inner) : *field);
        }
        return json;
    };
    for (model::Plugin &plugin : state.plugins) {
        if (plugin.id == remedy.pluginId)
            plugin = model::pluginFrom(merged(model::toJson(plugin), remedy.fields)).value_or(plugin);
    }
    for (model::Credential &row : state.credentials) {
        if (row.id == remedy.credentialId)
            row =
                model::credentialFrom(merged(model::toJson(row, model::Secrets::Include), remedy.fields)).value_or(row);
    }
    return state;
}

} // namespace diagnosis
