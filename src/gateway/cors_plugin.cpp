// SPDX-FileCopyrightText: 2026 The Latchkey authors
// SPDX-License-Identifier: Apache-2.0
// The cors plugin: it answers preflights itself, before any token is asked for, and its headers stand on refusals too.
#include "gateway/neighbours.h"
#include "gateway/route_parts.h"
#include "gateway/upstream.h"

#include <QJsonArray>

#include <algorithm>

namespace gateway {
namespace {

QList<QByteArray> textsIn(const QJsonObject &config, const char *member)
{
    QList<QByteArray> texts;
    for (const QJsonValue &text : config.value(QLatin1String(member)).toArray())
        texts.append(text.toString().toUtf8());
    return texts;
}

bool looksPlain(const QByteArray &entry)
{
    return std::all_of(entry.begin(), entry.end(), [](char c) {
        return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') ||
               QByteArrayView(".:/-").contains(c);
    });
}

struct Origin {
    QByteArray domain; // scheme://host[:port] without the scheme's own port
    QByteArray host;
};

Origin originIn(const QByteArray &text)
{
    const qsizetype scheme = text.indexOf("://");
    if (scheme < 0)
        return {text, text};
    const QByteArray name = text.first(scheme);
    const QByteArray authority = text.mid(scheme + 3).split('/').first();
    const auto [host, port] = splitHost(authority);
    const bool usual = port && ((name == "http" && *port == 80) || (name == "https" && *port == 443));
    return {name + "://" + (usual ? host : authority), host};
}

bool allows(const QByteArray &entry, const Origin &origin)
{
    if (looksPlain(entry))
        return originIn(entry).domain == origin.domain;
    QByteArray pattern = entry.endsWith('$') ? entry : entry + '$';
    if (pattern.startsWith('^'))
        pattern = pattern.mid(1);
    // An entry without a colon means hosts, whatever their scheme and port.
    const QByteArray &subject = entry.contains(':') ? origin.domain : origin.host;
    return found(compiled("^(?:" + pattern + ')').get(), subject);
}

// Access-Control-Allow-Origin and what goes with it.
void putOrigin(model::Headers &headers, const QJsonObject &config, const QByteArray &sent)
{
    const QList<QByteArray> entries = textsIn(config, "origins");
    const bool one = entries.size() == 1;
    const Origin origin = originIn(sent);
    bool anybody = entries.isEmpty() || (one && entries.first() == "*");
    QByteArray allowed = anybody ? QByteArray("*") : QByteArray();
    if (!anybody)
        headers.append(model::Header{"vary", "Origin"});
    if (one && !anybody && looksPlain(entries.first()))
        allowed = entries.first();
    for (const QByteArray &entry : entries) {
        if (!allowed.isEmpty())
            break;
        anybody = entry == "*";
        if (anybody)
            allowed = entry;
        else if (allows(entry, origin))
            allowed = origin.domain;
    }
    const bool credentials = config.value(QLatin1String("credentials")).toBool();
    if (credentials && anybody) {
        headers.append(model::Header{"vary", "Origin"});
        allowed = sent;
    }
    if (!allowed.isEmpty())
        headers.append(model::Header{"Access-Control-Allow-Origin", allowed});
    if (credentials)
        headers.append(model::Header{"Access-Control-Allow-Credentials", "true"});
}

void answerPreflight(Decision &decision, const HttpRequest &request, const QJsonObject &config,
                     const QByteArray &origin)
{
    decision.answeredByGateway = true;
    decision.status = 200;
    model::Headers &headers = decision.headers;
    putOrigin(headers, config, origin);
    const QList<QByteArray> allowed = textsIn(config, "headers");
    const auto asked = request.header("access-control-request-headers");
    if (!allowed.isEmpty() || asked) {
        const QByteArray names = allowed.isEmpty() ? *asked : allowed.join(',');
        headers.append(model::Header{"Access-Control-Allow-Headers", names});
    }
    const QList<QByteArray> methods = textsIn(config, "methods");
    const QByteArray allMethods("GET,HEAD,PUT,PATCH,POST,DELETE,OPTIONS,TRACE,CONNECT");
    headers.append(model::Header{"Access-Control-Allow-Methods", methods.isEmpty() ? allMethods : methods.join(',')});
    const QJsonValue age = config.value(QLatin1String("max_age"));
    if (age.isDouble())
        headers.append(model::Header{"Access-Control-Max-Age", QByteArray::number(age.toInteger())});
    if (config.value(QLatin1String("private_network")).toBool() &&
        request.header("access-control-request-private-network") == QByteArray("true"))
        headers.append(model::Header{"Access-Control-Allow-Private-Network", "true"});
}

} // namespace

Goes runCors(Passage &passage, const QJsonObject &config)
{
    const HttpRequest &request = passage.request;
    const auto origin = request.header("origin");
    const bool preflight = request.method() == "OPTIONS" && origin && request.header("access-control-request-method");
    if (preflight && config.value(QLatin1String("preflight_continue")).toBool())
        return Goes::On;
    if (preflight) {
        passage.tell(Gate::Plugin, true, QStringLiteral("cors"), QStringLiteral("preflight"), QStringLiteral("cors"));
        answerPreflight(passage.decision, request, config, *origin);
        return Goes::Ended;
    }
    if (!origin)
        return Goes::On;
    putOrigin(passage.decision.headers, config, *origin);
    const QList<QByteArray> exposed = textsIn(config, "exposed_headers");
    if (!exposed.isEmpty())
        passage.decision.headers.append(model::Header{"Access-Control-Expose-Headers", exposed.join(',')});
    return Goes::On;
}

} // namespace gateway
