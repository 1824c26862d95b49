// SPDX-FileCopyrightText: 2026 The Latchkey authors
// SPDX-License-Identifier: Apache-2.0
// A request as nginx hands it to Kong: target, host, arguments, cookies, headers; or the reason why nginx itself
// refuses it.
#pragma once

#include "model/http_message.h"

#include <QByteArray>
#include <QList>

#include <optional>

namespace gateway {

struct QueryArgument {
    QByteArray name;
    std::optional<QByteArray> value; // none: "?name" without '='
};

struct NginxRefusal {
    int status;
    QByteArray message;
};

class HttpRequest {
public:
    // The reference is kept; see Gateway::decide for the forms of its url.
    explicit HttpRequest(const model::Request &request);

    const QByteArray &method() const { return m_request.method; }
    const model::Request &original() const { return m_request; }
    bool isTls() const { return m_tls; }
    const QByteArray &host() const { return m_host; }       // as sent, with port
    const QByteArray &rawPath() const { return m_rawPath; } // before '?', as sent
    const QByteArray &path() const { return m_path; }       // normalised
    const QByteArray &query() const { return m_query; }     // with '?'; empty: none
    int listeningPort() const { return m_port; }            // where the request was sent to
    QByteArray serverName() const;                          // SNI: the url's host name where it is TLS

    // The first line of that name; '_' equals '-', case does not matter.
    std::optional<QByteArray> header(QByteArrayView name) const;
    QList<QByteArray> headerLines(QByteArrayView name) const;
    // nginx's cookie variable: name without case, value up to ';' with quotes and all.
    std::optional<QByteArray> cookie(QByteArrayView name) const;
    // The first hundred arguments, decoded, in order; those with an empty name are dropped.
    QList<QueryArgument> arguments() const;

    std::optional<NginxRefusal> refusal() const;

private:
    const model::Request &m_request;
    bool m_tls = false;
    int m_port = 0;
    QByteArray m_host;
    QByteArray m_urlHost;
    QByteArray m_rawPath;
    QByteArray m_path;
    QByteArray m_query;
};

// Whether two header names are the same to nginx's variables.
bool sameHeaderName(QByteArrayView a, QByteArrayView b);

} // namespace gateway
