// SPDX-FileCopyrightText: 2026 The Latchkey authors
// SPDX-License-Identifier: Apache-2.0
#include "gateway/http_request.h"

#include "gateway/request_path.h"

namespace gateway {
namespace {

constexpr qsizetype largeBuffer = 8192; // Kong leaves nginx's large_client_header_buffers at 4 of 8 KB
constexpr int maxArguments = 100;

char folded(char c)
{
    if (c == '_')
        return '-';
    return c >= 'A' && c <= 'Z' ? char(c | 0x20) : c;
}

// nginx leaves out blanks around a value, not tabs.
QByteArray withoutBlanks(QByteArrayView value)
{
    while (value.startsWith(' '))
        value = value.sliced(1);
    while (value.endsWith(' '))
        value.chop(1);
    return value.toByteArray();
}

void skip(QByteArrayView &text, char c)
{
    while (text.startsWith(c))
        text = text.sliced(1);
}

std::optional<QByteArray> cookieIn(QByteArrayView line, QByteArrayView name)
{
    while (!line.isEmpty()) {
        if (line.size() >= name.size() && line.first(name.size()).compare(name, Qt::CaseInsensitive) == 0) {
            QByteArrayView rest = line.sliced(name.size());
            skip(rest, ' ');
            if (rest.startsWith('=')) {
                rest = rest.sliced(1);
                skip(rest, ' ');
                const qsizetype end = rest.indexOf(';');
                return (end < 0 ? rest : rest.first(end)).toByteArray();
            }
        }
        qsizetype next = 0;
        while (next < line.size() && line[next] != ';' && line[next] != ',')
            ++next;
        line = line.sliced(qMin(next + 1, line.size()));
        skip(line, ' ');
    }
    return std::nullopt;
}

} // namespace

bool sameHeaderName(QByteArrayView a, QByteArrayView b)
{
    if (a.size() != b.size())
        return false;
    for (qsizetype i = 0; i < a.size(); ++i) {
        if (folded(a[i]) != folded(b[i]))
            return false;
    }
    return true;
}

HttpRequest::HttpRequest(const model::Request &request)
    : m_request(request)
{
    QByteArrayView target = request.url;
    const qsizetype scheme = target.indexOf("://");
    if (!target.startsWith('/') && scheme > 0) {
        m_tls = target.first(scheme).compare("https", Qt::CaseInsensitive) == 0;
        const QByteArrayView rest = target.sliced(scheme + 3);
        qsizetype end = 0;
        while (end < rest.size() && rest[end] != '/' && rest[end] != '?' && rest[end] != '#')
            ++end;
        m_urlHost = rest.first(end).toByteArray();
        target = rest.sliced(end);
    }
    const qsizetype fragment = target.indexOf('#');
    if (fragment >= 0)
        target = target.first(fragment);
    const qsizetype question = target.indexOf('?');
    m_rawPath = (question < 0 ? target : target.first(question)).toByteArray();
    m_query = question < 0 ? QByteArray() : target.sliced(question).toByteArray();
    if (m_rawPath.isEmpty())
        m_rawPath = "/";
    m_path = normalisedPath(m_rawPath);
    m_host = header("host").value_or(m_urlHost);

    const QByteArray &authority = m_urlHost.isEmpty() ? m_host : m_urlHost;
    const qsizetype colon = authority.lastIndexOf(':');
    bool numeric = false;
    m_port = colon < 0 ? 0 : authority.sliced(colon + 1).toInt(&numeric);
    if (!numeric)
        m_port = m_tls ? 443 : 80;
}

QByteArray HttpRequest::serverName() const
{
    if (!m_tls)
        return {};
    const QByteArray &authority = m_urlHost.isEmpty() ? m_host : m_urlHost;
    const qsizetype colon = authority.lastIndexOf(':');
    return colon < 0 || authority.startsWith('[') ? authority : authority.first(colon);
}

std::optional<QByteArray> HttpRequest::header(QByteArrayView name) const
{
    for (const model::Header &header : m_request.headers) {
        if (sameHeaderName(header.name, name))
            return withoutBlanks(header.value);
    }
    return std::nullopt;
}

QList<QByteArray> HttpRequest::headerLines(QByteArrayView name) const
{
    QList<QByteArray> lines;
    for (const model::Header &header : m_request.headers) {
        if (sameHeaderName(header.name, name))
            lines.append(withoutBlanks(header.value));
    }
    return lines;
}

std::optional<QByteArray> HttpRequest::cookie(QByteArrayView name) const
{
    for (const QByteArray &line : headerLines("cookie")) {
        const auto value = cookieIn(line, name);
        if (value)
            return value;
    }
    return std::nullopt;
}

QList<QueryArgument> HttpRequest::arguments() const
{
    QList<QueryArgument> arguments;
    if (m_query.size() < 2)
        return arguments;
    int count = 0;
    for (const QByteArray &part : m_query.sliced(1).split('&')) {
        if (part.isEmpty())
            continue;
        if (++count > maxArguments)
            break;
        const qsizetype equals = part.indexOf('=');
        const QByteArray name = decodedComponent(equals < 0 ? part : part.first(equals));
        if (name.isEmpty())
            continue;
        QueryArgument argument{name, std::nullopt};
        if (equals >= 0)
            argument.value = decodedComponent(QByteArrayView(part).sliced(equals + 1));
        arguments.append(argument);
    }
    return arguments;
}

std::optional<NginxRefusal> HttpRequest::refusal() const
{
    constexpr qsizetype requestLineRest = 12; // "GET " and " HTTP/1.1" less the method's own length
    if (m_request.method.size() + m_rawPath.size() + m_query.size() + requestLineRest > largeBuffer)
        return NginxRefusal{414, "URI too long"};
    if (headerLines("authorization").size() > 1 || headerLines("host").size() > 1)
        return NginxRefusal{400, "Bad request"};
    for (const model::Header &header : m_request.headers) {
        if (header.name.size() + header.value.size() + 4 > largeBuffer)
            return NginxRefusal{400, "Request header or cookie too large"};
    }
    return std::nullopt;
}

} // namespace gateway
