// SPDX-FileCopyrightText: 2026 The Latchkey authors
// SPDX-License-Identifier: Apache-2.0
#include "api/product.h"

#include "base/json.h"

namespace api {
namespace {

bool hasHeader(const model::Answer &answer, QByteArrayView name)
{
    return model::headerValue(answer.headers, name).has_value();
}

Product productOfJson(const model::Answer &answer, const QJsonObject &body)
{
    const bool isKongNode = body.contains(QStringLiteral("tagline")) || body.contains(QStringLiteral("configuration"));
    if (hasHeader(answer, "X-Kong-Admin-Latency") || (isKongNode && body.contains(QStringLiteral("version"))))
        return Product::KongAdmin;
    // "no Route matched with those values", "no Service found with those values"
    const QString message = body.value(QStringLiteral("message")).toString();
    if (message.startsWith(QLatin1String("no Route matched")) || message.startsWith(QLatin1String("no Service found")))
        return Product::KongProxy;
    const bool isFusionAuth = body.contains(QStringLiteral("fieldErrors")) ||
                              body.contains(QStringLiteral("generalErrors")) ||
                              body.value(QStringLiteral("status")) == QStringLiteral("ok");
    return isFusionAuth ? Product::FusionAuth : Product::OtherApi;
}

} // namespace

Product productBehind(const model::Answer &answer)
{
    const auto body = base::readJsonObject(answer.body, QStringLiteral("answer"));
    const Product byBody = body ? productOfJson(answer, *body) : Product::OtherPage;
    if (byBody != Product::OtherApi && byBody != Product::OtherPage)
        return byBody;
    if (hasHeader(answer, "X-Kong-Upstream-Latency") || hasHeader(answer, "X-Kong-Response-Latency"))
        return Product::KongProxy;
    if (body)
        return byBody;
    if (answer.body.contains("Kong Manager"))
        return Product::KongManager;
    return answer.body.contains("FusionAuth") ? Product::FusionAuth : Product::OtherPage;
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
