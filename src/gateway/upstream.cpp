// SPDX-FileCopyrightText: 2026 The Latchkey authors
// SPDX-License-Identifier: Apache-2.0
#include "gateway/upstream.h"

#include "gateway/request_path.h"

#include <QByteArrayList>

namespace gateway {
namespace {

// A dot segment that the cut brought to the front must not climb out of the service's path.
QByteArray withoutLeadingDots(const QByteArray &postfix)
{
    if (postfix == "." || postfix == "..")
        return {};
    if (postfix.startsWith("./"))
        return postfix.mid(2);
    if (postfix.startsWith("../"))
        return postfix.mid(3);
    return postfix;
}

QByteArray stripped(const QByteArray &base, const QByteArray &postfix, const QByteArray &path)
{
    const bool pathEndsWithSlash = path.size() > 1 && path.endsWith('/');
    if (base.endsWith('/')) {
        if (!postfix.isEmpty())
            return (postfix.startsWith('/') ? base.chopped(1) : base) + postfix;
        return base == "/" || pathEndsWithSlash || path == "/" ? base : base.chopped(1);
    }
    if (postfix.isEmpty())
        return pathEndsWithSlash ? base + '/' : base;
    return base + (postfix.startsWith('/') ? "" : "/") + postfix;
}

QByteArray appended(const QByteArray &base, const QByteArray &path)
{
    if (base.endsWith('/'))
        return base + path.mid(1);
    return path == "/" ? base : base + path;
}

// path_handling v1: the texts are glued together, only a double slash is avoided.
QByteArray gluedPath(const QByteArray &base, const QByteArray &postfix, const QByteArray &path, bool strip)
{
    if (!strip)
        return base + path.mid(1);
    return (base.endsWith('/') && postfix.startsWith('/') ? base.chopped(1) : base) + postfix;
}

bool belongsToConnection(QByteArrayView name)
{
    for (const QByteArrayView own : {"host", "connection", "keep-alive", "proxy-connection", "te", "upgrade"}) {
        if (name.compare(own, Qt::CaseInsensitive) == 0)
            return true;
    }
    return false;
}

int defaultPort(const QString &protocol)
{
    return protocol.endsWith(QLatin1Char('s')) ? 443 : 80;
}

} // namespace

QByteArray upstreamTarget(const RouteMatch &match, const HttpRequest &request, RouterFlavour flavour)
{
    const QString servicePath = match.service != nullptr ? match.service->path : QString();
    const QByteArray base = servicePath.isEmpty() ? QByteArray("/") : servicePath.toUtf8();
    const bool strip = match.route->stripPath;
    const QByteArray postfix = withoutLeadingDots(match.postfix.value_or(request.path().mid(1)));
    QByteArray path;
    if (flavour == RouterFlavour::Traditional && match.route->pathHandling == QLatin1String("v1"))
        path = gluedPath(base, postfix, request.path(), strip);
    else
        path = strip ? stripped(base, postfix, request.path()) : appended(base, request.path());
    return escapedPath(path) + request.query();
}

void clearHeader(model::Headers &headers, const QByteArray &name)
{
    headers.removeIf([&](const model::Header &header) { return header.name.compare(name, Qt::CaseInsensitive) == 0; });
}

void setHeader(model::Headers &headers, const QByteArray &name, const QByteArray &value)
{
    clearHeader(headers, name);
    headers.append({name, value});
}

model::Headers forwardedHeaders(const RouteMatch &match, const HttpRequest &request)
{
    model::Headers headers;
    for (const model::Header &header : request.original().headers) {
        if (!belongsToConnection(header.name))
            headers.append(header);
    }
    const model::Service *service = match.service;
    if (service == nullptr)
        return headers;
    QByteArray host = request.host();
    if (!match.route->preserveHost) {
        host = service->host.toUtf8();
        if (service->port != defaultPort(service->protocol))
            host += ':' + QByteArray::number(service->port);
    }
    setHeader(headers, "Host", host);
    const QByteArray asked = request.host();
    const qsizetype colon = asked.lastIndexOf(':');
    setHeader(headers, "X-Forwarded-Host", colon < 0 ? asked : asked.first(colon));
    setHeader(headers, "X-Forwarded-Port", QByteArray::number(request.listeningPort()));
    setHeader(headers, "X-Forwarded-Proto", request.isTls() ? "https" : "http");
    setHeader(headers, "X-Forwarded-Path", request.rawPath());
    clearHeader(headers, "X-Forwarded-Prefix");
    if (match.route->stripPath && match.prefix && *match.prefix != "/")
        setHeader(headers, "X-Forwarded-Prefix", *match.prefix);
    return headers;
}

model::Request upstreamRequest(const RouteMatch &match, const HttpRequest &request, model::Headers headers,
                               RouterFlavour flavour)
{
    const model::Service &service = *match.service;
    const QByteArray authority = service.host.toUtf8() + ':' + QByteArray::number(service.port);
    const QByteArray url = service.protocol.toUtf8() + "://" + authority + upstreamTarget(match, request, flavour);
    return {request.method(), url, std::move(headers), request.original().body};
}

} // namespace gateway
