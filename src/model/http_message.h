// SPDX-FileCopyrightText: 2026 The Latchkey authors
// SPDX-License-Identifier: Apache-2.0
// HTTP messages as plain values: what is sent, what came back. Bytes, because servers compare bytes.
#pragma once

#include <QByteArray>
#include <QByteArrayView>
#include <QList>

#include <optional>

namespace model {

struct Header {
    QByteArray name;
    QByteArray value;

    bool operator==(const Header &) const = default;
};
using Headers = QList<Header>;

// The first header of that name (ASCII case does not matter), if there is one.
std::optional<QByteArray> headerValue(const Headers &headers, QByteArrayView name);

struct Request {
    QByteArray method; // upper case: "GET"
    QByteArray url;    // absolute ("http://host:port/path?query"), or a path with query where the server is known
    Headers headers;
    QByteArray body;

    bool operator==(const Request &) const = default;
};

struct Answer {
    int status = 0; // 100..599
    Headers headers;
    QByteArray body;

    bool operator==(const Answer &) const = default;
};

} // namespace model
