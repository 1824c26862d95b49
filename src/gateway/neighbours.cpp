// SPDX-FileCopyrightText: 2026 The Latchkey authors
// SPDX-License-Identifier: Apache-2.0
#include "gateway/neighbours.h"

#include "gateway/upstream.h"

#include <QJsonArray>

#include <algorithm>

namespace gateway {
namespace {

QStringList textsIn(const QJsonObject &config, const QString &member)
{
    QStringList texts;
    for (const QJsonValue &text : config.value(member).toArray())
        texts.append(text.toString());
    return texts;
}

QByteArray standardMessage(int status)
{
    switch (status) {
    case 401: return "Unauthorized";
    case 404: return "Not found";
    case 405: return "Method not allowed";
    case 500: return "An unexpected error occurred";
    case 502: return "Bad Gateway";
    case 503: return "Service unavailable";
    default: return {};
    }
}

} // namespace

bool flagIn(const QJsonObject &config, const char *member, bool otherwise)
{
    return config.value(QLatin1String(member)).toBool(otherwise);
}

Goes runAcl(Passage &passage, const QJsonObject &config)
{
    if (passage.consumer == nullptr) {
        passage.tell(Gate::AfterJwt, false, QStringLiteral("consumer"), {}, QStringLiteral("acl"));
        answerWithError(passage.decision, 401, "Unauthorized", ErrorOrigin::Plugin, passage.request, passage.behaviour);
        return Goes::Ended;
    }
    QStringList groups;
    for (const model::AclGroup &membership : passage.state.aclGroups) {
        if (membership.consumerId == passage.consumer->id)
            groups.append(membership.group);
    }
    const auto isMemberOfAny = [&groups](const QStringList &names) {
        return std::any_of(names.begin(), names.end(), [&](const QString &name) { return groups.contains(name); });
    };
    const QStringList allowed = textsIn(config, QStringLiteral("allow"));
    const QStringList denied = textsIn(config, QStringLiteral("deny"));
    const bool in = allowed.isEmpty() ? !isMemberOfAny(denied) : isMemberOfAny(allowed);
    const QStringList &wanted = allowed.isEmpty() ? denied : allowed;
    passage.tell(Gate::AfterJwt, in, wanted.join(QLatin1String(", ")), groups.join(QLatin1String(", ")),
                 QStringLiteral("acl"));
    if (!in) {
        answerWithError(passage.decision, 403, "You cannot consume this service", ErrorOrigin::Plugin, passage.request,
                        passage.behaviour);
        return Goes::Ended;
    }
    if (!flagIn(config, "hide_groups_header", false) && !groups.isEmpty())
        setHeader(passage.upstreamHeaders, "X-Consumer-Groups", groups.join(QLatin1String(", ")).toUtf8());
    return Goes::On;
}

Goes runRequestTermination(Passage &passage, const QJsonObject &config)
{
    const QByteArray trigger = config.value(QLatin1String("trigger")).toString().toUtf8();
    const auto isNamed = [&](const QueryArgument &argument) { return argument.name == trigger; };
    const QList<QueryArgument> arguments = passage.request.arguments();
    if (!trigger.isEmpty() && !passage.request.header(trigger) &&
        std::none_of(arguments.begin(), arguments.end(), isNamed))
        return Goes::On;

    const int status = config.value(QLatin1String("status_code")).toInt(503);
    passage.tell(Gate::AfterJwt, false, {}, QString::number(status), QStringLiteral("request-termination"));
    if (flagIn(config, "echo", false))
        passage.decision.certain = false;
    const QJsonValue body = config.value(QLatin1String("body"));
    const QJsonValue message = config.value(QLatin1String("message"));
    if (body.isString()) {
        answerWithJson(passage.decision, status, body.toString().toUtf8(), passage.request);
        const QByteArray type = config.value(QLatin1String("content_type")).toString().toUtf8();
        if (!type.isEmpty())
            setHeader(passage.decision.headers, "Content-Type", type);
        return Goes::Ended;
    }
    const QByteArray text = message.isString() ? message.toString().toUtf8() : standardMessage(status);
    answerWithJson(passage.decision, status, text.isNull() ? QByteArray() : messageJson(text), passage.request);
    return Goes::Ended;
}

} // namespace gateway
