// SPDX-FileCopyrightText: 2026 The Latchkey authors
// SPDX-License-Identifier: Apache-2.0
#include "flow/ask_again.h"

#include "kong/proxy.h"

namespace flow {
namespace {

using base::Error;

// Path and query of an absolute address; what is none stays.
QByteArray targetOf(const QByteArray &url)
{
    const qsizetype scheme = url.indexOf("://");
    const qsizetype path = scheme < 0 ? 0 : url.indexOf('/', scheme + 3);
    return url.isEmpty() || path < 0 ? QByteArray("/") : url.mid(path);
}

QByteArray hostOf(const QByteArray &url)
{
    const qsizetype scheme = url.indexOf("://");
    if (scheme < 0)
        return {};
    const qsizetype path = url.indexOf('/', scheme + 3);
    return url.mid(scheme + 3, path < 0 ? -1 : path - scheme - 3);
}

// Whatever may hold a token goes where no log shows it.
bool isPlain(const QByteArray &header)
{
    static const QList<QByteArray> plain{"accept",
                                         "content-type",
                                         "host",
                                         "origin",
                                         "user-agent",
                                         "access-control-request-headers",
                                         "access-control-request-method"};
    return plain.contains(header.toLower());
}

} // namespace

http::Task<base::Result<model::Answer>> askAgain(Systems systems, model::Request request)
{
    if (!systems.proxy)
        co_return base::fail(Error::Kind::Missing, QStringLiteral("kong_proxy"),
                             QStringLiteral("the probe goes through it"));
    if (request.method != "GET" && request.method != "HEAD" && request.method != "OPTIONS")
        co_return base::fail(Error::Kind::Unsupported, QStringLiteral("probe"),
                             QStringLiteral("only GET, HEAD and OPTIONS are sent"));
    if (request.url.isEmpty())
        co_return base::fail(Error::Kind::Missing, QStringLiteral("url"), QStringLiteral("what the probe asks for"));
    model::Request sent{request.method, targetOf(request.url), {}, {}};
    QList<http::SecretHeader> secrets;
    for (const model::Header &header : std::as_const(request.headers)) {
        if (isPlain(header.name))
            sent.headers.append(header);
        else
            secrets.append({header.name, base::Secret(header.value)});
    }
    const QByteArray host = hostOf(request.url);
    if (!host.isEmpty() && !model::headerValue(sent.headers, "host"))
        sent.headers.append(model::Header{"Host", host});
    const QString reason = QStringLiteral("probe");
    const auto answer = co_await systems.proxy->send(sent, secrets, http::Connection::Fresh, reason);
    co_return answer;
}

} // namespace flow
