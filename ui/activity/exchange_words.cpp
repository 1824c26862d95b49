// SPDX-FileCopyrightText: 2026 The Latchkey authors
// SPDX-License-Identifier: Apache-2.0
#include "ui/activity/exchange_words.h"

#include "formats/pretty.h"

#include <QCoreApplication>
#include <QDateTime>

namespace ui {
namespace {

class ExchangeWords {
    Q_DECLARE_TR_FUNCTIONS(ui::ExchangeWords)
};

// Where the path of "http://host:port/path" begins; 0 where there is no host.
qsizetype pathStart(const QByteArray &url)
{
    const qsizetype scheme = url.indexOf("://");
    if (scheme < 0)
        return 0;
    const qsizetype slash = url.indexOf('/', scheme + 3);
    return slash < 0 ? url.size() : slash;
}

QString linesOf(const model::Headers &headers)
{
    QString lines;
    for (const model::Header &header : headers)
        lines +=
            QString::fromUtf8(header.name) + QStringLiteral(": ") + QString::fromUtf8(header.value) + QLatin1Char('\n');
    return lines;
}

QString withBody(const QString &head, const QByteArray &body)
{
    return body.isEmpty() ? head.trimmed() : head + QLatin1Char('\n') + formats::prettyBody(body).trimmed();
}

} // namespace

QString systemInWords(const model::Exchange &exchange)
{
    if (exchange.system == QLatin1String("fusionauth"))
        return QStringLiteral("FusionAuth");
    if (exchange.system == QLatin1String("kong"))
        return QStringLiteral("Kong");
    return exchange.system == QLatin1String("proxy") ? ExchangeWords::tr("Proxy") : exchange.system;
}

QString exactClock(qint64 milliseconds, const QTimeZone &zone)
{
    return QDateTime::fromMSecsSinceEpoch(milliseconds, zone).toString(QStringLiteral("HH:mm:ss.zzz"));
}

QString pathOf(const model::Exchange &exchange)
{
    const QByteArray &url = exchange.request.url;
    const QString path = QString::fromUtf8(url.mid(pathStart(url)));
    return path.isEmpty() ? QStringLiteral("/") : path;
}

QString hostOf(const model::Exchange &exchange)
{
    const QByteArray &url = exchange.request.url;
    const qsizetype scheme = url.indexOf("://");
    return scheme < 0 ? QString() : QString::fromUtf8(url.mid(scheme + 3, pathStart(url) - scheme - 3));
}

QString statusInWords(const model::Exchange &exchange)
{
    if (exchange.answer)
        return QString::number(exchange.answer->status);
    using Kind = base::Error::Kind;
    switch (failureOf(exchange).kind) {
    case Kind::NameNotFound: return ExchangeWords::tr("no such host");
    case Kind::Unreachable: return ExchangeWords::tr("unreachable");
    case Kind::TimedOut: return ExchangeWords::tr("timed out");
    case Kind::Cancelled: return ExchangeWords::tr("cancelled");
    case Kind::TlsRefused: return ExchangeWords::tr("not trusted");
    case Kind::Redirected: return ExchangeWords::tr("redirected");
    case Kind::Protocol: return ExchangeWords::tr("broken answer");
    default: return ExchangeWords::tr("no answer");
    }
}

PillKind statusKind(const model::Exchange &exchange)
{
    if (!exchange.answer || exchange.answer->status >= 500)
        return PillKind::Problem;
    if (exchange.answer->status >= 400)
        return PillKind::Warning;
    return exchange.answer->status >= 300 ? PillKind::Neutral : PillKind::Good;
}

bool isWrite(const model::Exchange &exchange)
{
    const QByteArray &method = exchange.request.method;
    if (method == "GET" || method == "HEAD" || method == "OPTIONS")
        return false;
    const QString path = pathOf(exchange).section(QLatin1Char('?'), 0, 0);
    const bool onlyAsks = path.endsWith(QLatin1String("/api/login")) || path.endsWith(QLatin1String("/validate"));
    return !(onlyAsks && method == "POST");
}

bool isFailure(const model::Exchange &exchange)
{
    return !exchange.answer || exchange.answer->status >= 400;
}

base::Error failureOf(const model::Exchange &exchange)
{
    const auto kind = base::kindNamed(exchange.failure).value_or(base::Error::Kind::Protocol);
    return {kind, systemInWords(exchange), hostOf(exchange), 0, {}};
}

QString requestText(const model::Exchange &exchange)
{
    const model::Request &request = exchange.request;
    QString head =
        QString::fromLatin1(request.method) + QLatin1Char(' ') + pathOf(exchange) + QStringLiteral(" HTTP/1.1\n");
    if (!model::headerValue(request.headers, "Host"))
        head += QStringLiteral("Host: ") + hostOf(exchange) + QLatin1Char('\n');
    return withBody(head + linesOf(request.headers), request.body);
}

QString answerText(const model::Exchange &exchange)
{
    if (!exchange.answer)
        return {};
    const QString head = QStringLiteral("HTTP/1.1 %1\n").arg(exchange.answer->status);
    return withBody(head + linesOf(exchange.answer->headers), exchange.answer->body);
}

} // namespace ui
