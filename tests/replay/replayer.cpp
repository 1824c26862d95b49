// SPDX-FileCopyrightText: 2026 The Latchkey authors
// SPDX-License-Identifier: Apache-2.0
#include "replay/replayer.h"

#include "replay/comparison.h"
#include "support/suite.h"

#include <QJsonDocument>

namespace replay {
namespace {

bool isProxy(const Exchange &exchange)
{
    return exchange.target.endsWith(QLatin1String("proxy"));
}

QString status(const model::Answer &answer, int recorded)
{
    return QStringLiteral("status %1, recorded %2: %3")
        .arg(answer.status)
        .arg(recorded)
        .arg(QString::fromUtf8(answer.body.left(300)));
}

QString withoutRequestId(QString text)
{
    static const QRegularExpression id(QStringLiteral("request_id: [0-9a-f]{32}"));
    return text.replace(id, QStringLiteral("request_id: *"));
}

// Status, body, and of the headers WWW-Authenticate and the ones that are there or not whatever the run.
QString inAnswers(const Exchange &exchange, const model::Answer &answer, Whole whole, Names *names)
{
    if (answer.status != exchange.status)
        return status(answer, exchange.status);
    for (const char *name : {"www-authenticate", "content-type", "server", "access-control-allow-origin", "vary"}) {
        const QByteArray recorded = model::headerValue(exchange.headers, name).value_or("nothing");
        const QByteArray given = model::headerValue(answer.headers, name).value_or("nothing");
        if (recorded != given)
            return QStringLiteral("header %1: recorded %2, given %3")
                .arg(QLatin1String(name), QString::fromUtf8(recorded), QString::fromUtf8(given));
    }
    if (exchange.body.isUndefined()) {
        const QString given = withoutRequestId(QString::fromUtf8(answer.body));
        const QString recorded = withoutRequestId(exchange.text);
        return recorded == given ? QString() : QStringLiteral("body: recorded %1, given %2").arg(recorded, given);
    }
    const QJsonDocument json = QJsonDocument::fromJson(answer.body);
    return difference(exchange.body, json.isArray() ? QJsonValue(json.array()) : QJsonValue(json.object()), whole, {},
                      names);
}

// What the recorded upstream said that it received, beside what the twin would send it.
QString inUpstream(const Exchange &exchange, const model::Request &upstream, Names *names)
{
    const QJsonObject received = exchange.body.toObject();
    const QString target =
        QString::fromUtf8(upstream.url.mid(upstream.url.indexOf('/', upstream.url.indexOf("://") + 3)));
    if (received.value(QLatin1String("url")).toString() != target)
        return QStringLiteral("upstream target: recorded %1, given %2")
            .arg(received.value(QLatin1String("url")).toString(), target);
    QJsonObject given;
    for (const model::Header &header : upstream.headers) {
        const QString name = QString::fromLatin1(header.name.toLower());
        const QString before = given.contains(name) ? given.value(name).toString() + QStringLiteral(", ") : QString();
        given.insert(name, before + QString::fromUtf8(header.value)); // the echo joined several lines
    }
    QJsonObject recorded = received.value(QLatin1String("headers")).toObject();
    // Of the connection, and one that differs every time.
    for (const char *name : {"connection", "content-length", "x-kong-request-id"}) {
        recorded.remove(QLatin1String(name));
        given.remove(QLatin1String(name));
    }
    return difference(recorded, given, Whole::Yes, QStringLiteral("upstream headers"), names);
}

} // namespace

Replayer::Replayer(const QStringList &files, QMap<QString, QString> leftOut, QSet<QString> inPart)
    : m_leftOut(std::move(leftOut))
    , m_inPart(std::move(inPart))
{
    QList<Exchange> all;
    for (const QString &file : files) {
        m_files.append(exchangesOf(file));
        all += m_files.last();
    }
    const QByteArray text = support::contentsOf(support::testFile(QStringLiteral("replay/unrecorded.json")));
    const QJsonObject unrecorded = QJsonDocument::fromJson(text).object();
    m_unrecorded = unrecorded.value(QLatin1String("calls")).toArray();
    m_ids.emplace(all, unrecorded.value(QLatin1String("ids")).toObject());
}

void Replayer::run(twins::KongTwin &twin)
{
    for (const auto &exchanges : m_files) {
        qsizetype done = 0;
        for (const Exchange &exchange : exchanges) {
            for (; done < exchange.setup.size(); ++done)
                prepare(twin, exchange.setup.at(done).toObject(), exchange.at);
            for (const QJsonValue &call : m_unrecorded) {
                if (call.toObject().value(QLatin1String("before")).toString() == exchange.id)
                    prepare(twin, call.toObject(), exchange.at);
            }
            compare(twin, exchange);
        }
    }
}

void Replayer::prepare(twins::KongTwin &twin, const QJsonObject &call, qint64 at)
{
    const model::Answer answer = twin.admin(requestOf(call), m_ids->worldFor(call, at));
    const int recorded = call.value(QLatin1String("status")).toInt(answer.status < 300 ? answer.status : 200);
    if (answer.status != recorded) {
        m_tally.differences.append(QStringLiteral("set-up %1 %2: %3")
                                       .arg(call.value(QLatin1String("method")).toString(),
                                            call.value(QLatin1String("path")).toString(), status(answer, recorded)));
    }
}

void Replayer::compare(twins::KongTwin &twin, const Exchange &exchange)
{
    const QString found = differenceOf(twin, exchange);
    if (m_leftOut.contains(exchange.id)) {
        m_tally.leftOutIds.append(exchange.id);
        if (found.isEmpty())
            m_tally.differences.append(exchange.id + QStringLiteral(" agrees: it need not be left out"));
    } else if (!found.isEmpty()) {
        m_tally.differences.append(exchange.id + QLatin1Char(' ') + found);
    } else {
        ++(isProxy(exchange) ? m_tally.proxy : m_tally.admin);
    }
}

QString Replayer::differenceOf(twins::KongTwin &twin, const Exchange &exchange)
{
    Names *names = exchange.target.startsWith(QLatin1String("dbless")) ? &m_names : nullptr;
    const twins::World world = m_ids->worldFor(exchange);
    if (!isProxy(exchange)) {
        const model::Request request =
            exchange.curl.isEmpty() ? exchange.request : requestOfCurl(exchange.curl, exchange.request.url);
        const Whole whole = m_inPart.contains(exchange.id) ? Whole::No : Whole::Yes;
        return inAnswers(exchange, twin.admin(request, world), whole, names);
    }
    model::Request request = exchange.request;
    const QByteArray host = model::headerValue(request.headers, "host").value_or("127.0.0.1:8000");
    request.url.prepend("http://" + host);
    const twins::KongTwin::Proxied proxied = twin.proxy(request, world);
    if (proxied.answer)
        return inAnswers(exchange, *proxied.answer, Whole::Yes, names);
    if (exchange.status != 200 || !exchange.body.toObject().contains(QLatin1String("upstream")))
        return QStringLiteral("passed on, recorded status %1").arg(exchange.status);
    return inUpstream(exchange, proxied.upstream, names);
}

} // namespace replay
