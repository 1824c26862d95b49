// SPDX-FileCopyrightText: 2026 The Latchkey authors
// SPDX-License-Identifier: Apache-2.0
// HTTP/1.1 messages on a socket, kept as they are: the target undecoded, every header line in its place.
#pragma once

#include "sandbox/socket.h"

#include "model/http_message.h"

namespace sandbox {

// Reads one message after the other from a connection.
class Wire {
public:
    Wire(const Socket &socket, const Wake &wake)
        : m_socket(socket)
        , m_wake(wake)
    {}

    // A request, or why there is none: 0 where the connection ended, else the status to refuse it with.
    tl::expected<model::Request, int> readRequest();
    // An answer to a request of that method, or nothing where it does not come whole within the time.
    std::optional<model::Answer> readAnswer(const QByteArray &method, int milliseconds);

    bool write(const QByteArray &bytes) const { return m_socket.write(bytes, m_wake); }

private:
    std::optional<QByteArray> readHead(int milliseconds);
    bool fill(int milliseconds);
    std::optional<QByteArray> take(qsizetype size, int milliseconds);
    std::optional<QByteArray> takeLine(int milliseconds);
    tl::expected<QByteArray, int> readChunks(int milliseconds);
    tl::expected<QByteArray, int> readBody(const model::Headers &headers, int milliseconds);

    const Socket &m_socket;
    const Wake &m_wake;
    QByteArray m_buffer; // received and not used yet
};

QByteArray requestBytes(const QByteArray &method, const QByteArray &target, const model::Headers &headers,
                        const QByteArray &body);
// Adds Date, Connection and, where it is missing, Content-Length.
QByteArray answerBytes(const model::Answer &answer, const QByteArray &method, bool keepAlive, qint64 nowMs);

// Whether the connection stays open after this request.
bool wantsKeepAlive(const model::Request &request);

} // namespace sandbox
