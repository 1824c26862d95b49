// SPDX-FileCopyrightText: 2026 The Latchkey authors
// SPDX-License-Identifier: Apache-2.0
// Whoever visits the sandbox over HTTP: requests through cpp-httplib, or bytes as they are.
#pragma once

#include "base/secret.h"

#include <QJsonObject>
#include <QString>

namespace visitor {

struct Reply {
    int status = 0; // 0: no answer came
    QJsonObject json;
    QList<std::pair<QByteArray, QByteArray>> headers;

    QByteArray header(const QByteArray &name) const;
};

using Headers = QList<std::pair<QByteArray, QByteArray>>;

Reply ask(const QString &server, const QByteArray &method, const QByteArray &path, const Headers &headers = {},
          const QByteArray &body = {});
Reply post(const QString &server, const QByteArray &path, const QByteArray &json, const Headers &headers = {});

// What the server sends back for exactly these bytes, until it closes or `answers` answers have come.
QByteArray askRaw(const QString &server, const QByteArray &bytes, int answers = 1);

// The gateway made ready for tokens of "issuer": a consumer, a credential (HS256, "topsecret"), the jwt plugin on
// example_service.
void protectWithSecret(const QString &kongAdmin);
// A token for it that expires in an hour.
QByteArray tokenOf(const QByteArray &issuer, const QByteArray &secret);

} // namespace visitor
