// SPDX-FileCopyrightText: 2026 The Latchkey authors
// SPDX-License-Identifier: Apache-2.0
#include "api/product.h"

#include "base/json.h"

#include <QJsonArray>

namespace api {
namespace {

bool hasHeader(const model::Answer &answer, QByteArrayView name)
{
    return model::headerValue(answer.headers, name).has_value();
}

// Others have a version and a tagline, too: Elasticsearch's is "You Know, for Search".
bool isKongNode(const QJsonObject &body)
{
    const bool greets = body.value(QStringLiteral("tagline")).toString() == QLatin1String("Welcome to kong");
    const QJsonObject configuration = body.value(QStringLiteral("configuration")).toObject();
    return body.value(QStringLiteral("version")).isString() &&
           (greets || configuration.value(QStringLiteral("database")).isString());
}

// Every OpenID provider has such a document, only FusionAuth's names these.
bool isFusionAuthsDiscovery(const QJsonObject &body)
{
    const QString device = body.value(QStringLiteral("device_authorization_endpoint")).toString();
    const QJsonArray claims = body.value(QStringLiteral("claims_supported")).toArray();
    return device.endsWith(QLatin1String("/oauth2/device_authorize")) ||
           claims.contains(QStringLiteral("applicationId"));
}

Product productOfJson(const model::Answer &answer, const QJsonObject &body)
{
    if (hasHeader(answer, "X-Kong-Admin-Latency") || isKongNode(body))
        return Product::KongAdmin;
    // "no Route matched with those values", "no Service found with those values"
    const QString message = body.value(QStringLiteral("message")).toString();
    if (message.startsWith(QLatin1String("no Route matched")) || message.startsWith(QLatin1String("no Service found")))
        return Product::KongProxy;
    const bool isFusionAuth = body.contains(QStringLiteral("fieldErrors")) ||
                              body.contains(QStringLiteral("generalErrors")) || isFusionAuthsDiscovery(body);
    return isFusionAuth ? Product::FusionAuth : Product::OtherApi;
}

} // namespace

Product productBehind(const model::Answer &answer)
{
    const auto body = base::readJsonObject(answer.body, QStringLiteral("answer"));
    const Product byBody = body ? productOfJson(answer, *body) : Product::OtherPage;
    if (isNamed(byBody))
        return byBody;
    if (hasHeader(answer, "X-Kong-Upstream-Latency") || hasHeader(answer, "X-Kong-Response-Latency"))
        return Product::KongProxy;
    if (body)
        return byBody;
    if (answer.body.contains("Kong Manager"))
        return Product::KongManager;
    return answer.body.contains("FusionAuth") ? Product::FusionAuth : Product::OtherPage;
}

bool isNamed(Product product)
{
    return product != Product::OtherApi && product != Product::OtherPage;
}

bool isForwarded(const model::Answer &answer)
{
    return hasHeader(answer, "X-Kong-Upstream-Latency") || hasHeader(answer, "X-Kong-Proxy-Latency");
}

QString nameOf(Product product)
{
    switch (product) {
    case Product::FusionAuth: return QStringLiteral("fusionauth");
    case Product::KongAdmin: return QStringLiteral("kong-admin");
    case Product::KongProxy: return QStringLiteral("kong-proxy");
    case Product::KongManager: return QStringLiteral("kong-manager");
    case Product::OtherApi: return QStringLiteral("other-api");
    case Product::OtherPage: return QStringLiteral("other-page");
    }
    Q_UNREACHABLE();
}

std::optional<Product> productNamed(const QString &name)
{
    for (const Product product : {Product::FusionAuth, Product::KongAdmin, Product::KongProxy, Product::KongManager,
                                  Product::OtherApi, Product::OtherPage}) {
        if (nameOf(product) == name)
            return product;
    }
    return std::nullopt;
}

QString excerptOf(const model::Answer &answer)
{
    QString text;
    for (const QChar character : QString::fromUtf8(answer.body.left(1000)).simplified()) {
        if (character.isPrint() && text.size() < 200)
            text += character;
    }
    return text;
}

} // namespace api
