// SPDX-FileCopyrightText: 2026 The Latchkey authors
// SPDX-License-Identifier: Apache-2.0
// How far one gets towards a server without sending a request: name, connection, TLS handshake with the certificate.
#pragma once

#include "base/result.h"
#include "http/outgoing.h"
#include "http/task.h"
#include "model/certificate.h"

#include <QUrl>

namespace http {

struct Reached {
    enum class Stage { Name, Connection, Tls };
    Stage stage = Stage::Name;        // where it ended: the last that was tried
    std::optional<base::Error> error; // of that stage
    QString peer;                     // "127.0.0.1:8001": whom the connection leads to; empty: none stands
    QString proxy;                    // "proxy.example.com:3128" where one stands between: it looks the name up
    qint64 connectionMs = 0;          // name and connection
    qint64 tlsMs = 0;
    std::optional<model::Certificate> certificate; // a refused one, too
    bool pinned = false;                           // it is trusted because of its pin
    QString protocol;                              // "TLSv1.3"
};

struct ReachWish {
    QUrl url;       // http or https; the path does not matter
    QString system; // the subject of errors
    TlsOptions tls;
    Proxy proxy;
    int timeoutMs = 10'000; // for all of it
};

// Errors inside: NameNotFound, Unreachable, TimedOut, TlsRefused (evidence as model::evidenceOf says), Malformed about
// TLS options that cannot be used.
Task<Reached> reach(ReachWish wish);

} // namespace http
