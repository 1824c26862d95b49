// SPDX-FileCopyrightText: 2026 The Latchkey authors
// SPDX-License-Identifier: Apache-2.0
#include "model/connection_test.h"

#include <QDateTime>
#include <QJsonArray>

namespace model {
namespace {

QJsonObject toJson(const LayerResult &result)
{
    QJsonObject json{{QStringLiteral("layer"), nameOf(result.layer)}, {QStringLiteral("state"), nameOf(result.state)}};
    if (!result.code.isEmpty())
        json.insert(QStringLiteral("code"), result.code);
    if (!result.facts.isEmpty())
        json.insert(QStringLiteral("facts"), result.facts);
    if (result.error)
        json.insert(QStringLiteral("error"), QJsonObject{{QStringLiteral("kind"), base::nameOf(result.error->kind)},
                                                         {QStringLiteral("evidence"), result.error->evidence}});
    return json;
}

} // namespace

const LayerResult *failedLayer(const SystemTest &test)
{
    for (const LayerResult &result : test.layers) {
        if (result.state == LayerState::Failed)
            return &result;
    }
    return nullptr;
}

QString nameOf(Layer layer)
{
    switch (layer) {
    case Layer::Address: return QStringLiteral("address");
    case Layer::Name: return QStringLiteral("name");
    case Layer::Connection: return QStringLiteral("connection");
    case Layer::Tls: return QStringLiteral("tls");
    case Layer::Http: return QStringLiteral("http");
    case Layer::Product: return QStringLiteral("product");
    case Layer::Rights: return QStringLiteral("rights");
    case Layer::Version: return QStringLiteral("version");
    }
    Q_UNREACHABLE();
}

QString nameOf(LayerState state)
{
    switch (state) {
    case LayerState::Ok: return QStringLiteral("ok");
    case LayerState::Failed: return QStringLiteral("failed");
    case LayerState::NotTried: return QStringLiteral("not-tried");
    case LayerState::Note: return QStringLiteral("note");
    }
    Q_UNREACHABLE();
}

QJsonObject toJson(const SystemTest &test)
{
    QJsonArray layers;
    for (const LayerResult &result : test.layers)
        layers.append(toJson(result));
    QJsonObject json{{QStringLiteral("field"), test.field},
                     {QStringLiteral("url"), test.url},
                     {QStringLiteral("ok"), failedLayer(test) == nullptr},
                     {QStringLiteral("layers"), layers}};
    if (test.certificate)
        json.insert(QStringLiteral("certificate"), toJson(*test.certificate));
    if (test.latencyMs)
        json.insert(QStringLiteral("latency_ms"), *test.latencyMs);
    if (test.skewMs)
        json.insert(QStringLiteral("skew_ms"), *test.skewMs);
    if (!test.version.isEmpty())
        json.insert(QStringLiteral("version"), test.version);
    return json;
}

} // namespace model
