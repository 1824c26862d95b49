// SPDX-FileCopyrightText: 2026 The Latchkey authors
// SPDX-License-Identifier: Apache-2.0
#include "bench.h"

#include "base/json.h"

namespace testing {
namespace {

jose::PrivateKey made(jose::Algorithm algorithm)
{
    return *jose::PrivateKey::generate(algorithm);
}

QString pemOf(const jose::PrivateKey &key)
{
    return QString::fromLatin1(key.publicKey().pem());
}

model::SigningKey signingKey(const QString &id, const jose::PrivateKey &key)
{
    model::SigningKey signing;
    signing.id = id;
    signing.kid = QStringLiteral("kid of ") + id;
    signing.algorithm = QStringLiteral("RS256");
    signing.publicKey = pemOf(key);
    signing.hasPrivateKey = true;
    return signing;
}

} // namespace

const jose::PrivateKey &firstKey()
{
    static const jose::PrivateKey key = made(jose::Algorithm::RS256);
    return key;
}

const jose::PrivateKey &secondKey()
{
    static const jose::PrivateKey key = made(jose::Algorithm::RS256);
    return key;
}

const jose::PrivateKey &curveKey()
{
    static const jose::PrivateKey key = made(jose::Algorithm::ES256);
    return key;
}

Bench::Bench()
    : kong(emptyKong())
    , header{{QStringLiteral("alg"), QStringLiteral("RS256")}}
    , claims{{QStringLiteral("iss"), QStringLiteral("https://fa.example")},
             {QStringLiteral("exp"), now + 3600},
             {QStringLiteral("iat"), now}}
    , request(get("http://localhost:8000/demo"))
    , signer(firstKey())
{
    kong.services = {service(QStringLiteral("demo"))};
    kong.routes = {route(QStringLiteral("demo"), QStringLiteral("demo"), {QStringLiteral("/demo")})};
    kong.plugins = {plugin(QStringLiteral("jwt"), QStringLiteral("demo"),
                           {{QStringLiteral("claims_to_verify"), QJsonArray{QStringLiteral("exp")}}})};
    kong.consumers = {consumer(QStringLiteral("fa"))};
    kong.credentials = {testing::credential(QStringLiteral("fa"), QStringLiteral("https://fa.example"),
                                            QStringLiteral("RS256"), {}, pemOf(firstKey()))};
}

void Bench::withFusionAuth()
{
    fusionauth.emplace();
    fusionauth->keys = {signingKey(QStringLiteral("first"), firstKey()),
                        signingKey(QStringLiteral("second"), secondKey())};
    model::Tenant tenant;
    tenant.id = QStringLiteral("tenant");
    tenant.name = QStringLiteral("Acme");
    tenant.issuer = QStringLiteral("https://fa.example");
    fusionauth->tenants = {tenant};
    model::Application shop;
    shop.id = QStringLiteral("shop");
    shop.tenantId = tenant.id;
    shop.jwtEnabled = true;
    shop.accessTokenKeyId = QStringLiteral("first");
    fusionauth->applications = {shop};
    header.insert(QStringLiteral("kid"), QStringLiteral("kid of first"));
    claims.insert(QStringLiteral("tid"), tenant.id);
    claims.insert(QStringLiteral("applicationId"), shop.id);
}

void Bench::configure(const QString &member, const QJsonValue &value)
{
    kong.plugins.first().config.insert(member, value);
}

QByteArray Bench::token() const
{
    return jose::makeCompactJws(base::toBytes(header), base::toBytes(claims), signer, algorithm);
}

diagnosis::Diagnosis Bench::diagnosed() const
{
    diagnosis::Inquiry inquiry;
    inquiry.snapshot = snapshot;
    inquiry.snapshot.kong = kong;
    inquiry.snapshot.fusionauth = fusionauth;
    inquiry.request = request;
    if (sendsToken)
        inquiry.request.headers.append({"Authorization", "Bearer " + token()});
    inquiry.at = now;
    inquiry.now = now;
    inquiry.observed = observed;
    return *diagnosis::diagnose(inquiry);
}

QString Bench::cause() const
{
    const auto found = diagnosed().cause;
    return found ? diagnosis::nameOf(*found) : QString();
}

QStringList Bench::codes() const
{
    QStringList codes;
    for (const diagnosis::Finding &finding : diagnosed().findings)
        codes.append(diagnosis::nameOf(finding.code) +
                     (finding.severity == diagnosis::Severity::Fault ? QString() : QStringLiteral("~")));
    return codes;
}

} // namespace testing
