// SPDX-FileCopyrightText: 2026 The Latchkey authors
// SPDX-License-Identifier: Apache-2.0
#include "oracle/world.h"

#include "gateway/decision.h"
#include "model/snapshot.h"
#include "support/suite.h"

#include <QDir>
#include <QJsonDocument>
#include <QUrl>

namespace oracle {
namespace {

// JSON bodies are compared as JSON, since spacing and order of members vary between runs.
QJsonValue comparable(const QByteArray &body)
{
    QJsonParseError error;
    const QJsonDocument document = QJsonDocument::fromJson(body, &error);
    if (error.error == QJsonParseError::NoError && document.isObject())
        return document.object();
    return QString::fromUtf8(body.trimmed());
}

// The headers of the upstream's request that the recordings keep.
QJsonObject upstreamOf(const gateway::Decision &decision)
{
    static const QList<QByteArray> kept{"x-consumer-id",           "x-consumer-username",  "x-consumer-custom-id",
                                        "x-credential-identifier", "x-anonymous-consumer", "authorization"};
    QJsonObject upstream;
    for (const QByteArray &name : kept) {
        if (const auto value = model::headerValue(decision.upstream.headers, name))
            upstream.insert(QString::fromUtf8(name), QString::fromUtf8(value->trimmed()));
    }
    const QByteArray &url = decision.upstream.url;
    upstream.insert(QStringLiteral("path"), QString::fromUtf8(url.mid(url.indexOf('/', url.indexOf("://") + 3))));
    return upstream;
}

QString oneLine(const QJsonObject &json)
{
    return QString::fromUtf8(QJsonDocument(json).toJson(QJsonDocument::Compact));
}

model::Request requestIn(const QJsonObject &recordedCase)
{
    const QJsonObject json = recordedCase.value(QLatin1String("request")).toObject();
    model::Request request;
    request.method = json.value(QLatin1String("method")).toString().toUtf8();
    request.url = json.value(QLatin1String("url")).toString().toUtf8();
    for (const QJsonValue &header : json.value(QLatin1String("headers")).toArray()) {
        const QJsonArray pair = header.toArray();
        request.headers.append({pair.at(0).toString().toUtf8(), pair.at(1).toString().toUtf8()});
    }
    return request;
}

bool namesUnknownConsumer(const QJsonObject &kong, const QJsonObject &observed)
{
    const QJsonObject upstream = observed.value(QLatin1String("upstream")).toObject();
    const QJsonValue id = upstream.value(QLatin1String("x-consumer-id"));
    for (const QJsonValue &consumer : kong.value(QLatin1String("consumers")).toArray()) {
        if (consumer.toObject().value(QLatin1String("id")) == id)
            return false;
    }
    return id.isString();
}

enum class Compared { All, AllButConsumerId };

// Empty where the decision is what was observed.
QString differenceFrom(const QJsonObject &observed, const gateway::Decision &decision, const QByteArray &method,
                       Compared compared)
{
    const bool letThrough = observed.value(QLatin1String("upstream")).isObject();
    QJsonObject expected;
    QJsonObject got;
    expected.insert(QStringLiteral("status"), observed.value(QLatin1String("status")));
    got.insert(QStringLiteral("status"), decision.status);
    expected.insert(QStringLiteral("www_authenticate"), observed.value(QLatin1String("www_authenticate")));
    const auto scheme = model::headerValue(decision.headers, "www-authenticate");
    got.insert(QStringLiteral("www_authenticate"), scheme ? QJsonValue(QString::fromUtf8(*scheme)) : QJsonValue());
    expected.insert(QStringLiteral("answered"), !letThrough);
    got.insert(QStringLiteral("answered"), decision.answeredByGateway);
    if (!letThrough) {
        expected.insert(QStringLiteral("body"), comparable(observed.value(QLatin1String("body")).toString().toUtf8()));
        got.insert(QStringLiteral("body"), comparable(decision.body));
    } else if (method != "HEAD") { // the echo of a HEAD request has no body to read it from
        expected.insert(QStringLiteral("upstream"), observed.value(QLatin1String("upstream")));
        got.insert(QStringLiteral("upstream"), upstreamOf(decision));
    }
    if (compared == Compared::AllButConsumerId) {
        for (QJsonObject *side : {&expected, &got}) {
            QJsonObject upstream = side->value(QLatin1String("upstream")).toObject();
            upstream.remove(QLatin1String("x-consumer-id"));
            side->insert(QStringLiteral("upstream"), upstream);
        }
    }
    if (expected == got)
        return {};
    return QStringLiteral("expected %1\n     got %2").arg(oneLine(expected), oneLine(got));
}

} // namespace

QStringList worldNames()
{
    QStringList names;
    const QDir folder(support::testFile(QStringLiteral("oracle/worlds")));
    for (const QString &version : folder.entryList(QDir::Dirs | QDir::NoDotAndDotDot, QDir::Name)) {
        for (const QString &file : QDir(folder.filePath(version)).entryList({QStringLiteral("*.json")}, QDir::Files))
            names.append(version + QLatin1Char('/') + file.chopped(5));
    }
    return names;
}

World readWorld(const QString &name)
{
    const QByteArray text = support::contentsOf(support::testFile(QStringLiteral("oracle/worlds/%1.json").arg(name)));
    const QJsonObject json = QJsonDocument::fromJson(text).object();
    return {name, json.value(QLatin1String("kong")).toObject(), json.value(QLatin1String("cases")).toArray()};
}

Replay replayed(const World &world)
{
    Replay replay;
    const auto state = model::kongStateFrom(world.kong);
    if (!state) {
        replay.cases = int(world.cases.size());
        replay.differences.append(world.name + QLatin1String(": ") + state.error().evidence);
        return replay;
    }
    const gateway::Gateway gateway(*state);
    for (const QJsonValue &value : world.cases) {
        const QJsonObject recorded = value.toObject();
        if (!recorded.contains(QLatin1String("request")))
            continue;
        ++replay.cases;
        const model::Request request = requestIn(recorded);
        const auto decision = gateway.decide(request, recorded.value(QLatin1String("at")).toInteger());
        const QJsonObject observed = recorded.value(QLatin1String("observed")).toObject();
        const bool forgotten = namesUnknownConsumer(world.kong, observed);
        replay.withoutConsumerId += forgotten ? 1 : 0;
        const Compared compared = forgotten ? Compared::AllButConsumerId : Compared::All;
        const QString difference = differenceFrom(observed, decision, request.method, compared);
        if (difference.isEmpty())
            ++replay.agreed;
        else
            replay.differences.append(
                QStringLiteral("%1: %2\n%3")
                    .arg(world.name, recorded.value(QLatin1String("name")).toString(), difference));
    }
    return replay;
}

} // namespace oracle
