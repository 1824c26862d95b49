// SPDX-FileCopyrightText: 2026 The Latchkey authors
// SPDX-License-Identifier: Apache-2.0
#include "sandbox/wire.h"

#include <QDateTime>
#include <QLocale>

namespace sandbox {
namespace {

constexpr qsizetype longestHead = 256 * 1024; // above what the gateway model refuses by itself
constexpr qsizetype longestBody = 10 * 1024 * 1024;
constexpr int patience = 60'000; // for the rest of a message that has begun

std::optional<model::Headers> headersFrom(const QByteArrayList &lines)
{
    model::Headers headers;
    for (const QByteArray &line : lines) {
        const qsizetype colon = line.indexOf(':');
        if (colon <= 0 || line.at(colon - 1) == ' ' || line.at(0) == ' ' || line.at(0) == '\t')
            return std::nullopt;
        headers.append({line.left(colon), line.mid(colon + 1).trimmed()});
    }
    return headers;
}

// The head's lines without their line breaks.
QByteArrayList linesOf(const QByteArray &head)
{
    QByteArrayList lines;
    for (const QByteArray &line : head.split('\n')) {
        const QByteArray text = line.endsWith('\r') ? line.chopped(1) : line;
        if (!text.isEmpty())
            lines.append(text);
    }
    return lines;
}

bool says(const model::Headers &headers, const char *name, const char *token)
{
    const auto value = model::headerValue(headers, name);
    return value && value->toLower().contains(token);
}

bool hasHeader(const model::Headers &headers, const char *name)
{
    return model::headerValue(headers, name).has_value();
}

bool bodyless(int status)
{
    return status < 200 || status == 204 || status == 304;
}

QByteArray written(const model::Headers &headers)
{
    QByteArray text;
    for (const model::Header &header : headers)
        text += header.name + ": " + header.value + "\r\n";
    return text;
}

QByteArray reasonOf(int status)
{
    static const QHash<int, QByteArray> reasons{{200, "OK"},
                                                {201, "Created"},
                                                {202, "Accepted"},
                                                {204, "No Content"},
                                                {400, "Bad Request"},
                                                {401, "Unauthorized"},
                                                {403, "Forbidden"},
                                                {404, "Not Found"},
                                                {405, "Not Allowed"},
                                                {409, "Conflict"},
                                                {423, "Locked"},
                                                {426, "Upgrade Required"},
                                                {500, "Internal Server Error"},
                                                {502, "Bad Gateway"},
                                                {503, "Service Unavailable"}};
    return reasons.value(status, "Answer");
}

} // namespace

bool Wire::fill(int milliseconds)
{
    const QByteArray more = m_socket.read(m_wake, milliseconds);
    m_buffer += more;
    return !more.isEmpty();
}

std::optional<QByteArray> Wire::readHead(int milliseconds)
{
    qsizetype end = -1;
    while ((end = m_buffer.indexOf("\r\n\r\n")) < 0) {
        if (m_buffer.size() > longestHead || !fill(m_buffer.isEmpty() ? milliseconds : patience))
            return std::nullopt;
    }
    const QByteArray head = m_buffer.left(end);
    m_buffer.remove(0, end + 4);
    return head;
}

std::optional<QByteArray> Wire::take(qsizetype size, int milliseconds)
{
    while (m_buffer.size() < size) {
        if (!fill(milliseconds))
            return std::nullopt;
    }
    const QByteArray taken = m_buffer.left(size);
    m_buffer.remove(0, size);
    return taken;
}

std::optional<QByteArray> Wire::takeLine(int milliseconds)
{
    qsizetype end = -1;
    while ((end = m_buffer.indexOf("\r\n")) < 0) {
        if (m_buffer.size() > longestHead || !fill(milliseconds))
            return std::nullopt;
    }
    const auto line = take(end, milliseconds);
    m_buffer.remove(0, 2);
    return line;
}

tl::expected<QByteArray, int> Wire::readChunks(int milliseconds)
{
    QByteArray body;
    for (;;) {
        const auto line = takeLine(milliseconds);
        bool isNumber = false;
        const qlonglong size = line ? line->split(';').first().trimmed().toLongLong(&isNumber, 16) : 0;
        if (!isNumber || size < 0)
            return tl::unexpected(line ? 400 : 0);
        if (body.size() + size > longestBody)
            return tl::unexpected(413);
        const auto chunk = take(size, milliseconds);
        const auto lineBreak = size > 0 ? takeLine(milliseconds) : std::optional<QByteArray>(QByteArray());
        if (!chunk || !lineBreak)
            return tl::unexpected(0);
        body += *chunk;
        if (size > 0)
            continue;
        for (auto trailer = takeLine(milliseconds); trailer && !trailer->isEmpty();)
            trailer = takeLine(milliseconds);
        return body;
    }
}

tl::expected<QByteArray, int> Wire::readBody(const model::Headers &headers, int milliseconds)
{
    const auto length = model::headerValue(headers, "content-length");
    if (says(headers, "transfer-encoding", "chunked"))
        return length ? tl::expected<QByteArray, int>(tl::unexpected(400)) : readChunks(milliseconds);
    if (!length)
        return QByteArray();
    bool isNumber = false;
    const qlonglong size = length->toLongLong(&isNumber);
    if (!isNumber || size < 0)
        return tl::unexpected(400);
    if (size > longestBody)
        return tl::unexpected(413);
    const auto body = take(size, milliseconds);
    return body ? tl::expected<QByteArray, int>(*body) : tl::unexpected(0);
}

tl::expected<model::Request, int> Wire::readRequest()
{
    const auto head = readHead(-1);
    if (!head)
        return tl::unexpected(m_buffer.size() > longestHead ? 431 : 0);
    QByteArrayList lines = linesOf(*head);
    const QByteArrayList words = lines.isEmpty() ? QByteArrayList() : lines.takeFirst().split(' ');
    const auto headers = headersFrom(lines);
    if (words.size() != 3 || !words.at(2).startsWith("HTTP/1.") || words.at(1).isEmpty() || !headers)
        return tl::unexpected(400);
    if (says(*headers, "expect", "100-continue"))
        write("HTTP/1.1 100 Continue\r\n\r\n");
    auto body = readBody(*headers, patience);
    if (!body)
        return tl::unexpected(body.error());
    model::Request request{words.at(0), words.at(1), *headers, *body};
    if (words.at(2) == "HTTP/1.0" && !hasHeader(*headers, "connection"))
        request.headers.append(model::Header{"Connection", "close"});
    return request;
}

std::optional<model::Answer> Wire::readAnswer(const QByteArray &method, int milliseconds)
{
    for (;;) {
        const auto head = readHead(milliseconds);
        if (!head)
            return std::nullopt;
        QByteArrayList lines = linesOf(*head);
        const QByteArrayList words = lines.isEmpty() ? QByteArrayList() : lines.takeFirst().split(' ');
        const auto headers = headersFrom(lines);
        const int status = words.value(1).toInt();
        if (!words.value(0).startsWith("HTTP/1.") || status < 100 || status > 599 || !headers)
            return std::nullopt;
        if (status < 200 && status != 101)
            continue; // a notice before the answer
        model::Answer answer{status, *headers, {}};
        if (method == "HEAD" || bodyless(status))
            return answer;
        if (hasHeader(*headers, "content-length") || says(*headers, "transfer-encoding", "chunked")) {
            const auto body = readBody(*headers, milliseconds);
            if (!body)
                return std::nullopt;
            answer.body = *body;
            return answer;
        }
        while (m_buffer.size() <= longestBody && fill(milliseconds)) {
        }
        answer.body = std::exchange(m_buffer, QByteArray());
        return answer;
    }
}

QByteArray requestBytes(const QByteArray &method, const QByteArray &target, const model::Headers &headers,
                        const QByteArray &body)
{
    QByteArray bytes = method + ' ' + target + " HTTP/1.1\r\n" + written(headers);
    return bytes + "\r\n" + body;
}

QByteArray answerBytes(const model::Answer &answer, const QByteArray &method, bool keepAlive, qint64 nowMs)
{
    const QString date = QLocale::c().toString(QDateTime::fromMSecsSinceEpoch(nowMs, Qt::UTC),
                                               QStringLiteral("ddd, dd MMM yyyy HH:mm:ss 'GMT'"));
    QByteArray bytes = "HTTP/1.1 " + QByteArray::number(answer.status) + ' ' + reasonOf(answer.status) + "\r\n";
    bytes += "Date: " + date.toLatin1() + "\r\n";
    bytes += keepAlive ? "Connection: keep-alive\r\n" : "Connection: close\r\n";
    bytes += written(answer.headers);
    if (!bodyless(answer.status) && !hasHeader(answer.headers, "content-length"))
        bytes += "Content-Length: " + QByteArray::number(answer.body.size()) + "\r\n";
    bytes += "\r\n";
    return method == "HEAD" || bodyless(answer.status) ? bytes : bytes + answer.body;
}

bool wantsKeepAlive(const model::Request &request)
{
    return !says(request.headers, "connection", "close");
}

} // namespace sandbox
