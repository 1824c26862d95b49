// SPDX-FileCopyrightText: 2026 The Latchkey authors
// SPDX-License-Identifier: Apache-2.0
#include "replay/recording.h"

#include "support/suite.h"

#include <QDateTime>
#include <QFileInfo>
#include <QJsonDocument>
#include <QLocale>
#include <QProcess>
#include <QRegularExpression>
#include <QUrl>

namespace replay {
namespace {

model::Headers headersFrom(const QJsonObject &json)
{
    model::Headers headers;
    for (auto it = json.begin(); it != json.end(); ++it) {
        const QJsonArray values = it.value().isArray() ? it.value().toArray() : QJsonArray{it.value()};
        for (const QJsonValue &value : values)
            headers.append({it.key().toLatin1(), value.toString().toUtf8().trimmed()}); // as on the wire
    }
    return headers;
}

qint64 timeOf(const model::Headers &headers)
{
    const QString date = QString::fromLatin1(model::headerValue(headers, "date").value_or(QByteArray()));
    QDateTime time = QLocale::c().toDateTime(date, QStringLiteral("ddd, dd MMM yyyy HH:mm:ss 'GMT'"));
    time.setTimeSpec(Qt::UTC);
    return time.toSecsSinceEpoch();
}

Exchange exchangeFrom(const QJsonObject &json)
{
    Exchange exchange;
    exchange.id = json.value(QLatin1String("id")).toString().section(QLatin1Char('-'), 0, 0);
    exchange.target = json.value(QLatin1String("target")).toString();
    exchange.setup = json.value(QLatin1String("setup")).toArray();
    const QJsonObject request = json.value(QLatin1String("request")).toObject();
    exchange.request.method = request.value(QLatin1String("method")).toString().toLatin1();
    exchange.request.url = request.value(QLatin1String("path")).toString().toUtf8();
    exchange.request.headers = headersFrom(request.value(QLatin1String("headers")).toObject());
    exchange.request.body = request.value(QLatin1String("body")).toString().toUtf8();
    exchange.curl = request.value(QLatin1String("curl")).toString();
    const QJsonObject response = json.value(QLatin1String("response")).toObject();
    exchange.status = response.value(QLatin1String("status")).toInt();
    exchange.headers = headersFrom(response.value(QLatin1String("headers")).toObject());
    exchange.body = response.value(QLatin1String("body_json"));
    exchange.text = response.value(QLatin1String("body")).toString();
    exchange.at = timeOf(exchange.headers);
    return exchange;
}

// One value of -F: "name=text", "name=@file" or "name=<file"; of --data-urlencode: "name@file".
struct Part {
    QString name;
    QByteArray content;
    bool file = false;
};

Part partOf(const QString &text)
{
    const qsizetype split = text.indexOf(QRegularExpression(QStringLiteral("[=@]")));
    Part part{text.left(split), text.mid(split + 1).toUtf8(), text.at(split) == QLatin1Char('@')};
    const bool named = part.content.startsWith('@') || part.content.startsWith('<');
    if (!named && !part.file)
        return part;
    const QString path = QString::fromUtf8(named ? part.content.mid(1) : part.content);
    part.file = part.file || part.content.startsWith('@');
    part.content = support::contentsOf(support::testFile(QStringLiteral("replay/") + QFileInfo(path).fileName()));
    return part;
}

} // namespace

QList<Exchange> exchangesOf(const QString &file)
{
    QList<Exchange> exchanges;
    const QByteArray text = support::contentsOf(support::testFile(QStringLiteral("oracle/exchanges/") + file));
    for (const QByteArray &line : text.split('\n')) {
        if (!line.isEmpty())
            exchanges.append(exchangeFrom(QJsonDocument::fromJson(line).object()));
    }
    return exchanges;
}

model::Request requestOf(const QJsonObject &call)
{
    model::Request request;
    request.method = call.value(QLatin1String("method")).toString().toLatin1();
    request.url = call.value(QLatin1String("path")).toString().toUtf8();
    request.headers.append(model::Header{"Host", "127.0.0.1:8001"});
    const QJsonValue body = call.value(QLatin1String("body"));
    if (body.isObject()) {
        request.body = QJsonDocument(body.toObject()).toJson(QJsonDocument::Compact);
        request.headers.append(model::Header{"Content-Type", "application/json"});
    }
    return request;
}

model::Request requestOfCurl(const QString &command, const QByteArray &path)
{
    model::Request request{"POST", path, {model::Header{"Host", "127.0.0.1:8001"}}, {}};
    const QByteArray boundary("------------------------0123456789abcdef");
    QByteArrayList form;
    QByteArray multipart;
    QStringList words = QProcess::splitCommand(QString(command).replace(QLatin1Char('\''), QLatin1Char('"')));
    for (qsizetype i = 0; i + 1 < words.size(); ++i) {
        const QString &value = words.at(i + 1);
        if (words.at(i) == QLatin1String("-F")) {
            const Part part = partOf(value);
            multipart += "--" + boundary + "\r\nContent-Disposition: form-data; name=\"" + part.name.toUtf8() + '"' +
                         (part.file ? "; filename=\"file\"\r\nContent-Type: application/octet-stream" : "") +
                         "\r\n\r\n" + part.content + "\r\n";
        } else if (words.at(i) == QLatin1String("-d") || words.at(i) == QLatin1String("--data")) {
            form.append(value.toUtf8());
        } else if (words.at(i) == QLatin1String("--data-urlencode")) {
            const Part part = partOf(value);
            form.append(part.name.toUtf8() + '=' + part.content.toPercentEncoding());
        } else if (words.at(i) == QLatin1String("-H")) {
            request.headers.append(model::Header{value.section(QLatin1Char(':'), 0, 0).toUtf8(),
                                                 value.section(QLatin1Char(':'), 1).trimmed().toUtf8()});
        }
    }
    if (!multipart.isEmpty()) {
        request.body = multipart + "--" + boundary + "--\r\n";
        request.headers.append(model::Header{"Content-Type", "multipart/form-data; boundary=" + boundary});
    } else if (!form.isEmpty()) {
        request.body = form.join('&');
        request.headers.append(model::Header{"Content-Type", "application/x-www-form-urlencoded"});
    }
    return request;
}

} // namespace replay
